"""The item that a command is about: found in content/, else in what was published, else in what was taken down."""

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NoReturn

from rapidfuzz import process

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.imprint import Imprint
from newsroom.article.takedowns import TakenDown
from newsroom.cli.archive import Archive
from newsroom.cli.office import Office
from newsroom.copydesk.escrow import Escrow, all_escrows
from newsroom.stylebook.identifiers import masked_path

_UNSIGNED = ("", "unsigned")


@dataclass(frozen=True)
class Subject:
    """An item and its translations: the articles still in content/, every address they had, what releases say of them.

    `record` is what the target remembers of its takedown, `escrow` what is held of it.
    """

    slug: str
    articles: tuple[Article, ...]
    addresses: tuple[str, ...]
    imprints: tuple[Imprint, ...] = ()
    record: TakenDown | None = None
    escrow: Escrow | None = None

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the files that it has or had."""
        return tuple(dict.fromkeys([article.path for article in self.articles] + [item.path for item in self.imprints]))

    @property
    def titles(self) -> tuple[str, ...]:
        """Return every title that it has or had in a kept release."""
        told = [article.title for article in self.articles] + [item.title for item in self.imprints]
        originals = [article.original.title for article in self.articles if article.original]
        return tuple(dict.fromkeys(title for title in (*told, *originals, *(item.original_title for item in self.imprints)) if title))

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of people and houses that it tells."""
        told = [name for article in self.articles for name in _names(article)]
        told += [name for item in self.imprints for name in (*item.authors, item.original_author, item.editor)]
        return tuple(dict.fromkeys(name for name in told if name not in _UNSIGNED))


def subject_of(office: Office, archive: Archive, edition: Edition, word: str, only: bool = False) -> Subject | None:
    """Return the item that a slug, an address, a file or a path names, None when nobody knows it; `only`: without its translations."""
    manifests, removed, held = archive.manifests, archive.target.removed(), all_escrows(office.settings.root)
    wanted = _plain(word, edition.site.url)
    named = [article for article in edition.articles if _is(article, wanted)]
    articles = tuple(named) if only else tuple(_with_translations(edition, named))
    imprints = [item for manifest in manifests for item in manifest.items if _told(item, wanted, {article.slug for article in articles})]
    known = {address for article in articles for address in (article.address, *article.moved_from)} | {item.address for item in imprints}
    keys = {wanted, f"{wanted}/"} | known
    record = next((one for one in removed if keys & {*one.addresses, *map(_slug, one.addresses)}), None)
    escrow = next((one for one in held if one.slug == wanted or keys & {*one.addresses}), None)
    known |= {*(record.addresses if record else ()), *(escrow.addresses if escrow else ())}
    known |= {item.address for item in edition.registers.takedowns if keys & {item.address, _slug(item.address)}}
    if not known:
        return None
    articles = articles or tuple(article for article in edition.articles if known & {article.address, *article.moved_from})
    known |= {address for article in articles for address in (article.address, *article.moved_from)}
    first = [*(article.address for article in named), *(record.addresses if record else ()), *(item.address for item in imprints)]
    ordered = tuple(dict.fromkeys((*first, *sorted(known))))
    slug = escrow.slug if escrow else _slug(ordered[0])
    return Subject(slug, articles, ordered, tuple(dict.fromkeys(imprints)), record, escrow)


def nobody_knows(office: Office, archive: Archive, edition: Edition, word: str) -> NoReturn:
    """End the command: nothing has that name; say which is nearest."""
    slugs = {article.slug for article in edition.articles} | {item.slug for one in archive.manifests for item in one.items}
    found = process.extractOne(word, sorted(slugs))
    office.refuse("no-such-item" if found else "no-item", word=masked_path(word), nearest=masked_path(found[0]) if found else "")


def _plain(word: str, url: str) -> str:
    """Return a slug, an address without slashes around it, or a path below the site's root."""
    path = word.strip().removeprefix(url.rstrip("/")).partition("#")[0].partition("?")[0]
    return posixpath.normpath(path.removesuffix("index.html")).strip("/") if path else path


def _is(article: Article, wanted: str) -> bool:
    files = (article.path, article.path.removeprefix("content/"), posixpath.basename(article.path))
    addresses = (article.address, *article.moved_from)
    return wanted in (article.slug, *files) or wanted in {address.strip("/") for address in addresses}


def _told(item: Imprint, wanted: str, slugs: Iterable[str]) -> bool:
    return item.slug in slugs or wanted in (item.slug, item.address.strip("/"), item.path, item.path.removeprefix("content/"))


def _with_translations(edition: Edition, named: Sequence[Article]) -> Iterator[Article]:
    slugs = {article.translation_of or article.slug for article in named}
    yield from named
    yield from (other for other in edition.articles if other not in named and {other.slug, other.translation_of} & slugs)


def _slug(address: str) -> str:
    return address.strip("/").rpartition("/")[2]


def _names(article: Article) -> Iterator[str]:
    yield from (line.name for line in article.byline)
    yield from article.people or ()
    yield from (article.editor, article.reviewer)
    yield from (part for part in (article.original.author if article.original else "", article.reply.unit if article.reply else "") if part)
    yield from ((article.verification.by,) if article.verification else ())
