"""Takedown on the local target: gone from every release, and every other byte as it was."""

import json
import os
import stat
from dataclasses import replace

import pytest

from newsroom.article.takedowns import Stage, Trace
from newsroom.corrections.traces import trace_of
from newsroom.delivery.exclusive import unnamed_sizes
from newsroom.delivery.local import LocalTarget
from newsroom.delivery.target import Note
from newsroom.errors import ItemReturned, NothingTakenDown, TakedownIncomplete
from newsroom.release.tree import marks
from tests.unit.delivery.conftest import SITE
from tests.unit.delivery.taken import (
    DRAWN,
    ITEM,
    LONELY,
    NOTE,
    OLD,
    OTHER,
    OTHER_TITLE,
    SALT,
    SHARED_TAG,
    TITLE,
    WHEN,
    bring_out,
    copied,
    files,
    page,
    remains,
    removed,
    sha,
    stored,
)

pytestmark = pytest.mark.usefixtures("no_waiting")
ADDRESSES = (ITEM, OLD)


@pytest.fixture(scope="module")
def four(tmp_path_factory, no_waiting):
    """Return a target with four releases that have the item, and one before them that has not; hands off: copy it."""
    root = tmp_path_factory.mktemp("four")
    made = LocalTarget(root / "site", SITE)
    bring_out(made, files(0, item=False), root / "tree", item=False)
    for number in (1, 2, 3, 4):
        bring_out(made, files(number), root / "tree", why=TITLE if number == 2 else "a test")
    return made


@pytest.fixture
def target(four, tmp_path):
    return LocalTarget(copied(four.root, tmp_path / "site"), SITE)


def events(target):
    return [json.loads(line) for line in (target.root / "events.jsonl").read_text().splitlines()]


def all_marks(target):
    return {id: marks(target.root / f"releases/{id:06d}") for id in (1, 2, 3, 4, 5)}


def test_the_fixture_has_the_item_in_many_places(target):
    assert len(remains(target.root)) == 4 * (3 + 3) + 4 + 1 + 1


def test_nothing_of_the_item_is_left_anywhere(target):
    live = target.takedown(removed(target), NOTE)
    assert live == target.live()
    assert live.id == 6
    assert remains(target.root) == []
    assert target.traces_left() == ()
    assert not any(path.name.startswith(".") for path in target.root.rglob("*"))


def test_files_that_do_not_speak_of_it_keep_their_bytes(target):
    before = all_marks(target)
    target.takedown(removed(target), NOTE)
    after = all_marks(target)
    assert after[1] == before[1]
    for id in (2, 3, 4, 5):
        changed = {path for path, mark in before[id].items() if after[id].get(path) != mark}
        lists = {f"{name}index.html" for name in (*LONELY, SHARED_TAG, "tags/")}
        assert changed == {"index.html", f"{ITEM}index.html", f"{OLD}index.html"} | lists
        assert set(after[id]) - set(before[id]) == {f"{ITEM}gone.html", f"{OLD}gone.html"}
    assert marks(target.root / "releases/000006") == after[5]


def test_no_hard_link_is_written_through(target, tmp_path):
    kept = []
    for number, path in enumerate(sorted((target.root / "releases").rglob("*.html"))):
        other = tmp_path / f"name-{number}"
        os.link(path, other)
        kept.append((other, other.read_bytes(), other.stat().st_mtime_ns))
    target.takedown(removed(target), NOTE)
    assert [(path, path.read_bytes(), path.stat().st_mtime_ns) for path, _, _ in kept] == kept


def test_the_release_before_the_item_is_not_touched_at_all(target):
    told = [(path, path.stat().st_ino, path.stat().st_mtime_ns) for path in sorted((target.root / "releases/000001").rglob("*"))]
    manifest = (target.root / "manifests/000001.json").read_bytes()
    target.takedown(removed(target), NOTE)
    assert [(path, path.stat().st_ino, path.stat().st_mtime_ns) for path, _, _ in told] == told
    assert (target.root / "manifests/000001.json").read_bytes() == manifest


@pytest.mark.parametrize("id", [1, 2, 3, 4, 5])
def test_a_rollback_to_any_release_keeps_it_gone(target, id):
    target.takedown(removed(target), NOTE)
    before = marks(target.root / f"releases/{id:06d}")
    manifest = target.rollback(id, NOTE)
    assert target.check(id) == manifest
    assert marks(target.root / "current") == before == manifest.pages
    assert ITEM not in manifest.articles.values()
    assert "harbour" not in {*manifest.articles, *manifest.wordings, *(item.slug for item in manifest.items)}
    assert remains(target.root) == []


def test_its_addresses_hold_the_same_tombstone_twice(target):
    target.takedown(removed(target), NOTE)
    for id in (2, 6):
        for address in ADDRESSES:
            folder = target.root / f"releases/{id:06d}/{address}"
            assert sorted(os.listdir(folder)) == ["gone.html", "index.html"]
            assert (folder / "gone.html").read_bytes() == (folder / "index.html").read_bytes()
            assert "应当事人的要求" in (folder / "gone.html").read_text()


def test_pictures_that_others_use_stay_and_its_own_go_at_once(target):
    assert target.media_of(ADDRESSES) == {stored("harbour", DRAWN).removeprefix("media/"): sha(DRAWN)}
    target.takedown(removed(target), NOTE)
    assert [name.partition(".")[0] for name in os.listdir(target.root / "store")] == ["both"]
    assert list(target.check(6).store) == list(target.check(2).store) == [stored("both", "a picture that both use")]


def test_sizes_of_its_picture_that_no_page_names_are_its_own_and_those_of_a_shared_picture_are_not():
    named = {"media/own-960.0000000000000001.jpg", "media/both-960.0000000000000002.jpg", "media/both-640.0000000000000003.jpg"}
    unnamed = {"media/own-320.0000000000000004.avif", "media/both-320.0000000000000005.avif", "media/else-320.0000000000000006.avif"}
    own = {"media/own-960.0000000000000001.jpg", "media/both-960.0000000000000002.jpg"}
    assert unnamed_sizes(named | unnamed, own, named) == {"media/own-320.0000000000000004.avif"}


def test_a_leftover_of_it_in_the_store_goes_too_and_other_leftovers_stay(target):
    store = target.root / "store"
    (store / "older.0123456789abcdef.png").write_text("another size")
    (store / "loose.0123456789abcdef.png").write_text("nobody's")
    told = removed(target)
    trace = told.trace
    both = replace(told, trace=replace(trace, files=trace.files | trace_files("another size")))
    target.takedown(both, NOTE)
    assert sorted(name.partition(".")[0] for name in os.listdir(store)) == ["both", "loose"]


def trace_files(text):
    return trace_of([], [], [sha(text)], SALT).files


def test_a_web_server_takes_no_rewritten_file_for_unchanged(target):
    folder = target.root / "releases/000003"
    before = {path: path.stat().st_mtime for path in folder.rglob("*.html")}
    content = {path: path.read_bytes() for path in before}
    target.takedown(removed(target), NOTE)
    changed = [path for path in before if path.exists() and path.read_bytes() != content[path]]
    assert len(changed) == 5
    assert all(path.stat().st_mtime > max(before.values()) for path in changed)
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o444 for path in changed)


def test_the_log_tells_who_and_why_and_nothing_of_the_item(target):
    target.takedown(removed(target), NOTE)
    told = events(target)
    assert [(event["action"], event["id"]) for event in told[5:]] == [("takedown", 6), *(("purge", id) for id in (2, 3, 4, 5))]
    assert told[5]["who"] == "editor"
    assert told[5]["why"] == NOTE.why
    assert (told[2]["action"], told[2]["why"], told[1]["why"]) == ("publish", "", "a test")
    assert stat.S_IMODE((target.root / "events.jsonl").stat().st_mode) == 0o644


def test_the_journal_remembers_stages_and_no_word(target):
    told = removed(target)
    target.takedown(told, NOTE)
    lines = [json.loads(line) for line in (target.root / "takedowns.jsonl").read_text().splitlines()]
    assert [line["stage"] for line in lines] == ["begun", "done"]
    assert lines[0]["addresses"] == list(ADDRESSES)
    assert TITLE not in (target.root / "takedowns.jsonl").read_text()
    assert target.removed() == target.previous().removed == (replace(told, stage=Stage.DONE),)
    assert target.removed()[0].when == WHEN


def test_a_second_takedown_of_the_same_item_finds_it_done(target):
    told = removed(target)
    target.takedown(told, NOTE)
    before = (target.root / "takedowns.jsonl").read_bytes(), (target.root / "events.jsonl").read_bytes()
    assert target.takedown(replace(told, addresses=(OLD,)), NOTE) is None
    assert ((target.root / "takedowns.jsonl").read_bytes(), (target.root / "events.jsonl").read_bytes()) == before


def test_a_takedown_before_anything_was_published_is_remembered(tmp_path):
    target = LocalTarget(tmp_path / "site", SITE)
    told = replace(removed(target), trace=Trace(SALT))
    assert target.takedown(told, NOTE) is None
    assert [item.stage for item in target.removed()] == [Stage.DONE]
    with pytest.raises(ItemReturned):
        bring_out(target, files(1), tmp_path / "tree")
    assert target.live() is None
    assert bring_out(target, files(1, item=False), tmp_path / "tree", item=False).id == 1


def test_a_takedown_of_what_no_release_has_changes_no_release(target):
    before = all_marks(target)
    told = replace(removed(target), addresses=("progress/elsewhere/",), trace=Trace(SALT, frozenset({"ff" * 10})))
    assert target.takedown(told, NOTE) is None
    assert all_marks(target) == before
    assert target.live().id == 5


def test_a_tree_that_brings_it_back_is_refused(target, tmp_path):
    target.takedown(removed(target), NOTE)
    for tree in (files(5), {**files(5, item=False), f"{OLD}index.html": "it"}, {**files(5, item=False), stored("other", DRAWN): DRAWN}):
        with pytest.raises(ItemReturned) as refused:
            bring_out(target, tree, tmp_path / "tree")
        assert refused.value.values["address"] in ADDRESSES
        assert target.live().id == 6


def test_a_tree_with_its_tombstone_is_published(target, tmp_path):
    target.takedown(removed(target), NOTE)
    stone = {f"{address}{name}": page("内容已撤下", "") for address in ADDRESSES for name in ("index.html", "gone.html")}
    assert bring_out(target, {**files(5, item=False), **stone}, tmp_path / "tree", item=False).id == 7


def test_what_was_restored_can_be_published_again(target, tmp_path):
    target.takedown(removed(target), NOTE)
    target.restore(OLD, Note("chief", "a counter-notice"))
    assert target.removed() == ()
    assert bring_out(target, files(5), tmp_path / "tree").id == 7
    last = json.loads((target.root / "takedowns.jsonl").read_text().splitlines()[-1])
    assert (last["stage"], last["who"], last["reason"], last["trace"]["words"]) == ("restored", "chief", "a counter-notice", [])


def test_what_was_never_taken_down_cannot_be_restored(target):
    with pytest.raises(NothingTakenDown):
        target.restore(ITEM, NOTE)
    target.takedown(removed(target), NOTE)
    with pytest.raises(NothingTakenDown):
        target.restore(OTHER, NOTE)


def test_a_damaged_release_that_has_it_is_taken_away_whole(target):
    spoilt = target.root / f"releases/000003/{OTHER}index.html"
    (target.root / "manifests/000004.json").write_text("{}")
    spoilt.unlink()
    target.takedown(removed(target), NOTE)
    assert [release.id for release in target.releases()] == [6, 5, 2, 1]
    assert [event["retired"] for event in events(target) if "retired" in event] == [[3], [4]]
    assert all("damaged" in event["why"] for event in events(target) if "retired" in event)
    assert remains(target.root) == []


def test_a_damaged_release_without_it_stays(target):
    (target.root / "releases/000001/robots.txt").unlink()
    target.takedown(removed(target), NOTE)
    assert 1 in [release.id for release in target.releases()]


def test_a_damaged_file_of_the_live_release_does_not_keep_it_up(target):
    robots = target.root / "releases/000005/robots.txt"
    robots.unlink()
    robots.write_text("tampered")
    target.takedown(removed(target), NOTE)
    assert "robots.txt" not in target.check(6).files
    assert "robots.txt" in events(target)[5]["why"]
    assert remains(target.root) == []


def test_a_lost_current_does_not_keep_it_up(target):
    (target.root / "current").unlink()
    target.takedown(removed(target), NOTE)
    assert remains(target.root) == []
    assert target.rollback(5, NOTE).id == 5


@pytest.mark.parametrize("where", ["server/redirects.map", "releases/000002/extra/notes.txt"])
def test_what_is_left_is_told_by_name(target, where):
    path = target.root / where
    path.parent.mkdir(exist_ok=True)
    path.write_text(TITLE)
    told = removed(target)
    if where.startswith("releases"):
        target.takedown(told, NOTE)
        assert not path.exists()
        return
    with pytest.raises(TakedownIncomplete) as left:
        target.takedown(told, NOTE)
    assert left.value.paths == target.traces_left() == (where,)
    assert [item.stage for item in target.removed()] == [Stage.BEGUN]
    path.unlink()
    assert target.rollback(None, NOTE).id == 5
    assert [item.stage for item in target.removed()] == [Stage.DONE]


def test_a_publish_is_not_held_up_by_what_is_left_and_says_so(target, tmp_path):
    stray = target.root / "stray.txt"
    stray.write_text(TITLE)
    with pytest.raises(TakedownIncomplete):
        target.takedown(removed(target), NOTE)
    with pytest.raises(TakedownIncomplete):
        bring_out(target, files(5, item=False), tmp_path / "tree", item=False)
    assert target.live().id == 7


def test_a_scan_follows_no_link_and_names_every_hard_link(target, tmp_path):
    target.takedown(removed(target), NOTE)
    outside = tmp_path / "outside.txt"
    outside.write_text(TITLE)
    (target.root / "link").symlink_to(outside)
    assert target.traces_left() == ()
    os.link(outside, target.root / "one.txt")
    os.link(outside, target.root / "two.txt")
    assert target.traces_left() == ("one.txt", "two.txt")


def test_another_item_taken_down_later_leaves_the_first_tombstone(target):
    target.takedown(removed(target), NOTE)
    stone = (target.root / "current" / ITEM / "gone.html").read_bytes()
    other = replace(removed(target), addresses=(OTHER,), trace=Trace("ab" * 16))
    assert target.takedown(other, NOTE).id == 7
    assert (target.root / "current" / ITEM / "gone.html").read_bytes() == stone
    assert (target.root / "current" / OTHER / "gone.html").is_file()
    assert len(target.removed()) == 2


def test_progress_is_told(target):
    told = []
    target.takedown(removed(target), NOTE, lambda *stage: told.append(stage))
    assert {stage for stage, _, _ in told} == {"purge", "scan"}
    assert all(done <= of for _, done, of in told)


def test_names_that_were_the_items_alone_go_with_it_and_others_stay(target):
    target.takedown(removed(target), NOTE)
    for release in sorted((target.root / "releases").iterdir()):
        listed = (release / "tags/index.html").read_text("utf-8")
        assert [name for name in LONELY if (release / name).exists() and any((release / name).iterdir())] == []
        assert "尉迟独" not in listed
        assert "独标" not in listed
        assert "供热" in listed
        assert OTHER_TITLE in (release / SHARED_TAG / "index.html").read_text("utf-8")
    assert not any("尉迟独" in manifest.read_text("utf-8") for manifest in (target.root / "manifests").iterdir())
