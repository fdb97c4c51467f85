"""newsroom verify: reads a rendered site back as its readers' software would."""

from pathlib import Path

import pytest

from tests.functional.pen import HELLO, change, errors, report
from tests.keyboard import command, typed
from tests.sites import AS_OF

PAGE = "output/progress/hello/index.html"


def verify(root: Path, *words: str) -> list[str]:
    """Return the codes of the errors that proof finds in output/."""
    said = typed("verify", "output", "--as-of", AS_OF, "--format", "json", *words, at=root)
    found = [code for code, *_ in errors(said)]
    assert said.code == int(bool(found))
    return found


def test_the_real_command_proves_the_live_release(live_site: Path) -> None:
    said = command("newsroom", "verify", at=live_site)
    assert (said.code, said.out) == (0, "1 articles, 0 errors, 0 warnings\n"), said.err


def test_a_built_folder_is_proved_against_the_content(live_site: Path) -> None:
    assert verify(live_site) == []


def test_the_live_release_is_proved_against_what_it_said_then(live_site: Path) -> None:
    change(live_site, HELLO, "title: 柳园的水龙头修好了", "title: 换了标题")
    assert typed("verify", at=live_site).code == 0
    assert verify(live_site) != []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("来源：晨报社", "来源：别处", "OUT803"),
        ("责任编辑：贺知远", "", "OUT803"),
        ("请于2026年10月31日前联系", "请联系", "OUT811"),
        ('application/ld+json">{', 'application/ld+json">{{', "OUT806"),
        ('href="/archive/"', 'href="/archives/"', "OUT807"),
        ("测ICP备00000002号", "", "OUT808"),
        ('<main class="page"', '<main class="page" hidden', "OUT803"),
        ("</main>", "</main><script>alert(1)</script>", "OUT813"),
        ("</main>", '</main><img src="https://elsewhere.example/x.png" alt="">', "OUT813"),
    ],
)
def test_a_page_that_was_changed_does_not_pass(live_site: Path, old: str, new: str, code: str) -> None:
    change(live_site, PAGE, old, new)
    assert code in verify(live_site)


def test_a_missing_page_does_not_pass(live_site: Path) -> None:
    (live_site / PAGE).unlink()
    assert "OUT801" in verify(live_site)


def test_a_page_too_many_does_not_pass(live_site: Path) -> None:
    (live_site / "output/extra.html").write_text((live_site / PAGE).read_text("utf-8"), "utf-8")
    assert "OUT802" in verify(live_site)


def test_a_feed_without_its_sources_does_not_pass(live_site: Path) -> None:
    text = (live_site / "output/feeds/all.rss.xml").read_text("utf-8")
    begin, end = text.index("<source "), text.index("</source>") + len("</source>")
    (live_site / "output/feeds/all.rss.xml").write_text(text[:begin] + text[end:], "utf-8")
    assert "OUT804" in verify(live_site)


def test_a_feed_that_is_cut_off_does_not_pass(live_site: Path) -> None:
    path = live_site / "output/feeds/all.atom.xml"
    path.write_bytes(path.read_bytes()[:-40])
    assert "OUT805" in verify(live_site)


def test_a_manuscript_in_the_output_does_not_pass(live_site: Path) -> None:
    (live_site / "output/hello.md").write_text("稿件", "utf-8")
    assert "OUT810" in verify(live_site)


def test_a_sitemap_that_lists_what_is_not_there_does_not_pass(live_site: Path) -> None:
    change(live_site, "output/sitemap.xml", "/progress/hello/", "/progress/hallo/")
    assert "OUT814" in verify(live_site)


def test_findings_name_page_and_article(live_site: Path) -> None:
    change(live_site, PAGE, "来源：晨报社", "")
    told = report(typed("verify", "output", "--as-of", AS_OF, "--format", "json", at=live_site))["findings"]
    pages = [(finding["path"], finding["page"]) for finding in told if finding["code"] == "OUT803"]
    assert set(pages) == {(HELLO, "progress/hello/index.html")}


def test_a_release_whose_page_was_changed_is_told_as_damaged(live_site: Path) -> None:
    page = live_site / "site/releases/000001/index.html"
    page.chmod(0o644)
    page.write_text("别的", "utf-8")
    said = typed("verify", at=live_site)
    assert said.code == 3
    assert "release 1 was changed after it was published: " in said.err


def test_nothing_to_prove_is_wrong_use(site: Path) -> None:
    assert typed("verify", at=site).code == 2
    assert typed("verify", "nowhere", at=site).code == 2
