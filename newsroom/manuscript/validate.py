"""Front matter against its types: every fault at its key, and as much of the rest as can be kept."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.manuscript.aliases import FORBIDDEN, STOCK
from newsroom.manuscript.fields import BadAddress, BadSlug, BlankField, ControlInField, EscapingPath, FrontMatter, LongField, MarkupInField
from newsroom.manuscript.header import Header

PLACEHOLDER_DATE = "1990-01-01"
_MARKUP = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)|<[^<>]*>?", re.I | re.S)
_QUOTED = re.compile(r"[“”‘’「].*[“”‘’」]\Z", re.S)
_BY_ERROR: Mapping[type, tuple[str, str]] = {
    MarkupInField: ("unsafe-html", "field"),
    EscapingPath: ("escaping-path", ""),
    BadSlug: ("bad-slug", ""),
    BadAddress: ("bad-front-matter", "address"),
    BlankField: ("bad-front-matter", "blank"),
    ControlInField: ("bad-front-matter", "control"),
    LongField: ("bad-front-matter", "long"),
}
_EXPECTED: Mapping[str, str] = {
    "literal_error": "choice",
    "bool_parsing": "bool",
    "bool_type": "bool",
    "list_type": "list",
    "model_type": "mapping",
    "string_type": "text",
    "string_too_short": "blank",
    "missing": "missing",
    "string_pattern_mismatch": "pattern",
    "too_short": "pair",
    "too_long": "pair",
}


@dataclass(frozen=True)
class Checked:
    """Front matter as typed; keys that could not be read fell back to blank (the date to 1990)."""

    fields: FrontMatter
    faults: tuple[Fault, ...]


def validate(header: Header, path: str) -> Checked:
    """Return the typed front matter of a head, with a fault for every key that is wrong."""
    data = _filled(header.data)
    try:
        return Checked(FrontMatter.model_validate(data), ())
    except ValidationError as error:
        problems = error.errors(include_url=False)
        marked = [problem["loc"] for problem in problems if isinstance(problem.get("ctx", {}).get("error"), MarkupInField)]
        spoilt = [problem["loc"] for problem in problems if problem["loc"] not in marked]
        return Checked(_kept(_bare(data, marked, ()), spoilt), told(error, FrontMatter, header.places, path))


def told(error: ValidationError, model: type[BaseModel], places: Mapping[str, Place], path: str) -> tuple[Fault, ...]:
    """Return what pydantic holds against the head of a text as faults, each at its key."""
    return tuple(_fault(problem, model, places, path) for problem in error.errors(include_url=False))


def _kept(data: Mapping[str, Any], spoilt: list[tuple[Any, ...]]) -> FrontMatter:
    """Return what remains when the spoilt leaves are left out; where a part cannot stand without its leaf, the part goes too."""
    fallback = {"title": "?", "date": PLACEHOLDER_DATE}
    try:
        return FrontMatter.model_validate(fallback | _without(data, spoilt, ()))
    except ValidationError as error:
        tops = {loc[0] for loc in spoilt} | {problem["loc"][0] for problem in error.errors(include_url=False)}
    return FrontMatter.model_validate(fallback | {key: value for key, value in data.items() if key not in tops})


def _bare(node: Any, marked: list[tuple[Any, ...]], at: tuple[Any, ...]) -> Any:
    """Return the data with the markup taken out of the marked fields: they were filled in, whatever else is wrong with them."""
    if isinstance(node, Mapping):
        return {key: _bare(value, marked, (*at, key)) for key, value in node.items()}
    if isinstance(node, list):
        return [_bare(value, marked, (*at, index)) for index, value in enumerate(node)]
    touched = isinstance(node, str) and any(loc[: len(at)] == at for loc in marked)
    return _MARKUP.sub("", node).replace("<", "") or "?" if touched else node


def _filled(node: Any) -> Any:
    """Return what was filled in: a key left blank counts as not given, wherever it stands."""
    if isinstance(node, Mapping):
        return {key: _filled(value) for key, value in node.items() if value is not None}
    return [_filled(value) for value in node if value is not None] if isinstance(node, list) else node


def _without(node: Any, spoilt: list[tuple[Any, ...]], at: tuple[Any, ...]) -> Any:
    if isinstance(node, Mapping):
        return {key: _without(value, spoilt, (*at, key)) for key, value in node.items() if (*at, key) not in spoilt}
    if isinstance(node, list):
        return [_without(value, spoilt, (*at, index)) for index, value in enumerate(node) if (*at, index) not in spoilt]
    return node


def _fault(problem: Any, model: type[BaseModel], places: Mapping[str, Place], path: str) -> Fault:
    dotted = ".".join(str(part) for part in problem["loc"])
    key = str(problem["loc"][-1] if not isinstance(problem["loc"][-1], int) else dotted)
    place = _place(dotted, places, path)
    values = {"key": key, "value": _shown(problem.get("input"))}
    if problem["type"] == "extra_forbidden":
        return _unknown(key, problem["loc"], model, place)
    if dotted == "date" or "date" in problem["type"] or _says_date(problem):
        variant = "missing" if problem["type"] == "missing" else "wide-quoted" if _QUOTED.match(values["value"]) else _year(problem)
        return Fault(place, values, variant, rule="bad-date")
    cause = problem.get("ctx", {}).get("error")
    rule, variant = _BY_ERROR.get(type(cause), ("bad-front-matter", _EXPECTED.get(problem["type"], "value")))
    values["expected"] = str(problem.get("ctx", {}).get("expected", "")).replace(" or ", ", ").replace("'", "")
    if rule == "bad-front-matter" and _QUOTED.match(values["value"]) and variant in ("choice", "bool", "value"):
        variant = "wide-quoted"
    if rule == "escaping-path" and problem["loc"][0] in ("moved_from", "slug"):
        variant = str(problem["loc"][0])
    return Fault(place, values, variant, rule=rule)


def _year(problem: Any) -> str:
    return "year" if str(problem.get("ctx", {}).get("error", "")) == "year" else ""


def _says_date(problem: Any) -> bool:
    return str(problem.get("ctx", {}).get("error", "")) in ("date", "year") or (
        str(problem["loc"][-1]) in ("date", "published", "until", "offered", "received", "as_of", "modified", "anonymised")
        and problem["type"] == "value_error"
    )


def _unknown(key: str, loc: tuple[Any, ...], model: type[BaseModel], place: Place) -> Fault:
    if len(loc) == 1 and key in FORBIDDEN:
        return Fault(place, {"key": key}, rule="forbidden-key")
    found = process.extractOne(key, list(_keys_beside(loc, model)), score_cutoff=60)
    nearest = STOCK[key] if model is FrontMatter and len(loc) == 1 and key in STOCK else found[0] if found else ""
    if nearest:
        return Fault(place, {"key": key, "nearest": nearest}, "near", rule="unknown-key")
    return Fault(place, {"key": key}, rule="unknown-key")


def _keys_beside(loc: tuple[Any, ...], model: type[BaseModel]) -> Iterable[str]:
    for part in loc[:-1]:
        if isinstance(part, str) and part in model.model_fields:
            inner = _model_in(model.model_fields[part].annotation)
            model = inner or model
    return model.model_fields


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in found if model), None)


def _place(dotted: str, places: Mapping[str, Place], path: str) -> Place:
    while dotted:
        if dotted in places:
            return places[dotted]
        dotted = dotted.rpartition(".")[0]
    return Place(path, 1, 1)


def _shown(value: Any) -> str:
    return value[:60] if isinstance(value, str) else ""
