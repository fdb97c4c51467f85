"""Words of another house are quoted or attributed, not borrowed.

What it checks:
    Two articles share a passage, two own reports included: 15 fingerprints and more (some 65 characters) are an error, 8 to 14 (from
    some 35 characters) a warning. The one that appeared later is at fault; a draft has not appeared yet. Block quotes, passages in “”
    or 《》, pinyin and addresses do not count; nor do official texts (`free = true`), nor pairs where the later article is a reprint from
    the other's source, names its `original.url`, links to it, or is its translation. Traditional and simplified characters are the same.
Why:
    A short quotation with its source is everybody's right; longer passages without one pass the work of others off as our own.
Source:
    Copyright Law, art. 24 (1) 2; the method: Schleimer, Wilkerson, Aiken, Winnowing, SIGMOD 2003, with k = 9, w = 6.
Example:
    > 长虹街的路灯从傍晚六点亮到清晨六点。——青原日报
How to fix:
    Put the passage into a block quote or into “”, and link to the article it comes from; or write it in our own words.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Severity
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.fingerprints.passage import shared_passage
from newsroom.stylebook.fingerprints.shared import shared_counts
from newsroom.stylebook.fingerprints.winnowing import fingerprints
from newsroom.stylebook.fingerprints.words import comparable, comparable_with_offsets, own_words

CODE = "SRC112"
NAME = "borrowed-text"
SEVERITY = "error"
SCOPE = "site"

ERROR_FROM = 15
WARNING_FROM = 8
SHOWN = 24


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield one fault for each article that shares passages with an earlier one without saying so."""
    articles = sorted(desk.articles, key=_appeared)
    counts = shared_counts(fingerprints(comparable(own_words(article.body.markdown))) for article in articles)
    lenders: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for later, earlier, count in counts:
        if count >= WARNING_FROM and not _acknowledged(articles[later], articles[earlier], desk):
            lenders[later].append((-count, earlier))
    for later in sorted(lenders):
        ranked = sorted(lenders[later])
        yield _fault(articles[later], [articles[earlier] for _, earlier in ranked], -ranked[0][0], desk)


def _appeared(article: Article) -> tuple[bool, date, datetime, str]:
    """Return what orders articles by the day their words first appeared anywhere."""
    original = article.original
    day = original.published if original and original.published else article.date.date()
    return article.draft, day, article.date, article.path


def _acknowledged(later: Article, earlier: Article, desk: Desk) -> bool:
    same_house = later.source == earlier.source and not later.own
    if same_house or any(_free(article, desk) for article in (later, earlier)):
        return True
    if later.translation_of and later.translation_of in (earlier.slug, earlier.path, earlier.address):
        return True
    theirs = {earlier.path, earlier.path.removeprefix("content/"), f"{desk.site.url.rstrip('/')}/{earlier.address}"}
    theirs |= {earlier.original.url} if earlier.original and earlier.original.url else set()
    linked = {link.target.partition("#")[0] for link in later.body.links}
    return not theirs.isdisjoint(linked) or bool(later.original and later.original.url in theirs)


def _free(article: Article, desk: Desk) -> bool:
    source = desk.source_of(article)
    return source is not None and source.free


def _fault(later: Article, lenders: Sequence[Article], count: int, desk: Desk) -> Fault:
    """Return the fault at the longest passage that the later article shares with its chief lender."""
    text, offsets = comparable_with_offsets(own_words(later.body.markdown))
    passage = shared_passage(text, comparable(own_words(lenders[0].body.markdown)))
    place, found = later.at("title"), text[passage.start : passage.start + passage.length]
    if passage.length and len(offsets) == len(text):
        first, last = offsets[passage.start], offsets[passage.start + passage.length - 1]
        place, found = desk.source_texts[later.path].place(later.body.offset + first), later.body.markdown[first : last + 1]
    values = {
        "found": found[:SHOWN] + ("…" if len(found) > SHOWN else ""),
        "total": str(passage.total),
        "title": lenders[0].title,
        "path": lenders[0].path,
    }
    severity = Severity.ERROR if count >= ERROR_FROM else Severity.WARNING
    return Fault(place, values, related=tuple(lender.at("title") for lender in lenders), severity=severity)
