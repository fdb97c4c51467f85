"""Every link of ours leads somewhere.

What it checks:
    What a page links to, points at or makes the browser load inside the site is there; a #fragment is the id of something on that page.
Why:
    A dead link to the notice or to a source page breaks the chain that readers follow to the rights holder.
Source:
    The site's notice ("link to the original" must last); inspection tables for government sites count dead links.
Example:
    <a href="/notice/#own">本社作品</a> while notice/index.html has id="own"
How to fix:
    Correct the link in the article or template that the message names, or publish the page that it leads to.
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import Readback, file_of
from newsroom.stylebook.desk import Desk

CODE = "OUT807"
NAME = "broken-page-link"
SEVERITY = "error"
SCOPE = "output"
_TOP = ("", "top")


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each address that a page names and nobody answers."""
    items = {file_of(address): item.path for address, item in seen.by_address.items()}
    judged: dict[str, str | None] = {}
    for page, targets in seen.targets.items():
        for target in targets:
            if target not in judged:
                judged[target] = _wrong(target, seen)
            variant = judged[target]
            if variant is not None:
                values = {"page": page, "target": _shown(target), "fragment": target.partition("#")[2]}
                yield Fault(Place(items.get(page, "")), values, variant, page=page)


def _wrong(target: str, seen: Readback) -> str | None:
    """Return None when an address is answered, else the variant of the fault."""
    path, _, fragment = target.partition("#")
    path = path.partition("?")[0]
    if file_of(path) not in seen.files:
        if f"{path}/index.html" not in seen.files:
            return ""
        path = f"{path}/"
    anchors = seen.anchors.get(path)
    place = fragment.partition(":~:")[0]
    return "fragment" if anchors is not None and place not in _TOP and place not in anchors else None


def _shown(target: str) -> str:
    return target if target.startswith("/") else f"/{target}"
