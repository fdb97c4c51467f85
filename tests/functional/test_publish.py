"""newsroom publish: what readers see changes as a whole, or not at all."""

import fcntl
import resource
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import newsroom.cli
from tests.functional.pen import HELLO, add_reprint, change, report, tree_hash, write
from tests.keyboard import BIN, PATIENCE, command, publish, surroundings, typed
from tests.sites import AS_OF


def live(root: Path) -> str:
    """Return the number of the live release."""
    return (root / "site/current").readlink().name


def test_the_real_command_publishes_and_says_where_to_look(site: Path) -> None:
    said = command("newsroom", "publish", "--as-of", AS_OF, at=site)
    assert said.code == 0, said.all
    assert said.out.splitlines()[-2:] == [
        "published release 000001: 1 articles, in site/current",
        "to look at it: newsroom serve, then open http://127.0.0.1:8000/",
    ]
    assert "柳园的水龙头修好了" in (site / "site/current/progress/hello/index.html").read_text("utf-8")


def test_publishing_says_so_in_chinese(live_site: Path) -> None:
    change(live_site, HELLO, "editor: 贺知远", "editor: 贺知远\nupdates: [{date: 2026-11-22, what: 又查了五只}]")
    said = typed("--lang", "zh-Hans", "publish", "--as-of", AS_OF, at=live_site)
    assert "已上线：第 000002 版，1 篇稿件，在 site/current" in said.out


def test_publishing_again_with_nothing_changed_makes_no_release(live_site: Path) -> None:
    before = tree_hash(live_site / "site/releases")
    said = publish(at=live_site)
    assert said.code == 0
    assert "nothing changed: release 000001 is live already (1 articles, in site/current)" in said.out
    assert tree_hash(live_site / "site/releases") == before


def test_a_second_later_nothing_has_changed_either(site: Path) -> None:
    assert typed("publish", at=site, env={"SOURCE_DATE_EPOCH": "1795406400"}).code == 0
    said = typed("publish", at=site, env={"SOURCE_DATE_EPOCH": "1795406401"})
    assert "nothing changed: release 000001" in said.out


def test_a_change_makes_the_next_release_and_keeps_the_last(live_site: Path) -> None:
    before = tree_hash(live_site / "site/releases/000001")
    add_reprint(live_site)
    said = publish(at=live_site)
    assert "published release 000002: 2 articles" in said.out
    assert live(live_site) == "000002"
    assert (live_site / "site/current/progress/lights/index.html").is_file()
    assert tree_hash(live_site / "site/releases/000001") == before


def test_a_refused_publish_leaves_the_target_byte_for_byte(live_site: Path) -> None:
    before = tree_hash(live_site / "site")
    change(live_site, HELLO, "source: own\n", "")
    said = publish(at=live_site)
    assert said.code == 1
    assert "SRC101" in said.out
    assert "not published: the errors above come first; what is live stays live" in said.err
    assert tree_hash(live_site / "site") == before


def test_a_refused_first_publish_makes_no_target(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    assert publish(at=site).code == 1
    assert not (site / "site").exists()
    assert not (site / "output").exists()


def test_nothing_half_made_is_left_beside_the_output(live_site: Path) -> None:
    names = {path.name for path in live_site.iterdir()}
    add_reprint(live_site)
    publish(at=live_site)
    assert {path.name for path in live_site.iterdir()} == names


def test_an_article_with_a_date_ahead_is_held_until_it_is_due(live_site: Path) -> None:
    add_reprint(live_site)
    change(live_site, "content/articles/progress/lights.md", "date: 2026-11-20 08:00", "date: 2026-11-23 18:00")
    assert "nothing changed" in publish(at=live_site).out
    said = typed("publish", "--as-of", "2026-11-23 18:00", at=live_site)
    assert "published release 000002: 2 articles" in said.out


def test_drafts_are_not_published(live_site: Path) -> None:
    write(live_site, "content/drafts/secret.md", (live_site / HELLO).read_text("utf-8").replace("柳园的水龙头修好了", "一条没写完的稿子"))
    publish(at=live_site)
    assert [path for path in (live_site / "site/current/").rglob("*") if path.is_file() and "没写完".encode() in path.read_bytes()] == []


def test_annotations_of_a_refused_publish(live_site: Path) -> None:
    change(live_site, HELLO, "source: own\n", "")
    assert f"::error file={HELLO},line=1,col=1,title=SRC101" in publish("--format", "github", at=live_site).out


def test_a_held_lock_is_told_and_nothing_is_changed(live_site: Path) -> None:
    add_reprint(live_site)
    before = tree_hash(live_site / "site")
    with (live_site / "site/LOCK").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        said = publish(at=live_site)
    assert said.code == 3
    assert "somebody is publishing to" in said.err
    assert tree_hash(live_site / "site") == before


def test_publishing_leaves_the_output_folder_of_builds_alone(live_site: Path) -> None:
    write(live_site, "output/holiday.jpg", b"x")
    add_reprint(live_site)
    before = tree_hash(live_site / "output")
    assert publish(at=live_site).code == 0
    assert tree_hash(live_site / "output") == before


def test_a_report_for_programs_is_nothing_but_the_report(live_site: Path) -> None:
    add_reprint(live_site)
    said = publish("--format", "json", at=live_site)
    assert (said.code, report(said)["summary"]["articles"]) == (0, 2)
    assert "published release 000002" in said.err


def test_a_target_that_somebody_changed_is_refused(live_site: Path) -> None:
    (live_site / "site/current").unlink()
    (live_site / "site/current").mkdir()
    said = publish(at=live_site)
    assert said.code == 3
    assert "is not as a release left it" in said.err


def test_a_disk_that_refuses_leaves_the_live_release(live_site: Path) -> None:
    add_reprint(live_site)
    before = tree_hash(live_site / "site")
    done = subprocess.run(
        [BIN / "newsroom", "publish", "--as-of", AS_OF],
        cwd=live_site,
        env=surroundings(),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000)),
    )
    assert (done.returncode, "Traceback" in done.stderr) == (3, False), done.stderr
    assert "what is live stays live" in done.stderr
    assert tree_hash(live_site / "site") == before


def rendering(root: Path) -> bool:
    """Return whether pages are being written."""
    return any(root.glob(".output-*/.tree-*/progress/hello/index.html"))


def proved(root: Path) -> bool:
    """Return whether the tree has passed the proof and is about to be released."""
    return any(root.glob(".output-*/tree/progress/lights/index.html"))


def staging(root: Path) -> bool:
    """Return whether the next release is being laid out."""
    return any((root / "site/releases").glob(".stage-*"))


def test_ctrl_c_is_heard_while_modules_load(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr(newsroom.cli, "_run", interrupted)
    with pytest.raises(SystemExit) as end:
        newsroom.cli.main()
    assert end.value.code == 130
    assert "interrupted; what is live is whole and stays live" in capsys.readouterr().err


@pytest.mark.parametrize("moment", [rendering, proved, staging])
def test_ctrl_c_leaves_the_old_or_the_new_release_whole(live_site: Path, moment: Callable[[Path], bool]) -> None:
    add_reprint(live_site)
    content = tree_hash(live_site / "content")
    running = subprocess.Popen(
        [BIN / "newsroom", "publish", "--as-of", AS_OF],
        cwd=live_site,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + PATIENCE
    while not moment(live_site) and running.poll() is None and time.monotonic() < deadline:
        pass
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=PATIENCE)
    assert running.returncode in (0, 130), err
    assert "Traceback" not in err
    if running.returncode == 130:
        assert "newsroom: interrupted; what is live is whole and stays live" in err
    assert live(live_site) in ("000001", "000002")
    assert tree_hash(live_site / "content") == content
    assert typed("verify", at=live_site).code == 0
    said = publish(at=live_site)
    assert said.code == 0, said.all
    assert "2 articles" in said.out
    assert list((live_site / "site/releases").glob(".*")) == []
