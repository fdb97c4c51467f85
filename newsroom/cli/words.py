"""What the command line says, in both languages; the table is messages.toml."""

import os
import sys
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from newsroom.stylebook.identifiers import masked, masked_path

LANGUAGES = ("en", "zh-Hans")
_chosen: list[str] = []


def say(lang: str, name: str, values: Mapping[str, str] | None = None) -> str:
    """Return the words of that name in `lang`, blanks filled; a personal number in what fills them is masked."""
    words: str = _table()[lang][name]
    return words.format_map({key: masked_path(masked(str(value))) for key, value in (values or {}).items()})


def choose_language(given: str) -> None:
    """Remember the language of this run, so that errors after this point speak it."""
    _chosen[:] = [given]


def guess_language() -> str:
    """Return the language of this run: chosen, or on the command line, or LANG's; English when nothing says Chinese."""
    if _chosen:
        return _chosen[0]
    for before, word in zip(sys.argv, sys.argv[1:], strict=False):
        if before == "--lang" and word in LANGUAGES:
            return word
    given = next((word.split("=", 1)[1] for word in sys.argv if word.startswith("--lang=")), "")
    return given if given in LANGUAGES else environment_language()


def environment_language() -> str:
    """Return the language that LC_ALL, LC_MESSAGES or LANG asks for."""
    wanted = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "zh-Hans" if wanted.lower().startswith("zh") else "en"


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("newsroom.cli").joinpath("messages.toml").read_text("utf-8"))
