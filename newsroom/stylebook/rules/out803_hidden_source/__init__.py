"""An article's page shows where it comes from.

What it checks:
    The source line, the byline or the original author, and the responsible editor are on the page of every article, in the reader's
    sight; a reprint also has a link to the original that can be clicked. Text that an attribute, a style sheet or a closed box hides,
    or that stands only in data or comments, does not count; nor does the source where it is a part of the line to copy or stands in
    quotation marks (转载须注明“来源：…”).
Why:
    Whoever reads or reprints an article must see at once whose words these are. A theme that loses this line must not be published.
Source:
    Internet News Information Services Provisions (2017), art. 15; Copyright Law, art. 12; the site's notice, clauses own and others.
Example:
    <p>来源：晨报社</p>
How to fix:
    Put the attribution back into the theme's article template (`imprint.source_line`, `byline_line`, `editor_line`, `original_url`).
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.readback import PageSeen
from newsroom.stylebook.desk import Desk

CODE = "OUT803"
NAME = "hidden-source"
SEVERITY = "error"
SCOPE = "page"
_QUOTES = "“‘「『\"'"


def check(page: PageSeen, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each line of the attribution, and for the link to the original, that readers do not see."""
    item = page.item
    if not item:
        return
    elsewhere = (item.reprint_line, item.copyright_line, *(f"{mark}{item.source_line}" for mark in _QUOTES))
    for words in filter(None, (item.source_line, item.byline_line, item.original_author, item.editor_line)):
        if fault := page.unmet(words, elsewhere):
            yield fault
    if not item.own and item.original_url and (fault := page.unmet_link(item.original_url)):
        yield fault
