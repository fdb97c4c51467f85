"""The moment a run speaks of: given, or SOURCE_DATE_EPOCH, or now; always in the site's zone."""

import os
from datetime import datetime
from zoneinfo import ZoneInfo

from newsroom.errors import BadMoment
from newsroom.manuscript.dates import moment


def as_of(words: str | None, zone: ZoneInfo) -> datetime:
    """Return the aware moment that `words` name, in `zone`; a bare date means its last second. Raises BadMoment (exit 2)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if words:
        return _said(words, zone)
    if epoch:
        return _counted(epoch, zone)
    return datetime.now(zone).replace(microsecond=0)


def _counted(seconds: str, zone: ZoneInfo) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), zone)
    except (ValueError, OverflowError, OSError) as error:
        raise BadMoment(seconds) from error


def _said(words: str, zone: ZoneInfo) -> datetime:
    try:
        said = moment(words, zone)
    except ValueError as error:
        raise BadMoment(words) from error
    if ":" not in words:
        return said.replace(hour=23, minute=59, second=59)
    return said
