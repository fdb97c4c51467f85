"""Traces: what an item that is gone is recognised by, without a word of it.

Of an item's windows (newsroom.article.traces) those count that no other text of the campaign has; two items have no hash in common.
"""

from collections.abc import Iterable

from newsroom.article.takedowns import Trace
from newsroom.article.traces import Detector, hashed, readings, windows

__all__ = ["Detector", "readings", "trace_of", "windows"]


def trace_of(texts: Iterable[str], others: Iterable[str], files: Iterable[str], salt: str) -> Trace:
    """Return the trace of an item: its texts without the windows of `others`, and its files by their SHA-256 (hex); `salt` is hex."""
    own = {window for text in texts for window in windows(text)}
    for other in others:
        if not own:
            break
        own.difference_update(windows(other))
    return Trace(salt, frozenset(hashed(salt, window) for window in own), frozenset(hashed(salt, file) for file in files))
