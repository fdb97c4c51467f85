"""What a new release changed, and what its findings come to."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from newsroom.article.finding import Finding
from newsroom.article.imprint import Imprint
from newsroom.article.wording import Wording
from newsroom.daybook.report import ArticleChange, FileCount, Kind, RuleCount
from newsroom.release.manifest import Manifest
from newsroom.stylebook.formats.text import where
from newsroom.stylebook.identifiers import masked_path


def article_changes(before: Manifest | None, after: Manifest) -> tuple[ArticleChange, ...]:
    """Return which articles came, changed their words or their imprint, or went, in this order and by address."""
    old, new = _items(before), _items(after)
    came = [_change("new", item) for slug, item in new.items() if slug not in old]
    said_before = before.wordings if before else {}
    changed = [
        _change("changed", item, old[slug].address)
        for slug, item in new.items()
        if slug in old and (item != old[slug] or _reworded(said_before.get(slug), after.wordings.get(slug)))
    ]
    gone = [_change("gone", item) for slug, item in old.items() if slug not in new]
    return tuple(change for group in (came, changed, gone) for change in sorted(group, key=lambda change: change.address))


def file_count(before: Manifest | None, after: Manifest) -> FileCount:
    """Return how many files are new, changed, gone and the same."""
    old = before.files if before else {}
    same = sum(old.get(path) == mark for path, mark in after.files.items())
    new, gone = len(after.files.keys() - old.keys()), len(old.keys() - after.files.keys())
    return FileCount(new, len(after.files) - new - same, gone, same)


def by_rule(findings: Sequence[Finding]) -> tuple[RuleCount, ...]:
    """Return the findings by rule and severity, errors first."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for finding in findings:
        groups.setdefault((finding.severity.value, finding.code, finding.name), []).append(_where(finding))
    return tuple(RuleCount(code, name, severity, tuple(places)) for (severity, code, name), places in sorted(groups.items()))


def by_editor(changes: Iterable[ArticleChange]) -> Mapping[str, int]:
    """Return how many of the articles that came or changed each responsible editor answers for, the most first."""
    counts = Counter(change.editor for change in changes if change.kind != "gone")
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _items(manifest: Manifest | None) -> Mapping[str, Imprint]:
    return {item.slug: item for item in manifest.items} if manifest else {}


def _reworded(before: Wording | None, after: Wording | None) -> bool:
    """Return whether readers are told something else; a release that remembers no words, made by an older version, accuses nobody."""
    return before is not None and before != after


def _change(kind: Kind, item: Imprint, before: str = "") -> ArticleChange:
    moved = before if before and before != item.address else ""
    return ArticleChange(kind, item.address, item.title, item.editor, "、".join(item.authors), moved)


def _where(finding: Finding) -> str:
    return where(finding.place, masked_path(finding.page or ""))
