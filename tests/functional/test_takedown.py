"""What is taken down is gone from everything that we hold, and no rollback, crash or colleague brings it back by accident."""

import json
import subprocess
from pathlib import Path
from typing import Any

import feedparser
import pytest
import typer

from newsroom.cli import takedown as command
from newsroom.cli import taking_down
from newsroom.cli.amending import amend
from newsroom.cli.restore import restore
from newsroom.cli.taking_down import Takedown
from newsroom.cli.withdraw import withdraw
from newsroom.delivery.target import Note
from tests.functional import marked
from tests.functional.marked import ADDRESS, ARTICLE, HELLO, LINKED, OTHER, PICTURE, REASON, SLUG, TITLE, carriers, copied, take_down
from tests.functional.pen import change, tree_hash, write
from tests.sites import AS_OF

TAKEDOWNS = "content/registers/takedowns.toml"
FEED = "site/current/feeds/{}.{}"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the campaign in its fourth release; not to be changed."""
    return marked.marked(tmp_path_factory.mktemp("marked"))


@pytest.fixture(scope="module")
def files(published: Path) -> set[str]:
    """Return the hashes of the item's files."""
    return marked.item_files(published)


@pytest.fixture(scope="module")
def taken_down(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the campaign without the item; not to be changed."""
    root = copied(published, tmp_path_factory.mktemp("down") / "site")
    assert take_down(root) == 0
    return root


@pytest.fixture(scope="module")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the campaign in its first release, for tests that need no older ones; not to be changed."""
    return marked.linked(tmp_path_factory.mktemp("once"))


@pytest.fixture(scope="module")
def files_once(published_once: Path) -> set[str]:
    """Return the hashes of the item's files."""
    return marked.item_files(published_once)


@pytest.fixture(scope="module")
def down_once(published_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the campaign of one release without the item; not to be changed."""
    root = copied(published_once, tmp_path_factory.mktemp("down_once") / "site")
    assert take_down(root) == 0
    return root


@pytest.fixture
def root(published_once: Path, tmp_path: Path) -> Path:
    """Return a copy of the campaign in its first release."""
    return copied(published_once, tmp_path / "site")


@pytest.fixture
def unpublishing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the publish at the end of a takedown, which has its own tests and takes most of the time."""
    monkeypatch.setattr(command, "_hindered", lambda office, as_of: False)


def pages(root: Path, id: int) -> dict[str, bytes]:
    folder = root / f"site/releases/{id:06}"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def bring_back(root: Path, **wishes: Any) -> int:
    given: dict[str, Any] = {"yes": True, "as_of": AS_OF} | wishes
    return marked.ended(lambda: restore(marked.at(root), SLUG, **given))


def test_the_markers_are_everywhere_before_and_nowhere_after(published: Path, taken_down: Path, files: set[str]) -> None:
    before = carriers(published, files)
    assert len(before) > 50
    assert {path.split("/")[0] for path in before} == {".cache", "content", "private", "site"}
    assert carriers(taken_down, files) == []


def test_readers_find_a_tombstone_without_title_and_name(taken_down: Path) -> None:
    page = (taken_down / f"site/current/{ADDRESS}index.html").read_text("utf-8")
    assert (taken_down / f"site/current/{ADDRESS}gone.html").is_file()
    assert REASON in page
    assert "林小川" not in page
    assert not list((taken_down / "site/store").glob("marker*"))


@pytest.mark.parametrize("feed", ["all.atom.xml", "all.rss.xml", "progress.atom.xml", "progress.rss.xml", "corrections.atom.xml"])
def test_a_feed_reader_finds_no_entry_of_it(published: Path, taken_down: Path, feed: str) -> None:
    def links(root: Path) -> list[str]:
        return [entry.link for entry in feedparser.parse((root / f"site/current/feeds/{feed}").read_bytes()).entries]

    assert any(ADDRESS in link for link in links(published))
    assert not any(ADDRESS in link for link in links(taken_down))


def test_feeds_say_that_the_entry_was_deleted(published: Path, taken_down: Path) -> None:
    entries = feedparser.parse((published / FEED.format("all", "atom.xml")).read_bytes()).entries
    id = next(entry.id for entry in entries if ADDRESS in entry.link)
    assert f'<at:deleted-entry ref="{id}"' in (taken_down / FEED.format("all", "atom.xml")).read_text("utf-8")


def test_links_of_others_became_plain_words_and_that_is_no_silent_change(taken_down: Path) -> None:
    assert "做法与（已撤下的内容）一样。" in (taken_down / OTHER).read_text("utf-8")
    assert "（已撤下的内容）" in (taken_down / "site/current/progress/other/index.html").read_text("utf-8")


@pytest.mark.parametrize("id", [1, 2, 3, 4])
def test_rollback_keeps_it_gone_and_everything_else_as_it_was(
    published: Path, taken_down: Path, files: set[str], tmp_path: Path, id: int
) -> None:
    root = copied(taken_down, tmp_path / "site")
    marked.at(root).obj.target.rollback(id, Note("test"))
    assert (root / "site/current").readlink() == Path(f"releases/{id:06}")
    assert carriers(root / "site", files) == []
    assert REASON in (root / f"site/current/{ADDRESS}index.html").read_text("utf-8")
    before, now = pages(published, id), pages(root, id)
    words = [word.encode() for word in (ADDRESS, *marked.WORDS, "古树认养")]
    named = [path for path, data in before.items() if any(word in data for word in words)]
    assert {path: data for path, data in now.items() if path in before.keys() - set(named)} == {
        path: data for path, data in before.items() if path not in named and path in now
    }
    gone = before.keys() - now.keys()
    assert gone == {path for path in before if "古树认养" in path}
    assert not any("古树认养".encode() in data for data in now.values())


def test_it_goes_even_when_what_remains_cannot_be_published(root: Path, files_once: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    change(root, HELLO, "editor: 贺知远\n", "")
    assert take_down(root) == 1
    assert carriers(root, files_once) == []
    said = capsys.readouterr()
    assert "SRC104" in said.out
    assert "the item is gone" in said.err


STEPS = ("hold", "purge", "clear_content", "clear_derived")


@pytest.mark.usefixtures("unpublishing")
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("step", STEPS)
def test_interrupted_at_any_step_the_same_command_finishes_it(
    root: Path, down_once: Path, files_once: set[str], monkeypatch: pytest.MonkeyPatch, step: str, after: bool
) -> None:
    whole = getattr(Takedown, step)

    def cut(self: Takedown, *words: Any) -> None:
        if after:
            whole(self, *words)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Takedown, step, cut)
        with pytest.raises(KeyboardInterrupt):
            take_down(root)
    assert take_down(root) == 0
    assert carriers(root, files_once) == []
    assert tree_hash(root / "content") == tree_hash(down_once / "content")
    assert bring_back(root) == 0


@pytest.mark.usefixtures("unpublishing")
@pytest.mark.parametrize("done", [0, 2, 4])
def test_interrupted_between_any_two_files_nothing_is_lost(
    root: Path, published_once: Path, down_once: Path, monkeypatch: pytest.MonkeyPatch, done: int
) -> None:
    left = done

    def cut(root: Path, path: str, after: str | None) -> None:
        nonlocal left
        if left == 0:
            raise KeyboardInterrupt
        left -= 1
        amend(root, path, after)

    with monkeypatch.context() as patch:
        patch.setattr(taking_down, "amend", cut)
        with pytest.raises(KeyboardInterrupt):
            take_down(root)
    assert take_down(root) == 0
    assert tree_hash(root / "content") == tree_hash(down_once / "content")
    assert bring_back(root) == 0
    assert tree_hash(root / "content") == tree_hash(published_once / "content")


def test_a_second_takedown_says_when_the_first_was(down_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copied(down_once, tmp_path / "site")
    assert take_down(root, reason="") == 0
    assert "this was taken down on 2026-11-23 already" in capsys.readouterr().err


def test_what_comes_back_is_found_with_its_path(down_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copied(down_once, tmp_path / "site")
    assert take_down(root, "", check=True) == 0
    write(root, "output/old.html", f"<p>{marked.SENTENCE}</p>")
    write(root, "site/releases/000001/old.html", f"<p>{marked.SENTENCE}</p>")
    assert take_down(root, "", check=True) == 1
    said = capsys.readouterr().err
    assert "output/old.html" in said
    assert "site/releases/000001/old.html" in said


def test_a_file_that_comes_back_is_not_published(down_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copied(down_once, tmp_path / "site")
    write(root, ARTICLE, marked.TEXT.split("![")[0])
    (root / TAKEDOWNS).unlink()
    with pytest.raises(typer.Exit):
        marked.publish(root)
    assert f"{ARTICLE}:1:1: PUB729" in capsys.readouterr().out


def test_restored_it_is_what_it_was_and_the_next_publish_shows_it(
    published_once: Path, down_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copied(down_once, tmp_path / "site")
    assert bring_back(root) == 0
    assert tree_hash(root / "content") == tree_hash(published_once / "content")
    assert not list((root / "private/takedowns").iterdir())
    assert f"{OTHER} says again what it said" in capsys.readouterr().out
    change(root, OTHER, "source: own", "updates:\n  - {date: 2026-11-23, what: 文中提到的报道已经恢复}\nsource: own")
    marked.publish(root)
    assert TITLE in (root / f"site/current/{ADDRESS}index.html").read_text("utf-8")


def test_a_restoration_overwrites_nothing(down_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copied(down_once, tmp_path / "site")
    write(root, ARTICLE, "另一篇")
    assert bring_back(root) == 2
    assert (root / ARTICLE).read_text("utf-8") == "另一篇"
    assert not (root / PICTURE).exists()
    assert f"{ARTICLE} is in the way" in capsys.readouterr().err


def test_a_restoration_leaves_what_was_edited_since(down_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copied(down_once, tmp_path / "site")
    change(root, OTHER, "下个月", "年底")
    assert bring_back(root) == 0
    assert "年底挂牌，做法与（已撤下的内容）一样" in (root / OTHER).read_text("utf-8")
    assert f"{OTHER} was edited since" in capsys.readouterr().out


@pytest.mark.usefixtures("unpublishing")
def test_forgotten_nothing_is_kept(root: Path, files_once: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert take_down(root, forget=True) == 0
    assert not (root / "private/takedowns").exists()
    assert carriers(root, files_once) == []
    assert bring_back(root) == 0
    assert "put its file back" in capsys.readouterr().out
    assert not (root / TAKEDOWNS).exists()


@pytest.mark.usefixtures("unpublishing")
def test_an_item_that_was_already_deleted_from_content_is_taken_down_from_releases(root: Path, files_once: set[str]) -> None:
    for path in (ARTICLE, PICTURE, f"{PICTURE}.toml"):
        (root / path).unlink()
    assert take_down(root, f"/{ADDRESS}") == 0
    assert carriers(root, files_once) == []
    assert f'address = "{ADDRESS}"' in (root / TAKEDOWNS).read_text("utf-8")
    assert "published = 2026-11-18" in (root / TAKEDOWNS).read_text("utf-8")


@pytest.mark.usefixtures("unpublishing")
@pytest.mark.parametrize("only", [False, True])
def test_translations_go_along_unless_they_are_left(root: Path, only: bool, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, OTHER, "source: own", f"translation_of: {SLUG}\nlang: en\nsource: own")
    assert take_down(root, only=only) == 0
    assert (root / OTHER).exists() is only
    assert ("/progress/other/ goes" in capsys.readouterr().out) is not only
    if only:
        assert "translation_of" not in (root / OTHER).read_text("utf-8")


@pytest.mark.parametrize(
    ("word", "reason", "said"),
    [
        ("markre", REASON, "did you mean marker?"),
        (SLUG, "", "say why"),
        (SLUG, "林小川要求移除", "“林小川”"),
        (SLUG, f"《{TITLE}》不实", f"“{TITLE}”"),
        (SLUG, "请致电13812345678", "personal number"),
    ],
)
def test_wrong_use_changes_nothing(root: Path, word: str, reason: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree_hash(root / "site"), tree_hash(root / "content")
    assert take_down(root, word, reason) == 2
    assert said in capsys.readouterr().err
    assert (tree_hash(root / "site"), tree_hash(root / "content")) == before


@pytest.mark.parametrize("wishes", [{"dry_run": True}, {"yes": False}, {"notice": "2026-001"}], ids=["dry", "nobody", "no-notice"])
def test_without_agreement_nothing_is_written(root: Path, wishes: dict[str, Any]) -> None:
    before = tree_hash(root / "site"), tree_hash(root / "content")
    assert take_down(root, **wishes) == (0 if "dry_run" in wishes else 2)
    assert (tree_hash(root / "site"), tree_hash(root / "content")) == before
    assert not (root / "private/takedowns").exists()


def test_what_was_never_published_needs_no_takedown(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, "content/drafts/plan.md", LINKED.replace("editor: 贺知远", "editor: 贺知远\nkind: progress"))
    assert take_down(root, "plan") == 2
    assert "has not been published" in capsys.readouterr().err


@pytest.mark.usefixtures("unpublishing")
def test_git_history_is_told_with_the_command_that_cleans_it(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def git(*words: str) -> None:
        subprocess.run(["git", "-C", root, "-c", "user.name=x", "-c", "user.email=x@example.org", *words], check=True, capture_output=True)

    git("init", "-q")
    git("add", "content", ".gitignore")
    git("commit", "-qm", "one")
    change(root, ARTICLE, "离地一人高", "离地不到一人高")
    git("commit", "-qam", "two")
    assert take_down(root) == 0
    said = capsys.readouterr().out
    assert "in 2 commits" in said
    assert f"git filter-repo --invert-paths --path {ARTICLE} --path {PICTURE} --path {PICTURE}.toml " in said


@pytest.mark.usefixtures("unpublishing")
def test_the_notice_that_it_answers_notes_it_and_nothing_else_does(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noted = []
    monkeypatch.setattr(command, "known_id", lambda root, words: words)
    monkeypatch.setattr(command, "note_measure", lambda root, id, measure, day: noted.append((id, measure, day.isoformat())))
    assert take_down(root, notice="2026-007") == 0
    assert noted == [("2026-007", "takedown", "2026-11-23")]
    assert not any(b"2026-007" in path.read_bytes() for path in (root / "site").rglob("*") if path.is_file())


def test_nothing_is_held_where_git_would_see_it(root: Path) -> None:
    subprocess.run(["git", "init", "-q", root], check=True)
    (root / ".gitignore").unlink()
    before = tree_hash(root / "content")
    with pytest.raises(Exception, match="private"):
        take_down(root)
    assert tree_hash(root / "content") == before
    assert marked.at(root).obj.target.removed() == ()


def test_the_targets_record_holds_no_word_of_it(down_once: Path) -> None:
    told = (down_once / "site/takedowns.jsonl").read_text("utf-8")
    assert not any(word in told or json.dumps(word)[1:-1] in told for word in (*marked.WORDS, "林小川"))


def test_withdrawn_its_address_tells_when_and_why(root: Path) -> None:
    assert marked.ended(lambda: withdraw(marked.at(root), SLUG, "消息来源有误", yes=True, as_of=AS_OF)) == 0
    assert not (root / ARTICLE).exists()
    assert f"](/{ADDRESS})" in (root / OTHER).read_text("utf-8")
    assert marked.ended(lambda: withdraw(marked.at(root), SLUG, "再来一次", yes=True, as_of=AS_OF)) == 2


@pytest.mark.parametrize(("word", "reason"), [("markre", "有误"), (SLUG, " "), (SLUG, "请致电13812345678")])
def test_a_withdrawal_that_tells_nothing_or_too_much_is_refused(root: Path, word: str, reason: str) -> None:
    before = tree_hash(root / "content")
    assert marked.ended(lambda: withdraw(marked.at(root), word, reason, yes=True, as_of=AS_OF)) == 2
    assert tree_hash(root / "content") == before
