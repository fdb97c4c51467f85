"""Filled forms as the nouns of the trade."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from newsroom.article.finding import Fault
from newsroom.article.people import Permission
from newsroom.article.pictures import boxes_of
from newsroom.article.place import Place, SourceText
from newsroom.article.records import (
    ApprovedSources,
    Consent,
    PictureRecord,
    Source,
    Takedown,
    Withdrawal,
)
from newsroom.registers import campaign, forms
from newsroom.registers.fill import fill
from newsroom.registers.shelf import Reader, Shelf, fits
from newsroom.registers.tables import RULE, Table, read_table

Noun = TypeVar("Noun", Withdrawal, Takedown)


def shelve(shelf: Shelf, source: SourceText) -> None:
    """Read one file below content/registers/ onto the shelf."""
    name = source.path.removeprefix("content/registers/")
    folder, _, file = name.rpartition("/")
    reader = _FILES.get(name) or campaign.FOLDERS.get(folder)
    table = read_table(source)
    if reader is None:
        shelf.faults.append(Fault(Place(source.path), {"file": name}, "stray", rule=RULE))
    elif table.data is None:
        shelf.faults.extend(table.faults)
    elif fits(shelf, file.removesuffix(".toml"), Place(source.path)):
        reader(shelf, table, file.removesuffix(".toml"))


def picture_record(source: SourceText) -> tuple[PictureRecord | None, tuple[Fault, ...]]:
    """Return the record that a picture's `.toml` holds."""
    table = read_table(source)
    if table.data is None:
        return None, table.faults
    filled = fill(forms.PictureForm, table, table.data)
    form = filled.form
    if form is None:
        return None, filled.faults
    values = form.model_dump(exclude={"boxes", "checked_by"})
    return PictureRecord(**values, checked_by=tuple(form.checked_by), boxes=boxes_of(form.boxes)), ()


def _sources(shelf: Shelf, table: Table, _key: str) -> None:
    for key, data in (table.data or {}).items():
        if not fits(shelf, key, table.at(key)):
            continue
        filled = fill(forms.SourceForm, table, data, key)
        shelf.faults.extend(filled.faults)
        if filled.form:
            form = filled.form
            right = Permission(**form.permission.model_dump()) if form.permission else None
            shelf.sources[key] = Source(
                key, form.name, table.at(key), form.kind, tuple(form.hosts), form.url, form.about, form.free, right
            )


def _approved(shelf: Shelf, table: Table, _key: str) -> None:
    filled = fill(forms.ApprovedForm, table, table.data)
    shelf.faults.extend(filled.faults)
    if filled.form:
        shelf.approved = ApprovedSources(frozenset(filled.form.names), filled.form.as_of, table.at("names"))


def _withdrawals(shelf: Shelf, table: Table, _key: str) -> None:
    whole = fill(forms.WithdrawnForm, table, table.data)
    shelf.faults.extend(whole.faults)
    shelf.withdrawals.extend(_gone(shelf, table, "withdrawn", whole.form.withdrawn if whole.form else [], Withdrawal))


def _takedowns(shelf: Shelf, table: Table, _key: str) -> None:
    whole = fill(forms.TakedownsForm, table, table.data)
    shelf.faults.extend(whole.faults)
    shelf.takedowns.extend(_gone(shelf, table, "takedown", whole.form.takedown if whole.form else [], Takedown))


def _gone(shelf: Shelf, table: Table, name: str, entries: list[Any], noun: Callable[..., Noun]) -> Iterator[Noun]:
    """Yield what stands at addresses that are gone, each read by itself; the tables differ in their names only."""
    for index, data in enumerate(entries):
        filled = fill(forms.WithdrawalForm, table, data, f"{name}.{index}")
        shelf.faults.extend(filled.faults)
        if filled.form:
            form, address = filled.form, filled.form.address.strip("/") + "/"
            yield noun(address, form.date, form.reason, table.at(f"{name}.{index}"), form.published)


def _consents(shelf: Shelf, table: Table, _key: str) -> None:
    whole = fill(forms.ConsentsForm, table, table.data)
    shelf.faults.extend(whole.faults)
    for index, data in enumerate(whole.form.consent if whole.form else []):
        filled = fill(forms.ConsentForm, table, data, f"consent.{index}")
        shelf.faults.extend(filled.faults)
        form, at = filled.form, table.at(f"consent.{index}")
        if form and form.ref in shelf.consents:
            shelf.faults.append(Fault(at, {"key": form.ref}, "twice", rule=RULE))
        elif form:
            shelf.consents[form.ref] = Consent(at=at, covers=tuple(form.covers), **form.model_dump(exclude={"covers"}))


_FILES: dict[str, Reader] = {
    **campaign.FILES,
    "sources.toml": _sources,
    "approved.toml": _approved,
    "withdrawn.toml": _withdrawals,
    "takedowns.toml": _takedowns,
    "consents.toml": _consents,
}
