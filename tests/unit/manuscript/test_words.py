"""Whatever the reading rooms can say has words in both languages."""

import re
from pathlib import Path

import pytest

import newsroom
from newsroom.manuscript.validate import _BY_ERROR, _EXPECTED
from newsroom.registers.fill import _VARIANTS
from newsroom.stylebook.rule import LANGUAGES, rule_named

ROOMS = [path for room in ("manuscript", "registers", "copydesk") for path in sorted((Path(newsroom.__file__).parent / room).glob("*.py"))]
NAMED = sorted(
    {
        name
        for path in ROOMS
        for name in re.findall(r'rule="([a-z-]+)"|^RULE = "([a-z-]+)"', path.read_text("utf-8"), re.M)
        for name in name
        if name
    }
)


@pytest.mark.parametrize("name", NAMED)
def test_every_rule_that_a_reading_room_names_exists(name: str) -> None:
    rule = rule_named(name)
    assert rule is not None
    assert rule.scope == "site"


@pytest.mark.parametrize(("name", "variant"), [*_BY_ERROR.values(), *(("bad-front-matter", variant) for variant in _EXPECTED.values())])
def test_every_type_error_of_front_matter_has_words(name: str, variant: str) -> None:
    rule = rule_named(name)
    assert rule is not None
    assert {(language, variant) for language in LANGUAGES} <= set(rule.wordings)


@pytest.mark.parametrize("variant", sorted({*_VARIANTS.values(), "value", "control", "syntax", "too-deep", "stray", "key"}))
def test_every_type_error_of_a_register_has_words(variant: str) -> None:
    rule = rule_named("bad-register")
    assert rule is not None
    assert {(language, variant) for language in LANGUAGES} <= set(rule.wordings)
