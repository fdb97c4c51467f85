"""Dates as editors write them."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

_DATE = re.compile(
    r"(?P<y>\d{4})[-/.年](?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})日?"
    r"(?:[T ]+(?P<H>\d{1,2}):(?P<M>\d{2})(?::(?P<S>\d{2})(?:\.\d+)?)?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
EARLIEST, LATEST = 1990, 2090


def moment(words: str, zone: ZoneInfo) -> datetime:
    """Return the aware moment that words such as "2026-10-12 09:30" or "2026年10月12日" name, in `zone`.

    Raises ValueError when they name none, or one before 1990 or after 2090.
    """
    match = _DATE.fullmatch(words.strip())
    if not match:
        raise ValueError("date")
    year, month, day = (int(match[part]) for part in "ymd")
    if not EARLIEST <= year <= LATEST:
        raise ValueError("year")
    hour, minute, second = (int(match[part] or 0) for part in "HMS")
    if match["zone"]:
        text = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{match['zone']}"
        return datetime.fromisoformat(text).astimezone(zone)
    return datetime(year, month, day, hour, minute, second, tzinfo=zone)


def day(words: str) -> date:
    """Return the day that words name; raises ValueError as `moment` does."""
    return moment(words, ZoneInfo("UTC")).date()
