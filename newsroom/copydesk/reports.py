"""private/reports/: what every publish came to, as JSON and as a page; kept for a while, and cleared of what is taken down."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from newsroom.copydesk.safekeeping import PRIVATE, prepare, write_private
from newsroom.corrections.traces import Detector
from newsroom.daybook.report import Report, from_json, to_json
from newsroom.daybook.sheet import sheet

REPORTS = f"{PRIVATE}/reports"


def keep_report(root: Path, report: Report, lang: str, days: int) -> str:
    """Keep a report, remove those older than `days`, and return the path of its page below `root`.

    Raises PrivateExposed when git would see it, OSError.
    """
    path = f"{REPORTS}/{_free_name(root, report.name)}"
    _write(root, path, report, lang)
    _thin(root, report.started - timedelta(days=days))
    return f"{path}.html"


def expunge_reports(root: Path, detector: Detector, addresses: Collection[str] = ()) -> tuple[str, ...]:
    """Take out of all kept reports what speaks of an item, or has one of its addresses; return the paths of those that changed."""
    changed = []
    for file in sorted((root / REPORTS).glob("*.json")):
        path = file.relative_to(root).as_posix().removesuffix(".json")
        report = _read(file)
        if report is None:
            if detector.hits(file.read_bytes()):
                file.unlink()
                file.with_suffix(".html").unlink(missing_ok=True)
                changed.append(f"{path}.json")
            continue
        bare = _without(report, detector, addresses)
        if bare != report:
            _write(root, path, bare, "zh-Hans" if 'lang="zh' in _page(file) else "en")
            changed.append(f"{path}.json")
    return tuple(changed)


def _without(report: Report, detector: Detector, addresses: Collection[str]) -> Report:
    slugs = {address.strip("/").rpartition("/")[2] for address in addresses}

    def told(*words: str) -> bool:
        return any(detector.speaks(text) or text in addresses for text in words)

    changes = tuple(item for item in report.changes if not told(item.title, item.address, item.moved, item.byline))
    findings = tuple(
        replace(item, places=tuple(place for place in item.places if Path(place.partition(":")[0]).stem not in slugs and not told(place)))
        for item in report.findings
    )
    return replace(report, changes=changes, findings=tuple(item for item in findings if item.places))


def _write(root: Path, path: str, report: Report, lang: str) -> None:
    for suffix, text in ((".html", sheet(report, lang)), (".json", to_json(report))):
        prepare(root, path + suffix)
        write_private(root / f"{path}{suffix}", text.encode())


def _free_name(root: Path, name: str) -> str:
    """Return a name that no kept report has: two publishes may come to the same in one second."""
    found, number = name, 1
    while (root / f"{REPORTS}/{found}.json").exists():
        number += 1
        found = f"{name}-{number}"
    return found


def _thin(root: Path, before: datetime) -> None:
    for file in sorted((root / REPORTS).glob("*.json")):
        report = _read(file)
        if report and report.started < before:
            file.with_suffix(".html").unlink(missing_ok=True)
            file.unlink()


def _read(file: Path) -> Report | None:
    try:
        return from_json(file.read_bytes())
    except ValueError:
        return None


def _page(file: Path) -> str:
    page = file.with_suffix(".html")
    return page.read_text("utf-8", "replace")[:200] if page.is_file() else ""
