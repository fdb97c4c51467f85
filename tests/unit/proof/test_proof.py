"""The proof of whole sites: what stands in the way of publication, and what does not."""

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from newsroom.article.article import Kind, Manuscript
from newsroom.article.edition import Edition
from newsroom.article.finding import Severity
from newsroom.article.people import Original, Reply
from newsroom.article.place import SourceText
from newsroom.article.site import SeverityChange
from newsroom.proof.prove import prove
from newsroom.proof.tree import Tree
from newsroom.stylebook.rule import LANGUAGES
from tests.unit.proof.hand_press import (
    CSS,
    HELLO,
    HELLO_SOURCE,
    NOTICE,
    POT,
    RSS,
    SOURCE_LINE,
    article_page,
    document,
    edition,
    files_of,
    findings_on,
    imprints_of,
    lay,
    proof,
    rss,
    seen,
    sitemap,
    told,
)

Files = dict[str, str | bytes]
ORIGINAL = "https://daily.qingyuan.example/2026/0930.html"


@pytest.fixture
def source() -> Edition:
    return edition()


@pytest.fixture
def files(source: Edition) -> Files:
    return files_of(source)


def data(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def with_article(table: Edition, /, **changes: object) -> Edition:
    """Return the minimal site with its one article changed."""
    sheet = table.manuscripts[0]
    assert sheet.article
    changed = dataclasses.replace(sheet.article, **changes)  # type: ignore[arg-type]
    return dataclasses.replace(table, manuscripts=(dataclasses.replace(sheet, article=changed),))


def with_draft(source: Edition, title: str, slug: str) -> Edition:
    """Return the minimal site with a draft beside its article."""
    sheet = source.manuscripts[0]
    assert sheet.article
    draft = dataclasses.replace(sheet.article, title=title, slug=slug, path=f"content/drafts/{slug}.md", draft=True)
    beside = Manuscript(SourceText(draft.path, ""), draft, draft=True)
    return dataclasses.replace(source, manuscripts=(sheet, beside))


def text_of(files: Files, name: str) -> str:
    content = files[name]
    return content.decode() if isinstance(content, bytes) else content


def test_site_of_any_theme_is_proved(tmp_path: Path, files: Files, source: Edition) -> None:
    assert findings_on(tmp_path, files, source) == []


SPOILED: dict[str, tuple[Callable[[str], str], str, str]] = {
    "source line dropped": (lambda page: page.replace(SOURCE_LINE, ""), HELLO, "OUT803"),
    "source line hidden": (lambda page: page.replace(SOURCE_LINE, "<p hidden>来源：晨报社</p>"), HELLO, "OUT803"),
    "source line in a comment": (lambda page: page.replace(SOURCE_LINE, "<!--来源：晨报社-->"), HELLO, "OUT803"),
    "editor dropped": (lambda page: page.replace("<p>责任编辑：贺知远</p>", ""), HELLO, "OUT803"),
    "contact date changed": (lambda page: page.replace("2026年10月31日", "2026年10月11日"), HELLO, "OUT811"),
    "clause not linked": (lambda page: page.replace("/notice/#own", "/notice/"), HELLO, "OUT811"),
    "clause lost on the notice page": (lambda page: page.replace("刊登是为传递信息", "刊登"), NOTICE, "OUT811"),
    "hotline lost": (lambda page: page.replace("0000-7654321 · ", ""), "index.html", "OUT808"),
    "number of the wrong year": (lambda page: page.replace("© 2024—2026 晨报社", "© 2025 晨报社"), "index.html", "OUT808"),
    "filing number leads elsewhere": (lambda page: page.replace("beian.miit.gov.cn/", "beian.miit.gov.cn.example/"), NOTICE, "OUT808"),
    "headline changed in the data": (lambda page: page.replace('"headline": "柳园', '"headline": "北园'), HELLO, "OUT806"),
    "data twice": (lambda page: page.replace("</head>", data('{"@type": "NewsArticle"}') + "</head>"), HELLO, "OUT806"),
    "data of another page broken": (lambda page: page.replace("</head>", data("{,}") + "</head>"), NOTICE, "OUT806"),
    "link nowhere": (lambda page: page.replace("progress/hello/", "progress/bye/"), "index.html", "OUT807"),
    "style sheet nowhere": (lambda page: page.replace("paper.css", "gone.css"), "index.html", "OUT807"),
    "font from elsewhere": (lambda sheet: "@font-face { src: url(https://f.example/a.woff2) }", CSS, "OUT813"),
    "feed broken": (lambda feed: feed.replace("</rss>", ""), RSS, "OUT805"),
    "feed without rights": (lambda feed: feed.replace("<dc:rights>© 2026 晨报社</dc:rights>", ""), RSS, "OUT804"),
    "feed with another source": (lambda feed: feed.replace('example/">晨报社<', 'example/">青原日报<'), RSS, "OUT804"),
    "feed without copyright": (lambda feed: feed.replace("<copyright>© 2024-2026 晨报社</copyright>", ""), RSS, "OUT804"),
    "feed of an unknown article": (lambda feed: feed.replace("progress/hello/</link>", "progress/bye/</link>"), RSS, "OUT805"),
    "sitemap broken": (lambda text: text.replace("</urlset>", ""), "sitemap.xml", "OUT814"),
    "sitemap of nothing": (lambda text: sitemap(""), "sitemap.xml", "OUT814"),
    "sitemap with a lost page": (lambda text: sitemap("", "progress/hello/", "progress/bye/"), "sitemap.xml", "OUT814"),
    "key in a style sheet": (lambda sheet: "/* -----BEGIN OPENSSH PRIVATE KEY----- */", CSS, "OUT810"),
    "folder of the machine": (lambda page: page.replace("</body>", "<!-- /Users/wang/site/theme -->"), NOTICE, "OUT810"),
}


@pytest.mark.parametrize(("spoil", "name", "code"), SPOILED.values(), ids=list(SPOILED))
def test_one_spoiled_file_gives_findings_of_one_rule(
    spoil: Callable[[str], str], name: str, code: str, tmp_path: Path, files: Files, source: Edition
) -> None:
    content = files[name]
    spoiled = spoil("" if isinstance(content, bytes) else content)
    assert spoiled != content
    found = proof(tmp_path, files | {name: spoiled}, source)
    assert {finding.code for finding in found} == {code}
    assert all(finding.severity is Severity.ERROR for finding in found)


def test_article_that_was_dropped_is_found(tmp_path: Path, files: Files, source: Edition) -> None:
    del files[HELLO]
    found = [finding for finding in proof(tmp_path, files, source) if finding.code == "OUT801"]
    assert [(finding.place.path, finding.page) for finding in found] == [(HELLO_SOURCE, HELLO)]


def test_article_page_that_is_a_link_to_another_file_is_no_page(tmp_path: Path, files: Files, source: Edition) -> None:
    elsewhere = lay(tmp_path / "elsewhere", {"page.html": files.pop(HELLO)})
    lay(tmp_path / "site", files)
    (tmp_path / "site/progress/hello").mkdir(parents=True)
    (tmp_path / "site" / HELLO).symlink_to(elsewhere / "page.html")
    assert "OUT801" in {finding.code for finding in proof(tmp_path / "site", {}, source)}


def test_page_that_was_planned_and_is_missing_is_found(tmp_path: Path, files: Files, source: Edition) -> None:
    del files[NOTICE]
    assert f"OUT801 {NOTICE}: {NOTICE} was to be written and is not there" in findings_on(tmp_path, files, source)


def test_second_page_of_an_article_is_found_under_any_name(tmp_path: Path, files: Files, source: Edition) -> None:
    found = findings_on(tmp_path, files | {"progress/hello.html": files[HELLO]}, source)
    assert found == ["OUT802 progress/hello.html: progress/hello.html is a second page of the article at progress/hello/"]


def test_page_that_nobody_planned_is_found(tmp_path: Path, files: Files, source: Edition) -> None:
    found = findings_on(tmp_path, files | {"old/index.html": document("<p>旧闻</p>")}, source)
    assert found == ["OUT802 old/index.html: old/index.html is a page that nobody asked for"]


def test_page_that_only_claims_to_be_news_is_found(tmp_path: Path, files: Files, source: Edition) -> None:
    claim = document("<p>x</p>", head=data('{"@type": ["Thing", "NewsArticle"]}'))
    found = findings_on(tmp_path, files | {"index.html": claim}, source)
    assert found == ["OUT802 index.html: index.html calls itself a news article, and there is no such article"]


def test_reprint_needs_a_link_to_the_original(tmp_path: Path, files: Files, source: Edition) -> None:
    original = Original(author="林溪", url=ORIGINAL)
    reprint = with_article(source, source="daily", original=original, byline=())
    item = imprints_of(reprint)["hello"]
    line = f"<p>来源：青原日报</p><a href='{ORIGINAL}'>原文</a>"
    holder = '"copyrightHolder": {"name": "晨报社"}'
    page = article_page(item, line).replace(holder, f'"copyrightHolder": {{"name": "青原日报"}}, "isBasedOn": "{ORIGINAL}"')
    feed = rss(item).replace('https://www.morning.example/">青原日报', f'{ORIGINAL}">青原日报')
    whole = files | {HELLO: page, RSS: feed}
    assert findings_on(tmp_path / "whole", whole, reprint) == []
    unlinked = whole | {HELLO: page.replace(f"<a href='{ORIGINAL}'>原文</a>", ORIGINAL), RSS: rss(item)}
    assert [told.split()[0] for told in findings_on(tmp_path / "unlinked", unlinked, reprint)] == ["OUT803", "OUT804"]


def test_made_with_ai_needs_its_label_on_the_page(tmp_path: Path, files: Files, source: Edition) -> None:
    made = with_article(source, ai="generated")
    label = imprints_of(made)["hello"].ai_label
    labelled = article_page(imprints_of(made)["hello"])
    assert findings_on(tmp_path / "a", files | {HELLO: labelled}, made) == []
    bare = labelled.replace(f"<p>{label}</p>", f'<p style="display:none">{label}</p>')
    assert {finding.code for finding in proof(tmp_path / "b", files | {HELLO: bare}, made)} == {"OUT812", "OUT813"}


def test_exposure_in_a_feed_is_a_summary(tmp_path: Path, files: Files, source: Edition) -> None:
    exposure = with_article(source, kind=Kind.EXPOSURE)
    article = exposure.articles[0]
    item = imprints_of(exposure)["hello"]
    link = f"https://www.morning.example/{item.address}"
    files = {**files, "exposures/hello/index.html": article_page(item), RSS: rss(item, link), "sitemap.xml": sitemap("", item.address)}
    del files[HELLO]
    files["index.html"] = document("<p>x</p>")
    summary = text_of(files, RSS).replace("换上了新的阀芯。", article.summary)
    whole = text_of(files, RSS).replace("换上了新的阀芯。", article.body.plain)
    expected = frozenset({"index.html", NOTICE, "exposures/hello/index.html"})

    def found(feed: str) -> list[str]:
        folder = lay(tmp_path / str(len(feed)), files | {RSS: feed})
        return [told(finding) for finding in prove(Tree(folder), exposure, imprints_of(exposure), expected, "en")]

    assert found(summary) == []
    assert found(whole) == [f"OUT805 {RSS}: {RSS} carries more of the exposure “{item.title}” than its summary"]


def test_answer_that_an_exposure_quotes_may_travel_in_feeds(tmp_path: Path, files: Files, source: Edition) -> None:
    words = source.articles[0].body.plain.split("\n")[0]
    reply = Reply("柳园管护班", date(2026, 9, 1), date(2026, 10, 6), words)
    exposure = with_article(source, kind=Kind.EXPOSURE, reply=reply)
    item = imprints_of(exposure)["hello"]
    feed = rss(item, f"https://www.morning.example/{item.address}").replace("换上了新的阀芯。", words)
    files = {**files, "exposures/hello/index.html": article_page(item, changed="2026-10-06T00:00:00+08:00"), RSS: feed}
    del files[HELLO]
    files |= {"index.html": document("<p>x</p>"), "sitemap.xml": sitemap("", item.address)}
    expected = frozenset({"index.html", NOTICE, "exposures/hello/index.html"})
    found = prove(Tree(lay(tmp_path / "site", files)), exposure, imprints_of(exposure), expected, "en")
    assert [told(finding) for finding in found] == []


def test_title_of_a_draft_is_found_in_a_feed(tmp_path: Path, files: Files, source: Edition) -> None:
    drafted = with_draft(source, "南街路灯下周全部更换", "lamps")
    feed = text_of(files, RSS).replace("换上了新的阀芯。", "预告：南街路灯下周全部更换")
    found = [finding for finding in proof(tmp_path, files | {RSS: feed}, drafted) if finding.code == "OUT810"]
    assert [(finding.place.path, finding.page) for finding in found] == [("content/drafts/lamps.md", RSS)]


def test_title_of_a_draft_that_a_published_article_mentions_is_no_leak(tmp_path: Path, files: Files, source: Edition) -> None:
    sheet = source.manuscripts[0]
    assert sheet.article
    words = sheet.article.body.plain[:12]
    page = text_of(files, HELLO).replace("<h1>", f"<p>{words}</p><h1>")
    assert findings_on(tmp_path, files | {HELLO: page}, with_draft(source, words, "lamps")) == []


def test_held_article_has_no_page(tmp_path: Path, files: Files, source: Edition) -> None:
    held = dataclasses.replace(source, as_of=source.articles[0].date.replace(year=2025))
    folder = lay(tmp_path, files)
    codes = {finding.code for finding in prove(Tree(folder), held, {}, frozenset({"index.html", NOTICE}), "en")}
    assert {"OUT802", "OUT810"} <= codes


PRIVATE = ["private/originals/a.jpg", ".env", ".git/HEAD", "newsroom.toml", "progress/hello.md", "a/.DS_Store", "x.html.bak"]


@pytest.mark.parametrize("name", PRIVATE)
def test_file_that_is_not_for_readers_is_found(name: str, tmp_path: Path, files: Files, source: Edition) -> None:
    assert findings_on(tmp_path, files | {name: "x"}, source) == [f"OUT810 {name}: {name} is not meant for readers"]


@pytest.mark.parametrize("name", [".well-known/security.txt", ".nojekyll", "_routes.json", "pagefind/fragment.bin"])
def test_file_that_is_for_programs_is_no_leak(name: str, tmp_path: Path, files: Files, source: Edition) -> None:
    signed = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nContact: mailto:desk@morning.example\nExpires: 2027-06-01T00:00:00Z\n"
    assert findings_on(tmp_path, files | {name: signed}, source) == []


def test_folder_of_this_machine_is_found(tmp_path: Path, files: Files, source: Edition) -> None:
    page = text_of(files, NOTICE).replace("</body>", f"<!-- {tmp_path} --></body>")
    assert [finding.code for finding in proof(tmp_path, files | {NOTICE: page}, source)] == ["OUT810"]


def test_address_that_begins_like_a_folder_of_this_machine_is_no_leak(tmp_path: Path, files: Files, source: Edition) -> None:
    page = text_of(files, NOTICE).replace("</body>", f"<p>{tmp_path}x https://www.morning.example{tmp_path}</p></body>")
    assert findings_on(tmp_path, files | {NOTICE: page}, source) == []


def test_release_finds_its_style_sheets_and_pictures_in_the_store(tmp_path: Path, files: Files, source: Edition) -> None:
    files[CSS] = ".byline { color: red }"
    stored = {name.partition("/")[2]: files.pop(name) for name in (CSS, POT)}
    tree = Tree(lay(tmp_path / "release", files), lay(tmp_path / "store", stored | {"old.0123456789abcdef.jpg": "of an older release"}))
    expected = frozenset({"index.html", HELLO, NOTICE})
    assert prove(tree, source, imprints_of(source), expected, "en") == ()
    lay(tmp_path / "store", {CSS.partition("/")[2]: "p { display: none }", POT.partition("/")[2]: "changed"})
    again = Tree(tmp_path / "release", tmp_path / "store")
    assert {"OUT803", "OUT809", "OUT811"} <= {finding.code for finding in prove(again, source, imprints_of(source), expected, "en")}


def test_site_without_robots_and_sitemap_is_not_whole(tmp_path: Path, files: Files, source: Edition) -> None:
    del files["robots.txt"], files["sitemap.xml"]
    assert findings_on(tmp_path, files, source) == [
        "OUT814 robots.txt: robots.txt is missing",
        "OUT814 sitemap.xml: sitemap.xml is missing",
    ]


def test_article_kept_from_search_engines_need_not_be_in_the_sitemap(tmp_path: Path, files: Files, source: Edition) -> None:
    page = text_of(files, HELLO).replace("</head>", '<meta name="ROBOTS" content="NOINDEX, follow"></head>')
    assert findings_on(tmp_path, files | {HELLO: page, "sitemap.xml": sitemap("")}, source) == []


def test_sitemap_index_is_followed(tmp_path: Path, files: Files, source: Edition) -> None:
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    index = f'<sitemapindex xmlns="{space}"><sitemap><loc>https://www.morning.example/news.xml</loc></sitemap></sitemapindex>'
    assert findings_on(tmp_path, files | {"sitemap.xml": index, "news.xml": sitemap("", "progress/hello/")}, source) == []
    endless = index.replace("news.xml", "sitemap.xml")
    assert [told.split()[0] for told in findings_on(tmp_path, files | {"sitemap.xml": endless}, source)] == ["OUT814"]


def test_link_to_a_folder_without_its_slash_is_answered(tmp_path: Path, files: Files, source: Edition) -> None:
    page = text_of(files, "index.html").replace("/notice/", "/notice#own")
    assert findings_on(tmp_path, files | {"index.html": page}, source) == []


def test_link_to_words_on_a_page_is_answered(tmp_path: Path, files: Files, source: Edition) -> None:
    page = text_of(files, "index.html").replace("/notice/", "/notice/?print=1#own:~:text=晨报社")
    assert findings_on(tmp_path, files | {"index.html": page}, source) == []


def test_lines_kept_from_screen_readers_are_warned_of(tmp_path: Path, files: Files, source: Edition) -> None:
    page = article_page(imprints_of(source)["hello"], '<p aria-hidden="true">来源：晨报社</p>')
    found = proof(tmp_path, files | {HELLO: page}, source)
    assert [(finding.code, finding.severity) for finding in found] == [("OUT803", Severity.WARNING)]


def test_site_may_lower_a_finding(tmp_path: Path, files: Files, source: Edition) -> None:
    change = {"OUT808": SeverityChange(Severity.WARNING, "号码正在申请")}
    lowered = dataclasses.replace(source, site=dataclasses.replace(source.site, severities=change))
    page = text_of(files, "index.html").replace("许可证 00000000002", "")
    assert [finding.severity for finding in proof(tmp_path, files | {"index.html": page}, lowered)] == [Severity.WARNING]


def test_findings_come_in_one_order_and_both_languages(tmp_path: Path, files: Files, source: Edition) -> None:
    bare = {name: document("<p>x</p>", footer="") if name.endswith(".html") else content for name, content in files.items()}
    folder = lay(tmp_path, bare)
    for lang in LANGUAGES:
        found = prove(Tree(folder), source, imprints_of(source), frozenset(), lang)
        assert list(found) == sorted(found, key=lambda finding: (finding.order, finding.page or "", finding.hint))
        assert len({finding.page for finding in found if finding.code == "OUT808"}) == 3


def test_progress_counts_pages(tmp_path: Path, files: Files, source: Edition) -> None:
    steps: list[tuple[int, int]] = []
    prove(lay(tmp_path, files), source, imprints_of(source), frozenset(), "en", lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_picture_that_links_to_an_article_are_shown_with_must_be_there(tmp_path: Path, files: Files, source: Edition) -> None:
    page = text_of(files, HELLO)
    fine = page.replace("</head>", f'<meta property="og:image" content="https://www.morning.example/{POT}"></head>')
    dead = fine.replace(POT, "media/gone.0123456789abcdef.png")
    assert findings_on(tmp_path / "fine", files | {HELLO: fine}, source) == []
    assert findings_on(tmp_path / "dead", files | {HELLO: dead}, source) == [
        f"OUT807 {HELLO}: {HELLO} leads to /media/gone.0123456789abcdef.png, which is not there"
    ]


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="og:image" content="/media/a.png">',
        '<meta property="OG:Image:secure_url" content="/media/a.png">',
        '<meta name="twitter:image" content="/media/a.png">',
        '<meta itemprop="image" content="/media/a.png">',
        '<link itemprop="image" href="/media/a.png">',
        '<link itemprop="thumbnailUrl" href="/media/a.png">',
        '<link rel="image_src" href="/media/a.png">',
        '<img itemprop="image" src="/media/a.png" alt="">',
        '<script type="application/ld+json">{"image": "/media/a.png"}</script>',
        '<script type="application/ld+json">{"image": [{"@type": "ImageObject", "contentUrl": "/media/a.png"}]}</script>',
        '<script type="application/ld+json">{"@graph": [{"thumbnailUrl": ["/media/a.png"]}]}</script>',
    ],
)
def test_every_way_to_name_a_picture_for_links_is_seen(tmp_path: Path, head: str) -> None:
    assert seen(tmp_path, head).shared == ("media/a.png",)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="og:image:width" content="1200">',
        '<meta property="og:image:alt" content="壶">',
        '<meta name="twitter:card" content="summary_large_image">',
        '<meta property="og:image" content="">',
        '<link rel="canonical" href="/a/">',
        '<img src="/media/a.png" alt="">',
    ],
)
def test_what_names_no_picture_for_links_is_not_taken_for_one(tmp_path: Path, head: str) -> None:
    assert seen(tmp_path, head).shared == ()
