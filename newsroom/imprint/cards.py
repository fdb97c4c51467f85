"""An article in a list."""

from newsroom.article.article import Article, Kind, PictureUse
from newsroom.imprint.addresses import KIND_NAMES, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import minute
from newsroom.imprint.ledger.marks import problem_mark
from newsroom.imprint.notes import short_answer
from newsroom.imprint.phrases import phrases
from newsroom.imprint.pictures import picture_view
from newsroom.imprint.uses import uses_of
from newsroom.imprint.views import Card

_STANDING_FOR = ("portrait", "body", "gallery")


def card(bulletin: Bulletin, article: Article) -> Card:
    """Return the card of an article; exposures have no picture."""
    site, imprint = bulletin.edition.site, bulletin.imprints[article.slug]
    use, mark = shown_picture(bulletin, article), problem_mark(bulletin, article)
    return Card(
        title=article.title,
        href=href(site, article.address),
        kind=article.kind.value,
        kicker=KIND_NAMES[article.kind.value],
        summary=article.summary,
        date=minute(article.date),
        source_line=imprint.source_line,
        clause_title=imprint.clause_title,
        byline_line=imprint.byline_line,
        ai_label=imprint.ai_label,
        corrected=any(not item.minor for item in article.corrections),
        picture=picture_view(bulletin, use) if use else None,
        phrases=phrases(article.title),
        reply=short_answer(article),
        settled=mark if mark and mark.settled else None,
    )


def cards(bulletin: Bulletin, articles: tuple[Article, ...]) -> tuple[Card, ...]:
    """Return the cards of several articles, in their order."""
    return tuple(card(bulletin, article) for article in articles)


def shown_picture(bulletin: Bulletin, article: Article) -> PictureUse | None:
    """Return the picture that stands for an article in lists: portrait, body's first, gallery's first; None for exposures."""
    if article.kind is Kind.EXPOSURE:
        return None
    uses = uses_of(article, bulletin.edition)
    return next((use for role in _STANDING_FOR for use in uses if use.role == role), None)
