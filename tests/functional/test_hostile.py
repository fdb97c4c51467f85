"""Every hostile input gets its finding, at its file and line; nothing breaks, and the good articles beside it are still read."""

import os
import struct
import tomllib
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import keyboard
from tests.sites import AS_OF, HERE
from tests.trial import ARTICLE, PROGRESS, VALVE, judge, judge_by_command, quick, site, write

HOSTILE = HERE / "hostile"
EXPECTED = tomllib.loads((HOSTILE / "expected.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", EXPECTED["articles"])
def test_hostile_article_is_found_out(name: str, tmp_path: Path) -> None:
    root = site(tmp_path)
    write(root, f"{PROGRESS}/{name}.md", (HOSTILE / f"articles/{name}.md").read_bytes())
    judge(root, [f"{PROGRESS}/{name}.md:{line}" for line in EXPECTED["articles"][name]])


@pytest.mark.parametrize("name", EXPECTED["folders"])
def test_hostile_folder_is_found_out(name: str, tmp_path: Path) -> None:
    judge(site(tmp_path, HOSTILE / "folders" / name), EXPECTED["folders"][name])


def made(root: Path, name: str) -> Path:
    path = root / PROGRESS / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def symlink_to_a_secret(root: Path) -> list[str]:
    made(root, "passwd.md").symlink_to("/etc/passwd")
    return [f"{PROGRESS}/passwd.md:-: PUB712"]


def symlink_to_itself(root: Path) -> list[str]:
    made(root, "round.md").symlink_to("round.md")
    return [f"{PROGRESS}/round.md:-: PUB712"]


def symlink_folder(root: Path) -> list[str]:
    (root / "content/articles/etc").symlink_to("/etc")
    return ["content/articles/etc:-: PUB712"]


def symlink_section(root: Path) -> list[str]:
    (root / "content/drafts").symlink_to("/etc")
    return ["content/drafts:-: PUB712"]


def symlink_picture(root: Path) -> list[str]:
    (root / "content/images/key.jpg").symlink_to("/etc/passwd")
    return ["content/images/key.jpg:-: PUB712"]


def symlink_record(root: Path) -> list[str]:
    (root / "content/images/key.jpg.toml").symlink_to("/etc/passwd")
    return ["content/images/key.jpg.toml:-: PUB712"]


def symlink_register(root: Path) -> list[str]:
    (root / "content/registers/places/etc.toml").symlink_to("/etc/passwd")
    return ["content/registers/places/etc.toml:-: PUB712"]


def pipe_as_article(root: Path) -> list[str]:
    os.mkfifo(made(root, "pipe.md"))
    return [f"{PROGRESS}/pipe.md:-: PUB712"]


def pipe_as_picture(root: Path) -> list[str]:
    os.mkfifo(root / "content/images/pipe.jpg")
    return ["content/images/pipe.jpg:-: PUB712"]


def name_in_gbk(root: Path) -> list[str]:
    os.mkdir(os.fsencode(root / PROGRESS) + "/东门".encode("gbk"))
    return [f"{PROGRESS}/\\udcb6\\udcab\\udcc3\\udcc5:-: PUB712"]


def name_with_line_break(root: Path) -> list[str]:
    write(root, f"{PROGRESS}/valve\n::error.md", VALVE)
    return [f"{PROGRESS}/valve\\n::error.md:-: PUB712"]


def name_with_terminal_escape(root: Path) -> list[str]:
    write(root, f"{PROGRESS}/valve\x1b[2J.md", VALVE)
    return [f"{PROGRESS}/valve\\x1b[2J.md:-: PUB712"]


def folders_without_end(root: Path) -> list[str]:
    write(root, f"{PROGRESS}/{'a/' * 40}valve.md", VALVE)
    return [f"{PROGRESS}{'/a' * 10}:-: PUB712"]


def twenty_megabytes(root: Path) -> list[str]:
    write(root, f"{PROGRESS}/long.md", VALVE + "柳园。" * 2_300_000)
    return [f"{PROGRESS}/long.md:-: PUB712"]


def head_of_a_megabyte(root: Path) -> list[str]:
    write(root, f"{PROGRESS}/head.md", VALVE.replace("editor:", f"summary: {'柳' * 8_000}\neditor:"))
    return [f"{PROGRESS}/head.md:1: PUB701"]


def head_of_hyphens(root: Path) -> list[str]:
    write(root, f"{PROGRESS}/head.md", f"---\ntags:\n{'- ' * 4_000}a\n---\n柳园。\n")
    return [f"{PROGRESS}/head.md:3: PUB701"]


def head_of_braces(root: Path) -> list[str]:
    write(root, f"{PROGRESS}/head.md", f"---\ntags: {'{a: ' * 3_000}\n---\n柳园。\n")
    return [f"{PROGRESS}/head.md:3: PUB701"]


def picture_bomb(root: Path) -> list[str]:
    rows = zlib.compress(b"\0" * (13_000 // 8 + 1) * 13_000, 9)
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", 13_000, 13_000, 1, 0, 0, 0, 0))
    write(root, "content/images/bomb.png", b"\x89PNG\r\n\x1a\n" + header + _chunk(b"IDAT", rows) + _chunk(b"IEND", b""))
    return ["content/images/bomb.png:-: PUB710"]


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def picture_of_nine_megabytes(root: Path) -> list[str]:
    write(root, "content/images/heavy.jpg", (root / "content/images/pot.jpg").read_bytes() + b"\0" * 9_000_000)
    return ["content/images/heavy.jpg:-: PUB710"]


def register_of_brackets(root: Path) -> list[str]:
    write(root, "content/registers/places/gate.toml", "name = " + "[" * 20_000)
    return ["content/registers/places/gate.toml:1: PUB716"]


def register_of_dots(root: Path) -> list[str]:
    write(quick(root), "content/registers/places/gate.toml", ".".join("a" * 90_000) + " = 1\n")
    return ["content/registers/places/gate.toml:1: PUB714"]


def register_of_a_megabyte(root: Path) -> list[str]:
    write(root, "content/registers/places/gate.toml", f'name = "{"东" * 400_000}"\n')
    return ["content/registers/places/gate.toml:-: PUB712"]


def page_of_brackets(root: Path) -> list[str]:
    write(quick(root), "content/pages/help.md", f"---\ntitle: 帮助\n---\n{'![' * 5_000}\n")
    return ["content/pages/help.md:1: PUB714"]


def clause_of_numbers(root: Path) -> list[str]:
    write(root, "content/notice/contact.md", f"---\ntitle: 联系\nclause: contact\n---\n{'1. ' * 5_000}\n")
    return ["content/notice/contact.md:1: PUB714"]


MADE: tuple[Callable[[Path], list[str]], ...] = (
    *(symlink_to_a_secret, symlink_to_itself, symlink_folder, symlink_section, symlink_picture, symlink_record, symlink_register),
    *(pipe_as_article, pipe_as_picture, name_in_gbk, name_with_line_break, name_with_terminal_escape, folders_without_end),
    *(twenty_megabytes, head_of_a_megabyte, head_of_hyphens, head_of_braces, picture_bomb, picture_of_nine_megabytes),
    *(register_of_brackets, register_of_dots, register_of_a_megabyte, page_of_brackets, clause_of_numbers),
)


@pytest.mark.parametrize("make", MADE, ids=lambda make: make.__name__)
def test_what_git_cannot_hold_is_found_out(make: Callable[[Path], list[str]], tmp_path: Path) -> None:
    root = site(tmp_path)
    judge(root, make(root))


def test_the_command_finds_the_same_in_one_run(tmp_path: Path) -> None:
    root, expected = site(tmp_path), []
    for name, lines in EXPECTED["articles"].items():
        write(root, f"{PROGRESS}/{name}.md", (HOSTILE / f"articles/{name}.md").read_bytes())
        expected += [f"{PROGRESS}/{name}.md:{line}" for line in lines]
    for make in (symlink_to_a_secret, pipe_as_article, pipe_as_picture, name_in_gbk, name_with_line_break, twenty_megabytes, picture_bomb):
        expected += make(root)
    judge_by_command(root, expected)


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_no_report_repeats_what_a_terminal_would_obey(form: str, tmp_path: Path) -> None:
    root = site(tmp_path)
    name_with_terminal_escape(root)
    name_with_line_break(root)
    write(root, f"{PROGRESS}/valve.md", VALVE.replace("editor", "\x1b[2Jeditor"))
    write(root, f"{PROGRESS}/escape.md", VALVE.replace("title: ", 'kind: "\\e[2J\\u202e"\ntitle: '))
    said = keyboard.check("--format", form, at=root)
    assert said.code == 1, said.all
    assert said.all.replace("\n", "").isprintable()


def test_build_refuses_and_leaves_nothing(tmp_path: Path) -> None:
    root = site(tmp_path)
    write(root, f"{PROGRESS}/valve.md", VALVE.replace("editor:", "save_as: index.html\neditor:"))
    said = keyboard.typed("build", "--as-of", AS_OF, at=root)
    assert said.code == 1, said.all
    assert not list(root.glob("output/**/*.html"))


def test_fix_takes_out_scripts_and_keeps_the_words(tmp_path: Path) -> None:
    root = site(tmp_path)
    path = root / PROGRESS / "valve.md"
    body = '先看<script>alert(1)</script>这里，再看<font color="red">那里</font>。\n\n<iframe src="https://evil.example/"></iframe>\n\n末段&#x202e;。'
    write(root, f"{PROGRESS}/valve.md", ARTICLE.format(title="柳园换了新阀芯", body=body))
    said = keyboard.check("--fix", "--yes", at=root)
    assert said.code == 0, said.all
    assert path.read_text("utf-8") == ARTICLE.format(title="柳园换了新阀芯", body="先看这里，再看那里。\n\n\n\n末段。")


def test_fix_converts_gbk_after_yes(tmp_path: Path) -> None:
    root = site(tmp_path)
    write(root, f"{PROGRESS}/valve.md", VALVE.encode("gb18030"))
    assert keyboard.check("--fix", at=root).code == 1
    assert (root / PROGRESS / "valve.md").read_bytes() == VALVE.encode("gb18030")
    said = keyboard.check("--fix", "--yes", at=root)
    assert said.code == 0, said.all
    assert (root / PROGRESS / "valve.md").read_text("utf-8") == VALVE
