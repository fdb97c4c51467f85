"""Feeds of the ledger: what has moved, whole, by category and by area; never finer than a community."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from newsroom.article.ledger import OVERDUE, Movement
from newsroom.imprint.addresses import absolute, problem_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day_text
from newsroom.imprint.entries import EntryRights
from newsroom.imprint.entry_ids import entry_id
from newsroom.imprint.facts import STEPS, UNEXPLAINED
from newsroom.imprint.wires import ledger_feed

_TITLE = "问题台账"
_NAMES = {**STEPS, "reported": "登记", OVERDUE: "逾期", "settled": "办结"}


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A movement of a problem as an entry; `id` is made of the problem, the sort of movement and its number or day, and stays."""

    id: str
    address: str
    title: str
    summary: str
    moment: datetime
    rights: EntryRights
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LedgerFeed:
    """A feed: its address below the site's root, its title, its entries, newest first."""

    address: str
    title: str
    entries: tuple[LedgerEntry, ...]


def ledger_feeds(bulletin: Bulletin) -> Iterator[LedgerFeed]:
    """Yield the feeds: all, one for each category and each area of the registers that has a problem; one pass over the movements."""
    registers, ledger, most = bulletin.edition.registers, bulletin.ledger, bulletin.edition.site.feed_size
    if not registers.problems:
        return
    found: dict[tuple[str, str], list[Movement]] = {("", ""): []}
    found |= {("category", key): [] for key in registers.categories if key in ledger.by_category}
    found |= {("area", key): [] for key in registers.areas if key in ledger.by_area}
    for movement in ledger.movements:
        if problem_address(movement.standing.problem.key) in registers.gone:
            continue
        category, areas = movement.standing.problem.category, ledger.around(movement.standing.area)
        for place in (("", ""), ("category", category), *(("area", area) for area in areas)):
            if place in found and len(found[place]) < most:
                found[place].append(movement)
    names = {("category", key): item.name for key, item in registers.categories.items()}
    names |= {("area", key): item.name for key, item in registers.areas.items()}
    for place, movements in found.items():
        title = f"{_TITLE} · {names[place]}" if place in names else _TITLE
        yield LedgerFeed(ledger_feed(*place), title, tuple(_entry(bulletin, movement) for movement in movements))


def _entry(bulletin: Bulletin, movement: Movement) -> LedgerEntry:
    site, problem = bulletin.edition.site, movement.standing.problem
    category = bulletin.edition.registers.categories.get(problem.category)
    name = _NAMES[movement.name]
    mark = str(movement.number) if movement.number else movement.date.isoformat()
    return LedgerEntry(
        id=f"{entry_id(site, problem_address(problem.key), problem.reported)}#{movement.name}-{mark}",
        address=problem_address(problem.key),
        title=f"{name}：{problem.title}",
        summary=_words(movement),
        moment=datetime.combine(movement.date, time(), site.timezone),
        rights=_rights(bulletin, movement),
        tags=(name, category.name) if category else (name,),
    )


def _words(movement: Movement) -> str:
    problem, step = movement.standing.problem, movement.step
    if step:
        return f"{step.who}：{step.note}" if step.note else step.who
    if movement.name == OVERDUE:
        return f"期限{day_text(problem.due)}已过。{problem.explanation or UNEXPLAINED}"
    if movement.name == "settled":
        return f"{day_text(movement.date)}办结。"
    return f"登记，期限{day_text(problem.due)}，由{problem.team}整改。"


def _rights(bulletin: Bulletin, movement: Movement) -> EntryRights:
    site = bulletin.edition.site
    return EntryRights(
        authors=(movement.step.who if movement.step else site.name,),
        source_name=site.name,
        source_url=absolute(site, ""),
        rights=f"{site.name}，{site.data_licence}",
        licence=site.data_licence_url,
        via="",
        content="",
        pictures=(),
    )
