"""TOML registers as they are changed: what an editor wrote keeps its place, its comments and its form."""

import datetime
from typing import Any

import tomlkit
from tomlkit.items import Array, InlineTable

from newsroom.corrections.wording import Gazetteer

_TOLD = ("title", "leader", "team", "plan", "explanation")
_STEP_TOLD = ("who", "note")
WITHDRAWN = "content/registers/withdrawn.toml"
CONSENTS = "content/registers/consents.toml"
_HEADLINE = "# 本站撤下的页面：原地址、日期和原因，读者打开原地址会看到这些。\n"


def anonymised_problem(text: str, gazetteer: Gazetteer, day: datetime.date) -> str:
    """Return a problem's record with places as coarse as their communities and no pictures, marked with the day of it."""
    document: Any = tomlkit.parse(text)
    _reword(document, _TOLD, gazetteer)
    for step in document.get("steps", ()):
        _reword(step, _STEP_TOLD, gazetteer)
    place = str(document.get("place", ""))
    if place and not gazetteer.coarse(place):
        _put(document, "place", gazetteer.community_key(place))
    if "before_after" in document:
        del document["before_after"]
    _put(document, "anonymised", day, after="settled" if "settled" in document else "state")
    return tomlkit.dumps(document)


def with_withdrawal(text: str, addresses: tuple[str, ...], day: datetime.date, reason: str) -> str:
    """Return the register of withdrawals with entries for addresses that it does not have yet."""
    document: Any = tomlkit.parse(text)
    entries = document.get("withdrawn")
    known = {str(entry.get("address", "")).strip("/") for entry in entries or ()}
    new = [{"address": address, "date": day, "reason": reason} for address in addresses if address.strip("/") not in known]
    if not new:
        return text
    if isinstance(entries, Array):
        entries.extend(new)
        return tomlkit.dumps(document)
    written = "\n".join(f"[[withdrawn]]\n{tomlkit.dumps(entry)}" for entry in new)
    return f"{text.rstrip()}\n\n{written}" if text.strip() else f"{_HEADLINE}\n{written}"


def with_consent_withdrawn(text: str, ref: str, day: datetime.date) -> str:
    """Return the register of consents in which one is marked as withdrawn on a day."""
    document: Any = tomlkit.parse(text)
    for entry in document.get("consent", ()):
        if str(entry.get("ref", "")).strip() == ref:
            _put(entry, "withdrawn", day, after=list(entry)[-1])
    return tomlkit.dumps(document)


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
