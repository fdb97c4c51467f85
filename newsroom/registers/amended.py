"""A record changed by a command: some keys get other values, everything else stays as its editor wrote it, comments too."""

import datetime
from collections.abc import Mapping, Sequence

import tomlkit
from tomlkit.items import Array

Value = str | Sequence[str] | Sequence[Sequence[int]]


def amended(text: str, values: Mapping[str, Value]) -> str:
    """Return a TOML text with the values of some keys written or replaced; new keys come last. The text must be TOML."""
    table = tomlkit.parse(text)
    for key, value in values.items():
        table[key] = value if isinstance(value, str) else [item if isinstance(item, str) else list(item) for item in value]
    return tomlkit.dumps(table).lstrip("\n")


def with_step(text: str, step: Mapping[str, str | datetime.date]) -> str:
    """Return a problem's record with one more step at its end; every byte that was there stays. The text must be TOML."""
    if "steps" in (document := tomlkit.parse(text)) and isinstance(document["steps"], Array):
        return _in_line(document, document["steps"], step)
    entry = tomlkit.document()
    entry.add("steps", tomlkit.aot())
    entry["steps"].append(tomlkit.item(dict(step)))
    gap = "" if text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    return f"{text}{gap}{tomlkit.dumps(entry).strip()}\n"


def _in_line(document: tomlkit.TOMLDocument, steps: Array, step: Mapping[str, str | datetime.date]) -> str:
    """Return a record whose steps stand between brackets, with one more among them."""
    entry = tomlkit.inline_table()
    entry.update(step)
    steps.append(entry)
    return tomlkit.dumps(document)


def states(text: str, key: str) -> bool:
    """Return whether a TOML text says something under a key, if only that there is nothing."""
    return key in tomlkit.parse(text)
