"""One text is written in one script, simplified or traditional.

What it checks:
    Every manuscript, page and notice (.md), once: at least two different traditional-only characters stand in a text that has
    simplified-only ones as well. Characters at home in both scripts (乾 著 后 里 台) never count. Not counted either is what is quoted
    as it was written: short passages between 《》 “” 「」, web addresses, and the front matter but for title and summary.
    Damaged texts (TXT601) are left alone: rare characters are all over them.
    The finding stands at the first character of the script that the text uses less.
Why:
    Half-converted pages look careless, and a reader's search for 城市 does not find 城巿 or 環境.
Source:
    House rule. Law on the Standard Spoken and Written Chinese Language (2000), art. 11 and 17; OpenCC's tables.
Example:
    旗里发布了環境整治公告，歡迎来信。
How to fix:
    Write the whole text in one script; names and titles that must stay as they are go between quotation marks.
"""

import re
from collections.abc import Iterator
from functools import cache

from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.lettering.han import simplified_only, traditional_only

CODE = "TXT603"
NAME = "mixed-scripts"
SEVERITY = "warning"
SCOPE = "text"
AFTER = ("TXT601",)

FEWEST = 2
SHOWN = 6
_SPARED = re.compile(
    r"《[^》\n]{1,40}》|〈[^〉\n]{1,40}〉|“[^”\n]{1,20}”|‘[^’\n]{1,20}’|「[^」\n]{1,20}」|『[^』\n]{1,20}』"
    r"|(?<=\]\()[^)\s]+|[a-z]{2,10}://[^\s)]+"
)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*$", re.S | re.M)
_OTHER_KEYS = re.compile(r"^(?!title|summary|标题|摘要)\S+?[ \t]*:.*$(?:\n[ \t-]+.*$)*", re.M)


def check(text: SourceText, desk: Desk) -> Iterator[Fault]:
    """Yield at most one fault, at the first character of the script that is used less."""
    if not text.path.endswith(".md") or not _traditional().search(text.text):
        return
    plain = _FRONT_MATTER.sub(lambda head: _OTHER_KEYS.sub(_blank, head[0]), _SPARED.sub(_blank, text.text))
    traditional, simple = (list(pattern.finditer(plain)) for pattern in (_traditional(), _simplified()))
    if not simple or len({found[0] for found in traditional}) < FEWEST:
        return
    odd, variant = (traditional, "") if len(traditional) <= len(simple) else (simple, "simplified")
    characters = list(dict.fromkeys(found[0] for found in odd))
    shown = " ".join(characters[:SHOWN]) + (" …" if len(characters) > SHOWN else "")
    yield Fault(text.place(odd[0].start()), {"characters": shown}, variant)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(traditional_only()))}]")


@cache
def _simplified() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(simplified_only()))}]")
