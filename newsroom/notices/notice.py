"""One notice: who objects to what, and everything that has happened to it since."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import ConfigDict

_STRICT = ConfigDict(extra="forbid", hide_input_in_errors=True, str_max_length=20_000)


class Kind(StrEnum):
    """What a notice is about."""

    COPYRIGHT = "copyright"
    REPUTATION = "reputation"
    PRIVACY = "privacy"
    PERSONAL_INFORMATION = "personal-information"
    PORTRAIT = "portrait"
    FACTS = "facts"
    MINOR = "minor"
    OTHER = "other"


class State(StrEnum):
    """How far a notice has come."""

    RECEIVED = "received"
    INCOMPLETE = "incomplete"
    UNDER_REVIEW = "under-review"
    DECIDED = "decided"
    COUNTERED = "countered"
    RESTORED = "restored"
    UPHELD = "upheld"
    CLOSED = "closed"


class Decision(StrEnum):
    """What the newsroom does about it."""

    REMOVE = "remove"
    CORRECT = "correct"
    UPDATE = "update"
    REFUSE = "refuse"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Person:
    """Who writes to us; for somebody else (`represents`) with an `authority`: power of attorney, guardianship."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    name: str = ""
    contact: str = ""
    address: str = ""
    represents: str = ""
    authority: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """What is objected to: an address below the site's root, and what was published there.

    `contact_date` is the day printed below an article; `contributor` whose work it is, `outside` when that is another house.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    address: str
    title: str = ""
    path: str = ""
    contact_date: date | None = None
    contributor: str = ""
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sender says. `safety`: somebody's safety is at stake; `truth`: the sender states that it is true and answers for it."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    kind: Kind
    reason: str = ""
    wish: str = ""
    evidence: tuple[str, ...] = ()
    truth: bool = False
    safety: bool = False
    sender: Person = Person()
    items: tuple[Item, ...] = ()

    @property
    def urgent(self) -> bool:
        """Return whether it is dealt with first: minors, privacy, personal information, somebody's safety."""
        return self.safety or self.kind in (Kind.PRIVACY, Kind.PERSONAL_INFORMATION, Kind.MINOR)


@dataclass(frozen=True, slots=True)
class Counter:
    """A statement that nothing was infringed: Civil Code, art. 1196; Regulations on Network Dissemination, art. 16."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    day: date
    reason: str = ""
    evidence: tuple[str, ...] = ()
    truth: bool = False
    sender: Person = Person()


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision, its day and its reasons as the sender reads them; `again`: it took the place of an earlier one."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    decision: Decision
    day: date
    reason: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class Extension:
    """A later day for the answer, and why; there is one only."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    day: date
    until: date
    reason: str


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that was done to what is published, e.g. "takedown"."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    day: date
    what: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that was drafted: which one, its file below the notice's folder, when it was sent."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    which: str
    file: str
    drafted: date
    sent: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the history: day, who, what."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    day: date
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice as the desk keeps it; `completed` is the day on which nothing was missing any more."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    id: str
    received: date
    state: State
    claim: Claim
    completed: date | None = None
    extension: Extension | None = None
    ruling: Ruling | None = None
    counter: Counter | None = None
    measures: tuple[Measure, ...] = ()
    letters: tuple[Letter, ...] = ()
    history: tuple[Step, ...] = field(default=())

    @property
    def late(self) -> bool:
        """Return whether it came after a contact date; nothing depends on it."""
        return any(item.contact_date and self.received > item.contact_date for item in self.claim.items)

    @property
    def forwards(self) -> bool:
        """Return whether a contributor must hear of it: works, and whatever another house gave us."""
        return self.claim.kind is Kind.COPYRIGHT or any(item.outside for item in self.claim.items)

    def sent(self, name: str) -> date | None:
        """Return the day on which the letter of that name that was drafted last was sent."""
        return next((letter.sent for letter in reversed(self.letters) if letter.which == name), None)
