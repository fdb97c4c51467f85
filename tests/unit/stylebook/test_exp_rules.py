"""What the exposure rules see in a whole site."""

from dataclasses import replace
from pathlib import Path

import pytest

from newsroom.article.finding import Finding
from newsroom.article.pictures import Embedded
from newsroom.stylebook.check import check
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rule import rule_named
from newsroom.stylebook.rules.exp312_named_person.names import is_plain_name, names_beside_roles
from tests.sites import PROJECT, edition_of, lay_out

MOBILE = "15400002381"
EXPOSURE = """---
title: 巷口堆着旧纸箱
date: 2026-11-02 09:00
source: own
byline: 林小川
editor: 贺知远
reviewer: 陶一鸣
category: sanitation
people: none
verification: {{by: 苗青, method: 现场核查, evidence: 证字〔2026〕第003号}}
---
{body}
"""


def found(root: Path, code: str) -> list[Finding]:
    rule = rule_named(code)
    assert rule
    return list(check(edition_of(root), "en", [rule]))


def with_exposure(tmp_path: Path, body: str) -> Path:
    root = lay_out(tmp_path)
    target = root / "content/articles/exposures/20261102-1.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(EXPOSURE.format(body=body), "utf-8")
    return root


@pytest.mark.parametrize(
    "file",
    ["content/registers/problems/2026-001.toml", "content/pages/about.md", "content/notice/contact.md", "content/images/pot.jpg.toml"],
)
def test_number_is_found_in_every_text_file(tmp_path: Path, file: str) -> None:
    root = lay_out(tmp_path)
    text = (root / file).read_text("utf-8")
    (root / file).write_text(text.rstrip("\n") + f"\n# 电话{MOBILE}\n", "utf-8")
    (finding,) = found(root, "EXP301")
    assert (finding.place.path, finding.place.column) == (file, 5)
    assert MOBILE not in finding.message + finding.hint


def test_contacts_of_the_site_may_be_printed(tmp_path: Path) -> None:
    root = with_exposure(tmp_path, f"举报请打{MOBILE}。")
    assert len(found(root, "EXP301")) == 1
    settings = (root / "newsroom.toml").read_text("utf-8").splitlines()
    changed = [f'hotline = "+86 {MOBILE[:3]} {MOBILE[3:7]} {MOBILE[7:]}"' if line.startswith("hotline") else line for line in settings]
    assert changed != settings
    (root / "newsroom.toml").write_text("\n".join(changed) + "\n", "utf-8")
    assert found(root, "EXP301") == []


def test_names_of_the_newsroom_are_spared(tmp_path: Path) -> None:
    assert found(with_exposure(tmp_path, "居民苗青说，纸箱已搬走。居民林小川在场，市民贺知远、陶一鸣也在。"), "EXP312") == []


def test_named_person_is_a_warning_and_stands_at_the_name(tmp_path: Path) -> None:
    (finding,) = found(with_exposure(tmp_path, "一早，居民钱大有说，纸箱已搬走。"), "EXP312")
    assert (finding.severity, finding.place.line, finding.place.column) == ("warning", 12, 6)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("村民李建国说，路好了。", ["李建国"]),
        ("当事人欧阳某某到场。", ["欧阳某某"]),
        ("张建国（男，53岁）到场。", ["张建国"]),
        ("王某是这里的车主。", ["王某"]),
        ("居民方便出行，市民周边散步，业主高度关注。", []),
        ("司机于某处停车，居民许多意见，店主安全经营。", []),
        ("男孩（8岁）、老人（83岁）、古树（120岁）。", []),
        ("村民和居民、业主和车主都来了。", []),
        ("李建国说，路好了。", []),
    ],
)
def test_names_stand_out_only_beside_private_roles(text: str, names: list[str]) -> None:
    assert [name for _, name in names_beside_roles(text)] == names


@pytest.mark.parametrize("entry", ["旗城市管理综合执法局", "张科长", "高新区", "值班室", "园林中心", "居委会"])
def test_office_is_no_plain_name(entry: str) -> None:
    assert not is_plain_name(entry)


@pytest.mark.parametrize("entry", ["李知夏", "李 知 夏", "欧阳青", "巴特尔·苏和", "王某某"])
def test_person_is_a_plain_name(entry: str) -> None:
    assert is_plain_name(entry)


def test_number_that_only_the_printed_body_shows_is_found(tmp_path: Path) -> None:
    body = f"电话{MOBILE[:3]}[{MOBILE[3:7]}][x]{MOBILE[7:]}。\n\n[x]: https://www.morning.example/a"
    (finding,) = found(with_exposure(tmp_path, body), "EXP301")
    assert (finding.place.line, "154****2381" in finding.message) == (12, True)


@pytest.mark.parametrize(
    "file", ["images/zhang_{}_2.jpg", "images/蒙Z12345/a.jpg", "media/{}.mp4", "media/{}.vtt", "registers/places/{}.toml"]
)
def test_number_is_found_in_the_name_of_any_file(tmp_path: Path, file: str) -> None:
    root = lay_out(tmp_path)
    path = root / "content" / file.format(MOBILE)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    assert [finding.place.path for finding in found(root, "EXP301")] == [f"content/{file.format(MOBILE)}"]


def test_names_that_cameras_and_phones_give_are_no_numbers_of_people(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    for name in ("IMG_20261123_154000.jpg", "mmexport1763856000000.jpg", "DSC_1540.jpg", "微信图片_20261123093015.jpg", "P1540238.jpg"):
        (root / "content/images" / name).write_bytes(b"x")
    assert found(root, "EXP301") == []


def test_desk_knows_every_picture_that_exposes(tmp_path: Path) -> None:
    root = with_exposure(tmp_path, '![壶](../../images/pot.jpg "壶。")')
    problem = root / "content/registers/problems/2026-001.toml"
    words = problem.read_text("utf-8").replace("\n\n[[steps]]", '\nbefore_after = [["images/a.jpg", "images/b.jpg"]]\n\n[[steps]]', 1)
    problem.write_text(words, "utf-8")
    praise = root / "content/articles/exemplars/a.md"
    praise.parent.mkdir()
    praise.write_text(EXPOSURE.format(body="![壶](../../images/pot.jpg)").replace("people: none\n", ""), "utf-8")
    uses = Desk(edition_of(root)).exposed
    assert [(use.file, use.owner, use.place.path.rpartition("/")[2], use.place.line) for use in uses] == [
        ("images/pot.jpg", "20261102-1", "20261102-1.md", 12),
        ("images/a.jpg", "2026-001", "2026-001.toml", 10),
        ("images/b.jpg", "2026-001", "2026-001.toml", 10),
    ]


@pytest.mark.parametrize("code", ["EXP302", "EXP304", "EXP305", "EXP306", "EXP308"])
def test_fault_of_a_draft_never_blocks(tmp_path: Path, code: str) -> None:
    root = with_exposure(tmp_path, '![壶](../../images/pot.jpg "2号楼1单元的壶。")')
    (root / "content/images/pot.jpg.toml").write_text('credit = "陈一白"\n', "utf-8")
    drafts = root / "content/drafts"
    drafts.mkdir(exist_ok=True)
    path = root / "content/articles/exposures/20261102-1.md"
    assert [finding for finding in found(root, code) if finding.severity == "error"]
    path.rename(drafts / "20261102-1.md")
    text = (drafts / "20261102-1.md").read_text("utf-8").replace("date:", "kind: exposure\ndate:", 1)
    (drafts / "20261102-1.md").write_text(text, "utf-8")
    assert [finding for finding in found(root, code) if finding.severity == "error"] == []


def test_missing_picture_has_no_scene_to_ask_for(tmp_path: Path) -> None:
    root = with_exposure(tmp_path, "![壶](../../images/nowhere.jpg)")
    assert [finding for code in ("EXP304", "EXP305", "EXP306") for finding in found(root, code)] == []


def test_exposure_needs_no_problem_where_there_is_no_ledger(tmp_path: Path) -> None:
    root = with_exposure(tmp_path, "纸箱占了盲道。")
    assert [finding.severity for finding in found(root, "EXP310")] == ["warning"]
    (root / "content/registers/problems/2026-001.toml").unlink()
    assert found(root, "EXP310") == []


@pytest.mark.parametrize(
    ("link", "variant"),
    [
        ("[照片](../../images/pot.jpg)", "has not been through redaction"),
        ("[照片](/media/pot-1600.0123456789abcdef.jpg)", "leads to a published file"),
        ("[照片](https://www.bench.example/media/pot.jpg)", ""),
        ("[通知](/notice/)", ""),
    ],
)
def test_an_exposure_shows_no_picture_through_a_link_either(tmp_path: Path, link: str, variant: str) -> None:
    told = [finding.message for finding in found(with_exposure(tmp_path, f"北巷口的盲道上堆着旧纸箱，{link}。"), "EXP303")]
    assert [variant in message for message in told] == ([True] if variant else [])


def test_a_link_to_our_own_host_is_one_of_ours(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    target = root / "content/articles/exposures/20261102-1.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(EXPOSURE.format(body=f"纸箱，[照片]({edition_of(root).site.url}/media/pot.jpg)。"), "utf-8")
    assert len(found(root, "EXP303")) == 1


def test_number_inside_a_recording_is_found(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    clean = PROJECT / "newsroom/stylebook/rules/pub726_bad_recording/examples/accepted-clean/content/media/tap.mp3"
    (root / "content/media").mkdir(exist_ok=True)
    (root / "content/media/tap.mp3").write_bytes(clean.read_bytes() + f"TAG{MOBILE}".encode().ljust(128, b"\x00"))
    (finding,) = found(root, "EXP301")
    assert finding.place.path == "content/media/tap.mp3"
    assert "154****2381" in finding.message


def _carrying(field: str, words: str) -> Embedded:
    return {"terms": Embedded(terms=words), "creators": Embedded(creators=(words,)), "ai_label": Embedded(ai_label=words)}[field]


@pytest.mark.parametrize("field", ["terms", "creators", "ai_label"])
def test_number_inside_a_picture_is_found(tmp_path: Path, field: str) -> None:
    edition = edition_of(lay_out(tmp_path))
    pictures = {file: replace(item, embedded=_carrying(field, f"电话 {MOBILE}")) for file, item in edition.pictures.items()}
    rule = rule_named("EXP301")
    assert rule
    told = list(check(replace(edition, pictures=pictures), "en", [rule]))
    assert len(told) == len(pictures) > 0


def test_code_of_an_ai_label_that_passes_a_cards_check_digit_is_no_card(tmp_path: Path) -> None:
    edition = edition_of(lay_out(tmp_path))
    label = Embedded(ai_label='{"Label":"1","ProduceID":"6299990000000017"}')
    pictures = {file: replace(item, embedded=label) for file, item in edition.pictures.items()}
    rule = rule_named("EXP301")
    assert rule
    assert list(check(replace(edition, pictures=pictures), "en", [rule])) == []
