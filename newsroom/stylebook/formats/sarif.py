"""Findings as SARIF 2.1.0, which code hosts and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
"""

import json
import re
from collections.abc import Sequence
from inspect import cleandoc
from urllib.parse import quote

from newsroom.article.edition import Edition
from newsroom.article.finding import Finding
from newsroom.article.place import Place
from newsroom.stylebook.formats.marks import marked, placed, told
from newsroom.stylebook.rule import Rule, rule_book

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
FINGERPRINT = "newsroom/v1"
_LANGUAGES = {"en": "en-US", "zh-Hans": "zh-CN"}
_CHECKS = re.compile(r"^What it checks:\n(.*?)^\S", re.M | re.S)

Json = dict[str, object]


def render_sarif(findings: Sequence[Finding], _edition: Edition, lang: str) -> str:
    """Return one run with all rules of the book and a result per finding; places lie below the root, columns are characters."""
    rules = rule_book()
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    run: Json = {
        "tool": {"driver": {"name": "newsroom", "rules": [_rule(rule) for rule in rules]}},
        "language": _LANGUAGES[lang],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "the site's root, where newsroom.toml is"}}},
        "results": [_result(mark, finding, numbers) for mark, finding in marked(findings)],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> Json:
    doc = cleandoc(rule.doc)
    checks = _CHECKS.search(doc)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": doc.partition("\n")[0]},
        "fullDescription": {"text": " ".join((checks[1] if checks else doc).split())},
        "help": {"text": doc},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(mark: str, finding: Finding, numbers: dict[str, int]) -> Json:
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": numbers[finding.code],
        "level": finding.severity.value,
        "message": {"text": told(finding)},
        "locations": [_location(finding.place)],
        "partialFingerprints": {FINGERPRINT: mark},
    }
    if finding.related:
        result["relatedLocations"] = [{"id": number, **_location(place)} for number, place in enumerate(finding.related, 1)]
    return result


def _location(place: Place) -> Json:
    where = placed(place)
    column = {"startColumn": where.column} if where.column else {}
    artifact = {"uri": quote(where.path), "uriBaseId": ROOT}
    return {"physicalLocation": {"artifactLocation": artifact, "region": {"startLine": where.line, **column}}}
