"""newsroom new --from: take the pasted text in, and tell line by line what became of it."""

import sys
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import typer

from newsroom.article.article import OWN
from newsroom.article.site import Site
from newsroom.cli.office import Office
from newsroom.cli.words import say
from newsroom.copydesk.intake import decode, gb18030, printable, read_bytes
from newsroom.manuscript.paste import Paste
from newsroom.manuscript.paste_names import House
from newsroom.registers.shelf import Shelf
from newsroom.stylebook.identifiers import masked

STANDARD_INPUT = "-"
_SHOWN_LINES = 8
_SHOWN = 60
_MAKERS = ("author", "correspondent", "photographer", "signature")


def pasted_text(office: Office, file: str, yes: bool) -> str:
    """Return the text of a file, or of standard input for "-"; what cannot be read for certain ends the command with exit 2."""
    most = office.settings.site.limits.article_bytes
    typed = file == STANDARD_INPUT
    if not typed and not Path(file).exists():
        _refuse(office, "missing", file)
    data = sys.stdin.buffer.read(most + 1) if typed else _read(Path(file), most)
    if data is None or len(data) > most:
        _refuse(office, "too-large", file, most=f"{most:,}")
    taken = decode(file, data)
    if taken.source:
        return taken.source.text
    variant = taken.faults[0].variant
    text = gb18030(data) if variant == "gbk" else None
    if text is None:
        _refuse(office, variant if variant in ("empty", "binary", "encoding") else "not-utf8", file)
    return _confirmed(office, file, text.replace("\r\n", "\n").replace("\r", "\n"), yes)


def houses_of(site: Site, shelf: Shelf) -> list[House]:
    """Return the houses that a paste may name: our own by all its names, then the register's."""
    ours = shelf.sources.get(OWN)
    hosts = {urlsplit(site.url).hostname or "", *(ours.hosts if ours else ())} - {""}
    own = House(OWN, tuple({site.name, site.holder, ours.name if ours else site.name}), tuple(sorted(hosts)))
    return [own, *(House(item.key, (item.name,), item.hosts) for item in shelf.sources.values() if item.key != OWN)]


def tell_paste(office: Office, paste: Paste, title: str, own: bool) -> None:
    """Tell where each line went that is not in the body; `title` is the new article's."""
    for moved in paste.moved:
        keys = dict.fromkeys(key for label in moved.to if (key := _key(label, own, paste.title == title)))
        values = {"line": str(moved.line), "words": _short(moved.words)}
        if keys:
            office.tell("new-moved", keys=", ".join(keys), **values)
        else:
            office.tell("new-cut", why=say(office.lang, f"new-why-{moved.to[0]}"), **values)
    if paste.stranger:
        office.tell("new-tail-stays" if paste.stranger == "?" else "new-stranger", house=_short(paste.stranger))


def _read(file: Path, most: int) -> bytes | None:
    whole = file.resolve()
    return read_bytes(whole.parent, whole.name, most) if whole.is_file() else None


def _confirmed(office: Office, file: str, text: str, yes: bool) -> str:
    """Return text read as GB 18030 when somebody who saw it says yes."""
    sys.stderr.write("\n".join(f"  {line[:_SHOWN]}" for line in masked(text).splitlines()[:_SHOWN_LINES]) + "\n")
    asked = not yes and file != STANDARD_INPUT and sys.stdin.isatty()
    if not yes and not (asked and typer.confirm(say(office.lang, "new-ask-gbk", {"file": file}), err=True)):
        _refuse(office, "gbk", file)
    return text


def _refuse(office: Office, why: str, file: str, **values: str) -> NoReturn:
    shown = say(office.lang, "new-standard-input") if file == STANDARD_INPUT else printable(file)
    office.say(f"new-paste-{why}", file=shown, **values)
    raise typer.Exit(2)


def _key(label: str, own: bool, same_title: bool) -> str:
    """Return the front matter's key for a label, "" for what is cut."""
    if label in ("source", "editor"):
        return label
    if label in _MAKERS:
        return "byline" if own else "original.author"
    if label == "title" and same_title:
        return "title"
    return "" if own or label not in ("published", "url", "title") else f"original.{label}"


def _short(words: str) -> str:
    words = masked(words)  # before it is cut: half a number is no number any more
    return printable(words if len(words) <= _SHOWN else words[:_SHOWN] + "…")
