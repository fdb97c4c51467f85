"""A rule: one folder under rules/, discovered by its name."""

import importlib
import pkgutil
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from newsroom.article.finding import Severity
from newsroom.stylebook import rules as shelf

SCOPES = ("text", "article", "site", "theme", "page", "output")
LANGUAGES = ("en", "zh-Hans")


@dataclass(frozen=True)
class Wording:
    """A message and the hint that tells the cure, with {placeholders} for a fault's values."""

    message: str
    hint: str


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule of the book.

    `scope` says what `check` takes: "text" a SourceText, "article" an Article, "site" the Edition, "theme" the Edition after
    rendering failed, "page" a PageSeen, "output" a Readback.
    `wordings` maps (language, variant) to words; `fixable` rules also have `fix(SourceText, Desk) -> str | None`.
    """

    code: str
    name: str
    severity: Severity
    scope: str
    after: tuple[str, ...]
    check: Callable[[Any, Any], Iterable[Any]]
    fix: Callable[[Any, Any], str | None] | None
    wordings: Mapping[tuple[str, str], Wording]
    doc: str
    folder: str


@cache
def rule_book() -> tuple[Rule, ...]:
    """Return all rules, by code."""
    names = sorted(info.name for info in pkgutil.iter_modules(shelf.__path__) if info.ispkg)
    return tuple(sorted((_load(name) for name in names), key=lambda rule: rule.code))


def rule_named(word: str) -> Rule | None:
    """Return the rule with that code or name, whatever its case."""
    wanted = word.strip().lower()
    return next((rule for rule in rule_book() if wanted in (rule.code.lower(), rule.name)), None)


def _load(folder: str) -> Rule:
    module = importlib.import_module(f"{shelf.__name__}.{folder}")
    return Rule(
        code=module.CODE,
        name=module.NAME,
        severity=Severity(module.SEVERITY),
        scope=module.SCOPE,
        after=tuple(getattr(module, "AFTER", ())),
        check=module.check,
        fix=getattr(module, "fix", None),
        wordings=_wordings(folder),
        doc=module.__doc__ or "",
        folder=folder,
    )


def _wordings(folder: str) -> Mapping[tuple[str, str], Wording]:
    tables = tomllib.loads(files(shelf).joinpath(folder, "messages.toml").read_text("utf-8"))
    words: dict[tuple[str, str], Wording] = {}
    for language, table in tables.items():
        words[language, ""] = Wording(table["message"], table["hint"])
        for variant, other in table.get("variant", {}).items():
            words[language, variant] = Wording(other["message"], other.get("hint", table["hint"]))
    return words
