"""Pages as the preview sends them: the built ones with the box put in, and those that the preview makes itself.

Script and style come from files of our own (/_preview/), so the pages' Content-Security-Policy stays as strict as readers get it; what lies
on disk stays as it was built.
"""

import re

from markupsafe import Markup

from newsroom.preview.galley import Galley
from newsroom.preview.panel import ROOM, every_finding, panel
from newsroom.preview.words import words

SCRIPT, STYLE, EVENTS = f"{ROOM}reload.js", f"{ROOM}panel.css", f"{ROOM}events"

_BODY = re.compile(rb"<body[^>]*>(?:\s*<a [^>]*href=\"#[^>]*>[^<]*</a>)?", re.IGNORECASE)  # a skip link stays first
_HEAD_ENDS = re.compile(rb"</head>", re.IGNORECASE)
_HEAD = Markup('<link rel="stylesheet" href="{style}">\n<script src="{script}" data-version="{version}" defer></script>\n')
_PAGE = Markup(
    '<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n'
    '<meta name="robots" content="noindex, nofollow">\n<title>{title}</title>\n</head>\n'
    '<body class="preview-page">\n<main class="preview-page__main">\n<h1 class="preview-page__title">{title}</h1>\n{inside}</main>\n'
    "</body>\n</html>\n"
)
_WORDS = Markup("<p>{}</p>\n")


def with_panel(html: bytes, galley: Galley, version: str, path: str) -> bytes:
    """Return a page with the box on top; `path` is the article's file, "" where the page is no article's."""
    head = _HEAD.format(style=STYLE, script=SCRIPT, version=version).encode()
    box = panel(galley, path).encode()
    ends, body = _HEAD_ENDS.search(html), _BODY.search(html)
    html = html[: body.end()] + b"\n" + box + html[body.end() :] if body else box + html
    return html[: ends.start()] + head + html[ends.start() :] if ends and (not body or ends.start() < body.start()) else head + html


def room_page(galley: Galley, version: str) -> bytes:
    """Return the page that lists every finding, /_preview/."""
    return with_panel(_page(galley, words(galley.lang, "all"), every_finding(galley)), galley, version, "")


def stand_in(galley: Galley, version: str, path: str) -> bytes:
    """Return what stands in for a page that cannot be shown now: of an article whose file is `path`, or ("") of any other."""
    waiting = words(galley.lang, "building" if not galley.number else "nothing-yet")
    inside = Markup("") if path else _WORDS.format(waiting)
    return with_panel(_page(galley, words(galley.lang, "preview"), inside), galley, version, path)


def _page(galley: Galley, title: str, inside: Markup) -> bytes:
    return _PAGE.format(lang=galley.lang, title=title, inside=inside).encode()
