"""One size of the corpus through the whole line, stage by stage: seconds of wall clock, peak memory, as JSON on standard output."""

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from corpus import lay_out

from newsroom.cli.publish import particulars
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import read_settings
from newsroom.delivery.local import LocalTarget
from newsroom.delivery.target import Note
from newsroom.pipeline import Checked
from newsroom.pipeline.building import Built, expected_pages
from newsroom.press.render import render
from newsroom.proof.prove import prove
from newsroom.proof.tree import Tree
from newsroom.stylebook.check import check


def main() -> None:
    """Run the stages once over a fresh site."""
    count = int(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder:
        root = Path(folder)
        lay_out(root, count)
        print(json.dumps(run(root, count)))


def run(root: Path, count: int) -> dict[str, float]:
    """Return {"articles", "read", "check", "render", "proof", "release", "pictures", "pictured release", "errors", "peak_mib"}.

    The line is measured over pages alone; then all is rendered again with the pictures that the first publish of an article draws
    (two for sharing; the corpus has no photographs), and released beside the first.
    """
    clock = Clock()
    settings = read_settings(root)
    edition = open_edition(settings, as_of("2026-11-23 12:00", settings.site.timezone))
    clock.lap("read")
    findings = check(edition, "en")
    clock.lap("check")
    output = root / "output"
    bulletin = render(root, edition, output, pictures=False)
    clock.lap("render")
    proof = prove(Tree(output), edition, bulletin.imprints, expected_pages(bulletin), "en")
    clock.lap("proof")
    built = Built(Checked(edition, findings), bulletin, (*findings, *proof))
    LocalTarget(root / "site", settings.site).publish(output, particulars(built, None, ""), Note("bench"))
    clock.lap("release")
    render(root, edition, root / "pictured")
    clock.lap("pictures")
    LocalTarget(root / "pictured-site", settings.site).publish(root / "pictured", particulars(built, None, ""), Note("bench"))
    clock.lap("pictured release")
    clock.laps["pictures"] -= clock.laps["render"]
    for finding in [item for item in built.findings if item.severity == "error"][:3]:
        sys.stderr.write(f"{finding}\n")
    errors = sum(item.severity == "error" for item in built.findings)
    return clock.laps | {"articles": count, "errors": errors, "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


class Clock:
    """Laps by name, in seconds."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        """End a lap."""
        now = time.perf_counter()
        self.laps[name], self._last = now - self._last, now


if __name__ == "__main__":
    main()
