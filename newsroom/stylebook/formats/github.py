"""Findings as GitHub workflow commands, which appear as annotations on a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence

from newsroom.article.edition import Edition
from newsroom.article.finding import Finding
from newsroom.stylebook.formats.marks import told
from newsroom.stylebook.identifiers import masked_path


def render_github(findings: Sequence[Finding], _edition: Edition, _lang: str) -> str:
    """Return one workflow command per finding."""
    return "\n".join(_command(finding) for finding in findings)


def _command(finding: Finding) -> str:
    place = finding.place
    parts = {"file": masked_path(place.path), "line": place.line, "col": place.column, "title": f"{finding.code} {finding.name}"}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in parts.items() if value)
    return f"::{finding.severity.value} {properties}::{_data(told(finding))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
