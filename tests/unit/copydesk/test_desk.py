"""The rest of the copy desk: the time bound, the clock, the settings, and the edition as a whole."""

import signal
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsroom.copydesk.bounds import Overtime, at_most
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import read_settings
from newsroom.errors import BadMoment, NoSite, SettingsWrong
from tests.sites import AS_OF, edition_of, lay_out

ZONE = ZoneInfo("Asia/Shanghai")


def for_ever() -> None:
    while True:
        pass


def for_ever_after(*things: object) -> None:
    del things
    for_ever()


class Deaf:
    """An object whose destructor swallows an alarm, as the interpreter does with every exception there."""

    def __del__(self) -> None:
        try:
            for_ever()
        except Overtime:
            return


@pytest.fixture(autouse=True)
def alarm_is_given_back() -> Iterator[None]:
    before = signal.getsignal(signal.SIGALRM)
    yield
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_work_without_end_ends() -> None:
    with pytest.raises(Overtime), at_most(0.02):
        for_ever()


def test_an_alarm_that_was_swallowed_rings_again() -> None:
    with pytest.raises(Overtime), at_most(0.02):
        for_ever_after(Deaf())


def test_quick_work_is_left_alone() -> None:
    with at_most(60):
        done = sum(range(10))
    assert done == 45


def test_other_threads_work_unbounded_but_work() -> None:
    done: list[int] = []

    def work() -> None:
        with at_most(0.000001):
            done.append(1)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [1]


def test_bare_date_means_its_last_second() -> None:
    assert as_of("2026-11-23", ZONE) == datetime(2026, 11, 23, 23, 59, 59, tzinfo=ZONE)
    assert as_of("2026-11-23 12:00", ZONE) == datetime(2026, 11, 23, 12, tzinfo=ZONE)


def test_epoch_is_heeded_when_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795406400")
    assert as_of(None, ZONE) == datetime(2026, 11, 23, 12, 0, tzinfo=ZONE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(BadMoment):
        as_of(None, ZONE)


def test_now_is_aware(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert as_of(None, ZONE).tzinfo is ZONE


@pytest.mark.parametrize("words", ["tomorrow", "10", "2026-13-01", "0001-01-01"])
def test_what_is_no_moment_is_wrong_use(words: str) -> None:
    with pytest.raises(BadMoment):
        as_of(words, ZONE)


def test_settings_are_found_from_any_folder_below(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    assert read_settings(root / "content/articles").root == root


def test_no_site_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoSite):
        read_settings(tmp_path)


@pytest.mark.parametrize("text", ["", "[site\n", "name = 'x'\n", "\xff\xfe", '[site]\nname = "\\u202e"\n'])
def test_settings_that_cannot_be_understood_are_wrong_use(text: str, tmp_path: Path) -> None:
    (tmp_path / "newsroom.toml").write_bytes(text.encode("latin-1"))
    with pytest.raises(SettingsWrong):
        read_settings(tmp_path)


def test_settings_that_are_a_link_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "newsroom.toml").symlink_to(lay_out(tmp_path) / "newsroom.toml")
    with pytest.raises(SettingsWrong, match="symlink"):
        read_settings(tmp_path)


def test_minimal_edition_is_whole(tmp_path: Path) -> None:
    edition = edition_of(lay_out(tmp_path))
    assert edition.faults == ()
    assert [article.address for article in edition.articles] == ["progress/hello/"]
    assert sorted(edition.clauses) == ["contact", "objections", "official", "others", "own"]
    assert sorted(page.slug for page in edition.pages) == ["about", "contact"]
    assert list(edition.pictures) == ["images/pot.jpg"]
    assert "articles/progress/hello.md" in edition.files
    assert "newsroom.toml" in {text.path for text in edition.texts}


def test_progress_is_told_article_by_article(tmp_path: Path) -> None:
    settings = read_settings(lay_out(tmp_path))
    told: list[tuple[int, int]] = []
    open_edition(settings, as_of(AS_OF, ZONE), progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 1)]


def test_two_readings_are_the_same(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    assert edition_of(root) == edition_of(root)
