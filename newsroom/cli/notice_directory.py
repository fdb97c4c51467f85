"""What the site answers or answered, so that a notice names the right page: from content, from the registers, from every kept release."""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.cli.office import Office
from newsroom.delivery.layout import Layout
from newsroom.errors import ReleaseDamaged, TargetDamaged
from newsroom.imprint.rights import contact_date
from newsroom.notices.addresses import Directory
from newsroom.notices.notice import Item
from newsroom.release.manifest import Manifest

_PAGE = "index.html"


def directory(office: Office, as_of: str | None) -> Directory:
    """Return the directory of addresses: articles first, as content has them now, else as the newest release has them."""
    with office.progress() as report:
        edition = office.read(as_of, report)
    items = [*_articles(edition), *_standing(edition), *_released(office)]
    return Directory.of(items, {_folder(old): article.address for article in edition.articles for old in article.moved_from})


def _articles(edition: Edition) -> Iterator[Item]:
    for article in edition.articles:
        if edition.due(article):
            day = contact_date(article, edition.site)
            yield Item(article.address, article.title, article.path, day, _contributor(edition, article), not article.own)


def _contributor(edition: Edition, article: Article) -> str:
    source = edition.registers.sources.get(article.source)
    names = "、".join(byline.name for byline in article.byline)
    return source.name if source and not article.own else names


def _standing(edition: Edition) -> Iterator[Item]:
    yield Item("", edition.site.name)
    yield from (Item(f"{page.slug}/", page.title, page.at.path) for page in edition.pages)


def _released(office: Office) -> Iterator[Item]:
    """Yield what the kept releases answer, the newest first; what was taken back or down stays named by its address."""
    for manifest in _manifests(office):
        for item in manifest.items:
            outside = "" if item.own else item.source_name
            yield Item(item.address, item.title, item.path, item.contact_date, outside or "、".join(item.authors), not item.own)
        yield from (Item(path.removesuffix(_PAGE)) for path in sorted(manifest.files))


def _manifests(office: Office) -> Iterator[Manifest]:
    layout = Layout((office.settings.root / "site").resolve())
    for id in reversed(layout.release_ids()):
        try:
            yield layout.read_manifest(id)
        except (ReleaseDamaged, TargetDamaged):  # publishing will say so; the other releases still tell what they had
            continue


def _folder(address: str) -> str:
    return f"{address.strip('/')}/"
