"""Findings as a GitLab Code Quality report, which a merge request shows beside the lines.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json
from collections.abc import Sequence

from newsroom.article.edition import Edition
from newsroom.article.finding import Finding, Severity
from newsroom.stylebook.formats.marks import marked, placed, told

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def render_gitlab(findings: Sequence[Finding], _edition: Edition, _lang: str) -> str:
    """Return a JSON array with one object per finding, [] of none."""
    return json.dumps([_issue(mark, finding) for mark, finding in marked(findings)], ensure_ascii=False, indent=2)


def _issue(mark: str, finding: Finding) -> dict[str, object]:
    place = placed(finding.place)
    return {
        "description": told(finding),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": mark,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": place.path, "lines": {"begin": place.line}},
    }
