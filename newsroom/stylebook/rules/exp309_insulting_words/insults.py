"""Words that insult, apart from longer words that hold them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from newsroom.stylebook.lettering.han import in_simplified


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns that words.toml makes."""

    insulting: re.Pattern[str]
    fine: re.Pattern[str]


def insulting_words(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, word) for each insulting word of a text, in order."""
    words, plain = _words(), in_simplified(text)
    hits = list(words.insulting.finditer(plain))
    fine = [found.span() for found in words.fine.finditer(plain)] if hits else []
    for hit in hits:
        if not any(start < hit.end() and hit.start() < end for start, end in fine):
            yield hit.start(), text[hit.start() : hit.end()]


@cache
def _words() -> Words:
    data = tomllib.loads(files(__name__.rpartition(".")[0]).joinpath("words.toml").read_text("utf-8"))
    longest_first = sorted(data["insulting"], key=lambda word: (-len(word), word))
    return Words(re.compile("|".join(longest_first)), re.compile("|".join(data["fine"])))
