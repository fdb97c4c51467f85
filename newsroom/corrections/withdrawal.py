"""What the newsroom itself takes back: its page says when and why, and everything that led there still does."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.corrections.changes import Change, Leftover, Table


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Changes in the order in which they are to be made, the articles last."""

    changes: tuple[Change, ...]
    leftovers: tuple[Leftover, ...]


def withdraw(edition: Edition, articles: Sequence[Article], reason: str) -> Withdrawal:
    """Return what withdraws articles of any kind on the day of an edition; `reason` is told to readers.

    Raises tomlkit's ParseError (a ValueError) where withdrawn.toml is no TOML.
    """
    table = Table(edition)
    table.withdraw(articles, reason)
    pictures = table.unused_pictures(articles, ())
    return Withdrawal(tuple(table.changes(pictures, (), articles)), tuple(table.originals(pictures)))
