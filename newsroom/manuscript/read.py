"""A manuscript from its text: head, types, body, defaults."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from newsroom.article.article import Article, Body, Kind, Manuscript
from newsroom.article.finding import Fault
from newsroom.article.people import (
    Byline,
    Correction,
    Figure,
    GalleryItem,
    Honour,
    Media,
    Original,
    Permission,
    Reply,
    Update,
    Verification,
)
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Picture
from newsroom.article.site import Site
from newsroom.manuscript.aliases import KINDS
from newsroom.manuscript.dates import moment
from newsroom.manuscript.fields import SLUG, FrontMatter
from newsroom.manuscript.header import Header, read_header
from newsroom.manuscript.markup import render, words_of
from newsroom.manuscript.validate import validate

_FIRST_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.S)
_NOTE_MARK = re.compile(r"<sup id=\"fnref.*?</sup>", re.S)
_SENTENCE_END = re.compile(r".*[。！？…]", re.S)
_SUMMARY_MOST = 90
_SAME = (
    *("translation_of", "dateline", "editor", "reviewer", "source", "current_affairs", "imported", "title_change", "ai"),
    *("problem", "project", "place", "category", "explanation", "consent", "portrait", "anonymised"),
)


def read(source: SourceText, site: Site, pictures: Mapping[str, Picture]) -> Manuscript:
    """Return the manuscript of a text below content/articles/ or content/drafts/; `pictures` by path below content/.

    Raises RecursionError when its Markdown nests absurdly deep.
    """
    draft = source.path.startswith("content/drafts/")
    header = read_header(source, site.limits.front_matter_bytes)
    if not header.readable:
        return Manuscript(source, None, header.faults, draft)
    header = _settle_kind(header)
    checked = validate(header, source.path)
    rendered = render(source, header.body, pictures)
    kind, kind_faults = _kind(source.path, header, checked.fields)
    slug, slug_faults = _slug(source.path, checked.fields.slug)
    article = _article(source, header, checked.fields, rendered.body, kind, slug, site, draft)
    faults = header.faults + checked.faults + rendered.faults + kind_faults + slug_faults
    return Manuscript(source, article, faults, draft)


def _settle_kind(header: Header) -> Header:
    said = header.data.get("kind")
    if not isinstance(said, str):
        return header
    data = dict(header.data) | {"kind": KINDS.get(said.strip().lower(), said)}
    return Header(data, header.places, header.faults, header.body, header.readable)


def _kind(path: str, header: Header, fields: FrontMatter) -> tuple[Kind, tuple[Fault, ...]]:
    folder = next((KINDS[part] for part in PurePosixPath(path).parts if part in KINDS), None)
    place = header.places.get("kind", Place(path, 1, 1))
    if fields.kind and folder and fields.kind != folder:
        values = {"kind": fields.kind, "folder": folder}
        return Kind(folder), (Fault(place, values, rule="contradicted-kind"),)
    if not fields.kind and not folder:
        return Kind.PROGRESS, (Fault(place, variant="missing", rule="contradicted-kind"),)
    return Kind(fields.kind or folder or "progress"), ()


def _slug(path: str, given: str | None) -> tuple[str, tuple[Fault, ...]]:
    if given:
        return given, ()
    stem = PurePosixPath(path).stem
    if SLUG.fullmatch(stem):
        return stem, ()
    return stem, (Fault(Place(path), {"key": "slug", "value": stem}, "file-name", rule="bad-slug"),)


def _article(
    source: SourceText, header: Header, fields: FrontMatter, body: Body, kind: Kind, slug: str, site: Site, draft: bool
) -> Article:
    own = fields.source == "own"
    return Article(
        path=source.path,
        slug=slug,
        kind=kind,
        title=fields.title,
        date=moment(fields.date, site.timezone),
        modified=moment(fields.modified, site.timezone) if fields.modified else None,
        body=body,
        places=header.places,
        summary=fields.summary or first_sentences(body.html),
        tags=tuple(dict.fromkeys(fields.tags)),
        lang=fields.lang or site.lang,
        original=_original(fields, own),
        assessment_ref=fields.assessment_ref or site.assessments.get(kind.section, ""),
        people=tuple(person.office for person in fields.people) if fields.people is not None else None,
        before_after=tuple((pair[0], pair[1]) for pair in fields.before_after),
        moved_from=tuple(fields.moved_from),
        draft=draft,
        **dict(_same(fields)),
        **dict(_parts(fields)),
    )


def first_sentences(html: str) -> str:
    """Return the plain text of the first paragraph, cut at a sentence's end within about 90 characters."""
    match = _FIRST_PARAGRAPH.search(html)
    text = " ".join(words_of(_NOTE_MARK.sub("", match[1])).split()) if match else ""
    if len(text) <= _SUMMARY_MOST:
        return text
    whole = _SENTENCE_END.match(text[:_SUMMARY_MOST])
    return whole[0] if whole else text[: _SUMMARY_MOST - 1] + "…"


def _original(fields: FrontMatter, own: bool) -> Original | None:
    given = fields.original
    if given is None:
        return None if own or not fields.source else Original(title=fields.title)
    return Original(given.title or fields.title, given.author, given.url, given.published)


def _same(fields: FrontMatter) -> Iterator[tuple[str, Any]]:
    for name in _SAME:
        yield name, getattr(fields, name)


def _parts(fields: FrontMatter) -> Iterator[tuple[str, Any]]:
    yield "byline", tuple(Byline(item.name, item.role, item.organisation) for item in fields.byline)
    given = fields.permission
    yield "permission", Permission(given.kind, given.ref, given.until, given.terms, given.url or "") if given else None
    checked = fields.verification
    yield "verification", Verification(checked.by, checked.method, checked.evidence) if checked else None
    answer = fields.reply
    yield "reply", Reply(answer.unit, answer.offered, answer.received, answer.text) if answer else None
    yield "honours", tuple(Honour(item.title, item.awarded_by, item.date, item.url or "") for item in fields.honours)
    yield "figures", tuple(Figure(item.name, item.value, item.unit, item.as_of, item.source) for item in fields.figures)
    yield "media", tuple(Media(**item.model_dump()) for item in fields.media)
    yield "gallery", tuple(GalleryItem(item.file, item.caption) for item in fields.gallery)
    yield "corrections", tuple(Correction(item.date, item.what, item.why, item.minor) for item in fields.corrections)
    yield "updates", tuple(Update(item.date, item.what) for item in fields.updates)
