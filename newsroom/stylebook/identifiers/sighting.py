"""What a recogniser hands on."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of identifier; `CREDIT_CODE` belongs to an organisation and is no fault."""

    IDENTITY = "identity"
    OLD_IDENTITY = "old-identity"
    CREDIT_CODE = "credit-code"
    CARD = "card"
    MOBILE = "mobile"
    PLATE = "plate"


@dataclass(frozen=True, slots=True)
class Sighting:
    """An identifier in a text: from `start` up to `end` (0-based); `number` without separators, `masked` is fit to be shown."""

    kind: Kind
    start: int
    end: int
    number: str
    masked: str
