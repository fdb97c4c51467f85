"""The feed of corrections and updates: an entry for each, and what feeds say of articles that are gone (RFC 6721)."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from newsroom.article.amendments import Amendment
from newsroom.article.article import Article
from newsroom.article.imprint import Imprint
from newsroom.imprint.addresses import SECTION_NAMES
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.corrections import amended
from newsroom.imprint.entries import EntryRights, entry_rights
from newsroom.imprint.entry_ids import amendment_ids, entry_id
from newsroom.imprint.notes import LABELS, words_of
from newsroom.imprint.tombstones import removed

_TOLD = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class AmendmentEntry:
    """A correction, an update or a unit's answer as an entry by itself; it leads to its article, whose source and rights it carries."""

    id: str
    article: Article
    title: str
    summary: str
    moment: datetime
    rights: EntryRights
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deletion:
    """What a feed says of an entry that is gone: its id, since when (aware), why."""

    ref: str
    when: datetime
    reason: str


def amendment_entries(bulletin: Bulletin) -> tuple[AmendmentEntry, ...]:
    """Return the newest corrections, updates and answers, as many as a feed holds; only words travel, no text and no picture."""
    rows = amended(bulletin)[: bulletin.edition.site.feed_size]
    articles = {article.slug: article for article, _ in rows}
    names = {(article.slug, item): id for article in articles.values() for id, item in amendment_ids(bulletin.edition.site, article)}
    rights = {slug: _rights(bulletin, article, bulletin.imprints[slug]) for slug, article in articles.items()}
    return tuple(_entry(article, item, names[article.slug, item], rights[article.slug]) for article, item in rows)


def deletions(bulletin: Bulletin, section: str = "") -> tuple[Deletion, ...]:
    """Return what the feed of the site ("") or of a section says of articles that are gone, newest first, for ninety days.

    Only those whose day of publication is known: it is a part of what their entries were called.
    """
    site, today = bulletin.edition.site, bulletin.edition.as_of.date()
    found = [
        Deletion(entry_id(site, item.address, item.published), datetime.combine(item.date, time(), site.timezone), item.reason)
        for item in removed(bulletin)
        if item.published and today - item.date <= _TOLD and item.address.startswith(f"{section}/" if section else "")
    ]
    return tuple(sorted(found, key=lambda item: (item.when, item.ref), reverse=True))


def _entry(article: Article, item: Amendment, id: str, rights: EntryRights) -> AmendmentEntry:
    label = LABELS[item.name]
    said = f"{item.who}：{words_of(item)}" if item.who and item.what else words_of(item)
    return AmendmentEntry(
        id=id,
        article=article,
        title=f"{label}：{article.title}",
        summary=f"{said}（原因：{item.why}）" if item.why else said,
        moment=item.moment,
        rights=rights,
        tags=(label, SECTION_NAMES[article.kind.section]),
    )


def _rights(bulletin: Bulletin, article: Article, imprint: Imprint) -> EntryRights:
    return replace(entry_rights(bulletin, article, imprint), content="", pictures=(), image="", notes=())
