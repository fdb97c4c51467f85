"""Wrong use and a failing world: one clear line, the right exit code, no traceback."""

import subprocess
from pathlib import Path

import pytest

from tests.functional.pen import HELLO, add_reprint, tree_hash, write
from tests.keyboard import BIN, PATIENCE, Said, command, publish, surroundings, typed

COMMANDS = (
    "new",
    "picture",
    "consent",
    "check",
    "retire",
    "explain",
    "preview",
    "build",
    "verify",
    "publish",
    "serve",
    "releases",
    "rollback",
)


def told(said: Said, code: int, words: str) -> None:
    """Assert that a command ended with one line of ours and no traceback."""
    assert (said.code, said.out, "Traceback" in said.err) == (code, "", False), said.all
    assert said.err.startswith("newsroom: ")
    assert said.err.count("\n") == 1
    assert words in said.err


@pytest.mark.parametrize(
    "words",
    [
        ("frobnicate",),
        ("check", "--format", "xml"),
        ("check", "--frobnicate"),
        ("--lang", "fr", "check"),
        ("explain",),
        ("serve", "--port", "many"),
        ("serve", "--port", "70000"),
        ("rollback", "x"),
        ("rollback", "0"),
        ("rollback", "-1"),
        ("releases", "--format", "github"),
        ("publish", "now"),
        ("new",),
        ("new", "exposure"),
        ("new", "novel", "标题"),
        ("-C",),
        ("-C", "nowhere", "check"),
    ],
    ids=" ".join,
)
def test_words_that_no_command_knows_are_wrong_use(site: Path, words: tuple[str, ...]) -> None:
    said = typed(*words, at=site)
    assert (said.code, said.out) == (2, "")
    assert said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        (("check", "nowhere.md"), "there is no nowhere.md in this site"),
        (("check", "/etc/passwd"), "there is no /etc/passwd in this site"),
        (("check", "../"), "there is no .. in this site"),
        (("check", "--as-of", "10"), '"10" is no date'),
        (("check", "--as-of", "2026-02-30"), '"2026-02-30" is no date'),
        (("publish", "--as-of", "tomorrow"), '"tomorrow" is no date'),
        (("explain", "XYZ999"), "there is no rule XYZ999"),
        (("rollback",), "there is no release before the live one"),
        (("verify",), "nothing has been published"),
        (("serve",), "nothing has been published"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_wrong_word_is_told_in_one_line(site: Path, words: tuple[str, ...], fragment: str) -> None:
    told(typed(*words, at=site), 2, fragment)


def test_a_wrong_word_is_told_in_chinese(site: Path) -> None:
    told(typed("--lang", "zh-Hans", "check", "--as-of", "10", at=site), 2, "“10”不是日期；请写 2026-11-23 或 2026-11-23 08:00")
    told(typed("--lang", "zh-Hans", "explain", "XYZ999", at=site), 2, "没有 XYZ999 这条规则")


def test_source_date_epoch_that_is_no_number_is_wrong_use(site: Path) -> None:
    told(typed("check", at=site, env={"SOURCE_DATE_EPOCH": "soon"}), 2, '"soon" is no date')


def test_source_date_epoch_out_of_reach_is_wrong_use(site: Path) -> None:
    told(typed("check", at=site, env={"SOURCE_DATE_EPOCH": "9" * 30}), 2, "is no date")


@pytest.mark.parametrize("name", ["check", "build", "publish", "verify", "serve", "releases", "rollback", "preview"])
def test_outside_a_site_every_command_says_where_it_looked(tmp_path: Path, name: str) -> None:
    told(typed(name, at=tmp_path), 2, f"no newsroom.toml in {tmp_path} or above")


def test_the_site_is_found_from_a_folder_inside_it(live_site: Path) -> None:
    assert typed("releases", at=live_site / "content/articles/progress").code == 0


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("[site\n", "newsroom.toml:1:"),
        ('[site]\nname = "x"\n', "newsroom.toml:"),
        ('[site]\nname = "x"\nurl = "x"\nholder = "x"\nfounded = 2024\n', "newsroom.toml:3:"),
        ('[site]\nname = "x"\nurl = "https://x.example/?a"\nholder = "x"\nfounded = 2024\n', "newsroom.toml:3:"),
        ('[site]\nname = "x"\nurl = "https://x.example"\nholder = "x"\nfounded = 2024\ntimezone = "Mars/Olympus"\n', "newsroom.toml:6:"),
        ('[site]\nname = "x"\nurl = "https://x.example"\nholder = "x"\nfounded = 2024\ncolour = "red"\n', "newsroom.toml:6:"),
        ("", "newsroom.toml"),
        (b"\xff\xfe\x00\x01", "newsroom.toml"),
    ],
    ids=["broken", "incomplete", "bad-address", "address-with-query", "bad-zone", "unknown-key", "empty", "binary"],
)
@pytest.mark.parametrize("name", ["check", "publish"])
def test_settings_that_cannot_be_understood_are_wrong_use(site: Path, text: str | bytes, fragment: str, name: str) -> None:
    write(site, "newsroom.toml", text)
    told(typed(name, at=site), 2, fragment)


def test_settings_that_are_a_link_are_wrong_use(site: Path, tmp_path: Path) -> None:
    (site / "newsroom.toml").rename(tmp_path / "elsewhere.toml")
    (site / "newsroom.toml").symlink_to(tmp_path / "elsewhere.toml")
    told(typed("check", at=site), 2, "newsroom.toml")


@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_help_names_every_command(tmp_path: Path, lang: str) -> None:
    said = command("newsroom", "--lang", lang, "--help", at=tmp_path)
    assert said.code == 0
    assert [name for name in COMMANDS if f"  {name} " not in said.out] == []
    assert ("Newsroom：来源不会丢的新闻发布工具。" in said.out) == (lang == "zh-Hans")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(tmp_path: Path, name: str) -> None:
    said = typed(name, "--help", at=tmp_path)
    assert said.code == 0
    assert name in said.out


def test_no_words_at_all_show_the_help(tmp_path: Path) -> None:
    said = typed(at=tmp_path)
    assert said.code == 2
    assert "publish" in said.all


def test_an_unreadable_folder_is_the_worlds_fault(site: Path) -> None:
    folder = site / "content/articles/progress"
    folder.chmod(0)
    said = typed("check", at=site, powerless=True)
    folder.chmod(0o755)
    told(said, 3, "cannot read content/articles/progress: Permission denied")


def test_an_unreadable_article_is_the_worlds_fault(site: Path) -> None:
    (site / HELLO).chmod(0)
    told(typed("check", at=site, powerless=True), 3, f"cannot read {HELLO}: Permission denied")


def test_unreadable_settings_are_the_worlds_fault(site: Path) -> None:
    (site / "newsroom.toml").chmod(0)
    told(typed("check", at=site, powerless=True), 3, "newsroom.toml: Permission denied")


def test_a_disk_that_cannot_be_written_is_the_worlds_fault(site: Path) -> None:
    site.chmod(0o555)
    said = typed("publish", "--as-of", "2026-11-23", at=site, powerless=True)
    site.chmod(0o755)
    assert (said.code, "Traceback" in said.err) == (3, False), said.all
    assert "no permission at" in said.err


def test_a_target_that_cannot_be_written_leaves_the_live_release(site: Path) -> None:
    assert publish(at=site).code == 0
    add_reprint(site)
    before = tree_hash(site / "site")
    for place in (site / "site", *(site / "site").rglob("*")):
        if not place.is_symlink():
            place.chmod(0o555 if place.is_dir() else 0o444)
    said = typed("publish", "--as-of", "2026-11-23 12:00", at=site, powerless=True)
    assert said.code == 3, said.all
    assert "what is live stays live" in said.err
    assert tree_hash(site / "site") == before
    for place in (site / "site", *(site / "site").rglob("*")):
        if place.is_dir() and not place.is_symlink():
            place.chmod(0o755)


def test_a_reader_who_hangs_up_gets_no_traceback(live_site: Path) -> None:
    line = f"set -o pipefail; {BIN}/newsroom explain SRC101 | true"
    done = subprocess.run(["bash", "-c", line], cwd=live_site, env=surroundings(), capture_output=True, timeout=PATIENCE, check=False)
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        (("frobnicate",), "没有 frobnicate 这个命令\n看用法：newsroom --help"),
        (("check", "--foo"), "没有 --foo 这个选项；可以写 --fix, --format\n看用法：newsroom check --help"),
        (("check", "--format", "xml"), "--format 的值不对；可以写 text, json, github, gitlab, sarif"),
        (("rollback", "abc"), "ID 的值不对\n"),
        (("new",), "缺少 KIND\n"),
        (("picture", "show", "IMG", "1234.JPG"), "多写了：1234.JPG；文件名里有空格的，请加上引号"),
        (("consent", "nix"), "没有 nix 这个命令\n看用法：newsroom consent --help"),
    ],
)
def test_wrong_words_are_answered_in_chinese(site: Path, words: tuple[str, ...], fragment: str) -> None:
    said = typed("--lang", "zh-Hans", *words, at=site)
    assert (said.code, said.out, "Usage" in said.err) == (2, "", False), said.all
    assert fragment in said.err
