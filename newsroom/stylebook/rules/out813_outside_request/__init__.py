"""A page of ours asks nobody else for anything, and runs nothing that is written into it.

What it checks:
    Nothing that a browser loads by itself (style sheets and what they load, scripts, pictures, fonts, frames, prefetches) comes from
    another host, nor does the picture that a link to the page is shown with elsewhere (og:image, image in JSON-LD); there is no inline
    script, style or event handler. Other addresses in JSON-LD are data and fine; so are links that a reader clicks.
Why:
    Every request to another host tells it who reads what; inline script would have to be allowed by the Content-Security-Policy, and
    with it the script of an attacker.
Source:
    Personal Information Protection Law, art. 23; Content Security Policy Level 3; the house: no inline script or style (SECURITY).
Example:
    <link rel="stylesheet" href="/assets/site.1a2b3c4d5e6f7081.css">
How to fix:
    Put a copy into the theme's static folder and link to that; move inline script and style into files.
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.readback import PageSeen
from newsroom.stylebook.desk import Desk

CODE = "OUT813"
NAME = "outside-request"
SEVERITY = "error"
SCOPE = "page"
_WEB = ("http:", "https:", "ws:", "wss:", "ftp:")


def check(page: PageSeen, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each address of another host that the page loads, and for each thing that is written inline."""
    for address in page.resources:
        if address.lower().startswith(_WEB):
            yield page.fault({"found": address})
    for address in page.shared:
        if address.lower().startswith(_WEB):
            yield page.fault({"found": address}, "shared")
    for found in page.inline:
        yield page.fault({"found": found}, "inline")
