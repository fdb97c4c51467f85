"""An article's page shows the notice that applies to it.

What it checks:
    The title of the clause that applies is there with a link to it on the notice page; the invitation to object with its date, the
    copyright line and the line to copy when reprinting are in the reader's sight. The notice page itself shows every clause whole.
Why:
    Readers learn what they may reprint, and rights holders where to write and by when, on the page itself.
Source:
    The site's notice, clauses 1 to 4; Regulations on the Protection of the Right of Communication through Information Networks, art. 14.
Example:
    <a href="/notice/#own">本社作品</a>
How to fix:
    Put the notice back into the theme's article template (`imprint.clause_title`, `clause_page`, `contact_line`, `copyright_line`,
    `reprint_line`); on the notice page, show all clauses.
"""

import html
import re
from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.readback import PageSeen
from newsroom.stylebook.desk import Desk

CODE = "OUT811"
NAME = "hidden-notice"
SEVERITY = "error"
SCOPE = "page"
_TAG = re.compile(r"<[^>]*>")
_BLANK = re.compile(r"\{\w+\}")


def check(page: PageSeen, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each part of the notice that readers do not see."""
    for words in (*_lines_of_an_article(page), *(_clauses(desk) if page.notice else ())):
        if fault := page.unmet(words):
            yield fault
    if page.item and (fault := page.unmet_link(page.item.clause_page)):
        yield fault


def _lines_of_an_article(page: PageSeen) -> tuple[str, ...]:
    item = page.item
    return (item.clause_title, item.contact_line, item.copyright_line, item.reprint_line) if item else ()


def _clauses(desk: Desk) -> Iterator[str]:
    for clause in desk.edition.clauses.values():
        yield clause.title
        for words in _BLANK.split(html.unescape(_TAG.sub(" ", clause.html))):
            yield " ".join(words.split())
