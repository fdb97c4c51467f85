"""A record changed by a command: some keys get other values, everything else stays as its editor wrote it, comments too."""

from collections.abc import Mapping, Sequence

import tomlkit

Value = str | Sequence[str] | Sequence[Sequence[int]]


def amended(text: str, values: Mapping[str, Value]) -> str:
    """Return a TOML text with the values of some keys written or replaced; new keys come last. The text must be TOML."""
    table = tomlkit.parse(text)
    for key, value in values.items():
        table[key] = value if isinstance(value, str) else [item if isinstance(item, str) else list(item) for item in value]
    return tomlkit.dumps(table).lstrip("\n")


def states(text: str, key: str) -> bool:
    """Return whether a TOML text says something under a key, if only that there is nothing."""
    return key in tomlkit.parse(text)
