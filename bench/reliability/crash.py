"""A fault at every system call of a publish by which something changes; prints at how many points, and how often the site was harmed.

python bench/reliability/crash.py [--every N]. strace lets the n-th call fail or kills the process there; afterwards the live site must be
the old or the new edition, whole, and the next publish must succeed. Linux only. A kill comes in the place of the call, so that "after a
call" is the kill at the next one.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from campaign import SITE, build, edition_of, publish
from one_publish import MARK

from newsroom.delivery.local import LocalTarget

HERE = Path(__file__).resolve().parent
CALLS = (
    *("openat", "write", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat"),
    *("mkdir", "mkdirat", "rmdir", "fsync", "fdatasync", "ftruncate", "chmod", "fchmod", "fchmodat", "utimensat", "flock"),
)
FAULTS = {"killed": "error=EIO:signal=KILL", "ENOSPC": "error=ENOSPC", "EIO": "error=EIO", "EACCES": "error=EACCES"}
_LINE = re.compile(r"(\d+) +(\w+)\((.*)")
_ENDS = (0, 3, -9, 137)


@dataclass(frozen=True, slots=True)
class Point:
    """The `nth` call of its kind that a thread makes, and what happens there."""

    call: str
    nth: int
    fault: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a point: whether the fault came at all, whether the new edition was live after it, and what was harmed, if anything."""

    point: Point
    fired: bool
    new: bool = False
    harm: str = ""


def main() -> int:
    """Try the points and print the figures; return 1 when anything was harmed."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--every", type=int, default=1, help="take each N-th point only")
    every = words.parse_args().every
    if not shutil.which("strace"):
        sys.stderr.write("crash.py needs strace (Debian: apt install strace; there is none for macOS)\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        wanted = points(Path(folder))[::every]
        outcomes = tuple(tried(Path(folder), wanted))
    fired = [outcome for outcome in outcomes if outcome.fired]
    harmed = [outcome for outcome in fired if outcome.harm]
    for outcome in harmed:
        print(f"HARM at {outcome.point.call} {outcome.point.nth}, {outcome.point.fault}: {outcome.harm}")
    counts = Counter(outcome.point.fault for outcome in fired)
    new = sum(outcome.new for outcome in fired)
    print(f"{len(fired)} points ({', '.join(f'{count} {fault}' for fault, count in counts.items())}) of {len(wanted)} tried")
    print(f"live afterwards: {len(fired) - new} old, {new} new, {len(harmed)} harmed; the next publish succeeded at the others")
    return 1 if harmed or not fired else 0


def points(folder: Path) -> tuple[Point, ...]:
    """Return every point of a publish, from a log of one that goes well."""
    log = folder / "log"
    _traced(_site(folder / "count"), ("-o", str(log)))
    seen, before, main_thread = Counter[tuple[str, str]](), dict[str, int](), ""
    for line in log.read_text("utf-8", "replace").splitlines():
        match = _LINE.match(line)
        if not match:
            continue
        thread, call, rest = match.groups()
        seen[thread, call] += 1
        if call == "rmdir" and MARK in rest:
            main_thread, before = thread, {name: count for (of, name), count in seen.items() if of == thread}
    found = {
        (call, nth)
        for (thread, call), count in seen.items()
        for nth in range(1 + (before.get(call, 0) if thread == main_thread else 0), count + 1)
    }
    return tuple(Point(call, nth, fault) for call, nth in sorted(found) for fault in FAULTS)


def tried(folder: Path, wanted: Sequence[Point]) -> Iterator[Outcome]:
    """Yield what comes of each point; on all cores, each in a site of its own."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done, outcome in enumerate(pool.map(partial(_tried, folder), range(len(wanted)), wanted), 1):
            if sys.stderr.isatty():
                sys.stderr.write(f"\r{done} of {len(wanted)}")
            yield outcome


def _tried(folder: Path, number: int, point: Point) -> Outcome:
    place = _site(folder / str(number))
    log = place / "log"
    done = _traced(place, ("-o", str(log), "-e", f"inject={point.call}:{FAULTS[point.fault]}:when={point.nth}"))
    text = log.read_text("utf-8", "replace")
    fired = "(INJECTED)" in text or "+++ killed by SIGKILL" in text
    outcome = Outcome(point, fired, *_judged(place, done)) if fired else Outcome(point, fired)
    shutil.rmtree(place)
    return outcome


def _judged(place: Path, done: subprocess.CompletedProcess[str]) -> tuple[bool, str]:
    """Return whether the new edition is live, and what was harmed."""
    target, new = LocalTarget(place / "site", SITE), False
    try:
        assert done.returncode in _ENDS, f"exit {done.returncode}: {done.stderr[-300:]}"
        live = target.live()
        assert live, "nothing is live"
        target.check(live.id)
        edition = edition_of(place / "site")
        new = edition == "new"
        assert new or edition == "old", edition
        assert done.returncode != 0 or new, "said to be published, and is not"
        publish(target, place / "tree")
        assert edition_of(place / "site") == "new"
        assert not [name for name in os.listdir(place / "site/releases") if name.startswith(".")]
    except Exception as error:  # whatever it is, it is what was harmed
        return new, f"{type(error).__name__}: {error}"
    return new, ""


def _site(place: Path) -> Path:
    """Lay out a site with an old edition live and a new one built."""
    place.mkdir()
    publish(LocalTarget(place / "site", SITE), build(place / "tree", "old"))
    build(place / "tree", "new")
    return place


def _traced(place: Path, options: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    strace = ("strace", "-f", "-qq", "--seccomp-bpf", "-e", f"trace={','.join(CALLS)}", *options)
    command = (*strace, sys.executable, str(HERE / "one_publish.py"), str(place / "site"), str(place / "tree"))
    env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
