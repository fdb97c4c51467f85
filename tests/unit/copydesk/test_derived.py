"""Caches and built folders keep nothing of what was taken down."""

import hashlib
import json
from pathlib import Path

from newsroom.copydesk.derived import clear, left
from newsroom.corrections.traces import Detector, trace_of
from tests.functional.pen import write

WORDS = "第七棵老槐树下的记号句子"
PICTURE, COPY, OTHER = b"marker picture", b"marker copy", b"other copy"


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


DETECTOR = Detector((trace_of([WORDS], [], [sha(PICTURE), sha(COPY)], "ab" * 16),))


def cached(root: Path, name: str, picture: bytes, copy: bytes) -> None:
    record = {"subject": json.dumps([sha(picture), []]), "copies": [{"sha256": sha(copy)}]}
    write(root, f".cache/pictures/records/{name}", json.dumps(record))
    write(root, f".cache/pictures/files/{sha(copy)}", copy)


def test_copies_of_the_items_pictures_go_and_those_of_others_stay(tmp_path: Path) -> None:
    cached(tmp_path, "old-recipe", PICTURE, b"copy of another recipe")
    cached(tmp_path, "new-recipe", PICTURE, COPY)
    cached(tmp_path, "other", b"other picture", OTHER)
    clear(tmp_path, DETECTOR)
    assert [path.name for path in (tmp_path / ".cache/pictures/records").iterdir()] == ["other"]
    assert [path.read_bytes() for path in (tmp_path / ".cache/pictures/files").iterdir()] == [OTHER]


def test_share_pictures_and_the_index_of_names_go_whole(tmp_path: Path) -> None:
    write(tmp_path, ".cache/share/key", b"drawn")
    write(tmp_path, ".cache/pictures/index.json", "{}")
    assert sorted(clear(tmp_path, DETECTOR)) == [".cache/pictures/index.json", ".cache/share/key"]


def test_a_built_folder_goes_when_it_holds_the_item(tmp_path: Path) -> None:
    write(tmp_path, "output/x.html", f"<p>{WORDS}</p>")
    write(tmp_path, ".output-abc/tree/x.html", f"<p>{WORDS}</p>")
    write(tmp_path, ".output-def/tree/x.html", "<p>别的</p>")
    assert left(tmp_path, DETECTOR) == (".output-abc/tree/x.html", "output/x.html")
    assert clear(tmp_path, DETECTOR) == (".output-abc/", "output/")
    assert [path.name for path in tmp_path.iterdir()] == [".output-def"]


def test_what_is_kept_on_purpose_is_no_leftover_and_everything_else_is(tmp_path: Path) -> None:
    for path in ("private/takedowns/x/1", "private/notices/1/a.md", "private/reports/r.html", "content/articles/progress/y.md"):
        write(tmp_path, path, WORDS)
    assert left(tmp_path, DETECTOR) == ("private/reports/r.html", "content/articles/progress/y.md")


def test_what_lies_behind_a_link_is_somebody_elses(tmp_path: Path) -> None:
    home = tmp_path / "home"
    write(home, "x.html", WORDS)
    root = tmp_path / "root"
    root.mkdir()
    (root / "output").symlink_to(home)
    (root / ".cache").symlink_to(home)
    assert clear(root, DETECTOR) == ()
    assert (home / "x.html").exists()
