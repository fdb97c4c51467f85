"""Pages and components are valid HTML, style sheets valid CSS; and the checker notices what is not."""

from pathlib import Path

import pytest

from tests.browser.nu import css_faults, html_faults

YOUNG = ("container-type", "@container")
"""What the checker, of September 2026, does not know of CSS."""


FAULTY = {
    "<ul><p>不在这里</p></ul>": "not allowed as child of element “ul”",
    '<p id="a">一</p><p id="a">二</p>': "Duplicate ID",
    '<img src="a.png">': "alt",
    '<a href="/"><a href="/">套</a></a>': "seen",
    '<time datetime="十月">十月</time>': "Bad value",
    '<p align="center">老式</p>': "obsolete",
    "<h1>一</h1><section><p>无题</p></section>": "Section lacks heading",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return what the checker says of each faulty page, of one that has no fault, and of one deep in a folder."""
    folder = tmp_path_factory.mktemp("faulty")
    (folder / "deep/er").mkdir(parents=True)
    files = {body: folder / f"{number}.html" for number, body in enumerate(FAULTY)}
    files |= {"deep": folder / "deep/er/index.html", "sound": folder / "sound.html"}
    for body, file in files.items():
        inner = {"deep": "</main>", "sound": "<p>好"}.get(body, body)
        file.write_text(f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>题</title></head><body>{inner}</body></html>')
    faults = html_faults(folder)
    return {body: "\n".join(fault for fault in faults if fault.startswith(f"{file}:")) for body, file in files.items()}


def test_every_page_of_the_campaign_is_valid_html(built_site: Path) -> None:
    assert html_faults(built_site) == []


def test_every_component_is_valid_html(component_pages: Path) -> None:
    assert html_faults(component_pages) == []


def test_style_sheets_are_valid_css(built_site: Path) -> None:
    sheets = sorted(built_site.glob("assets/*.css"))
    assert sheets
    assert css_faults(*sheets, unknown=YOUNG) == []


@pytest.mark.parametrize(("body", "fault"), FAULTY.items())
def test_invalid_page_is_refused(body: str, fault: str, told: dict[str, str]) -> None:
    assert fault in told[body]


def test_page_deep_in_a_folder_is_checked(told: dict[str, str]) -> None:
    assert "main" in told["deep"]


def test_valid_page_passes(told: dict[str, str]) -> None:
    assert told["sound"] == ""


def test_invalid_style_sheet_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text("p { colour: red } @container x { p { top: 0 } }", "utf-8")
    assert len(css_faults(tmp_path / "site.css", unknown=YOUNG)) == 1
