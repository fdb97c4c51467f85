"""The components of the theme and their variants, read from gallery/components/*.toml."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import nodes
from jinja2.environment import Environment

from gallery.errors import BadSample
from gallery.made import expanded, made
from newsroom.imprint import views

HERE = Path(__file__).parent
FOLDER = HERE / "components"
SAMPLES = HERE / "samples.toml"
_PLAIN = {"str": str, "int": int, "bool": bool}
_PLACES = ("meta", "head", "main", "foot")


@dataclass(frozen=True)
class Variant:
    """A component in one state, with what it is shown; `values` are "view" for a partial, the arguments of a macro by name.

    `silent` when the component rightly shows nothing.
    """

    name: str
    title: str
    why: str
    values: Mapping[str, Any]
    silent: bool = False


@dataclass(frozen=True)
class Component:
    """A partial (`macro` is "") or a macro of the theme.

    `template` below theme/templates; `within` are the classes of the boxes that it stands in, from outside; `place` is where on a page:
    "meta" (in its head), "head", "main" or "foot".
    """

    name: str
    about: str
    template: str
    macro: str
    place: str
    within: tuple[str, ...]
    variants: tuple[Variant, ...]


@dataclass(frozen=True)
class _Variant:
    name: str
    title: str
    why: str
    silent: bool = False


@dataclass(frozen=True)
class _Sheet:
    about: str
    partial: str = ""
    macro: str = ""
    file: str = ""
    view: str = ""
    place: str = "main"
    within: tuple[str, ...] = ()


def read_components(folder: Path = FOLDER, samples: Path = SAMPLES) -> tuple[Component, ...]:
    """Return every component by name; raises BadSample."""
    stock = tomllib.loads(samples.read_text("utf-8"))
    return tuple(_component(path, stock) for path in sorted(folder.glob("*.toml")))


def templates_to_show(templates: Path, environment: Environment) -> Iterator[tuple[str, str]]:
    """Yield (template, macro) of every partial and macro of a theme; macros whose names begin with "_" are their file's own affair."""
    for path in sorted(templates.glob("partials/*.html")):
        yield f"partials/{path.name}", ""
    for path in sorted(templates.glob("macros/*.html")):
        for macro in environment.parse(path.read_text("utf-8")).find_all(nodes.Macro):
            if not macro.name.startswith("_"):
                yield f"macros/{path.name}", macro.name


def _component(path: Path, samples: Mapping[str, Any]) -> Component:
    data = tomllib.loads(path.read_text("utf-8"))
    variants, parameters = data.pop("variants", []), data.pop("parameters", {})
    sheet: _Sheet = made(_Sheet, data, path.name)
    if bool(sheet.partial) == bool(sheet.macro) or sheet.place not in _PLACES or not variants:
        raise BadSample(path.name, f"needs partial or macro, place one of {', '.join(_PLACES)}, and variants")
    hints = {"view": sheet.view} if sheet.partial else parameters
    read = tuple(_variant(item, hints, samples, path.name) for item in variants)
    if len({variant.name for variant in read}) < len(read):
        raise BadSample(path.name, "two variants have one name")
    template = f"partials/{sheet.partial}.html" if sheet.partial else sheet.file or f"macros/{sheet.macro}.html"
    return Component(path.stem, sheet.about, template, sheet.macro, sheet.place, sheet.within, read)


def _variant(item: dict[str, Any], hints: Mapping[str, Any], samples: Mapping[str, Any], file: str) -> Variant:
    plain = {key: value for key, value in item.items() if key != "data"}
    head: _Variant = made(_Variant, plain, f"{file}, a variant")
    where = f"{file}, variant {head.name}"
    data = expanded(item.get("data", {}), samples, where)
    given = {"view": data} if hints.keys() == {"view"} else data
    if unknown := sorted(set(given) - set(hints)):
        raise BadSample(where, f"there is no parameter {unknown[0]!r}")
    values = {name: made(_hint(hints[name], where), value, f"{where}: {name}") for name, value in given.items()}
    return Variant(head.name, head.title, head.why, values, head.silent)


def _hint(name: Any, where: str) -> Any:
    """Return the type that a parameter's description names; ["Row"] is a tuple of rows, ["Anchor", "Note"] a pair."""
    if isinstance(name, list):
        parts = tuple(_hint(part, where) for part in name)
        return tuple[parts if len(parts) > 1 else (*parts, ...)]  # type: ignore[misc]
    if name in _PLAIN:
        return _PLAIN[name]
    if name not in views.__all__:
        raise BadSample(where, f"there is no view class {name!r}")
    return getattr(views, name)
