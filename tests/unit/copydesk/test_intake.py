"""Files as they come in: ordinary ones only, bounded, decoded, never guessed."""

import os
from pathlib import Path

import pytest

from newsroom.copydesk.intake import Entry, decode, gb18030, list_files, printable, read_bytes, take
from newsroom.errors import ContentUnreadable


def refused(data: bytes) -> str:
    taken = decode("content/articles/x.md", data)
    assert taken.source is None
    return taken.faults[0].variant


def text_of(data: bytes) -> str:
    taken = decode("content/articles/x.md", data)
    assert taken.source is not None
    return taken.source.text


def test_line_ends_and_byte_order_mark_are_gone() -> None:
    assert text_of(b"\xef\xbb\xbf" + "一\r\n二\r三\n".encode()) == "一\n二\n三\n"


@pytest.mark.parametrize(
    ("data", "variant"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        ("标题".encode("utf-16"), "encoding"),
        ("title".encode("utf-16-be"), "binary"),
        (b"\xfe\xff" + "标题".encode("utf-16-be"), "encoding"),
        ("标题".encode("utf-32"), "encoding"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"\x1f\x8b\x08\x00" + bytes(range(256)), "binary"),
        ("标题：柳园".encode("gb18030"), "gbk"),
        ("标题：柳园".encode()[:-1], "not-utf8"),
        ("標題".encode("big5") + b"\xff", "not-utf8"),
    ],
)
def test_what_is_no_utf8_text_is_refused_by_name(data: bytes, variant: str) -> None:
    assert refused(data) == variant


def test_damaged_text_is_named_by_line_and_byte() -> None:
    taken = decode("content/articles/x.md", "一\n二\n三".encode()[:-1] + b"\n")
    assert (taken.faults[0].place.line, taken.faults[0].values["byte"]) == (3, "0xE4")


def test_utf32_is_not_called_utf16() -> None:
    assert decode("x.md", "标题".encode("utf-32")).faults[0].values["encoding"] == "UTF-32"


def test_a_single_nul_is_text_for_the_rule_that_names_its_place() -> None:
    assert text_of(b"abc\x00defghijklmnop") == "abc\x00defghijklmnop"


def test_gb18030_comes_back_the_same_or_not_at_all() -> None:
    assert gb18030("柳园𠀀".encode("gb18030")) == "柳园𠀀"
    assert gb18030(b"\x81") is None
    assert gb18030(b"a\x00b") is None


def test_listing_names_what_is_no_file_and_follows_nothing(tmp_path: Path) -> None:
    for path in ("articles/b.md", "articles/a.md", ".git/config", "articles/.hidden"):
        (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / path).write_text("x")
    (tmp_path / "content/articles/c.md").symlink_to("/etc/passwd")
    (tmp_path / "content/articles/d").symlink_to("/")
    os.mkfifo(tmp_path / "content/articles/e.md")
    assert [(entry.path, entry.odd) for entry in list_files(tmp_path)] == [
        ("content/articles/a.md", ""),
        ("content/articles/b.md", ""),
        ("content/articles/c.md", "symlink"),
        ("content/articles/d", "symlink"),
        ("content/articles/e.md", "special"),
    ]


def test_content_that_is_a_link_is_not_entered(tmp_path: Path) -> None:
    (tmp_path / "content").symlink_to("/etc")
    assert list(list_files(tmp_path)) == [Entry("content", 0, "symlink")]


def test_site_without_content_is_empty(tmp_path: Path) -> None:
    assert list(list_files(tmp_path)) == []


def test_content_that_is_a_file_is_a_failure_of_the_world(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("x")
    with pytest.raises(ContentUnreadable):
        list(list_files(tmp_path))


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\nb.md", "a\\nb.md"), ("a\x1b[2J.md", "a\\x1b[2J.md"), ("a\u202edm.exe", "a\\u202edm.exe"), ("柳园 2.md", "柳园 2.md")],
)
def test_names_can_be_printed(name: str, shown: str) -> None:
    assert printable(name) == shown


def test_folders_end_somewhere(tmp_path: Path) -> None:
    (tmp_path / "content" / "/".join("a" * 200)).mkdir(parents=True)
    (entry,) = list_files(tmp_path)
    assert entry.odd == "too-deep"


def test_reading_stops_at_the_bound(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(b"x" * 1001)
    assert read_bytes(tmp_path, "x.md", 1000) is None
    assert read_bytes(tmp_path, "x.md", 1001) == b"x" * 1001
    taken = take(tmp_path, Entry("x.md", 1001), 1000)
    assert (taken.faults[0].variant, taken.faults[0].values["size"]) == ("too-large", "1,001")


def test_neither_link_nor_pipe_nor_folder_is_opened(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.md").mkdir()
    assert [read_bytes(tmp_path, name, 10**6) for name in ("link.md", "pipe.md", "folder.md")] == [None, None, None]


def test_missing_file_is_a_failure_of_the_world(tmp_path: Path) -> None:
    with pytest.raises(ContentUnreadable):
        read_bytes(tmp_path, "none.md", 10)


def test_damaged_utf8_is_never_taken_for_gb18030() -> None:
    damaged = "龙头换好了。柳园".encode()[:-1] + "北角的龙头也换好了。".encode()
    assert refused(damaged) == "not-utf8"
    assert gb18030(damaged) is None
    assert gb18030("标题：柳园换了新阀芯，九月三十日。".encode("gb18030")) == "标题：柳园换了新阀芯，九月三十日。"
