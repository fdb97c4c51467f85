"""The page of one article."""

from dataclasses import replace

from markupsafe import Markup

from newsroom.article.amendments import CORRECTION, REPLY, UPDATE
from newsroom.article.article import Article, Kind
from newsroom.article.site import Site
from newsroom.imprint.addresses import KIND_NAMES, SECTION_NAMES, absolute, byline_address, href, tag_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.changed import last_change
from newsroom.imprint.dates import day, minute
from newsroom.imprint.facts import facts, figures, honours, reply, steps
from newsroom.imprint.json_ld import news_article, script_safe
from newsroom.imprint.ledger.marks import problem_mark
from newsroom.imprint.masthead import at, home
from newsroom.imprint.notes import answer, notes
from newsroom.imprint.phrases import phrases
from newsroom.imprint.picture_rights import picture_imprints, rights_line
from newsroom.imprint.pictures import comparisons, shots
from newsroom.imprint.plates import plated
from newsroom.imprint.recordings import recordings
from newsroom.imprint.related import neighbours, related
from newsroom.imprint.rights import ROLES
from newsroom.imprint.share import share_of
from newsroom.imprint.targets import resolved
from newsroom.imprint.uses import uses_of
from newsroom.imprint.views import Anchor, ArticlePage, Row


def article_page(bulletin: Bulletin, article: Article) -> ArticlePage:
    """Return the view of an article: what it says itself, and what stands around it."""
    older, newer = neighbours(bulletin, article)
    share = share_of(bulletin.edition.site, article, bulletin.imprints[article.slug], bulletin.assets.share)
    page = _with_pictures(_alone(bulletin, article), bulletin, article)
    return replace(page, older=older, newer=newer, related=related(bulletin, article), share=share)


def robots(article: Article) -> str:
    """Return the robots directive: reprints and exposures are not for search engines, drafts for nobody."""
    if article.draft:
        return "noindex, nofollow"
    return "noindex" if not article.own or article.kind is Kind.EXPOSURE else ""


def _alone(bulletin: Bulletin, article: Article) -> ArticlePage:
    edition = bulletin.edition
    site, imprint = edition.site, bulletin.imprints[article.slug]
    section = Anchor(SECTION_NAMES[article.kind.section], href(site, f"{article.kind.section}/"))
    return ArticlePage(
        site=at(bulletin.masthead, section.href),
        title=article.title,
        phrases=phrases(article.title),
        kind=article.kind.value,
        kicker=KIND_NAMES[article.kind.value],
        section=section,
        breadcrumbs=(home(site), section),
        date=minute(article.date),
        modified=last_change(article),
        dateline=article.dateline,
        bylines=_bylines(article, site),
        summary=article.summary,
        html=Markup(resolved(plated(article, bulletin), bulletin)),  # cleaned by nh3 in manuscript
        imprint=imprint,
        source=Anchor(imprint.source_name, href(site, imprint.source_page)),
        clause=Anchor(imprint.clause_title, href(site, imprint.clause_page)),
        contact=Anchor("联系与投诉", href(site, "contact/")),
        contact_date=day(imprint.contact_date),
        original_published=day(imprint.original_published) if imprint.original_published else None,
        facts=facts(article, edition),
        steps=steps(article, edition),
        figures=figures(article),
        honours=honours(article),
        corrections=notes(article, CORRECTION),
        updates=notes(article, UPDATE, REPLY),
        tags=tuple(Anchor(tag, href(site, tag_address(tag))) for tag in article.tags),
        canonical=absolute(site, imprint.address),
        robots=robots(article),
        json_ld=script_safe(news_article(article, imprint, edition, bulletin.assets.prints)),
        title_change=article.title_change,
        draft=article.draft,
        reply=reply(article),
        answer=answer(article),
        problem=problem_mark(bulletin, article),
    )


def _with_pictures(page: ArticlePage, bulletin: Bulletin, article: Article) -> ArticlePage:
    """Return the page with what stands on it besides text; whose the pictures are is told of all of them, wherever they stand."""
    edition = bulletin.edition
    uses = uses_of(article, edition)
    rows = (
        Row(item.credit, rights_line(item), href(edition.site, item.clause_page))
        for item in picture_imprints(article, edition, bulletin.assets.prints)
    )
    return replace(
        page,
        pictures=tuple(dict.fromkeys(rows)),
        portrait=next(iter(shots(bulletin, uses, "portrait")), None),
        gallery=shots(bulletin, uses, "gallery"),
        comparisons=comparisons(bulletin, uses),
        recordings=recordings(bulletin, article),
    )


def _bylines(article: Article, site: Site) -> tuple[Anchor, ...]:
    if not article.own:
        return ()
    return tuple(Anchor(f"{ROLES[item.role]} {item.name}", href(site, byline_address(item.name))) for item in article.byline)
