"""When an article last changed for its readers, and how pages tell it."""

from newsroom.article.amendments import changed_at
from newsroom.article.article import Article
from newsroom.imprint.dates import day_text, minute
from newsroom.imprint.views import Day

__all__ = ["changed_at", "last_change"]


def last_change(article: Article) -> Day | None:
    """Return the last change as a page tells it, None where there was none; a note's own day has no hour that anybody wrote down."""
    moment = changed_at(article)
    if moment == article.date:
        return None
    return minute(moment) if moment == article.modified else Day(day_text(moment), moment.isoformat())
