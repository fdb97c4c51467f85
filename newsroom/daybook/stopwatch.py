"""How long each stage of a publish takes."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Progress = Callable[[str, int, int], None]


def _nobody(_stage: str, _done: int, _all: int) -> None:
    return


@dataclass
class Stopwatch:
    """A listener to progress that passes on what it is told; `laps` are seconds by stage, in the order in which they began."""

    clock: Callable[[], float] = time.monotonic
    laps: dict[str, float] = field(default_factory=dict)
    _tell: Progress = _nobody
    _stage: str = ""
    _since: float = 0.0

    @contextmanager
    def telling(self, progress: Progress) -> Iterator[None]:
        """Pass on to `progress` inside the block, at whose end the stage ends too; what goes before the block's first stage is its."""
        self._tell, self._since = progress, self.clock()
        try:
            yield
        finally:
            self._turn("")
            self._tell = _nobody

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note of the stage, and pass on."""
        if stage != self._stage:
            self._turn(stage)
        self._tell(stage, done, total)

    def _turn(self, stage: str) -> None:
        if self._stage:
            now = self.clock()
            self.laps[self._stage] = self.laps.get(self._stage, 0.0) + now - self._since
            self._since = now
        self._stage = stage
