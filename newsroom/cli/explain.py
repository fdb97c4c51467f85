"""newsroom explain: what a rule checks, why, on what basis, and how to mend it."""

import sys
from typing import Annotated

import typer
from rapidfuzz import process

from newsroom.article.finding import Severity
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.errors import NoSuchRule
from newsroom.stylebook.rule import Rule, rule_book, rule_named


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain", help=say(guess_language(), "help-explain"))(explain)


def explain(context: typer.Context, code: Annotated[str, typer.Argument(metavar="CODE", help=say(guess_language(), "help-code"))]) -> None:
    """Print a rule: its words in the editor's language, then its whole explanation."""
    office: Office = context.obj
    rule = rule_named(code)
    if rule is None:
        names = [word for known in rule_book() for word in (known.code, known.name)]
        near = process.extract(code.upper(), names, limit=3)
        raise NoSuchRule(code, ", ".join(name for name, _, _ in near))
    sys.stdout.write(_explained(rule, office.lang))


def _explained(rule: Rule, lang: str) -> str:
    severity = say(lang, "severity-error" if rule.severity is Severity.ERROR else "severity-warning")
    words = [rule.wordings[lang, variant] for language, variant in rule.wordings if language == lang]
    told = "\n".join(f"  - {item.message}\n    {item.hint}" for item in words)
    fixable = f" · {say(lang, 'fixable')}" if rule.fix else ""
    return f"{rule.code} {rule.name} · {severity}{fixable}\n\n{told}\n\n{rule.doc.strip()}\n\n{say(lang, 'no-advice')}\n"
