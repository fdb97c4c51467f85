"""Who a new site is: the answers, what is wrong with them, and newsroom.toml as they give it."""

import dataclasses
import json
import re
from dataclasses import dataclass, replace
from importlib.resources import files
from string import Template
from urllib.parse import urlsplit

from newsroom.article.place import SourceText
from newsroom.registers.identity import read_identity

MOST = 200
"""Characters that one answer may have."""
NEEDED = ("name", "url", "holder", "hotline")
BLANK = files("newsroom.starter").joinpath("blank")
_CHINESE = "zh-Hans"
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


@dataclass(frozen=True)
class Identity:
    """The answers, as they stand in newsroom.toml; "" for what is left open. `founded` is a year."""

    name: str = ""
    url: str = ""
    holder: str = ""
    place: str = ""
    tagline: str = ""
    founded: str = ""
    timezone: str = "Asia/Shanghai"
    hotline: str = ""
    address: str = ""
    email: str = ""
    hours: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the names of the answers that are still needed: objections must have somewhere to go (CPR203)."""
        lacking = tuple(name for name in NEEDED if not getattr(self, name))
        return lacking if self.address or self.email else (*lacking, "email")


_SOUND = Identity(name="x", url="https://x.example", holder="x", founded="2000")


def tidied(words: str) -> str:
    """Return an answer in one line, without spaces around it."""
    return " ".join(words.split())


def refused(name: str, words: str, this_year: int) -> bool:
    """Return whether the reader of newsroom.toml, or a press that has to print it, would not take an answer."""
    if len(words) > MOST or not _utf8(words):
        return True
    if name == "founded" and not (words.isascii() and words.isdigit() and int(words) <= this_year):
        return True
    if name == "email" and not words.isprintable():
        return True
    site, _, _ = read_identity(SourceText("newsroom.toml", settings(replace(_SOUND, **{name: words}))))
    return site is None


def settings(identity: Identity, lang: str = "") -> str:
    """Return newsroom.toml; `lang` is the language that its owner reads messages in."""
    values = {name: quoted(words) for name, words in dataclasses.asdict(identity).items()}
    values["founded"] = identity.founded
    values["messages"] = f'{"" if lang == _CHINESE else "# "}lang = "{_CHINESE}"'
    return Template(BLANK.joinpath("newsroom.toml").read_text("utf-8")).substitute(values)


def quoted(words: str) -> str:
    """Return words as a basic string of TOML 1.0."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007F")


def host_of(url: str) -> str:
    """Return an address's host as registers hold it (in letters of ASCII, with a dot), "" when it has none such."""
    try:
        host = (urlsplit(url).hostname or "").encode("idna").decode()
    except UnicodeError:
        return ""
    return host if _HOST.fullmatch(host) else ""


def _utf8(words: str) -> bool:
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True
