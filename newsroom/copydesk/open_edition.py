"""The whole tree of a site, taken in as one edition."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from newsroom.article.article import Manuscript
from newsroom.article.edition import Edition, Previous
from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Clause, Picture, PictureRecord, StandingPage
from newsroom.article.site import Site
from newsroom.copydesk.bounds import Overtime, at_most
from newsroom.copydesk.intake import Entry, list_files, take
from newsroom.copydesk.photos import develop
from newsroom.copydesk.picture_index import PictureIndex
from newsroom.copydesk.recordings import FOLDER, take_recordings
from newsroom.copydesk.settings import Settings
from newsroom.manuscript.read import read
from newsroom.manuscript.standing import read_clause, read_page
from newsroom.registers.records import picture_record, shelve
from newsroom.registers.shelf import Shelf

Progress = Callable[[int, int], None]
_RECORD_BYTES = 200_000
_OTHERS = ("content/articles/", "content/drafts/", FOLDER)
_SUFFIXES = {"images": ".toml", "registers": ".toml", "notice": ".md", "pages": ".md"}


@dataclass
class _Tray:
    """What has come in so far."""

    manuscripts: list[Manuscript] = field(default_factory=list)
    shelf: Shelf = field(default_factory=Shelf)
    clauses: dict[str, Clause] = field(default_factory=dict)
    pages: list[StandingPage] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)
    records: dict[str, PictureRecord] = field(default_factory=dict)
    texts: list[SourceText] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def open_edition(settings: Settings, as_of: datetime, previous: Previous | None = None, progress: Progress | None = None) -> Edition:
    """Return everything below content/ as read at `as_of`; nothing in it is judged yet.

    `progress` is told (articles read, articles in all). Raises ContentUnreadable (exit 3) when the disk fails.
    """
    entries = list(list_files(settings.root))
    tray = _Tray(texts=[settings.source])
    _take_records(settings, entries, tray)
    _take_pictures(settings.root, entries, tray)
    recordings, captions, broken = take_recordings(settings.root, entries)
    tray.texts += captions
    tray.faults += broken
    _take_articles(settings, entries, tray, progress)
    faults = [fault for sheet in tray.manuscripts for fault in sheet.faults] + tray.faults + tray.shelf.faults
    return Edition(
        settings.site,
        as_of,
        manuscripts=tuple(tray.manuscripts),
        registers=tray.shelf.registers(),
        clauses=tray.clauses,
        pages=tuple(tray.pages),
        pictures=tray.pictures,
        recordings=recordings,
        texts=tuple(tray.texts),
        files=frozenset(entry.path.removeprefix("content/") for entry in entries if not entry.odd),
        faults=tuple(faults),
        previous=previous,
    )


def read_bounded(source: SourceText, site: Site, pictures: dict[str, Picture]) -> Manuscript:
    """Return the manuscript of a text within the site's time bound; one that takes longer gets a finding instead."""
    seconds = site.limits.markdown_seconds
    draft = source.path.startswith("content/drafts/")
    try:
        with at_most(seconds):
            return read(source, site, pictures)
    except (Overtime, RecursionError) as error:
        return Manuscript(source, None, (_exploded(source, seconds, error),), draft)


def _exploded(source: SourceText, seconds: float, error: Overtime | RecursionError) -> Fault:
    variant = "" if isinstance(error, Overtime) else "nested"
    return Fault(Place(source.path, 1, 1), {"seconds": f"{seconds:g}"}, variant, rule="exploding-markup")


def _take_records(settings: Settings, entries: list[Entry], tray: _Tray) -> None:
    for entry in entries:
        room = entry.path.split("/")[1] if entry.path.count("/") > 1 else ""
        if entry.path.startswith(_OTHERS) or (room == "images" and not entry.path.endswith(".toml")):
            continue
        if not entry.odd and (room not in ("images", "registers", "notice", "pages") or not entry.path.endswith(_SUFFIXES[room])):
            tray.faults.append(Fault(Place(entry.path), variant="stray", rule="unreadable-file"))
            continue
        taken = take(settings.root, entry, _RECORD_BYTES)
        tray.faults += taken.faults
        if taken.source:
            tray.texts.append(taken.source)
            _file_bounded(taken.source, room, settings.site.limits.markdown_seconds, tray)


def _file_bounded(source: SourceText, room: str, seconds: float, tray: _Tray) -> None:
    try:
        with at_most(seconds):
            _file_record(source, room, tray)
    except (Overtime, RecursionError) as error:
        tray.faults.append(_exploded(source, seconds, error))


def _file_record(source: SourceText, room: str, tray: _Tray) -> None:
    if room == "registers":
        shelve(tray.shelf, source)
    elif room == "images":
        record, faults = picture_record(source)
        tray.faults += faults
        if record:
            tray.records[source.path] = record
    elif room == "notice":
        clause, faults = read_clause(source)
        tray.faults += faults
        if clause:
            tray.clauses[clause.name] = clause
    else:
        page, faults = read_page(source)
        tray.faults += faults
        tray.pages += [page] if page else []


def _take_pictures(root: Path, entries: list[Entry], tray: _Tray) -> None:
    index = PictureIndex(root)
    for entry in entries:
        if entry.path.startswith("content/images/") and not entry.path.endswith(".toml"):
            developed = develop(root, entry, tray.records.get(f"{entry.path}.toml"), index=index)
            tray.faults += developed.faults
            tray.texts += [developed.text] if developed.text else []
            if developed.picture:
                tray.pictures[developed.picture.file] = developed.picture
    index.save()


def _take_articles(settings: Settings, entries: list[Entry], tray: _Tray, progress: Progress | None) -> None:
    articles = [entry for entry in entries if entry.path.startswith(("content/articles/", "content/drafts/"))]
    for number, entry in enumerate(articles, 1):
        if not entry.path.endswith(".md") and not entry.odd:
            tray.faults.append(Fault(Place(entry.path), variant="no-article", rule="unreadable-file"))
            continue
        taken = take(settings.root, entry, settings.site.limits.article_bytes)
        tray.faults += taken.faults
        if taken.source:
            tray.manuscripts.append(read_bounded(taken.source, settings.site, tray.pictures))
        if progress:
            progress(number, len(articles))
