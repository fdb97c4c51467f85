"""The sample campaign without one of its exemplars: nothing of it is left, and everything else holds."""

import re
import shutil
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from newsroom.article.article import Article
from newsroom.article.takedowns import TakenDown
from newsroom.corrections.expunge import expunged, tombstone
from newsroom.corrections.traces import Detector, trace_of
from newsroom.proof.prove import prove
from tests.conftest import Campaign

SLUG = "heating-repair-slips"


def taken_down(sample: Campaign, slug: str) -> TakenDown:
    edition = sample.bulletin.edition
    article = next(item for item in edition.articles if item.slug == slug)
    page = (sample.folder / article.address / "index.html").read_bytes()
    rest = [item for item in edition.articles if item is not article]
    shared = [edition.pictures[use.file].record for item in rest for use in item.pictures]
    others = [*(text for item in rest for text in told(item)), *(record.alt for record in shared if record)]
    trace = trace_of(told(article), others, [sha256(page).hexdigest()], "1f" * 16)
    return TakenDown((article.address,), datetime(2026, 11, 23, 14, 0, tzinfo=UTC), "编辑部", "应当事人要求撤下", trace)


def told(article: Article) -> list[str]:
    return [article.title, article.summary, article.body.plain, *(words for use in article.pictures for words in (use.alt, use.caption))]


def test_sample_without_an_item(sample: Campaign, tmp_path: Path) -> None:
    removed, site = taken_down(sample, SLUG), sample.bulletin.edition.site
    detector = Detector((removed.trace,))
    copy = Path(shutil.copytree(sample.folder, tmp_path / "site"))
    lost = expunged("404.html", (copy / "404.html").read_bytes(), removed, site, detector)
    changed = []
    for file in sorted(path for path in copy.rglob("*") if path.is_file()):
        path, data = file.relative_to(copy).as_posix(), file.read_bytes()
        told = expunged(path, data, removed, site, detector)
        own = path.startswith(removed.address)
        if own:
            told = tombstone(lost, removed, site)
        if told is not data:
            changed.append(path)
            assert own or expunged(path, told, removed, site, detector) is told
            file.write_bytes(told) if told else file.unlink()
        assert not detector.hits(told), path
        assert own or re.search(rb"/exemplars/heating-repair-slips/[\"<]", told) is None or path.endswith(".atom.xml"), path
    assert {"index.html", "exemplars/index.html", "feeds/all.atom.xml", "feeds/all.json", "feeds/all.rss.xml", "sitemap.xml"} <= set(
        changed
    )
    assert len(changed) < 60
    _holds(sample, copy, removed)


def _holds(sample: Campaign, copy: Path, removed: TakenDown) -> None:
    edition = sample.bulletin.edition
    imprints = {slug: item for slug, item in sample.bulletin.imprints.items() if item.address != removed.address}
    files = frozenset(path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file())
    found = prove(copy, edition, imprints, files, "en")
    assert {
        (finding.code, finding.message) for finding in found if SLUG not in str(finding.place.path) and finding.severity == "error"
    } == set()
