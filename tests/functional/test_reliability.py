"""Short runs of bench/reliability, and that its judges see harm where there is some."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.sites import PROJECT, lay_out

PROGRAMS = PROJECT / "bench/reliability"


def run(program: str, *words: str) -> str:
    """Run a program; return what it printed."""
    done = subprocess.run([sys.executable, str(PROGRAMS / f"{program}.py"), *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module of the program."""
    monkeypatch.syspath_prepend(str(PROGRAMS))
    import crash

    return crash


@pytest.fixture
def laid_out(crash: ModuleType, tmp_path: Path) -> Path:
    """Return a place with the old edition live and the new one built."""
    return crash._site(tmp_path / "place")


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_faults_at_system_calls_harm_nothing() -> None:
    assert shutil.which("strace"), "no strace here: sh workshop/strace.sh"
    traced = subprocess.run(["strace", "-qq", "-e", "trace=none", "true"], capture_output=True, text=True, check=False)
    if traced.returncode:
        pytest.skip(f"this machine forbids tracing: {traced.stderr.strip()}")
    said = run("crash", "--every", "19")
    assert ", 0 harmed" in said
    points = re.match(r"(\d+) points", said)
    assert points
    assert int(points[1]) >= 20


def test_several_publishers_have_one_winner() -> None:
    assert "in 5 of 5 rounds" in run("publishers", "--publishers", "3", "--rounds", "5")


def test_readers_see_no_bad_answer_while_releases_go_live() -> None:
    assert re.fullmatch(r"15 publishes, \d+ requests by 3 readers: 0 bad\n", run("readers", "--publishes", "15", "--readers", "3"))


def test_a_small_site_is_built_alike_under_all_circumstances(tmp_path: Path) -> None:
    assert re.fullmatch(r"3 builds of \d+ files: 0 differ\n", run("reproducible", str(lay_out(tmp_path))))


ENDED = subprocess.CompletedProcess([], 3, "", "")


def test_a_whole_site_is_not_called_harmed(crash: ModuleType, laid_out: Path) -> None:
    assert crash._judged(laid_out, ENDED) == (False, "")


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lambda site: (site / "current/progress/index.html").unlink(), "progress/index.html"),
        (lambda site: (site / "current").unlink(), "current"),
        (lambda site: next((site / "store").iterdir()).unlink(), "site."),
    ],
)
def test_a_half_site_is_called_harmed(crash: ModuleType, laid_out: Path, harm, told: str) -> None:
    harm(laid_out / "site")
    _new, words = crash._judged(laid_out, ENDED)
    assert told in words


def test_a_traceback_and_a_false_success_are_called_harm(crash: ModuleType, laid_out: Path) -> None:
    assert "exit 1: boom" in crash._judged(laid_out, subprocess.CompletedProcess([], 1, "", "boom"))[1]
    assert "said to be published" in crash._judged(laid_out, subprocess.CompletedProcess([], 0, "", ""))[1]


def test_pages_of_two_editions_are_seen(crash: ModuleType, laid_out: Path) -> None:
    page = laid_out / "site/current/progress/index.html"
    page.chmod(0o644)
    page.write_text("edition new\nsheet assets/x\n", "utf-8")
    with pytest.raises(AssertionError, match="several editions"):
        crash.edition_of(laid_out / "site")
