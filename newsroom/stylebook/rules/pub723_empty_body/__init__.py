"""An article says something.

What it checks:
    The body has words or a picture; blank space, comments and markup alone are nothing.
Why:
    A scaffold that was published before it was written is a page with a title and a copyright notice over nothing.
Source:
    House rule.
Example:
    A head between two lines of `---` and nothing below it.
How to fix:
    Write the text below the second `---`, or move the file to content/drafts/ until it is written.
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB723"
NAME = "empty-body"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when the body shows nothing."""
    if not article.body.plain.strip() and not article.body.pictures:
        text = desk.source_texts[article.path]
        yield Fault(text.place(min(article.body.offset, len(text.text))))
