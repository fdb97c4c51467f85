"""Working days: Monday to Friday, without the site's holidays, with the days of a weekend on which it works."""

from dataclasses import dataclass
from datetime import date, timedelta

from newsroom.article.site import Site

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """On which days the newsroom works."""

    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()

    @classmethod
    def of(cls, site: Site) -> "Calendar":
        """Return a site's calendar."""
        return cls(site.holidays, site.workdays)

    def works(self, day: date) -> bool:
        """Return whether the newsroom works on a day."""
        return day in self.workdays or (day.weekday() < 5 and day not in self.holidays)

    def after(self, day: date, count: int) -> date:
        """Return the `count`-th working day after a day; the day itself does not count (Civil Code, art. 201)."""
        while count:
            day += _DAY
            count -= self.works(day)
        return day

    def left(self, today: date, due: date) -> int:
        """Return the working days from tomorrow to a due day; negative: those since it went by."""
        if due < today:
            return -max(self.left(due, today), 1)
        return sum(self.works(today + _DAY * ahead) for ahead in range(1, (due - today).days + 1))
