"""An article in a list."""

from newsroom.article.article import Article, Kind, PictureUse
from newsroom.imprint.addresses import KIND_NAMES, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import minute
from newsroom.imprint.masthead import Rendition
from newsroom.imprint.phrases import phrases
from newsroom.imprint.views import Card


def card(bulletin: Bulletin, article: Article) -> Card:
    """Return the card of an article; exposures have no picture."""
    site, imprint = bulletin.edition.site, bulletin.imprints[article.slug]
    use = shown_picture(bulletin, article)
    sizes = _sizes(bulletin, use.file) if use else ()
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
        picture=href(site, sizes[-1].address) if sizes else "",
        picture_alt=use.alt if use else "",
        picture_width=sizes[-1].width if sizes else 0,
        picture_height=sizes[-1].height if sizes else 0,
        picture_set=", ".join(f"{href(site, size.address)} {size.width}w" for size in sizes) if len(sizes) > 1 else "",
        phrases=phrases(article.title),
    )


def cards(bulletin: Bulletin, articles: tuple[Article, ...]) -> tuple[Card, ...]:
    """Return the cards of several articles, in their order."""
    return tuple(card(bulletin, article) for article in articles)


def shown_picture(bulletin: Bulletin, article: Article) -> PictureUse | None:
    """Return the picture that stands for an article in lists: its first, None for exposures."""
    if article.kind is Kind.EXPOSURE:
        return None
    return next((use for use in article.body.pictures if use.file in bulletin.edition.pictures), None)


def _sizes(bulletin: Bulletin, file: str) -> tuple[Rendition, ...]:
    """Return the sizes in which lists show a picture, the smallest first; the picture itself where there are no smaller copies."""
    picture = bulletin.edition.pictures[file]
    return bulletin.assets.small.get(file) or (Rendition(picture.address, picture.width, picture.height),)
