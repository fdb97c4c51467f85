"""A rule's examples as they are shown: one file, or a few files with their paths."""

from pathlib import Path

from newsroom.reference.marks import fence, visible
from newsroom.stylebook import rules as shelf
from newsroom.stylebook.rule import Rule

_MOST_LINES = 60
_LANGUAGES = {".md": "markdown", ".html": "html", ".toml": "toml", ".xml": "xml"}


def example(rule: Rule, word: str) -> str:
    """Return one example of a rule, "accepted" or "rejected" with its findings, as Markdown; "" when there is none."""
    folder = Path(shelf.__path__[0]) / rule.folder / "examples"
    found = sorted(path for path in folder.glob(f"{word}-*") if path.is_dir() or path.suffix in (".md", ".html"))
    if not found:
        return ""
    chosen = min(found, key=lambda path: (not _legible(path), path.is_dir(), path.name))
    shown = _folder(chosen) if chosen.is_dir() else fence(_text(chosen), _LANGUAGES[chosen.suffix])
    findings = chosen.with_name(f"{chosen.name if chosen.is_dir() else chosen.stem}.txt")
    return f"{shown}\n\n{fence(_text(findings))}" if findings.is_file() else shown


def _legible(path: Path) -> bool:
    """Return whether an example can be shown as text."""
    if path.is_dir():
        return all(_legible(file) for file in _files(path))
    try:
        return "\x00" not in path.read_text("utf-8")
    except UnicodeDecodeError:
        return False


def _folder(folder: Path) -> str:
    return "\n\n".join(f"`{file.relative_to(folder).as_posix()}`\n\n{_file(file)}" for file in _files(folder))


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("."))


def _file(file: Path) -> str:
    if not _legible(file):
        return f"(no text, {file.stat().st_size:,} bytes)"
    return fence(_text(file), _LANGUAGES.get(file.suffix, ""))


def _text(file: Path) -> str:
    lines = visible(file.read_bytes().decode("utf-8", "backslashreplace")).splitlines()
    return "\n".join(lines[:_MOST_LINES] + ["..."] * (len(lines) > _MOST_LINES))
