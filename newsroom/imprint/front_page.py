"""The front page."""

from newsroom.article.article import Article, Kind
from newsroom.imprint.addresses import CAMPAIGN, CORRECTIONS, absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.cards import card, cards, shown_picture
from newsroom.imprint.corrections import corrections
from newsroom.imprint.dates import day
from newsroom.imprint.groups import Group, sections
from newsroom.imprint.ledger.counts import counts
from newsroom.imprint.masthead import at
from newsroom.imprint.views import Anchor, FrontPage, FrontSection
from newsroom.imprint.week import week, week_title

_FRESH = 3
_IN_SECTION = 6
_CORRECTIONS = 5


def front_page(bulletin: Bulletin) -> FrontPage:
    """Return the front page: one lead, up to three second leads (one of each section), the sections with what is left.

    The lead is the first with a picture among the newest three own articles that are no exposures, else the newest of them, else the
    newest article of all. A section whose only article is the lead shows it again rather than nothing.
    """
    site, groups, lead = bulletin.edition.site, sections(bulletin), _lead(bulletin)
    seconds = _seconds(groups, lead)
    above = {article.slug for article in (lead, *seconds) if article}
    return FrontPage(
        site=at(bulletin.masthead, href(site, "")),
        title=site.name,
        lead=card(bulletin, lead) if lead else None,
        seconds=cards(bulletin, seconds),
        sections=tuple(_section(bulletin, group, above) for group in groups),
        week=week(bulletin),
        week_title=week_title(bulletin),
        corrections=tuple(corrections(bulletin)[:_CORRECTIONS]),
        all_corrections=Anchor("全部更正与更新", href(site, CORRECTIONS)),
        canonical=absolute(site, ""),
        counts=counts(bulletin),
        as_of=day(bulletin.ledger.today),
        campaign=Anchor("台账总览", href(site, CAMPAIGN)) if bulletin.edition.registers.campaign else None,
    )


def _lead(bulletin: Bulletin) -> Article | None:
    own = (article for article in bulletin.listed if article.own and article.kind is not Kind.EXPOSURE)
    fresh = [article for article, _ in zip(own, range(_FRESH), strict=False)]
    pictured = (article for article in fresh if shown_picture(bulletin, article))
    return next(pictured, None) or next(iter((*fresh, *bulletin.listed[:1])), None)


def _seconds(groups: tuple[Group, ...], lead: Article | None) -> tuple[Article, ...]:
    """Return the newest article of each section beside the lead, newest first; a section keeps one at least for itself."""
    others = [[article for article in group.articles[: 2 + 1] if article is not lead] for group in groups]
    chosen = [articles[0] for articles in others if len(articles) > 1]
    return tuple(sorted(chosen, key=lambda article: (article.date, article.slug), reverse=True))


def _section(bulletin: Bulletin, group: Group, above: set[str]) -> FrontSection:
    latest = group.articles[: _IN_SECTION + len(above)]
    below = tuple(article for article in latest if article.slug not in above) or latest
    section = Anchor(group.title, href(bulletin.edition.site, group.address))
    return FrontSection(section, group.intro, cards(bulletin, below[:_IN_SECTION]), group.section)
