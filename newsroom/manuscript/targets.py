"""Where a link or a picture in a body points."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

SCHEMES = ("http", "https", "mailto")
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.\-\s]*):")
_STOCK = re.compile(r"[{|](filename|static|attach)[}|]")


@dataclass(frozen=True)
class Target:
    """`href` as the HTML shall say it; `file` the path below content/ when it is one of ours; `fault` "" or escaping|scheme|rooted."""

    href: str
    file: str = ""
    fault: str = ""


def resolve(path: str, href: str) -> Target:
    """Return the target of `href` in the manuscript at `path` (relative to the site's root, below content/)."""
    cleaned = re.sub(r"[\x00-\x20\u00a0\u200b-\u200f\u2028\u2029\ufeff]", "", href)
    stock = _STOCK.match(cleaned)
    if stock:
        return _inside(path, cleaned[stock.end() :], cleaned[stock.end() :].startswith("/"))
    scheme = _SCHEME.match(cleaned)
    if scheme:
        return Target(href.strip()) if scheme[1].lower() in SCHEMES and "\\" not in href else Target("", fault="scheme")
    if cleaned.startswith(("//", "\\", "/\\")):
        return Target("", fault="scheme")
    if cleaned.startswith("#"):
        return Target(cleaned)
    if cleaned.startswith("/"):
        return Target(cleaned) if ".." not in unquote(cleaned) else Target("", fault="escaping")
    return _inside(path, cleaned, False)


def _inside(path: str, href: str, rooted: bool) -> Target:
    target, _, fragment = unquote(href).partition("#")
    folder = "content" if rooted else posixpath.dirname(path)
    whole = posixpath.normpath(posixpath.join(folder, target.lstrip("/") if rooted else target))
    if not whole.startswith("content/") or "\\" in whole:
        return Target("", fault="escaping")
    file = whole.removeprefix("content/")
    return Target("{filename}/" + file + (f"#{fragment}" if fragment else ""), file)
