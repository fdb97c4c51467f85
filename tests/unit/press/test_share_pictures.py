"""Share pictures as files: what a reader's software sees of them."""

import re
import unicodedata
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops

from newsroom.article.pictures import PictureRights
from newsroom.press.share import inks
from newsroom.press.share.letters import characters, drawable, measure, plain
from newsroom.press.share.paint import picture
from newsroom.press.share.placard import Placard
from newsroom.press.share.sheet import SHEETS, Sheet
from studio.characters import characters as wanted
from tests.sites import PROJECT

TITLE = "灯 & <亮>"
RIGHTS = PictureRights(
    creator="云岚旗融媒体中心",
    source="云岚新闻网",
    copyright="© 2026 云岚旗融媒体中心",
    statement="https://www.yunlan.example/notice/#own",
)
TITLES = [
    "灯",
    "七公里",
    "“三下乡”",
    "从清禾到北湖，记者夜走11条新亮灯的小巷",
    "供暖开始时间表：各片区11月1日到15日分批升温，《供热用户手册》同步更新，遇到问题可拨打0000-8812345，24小时有人接听",
    "很长的标题" * 60,
    "A very long English headline about street lights and night walks in Yunlan banner",
    "https://www.yunlan.example/" + "x" * 300,
]
DC, RDF = "{http://purl.org/dc/elements/1.1/}", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def placard(headline: str, foot: str = "来源：云岚新闻网", plate: str = "云岚新闻网", band: str = "2026年11月18日") -> Placard:
    """Return a placard of the progress section."""
    return Placard(plate, "进展", band, headline, foot, TITLE, RIGHTS)


def opened(data: bytes) -> Image.Image:
    """Return a picture, read whole."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def ink_box(image: Image.Image) -> tuple[int, int, int, int]:
    """Return the box of everything that is not paper."""
    paper = Image.new("RGB", image.size, inks.PAPER)
    return ImageChops.difference(image.convert("RGB"), paper).getbbox() or (0, 0, 0, 0)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
@pytest.mark.parametrize("title", TITLES, ids=range(len(TITLES)))
def test_nothing_stands_in_the_margins(title: str, sheet: Sheet) -> None:
    image = opened(picture(placard(title, foot="来源：" + "很长的单位名称" * 12, plate="很长的报头" * 9, band="很长" * 40), sheet))
    left, top, right, low = ink_box(image)
    assert (image.format, image.mode, image.size) == ("PNG", "P", sheet.size)
    assert left >= sheet.margin - 1
    assert right <= sheet.size[0] - sheet.margin + 1
    assert top >= sheet.plate
    assert low <= sheet.size[1] - sheet.foot_size // 2


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
@pytest.mark.parametrize("title", TITLES, ids=range(len(TITLES)))
def test_the_headline_keeps_clear_of_the_rules(title: str, sheet: Sheet) -> None:
    image = opened(picture(placard(title), sheet)).convert("RGB")
    band = sheet.rule + sheet.thick + sheet.band + sheet.thin
    for top, low in ((band, band + 4), (sheet.foot - 4, sheet.foot)):
        assert image.crop((0, top, sheet.size[0], low)).getcolors() == [(4 * sheet.size[0], inks.colour(inks.PAPER))]
    assert ink_box(image.crop((0, band, sheet.size[0], sheet.foot))) != (0, 0, 0, 0)


def test_the_same_words_are_the_same_bytes() -> None:
    for sheet in SHEETS:
        assert picture(placard(TITLES[3]), sheet) == picture(placard(TITLES[3]), sheet)
        assert picture(placard(TITLES[3]), sheet) != picture(placard(TITLES[2]), sheet)


def test_a_headline_of_usual_length_is_a_small_file() -> None:
    wide, square = (picture(placard(TITLES[3]), sheet) for sheet in SHEETS)
    assert len(wide) <= 25_000
    assert len(square) <= 16_000


def test_the_colours_are_those_of_the_theme() -> None:
    tokens = dict(
        re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", (PROJECT / "theme/static/css/tokens.css").read_text("utf-8").partition("@media")[0])
    )
    ours = {"paper": inks.PAPER, "ink": inks.INK, "ink-soft": inks.SOFT, "house": inks.HOUSE, "line": inks.LINE}
    assert {name: tokens[name] for name in ours} == ours
    drawn = opened(picture(placard("灯"), SHEETS[0])).convert("RGB").getcolors()
    assert drawn
    assert {inks.colour(token) for token in ours.values()} <= {colour for _, colour in drawn}
    assert {colour for _, colour in drawn} <= set(inks.PALETTE)


def test_the_file_says_whose_it_is() -> None:
    image = opened(picture(placard("灯"), SHEETS[1]))
    text = image.text["XML:com.adobe.xmp"]  # type: ignore[attr-defined]  # PNG files have it
    root = ElementTree.fromstring(text[text.index("<x:xmpmeta") : text.rindex("<?xpacket")])
    told = {name: root.findtext(f".//{DC}{name}//{RDF}li") for name in ("title", "creator", "publisher", "rights")}
    assert told == {"title": TITLE, "creator": RIGHTS.creator, "publisher": RIGHTS.creator, "rights": RIGHTS.copyright}
    assert root.findtext(".//{http://ns.adobe.com/xap/1.0/rights/}WebStatement") == RIGHTS.statement
    assert root.findtext(".//{http://ns.adobe.com/photoshop/1.0/}Source") == RIGHTS.source


def test_the_font_has_every_character_of_the_national_table() -> None:
    assert set(map(ord, wanted())) <= characters()
    assert sum("CJK UNIFIED" in unicodedata.name(letter, "") for letter in wanted()) == 8230


@pytest.mark.parametrize("missing", ["ᠮᠣᠩᠭᠣᠯ", "云岚🙂", "龘龘", "\ue000", "مدينة"])
def test_what_the_font_lacks_is_not_drawn(missing: str) -> None:
    assert drawable(missing) == ""


def test_marks_that_only_steer_typesetting_are_passed_over() -> None:
    assert plain("云\u200b岚\u00ad \n 旗\ufeff") == "云岚 旗"
    assert drawable("e\u0301t\u00e9") == "été"


def test_letters_add_up() -> None:
    assert measure("云岚 Av.", 48) == measure("云岚", 48) + measure(" Av.", 48)
    assert measure("云岚", 48) == 96
