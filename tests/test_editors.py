"""The editors' handbook: every example in it is a file that the rule book accepts on the sample site."""

import re
import shutil
from pathlib import Path

import pytest

from newsroom.article.finding import Finding
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import read_settings
from newsroom.stylebook.check import check

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


def test_handbook_has_an_example_of_each_kind_a_reprint_and_a_picture() -> None:
    folders = sorted(path.rpartition("/")[0] for path in examples())
    assert folders == ["content/articles/exemplars", "content/articles/exposures", *["content/articles/progress"] * 2, "content/images"]
    assert any("original:" in text for text in examples().values())


@pytest.mark.parametrize("path", sorted(examples()))
def test_example_is_accepted(path: str, findings: tuple[Finding, ...]) -> None:
    assert [finding for finding in findings if finding.place.path == path] == []


def test_examples_are_not_borrowed_from_the_sample_campaign(findings: tuple[Finding, ...]) -> None:
    assert [finding for finding in findings if finding.code == "SRC112"] == []
