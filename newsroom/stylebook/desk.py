"""What a rule may know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from newsroom.article.article import Article, Kind
from newsroom.article.edition import Edition, Previous
from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Picture, Registers, Source
from newsroom.article.series import Told
from newsroom.article.site import Site
from newsroom.article.toml_places import key_places, place_among


@dataclass(frozen=True, slots=True)
class Exposed:
    """A picture as an exposure or the record of a problem shows it.

    `file` is the path below content/, `place` where it is used, `owner` the slug of the article or the key of the problem.
    """

    file: str
    place: Place
    owner: str


@dataclass(frozen=True)
class Desk:
    """The desk that a rule sits at: the edition, and the indexes over it that several rules need."""

    edition: Edition

    @property
    def site(self) -> Site:
        """Return the site's identity."""
        return self.edition.site

    @property
    def registers(self) -> Registers:
        """Return the registers."""
        return self.edition.registers

    @property
    def as_of(self) -> datetime:
        """Return the moment this run speaks of, aware, in the site's zone."""
        return self.edition.as_of

    @property
    def previous(self) -> Previous | None:
        """Return the last release, when there is one."""
        return self.edition.previous

    @property
    def pictures(self) -> Mapping[str, Picture]:
        """Return the pictures by their path below content/."""
        return self.edition.pictures

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Return every article, drafts included, in path order."""
        return self.edition.articles

    @cached_property
    def by_path(self) -> Mapping[str, Article]:
        """Return the articles by path relative to the site's root."""
        return {article.path: article for article in self.articles}

    @cached_property
    def by_slug(self) -> Mapping[str, tuple[Article, ...]]:
        """Return the articles of each slug; more than one is a fault."""
        index: dict[str, list[Article]] = {}
        for article in self.articles:
            index.setdefault(article.slug, []).append(article)
        return {slug: tuple(items) for slug, items in index.items()}

    @cached_property
    def exposed(self) -> tuple[Exposed, ...]:
        """Return every use of a picture by exposures, drafts included, and by the records of problems; the file need not exist.

        Where an exposure leads to a picture it shows it too.
        """
        exposures = [article for article in self.articles if article.kind is Kind.EXPOSURE]
        uses = [Exposed(use.file, use.place, article.slug) for article in exposures for use in article.pictures]
        linked = ((article, link) for article in exposures for link in article.body.links if link.internal)
        uses += [Exposed(link.target, link.place, article.slug) for article, link in linked if link.target in self.pictures]
        for key, problem in self.registers.problems.items():
            uses += [Exposed(file, self.in_register(problem.at.path, file), key) for file in problem.pictures]
        return tuple(uses)

    @cached_property
    def exposing_texts(self) -> tuple[SourceText, ...]:
        """Return the texts that expose something: exposures, records of problems, records of the pictures that both show; in path order."""
        paths = {article.path for article in self.articles if article.kind is Kind.EXPOSURE}
        paths |= {problem.at.path for problem in self.registers.problems.values()}
        paths |= {f"content/{use.file}.toml" for use in self.exposed}
        return tuple(self.source_texts[path] for path in sorted(paths) if path in self.source_texts)

    def in_register(self, path: str, text: str, after: int = 0) -> Place:
        """Return where a text first stands in a register's file from character `after` on; the file's first line when it does not."""
        source = self.source_texts.get(path)
        at = source.text.find(text, after) if source and text else -1
        return source.place(at) if source and at >= 0 else Place(path, 1, 1)

    def spot(self, path: str, dotted: str) -> Place:
        """Return where a register's file gives a dotted key ("steps.0.date"), or what comes nearest to it."""
        if path not in self._spots:
            source = self.source_texts.get(path)
            self._spots[path] = key_places(source) if source else {}
        return place_among(self._spots[path], path, dotted)

    @cached_property
    def _spots(self) -> dict[str, Mapping[str, Place]]:
        return {}

    def teller(self, told: Told) -> Place:
        """Return where a figure of a project was told, in its record or in an article."""
        return told.at if told.article else self.spot(told.at.path, told.key)

    def record_of(self, file: str, key: str) -> tuple[Place, ...]:
        """Return where a picture's record gives a key, or its first line; () of a picture without a record."""
        path = f"content/{file}.toml"
        return (self.in_register(path, key),) if path in self.source_texts else ()

    @cached_property
    def source_texts(self) -> Mapping[str, SourceText]:
        """Return every text file of the site, manuscripts included, by path."""
        texts = [sheet.source for sheet in self.edition.manuscripts] + list(self.edition.texts)
        return {text.path: text for text in texts}

    def source_of(self, article: Article) -> Source | None:
        """Return the register's record of an article's source."""
        return self.registers.sources.get(article.source)

    def unread(self, path: str) -> bool:
        """Return whether a register's file, or one below a folder that ends in "/", could not be read: what it holds is not known."""
        return any(fault.place.path == path or (path.endswith("/") and fault.place.path.startswith(path)) for fault in self.edition.faults)

    def faults_of(self, rule: str) -> tuple[Fault, ...]:
        """Return the reading faults that belong to the rule of that name."""
        return self._faults_by_rule.get(rule, ())

    @cached_property
    def _faults_by_rule(self) -> Mapping[str, tuple[Fault, ...]]:
        index: dict[str, list[Fault]] = {}
        for fault in self.edition.faults:
            index.setdefault(fault.rule, []).append(fault)
        return {rule: tuple(faults) for rule, faults in index.items()}
