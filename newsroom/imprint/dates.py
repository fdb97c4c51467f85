"""Dates as readers read them: numeric, in the site's zone, no locale."""

import datetime

from newsroom.imprint.views import Day


def minute(moment: datetime.datetime) -> Day:
    """Return a moment to the minute; midnight is what a date without a time means, and is not shown."""
    clock = f" {moment:%H:%M}" if (moment.hour, moment.minute) != (0, 0) else ""
    return Day(f"{day_text(moment)}{clock}", moment.isoformat())


def day(date: datetime.date) -> Day:
    """Return a day."""
    return Day(day_text(date), date.isoformat())


def day_text(date: datetime.date) -> str:
    """Return a day in words, e.g. "2026年10月12日"."""
    return f"{date.year}年{date.month}月{date.day}日"
