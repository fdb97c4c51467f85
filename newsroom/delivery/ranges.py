"""A part of an answer for players that seek in a recording (RFC 9110, section 14): one range at a time."""

import re
from dataclasses import replace

from newsroom.delivery.answers import Answer

_SOUGHT = re.compile(r"(?:audio|video)/")
_RANGE = re.compile(r"bytes=(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))", re.IGNORECASE | re.ASCII)


def partial(given: Answer, asked: str) -> Answer:
    """Return the part of a recording that `asked`, the Range header, names: 206, or 416 where there is none.

    Other answers stay whole, as do ranges that are not understood, or several at once: a server may leave Range aside.
    """
    if given.status != 200 or not _SOUGHT.match(dict(given.headers).get("Content-Type", "")):
        return given
    whole = replace(given, headers=(*given.headers, ("Accept-Ranges", "bytes")))
    match = _RANGE.fullmatch(asked.replace(" ", ""))
    if not match or (match[2] and int(match[2]) < int(match[1])):
        return whole
    size = len(given.body)
    first, last = _bounds(match, size)
    if first > last:
        return replace(whole, status=416, headers=(*whole.headers, ("Content-Range", f"bytes */{size}")), body=b"")
    headers = (*whole.headers, ("Content-Range", f"bytes {first}-{last}/{size}"))
    return replace(whole, status=206, headers=headers, body=given.body[first : last + 1])


def _bounds(match: re.Match[str], size: int) -> tuple[int, int]:
    """Return the first and the last byte; the first lies behind the last when nothing is there."""
    if match[3]:
        return max(0, size - int(match[3])), size - 1 if int(match[3]) else -1
    return int(match[1]), min(int(match[2]) if match[2] else size - 1, size - 1)
