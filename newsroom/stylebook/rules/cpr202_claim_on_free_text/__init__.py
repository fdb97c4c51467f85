"""Nobody claims copyright in laws and official acts.

What it checks:
    An article whose source is free, or whose text is a law or official act, does not say 版权所有, 未经授权不得转载, © or the like. It is
    taken for an act when its title ends with 法, 条例, 规定, 办法, 决定, 通告, 公告 or 通知 and it has 第一条, 第二条, 第三条 at the
    beginning of lines, or a number such as 〔2026〕12号 at its top. Such a text is not `source: own` either.
    The words of the act itself (lines that begin with 第…条) and of block quotes are not ours, and are spared.
Why:
    Laws and official acts belong to everybody; a claim on them keeps readers from using what is theirs.
Source:
    Copyright Law, art. 5; the site's notice, clause official.
Example:
    source: yunlan-gov
How to fix:
    Delete the claim; give the authority that issued the text as `source:`, with `free = true` in the register.
"""

import re
from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "CPR202"
NAME = "claim-on-free-text"
SEVERITY = "error"
SCOPE = "article"

CLAIM = re.compile(
    r"版权所有|[版著]作?权(?:均|全部|完全)?(?:归|属于)[^。；\n]{0,24}所有|翻[印版]必究|侵权必究|©|\(c\) ?(?:19|20)\d\d|all rights reserved"
    r"|未[经得][^。；，,\n]{0,10}(?:授权|许可|允许|同意|批准)[，,]?[^。；，,\n]{0,10}"
    r"(?:不得|禁止|严禁|请勿|谢绝)[^。；，,\n]{0,12}(?:转载|复制|摘编|镜像|翻印)",
    re.IGNORECASE,
)
WORDS_OF_OTHERS = re.compile(r"^[ \t　*]*(?:>|第[〇零一二三四五六七八九十百\d]+条)[^\n]*", re.MULTILINE)
ACT_TITLE = re.compile(r"(?:法|条例|规定|办法|决定|通告|公告|通知)(?:[（(][^（）()]{1,12}[）)])?$")
ARTICLES = tuple(re.compile(rf"^[ \t　#*]*第{number}条", re.MULTILINE) for number in "一二三")
NUMBER = re.compile(r"[〔\[【]20\d\d[〕\]】]\s*第?\s*\d+\s*号")
TOP = 120


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each claim on a free text, and for an official act that is given as our own work."""
    source = desk.source_of(article)
    act = _is_act(article)
    if act and article.own:
        yield Fault(article.at("source"), variant="own-act")
    if not act and not (source and source.free):
        return
    text = desk.source_texts[article.path]
    ours = WORDS_OF_OTHERS.sub(lambda found: " " * len(found.group()), article.body.markdown)
    for claim in _first_of_each_line(ours):
        yield Fault(text.place(article.body.offset + claim.start()), {"claim": claim.group()})


def _first_of_each_line(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for claim in CLAIM.finditer(text):
        if "\n" in text[end : claim.start()] or not end:
            yield claim
        end = claim.end()


def _is_act(article: Article) -> bool:
    body = article.body.markdown
    if not ACT_TITLE.search(article.title):
        return False
    return bool(NUMBER.search(body.lstrip()[:TOP].partition("。")[0])) or all(pattern.search(body) for pattern in ARTICLES)
