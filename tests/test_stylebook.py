"""Every rule folder is whole: words in both languages, headings, and examples that show exactly what it finds."""

import re
import string
from pathlib import Path

import pytest

from newsroom.article.finding import Finding
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.settings import read_settings
from newsroom.pipeline import read_and_check
from newsroom.pipeline.building import build
from newsroom.stylebook.check import check
from newsroom.stylebook.rule import LANGUAGES, SCOPES, Rule, rule_book
from tests.rendered import findings_on_rendered
from tests.sites import AS_OF, edition_of, lay_out

SHELF = Path(__file__).parent.parent / "newsroom/stylebook/rules"
HEADINGS = ("What it checks:", "Why:", "Source:", "Example:", "How to fix:")
_KIND = re.compile(r"^(?:kind|栏目|Category):\s*(\w+)", re.M)
_SECTIONS = {"exemplar": "exemplars", "榜样": "exemplars", "exposure": "exposures", "曝光": "exposures"}


def examples(word: str) -> list[tuple[Rule, Path]]:
    """Return (rule, example) for every accepted or rejected example that is an article, a page or a folder."""
    return [
        (rule, path)
        for rule in rule_book()
        for path in sorted((SHELF / rule.folder / "examples").glob(f"{word}-*"))
        if path.is_dir() or path.suffix in (".md", ".html")
    ]


def findings_on(rule: Rule, example: Path, tmp_path: Path) -> list[Finding]:
    """Return what one rule finds on the minimal site with the example in it, in English, place by place."""
    if rule.scope in ("page", "output"):
        return findings_on_rendered(rule, example, tmp_path)
    root = lay_out(tmp_path, example if example.is_dir() else None)
    if rule.scope == "theme":
        return findings_on_theme(rule, root)
    if example.is_file():
        text = example.read_bytes()
        kind = _KIND.search(text.decode("utf-8", "replace"))
        section = _SECTIONS.get(kind[1], "progress") if kind else "progress"
        target = root / f"content/articles/{section}/{example.name}"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text)
    after = [other for other in rule_book() if other.code in rule.after]
    return [finding for finding in check(edition_of(root), "en", [*after, rule]) if finding.code == rule.code]


def findings_on_theme(rule: Rule, root: Path) -> list[Finding]:
    """Return what a rule on the theme finds when the site at `root` is built."""
    settings = read_settings(root)
    checked = read_and_check(settings, as_of(AS_OF, settings.site.timezone), "en")
    return [finding for finding in build(settings, checked, root / "output", "en").findings if finding.code == rule.code]


def line(finding: Finding, whole_path: bool) -> str:
    place = finding.place
    spot = f"{place.line}:{place.column}" if place.line else "-"
    return f"{(place.path or finding.page or '') + ':' if whole_path else ''}{spot}: {finding.code} {finding.message}"


@pytest.mark.parametrize("rule", rule_book(), ids=lambda rule: rule.folder)
def test_rule_folder_is_whole(rule: Rule) -> None:
    assert rule.folder == f"{rule.code.lower()}_{rule.name.replace('-', '_')}"
    assert rule.scope in SCOPES
    assert [heading for heading in HEADINGS if heading not in rule.doc] == []
    assert list((SHELF / rule.folder / "examples").glob("rejected-*")), "no rejected example"
    assert list((SHELF / rule.folder / "examples").glob("accepted-*")), "no accepted example"


@pytest.mark.parametrize("rule", rule_book(), ids=lambda rule: rule.folder)
def test_rule_speaks_both_languages_with_the_same_blanks(rule: Rule) -> None:
    blanks = {}
    for (language, variant), words in rule.wordings.items():
        assert language in LANGUAGES
        for part, text in (("message", words.message), ("hint", words.hint)):
            blanks.setdefault((variant, part), {})[language] = {name for _, name, _, _ in string.Formatter().parse(text) if name}
            assert bool(re.search(r"[\u4e00-\u9fff]", text)) or language == "en", f"{rule.code} {variant}: no Chinese in {text!r}"
    for spot, by_language in blanks.items():
        assert set(by_language) == set(LANGUAGES), f"{rule.code} {spot}"


def test_codes_and_names_are_never_used_twice() -> None:
    assert len({rule.code for rule in rule_book()}) == len({rule.name for rule in rule_book()}) == len(rule_book())


@pytest.mark.parametrize(("rule", "example"), examples("accepted"), ids=lambda value: getattr(value, "code", getattr(value, "name", "")))
def test_accepted_example_is_accepted(rule: Rule, example: Path, tmp_path: Path) -> None:
    assert [line(finding, True) for finding in findings_on(rule, example, tmp_path)] == []


@pytest.mark.parametrize(("rule", "example"), examples("rejected"), ids=lambda value: getattr(value, "code", getattr(value, "name", "")))
def test_rejected_example_is_found_exactly(rule: Rule, example: Path, tmp_path: Path) -> None:
    expected = example.with_name(f"{example.stem if example.is_file() else example.name}.txt").read_text("utf-8").splitlines()
    assert [line(finding, example.is_dir()) for finding in findings_on(rule, example, tmp_path)] == expected
