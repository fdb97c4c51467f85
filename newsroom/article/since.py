"""What has become of an article since the last release: the one it was then, the notes that came, the notes that went."""

from collections import Counter
from collections.abc import Iterable

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.told import notes_of
from newsroom.article.wording import Wording

MINOR = "minor"


def slug_then(article: Article, edition: Edition) -> str | None:
    """Return the slug under which the last release published an article that readers shall see now; None of a new one.

    An article that moved since is known by `moved_from`.
    """
    previous = edition.previous
    if previous is None or not edition.due(article):
        return None
    if previous.articles.get(article.slug) == article.address:
        return article.slug
    moved = set(article.moved_from)
    return next((slug for slug, address in previous.articles.items() if address in moved), None) if moved else None


def wording_then(article: Article, edition: Edition) -> Wording | None:
    """Return what an article said in the last release, None of one that was not in it, or of a release that did not remember."""
    slug = slug_then(article, edition)
    return edition.previous.wordings.get(slug) if edition.previous and slug else None


def kind_and_day(note: str) -> tuple[str, str]:
    """Return the kind and the day (ISO 8601) of a note as a Wording holds it."""
    kind, _, said = note.partition(" ")
    return kind, said.partition(" ")[0]


def came(article: Article, before: Wording) -> tuple[str, ...]:
    """Return the notes that an article has beyond those of the last release; one that was only put otherwise is not new."""
    return _beyond(notes_of(article), before.notes) if article.corrections or article.updates else ()


def went(article: Article, before: Wording) -> tuple[str, ...]:
    """Return the notes of the last release that an article has no more."""
    return _beyond(before.notes, notes_of(article)) if before.notes else ()


def reworded(article: Article, before: Wording) -> tuple[str, ...]:
    """Return the notes of the last release that an article still has by kind and day, in other words."""
    changed = Counter(before.notes) - Counter(notes_of(article)) - Counter(went(article, before))
    return tuple(changed.elements())


def only_minor(notes: Iterable[str]) -> bool:
    """Return whether there are notes, and all of them minor corrections."""
    return {kind_and_day(note)[0] for note in notes} == {MINOR}


def _beyond(these: tuple[str, ...], those: tuple[str, ...]) -> tuple[str, ...]:
    """Return these without those: word for word first, then by kind and day."""
    if not these or these == those:
        return ()
    left = Counter(those) - Counter(these)
    days = Counter(kind_and_day(note) for note in left.elements())
    beyond = []
    for note in (Counter(these) - Counter(those)).elements():
        key = kind_and_day(note)
        if days[key]:
            days[key] -= 1
        else:
            beyond.append(note)
    return tuple(beyond)
