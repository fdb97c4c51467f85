"""Run rules over an edition or over what was rendered from it, and give findings in the editor's words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Finding, Severity
from newsroom.article.readback import PageSeen, Readback
from newsroom.article.site import Site
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.identifiers import masked, masked_path
from newsroom.stylebook.rule import Rule, rule_book

DRAFTS = "content/drafts/"
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")


def check(edition: Edition, lang: str, rules: Sequence[Rule] | None = None) -> tuple[Finding, ...]:
    """Return all findings on an edition, sorted by place and code; lang is "en" or "zh-Hans"."""
    desk = Desk(edition)
    subjects = {"text": desk.source_texts.values(), "article": desk.articles, "site": (edition,), "theme": (edition,)}
    return _run(desk, lang, [rule for rule in _choose(rules) if rule.scope in subjects], subjects)


def check_page(page: PageSeen, desk: Desk, lang: str, rules: Sequence[Rule] | None = None) -> tuple[Finding, ...]:
    """Return the findings on one rendered page."""
    return _run(desk, lang, [rule for rule in _choose(rules) if rule.scope == "page"], {"page": (page,)})


def check_output(seen: Readback, lang: str, rules: Sequence[Rule] | None = None) -> tuple[Finding, ...]:
    """Return the findings on the rendered site as a whole."""
    return _run(Desk(seen.edition), lang, [rule for rule in _choose(rules) if rule.scope == "output"], {"output": (seen,)})


def told(fault: Fault, rule: Rule, site: Site, lang: str) -> Finding:
    """Return a fault of a rule in words, with the severity that the site gives it; a draft's faults never block.

    No words tell a personal identifier whole; places keep their paths, and the formats mask those.
    """
    words = rule.wordings[lang, fault.variant]
    severity = fault.severity or rule.severity
    change = site.severities.get(rule.code)
    if change and (change.severity is Severity.ERROR or change.reason.strip()):
        severity = change.severity
    if fault.place.path.startswith(DRAFTS):
        severity = Severity.WARNING
    values = {key: _legible(value) for key, value in fault.values.items()}
    message, hint = (text.format_map(values) for text in (words.message, words.hint))
    return Finding(fault.place, rule.code, rule.name, severity, message, hint, fault.related, fault.page)


def _legible(value: str) -> str:
    """Return a value as it can be printed: a terminal would obey control characters, and text direction hides what is said."""
    bare = masked(value) if "://" in value else masked_path(masked(value))
    return _UNSEEN.sub(lambda match: f"‹U+{ord(match[0]):04X}›", bare.replace("\n", " "))


def _choose(rules: Sequence[Rule] | None) -> tuple[Rule, ...]:
    return _in_order(tuple(rule_book() if rules is None else rules))


@cache
def _in_order(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    chosen = list(rules)
    codes = {rule.code for rule in chosen}
    ordered: list[Rule] = []
    while chosen:
        placed = {rule.code for rule in ordered}
        ready = [rule for rule in chosen if all(code in placed or code not in codes for code in rule.after)]
        if not ready:
            raise ValueError(f"rules wait for each other: {[rule.code for rule in chosen]}")
        ordered += ready
        chosen = [rule for rule in chosen if rule not in ready]
    return tuple(ordered)


def _run(desk: Desk, lang: str, rules: Sequence[Rule], subjects: Mapping[str, Iterable[Any]]) -> tuple[Finding, ...]:
    failed: dict[str, set[str]] = {}
    findings: set[Finding] = set()
    for rule in rules:
        spared = set().union(*(failed.get(code, set()) for code in rule.after))
        for fault in _faults(rule, desk, subjects[rule.scope], spared):
            failed.setdefault(rule.code, set()).add(fault.place.path)
            findings.add(told(fault, rule, desk.site, lang))
    return tuple(sorted(findings, key=lambda finding: finding.order))


def _faults(rule: Rule, desk: Desk, subjects: Iterable[Any], spared: set[str]) -> Iterator[Fault]:
    for subject in subjects:
        if spared and getattr(subject, "path", None) in spared:
            continue
        for fault in rule.check(subject, desk):
            if fault.place.path not in spared:
                yield fault
