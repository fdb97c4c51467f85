"""How well the rules tell what must not be published from what only looks alike (labelled lines: tests/labelled)."""

from collections import Counter

import pytest

from tests.labelled import SEEN, Line, Score, labelled, scores

WHOLE = {("EXP301", kind) for kind in ("identity", "old-identity", "mobile", "card", "plate")}
# Measured; names without a role, nicknames and neighbours' directions are not found, and no look-alike is reported.
FLOORS = {("EXP302", "door"): 0.93, ("EXP302", "house"): 0.95, ("EXP309", "word"): 0.94, ("EXP312", "name"): 0.90}
ALIKE = [(rule, line.text) for rule in ("EXP302", "EXP309", "EXP312") for line in labelled(rule) if not line.expected]


def test_labelled_lines_are_many() -> None:
    lines = labelled("EXP301")
    assert sum(bool(line.expected) for line in lines) >= 150
    assert sum(not line.expected for line in lines) >= 300
    assert len({line.text for line in lines}) == len(lines)
    assert {(score.rule, score.kind) for score in scores()} == WHOLE | set(FLOORS)


@pytest.mark.parametrize("score", scores(), ids=lambda score: f"{score.rule}-{score.kind}")
def test_precision_is_whole_and_recall_does_not_fall(score: Score) -> None:
    assert score.precision == 1.0
    assert score.recall >= FLOORS.get((score.rule, score.kind), 1.0)


@pytest.mark.parametrize("line", labelled("EXP301"), ids=lambda line: ascii(line.text)[:40])
def test_line_shows_exactly_the_kinds_it_is_labelled_with(line: Line) -> None:
    assert Counter(SEEN["EXP301"](line.text)) == Counter(line.expected)


@pytest.mark.parametrize(("rule", "text"), ALIKE, ids=lambda part: ascii(part)[:40])
def test_look_alike_is_not_reported(rule: str, text: str) -> None:
    assert list(SEEN[rule](text)) == []
