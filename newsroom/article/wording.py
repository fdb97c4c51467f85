"""The published words of an article, as a release remembers them: enough to notice a change, not enough to read it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What an article said when it was published.

    `text` holds the hashes of title and body, in which a slip of the pen may be mended, behind the number of the way they were made;
    `rest` those of everything else that readers are told, each behind the key it stands under ("figures:0f3a… source:77b0…"); `notes`
    are its corrections and updates, each "kind day hash", e.g. "correction 2026-10-20 0f3a…"; kinds are correction, minor, update.
    How they are made: newsroom.article.told.
    """

    text: str
    rest: str
    notes: tuple[str, ...] = ()
