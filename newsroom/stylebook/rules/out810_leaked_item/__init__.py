"""Nothing is published that was not meant for readers.

What it checks:
    No file of the output is a draft, a held article, a manuscript, a settings file, anything private, hidden or left over by an editor
    program; no text in it holds a secret key, a folder of the machine that built it, or the title of a draft or held article (titles
    of six characters and more that no published article mentions).
Why:
    What has once been on the web is copied. Drafts of exposures name things that nobody has verified.
Source:
    Personal Information Protection Law, art. 51; Data Security Law, art. 27; the house: the output is scanned for secrets (SECURITY).
Example:
    no private/, .env, .git/, newsroom.toml or hello.md below the output folder
How to fix:
    Find out how the file or the words came into the output (a copied folder, a plugin, a template that lists drafts) and publish again into
    an empty folder. If it has been online, treat a key as stolen and replace it.
"""

import html
import re
from collections.abc import Iterable, Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import Readback, file_of, squeezed
from newsroom.stylebook.desk import Desk

CODE = "OUT810"
NAME = "leaked-item"
SEVERITY = "error"
SCOPE = "output"
_PRIVATE_ROOTS = {"private", "drafts", "registers", "content"}
_TOOL_FOLDERS = {"__pycache__", "node_modules"}
_PRIVATE_SUFFIXES = (".md", ".toml", ".py", ".pyc", ".bak", ".orig", ".swp", ".tmp", "~", ".key", ".pem", ".sqlite", ".db", ".log")
_PUBLIC_DOTTED = {".well-known", ".nojekyll"}
_SECRETS = {
    "-----BEGIN ": re.compile(r"-----BEGIN (?!PGP (?:SIGNED|SIGNATURE|PUBLIC)|CERTIFICATE)[A-Z ]{3,40}-----"),
    "AKIA": re.compile(r"\bAKIA[0-9A-Z]{16}\b"),
    "ghp_": re.compile(r"\bghp_[0-9A-Za-z]{36}"),
    "github_pat_": re.compile(r"\bgithub_pat_[0-9A-Za-z_]{40}"),
    "glpat-": re.compile(r"\bglpat-[0-9A-Za-z_-]{20}"),
    "xox": re.compile(r"\bxox[abprs]-[0-9A-Za-z-]{10}"),
}
_PATHS = {
    "/home/": re.compile(r"(?<![\w.:/-])/home/[\w.-]+/[\w.-]+"),
    "/Users/": re.compile(r"(?<![\w.:/-])/Users/[\w.-]+/[\w.-]+"),
    "file:///": re.compile(r"file:///[\w./-]+"),
    ":\\": re.compile(r"\b[A-Z]:\\{1,2}Users\\{1,2}[\w.-]+"),
}
_SHORTEST_TITLE = 6


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each file that should not be there, and for each secret in the text of another."""
    for file in sorted(seen.files):
        if _private(file):
            yield Fault(Place(""), {"file": file}, page=file)
    unpublished = [article for article in desk.articles if not desk.edition.due(article)]
    yield from _pages_of(unpublished, seen)
    titles = [article for article in unpublished if len(squeezed(article.title)) >= _SHORTEST_TITLE]
    mentioned: dict[str, bool] = {}
    for file, text in seen.texts.items():
        yield from _secrets(file, text, seen.workplaces)
        for article in titles:
            if article.title in text or html.escape(article.title) in text:
                if article.path not in mentioned:
                    mentioned[article.path] = _mentioned(article.title, desk)
                if not mentioned[article.path]:
                    yield Fault(Place(article.path), {"file": file, "title": article.title}, "title", page=file)


def _private(file: str) -> bool:
    parts = file.split("/")
    dotted = any(part.startswith(".") and part not in _PUBLIC_DOTTED for part in parts)
    foldered = (len(parts) > 1 and parts[0] in _PRIVATE_ROOTS) or not _TOOL_FOLDERS.isdisjoint(parts)
    return dotted or foldered or file.lower().endswith(_PRIVATE_SUFFIXES)


def _pages_of(unpublished: Iterable[Article], seen: Readback) -> Iterator[Fault]:
    accepted = seen.by_address
    for article in unpublished:
        page = file_of(article.address)
        if page in seen.files and article.address not in accepted:
            yield Fault(Place(article.path), {"file": page, "title": article.title}, "page", page=page)


def _mentioned(title: str, desk: Desk) -> bool:
    """Return whether a published article has these words itself; then finding them on a page proves nothing."""
    public = (article for article in desk.articles if desk.edition.due(article))
    return any(title in text for article in public for text in (article.title, article.summary, article.body.plain))


def _secrets(file: str, text: str, workplaces: tuple[str, ...]) -> Iterator[Fault]:
    for sign, pattern in _SECRETS.items():
        if sign in text and (found := pattern.search(text)):
            yield Fault(Place(""), {"file": file, "found": f"{found[0][:16]}…"}, "secret", page=file)
    paths = [found[0] for sign, pattern in _PATHS.items() if sign in text and (found := pattern.search(text))]
    for path in dict.fromkeys(paths or [folder for folder in workplaces if folder in text and _whole(folder).search(text)]):
        yield Fault(Place(""), {"file": file, "found": path}, "path", page=file)


def _whole(folder: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.]){re.escape(folder)}(?![\w.-])")
