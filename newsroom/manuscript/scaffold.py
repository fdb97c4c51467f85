"""A new article: the keys that its kind and source need and no others, blanks commented for the editor.

A blank is a key without a value, so the article does not pass before somebody has filled it: nothing here invents a name or a date.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from newsroom.article.article import OWN, Kind
from newsroom.article.people import Byline
from newsroom.manuscript.dates import day
from newsroom.manuscript.paste import Paste

_PLAIN = re.compile(r"[\u3400-\u9fff\w](?:[\u3400-\u9fff\w·，、。；？！“”‘’《》（）〔〕—…/. +-]*[\u3400-\u9fff\w”》）？！。…])?")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9./_%?=&~+-]*")
_NO_WORDS = re.compile(r"null|true|false|yes|no|on|off|[yn]|[\d_.eE+-]*", re.IGNORECASE)
_ESCAPED = re.compile("[^\t\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029]")
_AS_YAML = frozenset({"date", "byline", "original.published", "before_after"})
_WIDTH = 28
_MOST_OFFERED = 10


@dataclass(frozen=True)
class Assignment:
    """What is known of a new article before it is written.

    `source` is a key, "" when nobody knows it yet; `permission` and `assessment` say that the article itself must state them, because
    neither the source's record nor newsroom.toml does. `categories`, `places` and `problems` are offered by key and name; an exposure is
    asked for its problem where there are any.
    """

    kind: Kind
    title: str
    date: datetime
    source: str
    editor: str = ""
    permission: bool = False
    assessment: bool = False
    categories: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    paste: Paste | None = None


@dataclass(frozen=True)
class Sheet:
    """The text of the new file, and the dotted keys that are still blank."""

    text: str
    blanks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Key:
    """A line of the front matter; a value of None opens a part, whose keys are dotted; what may be left out is a comment."""

    name: str
    value: str | None
    note: str = ""
    optional: bool = False


def scaffold(job: Assignment) -> Sheet:
    """Return the text of a new article."""
    keys = [*_head(job), *(_own(job) if job.source == OWN else _others(job)), *(_exposure(job) if job.kind is Kind.EXPOSURE else ())]
    lines = "\n".join(_line(key) for key in keys)
    body = job.paste.body if job.paste else ""
    blanks = tuple(key.name for key in keys if key.value == "")
    return Sheet(f"---\n{lines}\n---\n\n{body}", blanks if body else (*blanks, "body"))


def yaml_word(words: str) -> str:
    """Return words as YAML reads them back, quoted where they need it; what YAML refuses raw is written as an escape."""
    if (_PLAIN.fullmatch(words) and not _NO_WORDS.fullmatch(words)) or _ADDRESS.fullmatch(words):
        return words
    return _ESCAPED.sub(lambda match: f"\\U{ord(match[0]):08X}", json.dumps(words, ensure_ascii=False))


def _head(job: Assignment) -> Iterator[_Key]:
    paste = job.paste
    other = paste.title if paste and job.source == OWN and paste.title != job.title else ""
    yield _Key("title", job.title, f"粘贴的文字里标题是：{other}" if other else "")
    dated = paste.published if paste and job.source == OWN else ""
    yield _Key("date", f"{job.date:%Y-%m-%d %H:%M}", f"粘贴的文字里写的是 {dated}" if dated else "")
    yield _Key("source", job.source, "" if job.source else _unknown_source(paste))


def _unknown_source(paste: Paste | None) -> str:
    said = paste.stranger if paste and paste.stranger != "?" else ""
    where = "registers/sources.toml 里的代号，本站自采写 own"
    return f"文中写的是“{said}”，台账里没有；请填 {where}" if said else f"来源：{where}"


def _own(job: Assignment) -> Iterator[_Key]:
    makers = job.paste.makers if job.paste else ()
    yield _Key("byline", _byline(makers) if makers else "", "" if makers else "记者姓名；几个人用顿号隔开")
    yield _editor(job)


def _others(job: Assignment) -> Iterator[_Key]:
    paste = job.paste or Paste("")
    yield _editor(job)
    yield _Key("original", None)
    changed = bool(paste.title) and paste.title != job.title
    if changed:
        yield _Key("original.title", paste.title)
    author = "、".join(maker.name for maker in paste.makers)
    yield _Key("original.author", author, "" if author else "原作者；原文没有署名就写 unsigned")
    yield _Key("original.url", paste.url, "" if paste.url else "原文网址")
    published = day(paste.published).isoformat() if paste.published else ""
    yield _Key("original.published", published, "" if published else "原文发布日期，例如 2026-10-11")
    if changed:
        yield _Key("title_change", "", "为什么改了标题")
    if job.permission:
        yield _Key("permission", None)
        yield _Key("permission.kind", "", "凭什么转载：listed 名单、licence 许可、written 书面授权、exception 法定")
        yield _Key("permission.ref", "", "授权或许可的文号")


def _exposure(job: Assignment) -> Iterator[_Key]:
    yield _Key("reviewer", "", "复核人，不能是记者或责任编辑")
    yield _Key("category", "", f"顽疾：{_offered(job.categories)}")
    if job.problems:
        yield _Key("problem", "", f"台账里的问题：{_offered(job.problems)}")
    yield _Key("place", "", f"地点：{_offered(job.places) or 'registers/places/ 里的代号'}")
    yield _Key("people", "", "没有写到任何个人就填 none；写到的职务列在这里")
    yield _Key("verification", None)
    yield _Key("verification.by", "", "核实人")
    yield _Key("verification.method", "", "核实方式，例如 现场核查")
    yield _Key("verification.evidence", "", "证据编号")
    yield _Key("reply", None)
    yield _Key("reply.unit", "", "请哪个单位回应")
    yield _Key("reply.offered", "", "征询日期，例如 2026-10-11")
    yield _Key("reply.received", "2026-10-12", "收到答复的日期；收到以后去掉行首的 #", optional=True)
    yield _Key("reply.text", "对方的原话，一到三句", "照抄答复，不改写", optional=True)
    pair = "[[images/x-before.jpg, images/x-after.jpg]]"
    yield _Key("before_after", pair, "同一位置整改前后；先做 newsroom picture redact", optional=True)
    if job.assessment:
        yield _Key("assessment_ref", "", "影响评估文号")


def _editor(job: Assignment) -> _Key:
    pasted = job.paste.editor if job.paste else ""
    if pasted:
        return _Key("editor", pasted, "粘贴的文字里的责任编辑；请核对：这里要写本站的责任编辑")
    return _Key("editor", job.editor, "取自 git 的 user.name；请核对是否真名" if job.editor else "责任编辑的真实姓名")


def _byline(makers: tuple[Byline, ...]) -> str:
    if all(maker.role == "reporter" for maker in makers):
        return yaml_word("、".join(maker.name for maker in makers))
    roles = (f", role: {maker.role}" if maker.role != "reporter" else "" for maker in makers)
    return "[" + ", ".join(f"{{name: {yaml_word(maker.name)}{role}}}" for maker, role in zip(makers, roles, strict=True)) + "]"


def _offered(names: Mapping[str, str]) -> str:
    shown = [f"{key}（{name}）" for key, name in names.items()]
    return "、".join(shown[:_MOST_OFFERED]) + ("……" if len(shown) > _MOST_OFFERED else "")


def _line(key: _Key) -> str:
    parent, _, name = key.name.rpartition(".")
    value = "" if key.value is None else key.value if key.name in _AS_YAML else yaml_word(key.value) if key.value else ""
    line = f"{'  ' if parent else ''}{'# ' if key.optional else ''}{name}: {value}".rstrip()
    note = _ESCAPED.sub("", " ".join(key.note.split()))
    return f"{line.ljust(_WIDTH)}  # {note}" if note else line
