"""The files that a new site starts with, by their path below its root."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from importlib.metadata import version
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from newsroom.article.article import OWN, Kind
from newsroom.article.place import SourceText
from newsroom.manuscript.paste import Paste
from newsroom.manuscript.scaffold import Assignment, scaffold
from newsroom.press.house import THEME, packaged
from newsroom.registers.records import shelve
from newsroom.registers.shelf import Shelf
from newsroom.starter.identity import BLANK, Identity, host_of, quoted, settings

SETTINGS = ("pelicanconf.py", "publishconf.py")
_SOURCES = "content/registers/sources.toml"
_CATEGORIES = "content/registers/categories.toml"
_CONSENTS = "content/registers/consents.toml"
_TITLES = {Kind.EXEMPLAR: "在这里写榜样稿的标题", Kind.EXPOSURE: "在这里写曝光稿的标题", Kind.PROGRESS: "在这里写进展稿的标题"}
_EMPTY = (
    *(f"content/articles/{kind.section}" for kind in Kind),
    "content/images",
    "content/media",
    *(f"content/registers/{name}" for name in ("places", "problems", "projects")),
)


def site_files(identity: Identity, now: datetime, lang: str, with_theme: bool = False) -> Mapping[str, bytes]:
    """Return every file of a new site; `lang` is the language of messages, `with_theme` adds a theme of its own."""
    texts = dict(_texts(identity, lang))
    texts |= dict(_drafts(now, texts[_CATEGORIES]))
    found = {path: text.encode() for path, text in texts.items()}
    found |= {name: packaged(name).read_bytes() for name in SETTINGS}
    found |= {f"{folder}/.gitkeep": b"" for folder in _EMPTY}
    return found | (_theme() if with_theme else {})


def _texts(identity: Identity, lang: str) -> Iterator[tuple[str, str]]:
    yield "newsroom.toml", settings(identity, lang)
    yield ".gitignore", _text(BLANK, "gitignore")
    yield "README.md", Template(_text(BLANK, "README.md")).substitute(version=version("newsroom"))
    host = host_of(identity.url)
    own = {"name": quoted(identity.name), "hosts": f"[{quoted(host)}]" if host else "[]"}
    yield _SOURCES, Template(_text(BLANK, "registers/sources.toml")).substitute(own)
    yield _CATEGORIES, _text(BLANK, "registers/categories.toml")
    yield _CONSENTS, _text(BLANK, "registers/consents.toml")
    for room in ("notice", "pages"):
        for sheet in BLANK.joinpath(room).iterdir():
            yield f"content/{room}/{sheet.name}", sheet.read_text("utf-8")


def _drafts(now: datetime, categories: str) -> Iterator[tuple[str, str]]:
    """Yield an example of each kind: its blanks must be filled before the rule book lets it pass."""
    shelf = Shelf()
    shelve(shelf, SourceText(_CATEGORIES, categories))
    offered = {key: item.name for key, item in shelf.categories.items()}
    for kind in Kind:
        told = Paste(_text(BLANK, f"drafts/{kind.value}.md"))
        job = Assignment(kind, _TITLES[kind], now, OWN, assessment=kind is Kind.EXPOSURE, categories=offered, paste=told)
        yield f"content/drafts/{kind.section}/first-{kind.value}.md", scaffold(job).text


def _text(folder: Traversable, name: str) -> str:
    return folder.joinpath(name).read_text("utf-8")


def _theme() -> dict[str, bytes]:
    theme: Path = packaged(THEME)
    sheets = sorted(path for path in theme.rglob("*") if path.is_file())
    return {f"{THEME}/{path.relative_to(theme).as_posix()}": path.read_bytes() for path in sheets}
