"""newsroom retire makes exposures anonymous or withdraws them, as changes that an editor reviews."""

import re
import shutil
from pathlib import Path

import pytest

from newsroom.article.article import Kind
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import read_settings
from tests.functional.pen import errors, tree_hash, write
from tests.functional.test_init import Terminal
from tests.keyboard import typed
from tests.sites import PROJECT
from tests.unit.corrections.street import ARTICLE, EXPOSURE, LATER, OTHER, PICTURES, PROBLEM, WITHDRAWN, street

FUTURE = "2028-01-15"


def retire(*words: str, at: Path) -> tuple[int, str, str]:
    said = typed("retire", *words, "--as-of", LATER, at=at)
    return said.code, said.out, said.err


def exp311(at: Path, *words: str) -> list[tuple[str, str]]:
    said = typed("check", "--format", "json", "--as-of", LATER, *words, at=at)
    return [(code, path) for code, path, *_ in errors(said) if code == "EXP311"]


def test_the_nightly_run_fails_until_retire_has_been_run(tmp_path: Path) -> None:
    root = street(tmp_path)
    assert exp311(root) == []
    assert exp311(root, "--nightly") == [("EXP311", EXPOSURE), ("EXP311", PROBLEM)]
    code, out, _ = retire("--due", "--yes", at=root)
    assert code == 0
    assert f"{EXPOSURE}: due since 2026-12-19" in out
    assert "-title: 槐花巷口堆着旧纸箱\n+title: 柳园社区口堆着旧纸箱" in out
    assert exp311(root, "--nightly") == []
    assert not any((root / path).exists() for path in PICTURES)


def test_the_finding_names_the_cure(tmp_path: Path) -> None:
    said = typed("check", "--nightly", "--as-of", LATER, at=street(tmp_path))
    assert said.code == 1
    assert "newsroom retire --due" in said.out
    assert "warning" not in next(line for line in said.out.splitlines() if "EXP311" in line)


def test_a_dry_run_shows_the_difference_and_writes_nothing(tmp_path: Path) -> None:
    root = street(tmp_path)
    before = tree_hash(root / "content")
    code, out, _ = retire("--due", "--dry-run", at=root)
    assert code == 0
    assert f"+anonymised: {LATER}" in out
    assert f"{PICTURES[0]} goes" in out
    assert "“老街” has no community in its record" in out
    assert tree_hash(root / "content") == before


def test_without_a_terminal_and_without_yes_nothing_is_written(tmp_path: Path) -> None:
    root = street(tmp_path)
    before = tree_hash(root / "content")
    code, out, err = retire("--due", at=root)
    assert code == 2
    assert "add --yes" in err
    assert "+anonymised" in out
    assert tree_hash(root / "content") == before


@pytest.mark.parametrize(("answer", "code", "changed"), [("y\n", 0, True), ("n\n", 0, False), ("\n", 0, False)])
def test_an_editor_at_a_terminal_is_asked(tmp_path: Path, answer: str, code: int, changed: bool) -> None:
    root = street(tmp_path)
    before = tree_hash(root / "content")
    terminal = Terminal("retire", "--due", "--as-of", LATER, at=root)
    terminal.until("Make these changes to 6 files? [y/N]")
    assert "+anonymised" in terminal.said
    assert tree_hash(root / "content") == before
    terminal.type(answer)
    assert terminal.end() == code
    assert (tree_hash(root / "content") != before) is changed


def test_ctrl_c_at_the_question_changes_nothing(tmp_path: Path) -> None:
    root = street(tmp_path)
    before = tree_hash(root / "content")
    terminal = Terminal("retire", "--due", "--as-of", LATER, at=root)
    terminal.until("[y/N]")
    terminal.interrupt()
    assert terminal.end() == 130
    assert tree_hash(root / "content") == before


def test_nothing_due_is_clean(site: Path) -> None:
    code, out, _ = retire("--due", "--yes", at=site)
    assert (code, out) == (0, "nothing has outlived its time\n")


def test_withdrawing_leaves_the_address_with_the_reason(tmp_path: Path) -> None:
    root = street(tmp_path)
    code, out, _ = retire("--due", "--withdraw", "--yes", "--why", "读者要求", at=root)
    assert code == 0
    assert f"{EXPOSURE} goes: withdrawn" in out
    assert 'reason = "读者要求"' in (root / WITHDRAWN).read_text("utf-8")
    assert "/exposures/20260902-1/" in (root / OTHER).read_text("utf-8")
    assert exp311(root, "--nightly") == []


def test_readers_are_told_the_reason_in_the_sites_language(tmp_path: Path) -> None:
    root = street(tmp_path)
    retire("--due", "--withdraw", "--yes", at=root)
    assert 'reason = "曝光稿件保留期满，依规撤回。"' in (root / WITHDRAWN).read_text("utf-8")


def test_a_file_that_is_named_is_retired_whatever_its_date(tmp_path: Path) -> None:
    root = street(tmp_path)
    said = typed("retire", EXPOSURE, "--yes", "--as-of", "2026-10-01", at=root)
    assert said.code == 0, said.all
    assert "anonymised: 2026-10-01" in (root / EXPOSURE).read_text("utf-8")
    again = typed("retire", EXPOSURE, "--yes", "--as-of", "2026-10-02", at=root)
    assert (again.code, again.out) == (0, "nothing to change there: retired already\n")


def test_due_and_a_path_retire_what_is_due_there(tmp_path: Path) -> None:
    root = street(tmp_path)
    code, out, _ = retire("--due", "--dry-run", "content/articles/progress", at=root)
    assert (code, out) == (0, "nothing has outlived its time\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--due, or files"),
        (("content/articles/progress/hello.md",), "is no exposure that readers see"),
        (("content/registers/places/park.toml",), "is no exposure that readers see"),
        (("content/articles/exposures/none.md",), "there is no"),
        (("--due", "--as-of", "yesterday"), "is no date"),
        (("/etc/passwd",), "there is no"),
    ],
)
def test_wrong_use_is_told_and_changes_nothing(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    root = street(tmp_path)
    before = tree_hash(root / "content")
    told = typed("retire", *words, "--yes", at=root)
    assert told.code == 2
    assert said in told.err
    assert tree_hash(root / "content") == before


def test_a_draft_is_nothing_to_retire(tmp_path: Path) -> None:
    root = street(tmp_path)
    write(root, "content/drafts/20260903-1.md", ARTICLE.replace("---\n", "---\nkind: exposure\n", 1))
    assert typed("retire", "content/drafts/20260903-1.md", "--yes", at=root).code == 2


def test_a_head_that_cannot_be_changed_line_by_line_is_left_to_the_editor(tmp_path: Path) -> None:
    head = "{title: 槐花巷, date: 2026-09-02 09:00, source: own, byline: 林小川, editor: 贺知远, problem: 2026-002, place: lane}"
    root = street(tmp_path, f"---\n{head}\n---\n槐花巷的纸箱。\n")
    before = tree_hash(root / "content")
    code, out, _ = retire("--due", "--yes", at=root)
    assert code == 1
    assert f"{EXPOSURE} cannot be made anonymous line by line" in out
    assert tree_hash(root / "content") == before
    assert retire("--due", "--withdraw", "--yes", at=root)[0] == 0


def test_a_register_of_withdrawals_that_cannot_be_read_is_never_overwritten(tmp_path: Path) -> None:
    root = street(tmp_path)
    write(root, WITHDRAWN, "[[withdrawn]\n")
    before = tree_hash(root / "content")
    code, _, err = retire("--due", "--withdraw", "--yes", at=root)
    assert code == 2
    assert f"{WITHDRAWN} cannot be read" in err
    assert tree_hash(root / "content") == before


def test_line_ends_byte_order_mark_and_mode_stay(tmp_path: Path) -> None:
    root = street(tmp_path)
    file = root / EXPOSURE
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    file.chmod(0o640)
    retire("--due", "--yes", at=root)
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_personal_number_in_what_is_changed_is_never_printed_whole(tmp_path: Path) -> None:
    root = street(tmp_path, ARTICLE.replace("槐花巷的盲道", "槐花巷的13912345678盲道"))
    _, out, err = retire("--due", "--dry-run", at=root)
    assert "柳园社区的" in out
    assert "13912345678" not in out + err


def test_a_disk_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    root = street(tmp_path)
    folder = root / "content/registers/problems"
    folder.chmod(0o555)
    said = typed("retire", "--due", "--yes", "--as-of", LATER, at=root, powerless=True)
    folder.chmod(0o755)
    assert said.code == 3
    assert "Traceback" not in said.all
    assert "anonymised" not in (root / EXPOSURE).read_text("utf-8")
    assert retire("--due", "--yes", at=root)[0] == 0


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the sample campaign's sources; not to be changed."""
    root = tmp_path_factory.mktemp("campaign")
    for name in ("content", "theme", "plugins"):
        shutil.copytree(PROJECT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("newsroom.toml", "pelicanconf.py", "publishconf.py"):
        shutil.copy(PROJECT / name, root / name)
    return root


@pytest.mark.parametrize("words", [(), ("--withdraw",)], ids=["anonymised", "withdrawn"])
def test_years_later_the_sample_is_retired_and_passes_and_is_built(campaign: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    root = Path(shutil.copytree(campaign, tmp_path / "site"))
    said = typed("retire", "--due", "--yes", *words, "--as-of", FUTURE, at=root)
    assert said.code == 0, said.all
    assert errors(typed("check", "--nightly", "--format", "json", "--as-of", FUTURE, at=root)) == []
    built = typed("build", "--output", "public", "--as-of", FUTURE, at=root)
    assert built.code == 0, built.all
    settings = read_settings(root)
    edition = open_edition(settings, as_of(FUTURE, settings.site.timezone))
    exposures = [article for article in edition.articles if article.kind is Kind.EXPOSURE]
    fine = [item.name for item in edition.registers.places.values() if item.community != item.name]
    assert bool(exposures) is not bool(words)
    for article in exposures:
        assert not [name for name in fine if name in article.title + article.summary + article.body.plain]
        assert article.anonymised
        assert "<figure" not in (root / "public" / article.address / "index.html").read_text("utf-8")
    for path in (root / "public/exposures").glob("2*/index.html"):
        assert words == () or re.search("撤下|撤回", path.read_text("utf-8"))


def test_an_ordinary_publish_of_old_exposures_is_still_possible(campaign: Path) -> None:
    said = typed("check", "--format", "json", "--as-of", FUTURE, at=campaign)
    assert [code for code, *_ in errors(said) if code == "EXP311"] == []
