"""newsroom preview, as an editor meets it: the real command, real saves, real HTTP. Waiting means waiting for the preview's own events."""

import http.client
import os
import re
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.functional.pen import HELLO, change, write
from tests.keyboard import BIN, PATIENCE, surroundings, typed
from tests.sites import AS_OF, PROJECT

DRAFT = """---
title: 长椅修好了
date: 2026-11-20 08:00
source: own
byline: 林小川
editor: 贺知远
---
柳园的三张长椅换上了新木条。

![墙角一只搪瓷壶](../../images/pot.jpg "龙头旁的搪瓷壶。绘图：陈一白")
"""
RECORDINGS = PROJECT / "newsroom/stylebook/rules/pub726_bad_recording/examples/accepted-clean/content/media"
TITLE = "title: 柳园的水龙头修好了"


class Preview:
    """A running preview and one listener to its events."""

    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self.process = process
        self.port = int(address.rstrip("/").rpartition(":")[2])
        self.listener = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        self.listener.request("GET", "/_preview/events")
        self.events = self.listener.getresponse()
        self.versions: list[str] = []

    def ask(self, path: str, host: str = "127.0.0.1", **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers and body of an address."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path, headers={"Host": host, **headers})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def page(self, path: str) -> str:
        """Return the text at an address."""
        return self.ask(path)[2].decode()

    def next_event(self) -> str:
        """Return the version that the next event names; fails when none comes, though the stream is alive."""
        deadline = time.monotonic() + PATIENCE
        while True:
            line = self.events.readline().decode()
            assert line, "the event stream ended"
            assert time.monotonic() < deadline, "no event came"
            if line.startswith("data: "):
                self.versions.append(line.removeprefix("data: ").strip())
                return self.versions[-1]

    def until(self, path: str, wanted: Callable[[str], bool]) -> str:
        """Return the page at `path` as soon as it is as wanted; looks again after every event."""
        while not wanted(page := self.page(path)):
            self.next_event()
        return page


@contextmanager
def previewing(root: Path, *words: str) -> Iterator[Preview]:
    """Run the preview of a site with a temporary folder of its own beside it; stop it with Ctrl-C."""
    aside = root.parent / "aside"
    aside.mkdir()
    process = subprocess.Popen(
        [BIN / "newsroom", "preview", "--port", "0", "--as-of", AS_OF, *words],
        cwd=root,
        env=surroundings({"TMPDIR": str(aside)}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stderr
    try:
        said = process.stdout.readline()
        assert "http://127.0.0.1:" in said, said + process.stderr.read()
        preview = Preview(process, next(word for word in said.split() if word.startswith("http")))
        yield preview
        preview.listener.close()
        process.send_signal(signal.SIGINT)
        code, said = process.wait(PATIENCE), process.stderr.read()
        assert (code, "Traceback" in said) == (0, False), said
        assert list(aside.iterdir()) == []
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()


def test_drafts_are_shown_and_marked_with_their_pictures_and_stand_in_no_list(site: Path) -> None:
    write(site, "content/drafts/progress/bench.md", DRAFT.replace("陈一白", "林小川"))
    shutil.copy(site / "content/images/pot.jpg", site / "content/images/bench.jpg")
    shutil.copy(site / "content/images/pot.jpg.toml", site / "content/images/bench.jpg.toml")
    change(site, "content/drafts/progress/bench.md", "pot.jpg", "bench.jpg")
    with previewing(site) as preview:
        page = preview.until("/progress/bench/", lambda text: "长椅修好了" in text)
        assert "草稿" in page
        assert "Draft: readers do not see this page" in page
        picture = page.partition('src="/media/bench.')[2].partition('"')[0]
        assert preview.ask(f"/media/bench.{picture}")[0] == 200
        section = preview.page("/progress/").partition("</aside>")[2]
        assert "柳园的水龙头修好了" in section
        assert "长椅修好了" not in section
        assert '<a href="/progress/bench/">长椅修好了</a>' in preview.page("/")


def test_a_save_is_shown_and_told(site: Path) -> None:
    with previewing(site) as preview:
        before = preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        change(site, HELLO, TITLE, "title: 柳园的水龙头又修好了")
        page = preview.until("/progress/hello/", lambda text: "又修好了" in text)
        version = page.partition('data-version="')[2].partition('"')[0]
        assert version == preview.versions[-1]
        assert version not in before


def test_a_recording_can_be_sought_in(site: Path) -> None:
    data = (RECORDINGS / "tap.mp4").read_bytes()
    (site / "content/media").mkdir()
    (site / "content/media/tap.mp4").write_bytes(data)
    change(site, HELLO, "editor: 贺知远", "editor: 贺知远\nmedia: [{file: media/tap.mp4, credit: 林小川, source: own}]")
    with previewing(site) as preview:
        page = preview.until("/progress/hello/", lambda text: "tap." in text)
        address = re.search(r'src="(/media/tap\.[0-9a-f]{16}\.mp4)"', page)
        assert address
        status, headers, body = preview.ask(address[1], Range="bytes=4-7")
        assert (status, body, headers["Content-Range"]) == (206, data[4:8], f"bytes 4-7/{len(data)}")
        assert preview.ask(address[1])[2] == data


def test_findings_are_on_the_page_of_their_article_and_summed_up_elsewhere(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    with previewing(site) as preview:
        page = preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        box = page.partition("</aside>")[0]
        assert f"{HELLO}:1:1" in box
        assert "SRC101" in box
        assert "no source is named" in box
        assert "add `source:`" in box
        assert "preview--error" in box
        front = preview.page("/").partition("</aside>")[0]
        assert f'<a href="/progress/hello/">{HELLO}</a> <span class="preview__count">1 errors, 1 warnings</span>' in front
        assert "SRC101" in preview.page("/_preview/")


def test_the_box_speaks_chinese(site: Path) -> None:
    change(site, "newsroom.toml", "[contacts]", '[messages]\nlang = "zh-Hans"\n\n[contacts]')
    change(site, HELLO, "source: own\n", "")
    with previewing(site) as preview:
        box = preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text).partition("</aside>")[0]
        assert "1 个错误，1 个提醒" in box
        assert "办法" in box


def test_an_unreadable_article_leaves_its_findings_at_its_address_and_comes_back(site: Path) -> None:
    write(site, "content/articles/progress/second.md", DRAFT)
    with previewing(site) as preview:
        preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        change(site, HELLO, TITLE, "title: [柳园")
        page = preview.until("/progress/hello/", lambda text: "PUB701" in text)
        assert preview.ask("/progress/hello/")[0] == 404
        assert HELLO in page
        assert "长椅修好了" in preview.page("/progress/second/")
        assert f"#file%3A{HELLO}" in preview.page("/")
        change(site, HELLO, "title: [柳园", TITLE)
        preview.until("/progress/hello/", lambda text: "<h1" in text and "柳园的水龙头修好了" in text)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("content/articles/progress/empty.md", ""),
        ("content/articles/progress/binary.md", b"\x00\x01\x02" * 50),
        ("content/articles/progress/gbk.md", DRAFT.encode("gbk")),
        ("content/articles/progress/undated.md", DRAFT.replace("2026-11-20 08:00", "十号")),
        ("content/articles/progress/中文 名.md", DRAFT),
        ("content/articles/progress/later.md", DRAFT.replace("date:", "slug: hello\ndate:")),
        ("content/articles/progress/moved.md", DRAFT.replace("date:", "moved_from: [progress/hello/]\ndate:")),
        ("content/articles/progress/linked.md", DRAFT + "\n[去哪里](../nowhere.md)\n"),
        ("content/registers/sources.toml", "[own"),
        ("content/images/broken.jpg", b"\xff\xd8\xff"),
        ("content/drafts/hello.md", DRAFT.replace("title:", "kind: progress\ntitle:")),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("content/") else "",
)
def test_no_broken_file_stops_the_preview_or_takes_the_other_articles_away(site: Path, file: str, text: str | bytes) -> None:
    write(site, file, text)
    with previewing(site) as preview:
        shown = preview.until("/progress/hello/", lambda page: "</html>" in page and "is being read" not in page)
        assert "柳园北角那只滴水的龙头" in shown
        assert file in preview.page("/_preview/")
        change(site, HELLO, TITLE, "title: 柳园的水龙头又修好了")
        preview.until("/progress/hello/", lambda page: "又修好了" in page)


def test_links_and_devices_in_the_content_do_not_stop_it(site: Path) -> None:
    (site / "content/articles/progress/passwd.md").symlink_to("/etc/passwd")
    os.mkfifo(site / "content/articles/progress/pipe.md")
    with previewing(site) as preview:
        preview.until("/progress/hello/", lambda page: "柳园的水龙头修好了" in page)
        assert "passwd.md" in preview.page("/_preview/")
        assert "root:" not in preview.page("/_preview/")


def test_deleted_content_keeps_the_last_pages_with_the_trouble_on_top(site: Path) -> None:
    with previewing(site) as preview:
        preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        (site / "content").rename(site.parent / "elsewhere")
        page = preview.until("/progress/hello/", lambda text: "preview__note--trouble" in text)
        assert "柳园北角那只滴水的龙头" in page
        assert "there is no content in this site" in page
        (site.parent / "elsewhere").rename(site / "content")
        preview.until("/progress/hello/", lambda text: "preview__note--trouble" not in text)
        change(site, HELLO, TITLE, "title: 柳园的水龙头又修好了")
        preview.until("/progress/hello/", lambda text: "又修好了" in text)


def test_a_deleted_section_goes_and_comes_back(site: Path) -> None:
    folder = site / "content/articles/progress"
    with previewing(site) as preview:
        preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        folder.rename(site.parent / "progress")
        preview.until("/progress/hello/", lambda text: "柳园北角那只滴水的龙头" not in text)
        (site.parent / "progress").rename(folder)
        preview.until("/progress/hello/", lambda text: "柳园北角那只滴水的龙头" in text)


def test_a_broken_template_keeps_the_last_pages_and_names_its_line(site: Path) -> None:
    headline = site / "theme/templates/partials/headline.html"
    good = headline.read_text("utf-8")
    with previewing(site) as preview:
        preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        headline.write_text("{% if %}", "utf-8")
        page = preview.until("/progress/hello/", lambda text: "preview__note--trouble" in text)
        assert "headline.html:1" in page
        assert "柳园北角那只滴水的龙头" in page
        headline.write_text(good.replace("<h1", '<h1 data-new="yes"'), "utf-8")
        preview.until("/progress/hello/", lambda text: 'data-new="yes"' in text and "preview__note--trouble" not in text)


def test_renamed_and_deleted_templates_are_survived(site: Path) -> None:
    template = site / "theme/templates/progress.html"
    with previewing(site) as preview:
        preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        template.rename(template.with_name("gone.html"))
        preview.until("/progress/hello/", lambda text: "progress" in text.partition("preview__note--problem")[2].partition("</p>")[0])
        template.with_name("gone.html").rename(template)
        preview.until("/progress/hello/", lambda text: "preview__note--trouble" not in text)
        shutil.rmtree(site / "theme/templates")
        assert "柳园北角那只滴水的龙头" in preview.until("/progress/hello/", lambda text: "preview__note--trouble" in text)
        shutil.copytree(PROJECT / "theme/templates", site / "theme/templates")
        preview.until("/progress/hello/", lambda text: "preview__note--trouble" not in text)


def test_the_packaged_theme_stands_in_for_a_deleted_one_until_there_is_one_again(site: Path) -> None:
    headline = "theme/templates/partials/headline.html"
    change(site, headline, "<h1", '<h1 data-own="yes"')
    with previewing(site) as preview:
        preview.until("/progress/hello/", lambda text: 'data-own="yes"' in text)
        (site / "theme").rename(site.parent / "theme")
        preview.until("/progress/hello/", lambda text: "<h1" in text and 'data-own="yes"' not in text)
        (site.parent / "theme").rename(site / "theme")
        preview.until("/progress/hello/", lambda text: 'data-own="yes"' in text)


def test_broken_settings_are_survived_and_read_anew(site: Path) -> None:
    with previewing(site) as preview:
        preview.until("/", lambda text: "晨报社" in text)
        change(site, "newsroom.toml", 'name = "晨报社"', "name = ")
        assert "newsroom.toml:2" in preview.until("/", lambda text: "preview__note--trouble" in text)
        change(site, "newsroom.toml", "name = ", 'name = "新晨报社"')
        preview.until("/", lambda text: "新晨报社</title>" in text)


def test_a_site_that_is_broken_from_the_start_is_told_and_then_shown(site: Path) -> None:
    settings = site / "newsroom.toml"
    good = settings.read_text("utf-8")
    settings.write_text("[site", "utf-8")
    with previewing(site) as preview:
        page = preview.until("/progress/hello/", lambda text: "preview__note--nothing-yet" in text)
        assert preview.ask("/progress/hello/")[0] == 503
        assert "newsroom.toml:1" in page
        settings.write_text(good, "utf-8")
        preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)


def test_no_answer_is_ever_half_written(site: Path) -> None:
    stop, wrong, asked = threading.Event(), [], []

    def hammer(preview: Preview) -> None:
        while not stop.is_set():
            status, _, body = preview.ask("/progress/hello/")
            asked.append(status)
            if status != 200 or not body.rstrip().endswith(b"</html>") or b"</article>" not in body:
                wrong.append((status, body[-80:]))

    with previewing(site) as preview:
        preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        thread = threading.Thread(target=hammer, args=(preview,))
        thread.start()
        try:
            for number in range(4):
                change(site, HELLO, "title: ", f"title: 第{number}次")
                preview.until("/progress/hello/", lambda text, number=number: f"第{number}次" in text)
        finally:
            stop.set()
            thread.join()
    assert asked
    assert wrong == []


def test_what_lies_on_disk_knows_nothing_of_the_preview(site: Path) -> None:
    with previewing(site) as preview:
        assert "_preview" in preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        written = [file for file in (site.parent / "aside").rglob("*") if file.suffix in (".html", ".css", ".js")]
        assert any(file.name == "index.html" for file in written)
        assert [file for file in written if b"_preview" in file.read_bytes()] == []
        assert not (site / "site").exists()
        assert not (site / "output").exists()


def test_pages_keep_the_strict_policy_and_drafts_are_for_this_machine_only(site: Path) -> None:
    with previewing(site) as preview:
        preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        _, headers, body = preview.ask("/progress/hello/")
        assert "script-src 'self'" in headers["Content-Security-Policy"]
        assert b"<style" not in body
        assert preview.ask("/_preview/reload.js")[1]["Content-Type"].startswith("text/javascript")
        assert preview.ask("/_preview/panel.css")[1]["Content-Type"].startswith("text/css")
        assert preview.ask("/progress/hello/", host="rebound.example")[0] == 421
        assert preview.ask("/progress/hello/", host=f"localhost:{preview.port}")[0] == 200
        assert preview.ask("/../newsroom.toml")[0] == 404


def test_a_site_below_a_path_is_previewed_there(site: Path) -> None:
    change(site, "newsroom.toml", "https://www.morning.example", "https://www.morning.example/daily")
    with previewing(site) as preview:
        preview.until("/daily/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        status, headers, _ = preview.ask("/")
        assert (status, headers["Location"]) == (302, "/daily/")
        status, headers, _ = preview.ask("/daily/progress")
        assert (status, headers["Location"]) == (301, "/daily/progress/")


def test_sigterm_ends_it_as_cleanly_as_ctrl_c(site: Path) -> None:
    aside = site.parent / "aside"
    with previewing(site) as preview:
        preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        preview.process.send_signal(signal.SIGTERM)
        assert preview.process.wait(PATIENCE) == 0
        assert list(aside.iterdir()) == []


def test_wrong_use_is_told_at_once(site: Path, tmp_path: Path) -> None:
    assert typed("preview", "--as-of", "gestern", at=site).code == 2
    (tmp_path / "nothing").mkdir()
    assert typed("preview", at=tmp_path / "nothing").code == 2


def test_a_taken_port_is_told_at_once(site: Path) -> None:
    with previewing(site) as preview:
        said = typed("preview", "--port", str(preview.port), at=site)
        assert said.code == 3
        assert str(preview.port) in said.err


def test_a_real_browser_reloads_after_a_save_and_shows_the_finding(site: Path, browser: Browser) -> None:
    with previewing(site) as preview:
        preview.until("/progress/hello/", lambda text: "柳园的水龙头修好了" in text)
        page = browser.new_page(viewport={"width": 360, "height": 640})
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"http://127.0.0.1:{preview.port}/progress/hello/")
        page.wait_for_selector(".preview--warning")
        change(site, HELLO, "source: own\n", "")
        page.wait_for_selector(".preview--error", timeout=PATIENCE * 1000)
        assert page.is_visible("text=SRC101")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        change(site, HELLO, "byline:", "source: own\nbyline:")
        page.wait_for_selector(".preview--warning", timeout=PATIENCE * 1000)
        assert [words for words in said if "Content Security Policy" in words] == []
