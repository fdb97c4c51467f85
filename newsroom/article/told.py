"""What an article tells its readers: as text, and as hashes by which a later edition is compared with what was published.

Left out is what changes without a word of the article changing: tags, old addresses, `modified`, the names behind the keys of registers,
the records of pictures, the state of a problem; and what readers are never shown: reviewer, verification, consent, people.
"""

import re
from collections.abc import Hashable, Iterator
from functools import lru_cache
from hashlib import sha256
from html import unescape
from unicodedata import normalize

from newsroom.article.article import Article, PictureUse
from newsroom.article.edition import Edition
from newsroom.article.people import Media
from newsroom.article.wording import Wording

TITLE, BODY, IMAGES = "title", "body", "images"
_WAY = "1"
"""The way in which hashes are made; raise it with any change here: wordings made in another way are not compared."""
_FIGURE = re.compile(r"<figure\b.*?</figure>", re.S)
_TAG = re.compile(r"<(?:[^>\"]|\"[^\"]*\")*>")
_WIDE = "\u2010-\u2027\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_LOOSE = re.compile(rf" (?:(?=[{_WIDE}])|(?<=[{_WIDE}] ))")
_SAME = ("editor", "source", "problem", "project", "place", "category", "dateline", "title_change", "explanation")


def text_of_article(article: Article) -> str:
    """Return title and body as readers read them, a line each, squeezed; without the figures in the body."""
    return f"{squeezed(article.title)}\n{_body(article)}"


def words_between_tags(html: str) -> str:
    """Return the text of a piece of clean HTML without its figures."""
    return unescape(_TAG.sub("", _FIGURE.sub("", html)))


def squeezed(text: str) -> str:
    """Return a text as it is compared: NFC, single blanks, none beside a Chinese character or its punctuation."""
    line = " ".join(normalize("NFC", text).split())
    return _LOOSE.sub("", line) if " " in line else line


def wording_of(article: Article, edition: Edition) -> Wording:
    """Return what a release remembers of an article that it publishes."""
    body = _body(article)
    rest = [f"{name}:{_value_hash(value)}" for name, value in _rest(article, edition, body) if value]
    return Wording(_text(article, body), " ".join(rest), notes_of(article))


def notes_of(article: Article) -> tuple[str, ...]:
    """Return an article's corrections and updates as a Wording holds them, in the article's order."""
    mended = [("minor" if item.minor else "correction", item.date, (item.what, item.why)) for item in article.corrections]
    added = [("update", item.date, (item.what,)) for item in article.updates]
    return tuple(f"{kind} {day.isoformat()} {_hash(repr(words))}" for kind, day, words in (*mended, *added))


def changes(article: Article, edition: Edition, before: Wording) -> tuple[str, ...]:
    """Return the keys whose words are others than before, title and body first; () when none is, or when that cannot be known.

    A reply that has come since is no change: it is an update by itself. Nor is what an exposure loses when it is made anonymous.
    """
    now = wording_of(article, edition)
    way, *old = before.text.split(":")
    if (now.text, now.rest) == (before.text, before.rest) or way != _WAY or newly_anonymous(article, before):
        return ()
    was, told = _keyed(before.rest), _keyed(now.rest)
    text = [name for name, then, here in zip((TITLE, BODY), old, now.text.split(":")[1:], strict=False) if then != here]
    came = {name for name in told if name.startswith("reply") and name not in was}
    return (*text, *(name for name in {**told, **was} if told.get(name) != was.get(name) and name not in came))


def newly_anonymous(article: Article, before: Wording) -> bool:
    """Return whether an exposure has been made anonymous since."""
    return article.anonymised is not None and "anonymised" not in _keyed(before.rest)


def text_differs(article: Article, before: Wording) -> bool:
    """Return whether title or body are others than before."""
    return _text(article, _body(article)) != before.text


def _text(article: Article, body: str) -> str:
    return f"{_WAY}:{_hash(squeezed(article.title))}:{_hash(body)}"


def _body(article: Article) -> str:
    body = article.body
    return squeezed(words_between_tags(body.html) if "<figure" in body.html else body.plain)


def _rest(article: Article, edition: Edition, body: str) -> Iterator[tuple[str, Hashable]]:
    yield "date", article.date.isoformat()[:16]
    yield "summary", _summary(article, body)
    yield "byline", tuple((item.name, item.role, item.organisation) for item in article.byline)
    for name in _SAME:
        yield name, getattr(article, name)
    yield "ai", article.ai if article.ai != "none" else ""
    yield "anonymised", article.anonymised
    yield from _origin(article)
    yield from _answers(article)
    if article.honours:
        yield "honours", tuple((item.title, item.awarded_by, str(item.date), item.url) for item in article.honours)
    if article.figures:
        yield "figures", tuple((item.name, item.value, item.unit, str(item.as_of), item.source) for item in article.figures)
    yield from _shown(article, edition)


def _summary(article: Article, body: str) -> str:
    """Return the summary, "" of one that was taken from the body."""
    said = squeezed(article.summary) if "summary" in article.places else ""
    return said if said.rstrip("…") not in body else ""


def _origin(article: Article) -> Iterator[tuple[str, Hashable]]:
    first, right = article.original, article.permission
    if first:
        title = "" if first.title == article.title else first.title
        given = (title, "" if first.unsigned else first.author, first.url, str(first.published or ""))
        yield "original", given if any(given) else ()
    if right:
        yield "permission", (right.kind, right.ref, right.url)


def _answers(article: Article) -> Iterator[tuple[str, Hashable]]:
    if article.reply:
        yield "reply", (article.reply.unit, str(article.reply.offered)) if article.reply.unit else ()
        yield "reply.received", str(article.reply.received or "")
        yield "reply.text", article.reply.text


def _shown(article: Article, edition: Edition) -> Iterator[tuple[str, Hashable]]:
    """Yield what is seen and heard: files by their bytes, so that one which only got another name is the same."""
    if article.portrait:
        yield "portrait", _file(article.portrait, edition)
    if article.body.pictures:
        yield IMAGES, tuple((_file(use.file, edition), _alt(use, edition), use.caption) for use in article.body.pictures)
    if article.before_after:
        yield "before_after", tuple(_file(file, edition) for pair in article.before_after for file in pair)
    if article.gallery:
        yield "gallery", tuple((_file(item.file, edition), item.caption) for item in article.gallery)
    if article.media:
        yield "media", tuple((_files(item, edition), item.credit, item.source, item.caption) for item in article.media)


def _files(item: Media, edition: Edition) -> tuple[str, ...]:
    return tuple(_file(file, edition) for file in (item.file, item.poster, item.captions))


def _file(path: str, edition: Edition) -> str:
    found = edition.pictures.get(path) or edition.recordings.get(path)
    return found.sha256 if found else ""


def _alt(use: PictureUse, edition: Edition) -> str:
    """Return the description that the article gives a picture, "" where it is the one of the picture's record."""
    picture = edition.pictures.get(use.file)
    return "" if picture and picture.record and picture.record.alt == use.alt else use.alt


def _keyed(rest: str) -> dict[str, str]:
    return {name: hashed for name, _, hashed in (part.partition(":") for part in rest.split())}


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(maxsize=4096)
def _value_hash(value: Hashable) -> str:
    """Return the hash of a value; editors, sources and places, which many articles have in common, are hashed once."""
    return _hash(squeezed(repr(value)))
