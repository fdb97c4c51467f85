"""The stand: one galley at a time, told to all who wait, and no tree taken away under a reader."""

import threading
from dataclasses import replace
from pathlib import Path

from newsroom.preview.galley import Galley
from newsroom.preview.stand import Stand

PATIENCE = 60.0


def hang(stand: Stand) -> Galley:
    """Write a small tree and hang its galley."""
    folder = stand.next_folder()
    folder.mkdir()
    (folder / "index.html").write_text("page")
    stand.put(Galley("en", stand.galley.number + 1, folder))
    return stand.galley


def test_a_tree_stays_until_two_newer_ones_hang(tmp_path: Path) -> None:
    stand = Stand(tmp_path, "en")
    trees = [hang(stand).tree for _ in range(3)]
    assert [tree.exists() for tree in trees if tree] == [False, True, True]


def test_a_galley_without_a_new_tree_takes_no_tree_away(tmp_path: Path) -> None:
    stand = Stand(tmp_path, "en")
    first = hang(stand)
    for _ in range(5):
        stand.put(replace(stand.galley, number=stand.galley.number + 1, trouble="broken"))
    assert first.tree
    assert first.tree.exists()


def test_whoever_waits_is_told_of_the_next_version(tmp_path: Path) -> None:
    stand = Stand(tmp_path, "en")
    seen = stand.version(stand.galley)
    told: list[str | None] = []
    waiting = threading.Thread(target=lambda: told.append(stand.wait(seen, PATIENCE)))
    waiting.start()
    hang(stand)
    waiting.join()
    assert told == [stand.version(stand.galley)]
    assert told != [seen]


def test_whoever_knows_an_older_version_waits_for_nothing(tmp_path: Path) -> None:
    stand = Stand(tmp_path, "en")
    assert stand.wait("", PATIENCE) == stand.version(stand.galley)


def test_waiting_ends_with_the_same_version_after_its_time(tmp_path: Path) -> None:
    stand = Stand(tmp_path, "en")
    assert stand.wait(stand.version(stand.galley), 0) == stand.version(stand.galley)


def test_closing_sends_everybody_home(tmp_path: Path) -> None:
    stand = Stand(tmp_path, "en")
    told: list[str | None] = []
    waiting = threading.Thread(target=lambda: told.append(stand.wait(stand.version(stand.galley), PATIENCE)))
    waiting.start()
    stand.close()
    waiting.join()
    assert told == [None]


def test_versions_of_two_runs_are_never_the_same(tmp_path: Path) -> None:
    one, other = Stand(tmp_path, "en"), Stand(tmp_path, "en")
    assert one.version(one.galley) != other.version(other.galley)
