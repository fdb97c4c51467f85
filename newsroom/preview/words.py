"""What the preview says on the page, in both languages; the table is messages.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def words(lang: str, name: str, **values: str) -> str:
    """Return the words of that name in `lang` ("en" or "zh-Hans"), blanks filled."""
    return table()[lang][name].format_map(values)


@cache
def table() -> Mapping[str, Mapping[str, str]]:
    """Return all words by language and name."""
    return tomllib.loads(files("newsroom.preview").joinpath("messages.toml").read_text("utf-8"))
