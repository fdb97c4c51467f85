"""The published words of an article, as a release remembers them: enough to notice a change, not enough to read it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What an article said when it was published.

    `text` is the hash of title and body, in which a slip of the pen may be mended; `rest` that of everything else that readers are told
    (summary, byline, source, figures, captions, honours, ...); `notes` are its corrections and updates, each "kind day hash", e.g.
    "correction 2026-10-20 0f3a…". How they are made: newsroom.corrections.published.
    """

    text: str
    rest: str
    notes: tuple[str, ...] = ()
