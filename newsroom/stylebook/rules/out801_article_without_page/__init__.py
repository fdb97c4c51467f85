"""Every accepted article has its page.

What it checks:
    Each accepted article whose time has come has a page at its address, and every file that the build meant to write is there.
Why:
    Generators fail open: an article that trips a plugin is dropped without a word. Editors, and those who link to us, must be able to
    trust that what was accepted was published.
Source:
    The house: a silent omission is worse than a failed build (ARCHITECTURE, "Pelican fails open").
Example:
    progress/hello/index.html for content/articles/progress/hello.md
How to fix:
    Publish again into an empty folder; if the page is still missing, a plugin or the theme drops it: take out the one added last.
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import Readback, file_of
from newsroom.stylebook.desk import Desk

CODE = "OUT801"
NAME = "article-without-page"
SEVERITY = "error"
SCOPE = "output"


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each accepted article that has no page, and for each other file that was to be written and was not."""
    accepted = {file_of(item.address): item.path for item in seen.imprints.values()}
    for page in sorted(set(accepted) - set(seen.articles.values())):
        yield Fault(Place(accepted[page]), {"page": page}, page=page)
    for page in sorted(seen.expected - seen.files - set(accepted)):
        yield Fault(Place(""), {"page": page}, "planned", page=page)
