"""Scales: where a value or a day stands in a drawing."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale from [low, high] to [begin, end] in user units; where low is high, everything stands in the middle."""

    low: float
    high: float
    begin: float
    end: float

    def at(self, value: float) -> float:
        """Return where a value stands, to a tenth of a unit."""
        if self.high == self.low:
            return round((self.begin + self.end) / 2, 1)
        return round(self.begin + (value - self.low) * (self.end - self.begin) / (self.high - self.low), 1)


def days(dates: Iterable[datetime.date], begin: float, end: float) -> Scale:
    """Return the scale of some days."""
    numbers = [day.toordinal() for day in dates]
    return Scale(min(numbers), max(numbers), begin, end)


def values(numbers: Iterable[Decimal], begin: float, end: float) -> Scale:
    """Return the scale of some values, with a tenth of their span above and below."""
    found = [float(number) for number in numbers]
    low, high = min(found), max(found)
    room = (high - low) / 10 or max(abs(high) / 10, 1)
    return Scale(low - room if low < 0 or low - room >= 0 else 0, high + room, begin, end)


def months(first: datetime.date, last: datetime.date, most: int) -> Iterator[datetime.date]:
    """Yield the first days of months from `first` to `last`, `most` at most, at even steps."""
    begin, end = first.year * 12 + first.month, last.year * 12 + last.month - 1
    step = max(1, -(-(end - begin + 1) // most))
    for number in range(begin, end + 1, step):
        yield datetime.date(number // 12, number % 12 + 1, 1)
