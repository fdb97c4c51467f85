"""Expunging: one item taken out of the files of a release, known by its addresses, feed entries and traces only."""

from newsroom.article.site import Site
from newsroom.article.takedowns import TakenDown
from newsroom.article.traces import Detector
from newsroom.corrections.expunge.case import Case
from newsroom.corrections.expunge.data import mended_data
from newsroom.corrections.expunge.feeds import bare_xml, mended_xml
from newsroom.corrections.expunge.media import media_in
from newsroom.corrections.expunge.pages import mended_page, mended_piece, still_linked
from newsroom.corrections.expunge.tables import mended_table
from newsroom.corrections.expunge.tombstones import tombstone
from newsroom.corrections.expunge.words import mended_lines

__all__ = ["expunged", "media_in", "tombstone"]

_PAGES = (".html", ".htm", ".xhtml")
_XML = (".xml", ".rss", ".atom", ".opml", ".svg", ".rdf")
_DATA = (".json", ".webmanifest", ".jsonld", ".geojson", ".map")
_TABLES = (".csv", ".tsv")
_ROUNDS = 8


def expunged(path: str, data: bytes, removed: TakenDown, site: Site, detector: Detector) -> bytes:
    """Return a release's file without the item; the very same object when nothing of it was in it.

    `path` is the file's, below the release's folder. What cannot be mended in place is told as gone whole: a page's main part, an XML or
    JSON document's content; a picture or recording that has words of the item inside comes back empty, for there is no mending it. The
    item's own pages are not for here: they become tombstones. Doing it again changes nothing.
    """
    case = Case(path, removed, site, detector)
    if b"\0" in data:
        return b"" if detector.hits(data) else data
    text = data.decode("utf-8", "surrogateescape")
    if not case.addresses.hinted(text) and not detector.hits(data):
        return data
    for _ in range(_ROUNDS):
        mended = _mended(text, case)
        if mended == text:
            break
        text = mended
    new = text.encode("utf-8", "surrogateescape")
    if _left(new, text, case) or _mended(text, case) != text:
        new = _given_up(new, text, case)
    return data if new == data else new


def _mended(text: str, case: Case) -> str:
    kind = case.path.lower()
    if kind.endswith(_PAGES):
        return mended_page(text, case)
    if kind.endswith(_XML):
        return mended_xml(text, case)
    if kind.endswith(_DATA):
        mended = mended_data(text, case, mended_piece)
        return mended if mended != text else text
    return mended_table(text, case) if kind.endswith(_TABLES) else mended_lines(text, case)


def _left(data: bytes, text: str, case: Case) -> bool:
    return case.detector.hits(data) or (case.path.lower().endswith(_PAGES) and still_linked(text, case))


def _given_up(data: bytes, text: str, case: Case) -> bytes:
    """Return what can stand in place of a file that has words of the item wherever it is cut."""
    kind = case.path.lower()
    if kind.endswith(_PAGES):
        bare = tombstone(None, case.removed, case.site)
        choices = [tombstone(data, case.removed, case.site), bare]
    elif kind.endswith(_XML):
        choices = [bare_xml(text).encode()]
    else:
        choices = [b"{}\n" if kind.endswith(_DATA) else b""]
    return next((choice for choice in choices if not _left(choice, choice.decode(), case)), b"")
