"""What a built tree is, and what is refused as one."""

import hashlib
import os

import pytest

from newsroom.errors import TreeIrregular, TreeMisnamed, TreeWithoutFront
from newsroom.release.manifest import FileMark, tree_hash
from newsroom.release.tree import survey


@pytest.fixture
def tree(tmp_path):
    (tmp_path / "index.html").write_text("front")
    for folder in ("assets", "media", "progress"):
        (tmp_path / folder).mkdir()
    return tmp_path


def named(data, stem="site", suffix="css"):
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:16]}.{suffix}"


def test_every_file_is_known_by_hash_and_size(tree):
    (tree / "progress/index.html").write_bytes(b"heat")
    found = survey(tree)
    assert list(found.files) == ["index.html", "progress/index.html"]
    assert found.files["progress/index.html"] == FileMark(hashlib.sha256(b"heat").hexdigest(), 4)


def test_hashed_files_of_assets_and_media_go_into_the_store(tree):
    css, picture = named(b"body{}"), named(b"jpeg", "虹柳公园 黄昏", "jpg")
    (tree / "assets" / css).write_bytes(b"body{}")
    (tree / "media" / picture).write_bytes(b"jpeg")
    found = survey(tree)
    assert found.store == {f"assets/{css}": css, f"media/{picture}": picture}
    assert list(found.pages) == ["index.html"]


@pytest.mark.parametrize("name", ["site.css", "site.0123456789abcdef.css", "sub/{}", ".{}"])
def test_a_stored_file_that_is_not_named_by_its_hash_is_refused(tree, name):
    path = tree / "assets" / name.format(named(b"body{}"))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"body{}")
    with pytest.raises(TreeMisnamed) as refused:
        survey(tree)
    assert refused.value.values == {"path": str(path)}


def test_one_name_on_both_shelves_with_one_content_is_one_stored_file(tree):
    name = named(b"same")
    for shelf in ("assets", "media"):
        (tree / shelf / name).write_bytes(b"same")
    assert set(survey(tree).store.values()) == {name}


@pytest.mark.parametrize("make", [lambda path: path.symlink_to("index.html"), os.mkfifo, lambda path: path.symlink_to("progress")])
def test_anything_but_files_and_folders_is_refused(tree, make):
    make(tree / "odd")
    with pytest.raises(TreeIrregular) as refused:
        survey(tree)
    assert refused.value.values == {"path": str(tree / "odd")}


def test_a_name_that_is_not_utf8_is_refused(tree):
    os.close(os.open(os.fsencode(tree) + b"/\xff.html", os.O_CREAT | os.O_WRONLY))
    with pytest.raises(TreeIrregular):
        survey(tree)


def test_a_tree_without_a_front_page_is_refused(tmp_path):
    with pytest.raises(TreeWithoutFront):
        survey(tmp_path / "missing")
    (tmp_path / "index.html").symlink_to("/etc/passwd")
    with pytest.raises((TreeWithoutFront, TreeIrregular)):
        survey(tmp_path)


def test_the_tree_hash_depends_on_names_and_contents_not_on_order(tree):
    (tree / "a.html").write_text("a")
    (tree / "b.html").write_text("b")
    first = survey(tree)
    assert tree_hash(dict(reversed(first.files.items()))) == first.tree_hash
    (tree / "a.html").write_text("b")
    (tree / "b.html").write_text("a")
    assert survey(tree).tree_hash != first.tree_hash
