"""An exposure says who verified it, how, and on what evidence.

What it checks:
    Every exposure has `verification` with `by`, `method` and `evidence` (the number under which the evidence is kept), and an impact
    assessment: `assessment_ref`, or the site's one for exposures (newsroom.toml, [assessments] exposures). The names and numbers
    stay in the newsroom; no page shows them.
Why:
    Whoever publishes an accusation must have checked it, and be able to show later that it was checked. Publishing what leads to people
    asks for an assessment beforehand, kept for three years.
Source:
    Civil Code, art. 1025, 1026; Personal Information Protection Law, art. 55, 56.
Example:
    verification: {by: 苗青, method: 现场核查, evidence: 证字〔2026〕第003号}
How to fix:
    Have a colleague verify it at the place and note number and method. One assessment for all exposures of a site goes into newsroom.toml.
"""

from collections.abc import Iterator

from newsroom.article.article import Article, Kind
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "EXP307"
NAME = "unverified-exposure"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each thing that an exposure does not say of its verification."""
    if article.kind is not Kind.EXPOSURE:
        return
    if article.verification is None:
        yield Fault(article.at("verification"))
    else:
        for key in ("by", "method", "evidence"):
            if not getattr(article.verification, key).strip():
                yield Fault(article.at(f"verification.{key}"), variant=key)
    if not article.assessment_ref.strip():
        yield Fault(article.at("assessment_ref"), variant="assessment")
