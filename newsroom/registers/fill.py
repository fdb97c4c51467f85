"""A form filled from a table: the record, or a fault for every key that is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from rapidfuzz import process

from newsroom.article.finding import Fault
from newsroom.registers.forms import BlankInRecord, ControlInRecord, Form, MarkupInRecord
from newsroom.registers.tables import RULE, Table

F = TypeVar("F", bound=Form)
_VARIANTS: Mapping[str, str] = {
    "missing": "missing",
    "literal_error": "choice",
    "string_too_short": "missing",
    "extra_forbidden": "unknown",
    "date_type": "date",
    "date_from_datetime_parsing": "date",
    "date_parsing": "date",
    "date_from_datetime_inexact": "date",
    "greater_than_equal": "date",
    "less_than_equal": "date",
}


@dataclass(frozen=True)
class Filled(Generic[F]):
    """A filled form (None when it could not be) and what was wrong."""

    form: F | None
    faults: tuple[Fault, ...] = ()


def fill(form: type[F], table: Table, data: Any, prefix: str = "") -> Filled[F]:
    """Return the form filled from `data`, which stands under `prefix` in `table`."""
    try:
        return Filled(form.model_validate(data))
    except ValidationError as error:
        return Filled(None, tuple(_fault(problem, form, table, prefix) for problem in error.errors(include_url=False)))


def _fault(problem: Any, form: type[Form], table: Table, prefix: str) -> Fault:
    dotted = ".".join([*([prefix] if prefix else []), *(str(part) for part in problem["loc"])])
    key = str(problem["loc"][-1]) if problem["loc"] else prefix
    values = {"key": key, "expected": str(problem.get("ctx", {}).get("expected", "")), "nearest": ""}
    variant = _VARIANTS.get(problem["type"], "value")
    cause = problem.get("ctx", {}).get("error")
    if isinstance(cause, MarkupInRecord):
        return Fault(table.at(dotted), values, "register", rule="unsafe-html")
    variant = "control" if isinstance(cause, ControlInRecord) else "missing" if isinstance(cause, BlankInRecord) else variant
    if variant == "unknown":
        nearest = process.extractOne(key, list(form.model_fields), score_cutoff=60)
        values["nearest"] = nearest[0] if nearest else ", ".join(form.model_fields)
    return Fault(table.at(dotted), values, variant, rule=RULE)
