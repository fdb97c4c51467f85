"""Findings for programs: one JSON object, version 1."""

import json
from collections.abc import Sequence

from newsroom.article.edition import Edition
from newsroom.article.finding import Finding
from newsroom.stylebook.formats.summary import summary
from newsroom.stylebook.identifiers import masked_path


def render_json(findings: Sequence[Finding], edition: Edition, _lang: str) -> str:
    """Return a report as JSON: {"version": 1, "findings": [...], "summary": {...}}; line and column are null for whole files."""
    counts = summary(findings, edition)
    report = {
        "version": 1,
        "findings": [_finding(finding) for finding in findings],
        "summary": {"articles": counts.articles, "errors": counts.errors, "warnings": counts.warnings},
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "path": masked_path(finding.place.path) or None,
        "line": finding.place.line,
        "column": finding.place.column,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "related": [{"path": masked_path(place.path), "line": place.line, "column": place.column} for place in finding.related],
        "page": masked_path(finding.page) if finding.page else finding.page,
    }
