"""Addresses finer than a community or a street, in Chinese running text.

A room, an entrance or a building leads to a door, a house number to a house. The same characters count buildings (12栋居民楼), number
documents (〔2017〕47号), bus lines (3路), manhole covers (3号井) and days (11月20号), and describe flats for sale (三室一厅).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.stylebook.identifiers.plain import plain_text

_HAN = "一二三四五六七八九十百〇零"
_NUMBER = rf"(?:\d{{1,4}}|[{_HAN}]{{1,5}})"
_ONE = rf"(?:\d{{1,3}}|[{_HAN}]{{1,3}})"
_FLAT = r"(?:\d{3,4}|[一二三四五六七八九〇零]{3,4})"
_ESTATE = r"(?:小区|社区|花园|家园|公寓|[苑园府庭湾])"
_COUNTED = r"居民|住宅|高层|多层|老旧|家属|安置|商品|宿舍|教学|办公|别墅|楼房|房|建筑|平房|厂|仓|楼(?![下前后东西南北顶])"
_DOOR = (
    rf"(?<![第每这那某任同另哪各单个\d{_HAN}]){_ONE}单元(?![教课测试练格])",
    rf"(?<![第.\d{_HAN}]){_ONE}号(?:住宅|居民|家属)?楼(?![梯盘])",
    rf"(?<![.\d{_HAN}]){_ONE}[栋幢座]楼? ?(?:第?{_ONE}单元|{_FLAT}(?![年平户人米套个元万\d]))",
    rf"(?:{_ESTATE}|[住家][在于]?){_ONE}[栋幢](?!{_COUNTED})",
    rf"(?<![第.\d{_HAN}共有约计余建造]){_ONE}[栋幢]楼[下前后顶]",
    r"(?<![-.~第\d])\d{3,4}(?:对门|隔壁)",
    r"(?<![A-Za-z\d])[A-Z甲乙丙丁][栋幢座](?![标位椅次])",
    rf"(?:(?<![-.~第\d{_HAN}]){_FLAT}|(?<=[楼元层栋幢号])\d{{1,4}})室(?![外温内友]|[一二三四两\d]厅)",
    r"(?<![-.~第\d])\d{3,4}房间?(?=$|[\s，。、；：！？）)”,.内里门的住])",
    rf"(?<![第\d{_HAN}]){_ONE}[楼层][东西南北中左右]户",
    rf"(?:{_ESTATE}|[里楼院住])\D?\d{{1,2}}-\d{{1,2}}-\d{{3,4}}(?![\d-])",
)
_STREET = (
    rf"(?:(?<![沿临逛上过这那条整跨占各一])街|(?<![线网公铁电马半一道思出回水通岔修\d{_HAN}])路|(?<![这那一])巷|胡同|弄堂|大道"
    r"|(?<!工作|行政|自然)村|嘎查|坊|[东南西北中平]里)"
)
_NO_HOUSE = (
    r"(?![线口井桩杆泵站台位机锅炉桥灯闸柜箱库厅检标亭仓坑塔渠文令信楼车馆展球网地段摊码称召]|进出|出入|公[交告报]|通[告知报]|工[单程]|整改|决定"
    r"|意见|服务|窗口|热线|院[区务校]|门(?![前口外面脸头市牌]))"
)
_HOUSE = (
    rf"{_STREET}[东南西北中]?段?(?:{_ONE}[巷弄组])?(?:附|甲|乙|临)? ?(?P<house>{_NUMBER})(?:[-之]\d{{1,3}})?号{_NO_HOUSE}",
    rf"(?<![第〕\])\d{_HAN}]){_NUMBER}号大?院(?![区务校])",
    rf"门牌号?码?[为是:]? ?{_NUMBER}",
)
_DOORS, _HOUSES = re.compile("|".join(_DOOR)), re.compile("|".join(_HOUSE))
_GATE = re.compile(
    rf"[\d{_HAN}]\s?(?:单元|單元|号|號|[栋棟幢座室房楼樓层層])|[A-ZＡ-Ｚ甲乙丙丁][栋棟幢座]|[门門]牌|\d(?:[对對][门門]|隔壁)"
    r"|\d[-‐-―−－]\d{1,2}[-‐-―−－]\d{3}"
)
_DAY = re.compile(r"号(?:[起前晚早夜到至]|上午|下午|中午|凌晨|开始|之前|以前|当天|那天|完[工成])")
LAST_DAY = 31


@dataclass(frozen=True, slots=True)
class Spot:
    """An address in a text, from `start` up to `end` (0-based); `door` when it leads to a building, an entrance or a room."""

    start: int
    end: int
    door: bool


def precise_addresses(text: str) -> Iterator[Spot]:
    """Yield the addresses in a text that are finer than a community or a street, in order; what adjoins is one."""
    end = 0
    while hit := _GATE.search(text, end):
        start = text.rfind("\n", 0, hit.start()) + 1
        end = text.find("\n", hit.start())
        end = len(text) if end < 0 else end
        yield from _in_line(text[start:end], start)


def veiled(address: str) -> str:
    """Return an address without its numbers."""
    return re.sub(rf"[\d{_HAN}]", "*", address)


def _in_line(line: str, offset: int) -> Iterator[Spot]:
    plain = plain_text(line)
    spots = [Spot(found.start(), found.end(), True) for found in _DOORS.finditer(plain.text)]
    spots += [Spot(found.start(), found.end(), False) for found in _HOUSES.finditer(plain.text) if not _is_day(found, plain.text)]
    for spot in _joined(sorted(spots, key=lambda spot: spot.start)):
        yield Spot(offset + plain.place(spot.start), offset + plain.place(spot.end - 1) + 1, spot.door)


def _is_day(found: re.Match[str], text: str) -> bool:
    """Return whether the number of a supposed house is a day of the month: 长虹街20号起停水."""
    house = found["house"] or ""
    return house.isdecimal() and int(house) <= LAST_DAY and bool(_DAY.match(text, found.end() - 1))


def _joined(spots: list[Spot]) -> list[Spot]:
    joined: list[Spot] = []
    for spot in spots:
        if joined and spot.start <= joined[-1].end + 1:
            last = joined.pop()
            spot = Spot(last.start, max(last.end, spot.end), last.door or spot.door)
        joined.append(spot)
    return joined
