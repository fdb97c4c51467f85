"""Recordings as templates see them: local files, with poster, captions, credit and whose they are."""

from newsroom.article.article import Article, PictureUse
from newsroom.article.people import Media
from newsroom.imprint.addresses import href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.picture_rights import ownership, rights_line
from newsroom.imprint.pictures import picture_view
from newsroom.imprint.views import MediaItem, PictureView


def recordings(bulletin: Bulletin, article: Article) -> tuple[MediaItem, ...]:
    """Return the audio and video of an article, in its order; files that do not exist are left out."""
    known = bulletin.edition.recordings
    return tuple(_item(bulletin, article, item) for item in article.media if item.file in known)


def _item(bulletin: Bulletin, article: Article, item: Media) -> MediaItem:
    site, known = bulletin.edition.site, bulletin.edition.recordings
    recording, captions = known[item.file], known.get(item.captions)
    owned = ownership(bulletin.edition, item.source)
    return MediaItem(
        kind=recording.kind,
        src=href(site, recording.address),
        type=recording.type,
        caption=item.caption,
        credit=item.credit,
        rights=rights_line(owned),
        href=href(site, owned.clause_page),
        poster=_poster(bulletin, article, item),
        captions=href(site, captions.address) if captions else "",
        lang=(item.lang or article.lang or site.lang) if captions else "",
    )


def _poster(bulletin: Bulletin, article: Article, item: Media) -> PictureView | None:
    if item.poster not in bulletin.edition.pictures:
        return None
    return picture_view(bulletin, PictureUse(item.poster, "", "", article.at("media"), role="poster"))
