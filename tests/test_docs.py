"""The documents say what the code says, name everything there is, and lead nowhere that is missing."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer

from newsroom.cli.app import app
from newsroom.manuscript.aliases import ALIASES
from newsroom.manuscript.fields import FrontMatter
from newsroom.press.plugins import PLUGINS
from newsroom.reference.__main__ import run
from newsroom.reference.front_matter import descriptions
from newsroom.reference.marks import fence, prose
from newsroom.reference.rules import sections
from newsroom.reference.sheets import sheets, stale
from newsroom.reference.views import view_classes
from newsroom.stylebook.rule import rule_book

PROJECT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")
DOCUMENTS = sorted(
    path.relative_to(PROJECT).as_posix()
    for path in (*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md"), PROJECT / "plugins/README.md", PROJECT / "theme/CONTEXT.md")
)
COMMANDS = tuple(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
CODES = frozenset(rule.code for rule in rule_book())
_FENCES = re.compile(r"^(`{3,})[^\n]*\n.*?^\1`*$|^    [^\n]*$", re.S | re.M)
_CODE = re.compile(r"(`+).*?\1", re.S)
_LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^)\s]+)(?: \"[^\"]*\")?\)")
_HEADING = re.compile(r"^#{1,6} +(.*?) *$", re.M)
_RULE_CODE = re.compile(r"\b(?:SRC|CPR|EXP|EXM|PRG|TXT|PUB|OUT)\d{3}\b")


def text(path: str) -> str:
    return (PROJECT / path).read_text("utf-8")


def spoken(path: str) -> str:
    """Return a document without its code."""
    return _CODE.sub("", _FENCES.sub("", text(path)))


def links(path: str) -> Iterator[str]:
    yield from (target for target in _LINK.findall(spoken(path)) if not re.match(r"[a-z]+:", target))


@cache
def anchors(path: str) -> frozenset[str]:
    """Return the anchors of a document's headings, as GitHub makes them."""
    plain = (re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()) for heading in _HEADING.findall(_FENCES.sub("", text(path))))
    return frozenset(heading.replace(" ", "-") for heading in plain)


def test_generated_documents_are_fresh() -> None:
    assert stale(PROJECT) == []


def test_stale_document_is_named(tmp_path: Path) -> None:
    for sheet in sheets():
        (tmp_path / sheet.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / sheet.path).write_text(sheet.text, "utf-8")
    assert stale(tmp_path) == []
    (tmp_path / "docs/cli.md").write_text("old", "utf-8")
    (tmp_path / "theme/CONTEXT.md").unlink()
    assert stale(tmp_path) == ["docs/cli.md", "theme/CONTEXT.md"]


@pytest.mark.parametrize("command", COMMANDS)
def test_command_has_a_section_and_stands_in_both_readmes(command: str) -> None:
    assert f"## newsroom {command}\n" in text("docs/cli.md")
    assert [readme for readme in READMES if f"newsroom {command}" not in text(readme)] == []


def test_every_option_of_every_command_is_documented() -> None:
    group: Any = typer.main.get_command(app)
    for name, command in group.commands.items():
        section = text("docs/cli.md").partition(f"## newsroom {name}\n")[2].partition("\n## ")[0]
        assert [word for option in command.params for word in option.opts if word.startswith("-") and word not in section] == [], name


@pytest.mark.parametrize("rule", rule_book(), ids=lambda rule: rule.code)
def test_rule_is_whole_in_the_rule_book(rule: Any) -> None:
    section = text("docs/rules.md").partition(f"\n### {rule.code} {rule.name}\n")[2].partition("\n### ")[0]
    missing = [heading for heading in sections(rule.doc) if heading and f"**{heading}**" not in section]
    assert (missing, [word for word in ("**Accepted**", "**Rejected**") if word not in section]) == ([], [])


def test_generator_leaves_an_installed_package_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([], tmp_path) == 2
    assert list(tmp_path.iterdir()) == []
    assert "no checkout" in capsys.readouterr().err


def test_generator_writes_what_its_check_then_finds_fresh(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pyproject.toml").touch()
    assert run(["--check"], tmp_path) == 1
    assert "docs/rules.md is stale" in capsys.readouterr().out
    assert (run([], tmp_path), run(["--check"], tmp_path)) == (0, 0)


def test_rule_book_says_that_it_is_no_legal_advice() -> None:
    assert "none of this is legal advice" in text("docs/rules.md")
    assert "不是法律意见" in text("docs/rules.md")


def test_every_view_class_is_described() -> None:
    assert [cls.__name__ for cls in view_classes() if f"\n### {cls.__name__}\n" not in text("theme/CONTEXT.md")] == []


def test_every_template_of_a_page_is_described() -> None:
    pages = {path.name for path in (PROJECT / "theme/templates").glob("*.html")} - {"base.html", "article_layout.html"}
    assert sorted(name for name in pages if f"`{name}`" not in text("theme/CONTEXT.md")) == []


def test_every_key_of_the_front_matter_is_described_under_all_its_names() -> None:
    assert [key for key in FrontMatter.model_fields if key not in descriptions()] == []
    tops = {dotted.partition(".")[0] for dotted in descriptions()}
    assert tops == set(FrontMatter.model_fields)
    schema = text("docs/front-matter.schema.json")
    assert [alias for alias, target in ALIASES.items() if target in tops and f'"{alias}"' not in schema] == []


@pytest.mark.parametrize("path", DOCUMENTS)
def test_links_lead_to_files_and_headings_that_are_there(path: str) -> None:
    folder = (PROJECT / path).parent
    lost = []
    for target in links(path):
        file, _, anchor = target.partition("#")
        found = (folder / file).resolve() if file else PROJECT / path
        if not found.exists() or (anchor and found.suffix == ".md" and anchor not in anchors(str(found.relative_to(PROJECT)))):
            lost.append(target)
    assert lost == []


@pytest.mark.parametrize("path", DOCUMENTS)
def test_rule_codes_in_documents_exist(path: str) -> None:
    assert sorted(set(_RULE_CODE.findall(text(path))) - CODES) == []


def test_readmes_name_the_two_commands_the_limits_and_the_licence() -> None:
    for readme in READMES:
        words = text(readme)
        assert [word for word in ("make publish", "make test", "AGPL-3.0-or-later", "docs/gallery/") if word not in words] == []


def test_gallery_is_whole_and_not_too_heavy() -> None:
    shots = sorted((PROJECT / "docs/gallery").glob("*.webp"))
    index = text("docs/gallery/README.md")
    assert shots
    assert [shot.name for shot in shots if f"({shot.name})" not in index] == []
    assert sum(shot.stat().st_size for shot in shots) < 18_000_000


def test_plugins_readme_tells_which_plugin_enforces_what() -> None:
    words = text("plugins/README.md")
    assert [name for name in PLUGINS if f"`{name}`" not in words] == []


def test_prose_keeps_markup_from_working_and_code_from_changing() -> None:
    assert prose("a <b> [x](y) `<b>` *c*") == "a \\<b> \\[x](y) `<b>` \\*c\\*"


def test_fence_is_longer_than_any_fence_inside_and_names_the_unseen() -> None:
    assert fence("```\n\u202e") == "````\n```\n‹U+202E›\n````"
