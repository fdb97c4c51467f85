"""Taking an item out of an editor's tree, as changes: nothing of it may stay, and nothing else may go.

The articles and the pictures and recordings that only they use go, with their records. Links of others to them become plain words. The
record of an exposure's problem loses its pictures and its exact place when no other exposure names it. The register of takedowns says
since when and why readers find nothing there.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsroom.article.article import Article, Kind
from newsroom.article.edition import Edition
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Problem
from newsroom.corrections.changes import Change, Leftover, Table, entries_of, fit
from newsroom.corrections.ledger import TAKEDOWNS, WITHDRAWN, Entry, anonymised_problem, with_takedowns, without_addresses
from newsroom.corrections.plain_links import Lost, without_links
from newsroom.corrections.traces import windows

_SIGN = re.compile(r"[^\W_]+")
_FEW = 4


@dataclass(frozen=True, slots=True)
class Removal:
    """Changes in the order in which they are to be made (the articles last, so that a second run finds what was interrupted).

    `pictures` are the files below content/ that go with the articles; `texts` what every other text of the site says afterwards, by path.
    """

    changes: tuple[Change, ...]
    leftovers: tuple[Leftover, ...]
    pictures: tuple[str, ...]
    texts: tuple[SourceText, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """What readers are told of an item that goes: its addresses, its own first, since when it is gone, why, and when it was published.

    `paths` and `titles` are those of articles that are no longer in the tree: others may still link to them.
    """

    addresses: tuple[str, ...]
    day: datetime.date
    reason: str
    published: datetime.date | None = None
    paths: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


def remove(edition: Edition, articles: Sequence[Article], telling: Telling) -> Removal:
    """Return what takes articles, and all else that stands at the addresses, out of a tree.

    Without articles (they went already) the register and others' links are left to be seen to. Raises tomlkit's ParseError (a
    ValueError) where a register is no TOML.
    """
    table, day = Table(edition), telling.day
    _register(table, articles, telling)
    table.stand_alone(articles)
    _unlink(table, articles, telling)
    records, shared = _problems(edition, articles)
    for problem in records:
        table.write(problem.at.path, anonymised_problem(table.texts[problem.at.path], table.gazetteer, day))
    for article in articles:
        table.fresh[article.path] = None
    pictures = table.unused_pictures(articles, records)
    changes = tuple(table.changes(pictures, records, articles))
    left = (*_mentions(table, articles), *shared)
    return Removal(changes, left, tuple(pictures), tuple(_texts(table)))


def _register(table: Table, articles: Sequence[Article], telling: Telling) -> None:
    """Tell of the addresses in the register of takedowns, and no longer in that of withdrawals."""
    entries = [entry for article in articles for entry in entries_of(article, telling.day, telling.reason)]
    known = {entry.address for entry in entries}
    for address in telling.addresses:
        if fit(address) and address not in known:
            entries.append(Entry(address, telling.day, telling.reason, telling.published if address == telling.addresses[0] else None))
    table.write(TAKEDOWNS, with_takedowns(table.texts.get(TAKEDOWNS, ""), entries))
    if WITHDRAWN in table.texts:
        without = without_addresses(table.texts[WITHDRAWN], [entry.address for entry in entries])
        table.write(WITHDRAWN, without if without.strip() else None)


def _unlink(table: Table, articles: Sequence[Article], telling: Telling) -> None:
    paths = {*telling.paths, *(article.path for article in articles)}
    lost = Lost(frozenset(paths), frozenset(telling.addresses), table.edition.site.url)
    told = _Told(articles, telling.titles)
    for path in sorted(table.texts):
        text = table.text_now(path)
        if path.endswith(".md") and text and path not in lost.paths:
            table.write(path, without_links(path, text, lost, told.speaks))


def _problems(edition: Edition, articles: Sequence[Article]) -> tuple[list[Problem], list[Leftover]]:
    """Return the records that go with exposures, and which stay because another exposure names them."""
    ours = {article.problem for article in articles if article.kind is Kind.EXPOSURE}
    others = {article.problem for article in edition.articles if article.kind is Kind.EXPOSURE and article not in articles}
    found = [problem for key, problem in edition.registers.problems.items() if key in ours]
    shared = [Leftover("shared", problem.at, problem.key) for problem in found if problem.key in others]
    return [problem for problem in found if problem.key not in others and not problem.anonymised], shared


def _mentions(table: Table, articles: Sequence[Article]) -> Iterator[Leftover]:
    """Yield where other texts still name an article that goes, by title, slug or file; each once a line."""
    names = [name for article in articles for name in (article.title, article.slug) if len(name) >= _FEW]
    for path in sorted(table.texts):
        text = table.text_now(path)
        if not text or path in (TAKEDOWNS, WITHDRAWN) or path.endswith("newsroom.toml"):
            continue
        for number, line in enumerate(text.split("\n"), 1):
            found = next((name for name in names if name in line), None)
            if found:
                yield Leftover("mentioned", Place(path, number, line.index(found) + 1), found)


def _texts(table: Table) -> Iterator[SourceText]:
    for path in sorted(table.texts.keys() | table.fresh.keys()):
        text = table.text_now(path)
        if text is not None:
            yield SourceText(path, text)


class _Told:
    """What articles say, so that the words of a link to them are recognised as theirs."""

    def __init__(self, articles: Iterable[Article], titles: Iterable[str]) -> None:
        parts = [*titles, *(part for article in articles for part in (article.title, article.summary, article.body.plain))]
        self._said = [_signs(part) for part in parts]
        self._windows = {window for part in parts for window in windows(part)}

    def speaks(self, words: str) -> bool:
        """Return whether words are a part of what the articles say, or hold one."""
        signs = _signs(words)
        within = len(signs) >= _FEW and any(signs in said for said in self._said)
        return within or not self._windows.isdisjoint(windows(words))


def _signs(text: str) -> str:
    return "".join(_SIGN.findall(text.casefold()))
