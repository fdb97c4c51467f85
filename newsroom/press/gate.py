"""The gate: Pelican fails open, so nothing is written before every enforcing plugin has had its say.

Measured on Pelican 4.12: a plugin that is misspelt or fails to load, and an exception in a rule, leave exit code 0. The gate stands at
`all_generators_finalized`, where nothing has been written yet; it collects all findings, prints them and raises SystemExit(1):
the one exit outside cli/.
"""

import sys
from collections.abc import Callable, Sequence
from typing import Any

from pelican.plugins import signals

from newsroom.article.finding import Severity
from newsroom.errors import PicturesBroken
from newsroom.press.content import without_manuscripts
from newsroom.press.prints import findings_of
from newsroom.press.table import Table, print_on, table_of
from newsroom.stylebook.check import check
from newsroom.stylebook.formats.text import render_text
from newsroom.stylebook.identifiers import masked_path
from newsroom.stylebook.rule import rule_book

Action = Callable[[Table, Sequence[Any]], None]
_HOUSE_ONLY = frozenset({"CPR203", "PUB720", "PUB721"})  # the clauses of the notice, the three sections: a stock site has none
_enforced: dict[str, str] = {}
_actions: dict[str, Action] = {}


def enforce(plugin: str, prefixes: str, action: Action | None = None) -> None:
    """Let a plugin stand at the gate: rules whose codes begin with one of `prefixes` ("SRC CPR"), then what it does when all pass."""
    _enforced[plugin] = prefixes
    if action:
        _actions[plugin] = action
    arm()


def arm() -> None:
    """Put the gate up; pelicanconf.py does so itself, so that it stands even when no plugin loads."""
    signals.all_generators_finalized.connect(_judge)


def _judge(generators: Sequence[Any]) -> None:
    settings = generators[0].settings
    absent = missing_plugins(settings)
    if absent:
        _refuse_plugins(absent)
    table = table_of(settings)
    if not table.judged:
        _refuse_faults(table, without_manuscripts(table, generators))
        table = _printed(table, settings)
    for action in list(_actions.values()):
        action(table, generators)


def missing_plugins(settings: Any) -> list[str]:
    """Return the plugins that the settings list (LISTED_PLUGINS, as pelicanconf.py wrote them) and Pelican did not load."""
    loaded = {str(name).rpartition(".")[2] for name in settings.get("PLUGINS") or ()}
    return [str(name) for name in settings.get("LISTED_PLUGINS", ()) if str(name).rpartition(".")[2] not in loaded]


def _refuse_plugins(names: list[str]) -> None:
    listed = ", ".join(names)
    sys.stderr.write(f"newsroom: 插件没有载入，不出版 / plugins were not loaded, nothing is published: {listed}\n")
    raise SystemExit(1)


def _refuse_faults(table: Table, strangers: frozenset[str]) -> None:
    """Print what the enforcing plugins hold against the edition, and everything against articles that nobody could read."""
    wanted = [rule for rule in rule_book() if _wanted(rule.code, table.house)]
    others = [rule for rule in rule_book() if rule not in wanted] if strangers else []
    findings = list(check(table.edition, table.lang, wanted))
    findings += [finding for finding in check(table.edition, table.lang, others) if finding.place.path in strangers]
    if findings:
        sys.stderr.write(render_text(sorted(findings, key=lambda finding: finding.order), table.edition, table.lang) + "\n")
    errors = {finding.place.path for finding in findings if finding.severity is Severity.ERROR}
    for path in sorted(strangers - errors):
        sys.stderr.write(f"newsroom: 读不了这篇稿件，不出版 / this article cannot be read, nothing is published: {masked_path(path)}\n")
    if errors or strangers:
        raise SystemExit(1)


def _printed(table: Table, settings: Any) -> Table:
    """Print the pictures of a site of ours, so that no page ever shows one as it was put in."""
    try:
        return print_on(table, settings) if table.house else table
    except PicturesBroken as error:
        sys.stderr.write(render_text(findings_of(error, table.edition, table.lang), table.edition, table.lang) + "\n")
        raise SystemExit(1) from error


def _wanted(code: str, house: bool) -> bool:
    """Return whether a rule is enforced: by a plugin that stands at the gate or, where none could be loaded, by the gate itself."""
    if not house and code in _HOUSE_ONLY:
        return False
    return code.startswith(tuple(prefix for words in _enforced.values() for prefix in words.split())) if _enforced else True
