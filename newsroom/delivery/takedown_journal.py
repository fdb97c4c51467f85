"""What a target remembers of takedowns: one line for every stage that one came to, in takedowns.jsonl; the newest counts."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter

from newsroom.article.takedowns import Stage, TakenDown, Trace
from newsroom.delivery.events import now
from newsroom.delivery.journal import add, entries
from newsroom.delivery.target import Note


def active(journal: Path) -> tuple[TakenDown, ...]:
    """Return what stands taken down, each at its newest stage, oldest first; raises TargetDamaged."""
    return tuple(told for told in _newest(journal) if told.stage is not Stage.RESTORED)


def restored(journal: Path) -> frozenset[str]:
    """Return the addresses of what was taken down and may be published again; raises TargetDamaged."""
    return frozenset(address for told in _newest(journal) if told.stage is Stage.RESTORED for address in told.addresses)


def begun(journal: Path) -> tuple[TakenDown, ...]:
    """Return what has been taken down and may not be gone everywhere yet."""
    return tuple(told for told in active(journal) if told.stage is Stage.BEGUN)


def standing(journal: Path, *addresses: str) -> TakenDown | None:
    """Return what stands taken down at all these addresses, None when nothing does."""
    return next((told for told in active(journal) if set(addresses) <= set(told.addresses)), None)


def record(journal: Path, told: TakenDown, stage: Stage) -> None:
    """Write down that a takedown came to a stage, and make it last."""
    add(journal, _ADAPTER.dump_json(replace(told, stage=stage)))


def record_restored(journal: Path, told: TakenDown, note: Note) -> None:
    """Write down that a takedown was lifted, by whom and why; from then on the hashes of it are no longer needed."""
    lifted = replace(told, who=note.who, reason=note.why, when=now(), trace=Trace(told.trace.salt))
    record(journal, lifted, Stage.RESTORED)


def _newest(journal: Path) -> Iterable[TakenDown]:
    return {frozenset(told.addresses): told for told in entries(journal, _ADAPTER)}.values()


_ADAPTER = TypeAdapter(TakenDown)
