"""Words that look like the name of a private person, by surname and by what stands beside them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from newsroom.stylebook.lettering.han import in_simplified

_HAN = "\u4e00-\u9fff"


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns that words.toml makes: names beside roles, and a whole entry that is nothing but a name."""

    gate: re.Pattern[str]
    beside: tuple[re.Pattern[str], ...]
    entry: re.Pattern[str]
    office: re.Pattern[str]
    no_names: re.Pattern[str]


def names_beside_roles(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, name) for each name-like word beside a private role or an age, in order."""
    words, plain = _words(), in_simplified(text)
    if not words.gate.search(plain):
        return
    found = {match.start("name"): match["name"] for pattern in reversed(words.beside) for match in pattern.finditer(plain)}
    for start, name in sorted(found.items()):
        if not words.no_names.match(name):
            yield start, text[start : start + len(name)]


def is_plain_name(entry: str) -> bool:
    """Return whether an entry under `people` is a person's name and names no office."""
    bare = in_simplified(re.sub(r"\s", "", entry))
    words = _words()
    return bool(words.entry.fullmatch(bare)) and not words.office.search(bare) and not words.no_names.match(bare)


@cache
def _words() -> Words:
    data = tomllib.loads(files(__name__.rpartition(".")[0]).joinpath("words.toml").read_text("utf-8"))
    surname = f"(?:{'|'.join(data['compound_surnames'])}|[{data['surnames']}])"
    roles, follows = "|".join(data["roles"]), "|".join(data["after_a_name"])
    veiled = rf"{surname}某{{1,2}}(?![{data['after_some']}])"
    name = rf"(?P<name>{veiled}|{surname}[{_HAN}]{{1,2}}?(?=[^{_HAN}]|$|{follows}))"
    bracket = rf"[（(](?:[^（()）\n]{{0,8}}?)(?:\d{{1,2}}岁|{roles})"
    return Words(
        gate=re.compile(f"岁|{roles}"),
        beside=(
            re.compile(rf"(?:{roles})[“”、，,：: ]?{name}"),
            re.compile(rf"(?P<name>{veiled})[^，。；！？\n]{{0,6}}?(?:{roles})"),
            re.compile(rf"(?P<name>{veiled}|{surname}[{_HAN}]{{1,2}})(?={bracket})"),
            re.compile(rf"(?P<name>{veiled}|{surname}[{_HAN}]{{1,2}})(?=[，,、 ]?(?:今年)?\d{{1,3}}岁)"),
            re.compile(rf"\d{{1,3}}岁的?{name}"),
        ),
        entry=re.compile(rf"{surname}[{_HAN}]{{1,2}}|[{_HAN}]{{2,6}}·[{_HAN}]{{2,8}}"),
        office=re.compile("|".join(data["office_words"])),
        no_names=re.compile("|".join(data["no_names"])),
    )
