"""Who turns a rule down says which and why.

What it checks:
    Each [severity.CODE] in newsroom.toml names a rule that exists; an error made a warning gives its `reason`.
Why:
    A rule that was switched off without a word stays off after everybody has forgotten why. The reason is printed at
    each run.
Source:
    House rule.
Example:
    [severity.SRC105]
How to fix:
    Correct the code, add `reason = "..."`, or delete the table.
"""

import re
from collections.abc import Iterator

from rapidfuzz import process

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Severity
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rule import rule_book

CODE = "PUB719"
NAME = "unreasoned-severity"
SEVERITY = "error"
SCOPE = "site"

SETTINGS = "newsroom.toml"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every severity of an unknown rule, and for every error that was lowered without a reason."""
    rules = {rule.code: rule for rule in rule_book()}
    for code, change in sorted(desk.site.severities.items()):
        place = _place(desk, code)
        if code not in rules:
            nearest = process.extractOne(code, sorted(rules))
            yield Fault(place, {"code": code, "nearest": nearest[0] if nearest else ""})
        elif rules[code].severity is Severity.ERROR and change.severity is Severity.WARNING and not change.reason.strip():
            yield Fault(place, {"code": code, "name": rules[code].name}, "silent")


def _place(desk: Desk, code: str) -> Place:
    source = desk.source_texts.get(SETTINGS)
    found = re.search(rf"(?im)^[ \t]*(\[?[ \t]*(severity[ \t]*\.[ \t]*)?\"?{re.escape(code)}\b)", source.text) if source else None
    return source.place(found.start(1)) if source and found else Place(SETTINGS, 1, 1)
