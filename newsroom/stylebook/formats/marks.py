"""Where programs put a finding, and what they know it again by."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from newsroom.article.finding import Finding
from newsroom.article.place import Place
from newsroom.stylebook.identifiers import masked_path

SETTINGS = "newsroom.toml"


def placed(place: Place) -> Place:
    """Return a place as programs need it, with a file and a line: what concerns the whole site stands at its settings, line 1.

    A personal number in a file's name is masked.
    """
    return Place(masked_path(place.path) or SETTINGS, place.line or 1, place.column)


def marked(findings: Sequence[Finding]) -> Iterator[tuple[str, Finding]]:
    """Yield each finding with a fingerprint, 64 hexadecimal digits, that no other has and that stays when its lines move.

    Made of code, file, page and words; among findings that are alike in all of these, the first is told from the second.
    """
    alike: Counter[tuple[str, str, str, str]] = Counter()
    for finding in findings:
        words = (finding.code, finding.place.path, finding.page or "", finding.message)
        alike[words] += 1
        yield hashlib.sha256("\0".join((*words, str(alike[words]))).encode()).hexdigest(), finding


def told(finding: Finding) -> str:
    """Return what a finding says, in one text: message, page, cure."""
    page = f" [{masked_path(finding.page)}]" if finding.page else ""
    return f"{finding.message}{page} — {finding.hint}"
