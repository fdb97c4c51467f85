"""A stock Pelican site as an edition, so that each plugin also serves sites that know nothing of newsroom.toml."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from newsroom.article.article import Manuscript
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Picture, PictureRecord, Source
from newsroom.article.site import Contacts, Site
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.intake import Entry, list_files, take
from newsroom.copydesk.open_edition import read_bounded
from newsroom.copydesk.photos import TYPES, develop
from newsroom.registers.records import picture_record, shelve
from newsroom.registers.shelf import Shelf


@dataclass
class _Tray:
    """What has come in so far; registers and pictures' records come before pictures, pictures before articles."""

    content: Path
    site: Site
    shelf: Shelf
    records: dict[str, PictureRecord] = field(default_factory=dict)
    pictures: dict[str, Picture] = field(default_factory=dict)
    sheets: list[Manuscript] = field(default_factory=list)
    texts: list[SourceText] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def stock_edition(content: Path, settings: Mapping[str, Any]) -> Edition:
    """Return the Markdown articles, pictures and registers below a stock site's content folder; paths are told as content/...

    SITENAME, SITEURL, TIMEZONE, DEFAULT_LANG, COPYRIGHT_HOLDER, COPYRIGHT_SINCE and CONTACT of Pelican's settings stand for newsroom.toml.
    """
    site = _site(settings)
    tray = _Tray(content, site, Shelf(sources={"own": Source("own", site.name, Place(""), kind="house")}))
    entries = [_renamed(entry, content.name) for entry in list_files(content.parent, content.name)]
    _take_records(entries, tray)
    _take_pictures(entries, tray)
    skipped = ("registers", *settings.get("PAGE_PATHS", ()), *settings.get("STATIC_PATHS", ()))
    _take_articles([entry for entry in entries if not entry.path.startswith(tuple(f"content/{folder}/" for folder in skipped))], tray)
    shelf = tray.shelf
    return Edition(
        site,
        as_of(None, site.timezone),
        manuscripts=tuple(tray.sheets),
        registers=replace(tray.shelf.registers(), withdrawals=(), takedowns=()),
        pictures=tray.pictures,
        texts=tuple(tray.texts),
        files=frozenset(entry.path.removeprefix("content/") for entry in entries),
        faults=(*(fault for sheet in tray.sheets for fault in sheet.faults), *tray.faults, *shelf.faults),
    )


def _take_records(entries: list[Entry], tray: _Tray) -> None:
    beside = {f"{entry.path}.toml" for entry in entries if _picture(entry)}
    for entry in entries:
        register = entry.path.startswith("content/registers/") and entry.path.endswith(".toml")
        source = _text(entry, tray) if register or entry.path in beside else None
        if source is None:
            continue
        tray.texts.append(source)
        if register:
            shelve(tray.shelf, source)
            continue
        record, faults = picture_record(source)
        tray.faults += faults
        if record:
            tray.records[source.path] = record


def _take_pictures(entries: list[Entry], tray: _Tray) -> None:
    for entry in entries:
        if _picture(entry):
            developed = develop(tray.content.parent, entry, tray.records.get(f"{entry.path}.toml"), at=_lies_at(entry, tray))
            tray.faults += developed.faults
            tray.texts += [developed.text] if developed.text else []
            if developed.picture:
                tray.pictures[developed.picture.file] = developed.picture


def _take_articles(entries: list[Entry], tray: _Tray) -> None:
    for entry in entries:
        source = _text(entry, tray) if entry.path.endswith(".md") else None
        if source:
            tray.sheets.append(read_bounded(source, tray.site, tray.pictures))


def _text(entry: Entry, tray: _Tray) -> SourceText | None:
    taken = take(tray.content.parent, entry, tray.site.limits.article_bytes, at=_lies_at(entry, tray))
    tray.faults += taken.faults
    return taken.source


def _picture(entry: Entry) -> bool:
    return entry.path.rpartition(".")[2].lower() in TYPES


def _renamed(entry: Entry, folder: str) -> Entry:
    return Entry("content" + entry.path.removeprefix(folder), entry.size, entry.odd)


def _lies_at(entry: Entry, tray: _Tray) -> str:
    return tray.content.name + entry.path.removeprefix("content")


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
