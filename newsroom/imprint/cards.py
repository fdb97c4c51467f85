"""An article in a list."""

from newsroom.article.article import Article
from newsroom.imprint.addresses import KIND_NAMES, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import minute
from newsroom.imprint.views import Card


def card(bulletin: Bulletin, article: Article) -> Card:
    """Return the card of an article; exposures have no picture."""
    site, imprint = bulletin.edition.site, bulletin.imprints[article.slug]
    pictures = bulletin.edition.pictures
    use = next((use for use in article.body.pictures if use.file in pictures), None)
    picture = pictures[use.file] if use else None
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
        picture=href(site, picture.address) if picture else "",
        picture_alt=use.alt if use else "",
        picture_width=picture.width if picture else 0,
        picture_height=picture.height if picture else 0,
    )


def cards(bulletin: Bulletin, articles: tuple[Article, ...]) -> tuple[Card, ...]:
    """Return the cards of several articles, in their order."""
    return tuple(card(bulletin, article) for article in articles)
