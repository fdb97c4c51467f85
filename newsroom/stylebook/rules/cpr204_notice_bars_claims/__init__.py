"""No wording of ours says that rights lapse.

What it checks:
    The notice, the standing pages and the articles do not say that whoever writes late, or not at all, has given up a right or will not be
    heard: 逾期视为放弃, 逾期不予受理, 30日内未提出异议视为同意 (the wordings stand in wordings.toml).
    On pages and in articles only a paragraph that speaks of works, rights or objections counts: 报名逾期不予受理 is nobody's
    copyright. Denied (不视为放弃) and quoted wordings are spared.
Why:
    The 30 days of our notice are an invitation. The law sets no such limit; a notice cannot take away a right, and one that pretends to
    misleads those who have one.
Source:
    Civil Code, art. 140 (silence), 1028, 1195; Regulations on the Protection of the Right of Network Dissemination, art. 14.
Example:
    请在刊发之日起{contact_days}日内来信；以后来信同样受理。
How to fix:
    Delete the threat and say that later letters are accepted as well.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.stylebook.desk import Desk

CODE = "CPR204"
NAME = "notice-bars-claims"
SEVERITY = "error"
SCOPE = "text"

NOTICE = "content/notice/"
OTHERS = ("content/pages/", "content/articles/", "content/drafts/")
NEAR = 300
ABOUT_RIGHTS = re.compile(
    r"版权|版權|著作权|著作權|侵权|侵權|异议|異議|权利|權利|稿酬|转载|轉載|稿件|作品|copyright|rights|objection", re.IGNORECASE
)
QUOTED = re.compile(r"“[^“”\n]*”|「[^「」\n]*」|\"[^\"\n]*\"|^ {0,3}>[^\n]*", re.MULTILINE)
DENIED_BEFORE = re.compile(r"(?:不会|不得|并不|不因|不以|绝不|不应|不能|并非|不是|从不|never|not)[^。；，,\n]{0,6}$", re.IGNORECASE)
DENIED_WITHIN = re.compile(r"(?:不|不会|不得|并不|不应|不能)被?(?:视为|视同|视作|視為|視同)")


def check(source: SourceText, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each wording by which rights would lapse."""
    if not source.path.startswith((NOTICE, *OTHERS)):
        return
    text = QUOTED.sub(lambda found: " " * len(found.group()), source.text)
    ends = 0
    for found in sorted((match for wording in _wordings() for match in wording.finditer(text)), key=lambda match: match.start()):
        if found.start() < ends or _denied(text, found) or not _concerns_rights(source.path, text, found.start()):
            continue
        ends = found.end()
        yield Fault(source.place(found.start()), {"found": found.group()})


def _denied(text: str, found: re.Match[str]) -> bool:
    before = DENIED_BEFORE.search(text, max(0, found.start() - 12), found.start())
    return bool(before or DENIED_WITHIN.search(found.group()))


def _concerns_rights(path: str, text: str, offset: int) -> bool:
    before = text[max(0, offset - NEAR) : offset].rpartition("\n\n")[2]
    after = text[offset : offset + NEAR].partition("\n\n")[0]
    return path.startswith(NOTICE) or bool(ABOUT_RIGHTS.search(before + after))


@cache
def _wordings() -> tuple[re.Pattern[str], ...]:
    table = tomllib.loads(files(__name__).joinpath("wordings.toml").read_text("utf-8"))
    return tuple(re.compile(wording, re.IGNORECASE) for wording in table["wordings"])
