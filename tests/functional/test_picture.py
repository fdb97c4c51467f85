"""newsroom picture: what a picture carries, redaction at intake, and two people who look."""

import hashlib
import stat
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from newsroom.article.pictures import boxes_of
from newsroom.pictures.boxes import one_colour
from newsroom.pictures.embedded import read_embedded
from tests.functional.pen import codes, tree_hash, write
from tests.keyboard import Said, check, command, typed
from tests.photograph import AI_LABEL, COPYRIGHT, CREDIT, OWNER, SERIAL, drawn_face, encoded, photograph, picture

LANE = "content/images/lane.jpg"
EXPOSURE = """---
title: 巷口堆着旧纸箱
date: 2026-11-02 09:00
source: own
byline: 林小川
editor: 贺知远
reviewer: 陶一鸣
category: sanitation
people: none
---
北巷口的盲道上堆着旧纸箱，量得长六米。

![盲道上的旧纸箱](../../images/lane.jpg "旧纸箱占了盲道。")
"""


@pytest.fixture
def incoming(tmp_path: Path) -> Path:
    """Return a photograph that somebody sent in."""
    file = tmp_path / "IMG_7.jpg"
    file.write_bytes(photograph())
    return file


@pytest.fixture
def redacted(site: Path, incoming: Path) -> Path:
    """Return a site with a redacted picture, lane.jpg."""
    said = redact(site, incoming, "--box", "100,100,50,50", "--as", "lane")
    assert said.code == 0, said.all
    return site


def redact(site: Path, file: Path | str, *words: str) -> Said:
    """Redact a picture."""
    return typed("picture", "redact", str(file), *words, at=site)


def sign(site: Path, name: str, file: str = LANE) -> Said:
    """Sign that somebody looked at a picture."""
    return typed("picture", "check", file, "--by", name, "--yes", at=site)


def record(site: Path, file: str = LANE) -> dict[str, Any]:
    """Return the record beside a picture."""
    return tomllib.loads((site / f"{file}.toml").read_text("utf-8"))


def sha256(file: Path) -> str:
    """Return the hash of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def covered(site: Path, file: str = LANE) -> bool:
    """Return whether the boxes of a picture's record are each one colour."""
    with Image.open(site / file) as image:
        boxes = boxes_of(record(site, file)["boxes"])
        return bool(boxes) and one_colour(image, boxes)


# What a picture carries.


def test_a_picture_tells_what_it_carries_and_what_will_be_removed(site: Path, incoming: Path) -> None:
    said = typed("picture", str(incoming), at=site)
    assert said.code == 0, said.all
    for words in ("JPEG, 640 x 480 pixels", sha256(incoming), CREDIT, COPYRIGHT, AI_LABEL):
        assert words in said.out
    assert "removed   location, serial numbers, owner, embedded thumbnail" in said.out


def test_values_that_lead_to_a_person_are_never_printed(site: Path, incoming: Path) -> None:
    said = typed("picture", str(incoming), at=site)
    assert [word for word in (SERIAL, OWNER, "31 ", "7.77", "14'") if word in said.all] == []


def test_it_speaks_chinese(site: Path, incoming: Path) -> None:
    said = typed("--lang", "zh-Hans", "picture", str(incoming), at=site)
    assert "将去掉    拍摄地点, 序列号, 机主, 内嵌缩略图" in said.out
    assert "只是提示" in said.out or "请自己看" in said.out


def test_show_may_be_said_or_left_out(site: Path, incoming: Path) -> None:
    assert typed("picture", "show", str(incoming), at=site).out == typed("picture", str(incoming), at=site).out


def test_a_picture_of_the_site_is_found_by_its_name_alone(site: Path) -> None:
    for name in ("content/images/pot.jpg", "images/pot.jpg", "pot.jpg"):
        assert "content/images/pot.jpg.toml says nothing of redaction" in typed("picture", name, at=site).out


def test_looking_changes_nothing(site: Path, incoming: Path) -> None:
    before = tree_hash(site)
    assert typed("picture", "pot.jpg", at=site).code == 0
    assert tree_hash(site) == before


def test_proposed_boxes_are_numbered_and_said_to_be_a_hint(site: Path, tmp_path: Path) -> None:
    drawn_face().save(tmp_path / "face.png")
    said = typed("picture", str(tmp_path / "face.png"), at=site)
    assert "a hint, never clearance" in said.out
    line = next(line for line in said.out.splitlines() if line.split()[:2] == ["1", "face"])
    assert [number.isdigit() for number in line.split()[2].split(",")] == [True] * 4


@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_help_names_all_three_commands(site: Path, lang: str) -> None:
    said = command("newsroom", "--lang", lang, "picture", "--help", at=site)
    assert said.code == 0
    assert [name for name in ("show", "redact", "check") if f"  {name} " not in said.out] == []
    assert ("遮盖" in said.out) == (lang == "zh-Hans")


# The contact sheet.


def test_a_contact_sheet_goes_below_private(site: Path, incoming: Path) -> None:
    said = typed("picture", str(incoming), "--boxes", "look.jpg", at=site)
    sheet = site / "private/contact-sheets/look.jpg"
    assert "contact sheet: private/contact-sheets/look.jpg" in said.out
    assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    with Image.open(sheet) as image:
        assert image.width == 1600


def test_a_contact_sheet_goes_where_somebody_wants_it(site: Path, incoming: Path, tmp_path: Path) -> None:
    assert typed("picture", str(incoming), "--boxes", str(tmp_path / "look.jpg"), at=site).code == 0
    assert stat.S_IMODE((tmp_path / "look.jpg").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("place", "fragment"),
    [
        ("content/look.jpg", "lies where it would be published"),
        ("content/images/../images/look.jpg", "lies where it would be published"),
        ("./site/look.jpg", "there is no"),
        ("nowhere/look.jpg", "there is no"),
        ("look.png", "a contact sheet is a JPEG"),
        ("content/images/pot.jpg", "lies where it would be published"),
        ("../IMG_7.jpg", "exists already"),
    ],
)
def test_a_contact_sheet_is_refused_where_it_must_not_lie(site: Path, incoming: Path, place: str, fragment: str) -> None:
    before = tree_hash(site.parent)
    said = typed("picture", str(incoming), "--boxes", place, at=site)
    assert (said.code, fragment in said.err) == (2, True), said.all
    assert tree_hash(site.parent) == before


# Redaction.


def test_redaction_covers_keeps_the_original_and_writes_the_record(redacted: Path, incoming: Path) -> None:
    kept = record(redacted)
    original = redacted / f"private/originals/{sha256(incoming)}.jpg"
    assert (kept["boxes"], kept["checked_by"], kept["credit"]) == ([[96, 96, 56, 56]], [], CREDIT)
    assert (kept["original"], kept["sha256"]) == (sha256(incoming), sha256(redacted / LANE))
    assert covered(redacted)
    assert original.read_bytes() == incoming.read_bytes() == photograph()
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (original.parent.parent, original.parent, original)]
    assert modes == [0o700, 0o700, 0o600]


def test_only_rights_stay_in_the_redacted_picture(redacted: Path) -> None:
    found = read_embedded((redacted / LANE).read_bytes())
    assert (found.private, found.creators, found.copyright, found.ai_label) == ((), (CREDIT,), COPYRIGHT, AI_LABEL)
    told = subprocess.run(["exiftool", "-a", "-G1", str(redacted / LANE)], capture_output=True, text=True, check=True).stdout
    assert [word for word in ("GPS", SERIAL, OWNER, "Thumbnail", "EXIF", "IFD", "IPTC") if word in told] == []


def test_nothing_of_the_original_lies_outside_private(redacted: Path, incoming: Path) -> None:
    piece = incoming.read_bytes()[-4000:-3000]
    holding = [path for path in redacted.rglob("*") if path.is_file() and piece in path.read_bytes()]
    assert [path.relative_to(redacted).parts[0] for path in holding] == ["private"]


def test_boxes_are_told_on_the_upright_picture(site: Path, tmp_path: Path) -> None:
    (tmp_path / "turned.jpg").write_bytes(photograph(turned=6))
    assert redact(site, tmp_path / "turned.jpg", "--box", "400,560,80,80").code == 0
    with Image.open(site / "content/images/turned.jpg") as image:
        assert image.size == (480, 640)
    assert covered(site, "content/images/turned.jpg")


@pytest.mark.parametrize(("form", "ending"), [("PNG", "png"), ("WEBP", "jpg"), ("AVIF", "jpg"), ("GIF", "jpg")])
def test_png_stays_png_and_others_become_jpeg(site: Path, tmp_path: Path, form: str, ending: str) -> None:
    file = tmp_path / f"shot.{form.lower()}"
    file.write_bytes(encoded(picture(), form))
    assert redact(site, file, "--box", "10,10,30,30").code == 0
    with Image.open(site / f"content/images/shot.{ending}") as image:
        assert image.format == {"png": "PNG", "jpg": "JPEG"}[ending]
    assert covered(site, f"content/images/shot.{ending}")
    assert record(site, f"content/images/shot.{ending}")["original"] == sha256(file)


def test_what_hardly_shines_through_is_not_in_a_redacted_picture(site: Path, tmp_path: Path) -> None:
    image = picture().convert("RGBA")
    image.paste((200, 150, 120, 0), (200, 200, 300, 300))
    image.paste((200, 150, 120, 1), (300, 200, 400, 300))
    (tmp_path / "faint.png").write_bytes(encoded(image, "PNG"))
    assert redact(site, tmp_path / "faint.png", "--box", "10,10,30,30").code == 0
    with Image.open(site / "content/images/faint.png") as taken:
        assert (taken.mode, taken.getpixel((250, 250)), taken.getpixel((350, 250))) == ("RGB", (255, 255, 255), (255, 255, 254))


def test_a_number_that_a_picture_carries_is_refused_and_masked_by_taking_it_in_again(site: Path, incoming: Path) -> None:
    packet = encoded(picture(), "JPEG", xmp=_xmp("转载请电15400002381"))
    write(site, LANE, packet)
    write(site, f"{LANE}.toml", 'credit = "林小川"\nsource = "own"\nalt = "纸箱"\n')
    said = check("--format", "json", at=site)
    assert "EXP301" in codes(said)
    assert "154****2381" in said.all
    assert "15400002381" not in said.all
    assert redact(site, "lane.jpg", "--none-needed").code == 0
    assert read_embedded((site / LANE).read_bytes()).terms == "转载请电154****2381"
    assert "EXP301" not in codes(check("--format", "json", at=site))


def _xmp(terms: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"><xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{terms}</rdf:li></rdf:Alt></xmpRights:UsageTerms></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def test_hints_are_covered_by_their_numbers(site: Path, tmp_path: Path) -> None:
    drawn_face().save(tmp_path / "face.png")
    shown = typed("picture", str(tmp_path / "face.png"), at=site).out
    (x, y, width, height) = next(line for line in shown.splitlines() if line.split()[:1] == ["1"]).split()[2].split(",")
    assert redact(site, tmp_path / "face.png", "--hint", "1").code == 0
    (burnt,) = boxes_of(record(site, "content/images/face.png")["boxes"])
    assert burnt.x <= int(x) < int(x) + int(width) <= burnt.x + burnt.width
    assert burnt.y <= int(y) < int(y) + int(height) <= burnt.y + burnt.height


def test_a_picture_that_shows_nobody_is_taken_in_without_boxes(site: Path, incoming: Path) -> None:
    assert redact(site, incoming, "--none-needed").code == 0
    kept = record(site, "content/images/IMG_7.jpg")
    assert (kept["boxes"], kept["original"]) == ([], sha256(incoming))
    assert read_embedded((site / "content/images/IMG_7.jpg").read_bytes()).private == ()


def test_a_drawing_is_taken_in_as_it_is_and_takes_no_boxes(site: Path, tmp_path: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="9" height="9"/></svg>'
    write(tmp_path, "plan.svg", svg)
    assert redact(site, tmp_path / "plan.svg", "--box", "1,1,5,5").code == 2
    assert redact(site, tmp_path / "plan.svg", "--none-needed").code == 0
    assert (site / "content/images/plan.svg").read_text() == svg
    assert sign(site, "林小川", "plan.svg").code == 0


def test_the_record_keeps_what_its_editor_wrote(site: Path, incoming: Path) -> None:
    write(site, f"{LANE}.toml", 'alt = "纸箱"  # as seen from the north\nshows_minor = false\n')
    assert redact(site, incoming, "--box", "0,0,20,20", "--as", "lane").code == 0
    text = (site / f"{LANE}.toml").read_text("utf-8")
    assert text.startswith('alt = "纸箱"  # as seen from the north\nshows_minor = false\n')
    assert "credit" not in record(site)


def test_an_unredacted_picture_in_content_is_replaced(site: Path, incoming: Path) -> None:
    write(site, LANE, incoming.read_bytes())
    assert redact(site, "lane.jpg", "--box", "0,0,20,20").code == 0
    assert covered(site)
    assert sorted(path.name for path in (site / "content/images").iterdir()) == ["lane.jpg", "lane.jpg.toml", "pot.jpg", "pot.jpg.toml"]


def test_copies_made_before_the_redaction_are_not_kept(site: Path, incoming: Path) -> None:
    write(site, LANE, incoming.read_bytes())
    write(site, ".cache/pictures/files/copy", b"shows a face")
    write(site, "output/index.html", "")
    said = redact(site, "lane.jpg", "--box", "0,0,20,20")
    assert not (site / ".cache/pictures").exists()
    assert "copies of content/images/lane.jpg from before may lie in output/" in said.err


def test_one_that_changes_its_form_leaves_nothing_behind(site: Path) -> None:
    write(site, "content/images/lane.webp", encoded(picture(), "WEBP"))
    write(site, "content/images/lane.webp.toml", 'alt = "纸箱"\n')
    said = redact(site, "lane.webp", "--box", "0,0,20,20")
    assert "content/images/lane.webp is gone; change it to content/images/lane.jpg" in said.out
    assert not list((site / "content/images").glob("lane.webp*"))
    assert record(site)["alt"] == "纸箱"


def test_redacting_again_starts_from_the_original_and_adds_boxes(redacted: Path) -> None:
    assert sign(redacted, "林小川").code == 0
    assert redact(redacted, "lane.jpg", "--box", "300,200,40,40").code == 0
    kept = record(redacted)
    assert (kept["boxes"], kept["checked_by"]) == ([[96, 96, 56, 56], [296, 200, 48, 40]], [])
    assert kept["original"] == hashlib.sha256(photograph()).hexdigest()
    fresh = redact(redacted, "../IMG_7.jpg", "--box", "100,100,50,50", "--box", "300,200,40,40", "--as", "fresh")
    assert fresh.code == 0
    assert (redacted / "content/images/fresh.jpg").read_bytes() == (redacted / LANE).read_bytes()


def test_without_its_original_the_redacted_picture_is_covered_further(redacted: Path) -> None:
    original = record(redacted)["original"]
    (redacted / f"private/originals/{original}.jpg").unlink()
    said = redact(redacted, "lane.jpg", "--box", "300,200,40,40")
    assert "covered further" in said.err
    assert (len(record(redacted)["boxes"]), record(redacted)["original"]) == (2, original)
    assert covered(redacted)
    assert redact(redacted, "lane.jpg", "--box", "1,1,9,9", "--afresh").code == 2


def test_afresh_forgets_earlier_boxes(redacted: Path) -> None:
    assert redact(redacted, "lane.jpg", "--none-needed").code == 2
    assert redact(redacted, "lane.jpg", "--box", "300,200,40,40", "--afresh").code == 0
    assert record(redacted)["boxes"] == [[296, 200, 48, 40]]


def test_boxes_for_another_file_are_never_forgotten_in_silence(redacted: Path) -> None:
    write(redacted, LANE, encoded(picture(320, 240)))
    said = redact(redacted, "lane.jpg", "--box", "0,0,20,20")
    assert (said.code, "has boxes for another file" in said.err) == (2, True)
    assert redact(redacted, "lane.jpg", "--box", "0,0,20,20", "--afresh").code == 0
    assert record(redacted)["boxes"] == [[0, 0, 24, 24]]


def test_a_run_that_was_cut_off_between_record_and_picture_is_taken_up_again(redacted: Path, incoming: Path) -> None:
    write(redacted, LANE, incoming.read_bytes())
    assert redact(redacted, "lane.jpg", "--box", "300,200,40,40").code == 0
    assert len(record(redacted)["boxes"]) == 2
    assert covered(redacted)
    assert record(redacted)["original"] == sha256(incoming)


# Wrong use: an error, and nothing lost.


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ((), "say what to cover"),
        (("--box", "1,1,9,9", "--none-needed"), "one of the two"),
        (("--box", "1,1,9"), "is no box"),
        (("--box", "-1,1,9,9"), "is no box"),
        (("--box", "1,1,0,9"), "has no width or no height"),
        (("--box", "600,0,41,10"), "600,0,41,10 sticks out of the picture, which has 640 x 480 pixels"),
        (("--hint", "x"), "is no list of numbers"),
        (("--hint", "99"), "there is no hint 99"),
        (("--hint", "0"), "there is no hint 0"),
        (("--none-needed", "--as", "../x"), "cannot stand in addresses"),
        (("--none-needed", "--as", "巷口"), "cannot stand in addresses"),
        (("--none-needed", "--as", ".x"), "cannot stand in addresses"),
        (("--none-needed", "--as", "x.png"), "will be .jpg"),
        (("--none-needed", "--as", "pot"), "has another pot.jpg already"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_words_change_nothing(site: Path, incoming: Path, words: tuple[str, ...], fragment: str) -> None:
    before = tree_hash(site)
    said = redact(site, incoming, *words)
    assert (said.code, said.out, "Traceback" in said.err) == (2, "", False), said.all
    assert fragment in said.err
    assert tree_hash(site) == before


@pytest.mark.parametrize(
    ("name", "data", "fragment"),
    [
        ("a.jpg", b"no picture", "is no picture that can be read"),
        ("a.jpg", b"", "is no picture that can be read"),
        ("a.jpg", photograph()[:60_000], "breaks off"),
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 99, "is HEIC"),
        ("a.gif", encoded(picture(64, 64), "GIF", save_all=True, append_images=[picture(64, 64).rotate(90)]), "moves"),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><script>1</script></svg>', "cannot be shown as it stands"),
    ],
    ids=["text", "empty", "truncated", "heic", "animated", "active-svg"],
)
@pytest.mark.parametrize("order", [("redact", "--none-needed"), ("show",)], ids=["redact", "show"])
def test_files_that_cannot_be_used_are_refused_by_name(
    site: Path, tmp_path: Path, name: str, data: bytes, fragment: str, order: tuple[str, ...]
) -> None:
    file = write(tmp_path, name, data)
    before = tree_hash(site)
    said = typed("picture", order[0], str(file), *order[1:], at=site)
    assert (said.code, fragment in said.err, "Traceback" in said.err) == (2, True, False), said.all
    assert tree_hash(site) == before


def test_what_is_no_regular_file_is_refused(site: Path, incoming: Path, tmp_path: Path) -> None:
    (tmp_path / "link.jpg").symlink_to(incoming)
    for name in ("link.jpg", "site"):
        said = redact(site, tmp_path / name, "--none-needed")
        assert (said.code, "is no regular file" in said.err) == (2, True), said.all
    assert redact(site, "nowhere.jpg", "--none-needed").code == 2


def test_more_pixels_than_the_site_allows_are_refused_undecoded(site: Path, incoming: Path) -> None:
    text = (site / "newsroom.toml").read_text("utf-8")
    write(site, "newsroom.toml", f"{text}\n[limits]\npicture_pixels = 300000\n")
    said = redact(site, incoming, "--none-needed")
    assert (said.code, "640 x 480" in said.err) == (2, True), said.all


def test_a_record_that_cannot_be_read_is_left_alone(site: Path, incoming: Path) -> None:
    write(site, f"{LANE}.toml", "alt = \n")
    before = tree_hash(site)
    said = redact(site, incoming, "--none-needed", "--as", "lane")
    assert (said.code, "cannot be read, so nothing was changed" in said.err) == (2, True)
    assert tree_hash(site) == before


def test_a_folder_that_may_not_be_written_leaves_content_as_it_was(site: Path, incoming: Path) -> None:
    images = site / "content/images"
    before = tree_hash(images)
    images.chmod(0o500)
    said = typed("picture", "redact", str(incoming), "--none-needed", at=site, powerless=True)
    images.chmod(0o700)
    assert (said.code, "Traceback" in said.err) == (3, False), said.all
    assert tree_hash(images) == before
    assert incoming.read_bytes() == photograph()


# git.


def test_git_that_would_see_the_original_stops_everything(site: Path, incoming: Path) -> None:
    subprocess.run(["git", "init", "--quiet", str(site)], check=True)
    (site / "private").mkdir(0o755)
    said = redact(site, incoming, "--none-needed")
    assert (said.code, "Put the line /private/ into .gitignore" in said.err) == (2, True), said.all
    assert list((site / "private").iterdir()) == []
    assert not (site / "content/images/IMG_7.jpg").exists()
    assert typed("picture", str(incoming), "--boxes", "look.jpg", at=site).code == 2
    write(site, ".gitignore", "/private/\n")
    assert redact(site, incoming, "--none-needed").code == 0


def test_what_git_keeps_already_is_told(site: Path, incoming: Path) -> None:
    write(site, ".gitignore", "/private/\n")
    write(site, LANE, incoming.read_bytes())
    subprocess.run(["git", "init", "--quiet", str(site)], check=True)
    subprocess.run(["git", "-C", str(site), "add", LANE], check=True)
    said = redact(site, "lane.jpg", "--none-needed")
    assert (said.code, "history forgets nothing" in said.err) == (0, True), said.all
    assert "history" not in redact(site, incoming, "--none-needed", "--as", "new").all


# Two people look.


def test_two_different_people_sign(redacted: Path) -> None:
    said = sign(redacted, "林小川")
    assert (said.code, "looked at by 1 of 2" in said.out) == (0, True), said.all
    assert "private/contact-sheets/lane.jpg" in said.err
    assert (redacted / "private/contact-sheets/lane.jpg").is_file()
    assert sign(redacted, "秦望舒").code == 0
    assert record(redacted)["checked_by"] == ["林小川", "秦望舒"]
    assert "boxes burnt in: 1, looked at by 2 of 2" in typed("picture", "lane.jpg", at=redacted).out


def test_a_third_name_is_not_needed(redacted: Path) -> None:
    for name in ("林小川", "秦望舒", "苗青"):
        assert sign(redacted, name).code == 0
    assert record(redacted)["checked_by"] == ["林小川", "秦望舒"]


@pytest.mark.parametrize("name", ["林小川", "林 小川", "  林小川\u3000"])
def test_the_same_person_does_not_sign_twice(redacted: Path, name: str) -> None:
    assert sign(redacted, "林小川").code == 0
    said = sign(redacted, name)
    assert (said.code, "a second person must look" in said.err) == (2, True), said.all
    assert record(redacted)["checked_by"] == ["林小川"]


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "a\x1b[0m", "<b>x</b>", "长" * 61])
def test_what_is_no_name_does_not_sign(redacted: Path, name: str) -> None:
    said = sign(redacted, name)
    assert (said.code, "is no name to sign with" in said.err, "\x1b" in said.err) == (2, True, False), said.all
    assert record(redacted)["checked_by"] == []


def test_a_file_that_changed_since_the_first_signature_drops_it(redacted: Path) -> None:
    assert sign(redacted, "林小川").code == 0
    with Image.open(redacted / LANE) as image:
        image.load()
    image.paste((0, 0, 0), (400, 300, 480, 380))
    (redacted / LANE).write_bytes(encoded(image, quality=95, subsampling=0))
    said = sign(redacted, "秦望舒")
    assert "earlier names no longer count" in said.err
    assert (record(redacted)["checked_by"], record(redacted)["sha256"]) == (["秦望舒"], sha256(redacted / LANE))


def test_a_replaced_file_whose_boxes_show_is_not_signed(redacted: Path) -> None:
    write(redacted, LANE, photograph())
    said = sign(redacted, "林小川")
    assert (said.code, "shows something where its record has boxes" in said.err) == (2, True), said.all


def test_nobody_signs_what_was_not_redacted(site: Path, incoming: Path) -> None:
    for file in ("content/images/pot.jpg", str(incoming)):
        said = sign(site, "林小川", file)
        assert (said.code, "has not been through newsroom picture redact" in said.err) == (2, True), said.all


def test_without_a_terminal_a_signature_needs_yes(redacted: Path) -> None:
    said = typed("picture", "check", LANE, "--by", "林小川", at=redacted)
    assert (said.code, "add --yes" in said.err) == (2, True), said.all
    assert record(redacted)["checked_by"] == []


# The rule.


def test_the_rule_follows_what_the_commands_do(site: Path, incoming: Path) -> None:
    def found() -> bool:
        return "EXP303" in codes(check("--format", "json", at=site))

    write(site, LANE, incoming.read_bytes())
    write(site, "content/articles/exposures/2026110201.md", EXPOSURE)
    assert found()
    assert redact(site, "lane.jpg", "--box", "100,100,50,50").code == 0
    assert found()
    assert sign(site, "林小川").code == 0
    assert found()
    assert sign(site, "秦望舒").code == 0
    assert not found()
    (site / LANE).write_bytes((site / LANE).read_bytes() + b" ")
    assert found()


@pytest.mark.parametrize("words", [("frobnicate",), ("--frobnicate",), ("redact",), ("check", "x"), ()], ids=" ".join)
def test_words_that_the_command_does_not_know_are_wrong_use(site: Path, words: tuple[str, ...]) -> None:
    said = typed("picture", *words, at=site)
    assert (said.code, "Traceback" in said.all) == (2, False)
    assert said.all


def test_what_comes_next_and_what_the_record_lacks_is_said(site: Path, incoming: Path) -> None:
    assert f"newsroom picture redact {incoming} --box" in typed("picture", str(incoming), at=site).out
    said = typed("picture", "redact", str(incoming), "--none-needed", "--as", "next", at=site).out
    assert "write into content/images/next.jpg.toml:" in said
    assert [word for word in ("source = ", "alt = ", "scene = ", "origin = ", "shows_minor = ") if f"\n    {word}" not in said] == []
    assert "newsroom picture check content/images/next.jpg --by NAME" in typed("picture", "next.jpg", at=site).out
