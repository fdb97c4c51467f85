"""Where the text of a pasted page begins and ends: lines above it, lines below it, the reporter's tail of its last paragraph."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from newsroom.manuscript.paste_lines import Field, Seen, Sort, look
from newsroom.manuscript.paste_names import Signature, signature
from newsroom.manuscript.paste_plain import Plain, plain, unescaped

_LONGEST_TITLE = 60
_LONGEST_TAIL = 100
_NO_TITLE = re.compile(r"[。；;：:]|[，,…]$")
_TAIL = re.compile(r"\((?P<inner>[^()]{0,40}记者[^()]{0,40})\)$")
_SIGNED = re.compile(r"记者[^。]{2,24}\)$")
_HERE = re.compile(r"\(本[报台网站刊社]?\S{0,6}记者")

Judge = Callable[[str], bool]
"""Told the house of a signature ("" when it names none), says whether the signature may be moved."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the paste, its number from 1, stripped, as it was made out."""

    number: int
    plain: Plain
    seen: Seen

    @property
    def words(self) -> str:
        """Return the line as written."""
        return self.plain.line


@dataclass(frozen=True, slots=True)
class Zones:
    """The lines that are no text, in order, and the text; `unread` names the house of a tail that had to stay ("?": unreadable)."""

    taken: tuple[Line, ...]
    body: tuple[Line, ...]
    unread: str = ""


def zones(text: str, title: str, agrees: Judge) -> Zones:
    """Return where the text begins and ends; `title` is the new article's, so that the same line above the text is known as it."""
    lines = tuple(_lines(text))
    head = tuple(_head(lines, title, agrees))
    rest = lines[len(head) :]
    tail = _tail(rest, agrees)
    taken = [line for line in (*head, *tail) if line.words]
    body = tuple(line for line in rest[: len(rest) - len(tail)] if line.words)
    return _signed_off(taken, body, agrees)


def signatures(fields: Sequence[Field]) -> list[Signature]:
    """Return what the signatures among the fields say."""
    found = (signature(field.value) for field in fields if field.label == "signature")
    return [item for item in found if item]


def _lines(text: str) -> Iterator[Line]:
    for number, words in enumerate(unescaped(text).split("\n"), 1):
        line = plain(words.strip())
        yield Line(number, line, look(line) if line.text else Seen(Sort.FURNITURE))


def _head(lines: Sequence[Line], title: str, agrees: Judge) -> Iterator[Line]:
    """Yield the lines above the text: buttons, metadata, and the title where it is the new one or stands above metadata."""
    titled = False
    for at, line in enumerate(lines):
        if line.seen.sort is Sort.FURNITURE or _known(line, agrees):
            yield line
        elif not titled and _is_title(line, title, lines[at + 1 :], agrees):
            titled = True
            yield Line(line.number, line.plain, Seen(Sort.FIELDS, (Field("title", line.words),)))
        else:
            return


def _is_title(line: Line, title: str, below: Sequence[Line], agrees: Judge) -> bool:
    if _squeezed(line.words) == _squeezed(title):
        return True
    following = next((other for other in below if other.words), None)
    short = len(line.plain.text) <= _LONGEST_TITLE and not _NO_TITLE.search(line.plain.text)
    return short and following is not None and _known(following, agrees)


def _tail(lines: Sequence[Line], agrees: Judge) -> Sequence[Line]:
    """Return the lines below the text; doubtful ones only when a notice's heading or a filing number stands among them."""
    run = list(_from_end(lines, agrees, {Sort.FURNITURE, Sort.NOTICE, Sort.DOUBTFUL}))
    if not any(line.seen.sort is Sort.NOTICE for line in run):
        run = list(_from_end(lines, agrees, {Sort.FURNITURE}))
    return run[::-1]


def _from_end(lines: Sequence[Line], agrees: Judge, sorts: set[Sort]) -> Iterator[Line]:
    for line in reversed(lines):
        if line.seen.sort not in sorts and not _known(line, agrees):
            return
        yield line


def _known(line: Line, agrees: Judge) -> bool:
    return line.seen.sort is Sort.FIELDS and all(agrees(item.house) for item in signatures(line.seen.fields))


def _signed_off(taken: list[Line], body: tuple[Line, ...], agrees: Judge) -> Zones:
    """Return the zones with the reporter's tail, （某某报记者 张三）, taken from the last paragraph where it can be read and fits."""
    end = body[-1].plain.text[-_LONGEST_TAIL:] if body else ""
    if not _SIGNED.search(end):
        return Zones(tuple(taken), body)
    last, match = body[-1], _TAIL.search(end)
    before = len(last.plain.text) - len(end)
    found = signature(last.plain.written(before + match.start("inner"), before + match.end("inner"))) if match else None
    if not match or not found or not agrees(found.house):
        return Zones(tuple(taken), body, "" if _HERE.search(end) else found.house if found else "?")
    cut = last.plain.offsets[before + match.start()]
    tail = Field("signature", last.plain.written(before + match.start("inner"), before + match.end("inner")))
    taken.append(Line(last.number, plain(last.words[cut:]), Seen(Sort.FIELDS, (tail,))))
    kept = Line(last.number, plain(last.words[:cut].rstrip()), last.seen)
    return Zones(tuple(sorted(taken, key=lambda line: line.number)), (*body[:-1], kept))


def _squeezed(words: str) -> str:
    return "".join(plain(words).text.split()).strip("《》#")
