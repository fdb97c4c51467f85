"""Which parts of a file are sentences for readers."""

import re
from collections.abc import Iterator

from newsroom.article.place import SourceText

# Stands for every character that is not prose; lines keep their places.
COVER = "\x00"

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?\n)---[ \t]*(?:\n|\Z)", re.S)
_METADATA = re.compile(r"\A(?:[^\s:#>*\-][^:\n]{0,30}:(?:[ \t].*)?\n(?:[ \t]+.*\n)*)+")
_VALUE = re.compile(
    r"^(?:title|summary|caption|标题|摘要|图注)[ \t]*:[ \t]+(?P<value>(?![\[{&*!])[^\n]*(?:\n[ \t]+[^\n]*)*)", re.M | re.I
)
_BLOCKS = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})[\s\S]*?(?:^[ \t]*(?P=fence)|\Z)|^(?: {4}|\t)(?![ \t]*(?:[-*+]|\d+[.)])[ \t]).*$|<!--[\s\S]*?(?:-->|\Z)",
    re.M,
)
_INSETS = re.compile(
    r"(?P<ticks>`{1,4})[^`\n]+(?P=ticks)|</?[A-Za-z!?][^<>\n]*>"
    r"|\]\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)|^\[[^\]\n]+\]:[ \t]*\S+"
    r"|[A-Za-z][A-Za-z0-9+.-]{0,20}://[!-'*-;=?-~]+|\bwww\.[!-'*-;=?-~]+|[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|:[a-z][a-z0-9_+-]{1,29}:|&#?[A-Za-z0-9]{1,32};|\{[^{}\n]*\}|\\[!-/:-@\[-`{-~]",
    re.M,
)
_TOML = re.compile(
    r"#[^\n]*|\"\"\"(?P<long>[\s\S]*?)\"\"\"|'''(?P<raw>[\s\S]*?)'''|\"(?P<text>(?:[^\"\\\n]|\\.)*)\"|'(?P<plain>[^'\n]*)'"
)


def passages(text: SourceText) -> Iterator[tuple[int, int]]:
    """Yield the stretches (from, up to; 0-based) in which prose stands: values of keys and the body, or quoted strings."""
    if text.path.endswith(".toml"):
        yield from (found.span(found.lastgroup) for found in _TOML.finditer(text.text) if found.lastgroup)
    elif text.path.endswith(".md"):
        head = _FRONT_MATTER.match(text.text) or _METADATA.match(text.text)
        body = head.end() if head else 0
        yield from (found.span("value") for found in _VALUE.finditer(text.text, 0, body))
        yield body, len(text.text)


def prose_only(text: SourceText) -> str:
    """Return a file's text with everything covered that is no prose: same length, same lines."""
    kept, end = [], 0
    for start, stop in passages(text):
        kept += [_cover(text.text[end:start]), text.text[start:stop]]
        end = stop
    shown = "".join([*kept, _cover(text.text[end:])])
    return _without(_INSETS, _without(_BLOCKS, shown) if text.path.endswith(".md") else shown)


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: _cover(found[0]), text)


def _cover(text: str) -> str:
    return re.sub(r"[^\n]", COVER, text)
