"""newsroom notice: recorded below private/ for us alone, found again, and said without names."""

import shutil
import stat
import subprocess
from datetime import date
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from newsroom.cli import notice as command
from newsroom.cli.office import Office
from newsroom.copydesk.notices import NOTICES, UNFINISHED, ids, known_id, note_measure, read
from newsroom.errors import PrivateExposed
from newsroom.notices.notice import State
from tests.sites import AS_OF, MINIMAL

NAME, CONTACT = "陆某某（虚构）", "lu@elsewhere.example"
WHOLE = ("--name", NAME, "--contact", CONTACT, "--address", "青原某路（虚构）", "--at", "hello", "--reason", "不属实", "--evidence", "底稿")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "site"))


def say(site: Path, *words: str, typed: str | None = None, at: str = AS_OF) -> Result:
    app = typer.Typer()
    command.add_to(app)
    dated = () if words[0] == "new" and "--form" in words else ("--as-of", at)
    return CliRunner().invoke(app, ["notice", *words, *dated], obj=Office(site, "en"), input=typed)


@pytest.fixture(autouse=True)
def one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the name at the keyboard the same on every machine."""
    monkeypatch.setattr("newsroom.cli.notice_words.keyboard_name", lambda root: "贺知远")


def test_a_notice_is_filed_for_us_alone_with_its_letters(site: Path) -> None:
    said = say(site, "new", "--kind", "copyright", *WHOLE, "--truth")
    assert said.exit_code == 0, said.output
    found = sorted((site / "private").rglob("*"))
    assert [path.name for path in found if path.is_file()] == ["forward.txt", "receipt.txt", "notice.toml"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in found if path.is_dir()} == {0o700}
    assert {stat.S_IMODE(path.stat().st_mode) for path in found if path.is_file()} == {0o600}
    item = read(site, "2026-1")
    assert (item.id, item.state, item.claim.items[0].address) == ("2026-001", State.UNDER_REVIEW, "progress/hello/")
    assert item.claim.items[0].path == "content/articles/progress/hello.md"


def test_the_list_and_all_steps_name_nobody_and_show_does(site: Path) -> None:
    steps = [
        say(site, "new", "--kind", "隐私", *WHOLE),
        say(site, "list"),
        say(site, "complete", "2026-1", "--truth"),
        say(site, "sent", "2026-1", "receipt"),
        say(site, "decide", "2026-1", "--decision", "remove", "--reason", "属实"),
        say(site, "list", "--due", at="2026-12-30"),
        say(site, "list", "--all"),
    ]
    assert [step.exit_code for step in steps] == [0] * 7, [step.output for step in steps]
    assert [step.output for step in steps if NAME in step.output or CONTACT in step.output] == []
    assert "OVERDUE" in steps[5].output
    assert "newsroom takedown hello --reason" in steps[4].output
    assert NAME in say(site, "show", "2026-001").output
    assert NAME in say(site, "show", "2026-001", "--letter", "receipt").output


def test_the_form_that_is_printed_can_be_filled_in_and_filed(site: Path, tmp_path: Path) -> None:
    form = tmp_path / "form.toml"
    form.write_text(say(site, "new", "--form").output.replace('kind = ""', 'kind = "肖像"', 1), "utf-8")
    said = say(site, "new", "--from", str(form))
    assert said.exit_code == 0, said.output
    assert "Missing" in said.output
    assert read(site, "2026-001").state is State.INCOMPLETE


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("new",), "nothing was told"),
        (("new", "--kind", "copyright", "--at", "progress/helo"), "/progress/hello/"),
        (("new", "--kind", "copyright", "--at", "https://other.example/progress/hello/"), "no address of this site"),
        (("new", "--kind", "quarrel"), "no kind of notice"),
        (("new", "--kind", "copyright", "--received", "2026-11-24"), "has not come yet"),
        (("new", "--from", "nowhere.toml"), "no file"),
        (("show", "2026-9"), "2026-001"),
        (("decide", "2026-001", "--decision", "refuse"), "--reason"),
        (("complete", "2026-001"), "nothing was told"),
        (("settle", "2026-001", "--as", "upheld", "--reason", "x"), "nobody has countered"),
        (("sent", "2026-001", "nothing"), "receipt"),
    ],
)
def test_wrong_use_is_told_and_changes_nothing(site: Path, words: tuple[str, ...], told: str) -> None:
    assert say(site, "new", "--kind", "copyright", *WHOLE).exit_code == 0
    before = (site / NOTICES / "2026-001/notice.toml").read_bytes()
    said = say(site, *words)
    assert (said.exit_code, told in said.output) == (2, True), said.output
    assert (ids(site), (site / NOTICES / "2026-001/notice.toml").read_bytes()) == (("2026-001",), before)


def test_a_second_decision_asks_and_keeps_the_first_letter(site: Path) -> None:
    say(site, "new", "--kind", "copyright", *WHOLE)
    decide = ("decide", "2026-001", "--decision", "correct", "--reason")
    assert "corrections:" in say(site, *decide, "属实").output
    first = (site / NOTICES / "2026-001/letters/decision.txt").read_bytes()
    assert say(site, *decide, "另查").exit_code == 2
    assert say(site, *decide, "另查", "--yes").exit_code == 0
    assert (site / NOTICES / "2026-001/letters/decision.txt").read_bytes() == first
    assert "另查" in (site / NOTICES / "2026-001/letters/decision-2.txt").read_text("utf-8")


def test_counter_notice_to_the_end(site: Path) -> None:
    say(site, "new", "--kind", "copyright", *WHOLE, "--truth")
    say(site, "decide", "2026-001", "--decision", "remove", "--reason", "属实", "--measure-done")
    assert "incomplete" in say(site, "counter", "2026-001", "--name", "林小川", "--reason", "有授权").output
    more = ("--contact", "1", "--address", "2", "--evidence", "合同", "--truth")
    assert "counter-forward" in say(site, "counter", "2026-001", *more).output
    say(site, "sent", "2026-001", "counter-forward")
    assert "2026-12-08" in say(site, "show", "2026-001").output
    note_measure(site, "2026-1", "restore", date(2026, 12, 10))
    assert read(site, "2026-001").state is State.RESTORED
    assert (site / NOTICES / "2026-001/letters/restoration-contributor.txt").is_file()
    assert say(site, "close", "2026-001").exit_code == 0
    assert "closed" in say(site, "list", "--all").output


def test_an_unknown_id_names_the_nearest(site: Path) -> None:
    with pytest.raises(LookupError, match=r"^$"):
        known_id(site, "2026-001")
    say(site, "new", "--kind", "copyright", *WHOLE)
    with pytest.raises(LookupError, match="2026-001"):
        note_measure(site, "2026-011", "takedown", date(2026, 11, 23))


def test_nothing_is_written_where_git_would_see_it(site: Path) -> None:
    subprocess.run(["git", "init", "-q", str(site)], check=True)
    said = say(site, "new", "--kind", "copyright", *WHOLE)
    assert isinstance(said.exception, PrivateExposed)
    assert not (site / "private").exists()


def test_a_broken_file_hides_no_other_notice(site: Path) -> None:
    for _ in range(2):
        say(site, "new", "--kind", "copyright", *WHOLE)
    (site / NOTICES / "2026-001/notice.toml").write_text(f'name = "{NAME}', "utf-8")
    said = say(site, "list")
    assert said.exit_code == 1
    assert "2026-002  copyright" in said.output
    assert NAME not in said.output


def test_asked_one_by_one_and_broken_off_keeps_what_was_answered(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsroom.cli.notice_new.sys", _Terminal)
    say(site, "new", typed=f"quarrel\nprivacy\nprogress/helo\nhello\n\n{NAME}\n")
    assert ids(site) == ()
    kept = (site / UNFINISHED).read_text("utf-8")
    assert NAME in kept
    assert '"hello"' in kept
    monkeypatch.undo()
    monkeypatch.chdir(site)
    assert say(site, "new", "--from", UNFINISHED).exit_code == 0
    assert read(site, "2026-001").claim.sender.name == NAME
    assert not (site / UNFINISHED).exists()


def test_a_folder_left_by_a_run_that_was_cut_off_goes(site: Path) -> None:
    say(site, "new", "--kind", "copyright", *WHOLE)
    left = site / NOTICES / ".new-2026-002"
    left.mkdir()
    say(site, "new", "--kind", "copyright", *WHOLE)
    assert (ids(site), left.exists()) == (("2026-001", "2026-002"), False)


class _Terminal:
    """Stands for sys with a person at the keyboard."""

    class stdin:
        """The keyboard."""

        @staticmethod
        def isatty() -> bool:
            """Return that somebody sits there."""
            return True
