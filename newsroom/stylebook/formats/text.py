"""Findings for people: place, code, message, then the cure."""

from collections.abc import Sequence

from newsroom.article.edition import Edition
from newsroom.article.finding import Finding, Severity
from newsroom.article.place import Place
from newsroom.stylebook.formats.summary import summary
from newsroom.stylebook.identifiers import masked, masked_path

_WORDS = {
    "en": {
        "hint": "hint",
        "related": "see also",
        "page": "page",
        "warning": "warning: ",
        "explain": "newsroom explain {code}",
        "counts": "{articles} articles, {errors} errors, {warnings} warnings",
        "lowered": "{code} is lowered to a warning: {reason}",
        "site": "(site)",
    },
    "zh-Hans": {
        "hint": "办法",
        "related": "参见",
        "page": "页面",
        "warning": "提醒：",
        "explain": "newsroom explain {code}",
        "counts": "{articles} 篇稿件，{errors} 个错误，{warnings} 个提醒",
        "lowered": "{code} 已降为提醒，理由：{reason}",
        "site": "（全站）",
    },
}


def render_text(findings: Sequence[Finding], edition: Edition, lang: str) -> str:
    """Return a report as text; lowered rules are named with their reasons at each run."""
    words = _WORDS[lang]
    lines = [_told(finding, words) for finding in findings]
    counts = summary(findings, edition)
    lines += [words["counts"].format(articles=counts.articles, errors=counts.errors, warnings=counts.warnings)]
    lines += [
        words["lowered"].format(code=code, reason=masked(change.reason))
        for code, change in edition.site.severities.items()
        if change.severity is Severity.WARNING and change.reason
    ]
    return "\n".join(lines)


def where(place: Place, words_for_site: str = "") -> str:
    """Return a place as `path:line:column`, as editors' programs link it; a personal number in a file's name is masked."""
    if not place.path:
        return words_for_site
    spot = [str(part) for part in (place.line, place.column) if part is not None]
    return ":".join([masked_path(place.path), *spot])


def _told(finding: Finding, words: dict[str, str]) -> str:
    """Return a finding; what its hint gives to copy stands at the line's beginning, as it must in the file."""
    mark = words["warning"] if finding.severity is Severity.WARNING else ""
    lines = [f"{where(finding.place, words['site'])}: {finding.code} {mark}{finding.message}"]
    if finding.page:
        lines.append(f"  {words['page']}: {masked_path(finding.page)}")
    lines += [f"  {words['related']}: {where(place)}" for place in finding.related]
    hint, *to_copy = finding.hint.split("\n")
    explain = f"  ({words['explain'].format(code=finding.code)})"
    lines += [f"  {words['hint']}: {hint}", *to_copy, explain] if to_copy else [f"  {words['hint']}: {hint}{explain}"]
    return "\n".join(lines)
