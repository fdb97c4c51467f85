"""newsroom rollback: an earlier release, byte for byte, without building anything."""

import json
import shutil
from pathlib import Path

import pytest

from tests.functional.pen import HELLO, add_reprint, change, tree_hash, write
from tests.keyboard import command, publish, typed


@pytest.fixture(scope="session")
def published_twice(published_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site with releases 1 and 2, the second with one more article; not to be changed."""
    root = Path(shutil.copytree(published_once, tmp_path_factory.mktemp("twice") / "site", symlinks=True))
    add_reprint(root)
    assert publish(at=root).code == 0
    return root


@pytest.fixture
def twice(published_twice: Path, tmp_path: Path) -> Path:
    """Return a site of our own with two releases."""
    return Path(shutil.copytree(published_twice, tmp_path / "site", symlinks=True))


def test_the_real_command_brings_the_release_before_back_byte_for_byte(twice: Path, published_once: Path) -> None:
    said = command("newsroom", "rollback", at=twice)
    assert (said.code, said.out) == (0, "release 000001 is live again (1 articles)\n"), said.err
    assert (twice / "site/current").readlink() == Path("releases/000001")
    assert tree_hash(twice / "site/current/") == tree_hash(published_once / "site/current/")


def test_any_kept_release_can_be_named(twice: Path) -> None:
    assert typed("rollback", "1", at=twice).code == 0
    assert typed("rollback", "2", at=twice).code == 0
    assert (twice / "site/current").readlink() == Path("releases/000002")


def test_rollback_needs_no_content(twice: Path) -> None:
    change(twice, HELLO, "source: own\n", "")
    assert typed("rollback", at=twice).code == 0


def test_the_reason_is_kept_in_the_log(twice: Path) -> None:
    typed("rollback", "--why", "标题写错", at=twice)
    last = json.loads((twice / "site/events.jsonl").read_text("utf-8").splitlines()[-1])
    assert (last["action"], last["id"], last["previous"], last["why"]) == ("rollback", 1, 2, "标题写错")


def test_publishing_after_a_rollback_makes_a_new_release(twice: Path) -> None:
    typed("rollback", at=twice)
    assert "published release 000003: 2 articles" in publish(at=twice).out
    assert tree_hash(twice / "site/releases/000003") == tree_hash(twice / "site/releases/000002")


def test_an_unknown_release_is_wrong_use_and_the_kept_ones_are_named(twice: Path) -> None:
    said = typed("rollback", "7", at=twice)
    assert (said.code, said.err) == (2, "newsroom: there is no release 7; kept are 1, 2\n")


def test_there_may_be_nothing_before(live_site: Path) -> None:
    said = typed("rollback", at=live_site)
    assert said.code == 2
    assert "there is no release before the live one" in said.err


def test_nothing_published_is_wrong_use(site: Path) -> None:
    assert typed("rollback", at=site).code == 2


def test_a_release_that_was_changed_afterwards_is_refused(twice: Path) -> None:
    page = twice / "site/releases/000001/index.html"
    page.chmod(0o644)
    page.write_text("别的", "utf-8")
    said = typed("rollback", at=twice)
    assert said.code == 3
    assert "release 1 was changed after it was published: " in said.err
    assert (twice / "site/current").readlink() == Path("releases/000002")


def test_releases_are_listed_newest_first(twice: Path) -> None:
    lines = typed("releases", at=twice).out.splitlines()
    assert [line.split()[:2] for line in lines] == [["live", "000002"], ["kept", "000001"]]
    typed("rollback", at=twice)
    lines = typed("releases", at=twice).out.splitlines()
    assert [line.split()[:2] for line in lines] == [["kept", "000002"], ["live", "000001"]]


def test_what_was_taken_out_since_is_told_and_nothing_else(twice: Path) -> None:
    write(
        twice,
        "content/registers/consents.toml",
        '[[consent]]\nref = "同意字〔2026〕第001号"\ndate = 2026-10-20\ncovers = ["name"]\nwithdrawn = 2026-11-30\n'
        '[[consent]]\nref = "同意字〔2026〕第002号"\ndate = 2026-10-20\ncovers = ["name"]\n',
    )
    said = typed("rollback", at=twice)
    assert (said.code, "第001号 was withdrawn on 2026-11-30" in said.err, "第002号" in said.err) == (0, True, False), said.all
    assert "run newsroom publish soon" in said.err
