"""A record changed by a command: some keys get other values, everything else stays as its editor wrote it, comments too."""

import datetime
from collections.abc import Mapping, Sequence

import tomlkit
from tomlkit.items import AoT

Value = str | Sequence[str] | Sequence[Sequence[int]]


def amended(text: str, values: Mapping[str, Value]) -> str:
    """Return a TOML text with the values of some keys written or replaced; new keys come last. The text must be TOML."""
    table = tomlkit.parse(text)
    for key, value in values.items():
        table[key] = value if isinstance(value, str) else [item if isinstance(item, str) else list(item) for item in value]
    return tomlkit.dumps(table).lstrip("\n")


def with_step(text: str, step: Mapping[str, str | datetime.date]) -> str:
    """Return a problem's record with one more step at its end; comments, order and blank lines stay as they are."""
    document = tomlkit.parse(text)
    table = tomlkit.table()
    for key, value in step.items():
        table.add(key, value)
    steps = document.get("steps")
    if isinstance(steps, AoT):
        before = tomlkit.dumps(document).rstrip("\n")
        single = tomlkit.document()
        single.add("steps", tomlkit.aot())
        single["steps"].append(table)
        return f"{before}\n\n{tomlkit.dumps(single).strip()}\n"
    if steps is None:
        document["steps"] = tomlkit.aot()
    document["steps"].append(table)
    return tomlkit.dumps(document).rstrip("\n") + "\n"


def states(text: str, key: str) -> bool:
    """Return whether a TOML text says something under a key, if only that there is nothing."""
    return key in tomlkit.parse(text)
