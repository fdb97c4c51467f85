"""Frozen values out of plain data, by the type hints of their classes."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from typing import Any, Union, get_args, get_origin, get_type_hints

from markupsafe import Markup

from gallery.errors import BadSample

_PLAIN: tuple[type, ...] = (bool, int, float, str, date)


def made(hint: Any, data: Any, where: str) -> Any:
    """Return `data` as a value of the type `hint`: a dataclass, a tuple, a union with None, Markup, str, int, float, bool or date.

    Fields that may be None, or have a default, may be missing. Raises BadSample for anything else that does not fit.
    """
    if get_origin(hint) in (Union, types.UnionType):
        return _made_or_none(hint, data, where)
    if get_origin(hint) is tuple:
        return _made_tuple(get_args(hint), data, where)
    if is_dataclass(hint) and isinstance(hint, type):
        return _made_object(hint, data, where)
    if hint is Markup and isinstance(data, str):
        return Markup(data)
    if hint in _PLAIN and type(data) is hint:
        return data
    raise BadSample(where, f"{data!r} is no {getattr(hint, '__name__', hint)}")


def expanded(data: Any, samples: Mapping[str, Any], where: str) -> Any:
    """Return `data` with every table that says `like = "NAME"` laid over the sample of that name; raises BadSample for an unknown one.

    Tables below are laid over the sample's, one by one, unless they say `like` themselves.
    """
    if isinstance(data, list):
        return [expanded(item, samples, f"{where}.{index}") for index, item in enumerate(data)]
    if not isinstance(data, dict):
        return data
    name = data.get("like")
    if name is not None and name not in samples:
        raise BadSample(where, f"there is no sample {name!r}")
    below = expanded(samples[name], samples, f"sample {name}") if name is not None else {}
    return _laid_over(below, {key: value for key, value in data.items() if key != "like"}, samples, where)


def _laid_over(below: dict[str, Any], data: dict[str, Any], samples: Mapping[str, Any], where: str) -> dict[str, Any]:
    laid = dict(below)
    for key, value in data.items():
        continues = isinstance(value, dict) and "like" not in value and isinstance(below.get(key), dict)
        place = f"{where}.{key}"
        laid[key] = _laid_over(below[key], value, samples, place) if continues else expanded(value, samples, place)
    return laid


def _made_or_none(hint: Any, data: Any, where: str) -> Any:
    (inner,) = (option for option in get_args(hint) if option is not types.NoneType)
    return None if data is None else made(inner, data, where)


def _made_tuple(parts: tuple[Any, ...], data: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise BadSample(where, f"{data!r} is no list")
    if parts[-1] is Ellipsis:
        parts = (parts[0],) * len(data)
    if len(parts) != len(data):
        raise BadSample(where, f"{len(data)} items instead of {len(parts)}")
    return tuple(made(part, item, f"{where}.{index}") for index, (part, item) in enumerate(zip(parts, data, strict=True)))


def _made_object(cls: type, data: Any, where: str) -> Any:
    if not isinstance(data, dict):
        raise BadSample(where, f"{data!r} is no table")
    hints, known = get_type_hints(cls), {field.name: field for field in fields(cls)}
    if unknown := sorted(data.keys() - known.keys()):
        raise BadSample(f"{where}.{unknown[0]}", f"{cls.__name__} has no such field")
    values = {}
    for name, field in known.items():
        if name in data:
            values[name] = made(hints[name], data[name], f"{where}.{name}")
        elif types.NoneType in get_args(hints[name]):
            values[name] = None
        elif not _has_default(field):
            raise BadSample(f"{where}.{name}", f"{cls.__name__} needs it")
    return cls(**values)


def _has_default(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING
