"""How many, of what."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.article.edition import Edition
from newsroom.article.finding import Finding, Severity


@dataclass(frozen=True)
class Summary:
    """The counts under a report; articles are those that were read, drafts included."""

    articles: int
    errors: int
    warnings: int


def summary(findings: Sequence[Finding], edition: Edition) -> Summary:
    """Return the counts of a report."""
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    return Summary(len(edition.manuscripts), errors, len(findings) - errors)
