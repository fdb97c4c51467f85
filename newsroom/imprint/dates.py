"""Dates as readers read them: numeric, in the site's zone, no locale."""

import datetime

from newsroom.imprint.views import Day


def minute(moment: datetime.datetime) -> Day:
    """Return a moment to the minute."""
    return Day(f"{day_text(moment)} {moment:%H:%M}", moment.isoformat())


def day(date: datetime.date) -> Day:
    """Return a day."""
    return Day(day_text(date), date.isoformat())


def day_text(date: datetime.date) -> str:
    """Return a day in words, e.g. "2026年10月12日"."""
    return f"{date.year}年{date.month}月{date.day}日"
