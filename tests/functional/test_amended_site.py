"""A small site after publication: corrected, updated, answered, moved, withdrawn, taken down; rendered, proved, and read by programs."""

import dataclasses
import json
import shutil
from datetime import date
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest

from newsroom.article.article import Article, Kind, Manuscript
from newsroom.article.edition import Edition
from newsroom.article.people import Correction, Reply, Update
from newsroom.article.place import Place
from newsroom.article.records import Takedown, Withdrawal
from newsroom.copydesk.settings import read_settings
from newsroom.imprint.bulletin import Bulletin
from newsroom.pipeline import Checked
from newsroom.pipeline.building import build
from newsroom.proof.page import address_of
from tests.sites import edition_of, lay_out

SITE = "https://www.morning.example"
ATOM, AT = "{http://www.w3.org/2005/Atom}", "{http://purl.org/atompub/tombstones/1.0}"
NOWHERE = Place("")
TAKEN, WITHDRAWN, OLD = "exposures/taken/", "progress/withdrawn/", "progress/old-name/"
CORRECTION = Correction(date(2026, 10, 3), "阀芯是十月一日换上的，原文误作九月三十日", "记者把报修单上的日期看错了")
SLIP = Correction(date(2026, 10, 9), "“垫圏”应为“垫圈”", "错字", minor=True)
UPDATE = Update(date(2026, 10, 5), "另外五只龙头也已换好 <全部> & 无一遗漏")
REPLY = Reply("柳园管护班", date(2026, 10, 1), date(2026, 10, 6), "三天之内全部换完，今后每月查一遍。")


def written(root: Path, edition: Edition) -> Edition:
    """Return the edition with an own report and an exposure that were amended; their files lie below content/."""
    (hello,) = edition.articles
    report = dataclasses.replace(hello, corrections=(CORRECTION, SLIP), updates=(UPDATE,), moved_from=(OLD,))
    path = "content/articles/exposures/leak.md"
    (root / path).parent.mkdir(parents=True)
    shutil.copy(root / hello.path, root / path)
    told: dict[str, Any] = {"kind": Kind.EXPOSURE, "path": path, "slug": "leak", "title": "柳园还有五只龙头在滴水", "summary": "五只龙头。"}
    exposure = dataclasses.replace(hello, **told, reply=REPLY, body=dataclasses.replace(hello.body, pictures=()))
    sheets = tuple(Manuscript(edition.manuscripts[0].source, article) for article in (exposure, report))
    registers = dataclasses.replace(
        edition.registers,
        withdrawals=(Withdrawal(WITHDRAWN, date(2026, 11, 2), "采访对象收回了同意", NOWHERE, date(2026, 10, 2)),),
        takedowns=(Takedown(TAKEN, date(2026, 11, 20), "经核实，通知成立", NOWHERE, date(2026, 10, 7)),),
    )
    return dataclasses.replace(edition, manuscripts=sheets, registers=registers)


@dataclasses.dataclass(frozen=True)
class Amended:
    """The site as rendered into `folder`."""

    folder: Path
    bulletin: Bulletin

    def text(self, file: str) -> str:
        """Return a file's text."""
        return (self.folder / file).read_text("utf-8")

    def feed(self, file: str) -> Any:
        """Return a feed as feedparser gives it."""
        return feedparser.parse((self.folder / file).read_bytes())

    def article(self, slug: str) -> Article:
        """Return an article."""
        return next(article for article in self.bulletin.articles if article.slug == slug)


@pytest.fixture(scope="module")
def amended(tmp_path_factory: pytest.TempPathFactory) -> Amended:
    """Return the rendered site; the proof found nothing against it."""
    root = lay_out(tmp_path_factory.mktemp("amended"))
    edition = written(root, edition_of(root))
    built = build(read_settings(root), Checked(edition, ()), root / "output", "en")
    assert [finding.message for finding in built.findings] == []
    assert built.bulletin
    return Amended(root / "output", built.bulletin)


@pytest.mark.parametrize("kind", ["atom", "rss"])
def test_the_feed_of_amendments_has_an_entry_for_each_but_slips_of_the_pen(amended: Amended, kind: str) -> None:
    feed = amended.feed(f"feeds/corrections.{kind}.xml")
    assert not feed.bozo
    assert feed.feed.title == "晨报社 · 更正与更新"
    titles = ["单位答复：柳园还有五只龙头在滴水", "更新：柳园的水龙头修好了", "更正：柳园的水龙头修好了"]
    assert [entry.title for entry in feed.entries] == titles
    assert [entry.link.removeprefix(SITE) for entry in feed.entries] == ["/exposures/leak/", "/progress/hello/", "/progress/hello/"]
    assert REPLY.text in feed.entries[0].summary
    assert feed.entries[2].summary == f"{CORRECTION.what}（原因：{CORRECTION.why}）"
    assert all(entry.source.title == "晨报社" and entry.author and entry.rights for entry in feed.entries)
    assert [entry.published_parsed[:3] for entry in feed.entries] == [(2026, 10, 5), (2026, 10, 4), (2026, 10, 2)]  # midnight in UTC


def test_the_feed_of_amendments_is_the_same_in_json(amended: Amended) -> None:
    items = json.loads(amended.text("feeds/corrections.json"))["items"]
    entries = amended.feed("feeds/corrections.atom.xml").entries
    assert [item["id"] for item in items] == [entry.id for entry in entries]
    assert (items[1]["summary"], entries[1].summary) == (UPDATE.what, escape(UPDATE.what))
    assert all("content_html" not in item and "image" not in item for item in items)


def test_an_article_travels_with_its_amendments_before_it(amended: Amended) -> None:
    by_link = {entry.link: entry for entry in amended.feed("feeds/all.atom.xml").entries}
    report, exposure = by_link[f"{SITE}/progress/hello/"], by_link[f"{SITE}/exposures/leak/"]
    told = report.content[0].value
    assert told.index("更新（2026年10月5日）") < told.index("更正（2026年10月3日）：阀芯是十月一日换上的") < told.index("柳园北角")
    assert "&lt;全部&gt; &amp; 无一遗漏" in told
    assert SLIP.what not in told
    assert exposure.summary == f"单位答复（2026年10月6日，柳园管护班）：{REPLY.text} 五只龙头。"
    assert "content" not in exposure


def test_where_only_summaries_travel_the_amendments_stand_in_them(amended: Amended) -> None:
    report = next(entry for entry in amended.feed("feeds/progress.rss.xml").entries if entry.link.endswith("/hello/"))
    assert CORRECTION.what in report.summary
    assert "&lt;全部&gt; &amp; 无一遗漏" in report.summary
    (item,) = json.loads(amended.text("feeds/exposures.json"))["items"]
    assert item["content_text"].startswith("单位答复（2026年10月6日，柳园管护班）")


def test_the_last_change_is_told_alike_everywhere(amended: Amended) -> None:
    page, changed = amended.text("progress/hello/index.html"), "2026-10-05T00:00:00+08:00"
    assert f'article:modified_time" content="{changed}"' in page
    assert f'"dateModified":"{changed}"' in page
    assert f"<lastmod>{changed}</lastmod>" in amended.text("sitemap.xml")
    (entry,) = ElementTree.fromstring(amended.text("feeds/progress.atom.xml")).iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}updated") == changed
    assert '<time datetime="2026-10-05T00:00:00+08:00">2026年10月5日</time>' in page


def test_corrections_are_comments_for_machines(amended: Amended) -> None:
    page = amended.text("progress/hello/index.html")
    data = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    told = {"@type": "CorrectionComment", "datePublished": "2026-10-03", "text": f"{CORRECTION.what}（原因：{CORRECTION.why}）"}
    assert told in data["correction"]


@pytest.mark.parametrize(("address", "reason"), [(TAKEN, "经核实，通知成立"), (WITHDRAWN, "采访对象收回了同意")])
def test_what_is_gone_leaves_a_page_that_says_so_and_the_same_for_the_servers_410(amended: Amended, address: str, reason: str) -> None:
    page = amended.text(f"{address}index.html")
    assert page == amended.text(f"{address}gone.html")
    assert reason in page
    assert '<meta name="robots" content="noindex">' in page
    assert 'href="/contact/"' in page
    assert "application/ld+json" not in page


def test_no_list_names_what_is_gone(amended: Amended) -> None:
    files = [path for path in amended.folder.rglob("*") if path.suffix in (".html", ".xml", ".json")]
    naming = {
        address_of(path.relative_to(amended.folder).as_posix())
        for path in files
        for address in (TAKEN, WITHDRAWN)
        if address in path.read_text("utf-8")
    }
    told = {"feeds/all.atom.xml", "feeds/exposures.atom.xml", "feeds/progress.atom.xml"}
    assert naming == {TAKEN, f"{TAKEN}gone.html", WITHDRAWN, f"{WITHDRAWN}gone.html", *told}


def test_atom_tells_what_is_gone_and_stays_a_feed(amended: Amended) -> None:
    root = ElementTree.fromstring(amended.text("feeds/all.atom.xml"))
    gone = [(item.get("ref"), item.get("when"), item.findtext(f"{AT}comment")) for item in root.findall(f"{AT}deleted-entry")]
    assert gone == [
        ("tag:www.morning.example,2026-10-07:/exposures/taken/", "2026-11-20T00:00:00+08:00", "经核实，通知成立"),
        ("tag:www.morning.example,2026-10-02:/progress/withdrawn/", "2026-11-02T00:00:00+08:00", "采访对象收回了同意"),
    ]
    assert root.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00+08:00"
    feed = amended.feed("feeds/all.atom.xml")
    assert (feed.bozo, len(feed.entries), feed.feed.title) == (False, 2, "晨报社")


def test_a_sections_feed_tells_of_its_own_only(amended: Amended) -> None:
    def refs(name: str) -> list[str | None]:
        root = ElementTree.fromstring(amended.text(f"feeds/{name}.atom.xml"))
        return [item.get("ref") for item in root.iter(f"{AT}deleted-entry")]

    assert refs("exposures") == ["tag:www.morning.example,2026-10-07:/exposures/taken/"]
    assert refs("progress") == ["tag:www.morning.example,2026-10-02:/progress/withdrawn/"]
    assert refs("exemplars") == refs("corrections") == []


def test_entries_are_called_as_deletions_will_call_them(amended: Amended) -> None:
    ids = {entry.id for entry in amended.feed("feeds/all.atom.xml").entries}
    assert ids == {"tag:www.morning.example,2026-10-01:/progress/hello/", "tag:www.morning.example,2026-10-01:/exposures/leak/"}


def test_hosts_are_told_where_old_addresses_lead(amended: Amended) -> None:
    assert amended.text("_redirects") == "/progress/old-name/ /progress/hello/ 301\n"
    assert amended.text("redirects.map") == '"/progress/old-name/" "/progress/hello/";\n'
    assert amended.text("redirects.caddy") == "redir /progress/old-name/ /progress/hello/ permanent\n"


def test_the_page_of_amendments_and_the_subscriptions_lead_to_their_feed(amended: Amended) -> None:
    page = amended.text("corrections/index.html")
    assert 'type="application/atom+xml" title="晨报社 · 更正与更新（Atom）" href="/feeds/corrections.atom.xml"' in page
    assert "/feeds/corrections.json" in amended.text("subscribe/index.html")
    assert f'xmlUrl="{SITE}/feeds/corrections.atom.xml" htmlUrl="{SITE}/corrections/"' in amended.text("subscribe/feeds.opml")
