"""schema.org ImageObject, VideoObject and AudioObject: the pictures and recordings of an article, with their rights on each.

https://schema.org/ImageObject; https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
"""

from collections.abc import Iterator, Mapping
from typing import Any

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.imprint import PictureImprint
from newsroom.article.people import Media
from newsroom.article.pictures import PrintsByFile, Rendition
from newsroom.article.site import Site
from newsroom.imprint.addresses import absolute
from newsroom.imprint.picture_rights import Ownership, maker, ownership, picture_imprints
from newsroom.imprint.prints import media_type, shown_copy

_TYPES = {"video": "VideoObject", "audio": "AudioObject"}


def travelling(article: Article, edition: Edition, prints: PrintsByFile) -> Mapping[str, Any]:
    """Return what an article's JSON-LD says of its pictures, videos and audio: keys image, video, audio, each a list, empty ones too."""
    site, pictures = edition.site, edition.pictures
    images = [_image(item, shown_copy(pictures[item.file], prints), site) for item in picture_imprints(article, edition, prints)]
    recordings = list(_recordings(article, edition, prints))
    return {"image": images} | {kind: [data for data in recordings if data["@type"] == name] for kind, name in _TYPES.items()}


def _image(item: PictureImprint, copy: Rendition, site: Site) -> Mapping[str, Any]:
    address = absolute(site, copy.address)
    size = {"width": copy.width, "height": copy.height} if copy.width else {}
    named = {"@type": "ImageObject", "url": address, "contentUrl": address, **size, "encodingFormat": media_type(copy)}
    return {**named, **_rights(item, item.source_name, item.credit, site)}


def _recordings(article: Article, edition: Edition, prints: PrintsByFile) -> Iterator[Mapping[str, Any]]:
    for item in article.media:
        recording, owned = edition.recordings.get(item.file), ownership(edition, item.source)
        if recording and recording.kind in _TYPES:
            yield {
                "@type": _TYPES[recording.kind],
                "name": item.caption or article.title,
                "contentUrl": absolute(edition.site, recording.address),
                "encodingFormat": recording.type,
                "uploadDate": article.date.isoformat(),
                **_poster(item, edition, prints),
                **_rights(owned, owned.name, item.credit, edition.site),
            }


def _poster(item: Media, edition: Edition, prints: PrintsByFile) -> Mapping[str, str]:
    poster = edition.pictures.get(item.poster)
    return {"thumbnailUrl": absolute(edition.site, shown_copy(poster, prints).address)} if poster else {}


def _rights(owned: PictureImprint | Ownership, source: str, credit: str, site: Site) -> Mapping[str, Any]:
    clause = absolute(site, owned.clause_page)
    kind = "Organization" if maker(credit) == source else "Person"
    made = {"creator": {"@type": kind, "name": maker(credit)}, "creditText": credit} if credit else {}
    return made | {"copyrightNotice": owned.copyright_line, "license": clause, "acquireLicensePage": clause}
