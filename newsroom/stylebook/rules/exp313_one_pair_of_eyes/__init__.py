"""An exposure passes three different people before it is published.

What it checks:
    In every exposure nobody of the byline is the editor or the reviewer, and the editor is not the reviewer; spaces in names do not count.
    A reviewer must be named. (A missing editor is SRC104's.)
Why:
    A wrong accusation harms somebody. Whoever wrote it believes it; two others, who did not, must look at it.
Source:
    House rule.
Example:
    byline: 李知夏
    editor: 周砚
    reviewer: 周 砚
How to fix:
    Name in `reviewer:` the colleague who has really read it, neither its reporter nor its editor.
"""

from collections.abc import Iterator

from newsroom.article.article import Article, Kind
from newsroom.article.finding import Fault
from newsroom.article.signatures import signature
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.lettering.han import in_simplified

CODE = "EXP313"
NAME = "one-pair-of-eyes"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for a missing reviewer, and one for each office that falls to a person who has another already."""
    if article.kind is not Kind.EXPOSURE:
        return
    makers = {_bare(byline.name) for byline in article.byline if byline.name}
    editor, reviewer = _bare(article.editor), _bare(article.reviewer)
    if not reviewer:
        yield Fault(article.at("reviewer"), variant="missing")
    if editor and editor in makers:
        yield Fault(article.at("editor"), {"name": article.editor.strip()}, "editor")
    if reviewer and reviewer in makers:
        yield Fault(article.at("reviewer"), {"name": article.reviewer.strip()}, "reviewer")
    elif reviewer and reviewer == editor:
        yield Fault(article.at("reviewer"), {"name": article.reviewer.strip()})


def _bare(name: str) -> str:
    return signature(in_simplified(name))
