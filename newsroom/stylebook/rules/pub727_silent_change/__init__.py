"""What has been published changes in the open.

What it checks:
    An article whose published words are others than in the last release, as read from the target, has a new entry under `corrections`
    or `updates`. Words are title and text, and all else that readers are told by the article itself: date, summary, byline, source,
    figures, honours, pictures with their captions, recordings. A new entry with `minor: true` covers a slip of the pen: at most
    `limits.minor_characters` characters of title and text, no number, none of 不 没 无 未 非 否. Tags, old addresses, names in
    registers, layout and paragraphs may change freely; a reply that came is an update by itself; an exposure that has been made
    anonymous since needs no entry.
Why:
    Whoever read, quoted or reprinted the article has the old words. If they change without a word, nobody knows which ones were true,
    and a paper that mends in secret may do anything in secret.
Source:
    The site's notice, clause objections; Internet News Information Services Provisions (2017), art. 15: truthful.
Example:
    corrections:
      - {date: 2026-11-23, what: 阀芯换了五只，原文误作六只, why: 记者数错}
How to fix:
    Say in `corrections` what was wrong and why, or in `updates` what is new, dated today. Or take the change back.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from rapidfuzz.distance import Levenshtein

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.since import came, only_minor, slug_then, wording_then
from newsroom.article.told import BODY, IMAGES, TITLE, changes, notes_of, text_of_article
from newsroom.stylebook.desk import Desk

CODE = "PUB727"
NAME = "silent-change"
SEVERITY = "error"
SCOPE = "article"
AFTER = ("PUB701", "PUB702", "PUB703", "PUB704", "PUB711", "PUB712", "PUB713", "PUB717")

_NUMERALS = "〇零一二两三四五六七八九十百千万亿半"
_WEIGHTY = re.compile(rf"[-+−]?\d+(?:[.,:/~-]\d+)*[%‰]?|[{_NUMERALS}]+|[不没无未非否]")


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for an article whose words have changed since the last release without a note that covers it."""
    before = wording_then(article, desk.edition)
    if before is None:
        return
    notes = came(article, before)
    if notes and not only_minor(notes):
        return
    changed = changes(article, desk.edition, before)
    if changed and notes:
        yield from _beyond_minor(article, changed, notes[0], desk)
    elif changed:
        fields = [name for name in changed if name != BODY]
        variant = ("both" if fields else "body") if BODY in changed else ""
        yield Fault(_place(article, changed[0], desk), _values(desk, fields), variant)


def _beyond_minor(article: Article, changed: tuple[str, ...], note: str, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when a change is more than the minor correction that came with it can cover."""
    place = article.at(f"corrections.{notes_of(article).index(note)}.minor")
    fields = [name for name in changed if name not in (TITLE, BODY)]
    then, now = _text_then(article, desk), text_of_article(article)
    limit = desk.site.limits.minor_characters
    if fields:
        yield Fault(place, _values(desk, fields), "beyond")
    elif then is None:
        yield Fault(place, _values(desk), "unread")
    elif Levenshtein.distance(then, now, score_cutoff=limit) > limit:
        yield Fault(place, _values(desk) | {"limit": str(limit)}, "big")
    elif _weighty(then) != _weighty(now):
        yield Fault(place, _values(desk), "weighty")


def _text_then(article: Article, desk: Desk) -> str | None:
    slug = slug_then(article, desk.edition)
    return desk.previous.texts.get(slug) if desk.previous and slug else None


def _weighty(text: str) -> list[str]:
    """Return the numbers and the words of denial in a text, in its order; full-width digits count as plain ones."""
    return _WEIGHTY.findall(normalize("NFKC", text))


def _values(desk: Desk, fields: list[str] | None = None) -> dict[str, str]:
    return {"today": desk.as_of.date().isoformat(), "fields": ", ".join(f"`{name}`" for name in fields or ())}


def _place(article: Article, name: str, desk: Desk) -> Place:
    """Return where the words stand that have changed; of words that are gone, the front matter's first line."""
    if name == IMAGES and article.body.pictures:
        return article.body.pictures[0].place
    source = desk.source_texts.get(article.path)
    if name in (BODY, IMAGES) and source:
        text = article.body.markdown
        return source.place(article.body.offset + len(text) - len(text.lstrip()))
    return article.at(name)
