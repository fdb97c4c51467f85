"""One size of bench/registers: reads, checks, renders and proves a ledger, and prints the seconds of each as JSON."""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ledger import lay_out

from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import read_settings
from newsroom.pipeline.building import expected_pages
from newsroom.press.render import render
from newsroom.proof.prove import prove
from newsroom.proof.tree import Tree
from newsroom.stylebook.check import check

T = TypeVar("T")


def main(problems: int) -> None:
    """Measure one size."""
    with tempfile.TemporaryDirectory() as folder:
        root, seconds = Path(folder, "site"), dict[str, float]()
        root.mkdir()
        lay_out(root, problems)
        settings = read_settings(root)
        moment = as_of("2026-11-23T12:00:00+08:00", settings.site.timezone)
        edition = timed(seconds, "read", lambda: open_edition(settings, moment))
        findings = timed(seconds, "check", lambda: check(edition, "en"))
        errors = sum(finding.severity.value == "error" for finding in findings)
        bulletin = timed(seconds, "render", lambda: render(root, edition, Path(folder, "out"), pictures=False))
        pages = expected_pages(bulletin)
        timed(seconds, "proof", lambda: prove(Tree(Path(folder, "out")), edition, bulletin.imprints, pages, "en", lambda done, total: None))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({**seconds, "problems": problems, "pages": len(pages), "errors": errors, "peak_mib": peak}))


def timed(seconds: dict[str, float], name: str, work: Callable[[], T]) -> T:
    """Return what work gives, and note the seconds that it took."""
    begin = time.perf_counter()
    result = work()
    seconds[name] = time.perf_counter() - begin
    return result


if __name__ == "__main__":
    main(int(sys.argv[1]))
