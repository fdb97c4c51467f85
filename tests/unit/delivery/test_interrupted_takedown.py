"""A takedown cut off at any moment is finished by whatever comes next: from its record alone, and to the same bytes."""

import json
import os
from itertools import count

import pytest

from newsroom.delivery.local import LocalTarget
from newsroom.delivery.target import Note
from newsroom.errors import ItemReturned, TargetDamaged
from newsroom.release.tree import marks
from tests.unit.delivery import test_interrupted_publish as publishing
from tests.unit.delivery.conftest import SITE
from tests.unit.delivery.taken import ITEM, NOTE, OTHER_TITLE, bring_out, copied, files, remains, removed

pytestmark = pytest.mark.usefixtures("no_waiting")
CHANGING = ("write", "truncate", "ftruncate", "rename", "link", "symlink", "unlink", "mkdir", "rmdir")
"""What changes a disk; dying at any other call is the same as dying at the next of these."""
FAILING = (*CHANGING, "fsync", "chmod", "fchmod", "utime")


@pytest.fixture(scope="module")
def two(tmp_path_factory, no_waiting):
    """Return a target with two releases that have the item, and what is to be taken down from it; hands off: copy it."""
    root = tmp_path_factory.mktemp("two")
    target = LocalTarget(root / "site", SITE)
    for number in (1, 2):
        bring_out(target, files(number), root / "tree", why=files(1)[f"{ITEM}index.html"] if number == 1 else "")
    return target, removed(target)


@pytest.fixture
def clean(two, tmp_path):
    """Return what a takedown that nothing disturbs comes to."""
    target = LocalTarget(copied(two[0].root, tmp_path / "clean"), SITE)
    target.takedown(two[1], NOTE)
    return releases(target)


def releases(target):
    return {id: marks(target.root / f"releases/{id:06d}") for id in (1, 2, 3)}


def by_rollback(target, _tmp_path):
    """Roll back to the older release, and forth again: both times the item is gone."""
    target.rollback(1, NOTE)
    assert remains(target.root) == []
    target.rollback(3, NOTE)


def by_publish(target, tmp_path):
    """Publish what would bring it back: refused, but the takedown is finished first."""
    with pytest.raises(ItemReturned):
        bring_out(target, files(2), tmp_path / "tree")


RUNS = [("killed", 1, by_rollback), ("interrupted", 3, by_publish), ("disk full", 3, by_rollback)]


@pytest.mark.parametrize(("way", "step", "finish"), RUNS)
def test_a_takedown_that_fails_anywhere_is_finished_by_the_next_run(two, clean, tmp_path, monkeypatch, way, step, finish):
    monkeypatch.setattr(publishing, "CALLS", CHANGING if way == "killed" else FAILING)
    told = two[1]
    for nth in count(1, step):
        target = LocalTarget(copied(two[0].root, tmp_path / "site"), SITE)
        fired, _ = publishing.failing(monkeypatch, nth, way, lambda target=target: target.takedown(told, NOTE))
        assert OTHER_TITLE in (target.root / "current/index.html").read_text()
        if not recorded(target):
            target.takedown(told, NOTE)
        finish(target, tmp_path)
        assert remains(target.root) == []
        assert target.traces_left() == ()
        assert releases(target) == clean
        assert [target.check(id).id for id in (1, 2, 3)] == [1, 2, 3]
        assert [item.stage for item in target.removed()] == ["done"]
        assert not [path for path in target.root.rglob("*") if path.name.startswith(".")]
        if not fired:
            break
    assert nth > 50


def recorded(target):
    journal = target.root / "takedowns.jsonl"
    return journal.exists() and journal.read_bytes().endswith(b"\n")


def test_finishing_can_be_cut_off_as_often_as_one_likes(two, clean, tmp_path, monkeypatch):
    monkeypatch.setattr(publishing, "CALLS", FAILING)
    target = LocalTarget(copied(two[0].root, tmp_path / "site"), SITE)
    publishing.failing(monkeypatch, 5, "interrupted", lambda: target.takedown(two[1], NOTE))
    for nth in count(6):
        fired, _ = publishing.failing(monkeypatch, nth, "interrupted", lambda: target.takedown(two[1], NOTE))
        if not fired:
            break
    assert nth > 7
    assert remains(target.root) == []
    assert releases(target) == clean


def test_a_half_written_record_does_not_count_and_is_mended(two, tmp_path):
    target = LocalTarget(copied(two[0].root, tmp_path / "site"), SITE)
    journal = target.root / "takedowns.jsonl"
    journal.write_bytes(b'{"addresses":["expos')
    assert target.removed() == ()
    target.takedown(two[1], NOTE)
    assert [json.loads(line)["stage"] for line in journal.read_text().splitlines()] == ["begun", "done"]


def test_a_broken_record_stops_everything_that_might_bring_an_item_back(two, tmp_path):
    target = LocalTarget(copied(two[0].root, tmp_path / "site"), SITE)
    (target.root / "takedowns.jsonl").write_bytes(b"{}\n")
    with pytest.raises(TargetDamaged):
        bring_out(target, files(3), tmp_path / "tree")
    with pytest.raises(TargetDamaged):
        target.rollback(1, NOTE)
    assert os.readlink(target.root / "current") == "releases/000002"


def test_a_publish_finishes_a_takedown_and_comes_out_on_top_of_it(two, tmp_path, monkeypatch):
    target = LocalTarget(copied(two[0].root, tmp_path / "site"), SITE)
    with monkeypatch.context() as patch:
        patch.setattr("newsroom.delivery.takedown.purge", interrupt)
        with pytest.raises(KeyboardInterrupt):
            target.takedown(two[1], NOTE)
    assert [item.stage for item in target.removed()] == ["begun"]
    made = bring_out(target, files(3, item=False), tmp_path / "tree", item=False)
    assert (made.id, made.previous) == (4, 3)
    assert remains(target.root) == []
    events = [json.loads(line) for line in (target.root / "events.jsonl").read_text().splitlines()]
    assert [(event["who"], event["why"]) for event in events if event["action"] == "takedown"] == [("editor", "应当事人的要求")]


def test_restoring_finishes_what_was_begun_first(two, tmp_path, monkeypatch):
    target = LocalTarget(copied(two[0].root, tmp_path / "site"), SITE)
    with monkeypatch.context() as patch:
        patch.setattr("newsroom.delivery.purge._rewrite", interrupt)
        with pytest.raises(KeyboardInterrupt):
            target.takedown(two[1], NOTE)
    target.restore(ITEM, Note("chief", "a counter-notice"))
    assert target.removed() == ()
    assert [target.check(id).id for id in (1, 2, 3)] == [1, 2, 3]


def interrupt(*_):
    raise KeyboardInterrupt
