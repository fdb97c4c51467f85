"""Rolling back, and what a target keeps so that one can."""

import json
import os
from datetime import timedelta

import pytest

from newsroom.delivery import retention
from newsroom.delivery.events import now
from newsroom.delivery.target import Note
from newsroom.errors import NoSuchRelease, NothingBefore, ReleaseDamaged
from newsroom.release.tree import marks

NOTE = Note("editor", "a slip")


def live_page(target):
    return (target.root / "current/page.html").read_text()


def test_rollback_brings_back_identical_bytes(publish, target):
    publish({"page.html": "one"}, {"assets/site.css": "body{}"})
    before, manifest = marks((target.root / "current").resolve()), target.live()
    publish({"page.html": "two"}, {"assets/site.css": "html{}"})
    back = target.rollback(None, NOTE)
    assert back == manifest
    assert back.tree_hash == manifest.tree_hash
    assert marks((target.root / "current").resolve()) == before
    assert os.readlink(target.root / "current") == "releases/000001"


def test_rollback_walks_back_step_by_step(publish, target):
    for page in ("one", "two", "three"):
        publish({"page.html": page})
    assert [target.rollback(None, NOTE).id, target.rollback(None, NOTE).id] == [2, 1]
    with pytest.raises(NothingBefore):
        target.rollback(None, NOTE)
    assert live_page(target) == "one"


def test_a_release_rolled_back_from_is_not_what_the_next_one_goes_back_to(publish, target):
    for page in ("one", "two", "bad"):
        publish({"page.html": page})
    target.rollback(None, NOTE)
    assert publish({"page.html": "four"}).manifest.id == 4
    assert target.rollback(None, NOTE).id == 2


def test_rollback_goes_forward_too(publish, target):
    for page in ("one", "two"):
        publish({"page.html": page})
    target.rollback(1, NOTE)
    target.rollback(2, NOTE)
    assert live_page(target) == "two"
    actions = [(event["action"], event["id"], event["previous"]) for event in log(target)]
    assert actions == [("publish", 1, None), ("publish", 2, 1), ("rollback", 1, 2), ("rollback", 2, 1)]


def test_rollback_to_the_live_release_changes_nothing(publish, target):
    publish({"page.html": "one"})
    before = (target.root / "events.jsonl").read_bytes()
    assert target.rollback(1, NOTE).id == 1
    assert (target.root / "events.jsonl").read_bytes() == before


def test_a_tampered_page_is_refused(publish, target):
    publish({"page.html": "one"})
    publish({"page.html": "two"})
    page = target.root / "releases/000001/page.html"
    page.chmod(0o644)
    page.write_text("tampered")
    with pytest.raises(ReleaseDamaged) as damaged:
        target.rollback(1, NOTE)
    assert damaged.value.values == {"id": "1", "path": str(page)}
    assert live_page(target) == "two"


@pytest.mark.parametrize("change", ["added", "missing", "link"])
def test_a_release_with_other_files_is_refused(publish, target, change):
    publish({"page.html": "one"})
    publish({"page.html": "two"})
    page = target.root / "releases/000001/page.html"
    if change == "added":
        page.with_name("extra.html").write_text("extra")
    else:
        page.unlink()
    if change == "link":
        page.symlink_to("index.html")
    with pytest.raises(ReleaseDamaged):
        target.rollback(1, NOTE)
    assert live_page(target) == "two"


def test_a_tampered_stored_file_is_refused(publish, target):
    stored = next(iter(publish({"page.html": "one"}, {"assets/site.css": "body{}"}).manifest.store.values()))
    publish({"page.html": "two"})
    (target.root / "store" / stored).chmod(0o644)
    (target.root / "store" / stored).write_text("tampered")
    with pytest.raises(ReleaseDamaged):
        target.rollback(1, NOTE)
    assert live_page(target) == "two"


def test_a_manifest_changed_together_with_its_page_is_refused(publish, target):
    publish({"page.html": "one"})
    publish({"page.html": "two"})
    path = target.root / "manifests/000001.json"
    path.write_text(path.read_text().replace('"source":"abc123"', '"source":"abc124"'))
    with pytest.raises(ReleaseDamaged) as damaged:
        target.rollback(1, NOTE)
    assert damaged.value.values["path"] == str(path)


def test_an_unknown_release_is_refused_with_those_that_are_kept(publish, target):
    publish({"page.html": "one"})
    publish({"page.html": "two"})
    with pytest.raises(NoSuchRelease) as unknown:
        target.rollback(9, NOTE)
    assert unknown.value.values == {"id": "9", "kept": "1, 2"}


def test_rollback_of_an_unpublished_target_is_refused(target):
    with pytest.raises(NothingBefore):
        target.rollback(None, NOTE)
    assert not target.root.exists()


def test_only_the_newest_releases_are_kept(publish, target):
    for number in range(6):
        publish({"page.html": str(number)}, keep=3)
    assert [release.id for release in target.releases()] == [6, 5, 4]
    assert sorted(path.name for path in (target.root / "manifests").iterdir()) == ["000004.json", "000005.json", "000006.json"]
    assert sorted(path.name for path in (target.root / "releases").iterdir()) == ["000004", "000005", "000006"]


def test_the_release_before_the_live_one_is_kept_however_old_it_is(publish, target):
    for number in range(4):
        publish({"page.html": str(number)}, keep=4)
    target.rollback(1, NOTE)
    publish({"page.html": "new"}, keep=2)
    assert [release.id for release in target.releases()] == [5, 4, 1]
    assert target.rollback(None, NOTE).id == 1


def test_ids_are_never_used_again(publish, target):
    for number in range(3):
        publish({"page.html": str(number)}, keep=1)
    target.rollback(2, NOTE)
    assert publish({"page.html": "new"}, keep=1).manifest.id == 4


def test_a_stored_file_stays_while_a_kept_release_needs_it(publish, target, monkeypatch):
    name = next(iter(publish({"page.html": "0"}, {"assets/site.css": "old"}).manifest.store.values()))
    monkeypatch.setattr(retention, "now", lambda: now() + timedelta(days=400))
    for number in range(1, 5):
        publish({"page.html": str(number)}, {"assets/site.css": "new"})
    assert (target.root / "store" / name).is_file()
    assert target.rollback(1, NOTE).store == {f"assets/{name}": name}


def test_an_unneeded_stored_file_goes_after_seven_days(publish, target, monkeypatch):
    name = next(iter(publish({"page.html": "0"}, {"assets/site.css": "old"}, keep=2).manifest.store.values()))
    stored = target.root / "store" / name
    for number, days, there in ((1, 0, True), (2, 0, True), (3, 6, True), (4, 8, False)):
        monkeypatch.setattr(retention, "now", lambda days=days: now() + timedelta(days=days))
        publish({"page.html": str(number)}, {"assets/site.css": "new"}, keep=2)
        assert stored.exists() is there, number
    assert next(event for event in log(target) if event["action"] == "retire")["unneeded"] == [name]


def test_the_seven_days_begin_anew_when_a_stored_file_was_needed_again(publish, target, monkeypatch):
    steps = ((0, "old"), (0, "new"), (0, "new"), (5, "old"), (9, "new"), (10, "new"), (12, "new"))
    for number, (days, style) in enumerate(steps):
        monkeypatch.setattr(retention, "now", lambda days=days: now() + timedelta(days=days))
        publish({"page.html": str(number)}, {"assets/site.css": style}, keep=1)
    assert {(target.root / "store" / name).read_text() for name in os.listdir(target.root / "store")} == {"old", "new"}


def test_what_an_unreadable_manifest_needs_is_never_removed(publish, target, monkeypatch):
    name = next(iter(publish({"page.html": "0"}, {"assets/site.css": "old"}).manifest.store.values()))
    (target.root / "store" / "loose.0123456789abcdef.css").write_text("nobody needs it")
    publish({"page.html": "1"})
    (target.root / "manifests/000001.json").write_text("{}")
    monkeypatch.setattr(retention, "now", lambda: now() + timedelta(days=400))
    publish({"page.html": "2"})
    assert sorted(os.listdir(target.root / "store")) == ["loose.0123456789abcdef.css", name]


def log(target):
    return [json.loads(line) for line in (target.root / "events.jsonl").read_text().splitlines()]
