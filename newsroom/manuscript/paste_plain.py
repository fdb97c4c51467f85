"""A pasted line as patterns read it: simplified, half-width, without a converter's pinyin; every character knows where it stood."""

import html
import re
from dataclasses import dataclass

_PINYIN = re.compile(r"(?<=[\u3400-\u9fff])[(（] ?[a-z\u00e0-\u01dc\u0300-\u030cɑɡ]{1,8} ?[)）]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_PAIRS = (
    "來来 記记 責责 編编 輯辑 聲声 權权 轉转 載载 與与 發发 佈布 時时 間间 網网 報报 號号 許许 證证 電电 "
    "話话 備备 書书 違违 經经 屬属 舉举 關关 閉闭 點点 讚赞 評评 論论 閱阅 讀读 瀏浏 覽览 種种 問问 題题 "
    "係系 員员 審审 當当 鏈链 創创 臺台 劉刘 體体 導导 內内 圖图 聯联 繫系 視视 頻频 請请 後后 禁禁 僅仅 "
    "參参 擊击 區区 爲为 為为"
)
_LETTERS = (
    {0x3000: " ", 0xA0: " ", ord("\t"): " ", ord("丨"): "|", ord("│"): "|"}
    | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
)


@dataclass(frozen=True, slots=True)
class Plain:
    """A line in plain letters: `offsets[i]` says where `text[i]` stands in `line`."""

    line: str
    text: str
    offsets: tuple[int, ...]

    def written(self, start: int, end: int) -> str:
        """Return the line's own words behind `text[start:end]`, a converter's pinyin between them included."""
        return self.line[self.offsets[start] : self.offsets[end - 1] + 1] if start < end else ""


def plain(line: str) -> Plain:
    """Return a line as patterns read it."""
    kept: list[int] = []
    end = 0
    for note in _PINYIN.finditer(line):
        kept += range(end, note.start())
        end = note.end()
    kept += range(end, len(line))
    return Plain(line, "".join(line[at] for at in kept).translate(_LETTERS), tuple(kept))


def unescaped(text: str) -> str:
    """Return a text with HTML entities as characters, except those that would become markup (&lt; &gt; &amp;) or no visible sign."""
    return _ENTITY.sub(_character, text)


def _character(entity: re.Match[str]) -> str:
    words = html.unescape(entity[0])
    if words.isspace():
        return " "
    return words if words.isprintable() and words not in "<>&\ufffd" else entity[0]
