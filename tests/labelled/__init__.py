"""Lines with what a rule has to see in them, one file a rule, and how well the rules see it."""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newsroom.stylebook.identifiers import Kind, find_everywhere
from newsroom.stylebook.rules.exp302_precise_address.addresses import precise_addresses
from newsroom.stylebook.rules.exp309_insulting_words.insults import insulting_words
from newsroom.stylebook.rules.exp312_named_person.names import names_beside_roles

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Line:
    """A text and the labels of what stands in it; none in a look-alike."""

    text: str
    expected: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """How often a rule was right about one kind of thing: `hits` seen rightly, `surplus` wrongly, `missed` not at all."""

    rule: str
    kind: str
    hits: int
    surplus: int
    missed: int

    @property
    def precision(self) -> float:
        """Return how much of what was seen is there."""
        return self.hits / (self.hits + self.surplus)

    @property
    def recall(self) -> float:
        """Return how much of what is there was seen."""
        return self.hits / (self.hits + self.missed)

    def __str__(self) -> str:
        counts = f"{self.hits:>5} {self.surplus:>8} {self.missed:>7}"
        return f"{self.rule:<7} {self.kind:<13} {counts} {self.precision:>10.2f} {self.recall:>7.2f}"


def labelled(rule: str) -> tuple[Line, ...]:
    """Return the labelled lines of a rule."""
    data = tomllib.loads((HERE / f"{rule.lower()}.toml").read_text("utf-8"))
    return tuple(Line(line["text"], tuple(line["expected"])) for line in data["line"])


def scores() -> tuple[Score, ...]:
    """Return the score of every rule with labelled lines, kind by kind."""
    return tuple(score for rule in SEEN for score in _scores(rule))


def table() -> Iterator[str]:
    """Yield the lines of a table of all scores."""
    for rule in SEEN:
        lines = labelled(rule)
        held = sum(bool(line.expected) for line in lines)
        yield f"{rule}: {held} lines that hold something, {len(lines) - held} look-alikes"
    yield "rule    kind          right  wrongly  missed  precision  recall"
    yield from map(str, scores())


def _scores(rule: str) -> Iterator[Score]:
    seen, by_kind = SEEN[rule], rule in KINDS
    kinds = KINDS[rule] if by_kind else (WHAT[rule],)
    pairs = [(Counter(line.expected), Counter(seen(line.text))) for line in labelled(rule)]
    for kind in kinds:
        yield Score(
            rule,
            kind,
            sum(_count(expected & found, kind, by_kind) for expected, found in pairs),
            sum(_count(found - expected, kind, by_kind) for expected, found in pairs),
            sum(_count(expected - found, kind, by_kind) for expected, found in pairs),
        )


def _count(labels: Counter[str], kind: str, by_kind: bool) -> int:
    return labels[kind] if by_kind else labels.total()


def _identifiers(text: str) -> Iterable[str]:
    return [seen.kind.value for seen in find_everywhere(text) if seen.kind is not Kind.CREDIT_CODE]


def _addresses(text: str) -> Iterable[str]:
    return ["door" if spot.door else "house" for spot in precise_addresses(text)]


def _insults(text: str) -> Iterable[str]:
    return [word for _, word in insulting_words(text)]


def _names(text: str) -> Iterable[str]:
    return [name for _, name in names_beside_roles(text)]


SEEN: dict[str, Callable[[str], Iterable[str]]] = {
    "EXP301": _identifiers,
    "EXP302": _addresses,
    "EXP309": _insults,
    "EXP312": _names,
}
KINDS = {"EXP301": ("identity", "old-identity", "mobile", "card", "plate"), "EXP302": ("door", "house")}
WHAT = {"EXP309": "word", "EXP312": "name"}
