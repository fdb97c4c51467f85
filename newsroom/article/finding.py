"""What a reader or a rule has to say: a Fault as it is noticed, a Finding as it is told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from newsroom.article.place import Place

NOTHING: Mapping[str, str] = MappingProxyType({})


class Severity(StrEnum):
    """An error stops publication; a warning is shown and counted."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a place, before it has words.

    `values` fill the message and the hint; `variant` picks one of a rule's several wordings ("" is the main one);
    `severity` None means the rule's own; `rule` names the rule a reading fault belongs to ("bad-date"), "" in a rule's own faults.
    """

    place: Place
    values: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    variant: str = ""
    related: tuple[Place, ...] = ()
    severity: Severity | None = None
    rule: str = ""
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in words: what editors, CI annotations and reports show. Sorted by path, line, column, code."""

    place: Place
    code: str
    name: str
    severity: Severity
    message: str
    hint: str
    related: tuple[Place, ...] = ()
    page: str | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Return the key by which findings are listed: place first, then code, then words."""
        return (self.place.path, self.place.line or 0, self.place.column or 0, self.code, self.message)


def errors_stand(findings: Iterable[Finding]) -> bool:
    """Return whether an error is among the findings: then nothing is published."""
    return any(finding.severity is Severity.ERROR for finding in findings)
