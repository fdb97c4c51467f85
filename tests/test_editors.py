"""The editors' handbook: every example in it is a file that the rule book accepts on the sample site."""

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from newsroom.article.finding import Finding
from newsroom.cli.app import app
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import read_settings
from newsroom.stylebook.check import check
from newsroom.stylebook.rule import rule_named

PROJECT = Path(__file__).parent.parent
HANDBOOK = PROJECT / "docs/editors.zh-CN.md"
_EXAMPLE = re.compile(r"文件 `(content/[^`]+)`[^\n]*\n\n```(?:markdown|toml)\n(.*?)```\n", re.S)
MOMENT = "2026-11-23 23:00"


def examples() -> dict[str, str]:
    """Return the handbook's example files by path."""
    return dict(_EXAMPLE.findall(HANDBOOK.read_text("utf-8")))


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Finding, ...]:
    """Return what the rule book says of the sample site with all examples in it."""
    root = tmp_path_factory.mktemp("handbook")
    shutil.copytree(PROJECT / "content", root / "content")
    shutil.copy(PROJECT / "newsroom.toml", root)
    for path, text in examples().items():
        (root / path).write_text(text, "utf-8")
        if path.endswith(".jpg.toml"):
            shutil.copy(PROJECT / "tests/sites/minimal/content/images/pot.jpg", root / path.removesuffix(".toml"))
    settings = read_settings(root)
    return check(open_edition(settings, as_of(MOMENT, settings.site.timezone)), "zh-Hans")


def test_handbook_has_an_example_of_each_kind_a_reprint_a_picture_and_a_problem() -> None:
    folders = sorted(path.rpartition("/")[0] for path in examples())
    articles = ["content/articles/exemplars", "content/articles/exposures", *["content/articles/progress"] * 2]
    assert folders == [*articles, "content/images", "content/registers/problems"]
    assert any("original:" in text for text in examples().values())


@pytest.mark.parametrize("path", sorted(examples()))
def test_example_is_accepted(path: str, findings: tuple[Finding, ...]) -> None:
    assert [finding for finding in findings if finding.place.path == path] == []


def test_examples_are_not_borrowed_from_the_sample_campaign(findings: tuple[Finding, ...]) -> None:
    assert [finding for finding in findings if finding.code == "SRC112"] == []


def test_every_command_in_the_handbook_is_one_that_newsroom_has() -> None:
    words = set(re.findall(r"newsroom ((?:picture|consent) [a-z]+|[a-z]+)(?= |`|$)", HANDBOOK.read_text("utf-8"), re.M))
    assert {"picture redact", "picture check", "retire", "consent withdraw", "consent list", "check"} <= words
    for command in sorted(words):
        said = CliRunner().invoke(app, [*command.split(), "--help"])
        assert said.exit_code == 0, command


def test_every_rule_that_the_handbook_names_stands_in_the_book() -> None:
    named = set(re.findall(r"\b[A-Z]{3}\d{3}\b", HANDBOOK.read_text("utf-8")))
    assert sorted(code for code in named if rule_named(code) is None) == []
