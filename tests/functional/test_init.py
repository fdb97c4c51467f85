"""newsroom init, as the owner of a new paper meets it: an empty, valid site, whole or not at all."""

import http.client
import os
import pty
import re
import select
import signal
import subprocess
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from markupsafe import escape

from newsroom.cli.words import LANGUAGES
from tests.functional.installed import Installed
from tests.functional.pen import report
from tests.keyboard import BIN, EPOCH, PATIENCE, Said, surroundings, typed
from tests.sites import PROJECT

NAME = '河湾"晨报"\\ 😀 {site} ${x} # ]'
GIVEN = {
    "--name": NAME,
    "--url": "https://paper.example",
    "--holder": "河湾晨报社",
    "--hotline": "0000-7654321",
    "--email": "desk@paper.example",
}
FLAGS = tuple(word for pair in GIVEN.items() for word in pair)
CLOCK = {"SOURCE_DATE_EPOCH": EPOCH}
DRAFTS = ("exemplars/first-exemplar.md", "exposures/first-exposure.md", "progress/first-progress.md")


def init(*words: str, at: Path, powerless: bool = False) -> Said:
    """Start a site at a fixed moment."""
    return typed("init", *words, at=at, env=CLOCK, powerless=powerless)


def files(root: Path) -> dict[str, bytes]:
    """Return what lies below a folder, by path."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def new_site(tmp_path: Path) -> Path:
    """Return the root of a site just started in this checkout."""
    said = init("site", *FLAGS, at=tmp_path)
    assert said.code == 0, said.all
    return tmp_path / "site"


@pytest.fixture(scope="module")
def far_away(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the root of a site that the installed package started; not to be changed."""
    folder = tmp_path_factory.mktemp("elsewhere")
    said = installed.run("newsroom", "init", "paper", *FLAGS, at=folder)
    assert said.code == 0, said.all
    return folder / "paper"


@pytest.fixture(scope="module")
def published(installed: Installed, far_away: Path) -> Path:
    """Return the same site once the installed package has published it."""
    said = installed.run("newsroom", "publish", at=far_away)
    assert said.code == 0, said.all
    return far_away


def test_the_installed_package_starts_a_site_that_has_no_error(installed: Installed, far_away: Path) -> None:
    said = installed.run("newsroom", "check", "--format", "json", at=far_away)
    assert said.code == 0, said.all
    findings = report(said)["findings"]
    assert {finding["severity"] for finding in findings} == {"warning"}
    assert {finding["code"] for finding in findings if not (finding["path"] or "").startswith("content/drafts/")} == {"PUB721"}


def test_the_installed_package_builds_and_publishes_it(published: Path) -> None:
    front = (published / "site/current/index.html").read_text("utf-8")
    assert escape(NAME) in front
    assert (published / "site/current/exposures/index.html").is_file()


def test_pelican_alone_writes_what_newsroom_publishes(installed: Installed, published: Path) -> None:
    words = ("-m", "pelican", "content", "-s", "publishconf.py", "-o", "alone")
    said = installed.run("python", *words, at=published)
    assert said.code == 0, said.all
    alone, live = files(published / "alone"), files(published / "site/current")
    assert {path: data for path, data in alone.items() if path.endswith(".html")} == {
        path: data for path, data in live.items() if path.endswith(".html")
    }


def test_theme_and_plugins_are_those_of_the_installed_package(installed: Installed, far_away: Path) -> None:
    words = "import runpy; site = runpy.run_path('pelicanconf.py'); print(site['THEME']); print(site['PLUGIN_PATHS'])"
    said = installed.run("python", "-c", words, at=far_away)
    assert said.out.splitlines() == [str(installed.packages / "newsroom/theme"), "[]"], said.err


def test_the_installed_package_serves_its_front_page(installed: Installed, published: Path) -> None:
    with running(installed.bin / "newsroom", "serve", "--port", "0", at=published) as address:
        connection = http.client.HTTPConnection(address, timeout=PATIENCE)
        connection.request("GET", "/")
        answer = connection.getresponse()
        page = answer.read()
        connection.close()
    assert answer.status == 200
    assert "河湾晨报社 版权所有".encode() in page


def test_the_installed_package_previews_its_drafts(installed: Installed, far_away: Path) -> None:
    with running(installed.bin / "newsroom", "preview", "--port", "0", at=far_away) as address:
        page = ""
        deadline = time.monotonic() + PATIENCE
        while "在这里写进展稿的标题" not in page:
            assert time.monotonic() < deadline, page
            connection = http.client.HTTPConnection(address, timeout=PATIENCE)
            connection.request("GET", "/progress/first-progress/")
            page = connection.getresponse().read().decode()
            connection.close()


@contextmanager
def running(*words: str | Path, at: Path) -> Iterator[str]:
    """Run a server until the block ends; give its host and port."""
    env = surroundings({**CLOCK, "PYTHONUNBUFFERED": "1"})
    process = subprocess.Popen(words, cwd=at, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert process.stdout
        line = next(line for line in process.stdout if "http://" in line)
        yield re.findall(r"http://([\d.:]+)/", line)[0]
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)


def test_nothing_of_the_sample_campaign_is_in_it(new_site: Path) -> None:
    campaign = tomllib.loads((PROJECT / "newsroom.toml").read_text("utf-8"))
    names = [*(campaign["site"][key] for key in ("name", "holder", "place")), *campaign["contacts"].values()]
    names = [name for name in names if name != campaign["contacts"]["hours"]] + ["云岚", "青原", "虚构", "yunlan"]
    found = [(path, name) for path, data in files(new_site).items() for name in names if name in data.decode()]
    assert found == []


def test_it_is_no_fiction_and_has_no_numbers_of_others(new_site: Path) -> None:
    data = tomllib.loads((new_site / "newsroom.toml").read_text("utf-8"))
    assert "fictional" not in data["site"]
    assert (data["filings"], data["assessments"]) == ({}, {})


def test_what_was_given_stands_in_newsroom_toml_and_in_the_register(new_site: Path) -> None:
    data = tomllib.loads((new_site / "newsroom.toml").read_text("utf-8"))
    said = data["site"] | data["contacts"]
    assert {f"--{key}": said[key] for key in ("name", "url", "holder", "hotline", "email")} == GIVEN
    own = tomllib.loads((new_site / "content/registers/sources.toml").read_text("utf-8"))["own"]
    assert (own["name"], own["hosts"]) == (NAME, ["paper.example"])


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_draft_that_is_moved_as_it_is_is_refused(new_site: Path, draft: str) -> None:
    (new_site / "content/drafts" / draft).rename(new_site / "content/articles" / draft)
    said = typed("check", f"content/articles/{draft}", "--format", "json", at=new_site, env=CLOCK)
    assert said.code == 1
    assert {"SRC104", "SRC109"} <= {finding["code"] for finding in report(said)["findings"] if finding["severity"] == "error"}


def test_the_first_article_needs_no_more_than_its_blanks(new_site: Path) -> None:
    draft, article = (new_site / f"content/{room}/progress/first-progress.md" for room in ("drafts", "articles"))
    text = draft.read_text("utf-8").partition("\n---\n")[0]
    text = re.sub(r"^byline:.*$", "byline: 林小川", text, flags=re.M)
    text = re.sub(r"^editor:.*$", "editor: 贺知远", text, flags=re.M).replace("在这里写进展稿的标题", "河湾路的路灯亮了")
    article.write_text(f"{text}\n---\n\n十一月二十二日晚，河湾路的十二盏路灯全部亮起，工程队逐盏试过。\n", "utf-8")
    draft.unlink()
    said = typed("build", at=new_site, env=CLOCK)
    assert said.code == 0, said.all
    assert "来源：河湾" in (new_site / "output/progress/first-progress/index.html").read_text("utf-8")


def test_the_same_answers_at_the_same_moment_give_the_same_bytes(tmp_path: Path) -> None:
    assert [init(name, *FLAGS, at=tmp_path).code for name in ("a", "b")] == [0, 0]
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_a_theme_of_its_own_can_be_asked_for_and_is_used(tmp_path: Path) -> None:
    assert init("site", *FLAGS, "--with-theme", at=tmp_path).code == 0
    site = tmp_path / "site"
    assert files(site / "theme") == files(PROJECT / "theme")
    with (site / "theme/static/css/base.css").open("a", encoding="utf-8") as sheet:
        sheet.write("\n.of-our-own { margin: 0; }\n")
    assert typed("build", at=site, env=CLOCK).code == 0
    (style,) = (site / "output/assets").glob("site.*.css")
    assert ".of-our-own" in style.read_text("utf-8")


def test_three_next_steps_are_told(tmp_path: Path) -> None:
    said = init("我的 site", *FLAGS, at=tmp_path)
    assert [line[:3] for line in said.out.splitlines()[1:]] == ["1. ", "2. ", "3. "]
    assert "cd '我的 site'" in said.out


def test_a_site_started_in_chinese_speaks_chinese_from_then_on(tmp_path: Path) -> None:
    said = typed("--lang", "zh-Hans", "init", "site", *FLAGS, at=tmp_path, env=CLOCK)
    assert "新网站建好了" in said.out
    assert "0 个错误" in typed("check", at=tmp_path / "site", env=CLOCK).out


WRONG = [
    ("--name", "<b>粗</b>"),
    ("--name", "长" * 201),
    ("--name", "a\u202eb"),
    ("--url", "paper.example"),
    ("--url", "https://[x"),
    ("--timezone", "Mars/Olympus"),
    ("--timezone", "Asia"),
    ("--founded", "1989"),
    ("--founded", "soon"),
    ("--email", "nobody"),
]


@pytest.mark.parametrize(("flag", "words"), WRONG)
def test_a_wrong_answer_is_named_and_nothing_is_written(tmp_path: Path, flag: str, words: str) -> None:
    said = init("site", *FLAGS, flag, words, at=tmp_path)
    assert (said.code, flag in said.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_that_is_missing_is_named_at_once(tmp_path: Path, lang: str) -> None:
    said = typed("--lang", lang, "init", "site", "--name", "晨报", "--holder", " ", at=tmp_path)
    assert (said.code, "--url --holder --hotline --email" in said.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_yes_takes_the_name_for_the_holder(tmp_path: Path) -> None:
    words = [word for flag, value in GIVEN.items() if flag != "--holder" for word in (flag, value)]
    assert (init("site", *words, at=tmp_path).code, init("site", *words, "--yes", at=tmp_path).code) == (2, 0)
    assert tomllib.loads((tmp_path / "site/newsroom.toml").read_text("utf-8"))["site"]["holder"] == NAME


def test_lines_in_an_answer_become_one(tmp_path: Path) -> None:
    assert init("site", *FLAGS, "--name", 'a\n[contacts]\r\nhotline = "1"', at=tmp_path).code == 0
    data = tomllib.loads((tmp_path / "site/newsroom.toml").read_text("utf-8"))
    assert data["site"]["name"] == 'a [contacts] hotline = "1"'


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/notes.txt").write_text("x")
    said = init("site", *FLAGS, at=tmp_path)
    assert (said.code, "notes.txt" in said.err) == (2, True)
    assert files(tmp_path) == {"site/notes.txt": b"x"}


def test_a_second_init_changes_nothing(new_site: Path) -> None:
    before = files(new_site)
    assert init("site", *FLAGS, "--name", "别的", at=new_site.parent).code == 2
    assert files(new_site) == before


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("x")
    for folder in ("site", "site/below"):
        said = init(folder, *FLAGS, at=tmp_path)
        assert (said.code, f"{tmp_path}/site stands in the way" in said.err) == (2, True)


def test_the_folder_that_one_stands_in_will_do(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert init(".", *FLAGS, at=tmp_path).code == 0
    assert typed("check", at=tmp_path, env=CLOCK).code == 0


def test_no_permission_is_the_worlds_fault(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o555)
    said = init("locked/site", *FLAGS, at=tmp_path, powerless=True)
    assert (said.code, "no permission" in said.err) == (3, True)
    assert list((tmp_path / "locked").iterdir()) == []


class Terminal:
    """A command at a pseudo-terminal: what it says, and a keyboard."""

    def __init__(self, *words: str, at: Path) -> None:
        self.screen, theirs = pty.openpty()
        command, env = [BIN / "newsroom", *words], surroundings(CLOCK)
        self.process = subprocess.Popen(command, cwd=at, env=env, stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)
        self.said = ""

    def until(self, words: str) -> None:
        """Read until these words are said."""
        while words not in self.said:
            assert self._read(), f"ended without {words!r}: {self.said}"

    def type(self, line: str) -> None:
        """Press keys."""
        os.write(self.screen, line.encode())

    def end(self) -> int:
        """Read to the end; return the exit code."""
        while self._read():
            pass
        os.close(self.screen)
        return self.process.wait(PATIENCE)

    def interrupt(self) -> None:
        """Send Ctrl-C, again after a while: the first can fall between Python's last look for signals and its waiting for the keyboard."""
        while self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(1)

    def _read(self) -> bool:
        assert select.select([self.screen], [], [], PATIENCE)[0], f"neither said nor ended: {self.said}"
        try:
            data = os.read(self.screen, 4096)
        except OSError:  # EIO: the other side is closed
            return False
        self.said += data.decode("utf-8", "replace")
        return bool(data)


def answer(terminal: Terminal, answers: list[tuple[str, str]]) -> None:
    """Answer each question as it comes."""
    for question, words in answers:
        terminal.until(question)
        terminal.said = terminal.said.rpartition(question)[2]
        terminal.type(f"{words}\n")


ASKED = {
    "en": ("name of", "its address", "who holds", "the place", "a line", "year in which", "time zone", "hotline", "postal", "e-mail"),
    "zh-Hans": ("网站名称", "网址，", "著作权归谁", "哪个地方", "下面的一句话", "建站年份", "时区", "投诉热线", "通信地址", "邮箱"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_terminal_is_asked_in_its_language_with_defaults_offered(tmp_path: Path, lang: str) -> None:
    terminal = Terminal("--lang", lang, "init", "site", at=tmp_path)
    words = (NAME, "https://paper.example", "", "河湾", "", "", "", "12345", "", "desk@paper.example")
    answer(terminal, list(zip(ASKED[lang], words, strict=True)))
    assert terminal.end() == 0, terminal.said
    data = tomllib.loads((tmp_path / "site/newsroom.toml").read_text("utf-8"))
    assert (data["site"]["name"], data["site"]["holder"], data["site"]["place"]) == (NAME, NAME, "河湾")
    assert (data["site"]["founded"], data["site"]["timezone"]) == (2026, "Asia/Shanghai")
    assert (data["contacts"]["hotline"], data["contacts"]["email"], data["contacts"]["address"]) == ("12345", "desk@paper.example", "")


def test_what_was_given_is_not_asked_and_a_wrong_answer_is_asked_again(tmp_path: Path) -> None:
    given = [word for flag, value in GIVEN.items() if flag != "--url" for word in (flag, value)]
    terminal = Terminal("init", "site", *given, "--place", "河湾", "--tagline", "x", "--address", "y", at=tmp_path)
    answer(terminal, [("its address", "paper"), ("write https://", "https://paper.example")])
    answer(terminal, [("year in which", "soon"), ("1990 to", ""), ("time zone", "")])
    assert terminal.end() == 0, terminal.said
    assert tomllib.loads((tmp_path / "site/newsroom.toml").read_text("utf-8"))["site"]["url"] == "https://paper.example"


@pytest.mark.parametrize("how", ["ctrl-c", "ctrl-d"])
def test_who_leaves_in_the_middle_of_the_questions_leaves_nothing_behind(tmp_path: Path, how: str) -> None:
    terminal = Terminal("init", "site", at=tmp_path)
    answer(terminal, [("name of the site", "晨报")])
    terminal.until("its address")
    if how == "ctrl-c":
        terminal.interrupt()
    else:
        terminal.type("\x04")
    assert terminal.end() == 130, terminal.said
    assert "interrupted" in terminal.said
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_use_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    terminal = Terminal("init", ".", at=tmp_path)
    assert terminal.end() == 2
    assert "notes.txt" in terminal.said
    assert "name of the site" not in terminal.said
