"""What the readers' software sees of a rendered site: the subject of the OUT rules."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Severity
from newsroom.article.imprint import Imprint
from newsroom.article.pictures import NOTHING_EMBEDDED, Embedded, PictureRights, PrintsByFile
from newsroom.article.place import Place

_SPACE = r"\s*"
NEWS_TYPES = frozenset({"NewsArticle", "ReportageNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle"})


@dataclass(frozen=True, slots=True)
class PageSeen:
    """One HTML page as a reader sees it.

    `path` is the file below the output folder, `address` what readers type after the site's root; `text` is the visible text with runs of
    white space made one space; `links` the targets of visible links, `hidden_text`/`hidden_links` those a reader does not see
    (attribute, class of the style sheets, closed details); `resources` everything the browser would fetch by itself (made absolute to
    the root, outside addresses whole); `inline` names inline scripts, styles and handlers; `json_ld` the parsed blocks;
    `broken_json_ld` the error of the first that does not parse; `anchors` the ids; `item` the imprint of the article that this page is;
    `unspoken` the part of `text` that screen readers skip (aria-hidden); `notice` whether this page carries the clauses of the notice;
    `pointers` what the head points at (canonical, feeds, licence, refresh); `shared` the pictures that a link to it is shown with
    elsewhere (Open Graph, Twitter cards, itemprop, image_src, JSON-LD).
    Addresses are below the site's root where they are ours, whole where they lead to the world.
    """

    path: str
    address: str
    text: str
    title: str
    canonical: str
    robots: str
    links: tuple[str, ...]
    hidden_text: str
    hidden_links: tuple[str, ...]
    resources: tuple[str, ...]
    inline: tuple[str, ...]
    anchors: frozenset[str]
    json_ld: tuple[Mapping[str, object], ...]
    broken_json_ld: str = ""
    item: Imprint | None = None
    unspoken: str = ""
    notice: bool = False
    pointers: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()

    @property
    def news(self) -> tuple[Mapping[str, object], ...]:
        """Return the JSON-LD blocks that call this page a news article (NewsArticle or a kind of it)."""
        return tuple(block for block in self.json_ld if _types(block) & NEWS_TYPES)

    def fault(self, values: Mapping[str, str], variant: str = "", severity: Severity | None = None) -> Fault:
        """Return a fault of this page, placed at its article when it has one."""
        return Fault(Place(self.item.path if self.item else ""), values, variant, severity=severity, page=self.path)

    def unmet(self, words: str, elsewhere: tuple[str, ...] = ()) -> Fault | None:
        """Return None when readers meet these words, else a fault: variant "" (not there), "hidden", or "unspoken" (a warning).

        White space does not count: a line may be broken over elements. Words that are a part of a text in `elsewhere`, and numbers that
        are a part of a longer number, do not count. Unspoken is what screen readers skip.
        """
        shown = self._times(words, self.text, elsewhere)
        if not shown:
            return self.fault({"words": words}, "hidden" if self._times(words, self.hidden_text, elsewhere) else "")
        if self.unspoken and self._times(words, self.unspoken, elsewhere) >= shown:
            return self.fault({"words": words}, "unspoken", Severity.WARNING)
        return None

    @staticmethod
    def _times(words: str, text: str, elsewhere: tuple[str, ...]) -> int:
        wanted, dense = squeezed(words), squeezed(text)
        if wanted not in dense:
            return 0
        if wanted[:1].isdigit() or wanted[-1:].isdigit():
            return _whole_numbers(words, text)
        for longer in map(squeezed, elsewhere):
            if wanted in longer:
                dense = dense.replace(longer, "\n")
        return dense.count(wanted)

    def unmet_link(self, address: str) -> Fault | None:
        """Return None when a link to an address is in sight, else a fault: variant "link" (not there) or "hidden-link"."""
        if address in self.links:
            return None
        return self.fault({"words": address}, "hidden-link" if address in self.hidden_links else "link")


def _whole_numbers(words: str, text: str) -> int:
    """Return how often words that begin or end with a digit stand in a text with no other digit beside them."""
    found = [match.span() for match in re.finditer(re.escape(words), text)]
    found = found or [match.span() for match in re.finditer(_SPACE.join(map(re.escape, squeezed(words))), text)]
    return sum(not (text[max(0, start - 1) : start].isdigit() or text[end : end + 1].isdigit()) for start, end in found)


@lru_cache(maxsize=512)
def squeezed(text: str) -> str:
    """Return a text without any white space, for comparing; remembered, because a page is compared with many lines."""
    return "".join(text.split())


@dataclass(frozen=True, slots=True)
class EntrySeen:
    """One feed entry as feedparser gives it; empty strings where the entry says nothing.

    `link` is an address below the site's root where it is ours; `source_url` the original's address, wherever the entry gives it (rel=via,
    dc:source, the source's url, external_url); `content` the longest text that the entry carries, as HTML; `pictures` the pictures that
    come with it.
    """

    link: str
    title: str
    source_title: str
    source_url: str
    author: str
    rights: str
    content: str
    id: str = ""
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedSeen:
    """One feed as feedparser reads it; `fault` is why it is no feed ("" when it is one), `style` the address of its style sheet."""

    path: str
    fault: str
    rights: str
    entries: tuple[EntrySeen, ...]
    style: str = ""


@dataclass(frozen=True, slots=True)
class NewsSeen:
    """One address of a news sitemap; empty strings where it says nothing. `address` is below the site's root where it is ours."""

    address: str
    title: str = ""
    name: str = ""
    language: str = ""
    date: str = ""

    @property
    def tagged(self) -> bool:
        """Return whether it carries any news tag: without one it is an address like those in any sitemap."""
        return any((self.title, self.name, self.language, self.date))


@dataclass(frozen=True, slots=True)
class PictureSeen:
    """A published picture as another program reads it than the one that wrote it.

    `file` is the picture below content/ that it is a copy of, "" where nobody knows; `embedded` what it carries; `wanted` what it is to
    carry, None where nobody knows; `bare` under how many boxes of its record there is more than one colour; `fault` why it cannot be
    decoded to its end, asked only of pictures with boxes.
    """

    file: str = ""
    embedded: Embedded = NOTHING_EMBEDDED
    wanted: PictureRights | None = None
    bare: int = 0
    fault: str = ""


@dataclass(frozen=True, slots=True)
class FileSeen:
    """A file for programs: robots.txt, licence, security.txt, manifest, list of feeds.

    `fault` is why programs cannot use it ("" when they can), `names` the addresses in it that are ours, below the site's root.
    """

    path: str
    fault: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Readback:
    """The rendered site as a whole: files below the output folder, page facts that rules compare across pages, feeds, sitemap.

    `articles` maps the address of each article page to its file; `targets` maps each page's file to the internal addresses it links to
    or loads; `anchors` maps the address of each page to the ids on it. `expected` are the files that the build meant to write; `claims`
    maps the file of each page that calls itself an article to the address it names as its own; `noindex` are the files of pages kept from
    search engines; `texts` gives the text of a file when asked; `hashes` the sha256 of each file below media/; `sitemap` lists addresses
    below the root where they are ours; `workplaces` are folders of this machine, which no reader should ever see named; `news` and
    `news_fault` are of the news sitemap; `shared` maps the file of each page to the pictures that a link to it is shown with; `programs`
    are the other files for programs; `pictures` the pictures below media/ and those drawn for links, by path; `prints` the copies that
    the build made of each picture, empty where nobody knows.
    """

    edition: Edition
    imprints: Mapping[str, Imprint]
    files: frozenset[str]
    articles: Mapping[str, str] = field(default_factory=dict)
    targets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict)
    feeds: tuple[FeedSeen, ...] = ()
    sitemap: tuple[str, ...] = ()
    sitemap_fault: str = ""
    expected: frozenset[str] = frozenset()
    claims: Mapping[str, str] = field(default_factory=dict)
    noindex: frozenset[str] = frozenset()
    texts: Mapping[str, str] = field(default_factory=dict)
    hashes: Mapping[str, str] = field(default_factory=dict)
    workplaces: tuple[str, ...] = ()
    news: tuple[NewsSeen, ...] = ()
    news_fault: str = ""
    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    programs: tuple[FileSeen, ...] = ()
    pictures: Mapping[str, PictureSeen] = field(default_factory=dict)
    prints: PrintsByFile = field(default_factory=dict)

    @property
    def by_address(self) -> Mapping[str, Imprint]:
        """Return the imprints by the address of their page."""
        return {imprint.address: imprint for imprint in self.imprints.values()}

    @property
    def pages(self) -> tuple[str, ...]:
        """Return the files of all pages, sorted."""
        return tuple(sorted(path for path in self.files if path.endswith(".html")))


def file_of(address: str) -> str:
    """Return the file below the output folder that answers an address (fragments and queries do not count)."""
    path = address.partition("#")[0].partition("?")[0]
    return f"{path}index.html" if not path or path.endswith("/") else path


def _types(block: Mapping[str, object]) -> set[str]:
    given = block.get("@type")
    return set(map(str, given)) if isinstance(given, list) else {str(given)}
