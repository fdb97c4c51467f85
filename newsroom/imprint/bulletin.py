"""The bulletin: an edition's articles that readers may see, each with its imprint, in the order they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.imprint import Imprint
from newsroom.article.ledger import Ledger
from newsroom.article.records import PlaceRecord
from newsroom.article.series import Series, series_of
from newsroom.imprint.dated import dated_link
from newsroom.imprint.masthead import Assets, masthead
from newsroom.imprint.rights import imprint_of
from newsroom.imprint.shelves import Shelves
from newsroom.imprint.views import DatedLink, Masthead


@dataclass(frozen=True)
class Bulletin:
    """What all views are made from; newest article first, slug as the tie-breaker. `drafts` are shown in previews only."""

    edition: Edition
    assets: Assets
    with_drafts: bool = False

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Return the articles that have pages."""
        shown = [article for article in self.edition.articles if self.edition.due(article) or self.with_drafts]
        return tuple(sorted(shown, key=lambda article: (article.date, article.slug), reverse=True))

    @cached_property
    def listed(self) -> tuple[Article, ...]:
        """Return the articles that stand in lists and feeds: no drafts."""
        return tuple(article for article in self.articles if self.edition.due(article))

    @cached_property
    def shelves(self) -> Shelves:
        """Return the listed articles by what they have in common."""
        return Shelves(self.listed)

    @cached_property
    def ledger(self) -> Ledger:
        """Return the ledger as of the edition's day."""
        return Ledger(self.edition.registers, self.edition.as_of.date())

    @cached_property
    def places_by_area(self) -> Mapping[str, tuple[PlaceRecord, ...]]:
        """Return the places of each area, in file order; under "" those of no area that the registers know."""
        registers = self.edition.registers
        found: dict[str, list[PlaceRecord]] = {}
        for place in registers.places.values():
            found.setdefault(place.area if place.area in registers.areas else "", []).append(place)
        return {key: tuple(places) for key, places in found.items()}

    @cached_property
    def by_slug(self) -> Mapping[str, Article]:
        """Return the listed articles by slug."""
        return {article.slug: article for article in self.listed}

    @cached_property
    def series(self) -> Mapping[str, tuple[Series, ...]]:
        """Return the figures over time of each project, those of listed progress articles included, by project."""
        told: dict[str, list[Article]] = {}
        for article in reversed(self.listed):
            told.setdefault(article.project, []).append(article)
        return {key: series_of(project, told.get(key, ())) for key, project in self.edition.registers.projects.items()}

    @cached_property
    def links(self) -> Mapping[str, DatedLink]:
        """Return the links to the listed articles, by slug; each is shown on many pages."""
        return {article.slug: dated_link(self.edition.site, article) for article in self.listed}

    @cached_property
    def imprints(self) -> Mapping[str, Imprint]:
        """Return the imprints by slug."""
        return {article.slug: self.imprint(article) for article in self.articles}

    def imprint(self, article: Article, address: str = "") -> Imprint:
        """Return the imprint of any article that could be read, shown or not; `address` where its page has another than ours."""
        edition = self.edition
        return imprint_of(article, edition.site, edition.registers.sources.get(article.source), edition.clauses, address)

    @cached_property
    def masthead(self) -> Masthead:
        """Return the masthead that all pages share."""
        return masthead(self.edition.site, self.edition.as_of, self.assets, campaign=self.edition.registers.campaign)

    @cached_property
    def by_any_path(self) -> Mapping[str, Article]:
        """Return every article that could be read, shown or not, by path relative to the site's root."""
        return {article.path: article for article in self.edition.articles}

    @cached_property
    def by_path(self) -> Mapping[str, Article]:
        """Return the articles by path relative to the site's root."""
        return {article.path: article for article in self.articles}
