"""newsroom publish --dry-run: everything that a publish does up to the release, and what that release would change."""

import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from newsroom.cli.build import finish
from newsroom.cli.check import Format
from newsroom.cli.office import Office
from newsroom.daybook.rehearsal import Changes, compared
from newsroom.imprint.addresses import base
from newsroom.pipeline.building import Built, build
from newsroom.release.manifest import Manifest
from newsroom.stylebook.formats.json import render_json


def rehearse(office: Office, as_of: str | None, form: Format) -> None:
    """Check, build, prove and compare with the live release; the target, its log and the reports stay as they are."""
    with tempfile.TemporaryDirectory(prefix=".output-", dir=office.settings.root) as place:
        tree = Path(place) / "tree"
        with office.progress() as report:
            built = build(office.settings, office.checked(as_of, report), tree, office.lang, report)
        if built.refused or form is not Format.JSON:
            finish(office, built, form)
        live, files = office.target.compare(tree)
    pages, others = compared(live.files if live else {}, files)
    if form is Format.JSON:
        print(json.dumps(_report(office, built, live, pages, others), ensure_ascii=False, indent=2))
    else:
        _tell(office, pages, others, form)


def _report(office: Office, built: Built, live: Manifest | None, pages: Changes, others: Changes) -> dict[str, object]:
    """Return the report of findings with what would change beside them."""
    report: dict[str, object] = json.loads(render_json(built.findings, built.checked.edition, office.lang))
    return report | {"dry_run": {"previous": live.id if live else None, "pages": asdict(pages), "files": asdict(others)}}


def _tell(office: Office, pages: Changes, others: Changes, form: Format) -> None:
    """Tell what would change; beside a report that a program reads, not in it."""
    write, speak = _voices(office, form)
    for mark, addresses in (("+", pages.added), ("~", pages.changed), ("-", pages.removed)):
        for address in addresses:
            write(f"{mark} {base(office.settings.site)}{address}\n")
    added, changed, removed = map(str, pages.counts)
    new, differing, gone = map(str, others.counts)
    speak("dry-run", added=added, changed=changed, removed=removed, new=new, differing=differing, gone=gone)


def _voices(office: Office, form: Format) -> tuple[Callable[[str], object], Callable[..., None]]:
    return (sys.stdout.write, office.tell) if form is Format.TEXT else (sys.stderr.write, office.say)
