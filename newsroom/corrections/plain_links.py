"""Links out of a Markdown text: their words stay, or say that something was here."""

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

GONE = "（已撤下的内容）"
_WORDS = r"(?:[^\[\]]|\[[^\[\]]*\])*"
_TARGET = r"<[^<>\n]*>|(?:[^\s()<>]|\([^\s()]*\))+"
_TITLE = r"""(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^()]*\)))?"""
_INLINE = re.compile(rf"(?<!!)\[(?P<words>{_WORDS})\]\(\s*(?P<target>{_TARGET}){_TITLE}\s*\)")
_DEFINED = re.compile(r"(?m)^[ ]{0,3}\[(?P<label>[^\[\]]+)\]:[ \t]*(?P<target>\S+).*\n?")
_REFERRED = re.compile(rf"(?<!!)\[(?P<words>{_WORDS})\](?:[ ]?\[(?P<label>[^\[\]]*)\])?")
_ANCHOR = re.compile(r"""<a\b[^<>]*\bhref\s*=\s*["']?(?P<target>[^"'\s<>]+)["']?[^<>]*>(?P<words>.*?)</a\s*>""", re.I | re.S)
_BARE = re.compile(r"<(?P<target>https?://[^<>\s]+)>")
_STOCK = re.compile(r"[{|](?:filename|static|attach)[}|]")


@dataclass(frozen=True)
class Lost:
    """Where links lead that lead nowhere any more: files relative to the site's root, addresses below its root `url`."""

    paths: frozenset[str]
    addresses: frozenset[str]
    url: str

    def holds(self, path: str, target: str) -> bool:
        """Return whether what a text at `path` links to is one of these."""
        plain = unquote(target.strip("<>")).partition("#")[0].partition("?")[0]
        address = plain.removeprefix(self.url.rstrip("/"))
        if address.startswith("/"):
            return address.strip("/") in {known.strip("/") for known in self.addresses}
        stock = _STOCK.match(plain)
        if stock:
            rest = plain[stock.end() :]
            plain = rest if not rest.startswith("/") else posixpath.relpath(f"content{rest}", posixpath.dirname(path))
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), plain)) in self.paths


def without_links(path: str, text: str, lost: Lost, speaks: Callable[[str], bool]) -> str:
    """Return a text without its links to what is lost; words that speak of it become （已撤下的内容）, others stay as they are."""

    def plain(match: re.Match[str]) -> str:
        if not lost.holds(path, match["target"]):
            return match[0]
        words = match.groupdict().get("words") or ""
        return words if words.strip() and not speaks(words) else GONE

    labels = {_label(match["label"]) for match in _DEFINED.finditer(text) if lost.holds(path, match["target"])}

    def referred(match: re.Match[str]) -> str:
        if _label(match["label"] or match["words"]) not in labels:
            return match[0]
        return GONE if speaks(match["words"]) else match["words"]

    text = _ANCHOR.sub(plain, _BARE.sub(plain, _INLINE.sub(plain, text)))
    if not labels:
        return text
    text = _DEFINED.sub(lambda match: "" if _label(match["label"]) in labels else match[0], text)
    return _REFERRED.sub(referred, text)


def _label(words: str) -> str:
    return " ".join(words.split()).lower()
