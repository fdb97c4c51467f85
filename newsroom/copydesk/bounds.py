"""A time bound for work on one article.

Python's regular expressions look for signals while they run, so an alarm ends even an exploding pattern. Alarms reach the
main thread only; elsewhere (and without setitimer) the bound is silently absent, so callers that need it stay in the main thread.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Overtime(Exception):
    """The work took longer than its bound."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise Overtime inside the block once `seconds` have passed."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    # Again and again: an alarm that rings inside a destructor is swallowed by the interpreter.
    signal.setitimer(signal.ITIMER_REAL, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise Overtime
