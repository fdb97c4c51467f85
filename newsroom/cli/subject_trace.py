"""What an item is recognised by once it is gone, read from its articles and from every kept release of them."""

import re
import secrets
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.takedowns import TakenDown
from newsroom.article.traces import runs
from newsroom.cli.archive import Archive
from newsroom.cli.subject import Subject
from newsroom.corrections.published import text_of_page
from newsroom.corrections.removal import Removal
from newsroom.corrections.traces import trace_of

_ENTRY = re.compile(rb"<entry\b.*?</entry>", re.S)
_ID = re.compile(rb"<id>([^<]+)</id>")
_DAY = re.compile(r"^tag:[^,]*,(\d{4}-\d\d-\d\d):")
_TAG = re.compile(r"<[^<>]*>")
_THEME = "404.html"
_LONG = 6


def taken_down(archive: Archive, edition: Edition, subject: Subject, plan: Removal, note: tuple[str, str], when: datetime) -> TakenDown:
    """Return the record of a takedown that is about to begin; `note` is who does it and the reason, `when` aware, in UTC."""
    own = _below(subject.addresses)
    pages = (text_of_page(page) for page in archive.pages(lambda path: path in own))
    texts = [*_texts(edition, subject, plan), *(text for text in pages if text), *_quoting(archive, edition, subject)]
    files = {*archive.target.media_of(subject.addresses).values(), *_originals(edition, plan)}
    files |= {manifest.files[path].sha256 for manifest in archive.manifests for path in own if path in manifest.files}
    trace = trace_of(texts, _others(archive, plan, subject.addresses), sorted(files), secrets.token_hex(16))
    who, reason = note
    return TakenDown(subject.addresses, when, who, reason, trace, entry_ids(archive, subject.addresses))


def entry_ids(archive: Archive, addresses: Sequence[str]) -> tuple[str, ...]:
    """Return the ids that an item had in feeds (RFC 4287)."""
    marks = [f"/{address}".encode() for address in addresses]
    feeds = archive.pages(lambda path: path.startswith("feeds/") and path.endswith(".atom.xml"))
    entries = (entry for feed in feeds for entry in _ENTRY.findall(feed))
    ids = (_ID.search(entry) for entry in entries if any(mark + b'"' in entry for mark in marks))
    return tuple(sorted({found[1].decode() for found in ids if found}))


def published_on(entries: Sequence[str]) -> date | None:
    """Return the day on which an item was published, as its entry's id in feeds tells it."""
    found = next((match for entry in entries if (match := _DAY.match(entry))), None)
    return date.fromisoformat(found[1]) if found else None


def _texts(edition: Edition, subject: Subject, plan: Removal) -> Iterator[str]:
    yield from subject.titles
    for article in subject.articles:
        yield from _told(article)
    for file in plan.pictures:
        record = edition.pictures[file].record if file in edition.pictures else None
        if record:
            yield record.alt


def _told(article: Article) -> Iterator[str]:
    yield from (article.title, article.summary, article.body.plain, article.explanation, article.title_change)
    yield from (words for use in article.pictures for words in (use.alt, use.caption))
    yield from (item.caption for item in article.media)
    yield from (words for item in article.corrections for words in (item.what, item.why))
    yield from (item.what for item in article.updates)
    yield article.reply.text if article.reply else ""


def _quoting(archive: Archive, edition: Edition, subject: Subject) -> Iterator[str]:
    """Yield words of other articles, now or as published, that hold its title between two marks: excerpts show them without the link.

    Chinese has no blanks, so 与一棵老槐树挂牌一样 would not be found by the title 一棵老槐树挂牌 alone.
    """
    titles = {run for title in subject.titles for run in runs(title) if len(run) >= _LONG}
    others = _below({address for one in archive.manifests for address in one.articles.values()}) - _below(subject.addresses)
    own = {article.path for article in subject.articles}
    told = [words for article in edition.articles if article.path not in own for words in (article.summary, article.body.plain)]
    told += [text_of_page(page) or "" for page in archive.pages(lambda path: path in others)]
    yield from {run for text in told for run in runs(text) if any(title in run and title != run for title in titles)}


def _others(archive: Archive, plan: Removal, addresses: Sequence[str]) -> Iterator[str]:
    """Yield what is not the item's: every other text of the tree, other articles as they were published, the words of the theme."""
    yield from (source.text for source in plan.texts)
    told = {address for manifest in archive.manifests for address in manifest.articles.values()}
    links = [rb"<a\b[^<>]*" + re.escape(f"/{address}".encode()) + rb"[^<>]*>.*?</a>" for address in addresses]
    linked, others = re.compile(b"|".join(links), re.S), _below(told.difference(addresses))
    for page in archive.pages(lambda path: path in others):
        yield text_of_page(linked.sub(b"", page)) or ""
    for page in archive.pages(lambda path: path == _THEME):
        yield _TAG.sub("", page.decode("utf-8", "ignore"))


def _originals(edition: Edition, plan: Removal) -> Iterator[str]:
    """Yield the hashes of the files that editors put in, and of what was there before they were redacted."""
    for file in plan.pictures:
        if file in edition.pictures:
            picture = edition.pictures[file]
            yield picture.sha256
            yield from ([picture.record.original] if picture.record and picture.record.original else [])
        elif file in edition.recordings:
            yield edition.recordings[file].sha256


def _below(addresses: Sequence[str] | set[str]) -> set[str]:
    return {f"{address}index.html" if address.endswith("/") else address for address in addresses}
