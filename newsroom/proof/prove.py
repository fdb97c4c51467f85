"""The proof: every page read one by one, then the site as a whole, judged by the OUT rules."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsroom.article.edition import Edition
from newsroom.article.finding import Finding
from newsroom.article.imprint import Imprint
from newsroom.article.readback import FeedSeen, PageSeen, Readback
from newsroom.proof.feeds import is_feed, read_feed
from newsroom.proof.page import Reader, address_of
from newsroom.proof.pictures import UNKNOWN, Printed, read_album
from newsroom.proof.programs import read_programs
from newsroom.proof.sheets import Sheets
from newsroom.proof.sitemaps import read_news, read_sitemap
from newsroom.proof.tree import STORED, Texts, Tree
from newsroom.proof.web import Web, outside
from newsroom.stylebook.check import check_output, check_page
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rule import rule_book

Progress = Callable[[int, int], None]


def prove(
    tree: Tree | Path,
    edition: Edition,
    imprints: Mapping[str, Imprint],
    expected_pages: frozenset[str],
    lang: str,
    progress: Progress | None = None,
    printed: Printed = UNKNOWN,
) -> tuple[Finding, ...]:
    """Return everything that a reader of the rendered site would have to complain about, in a fixed order.

    `imprints` are those of the articles that have pages, by slug; `expected_pages` the files that the build meant to write;
    `progress` is told how many of how many pages have been read; `printed` says what the build knows of its pictures. Pages are read one
    after another and not kept. Raises OSError.
    """
    tree = Tree(tree) if isinstance(tree, Path) else tree
    survey = Survey(tree, edition, imprints, expected_pages, printed)
    desk = Desk(edition)
    rules = [rule for rule in rule_book() if rule.scope == "page"]
    findings: set[Finding] = set()
    for number, page in enumerate(survey.pages(), 1):
        findings.update(check_page(page, desk, lang, rules))
        if progress:
            progress(number, len(survey.paths))
    findings.update(check_output(survey.readback(), lang))
    return tuple(sorted(findings, key=lambda finding: (finding.order, finding.page or "", finding.hint)))


@dataclass
class Survey:
    """What is kept of the pages while they go by: what the rules compare across pages, and no more.

    `pages` must have been run through before `readback` is asked for.
    """

    tree: Tree
    edition: Edition
    imprints: Mapping[str, Imprint]
    expected: frozenset[str]
    printed: Printed = UNKNOWN
    _articles: dict[str, str] = field(default_factory=dict)
    _claims: dict[str, str] = field(default_factory=dict)
    _targets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _anchors: dict[str, frozenset[str]] = field(default_factory=dict)
    _shared: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _noindex: set[str] = field(default_factory=set)
    _known: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._web = Web(self.edition.site.url)
        self._by_address = {imprint.address: imprint for imprint in self.imprints.values()}
        self._notice = {imprint.clause_page.partition("#")[0] for imprint in self.imprints.values()}
        self.paths = sorted(path for path in self.tree.files if path.endswith(".html"))

    def pages(self) -> Iterator[PageSeen]:
        """Yield every page, in path order."""
        reader = Reader(self._web, Sheets(self.tree, self._web))
        for path in self.paths:
            address = address_of(path)
            page = reader.see(path, self.tree.read(path), self._by_address.get(address), address in self._notice)
            self._keep(page)
            yield page

    def readback(self) -> Readback:
        """Return the site as a whole."""
        feeds = tuple(self._feeds())
        programs = tuple(read_programs(self.tree, self._web, self.edition.as_of))
        named = [*self._targets.values(), *(file.names for file in programs), tuple(feed.style for feed in feeds)]
        used = {target.partition("#")[0] for targets in named for target in targets if target.startswith(STORED)}
        files = self.tree.files | {path for path in used if self.tree.exists(path)}
        sitemap, sitemap_fault = read_sitemap(self.tree, self._web)
        news, news_fault = read_news(self.tree, self._web)
        album = read_album(self.tree, files, self.edition.pictures, self.printed)
        return Readback(
            edition=self.edition,
            imprints=self.imprints,
            files=files,
            articles=self._articles,
            targets=self._targets,
            anchors=self._anchors,
            feeds=feeds,
            sitemap=sitemap,
            sitemap_fault=sitemap_fault,
            expected=self.expected,
            claims=self._claims,
            noindex=frozenset(self._noindex),
            texts=Texts(self.tree, files),
            hashes=album.hashes,
            workplaces=_workplaces(self.tree.root),
            news=news,
            news_fault=news_fault,
            shared=self._shared,
            programs=programs,
            pictures=album.pictures,
            prints=self.printed.prints,
        )

    def _keep(self, page: PageSeen) -> None:
        if page.item:
            self._articles[page.address] = page.path
        if page.news:
            self._claims[page.path] = page.canonical
        if "noindex" in page.robots or "none" in page.robots.split(","):
            self._noindex.add(page.path)
        if page.shared:
            self._shared[page.path] = page.shared
        seen = dict.fromkeys((*page.links, *page.hidden_links, *page.resources, *page.pointers, *page.shared))
        self._targets[page.path] = tuple(target for target in seen if not outside(target))
        self._anchors[page.address] = self._known.setdefault(page.anchors, page.anchors)

    def _feeds(self) -> Iterator[FeedSeen]:
        for path in sorted(self.tree.files):
            if path.endswith((".xml", ".rss", ".atom", ".json")):
                data = self.tree.read(path)
                if is_feed(path, data):
                    yield read_feed(path, data, self._web)


def _workplaces(root: Path) -> tuple[str, ...]:
    """Return folders of this machine that a rendered file must not name; too short ones would be found everywhere."""
    folders = {root.resolve(), Path.cwd(), Path(os.path.expanduser("~")), Path(tempfile.gettempdir())}
    return tuple(sorted(str(folder) for folder in folders if len(folder.parts) > 2))
