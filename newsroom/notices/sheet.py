"""A notice as a TOML file that a person can read, and back."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import tomlkit
from pydantic import TypeAdapter, ValidationError
from tomlkit.items import AoT, Item, Table

from newsroom.notices.notice import Decision, Kind, Notice, State
from newsroom.notices.words import DECISIONS, KINDS, STATES

_HEAD = ("一件异议的档案，只供编辑部办理使用：不公开，不外传，不提交到 git。", "请用 newsroom notice 办理。")
_WORDS: Mapping[str, str] = {
    "id": "编号",
    "received": "收到的日期",
    "completed": "材料齐备的日期",
    "reason": "理由",
    "wish": "希望怎样处理",
    "evidence": "证明材料",
    "truth": "声明真实并负责",
    "safety": "涉及人身安全",
    "name": "姓名或者名称",
    "contact": "联系方式",
    "address": "地址",
    "represents": "替谁提出",
    "authority": "委托或者监护的依据",
    "title": "标题",
    "path": "稿件",
    "contact_date": "文章下方印的日期",
    "contributor": "供稿人",
    "outside": "别家的稿件",
    "again": "重新作出的决定",
    "until": "新的答复日期",
    "which": "哪一封信",
    "file": "文件",
    "drafted": "起草日期",
    "sent": "发出日期",
}


class SheetBroken(ValueError):
    """A file that is no notice; `where` names line or key, never a value."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


def to_text(notice: Notice) -> str:
    """Return a notice as TOML with Chinese comments; equal notices give equal text."""
    document = tomlkit.document()
    for line in _HEAD:
        document.add(tomlkit.comment(line))
    _fill(document, _ADAPTER.dump_python(notice, exclude_none=True))
    return tomlkit.dumps(document)


def from_text(text: str) -> Notice:
    """Return the notice that a text holds; raises SheetBroken."""
    try:
        return _ADAPTER.validate_python(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise SheetBroken(str(error)) from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        raise SheetBroken(".".join(str(part) for part in first["loc"])) from None


def toml_string(text: str) -> Item:
    """Return a string for TOML: several lines stay several."""
    return tomlkit.string(text, multiline="\n" in text)


def _fill(table: Any, values: Mapping[str, Any]) -> None:
    """Put the plain values first, then the tables: TOML wants it so."""
    nested = {key: value for key, value in values.items() if _is_nested(value)}
    for key, value in values.items():
        if key not in nested and value != ():
            table.add(key, _plain(key, value))
    for key, value in nested.items():
        table.add(key, _table(value) if isinstance(value, Mapping) else _tables(value))


def _is_nested(value: Any) -> bool:
    return isinstance(value, Mapping) or (isinstance(value, tuple) and bool(value) and isinstance(value[0], Mapping))


def _plain(key: str, value: Any) -> Item:
    item: Item
    words = _WORDS.get(key, "")
    if isinstance(value, StrEnum):
        item, words = tomlkit.item(str(value)), _name(value)
    elif isinstance(value, tuple):
        item = tomlkit.item(list(value)).multiline(len(value) > 1)
    else:
        item = toml_string(value) if isinstance(value, str) else tomlkit.item(value)
    return item.comment(words) if words else item


def _name(value: StrEnum) -> str:
    if isinstance(value, Decision):
        return DECISIONS[value]
    return KINDS[value] if isinstance(value, Kind) else STATES[State(value)]


def _table(values: Mapping[str, Any]) -> Table:
    table = tomlkit.table()
    _fill(table, values)
    return table


def _tables(rows: tuple[Mapping[str, Any], ...]) -> AoT:
    return AoT([_table(row) for row in rows])


_ADAPTER = TypeAdapter(Notice)
