"""A stock Pelican site as an edition, so that each plugin also serves sites that know nothing of newsroom.toml."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from newsroom.article.article import Manuscript
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Registers, Source
from newsroom.article.site import Contacts, Site
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.intake import Entry, list_files, take
from newsroom.copydesk.open_edition import read_bounded
from newsroom.registers.records import Shelf, shelve


def stock_edition(content: Path, settings: Mapping[str, Any]) -> Edition:
    """Return the Markdown articles and registers below a stock site's content folder; paths are told as content/...

    SITENAME, SITEURL, TIMEZONE, DEFAULT_LANG, COPYRIGHT_HOLDER, COPYRIGHT_SINCE and CONTACT of Pelican's settings stand for newsroom.toml.
    """
    site = _site(settings)
    skipped = tuple(f"content/{folder}/" for folder in ("registers", *settings.get("PAGE_PATHS", ()), *settings.get("STATIC_PATHS", ())))
    entries = [_renamed(entry, content.name) for entry in list_files(content.parent, content.name)]
    sheets: list[Manuscript] = []
    texts: list[SourceText] = []
    faults: list[Fault] = []
    shelf = Shelf(sources={"own": Source("own", site.name, Place(""), kind="house")})
    for entry in entries:
        register = entry.path.startswith("content/registers/") and entry.path.endswith(".toml")
        if not register and (entry.path.startswith(skipped) or not entry.path.endswith(".md")):
            continue
        taken = take(content.parent, entry, site.limits.article_bytes, at=content.name + entry.path.removeprefix("content"))
        faults += taken.faults
        if taken.source and register:
            texts.append(taken.source)
            shelve(shelf, taken.source)
        elif taken.source:
            sheets.append(read_bounded(taken.source, site, {}))
    registers = Registers(shelf.sources, shelf.categories, shelf.places, shelf.problems, shelf.projects)
    faults += [fault for sheet in sheets for fault in sheet.faults] + shelf.faults
    files = frozenset(entry.path.removeprefix("content/") for entry in entries)
    return Edition(site, as_of(None, site.timezone), tuple(sheets), registers, texts=tuple(texts), files=files, faults=tuple(faults))


def _renamed(entry: Entry, folder: str) -> Entry:
    return Entry("content" + entry.path.removeprefix(folder), entry.size, entry.odd)


def _site(settings: Mapping[str, Any]) -> Site:
    name = str(settings.get("SITENAME") or "A Pelican site")
    zone = ZoneInfo(str(settings.get("TIMEZONE") or "UTC"))
    contact = str(settings.get("CONTACT") or "")
    return Site(
        name=name,
        url=str(settings.get("SITEURL") or "http://localhost").rstrip("/"),
        holder=str(settings.get("COPYRIGHT_HOLDER") or settings.get("AUTHOR") or name),
        founded=int(settings.get("COPYRIGHT_SINCE") or as_of(None, zone).year),
        timezone=zone,
        lang=str(settings.get("DEFAULT_LANG") or "zh-Hans"),
        contacts=Contacts(email=contact),
    )
