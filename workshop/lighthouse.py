"""Lighthouse, as on a phone, over the sample campaign: .venv/bin/python -m workshop.lighthouse. Prints the table of the README.

Front page, a section, an own exemplar, an exposure, a progress report; served by the project's own server on this machine. The simulated
phone still shares this machine's processor, so a page that falls short is measured twice more and its middle run counts.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsroom.article.article import Article, Kind
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.settings import read_settings
from newsroom.imprint.bulletin import Bulletin
from newsroom.pipeline import read_and_check
from newsroom.pipeline.building import build
from workshop.chromium import FLAGS, HOW, find, sandboxed
from workshop.npm import INSTALLED, NODE
from workshop.served import served

ROOT = Path(__file__).resolve().parent.parent
AS_OF = "2026-11-23 12:00"
SCORES = {"performance": "speed", "accessibility": "access", "best-practices": "practice", "seo": "seo"}
METRICS = {
    "largest-contentful-paint": "LCP s",
    "cumulative-layout-shift": "CLS",
    "total-blocking-time": "TBT ms",
    "total-byte-weight": "KB",
}
CRAWLABLE, ROBOTS = "is-crawlable", "robots-txt"
FIELDS = {"user-agent", "allow", "disallow", "sitemap", "license"}
_UNITS = {"LCP s": 0.001, "KB": 0.001}
_PATIENCE = 180


@dataclass(frozen=True)
class Page:
    """A page to measure; an unlisted one is kept from search engines on purpose, so that single audit is not asked of it."""

    name: str
    address: str
    unlisted: bool = False


def main() -> int:
    """Build, serve, measure, print; exit 1 when a score is below 100, 3 when there is no Chromium."""
    if not find():
        sys.stderr.write(f"newsroom: {HOW}\n")
        return 3
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        pages = _pages(_built(site))
        with served(site) as address:
            results = [_measured(page, address) for page in pages]
        _print(pages, results)
        return 0 if all([*map(_full, results), *(_as_meant(site, page) for page in pages), _robots_as_meant(site)]) else 1


def _built(site: Path) -> Bulletin:
    settings = read_settings(ROOT)
    built = build(settings, read_and_check(settings, as_of(AS_OF, settings.site.timezone), "en"), site, "en")
    if built.bulletin is None or built.refused:
        raise SystemExit("\n".join(finding.message for finding in built.findings))
    return built.bulletin


def _pages(bulletin: Bulletin) -> list[Page]:
    def first(kind: Kind) -> Article:
        return next(article for article in bulletin.listed if article.kind is kind and article.own)

    articles = [Page(kind.value, first(kind).address, kind is Kind.EXPOSURE) for kind in (Kind.EXEMPLAR, Kind.EXPOSURE, Kind.PROGRESS)]
    return [Page("front page", ""), Page("section", "exemplars/"), *articles]


def _measured(page: Page, address: str) -> dict[str, Any]:
    runs = [_run(page, address)]
    if not _full(runs[0]):
        _tell_faults(page, runs[0])
        runs += [_run(page, address), _run(page, address)]
    return sorted(runs, key=lambda run: run["categories"]["performance"]["score"] or 0)[len(runs) // 2]


def _run(page: Page, address: str) -> dict[str, Any]:
    flags = ["--headless=new", *FLAGS, *([] if sandboxed() else ["--no-sandbox"])]
    words = ["--output=json", "--quiet", f"--only-categories={','.join(SCORES)}", f"--chrome-flags={' '.join(flags)}"]
    skipped = ",".join((ROBOTS, CRAWLABLE) if page.unlisted else (ROBOTS,))
    tool = INSTALLED / "lighthouse/node_modules/lighthouse/cli/index.js"
    said = subprocess.run(
        [NODE, tool, f"{address}{page.address}", *words, f"--skip-audits={skipped}"],
        env={**os.environ, "CHROME_PATH": find() or ""},
        stdout=subprocess.PIPE,
        check=True,
        timeout=_PATIENCE,
    )
    result: dict[str, Any] = json.loads(said.stdout)
    return result


def _full(result: dict[str, Any]) -> bool:
    return all(result["categories"][name]["score"] == 1 for name in SCORES)


def _tell_faults(page: Page, result: dict[str, Any]) -> None:
    for name in SCORES:
        for ref in result["categories"][name]["auditRefs"]:
            audit = result["audits"][ref["id"]]
            if ref["weight"] and audit["score"] is not None and audit["score"] < 1:
                print(f"{page.name}: {name}: {audit['id']} {audit['score']}: {audit['title']} {audit.get('displayValue', '')}".rstrip())


def _print(pages: list[Page], results: list[dict[str, Any]]) -> None:
    print("| page | " + " | ".join((*SCORES.values(), *METRICS.values())) + " |")
    print("|---|" + "---:|" * (len(SCORES) + len(METRICS)))
    for page, result in zip(pages, results, strict=True):
        scores = [f"{100 * result['categories'][name]['score']:.0f}" for name in SCORES]
        metrics = [f"{result['audits'][name]['numericValue'] * _UNITS.get(unit, 1):.3g}" for name, unit in METRICS.items()]
        print(f"| {page.name} | " + " | ".join((*scores, *metrics)) + " |")
    print(f"Not asked: {CRAWLABLE} of " + ", ".join(page.name for page in pages if page.unlisted) + ", which says noindex on purpose;")
    print(f"{ROBOTS}, which takes the line License: of RSL 1.0 for a fault. Both are checked by this command instead.")


def _as_meant(site: Path, page: Page) -> bool:
    """Return whether a page is kept from search engines if, and only if, it is meant to be; say so when not."""
    kept = 'name="robots" content="noindex' in (site / page.address / "index.html").read_text("utf-8")
    if kept != page.unlisted:
        print(f"{page.name}: {'is' if kept else 'is not'} kept from search engines")
    return kept == page.unlisted


def _robots_as_meant(site: Path) -> bool:
    """Return whether robots.txt has only lines of fields that it may have; say so when not."""
    lines = (site / "robots.txt").read_text("utf-8").splitlines()
    strange = [line for line in lines if line.strip() and not line.startswith("#") and line.partition(":")[0].lower() not in FIELDS]
    for line in strange:
        print(f"robots.txt: unknown line {line!r}")
    return not strange


if __name__ == "__main__":
    sys.exit(main())
