"""newsroom check --fix repairs what is marked fixable and nothing else."""

from pathlib import Path

import pytest

from tests.functional.pen import HELLO, add_reprint, change, errors, write
from tests.keyboard import check, command

PINYIN = "柳园北角那只滴水的龙头"


def spoil(root: Path, found: str) -> None:
    """Put words at the beginning of hello's text."""
    change(root, HELLO, PINYIN, found + PINYIN)


def test_pinyin_residue_is_repaired_and_the_difference_shown(site: Path) -> None:
    before = (site / HELLO).read_bytes()
    spoil(site, "濟(jì)南来的师傅说，")
    said = command("newsroom", "check", "--fix", "--as-of", "2026-11-23", at=site)
    assert said.code == 0, said.all
    assert (site / HELLO).read_bytes() == before.replace(PINYIN.encode(), f"濟南来的师傅说，{PINYIN}".encode())
    changed = [line[:12] for line in said.err.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    assert changed == ["-濟(jì)南来的师傅说", "+濟南来的师傅说，柳园北"]
    assert f"repaired {HELLO} (TXT602)" in said.err


def test_sloppy_punctuation_is_repaired(site: Path) -> None:
    spoil(site, "师傅说,换好了,")
    assert "TXT605 warning" in check(at=site).out
    said = check("--fix", at=site)
    assert "师傅说，换好了，" in (site / HELLO).read_text("utf-8")
    assert "TXT605" not in said.out


def test_unsafe_markup_is_repaired(site: Path) -> None:
    spoil(site, "<script>alert(1)</script>")
    assert [code for code, *_ in errors(check("--format", "json", at=site))] == ["PUB709"]
    before = (site / HELLO).read_text("utf-8")
    assert check("--fix", at=site).code == 0
    assert (site / HELLO).read_text("utf-8") == before.replace("<script>alert(1)</script>", "")


def test_everything_fixable_is_repaired_in_one_run(site: Path) -> None:
    spoil(site, "<script>alert(1)</script>濟(jì)南的师傅说,换好了,")
    said = check("--fix", "--format", "json", at=site)
    assert errors(said) == []
    assert f"濟南的师傅说，换好了，{PINYIN}" in (site / HELLO).read_text("utf-8")


def test_a_repaired_site_has_nothing_to_repair(site: Path) -> None:
    spoil(site, "<b onclick=x>濟</b>(jì)南的师傅说,换好了.")
    check("--fix", at=site)
    before = (site / HELLO).read_bytes()
    said = check("--fix", at=site)
    assert "repaired" not in said.err
    assert (site / HELLO).read_bytes() == before


@pytest.mark.parametrize("damage", ["阀�芯换好了,", "锟斤拷换好了,", "娴嬭瘯换好了,"])
def test_damaged_text_is_shown_and_not_one_byte_of_it_touched(site: Path, damage: str) -> None:
    spoil(site, damage)
    before = (site / HELLO).read_bytes()
    said = check("--fix", at=site)
    assert said.code == 1
    assert "TXT601" in said.out
    assert (site / HELLO).read_bytes() == before


def test_line_ends_and_byte_order_mark_stay_as_they_are(site: Path) -> None:
    spoil(site, "濟(jì)南")
    text = (site / HELLO).read_bytes().replace(b"\n", b"\r\n")
    write(site, HELLO, b"\xef\xbb\xbf" + text)
    assert check("--fix", at=site).code == 0
    assert (site / HELLO).read_bytes() == b"\xef\xbb\xbf" + text.replace("(jì)".encode(), b"")


def test_the_files_mode_stays(site: Path) -> None:
    spoil(site, "濟(jì)南")
    (site / HELLO).chmod(0o640)
    check("--fix", at=site)
    assert (site / HELLO).stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (site / HELLO).parent.iterdir()] == ["hello.md"]


def test_only_the_paths_that_are_named_are_repaired(site: Path) -> None:
    spoil(site, "濟(jì)南")
    path = add_reprint(site)
    change(site, path, "十一月十九日晚", "濟(jì)南，十一月十九日晚")
    assert check("--fix", path, at=site).code == 0
    assert "(jì)" not in (site / path).read_text("utf-8")
    assert "(jì)" in (site / HELLO).read_text("utf-8")


def test_what_no_program_can_mend_stays(site: Path) -> None:
    change(site, HELLO, "source: own\n", "")
    before = (site / HELLO).read_bytes()
    assert check("--fix", at=site).code == 1
    assert (site / HELLO).read_bytes() == before


def test_drafts_are_repaired_too(site: Path) -> None:
    write(site, "content/drafts/new.md", (site / HELLO).read_text("utf-8").replace(PINYIN, f"濟(jì)南{PINYIN}"))
    check("--fix", at=site)
    assert f"濟南{PINYIN}" in (site / "content/drafts/new.md").read_text("utf-8")


def test_gbk_is_a_finding_and_stays_until_the_editor_agrees(site: Path) -> None:
    before = (site / HELLO).read_text("utf-8").encode("gb18030")
    write(site, HELLO, before)
    said = check("--fix", at=site)
    assert said.code == 1
    assert f"{HELLO}: PUB712" in said.out
    assert f"left {HELLO} as it is" in said.err
    assert (site / HELLO).read_bytes() == before


def test_gbk_is_converted_when_the_editor_agrees(site: Path) -> None:
    text = (site / HELLO).read_text("utf-8")
    write(site, HELLO, text.encode("gb18030"))
    said = check("--fix", "--yes", at=site)
    assert said.code == 0, said.all
    assert "柳园的水龙头修好了" in said.err
    assert (site / HELLO).read_text("utf-8") == text


def test_what_is_no_gbk_is_never_converted(site: Path) -> None:
    before = (site / HELLO).read_bytes() + b"\xff\xfe\xff"
    write(site, HELLO, before)
    said = check("--fix", "--yes", at=site)
    assert said.code == 1
    assert (site / HELLO).read_bytes() == before


def test_a_binary_file_is_never_converted(site: Path) -> None:
    before = bytes(range(256)) * 40
    write(site, HELLO, before)
    assert check("--fix", "--yes", at=site).code == 1
    assert (site / HELLO).read_bytes() == before


def test_gbk_in_a_folder_that_is_named_is_converted(site: Path) -> None:
    text = (site / HELLO).read_text("utf-8")
    write(site, HELLO, text.encode("gb18030"))
    assert check("--fix", "--yes", "content/articles", at=site).code == 0
    assert (site / HELLO).read_text("utf-8") == text


def test_without_fix_nothing_is_touched(site: Path) -> None:
    spoil(site, "濟(jì)南")
    before = (site / HELLO).read_bytes()
    assert check("--yes", at=site).code == 1
    assert (site / HELLO).read_bytes() == before
