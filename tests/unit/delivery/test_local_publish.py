"""Publishing to the local target."""

import json
import os
import re
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsroom.delivery.local import LocalTarget
from newsroom.delivery.lock import locked
from newsroom.delivery.target import Note
from newsroom.errors import DiskFailed, LockHeld, ReleaseDamaged, TargetDamaged, TargetMoved, TreeWithoutFront
from newsroom.release.manifest import Particulars

NOTE = Note("editor", "a test")


def particulars(target: LocalTarget, previous: int | None) -> Particulars:
    live = target.live()
    assert live
    return Particulars(as_of=live.as_of, previous=previous)


def test_a_release_lies_where_the_design_says(publish, target):
    manifest = publish({"progress/heating/index.html": "heat"}, {"assets/site.css": "body{}", "media/pot.jpg": "jpeg"}).manifest
    root = target.root
    assert os.readlink(root / "current") == "releases/000001"
    assert (root / "current/progress/heating/index.html").read_text() == "heat"
    assert not (root / "current/assets").exists()
    assert sorted(path.name for path in (root / "store").iterdir()) == sorted(manifest.store.values())
    assert sorted(path.name for path in root.iterdir()) == ["LOCK", "current", "events.jsonl", "manifests", "releases", "store"]
    assert (root / "manifests/000001.json").is_file()


def test_everything_is_readable_by_a_web_server_of_another_user(publish, target):
    before = os.umask(0o077)
    try:
        publish({"a/b/index.html": "x"}, {"assets/site.css": "body{}"})
    finally:
        os.umask(before)
    for path in (target.root, *(path for name in ("releases", "store") for path in (target.root / name).rglob("*"))):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o755 if path.is_dir() else 0o444), path


def test_the_next_edition_is_checked_against_the_live_release(publish, target):
    assert target.previous() is None
    publish({})
    previous = target.previous()
    assert previous is not None
    assert (previous.id, dict(previous.articles)) == (1, {"heating": "progress/heating/"})


def test_ids_count_up_and_each_manifest_names_the_one_before(publish):
    manifests = [publish({"page.html": str(number)}).manifest for number in range(3)]
    assert [(manifest.id, manifest.previous) for manifest in manifests] == [(1, None), (2, 1), (3, 2)]


def test_an_identical_tree_makes_no_new_release(publish, target):
    first = publish({"page.html": "same"})
    second = publish({"page.html": "same"})
    assert (first.new, second.new) == (True, False)
    assert second.manifest == first.manifest
    assert [release.id for release in target.releases()] == [1]
    assert len((target.root / "events.jsonl").read_text().splitlines()) == 1


def test_an_identical_tree_mends_a_damaged_live_release(publish, target):
    publish({"page.html": "same"})
    page = target.root / "current/page.html"
    page.chmod(0o644)
    page.write_text("tampered")
    published = publish({"page.html": "same"})
    assert published.new
    assert (target.root / "current/page.html").read_text() == "same"
    assert target.check(2).tree_hash == published.manifest.tree_hash


def test_a_damaged_file_in_the_store_is_replaced(publish, target):
    manifest = publish({}, {"assets/site.css": "body{}"}).manifest
    stored = target.root / "store" / next(iter(manifest.store.values()))
    stored.unlink()
    stored.write_text("tampered")
    publish({"page.html": "new"}, {"assets/site.css": "body{}"})
    assert stored.read_text() == "body{}"


def test_a_link_in_the_store_is_replaced_not_followed(publish, target, tmp_path):
    manifest = publish({}, {"assets/site.css": "body{}"}).manifest
    stored = target.root / "store" / next(iter(manifest.store.values()))
    stored.unlink()
    outside = tmp_path / "outside"
    outside.write_text("mine")
    stored.symlink_to(outside)
    publish({"page.html": "new"}, {"assets/site.css": "body{}"})
    assert not stored.is_symlink()
    assert outside.read_text() == "mine"


def test_an_unchanged_page_is_shared_with_the_release_before(publish, target):
    publish({"same.html": "same", "other.html": "one"})
    publish({"same.html": "same", "other.html": "two"})
    one, two = (target.root / "releases" / name for name in ("000001", "000002"))
    assert (one / "same.html").samefile(two / "same.html")
    assert not (one / "other.html").samefile(two / "other.html")


def test_no_release_shares_a_file_with_the_built_tree(publish, target, tmp_path):
    publish({"page.html": "x"}, {"assets/site.css": "body{}"})
    built = {path.stat().st_ino for path in (tmp_path / "output").rglob("*") if path.is_file()}
    assert not built & {path.stat().st_ino for path in target.root.rglob("*") if path.is_file()}


def test_a_shared_page_that_has_rotted_is_copied_anew(publish, target):
    publish({"same.html": "same"})
    old = target.root / "releases/000001/same.html"
    old.chmod(0o644)
    old.write_text("SAME")
    publish({"same.html": "same", "other.html": "x"})
    assert (target.root / "current/same.html").read_text() == "same"
    assert target.check(2).id == 2


def test_a_changed_page_of_equal_size_gets_another_time(publish, target):
    publish({"page.html": "one"})
    publish({"page.html": "two"})
    times = [int((target.root / f"releases/{id:06d}/page.html").stat().st_mtime) for id in (1, 2)]
    assert times[0] < times[1]


def test_the_log_tells_who_did_what_and_why(publish, target):
    publish({"page.html": "one"})
    event = json.loads((target.root / "events.jsonl").read_text())
    assert (event["action"], event["id"], event["previous"], event["who"], event["why"]) == ("publish", 1, None, "editor", "a test")
    assert event["when"].endswith("Z")
    assert len(event["manifest"]) == 64


def test_a_publish_against_an_older_release_is_refused(publish, build, target):
    publish({"page.html": "one"})
    publish({"page.html": "two"})
    with pytest.raises(TargetMoved) as refused:
        target.publish(build({"page.html": "three"}), particulars(target, 1), NOTE)
    assert refused.value.values == {"base": "1", "live": "2"}
    assert (target.root / "current/page.html").read_text() == "two"


def test_a_manifest_that_could_not_be_read_again_never_goes_live(publish, build, target):
    publish({"page.html": "one"})
    naive = replace(particulars(target, 1), as_of=datetime(2026, 11, 23))
    with pytest.raises(ValueError, match="timezone"):
        target.publish(build({"page.html": "two"}), naive, NOTE)
    assert target.live().id == 1


def test_two_first_publishers_may_both_make_the_folders(build, target, monkeypatch):
    mkdir = os.mkdir

    def late(path, *args, **kwargs):
        mkdir(path, *args, **kwargs)
        if path in (target.root, target.root / "store"):
            raise FileExistsError

    monkeypatch.setattr(os, "mkdir", late)
    assert target.publish(build({}), Particulars(as_of=datetime.now(UTC), previous=None), NOTE).new


def test_an_unreadable_live_page_is_brought_out_anew(publish, target):
    publish({"page.html": "one"})
    (target.root / "current/page.html").unlink()
    os.mkfifo(target.root / "current/page.html")
    assert publish({"page.html": "one"}).new
    assert (target.root / "current/page.html").read_text() == "one"


def test_an_empty_tree_is_refused(publish, target, tmp_path):
    publish({"page.html": "one"})
    (tmp_path / "empty").mkdir()
    with pytest.raises(TreeWithoutFront):
        target.publish(tmp_path / "empty", particulars(target, 1), NOTE)
    assert (target.root / "current/page.html").read_text() == "one"


def test_a_lock_held_by_another_process_is_refused_at_once(publish, target):
    publish({"page.html": "one"})
    code = "import fcntl, sys; f = open(sys.argv[1], 'r+'); fcntl.flock(f, fcntl.LOCK_EX); print('held', flush=True); sys.stdin.read()"
    lock = target.root / "LOCK"
    with subprocess.Popen([sys.executable, "-c", code, lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(LockHeld) as refused:
            publish({"page.html": "two"})
        assert refused.value.exit_code == 3
        assert refused.value.values["holder"] == f"editor, process {os.getpid()}"
        other.communicate(b"")
    assert publish({"page.html": "two"}).new


def test_two_publishers_exclude_each_other(publish, target):
    publish({"page.html": "one"})
    with locked(target.root / "LOCK", "colleague"):
        with pytest.raises(LockHeld) as refused:
            publish({"page.html": "two"})
        with pytest.raises(LockHeld):
            target.rollback(1, NOTE)
    assert refused.value.values["holder"] == f"colleague, process {os.getpid()}"


def test_each_step_is_made_to_last_before_the_next_begins(publish, target, monkeypatch):
    publish({})
    root, steps, fsync, rename = target.root, [], os.fsync, os.rename

    def told(name):
        return re.sub(r"[0-9a-f]{16}", "HASH", str(name).removeprefix(f"{root}").lstrip("/"))

    def fsynced(handle):
        steps.append(f"fsync {told(os.readlink(f'/proc/self/fd/{handle}'))}")
        fsync(handle)

    def renamed(old, new):
        steps.append(f"rename {told(new)}")
        rename(old, new)

    monkeypatch.setattr(os, "fsync", fsynced)
    monkeypatch.setattr(os, "rename", renamed)
    publish({"a/index.html": "x"}, {"assets/site.css": "body{}"})
    assert steps[steps.index("fsync store/.new-site.HASH.css") :] == [
        "fsync store/.new-site.HASH.css",
        "rename store/site.HASH.css",
        "fsync store",
        "fsync releases/.stage-000002/a/index.html",
        "fsync releases/.stage-000002/a",
        "fsync releases/.stage-000002",
        "fsync manifests/.new-000002.json",
        "rename manifests/000002.json",
        "fsync manifests",
        "rename releases/000002",
        "fsync releases",
        "rename current",
        "fsync ",
        "fsync events.jsonl",
        "fsync ",
    ]


def test_a_lost_link_stops_publishing_and_rollback_mends_it(publish, target, build):
    publish({"page.html": "one"})
    told = particulars(target, 1)
    (target.root / "current").unlink()
    with pytest.raises(TargetDamaged):
        target.previous()
    with pytest.raises(TargetDamaged):
        target.publish(build({"page.html": "two"}), told, NOTE)
    assert [release.id for release in target.releases()] == [1]
    target.rollback(1, NOTE)
    assert target.publish(build({"page.html": "two"}), told, NOTE).manifest.id == 2


def test_nothing_is_swept_away_when_link_and_log_are_lost(publish, target, build):
    for number in range(3):
        publish({"page.html": str(number)})
    (target.root / "current").unlink()
    (target.root / "events.jsonl").unlink()
    told = Particulars(as_of=target.releases()[0].as_of, previous=None)
    with pytest.raises(TargetDamaged):
        target.publish(build({"page.html": "new"}), told, NOTE)
    assert [release.id for release in target.releases()] == [3, 2, 1]


def test_a_link_to_somewhere_else_is_not_followed(publish, target, tmp_path):
    publish({"page.html": "one"})
    (target.root / "current").unlink()
    (target.root / "current").symlink_to(tmp_path)
    with pytest.raises(TargetDamaged):
        target.live()


def test_an_unreadable_manifest_is_told_by_name(publish, target):
    publish({"page.html": "one"})
    (target.root / "manifests/000001.json").write_text("{}")
    with pytest.raises(ReleaseDamaged) as damaged:
        target.live()
    assert damaged.value.values["id"] == "1"
    assert [(release.id, release.damaged) for release in target.releases()] == [(1, True)]


def test_a_bad_line_in_the_log_is_told_by_its_number(publish, target):
    publish({"page.html": "one"})
    with (target.root / "events.jsonl").open("a") as log:
        log.write("not json\n")
    with pytest.raises(TargetDamaged) as damaged:
        publish({"page.html": "two"})
    assert damaged.value.values["path"].endswith("events.jsonl:2")


def test_a_line_that_was_cut_off_is_taken_away(publish, target):
    publish({"page.html": "one"})
    with (target.root / "events.jsonl").open("a") as log:
        log.write('{"action":"publ')
    publish({"page.html": "two"})
    actions = [json.loads(line)["id"] for line in (target.root / "events.jsonl").read_text().splitlines()]
    assert actions == [1, 2]


def test_a_disk_error_is_told_in_one_line(publish, tmp_path):
    (tmp_path / "site").write_text("a file where the target should be")
    with pytest.raises(DiskFailed) as failed:
        publish({})
    assert failed.value.exit_code == 3
    assert failed.value.values["path"].endswith("site/current")


def test_a_target_reached_through_a_link_works(publish, target, build, tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    publish({"page.html": "one"})
    assert (tmp_path / "real/current/page.html").read_text() == "one"


def test_releases_are_listed_newest_first(publish, target):
    publish({"page.html": "one"})
    publish({"page.html": "twos"}, {"assets/site.css": "body{}"})
    newest, oldest = target.releases()
    assert (newest.id, newest.current, newest.articles, newest.size) == (2, True, 1, len("front" + "twos" + "body{}"))
    assert (oldest.id, oldest.current) == (1, False)
    assert newest.published
    assert replace(newest, published=None).as_of == target.live().as_of


def test_an_unpublished_target_lists_nothing(target: LocalTarget, tmp_path: Path):
    assert target.releases() == ()
    assert not (tmp_path / "site").exists()
