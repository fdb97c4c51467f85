"""What counts as damage, and what does not. All lines are made up; damage is made by decoding them wrongly."""

import pytest

from newsroom.stylebook.lettering.damage import damaged_spots

SENTENCE = "今年入冬以前更换管网阀门"


def spots(text: str) -> list[str]:
    return [text[spot.start : spot.end] for spot in damaged_spots(text)]


@pytest.mark.parametrize("length", range(2, len(SENTENCE) + 1))
@pytest.mark.parametrize("charset", ["latin-1", "cp1252", "gbk", "gb18030"])
def test_utf_8_read_in_another_charset_is_one_damaged_spot(charset: str, length: int) -> None:
    read = SENTENCE[:length].encode().decode(charset, "replace")
    assert len(spots(f"前文。{read}")) == 1


@pytest.mark.parametrize("length", range(4, len(SENTENCE) + 1))
def test_gbk_read_as_latin_1_is_damaged(length: int) -> None:
    assert spots(SENTENCE[:length].encode("gbk").decode("latin-1")) != []


@pytest.mark.parametrize("start", range(len(SENTENCE)))
def test_gbk_read_as_utf_8_is_damaged(start: int) -> None:
    assert spots(SENTENCE[start:].encode("gbk").decode("utf-8", "replace")) != []


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        ("设备更新.?蓖走。", []),
        ("设备更新。?蓖走。", ["?"]),
        ("设备更新(xīn)?!蓖走。", ["?!"]),
        ("青原日报?bào)社", ["?bào)"]),
        ("工程师朱?基到场", ["?"]),
        ("工程师陶?，到场", ["?"]),
        ("新建?喆桥", ["?"]),
        ("城??区", ["??"]),
        ("title: ???", ["???"]),
        ("你来吗?我来", []),
        ("能不能修?能修。", []),
        ("多久修好?月底。", []),
        ("谁来修?", []),
        ("https://www.morning.example/搜?词=灯", []),
        ("[灯](../progress/灯?a=城)", []),
        ("灯&#65533;下", ["&#65533;"]),
        ("木\ue123料", ["\ue123"]),
        ("锟斤拷锟斤拷", ["锟斤拷锟斤拷"]),
        ("烫烫烫烫", ["烫烫烫烫"]),
        ("小心烫，烫烫的", []),
    ],
)
def test_question_marks_and_fillers(text: str, damaged: list[str]) -> None:
    assert spots(text) == damaged


@pytest.mark.parametrize(
    "text",
    [
        "蜻蜓 琵琶 徘徊 旖旎 饕餮 貔貅 婼羌 鄄城 瀍河",
        "張瑗珺、陳喆、李堃與王璟在開關鋼鐵鎮閱讀錄製門間錢鍋的報導",
        "café “好” Zürich naïve éé Ångström «été»",
        "····　××××　°C ±5 €20",
        "拷贝一斤拷纸？不是。屯屯都通路",
        "1…2—3·4“5”‘6’",
    ],
)
def test_rare_characters_and_foreign_letters_are_whole(text: str) -> None:
    assert spots(text) == []


def test_neighbouring_damage_is_one_spot_and_lines_are_apart() -> None:
    assert len(spots("木\ufffd条\ufffd油")) == 1
    assert len(spots("木\ufffd\n\ufffd油")) == 2
