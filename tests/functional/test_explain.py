"""newsroom explain: every rule in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from newsroom.cli import words
from newsroom.cli.app import app
from newsroom.stylebook.rule import LANGUAGES, Rule, rule_book
from tests.keyboard import command, typed


@pytest.fixture
def runner() -> Iterator[CliRunner]:
    """Return a runner; the language that a run chooses is forgotten afterwards."""
    yield CliRunner()
    words._chosen.clear()


def test_the_real_command_explains_a_rule_outside_any_site(tmp_path: Path) -> None:
    said = command("newsroom", "explain", "src101", at=tmp_path)
    assert said.code == 0
    assert said.out.startswith("SRC101 missing-source · error: stops publication\n\n  - no source is named\n")
    headings = ("What it checks:", "Why:", "Source:", "Example:", "How to fix:")
    assert [heading for heading in headings if heading not in said.out] == []
    assert said.out.endswith("The rules state what they rest on; none of this is legal advice.\n")


def test_a_rule_has_a_name_too(tmp_path: Path) -> None:
    assert typed("explain", "missing-source", at=tmp_path).out == typed("explain", "SRC101", at=tmp_path).out


def test_what_can_be_repaired_says_so(tmp_path: Path) -> None:
    assert typed("explain", "TXT602", at=tmp_path).out.splitlines()[0].endswith("repaired by newsroom check --fix")


def test_an_unknown_rule_is_wrong_use_and_the_nearest_are_named(tmp_path: Path) -> None:
    said = typed("explain", "SRC1O1", at=tmp_path)
    assert said.code == 2
    assert said.err.startswith("newsroom: there is no rule SRC1O1; did you mean SRC1")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rule", rule_book(), ids=lambda rule: rule.code)
def test_every_rule_explains_itself(runner: CliRunner, rule: Rule, lang: str, tmp_path: Path) -> None:
    done = runner.invoke(app, ["-C", str(tmp_path), "--lang", lang, "explain", rule.code], catch_exceptions=False)
    assert done.exit_code == 0
    assert done.output.startswith(f"{rule.code} {rule.name} · ")
    assert rule.wordings[lang, ""].hint.splitlines()[0] in done.output
