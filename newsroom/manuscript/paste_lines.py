"""What a line of a pasted page is, when it is no prose: fields of metadata, buttons of the page, a notice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from newsroom.manuscript.dates import day
from newsroom.manuscript.paste_names import people, signature
from newsroom.manuscript.paste_plain import Plain, plain


class Sort(StrEnum):
    """What a line is; a `doubtful` one is a notice only below a notice's heading or beside a filing number."""

    FIELDS = "fields"
    FURNITURE = "furniture"
    NOTICE = "notice"
    DOUBTFUL = "doubtful"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Field:
    """A label in the house's words (source, author, editor, published, url, title, staff, signature) and what stands behind it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A line as it was made out."""

    sort: Sort
    fields: tuple[Field, ...] = ()


_LABELS = {
    "source": "信息来源|文章来源|稿件来源|新闻来源|内容来源|来源|稿源|转载自|转自|来自",
    "author": "作者|记者|撰文|撰稿|文字|文",
    "correspondent": "通讯员",
    "photographer": "摄影|图片|图",
    "editor": "责任编辑|网络编辑|本文编辑|本期编辑|责编|编辑",
    "staff": "审核|校对|监制|初审|复审|终审|值班编委|值班主任|校审",
    "published": "发布时间|发布日期|发表时间|发稿时间|刊发日期|更新时间|时间|日期",
    "title": "原标题|标题",
    "url": "原文链接|原文地址|来源链接|阅读原文|原文|链接|网址",
}
_NAMES = {word: label for label, words in _LABELS.items() for word in words.split("|")}
_LABEL = "(?:" + "|".join(sorted(_NAMES, key=len, reverse=True)) + ")"
_DATE = r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: +\d{1,2}:\d{2}(?::\d{2})?)?"
_BUTTON = (
    "字号|字体|分享(?:到|至)?|打印(?:本页|此页|本文)?|收藏|纠错|关闭(?:窗口|本页)?|点赞|在看|复制链接"
    "|扫一扫[^ ]{0,20}|用?微信扫[^ ]{0,20}"
)
_CUT = re.compile(
    rf" *\| *| {{2,}}|(?<![: ]) (?={_LABEL} *[:/]|{_DATE}|{_BUTTON})"  # a wide gap, or a new field
    r"|(?<=\d)日? (?=[^\d ])|(?<=[)\]】]) ?(?=[(\[【])"  # what follows a date; bracket after bracket
)
_FIELD = re.compile(rf"(?P<label>{_LABEL}) *(?::|(?<=[文图])/) *(?P<value>.*)")
_ADDRESS = re.compile(r"https?://[^\s()<>（）]+")
_LONGEST = 200
_BRACKETS = " ()[]【】·"
_PROSE = re.compile(r"[。！？!?;；]|^.{40}")
_BUTTONS = f"{_BUTTON}|返回(?:首页|顶部|列表)|(?:浏览|阅读|点击|访问)(?:量|数|次数)|听(?:新闻|全文)|语音播报|A[+-]|T\\|T"
_LOOSE = r"评论|举报|微信|新浪微博|微博|QQ空间|QQ好友|QQ|朋友圈|默认|超大|大|中|小|正文|次|[\d :|/·\[\]【】()+-]"
_FURNITURE = re.compile(rf"(?:{_LOOSE}|{_BUTTONS})*(?:{_BUTTONS})(?:{_LOOSE}|{_BUTTONS})*")
_CRUMBS = re.compile(r"(?:您?(?:现在|当前)的?(?:所在)?位置 *:|首页 *[>»-]|[上下]一[篇条] *:).{0,80}")
_HEADING = re.compile(r"[【\[(]?[^。,]{0,12}(?:版权|免责|转载)(?:与|及|和)?(?:版权|免责)?(?:声明|说明)[】\])]?:?.*")
_FILING = re.compile(r"ICP备 ?\d|公网安备|All Rights Reserved|Copyright *(?:©|\(c\))|新闻信息服务许可证|^©", re.IGNORECASE)
_CLAIM = re.compile(
    r"凡[^。]{0,12}(?:注明|来源)|如因作品内容|版权均?[属归]|版权所有|未经[^。]{0,10}(?:授权|许可)|(?:不得|禁止|请勿)(?:转载|建立镜像)"
    r"|依法必究|举报电话|不代表(?:本[网站报]|[^。]{2,12})(?:观点|立场)|赞同其观点|仅供参考|联系邮箱|投稿邮箱|侵权"
)


def look(line: Plain) -> Seen:
    """Return what a line is."""
    text = line.text.strip()
    if _FILING.search(text) or (_HEADING.fullmatch(text) and ("声明" in text[:16] or "说明" in text[:16])):
        return Seen(Sort.NOTICE)
    if len(text) > _LONGEST:
        return Seen(Sort.DOUBTFUL if _CLAIM.search(text) else Sort.TEXT)
    if _FURNITURE.fullmatch(text) or _CRUMBS.fullmatch(text):
        return Seen(Sort.FURNITURE)
    fields = list(_fields(line))
    if fields and None not in fields:
        return Seen(Sort.FIELDS, tuple(field for field in fields if field and field.value))
    return Seen(Sort.DOUBTFUL if _CLAIM.search(text) else Sort.TEXT)


def address_in(words: str) -> str:
    """Return the first web address in a text, "" when there is none."""
    match = _ADDRESS.search(words)
    return match[0].rstrip(".,;:") if match else ""


def _fields(line: Plain) -> Iterator[Field | None]:
    for start, end in _chunks(line.text):
        text, words = line.text[start:end], line.written(start, end)
        if not _FURNITURE.fullmatch(text):
            yield _field(text, words)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    cuts = [(0, 0), *(match.span() for match in _CUT.finditer(text)), (len(text), len(text))]
    for (_, start), (end, _) in pairwise(cuts):
        while start < end and text[start] in _BRACKETS:
            start += 1
        while start < end and text[end - 1] in _BRACKETS:
            end -= 1
        if start < end:
            yield start, end


def _field(text: str, words: str) -> Field | None:
    """Return what one chunk says, None when it is no metadata (the whole line is text then)."""
    if re.fullmatch(_DATE, text):
        return Field("published", text) if _is_day(text) else None
    if _ADDRESS.fullmatch(text):
        return Field("url", words)
    match = _FIELD.fullmatch(text)
    if not match:
        return Field("signature", words) if signature(words) else None
    line = plain(words)
    value = line.written(*match.span("value")).strip()
    label = _NAMES[match["label"]]
    if label in ("author", "source") and signature(value):
        label = "signature"
    return Field(label, value) if not value or _fits(label, match["value"].strip(), value) else None


def _fits(label: str, text: str, value: str) -> bool:
    if label == "published":
        return _is_day(text)
    if label == "url":
        return bool(_ADDRESS.fullmatch(text))
    if label == "source":
        name = _ADDRESS.sub("", text).strip()
        return not _PROSE.search(name) and bool(name or _ADDRESS.search(text))
    if label in ("author", "correspondent", "photographer", "editor", "staff"):
        return bool(people(value))
    return label == "signature" or len(text) <= 80


def _is_day(words: str) -> bool:
    try:
        day(words)
    except ValueError:
        return False
    return True
