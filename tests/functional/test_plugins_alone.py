"""Each plugin alone in a stock Pelican site: Pelican's own theme, `Key: value` metadata, no newsroom.toml."""

import shutil
from pathlib import Path

import feedparser
import pytest

from newsroom.press.plugins import PLUGINS
from tests.keyboard import Said, command, pelican_alone
from tests.sites import HERE, PROJECT

ADDRESS = "https://bank.example/"


@pytest.fixture
def stock(tmp_path: Path) -> Path:
    """Return the root of a stock site that is all in order."""
    root = Path(shutil.copytree(HERE / "stock", tmp_path / "stock"))
    (root / "content/images").mkdir(exist_ok=True)
    return root


def built_with(root: Path, *plugins: str, settings: str = "") -> Said:
    """Build a stock site with these plugins, as its own settings name them."""
    conf = root / "pelicanconf.py"
    listed = f"PLUGIN_PATHS = [{str(PROJECT / 'plugins')!r}]\nPLUGINS = {list(plugins)!r}\n"
    conf.write_text(f"{conf.read_text('utf-8')}{listed}{settings}", "utf-8")
    return pelican_alone("content", "-s", "pelicanconf.py", "-o", "out", at=root)


def page(root: Path, title: str) -> str:
    """Return the HTML of the one article page with that title."""
    pages = [file.read_text("utf-8") for file in sorted((root / "out").glob("*.html"))]
    return next(html for html in pages if f'title="Permalink to {title}">{title}</a></h1>' in html and "posts-list" not in html)


def change(root: Path, file: str, old: str, new: str) -> None:
    """Replace words in a file of the site."""
    path = root / "content" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def refused(root: Path, said: Said, *words: str) -> None:
    """Assert that a build was refused with these words, and wrote nothing."""
    assert [word for word in words if word not in said.err] == []
    assert "Traceback" not in said.all
    assert said.code == 1
    assert not (root / "out").exists()


@pytest.mark.parametrize("theme", ["notmyidea", "simple"])
@pytest.mark.parametrize("plugin", PLUGINS)
def test_clean_stock_site_builds_with_each_plugin_alone(stock: Path, plugin: str, theme: str) -> None:
    said = built_with(stock, plugin, settings=f"THEME = {theme!r}\n")
    assert (said.code, said.err) == (0, "")
    assert len(list((stock / "out").glob("*.html"))) >= 5


def test_clean_stock_site_builds_with_all_plugins_together(stock: Path) -> None:
    said = built_with(stock, *PLUGINS)
    assert (said.code, said.err) == (0, "")
    assert "来源：青原日报" in page(stock, "旧市场换了新顶棚")


def test_stock_site_builds_with_the_real_command(stock: Path) -> None:
    said = command("pelican", "content", "-o", "out", "-e", f'PLUGIN_PATHS=["{PROJECT}/plugins"]', 'PLUGINS=["attribution"]', at=stock)
    assert said.code == 0, said.all
    assert "来源：青原日报" in page(stock, "旧市场换了新顶棚")


def test_manuscript_alone_renders_stock_metadata(stock: Path) -> None:
    assert built_with(stock, "manuscript").code == 0
    html = (stock / "out/tap.html").read_text("utf-8")
    assert "林小川" in html
    assert f'<a href="{ADDRESS}market.html">旧市场</a>' in html
    assert (stock / "out/tag/yong-shui.html").is_file()


def test_manuscript_alone_never_makes_the_site_the_author_of_a_reprint(stock: Path) -> None:
    assert built_with(stock, "manuscript").code == 0
    assert "周砚" in (stock / "out/market.html").read_text("utf-8")
    assert not (stock / "out/author/he-an-bao.html").exists()


def test_manuscript_alone_refuses_damaged_text(stock: Path) -> None:
    change(stock, "tap.md", "阀芯", "阀�")
    refused(stock, built_with(stock, "manuscript"), "content/tap.md:9:24: TXT601")


def test_manuscript_alone_refuses_unsafe_markup(stock: Path) -> None:
    change(stock, "tap.md", "班里", "<script>alert(1)</script>班里")
    refused(stock, built_with(stock, "manuscript"), "content/tap.md:11:1: PUB709")


def test_manuscript_alone_leaves_sources_to_others(stock: Path) -> None:
    change(stock, "market.md", "Source: daily\n", "")
    assert built_with(stock, "manuscript").code == 0


def test_attribution_alone_refuses_a_missing_source(stock: Path) -> None:
    change(stock, "market.md", "Source: daily\n", "")
    refused(stock, built_with(stock, "attribution"), "content/market.md:1:1: SRC101")


def test_attribution_alone_refuses_a_source_that_no_register_knows(stock: Path) -> None:
    change(stock, "market.md", "Source: daily", "Source: dayly")
    refused(stock, built_with(stock, "attribution"), "content/market.md:4:1: SRC102")


def test_attribution_alone_puts_the_attribution_into_the_page(stock: Path) -> None:
    assert built_with(stock, "attribution").code == 0
    html = page(stock, "旧市场换了新顶棚")
    original = '<a href="https://daily.qingyuan.example/2026/10/02/1.html">旧市场换了新顶棚</a>'
    lines = ("来源：青原日报", "作者：周砚", f"原文：{original}", "经书面授权转载（青报授字〔2026〕1号）", "责任编辑：贺知远")
    assert f'<p class="attribution">{"<br>".join(lines)}</p>' in html


def test_attribution_can_be_left_to_the_theme(stock: Path) -> None:
    assert built_with(stock, "attribution", settings="ATTRIBUTION_IN_CONTENT = False\n").code == 0
    assert 'class="attribution"' not in page(stock, "旧市场换了新顶棚")


def test_attribution_escapes_what_an_article_says(stock: Path) -> None:
    change(stock, "market.md", "Source_Author: 周砚", "Source_Author: 周砚 & 李")
    assert built_with(stock, "attribution").code == 0
    assert "作者：周砚 &amp; 李" in page(stock, "旧市场换了新顶棚")


def test_files_of_the_same_name_keep_each_its_own_source(stock: Path) -> None:
    (stock / "content/more").mkdir()
    text = (stock / "content/tap.md").read_text("utf-8").replace("柳园的水龙头修好了", "柳园添了三盏灯").replace("market.md", "/market.md")
    (stock / "content/more/market.md").write_text(text, "utf-8")
    assert built_with(stock, "attribution").code == 0
    assert "来源：河岸报" in page(stock, "柳园添了三盏灯")
    assert "来源：青原日报" in page(stock, "旧市场换了新顶棚")


def test_an_article_with_a_date_ahead_is_attributed_too(stock: Path) -> None:
    change(stock, "market.md", "Date: 2026-10-02", "Date: 2026-12-02")
    assert built_with(stock, "attribution").code == 0
    assert "来源：青原日报" in page(stock, "旧市场换了新顶棚")


@pytest.mark.parametrize("plugin", ["attribution", "copyright_notice", "syndication"])
def test_an_article_in_another_format_is_refused_and_not_left_without_its_source(stock: Path, plugin: str) -> None:
    (stock / "content/old.rst").write_text("旧稿\n####\n\n:date: 2026-10-03\n:category: 进展\n\n一段旧稿。\n", "utf-8")
    refused(stock, built_with(stock, plugin), "this article cannot be read, nothing is published: content/old.rst")


@pytest.mark.parametrize("plugin", ["attribution", "copyright_notice", "syndication"])
def test_an_article_whose_head_we_cannot_read_is_refused_with_the_reason(stock: Path, plugin: str) -> None:
    long = "".join(f"Note{number}: {'长' * 400}\n" for number in range(20))
    change(stock, "market.md", "Title:", f"{long}Title:")
    refused(stock, built_with(stock, plugin), "content/market.md:1:1: PUB701")


def test_copyright_notice_alone_puts_the_notice_into_the_page(stock: Path) -> None:
    assert built_with(stock, "copyright_notice").code == 0
    contact = "对本文内容或版权有异议，请于2026年11月1日前联系desk@bank.example，此后来信同样受理"
    assert f"版权归青原日报或原作者所有，刊登不代表本网赞同其观点<br>{contact}<br>" in page(stock, "旧市场换了新顶棚")


def test_reprint_line_of_a_stock_site_names_the_address_that_pelican_gave(stock: Path) -> None:
    assert built_with(stock, "copyright_notice").code == 0
    html = page(stock, "柳园的水龙头修好了")
    address = html.partition("转载请写：来源：河岸报　作者：林小川　《柳园的水龙头修好了》　")[2].partition("</p>")[0]
    assert (stock / "out" / address.removeprefix(ADDRESS)).is_file()


def test_copyright_notice_alone_refuses_a_picture_without_credit(stock: Path) -> None:
    shutil.copy(HERE / "minimal/content/images/pot.jpg", stock / "content/images/pot.jpg")
    change(stock, "tap.md", "班里", "![一只壶]({static}/images/pot.jpg)\n\n班里")
    refused(stock, built_with(stock, "copyright_notice"), "content/tap.md:11:8: CPR201")


def test_a_picture_with_its_record_beside_it_is_accepted(stock: Path) -> None:
    for name in ("pot.jpg", "pot.jpg.toml"):
        shutil.copy(HERE / "minimal/content/images" / name, stock / "content/images" / name)
    change(stock, "tap.md", "班里", "![一只壶]({static}/images/pot.jpg)\n\n班里")
    said = built_with(stock, "manuscript", "copyright_notice")
    assert said.code == 0, said.err
    html = (stock / "out/tap.html").read_text("utf-8")
    assert f'src="{ADDRESS}images/pot.jpg"' in html
    assert "<figcaption>绘图：陈一白</figcaption>" in html


@pytest.mark.parametrize("feed", ["all.atom.xml", "all.rss.xml", "jin-zhan.atom.xml"])
def test_syndication_alone_gives_every_entry_of_every_stock_feed_its_source_and_rights(stock: Path, feed: str) -> None:
    assert built_with(stock, "syndication").code == 0
    parsed = feedparser.parse((stock / "out/feeds" / feed).read_bytes())
    assert not parsed.bozo
    reprint, own = parsed.entries
    assert (reprint.source.title, own.source.title) == ("青原日报", "河岸报")
    assert (reprint.author, own.author) == ("周砚", "林小川")
    assert "版权归青原日报" in reprint.rights
    assert "© 2026 河岸报" in own.rights
    assert parsed.feed.rights == "© 2026 河岸报 版权所有"


def test_syndication_alone_points_at_a_notice_page_only_where_there_is_one(stock: Path) -> None:
    assert built_with(stock, "syndication").code == 0
    assert b'rel="license"' not in (stock / "out/feeds/all.atom.xml").read_bytes()
    assert b"#own" not in (stock / "out/feeds/all.atom.xml").read_bytes()


def test_syndication_points_at_the_notice_page_that_the_settings_name(stock: Path) -> None:
    assert built_with(stock, "syndication", settings='NOTICE_URL = "pages/notice.html"\n').code == 0
    assert f'href="{ADDRESS}pages/notice.html" rel="license"' in (stock / "out/feeds/all.atom.xml").read_text("utf-8")


def test_syndication_and_fronts_alone_enforce_nothing(stock: Path) -> None:
    change(stock, "market.md", "Editor: 贺知远\n", "")
    assert built_with(stock, "syndication", "fronts").code == 0


def test_fronts_alone_leave_the_lists_of_a_stock_site_to_pelican(stock: Path) -> None:
    assert built_with(stock, "fronts").code == 0
    assert (stock / "out/category/jin-zhan.html").is_file()
    assert (stock / "out/author/lin-xiao-chuan.html").is_file()


def test_manuscript_alone_leaves_standing_pages_to_pelican(stock: Path) -> None:
    (stock / "content/pages").mkdir()
    (stock / "content/pages/about.md").write_text("Title: 关于这个站\n\n这里是一个虚构的站。\n", "utf-8")
    said = built_with(stock, "manuscript")
    assert (said.code, said.err) == (0, "")
    assert [file for file in (stock / "out/pages").glob("*.html") if "这里是一个虚构的站" in file.read_text("utf-8")]


@pytest.mark.parametrize(("plugin", "words"), [("attribution", "责任编辑"), ("copyright_notice", "转载请写")])
def test_the_summary_of_a_stock_article_stays_its_own_words(stock: Path, plugin: str, words: str) -> None:
    said = built_with(stock, plugin, settings="SUMMARY_MAX_LENGTH = None\n")
    assert said.code == 0
    feed = feedparser.parse((stock / "out/feeds/all.atom.xml").read_bytes())
    assert feed.entries
    assert [entry.title for entry in feed.entries if words in entry.summary] == []
