"""Every component of the theme has variants, and every variant can be shown."""

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from gallery.components import FOLDER, Component, read_components, templates_to_show
from gallery.errors import BadSample
from gallery.show import TEMPLATES, environment, shown, write_components

COMPONENTS = read_components()
SHEET = """
about = "words"
macro = "card"
parameters = { item = "Card", level = "int" }
[[variants]]
name = "one"
title = "One"
why = "why"
"""


@pytest.fixture(scope="module")
def jinja() -> Environment:
    return environment()


def test_every_partial_and_macro_has_a_data_file_and_every_data_file_one_of_them(jinja: Environment) -> None:
    described = [(component.template, component.macro) for component in COMPONENTS]
    assert sorted(described) == sorted(templates_to_show(TEMPLATES, jinja))


def test_data_files_are_named_by_their_component() -> None:
    assert {component.name for component in COMPONENTS} == {component.macro or Path(component.template).stem for component in COMPONENTS}


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda component: component.name)
def test_every_variant_shows_something_or_says_that_it_does_not(component: Component, jinja: Environment) -> None:
    assert [page.address for page in shown(component, jinja) if page.empty != page.variant.silent] == []


@pytest.mark.parametrize("component", [item for item in COMPONENTS if item.macro], ids=lambda component: component.name)
def test_every_variant_gives_what_its_macro_takes(component: Component, jinja: Environment) -> None:
    tree = jinja.parse((TEMPLATES / component.template).read_text("utf-8"))
    macro = next(node for node in tree.find_all(nodes.Macro) if node.name == component.macro)
    known = [name.name for name in macro.args]
    needed = known[: len(known) - len(macro.defaults)]
    for variant in component.variants:
        assert set(needed) <= set(variant.values) <= set(known), variant.name


def test_components_differ_in_at_least_two_states() -> None:
    assert [component.name for component in COMPONENTS if len(component.variants) < 2] == []


def test_same_data_make_the_same_pages(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_components(tmp_path / name)
    files = sorted(path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*") if path.is_file())
    assert Path("components/index.html") in files
    assert files == sorted(path.relative_to(tmp_path / "two") for path in (tmp_path / "two").rglob("*") if path.is_file())
    assert [file for file in files if (tmp_path / "one" / file).read_bytes() != (tmp_path / "two" / file).read_bytes()] == []


def test_overview_leads_to_every_variant(tmp_path: Path) -> None:
    pages = write_components(tmp_path)
    overview = (tmp_path / "components/index.html").read_text("utf-8")
    assert [page.address for page in pages if f'href="/{page.address}"' not in overview] == []
    assert [page.address for page in pages if not (tmp_path / page.address / "index.html").is_file()] == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (SHEET + "data = { itm = { } }", "card.toml, variant one: there is no parameter 'itm'"),
        (SHEET.replace('"Card"', '"Crad"') + "data = { item = { } }", "card.toml, variant one: there is no view class 'Crad'"),
        (SHEET + "data = { item = { title = 1 } }", "card.toml, variant one: item.title: 1 is no str"),
        (SHEET + "data = { item = { } }", "card.toml, variant one: item.title: Card needs it"),
        (SHEET + "colour = 1", "card.toml, a variant.colour: _Variant has no such field"),
        ('partial = "x"\n' + SHEET, "card.toml: needs partial or macro"),
        ('place = "side"\n' + SHEET, "card.toml: needs partial or macro"),
        (SHEET + SHEET[SHEET.index("[[") :], "card.toml: two variants have one name"),
    ],
)
def test_faulty_data_file_is_refused_with_its_place(text: str, complaint: str, tmp_path: Path) -> None:
    (tmp_path / "components").mkdir()
    (tmp_path / "components/card.toml").write_text(text, "utf-8")
    (tmp_path / "samples.toml").write_text("", "utf-8")
    with pytest.raises(BadSample) as refused:
        read_components(tmp_path / "components", tmp_path / "samples.toml")
    assert complaint in str(refused.value)


def test_data_files_lie_in_their_folder_only() -> None:
    assert sorted(path.suffix for path in FOLDER.iterdir()) == [".toml"] * len(COMPONENTS)
