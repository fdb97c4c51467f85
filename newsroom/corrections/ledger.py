"""TOML registers as they are changed: what an editor wrote keeps its place, its comments and its form."""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

import tomlkit
from tomlkit.items import Array, InlineTable

from newsroom.corrections.wording import Gazetteer

_TOLD = ("title", "leader", "team", "plan", "explanation")
_STEP_TOLD = ("who", "note")
WITHDRAWN = "content/registers/withdrawn.toml"
TAKEDOWNS = "content/registers/takedowns.toml"
CONSENTS = "content/registers/consents.toml"
_HEADLINE = "# 本站撤下的页面：原地址、日期和原因，读者打开原地址会看到这些。\n"
_TAKEN_DOWN = "# 按异议或者依规撤下的内容：原地址、日期和告诉读者的原因；这里不写标题，也不写姓名。\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a register says of an address that was given up; `published` is the day of the article, None for addresses it had before."""

    address: str
    date: datetime.date
    reason: str
    published: datetime.date | None = None


def anonymised_problem(text: str, gazetteer: Gazetteer, day: datetime.date) -> str:
    """Return a problem's record with places as coarse as their communities and no pictures, marked with the day of it."""
    document: Any = tomlkit.parse(text)
    _reword(document, _TOLD, gazetteer)
    for step in document.get("steps", ()):
        _reword(step, _STEP_TOLD, gazetteer)
        step.pop("picture", None)
    place = str(document.get("place", ""))
    if place and not gazetteer.coarse(place):
        _put(document, "place", gazetteer.community_key(place))
    if "before_after" in document:
        del document["before_after"]
    _put(document, "anonymised", day, after="settled" if "settled" in document else "state")
    return tomlkit.dumps(document)


def with_withdrawals(text: str, entries: Iterable[Entry]) -> str:
    """Return the register of withdrawals with entries for addresses that it does not have yet."""
    return _with(text, "withdrawn", entries, _HEADLINE)


def with_takedowns(text: str, entries: Iterable[Entry]) -> str:
    """Return the register of takedowns with entries for addresses that it does not have yet."""
    return _with(text, "takedown", entries, _TAKEN_DOWN)


def without_addresses(text: str, addresses: Collection[str]) -> str:
    """Return a register of withdrawals or takedowns without the entries of some addresses."""
    document: Any = tomlkit.parse(text)
    plain = {address.strip("/") for address in addresses}
    for key in ("withdrawn", "takedown"):
        entries: Any = document.get(key) or []
        for at in reversed([at for at, entry in enumerate(entries) if str(entry.get("address", "")).strip("/") in plain]):
            del entries[at]
        if key in document and not entries:
            del document[key]
    return tomlkit.dumps(document)


def with_consent_withdrawn(text: str, ref: str, day: datetime.date) -> str:
    """Return the register of consents in which one is marked as withdrawn on a day."""
    document: Any = tomlkit.parse(text)
    for entry in document.get("consent", ()):
        if str(entry.get("ref", "")).strip() == ref:
            _put(entry, "withdrawn", day, after=list(entry)[-1])
    return tomlkit.dumps(document)


def _with(text: str, key: str, entries: Iterable[Entry], headline: str) -> str:
    document: Any = tomlkit.parse(text)
    listed = document.get(key)
    known = {str(entry.get("address", "")).strip("/") for entry in listed or ()}
    new = [_told(entry) for entry in entries if entry.address.strip("/") not in known]
    if not new:
        return text
    if isinstance(listed, Array):
        listed.extend(new)
        return tomlkit.dumps(document)
    written = "\n".join(f"[[{key}]]\n{tomlkit.dumps(entry)}" for entry in new)
    return f"{text.rstrip()}\n\n{written}" if text.strip() else f"{headline}\n{written}"


def _told(entry: Entry) -> dict[str, Any]:
    told: dict[str, Any] = {"address": entry.address, "date": entry.date, "reason": entry.reason}
    return told | ({"published": entry.published} if entry.published else {})


def _reword(table: Any, keys: tuple[str, ...], gazetteer: Gazetteer) -> None:
    for key in keys:
        if isinstance(table.get(key), str) and gazetteer.coarsened(table[key]) != table[key]:
            table[key] = gazetteer.coarsened(str(table[key]))


def _put(table: Any, key: str, value: Any, after: str = "") -> None:
    """Set a key; a new one stands on the line behind the key `after`, before the comments of what follows. "" takes the key away."""
    if value == "":
        del table[key]
    elif key in table or isinstance(table, InlineTable):
        table[key] = value
    else:
        trivia = table[after].trivia
        trivia.trail = f"\n{tomlkit.dumps({key: value}).rstrip()}{trivia.trail or chr(10)}"
