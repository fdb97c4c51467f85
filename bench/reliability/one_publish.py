"""One publish in a process of its own, to be hit by faults: one_publish.py ROOT TREE. Exits 0, or 3 when the world failed it."""

import contextlib
import os
import sys
from pathlib import Path

from campaign import SITE, publish

from newsroom.delivery.local import LocalTarget
from newsroom.errors import LiveButUnfinished, WorldFailed

MARK = "/newsroom-publish-begins"
"""Is tried to be removed before the publish begins, so that a log of system calls shows where that is."""

if __name__ == "__main__":
    with contextlib.suppress(OSError):
        os.rmdir(MARK)
    try:
        publish(LocalTarget(Path(sys.argv[1]), SITE), Path(sys.argv[2]))
    except WorldFailed as error:
        print("unfinished" if isinstance(error, LiveButUnfinished) else "failed")
        sys.exit(3)
