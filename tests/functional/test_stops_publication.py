"""What must never go missing: taking it away, or hiding it, stops publication with the right code, and what is live stays live."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.functional.pen import HELLO, add_reprint, change, codes, errors, tree_hash
from tests.keyboard import publish

LIGHTS = "content/articles/progress/lights.md"
SOURCE_LINE = "{{ view.imprint.source_line }}"


@pytest.fixture(scope="session")
def two_articles(published_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site with an own report, a picture and a reprint live; not to be changed."""
    root = Path(shutil.copytree(published_once, tmp_path_factory.mktemp("two") / "site", symlinks=True))
    add_reprint(root)
    said = publish(at=root)
    assert said.code == 0, said.all
    return root


@pytest.fixture
def stand(two_articles: Path, tmp_path: Path) -> Path:
    """Return such a site of our own."""
    return Path(shutil.copytree(two_articles, tmp_path / "site", symlinks=True))


@contextmanager
def live_stays_live(root: Path) -> Iterator[None]:
    """Assert that nothing in site/ changes inside the block, not a byte."""
    before = tree_hash(root / "site")
    yield
    assert tree_hash(root / "site") == before
    assert (root / "site/current").readlink().name == "000002"


def refused(root: Path) -> set[str]:
    """Publish; return the codes of the errors that stopped it."""
    with live_stays_live(root):
        said = publish("--format", "json", at=root)
        assert said.code == 1, said.all
        assert "what is live stays live" in said.err
    return {code for code, *_ in errors(said)}


def edit_theme(root: Path, pattern: str, edit: Callable[[str], str]) -> None:
    """Change every template that matches; at least one must change."""
    changed = 0
    for path in sorted((root / "theme/templates").rglob("*.html")):
        text = path.read_text("utf-8")
        if re.search(pattern, text):
            path.write_text(edit(text), "utf-8")
            changed += path.read_text("utf-8") != text
    assert changed


def remove_from_theme(root: Path, pattern: str) -> None:
    """Take a passage out of every template that has it."""
    edit_theme(root, pattern, lambda text: re.sub(pattern, "", text))


def include_of(partial: str) -> str:
    """Return the pattern of the include of a partial."""
    return r"[ \t]*\{%-? include \"partials/" + partial + r"\.html\" [+-]?%\}\n?"


@pytest.mark.parametrize(
    ("file", "line", "code"),
    [
        (HELLO, "source: own\n", "SRC101"),
        (LIGHTS, "source: daily\n", "SRC101"),
        (LIGHTS, "  url: https://daily.qingyuan.example/2026/1120.html\n", "SRC103"),
        (LIGHTS, "  author: 林溪\n", "SRC103"),
        (LIGHTS, "  published: 2026-11-20\n", "SRC103"),
        (HELLO, "editor: 贺知远\n", "SRC104"),
        (HELLO, "byline: 林小川\n", "SRC109"),
        ("content/images/pot.jpg.toml", 'source = "own"\n', "CPR201"),
        (
            "content/registers/sources.toml",
            '[daily.permission]\nkind = "written"\nref = "青报授字〔2026〕1号"\nterms = "双方有书面协议。"\n',
            "SRC108",
        ),
    ],
)
def test_one_line_less_stops_publication(stand: Path, file: str, line: str, code: str) -> None:
    change(stand, file, line, "")
    assert code in refused(stand)


def test_one_picture_credit_less_stops_publication(stand: Path) -> None:
    change(stand, "content/images/pot.jpg.toml", 'credit = "陈一白"\n', "")
    change(stand, HELLO, "。绘图：陈一白", "")
    change(stand, HELLO, "editor: 贺知远", "editor: 贺知远\nupdates: [{date: 2026-11-22, what: 署名移到图片记录里}]")
    assert refused(stand) == {"CPR201"}


def test_one_picture_record_less_stops_publication(stand: Path) -> None:
    (stand / "content/images/pot.jpg.toml").unlink()
    assert "CPR201" in refused(stand)


@pytest.mark.parametrize("clause", ["own", "others", "official", "objections", "contact"])
def test_one_clause_of_the_notice_less_stops_publication(stand: Path, clause: str) -> None:
    (stand / f"content/notice/{clause}.md").unlink()
    assert "CPR203" in refused(stand)


def test_a_theme_without_the_include_of_the_notice_is_not_published(stand: Path) -> None:
    remove_from_theme(stand, include_of("copyright"))
    assert refused(stand) == {"OUT811"}


def test_a_theme_without_the_include_of_imprint_is_not_published(stand: Path) -> None:
    remove_from_theme(stand, include_of("imprint"))
    assert refused(stand) == {"OUT811"}


def test_a_theme_without_the_source_line_is_not_published(stand: Path) -> None:
    remove_from_theme(stand, re.escape(SOURCE_LINE))
    assert "OUT803" in refused(stand)


def test_a_theme_without_the_link_to_the_original_is_not_published(stand: Path) -> None:
    remove_from_theme(stand, r"\{\{ view\.imprint\.original_url \}\}")
    assert "OUT803" in refused(stand)


def test_a_theme_without_the_editor_is_not_published(stand: Path) -> None:
    remove_from_theme(stand, r"\{\{ view\.imprint\.editor_line \}\}")
    assert "OUT803" in refused(stand)


def test_a_theme_without_the_footers_numbers_is_not_published(stand: Path) -> None:
    remove_from_theme(stand, r"\{\{ filing\.number \}\}")
    assert "OUT808" in refused(stand)


@pytest.mark.parametrize("attribute", ["hidden", 'style="display:none"'])
def test_a_source_line_hidden_by_an_attribute_is_not_published(stand: Path, attribute: str) -> None:
    edit_theme(stand, re.escape(SOURCE_LINE), lambda text: text.replace(SOURCE_LINE, f"<span {attribute}>{SOURCE_LINE}</span>"))
    assert {"OUT803", "OUT813"} & refused(stand)


@pytest.mark.parametrize(
    "rule",
    [
        ".gone { display: none }",
        ".gone { visibility: hidden }",
        ".gone { font-size: 0 }",
        ".gone { opacity: 0 }",
        "@media (min-width: 1px) { .gone { display: none } }",
        "article .gone { display: none !important }",
        ".gone { position: absolute; left: -9999px }",
        ".gone { position: absolute; clip-path: inset(50%) }",
        ".gone { height: 0; overflow: hidden }",
    ],
)
def test_a_source_line_hidden_by_a_class_is_not_published(stand: Path, rule: str) -> None:
    edit_theme(stand, re.escape(SOURCE_LINE), lambda text: text.replace(SOURCE_LINE, f'<span class="gone">{SOURCE_LINE}</span>'))
    with (stand / "theme/static/css/base.css").open("a", encoding="utf-8") as file:
        file.write(f"\n{rule}\n")
    assert "OUT803" in refused(stand)


@pytest.mark.parametrize("block", ["byline__line", "copyright__contact", "copyright__reprint"])
def test_a_part_hidden_by_its_own_class_is_not_published(stand: Path, block: str) -> None:
    with (stand / "theme/static/css/base.css").open("a", encoding="utf-8") as file:
        file.write(f"\n.{block}, .credit {{ display: none }}\n")
    assert {"OUT803", "OUT811"} & refused(stand)


def test_a_notice_in_closed_details_is_not_published(stand: Path) -> None:
    pattern = include_of("imprint")
    edit_theme(stand, pattern, lambda text: re.sub(pattern, lambda found: f"<details>{found[0]}</details>", text))
    assert {"OUT803", "OUT811"} & refused(stand)


@pytest.mark.parametrize("partial", ["copyright", "imprint", "credit", "byline", "colophon"])
def test_a_partial_that_is_missing_is_a_broken_template(stand: Path, partial: str) -> None:
    (stand / f"theme/templates/partials/{partial}.html").unlink()
    assert refused(stand) == {"OUT820"}


@pytest.mark.parametrize("template", ["progress.html", "base.html", "notice.html", "source.html"])
def test_a_template_that_is_missing_is_a_broken_template(stand: Path, template: str) -> None:
    (stand / "theme/templates" / template).unlink()
    assert refused(stand) == {"OUT820"}


@pytest.mark.parametrize("words", ["{{ view.imprint.nothing }}", "{% if %}", "{{ nobody }}"])
def test_a_template_that_asks_for_what_its_view_has_not_is_a_broken_template(stand: Path, words: str) -> None:
    with (stand / "theme/templates/partials/byline.html").open("a", encoding="utf-8") as file:
        file.write(words)
    assert refused(stand) & {"OUT820"}


def test_a_theme_without_style_sheets_is_a_broken_template(stand: Path) -> None:
    shutil.rmtree(stand / "theme/static/css")
    assert refused(stand) == {"OUT820"}


def test_a_page_of_the_last_release_does_not_vanish_unnoticed(stand: Path) -> None:
    (stand / LIGHTS).unlink()
    assert refused(stand) == {"PUB715"}


def test_without_any_change_nothing_is_refused(stand: Path) -> None:
    said = publish("--format", "json", at=stand)
    assert said.code == 0
    assert not [code for code in codes(said) if code.startswith("OUT")]
