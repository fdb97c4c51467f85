"""Pictures as templates see them: their published copies, and the words that stand under them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsroom.article.article import PictureUse
from newsroom.article.pictures import Rendition
from newsroom.article.site import Site
from newsroom.imprint.addresses import href, uri
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.picture_rights import rights_line, use_imprint
from newsroom.imprint.prints import MEDIA_TYPES, shown_copy
from newsroom.imprint.views import Comparison, PictureSource, PictureView, Shot

_BETTER = ("avif", "webp")
"""The forms that go before the fallback, the smallest files first."""


def picture_view(bulletin: Bulletin, use: PictureUse) -> PictureView:
    """Return a picture in all its copies (HTML Living Standard, 4.8.2); the file itself where nobody made any."""
    site, picture = bulletin.edition.site, bulletin.edition.pictures[use.file]
    prints = bulletin.assets.prints
    shown = shown_copy(picture, prints)
    made = prints.get(use.file)
    return PictureView(
        src=href(site, shown.address),
        width=shown.width,
        height=shown.height,
        alt=use.alt or (picture.record.alt if picture.record else ""),
        srcset=_srcset(site, made.of(shown.form)) if made and len(made.of(shown.form)) > 1 else "",
        sources=tuple(PictureSource(MEDIA_TYPES[form], _srcset(site, made.of(form))) for form in _BETTER if made.of(form)) if made else (),
    )


def shot(bulletin: Bulletin, use: PictureUse) -> Shot:
    """Return a picture with its words; a credit that the caption gives already is not said twice."""
    edition = bulletin.edition
    imprint = use_imprint(use, edition, bulletin.assets.prints)
    credit = "" if imprint.credit and imprint.credit in use.caption else imprint.credit
    return Shot(picture_view(bulletin, use), use.caption, credit, rights_line(imprint), href(edition.site, imprint.clause_page))


def shots(bulletin: Bulletin, uses: Sequence[PictureUse], role: str) -> tuple[Shot, ...]:
    """Return the pictures of an article's page that stand in one role."""
    return tuple(shot(bulletin, use) for use in uses if use.role == role)


def comparisons(bulletin: Bulletin, uses: Sequence[PictureUse]) -> tuple[Comparison, ...]:
    """Return what is to be compared, before and after; half a pair is no comparison."""
    return tuple(Comparison(shot(bulletin, before), shot(bulletin, after)) for before, after in _pairs(uses))


def _pairs(uses: Sequence[PictureUse]) -> Iterator[tuple[PictureUse, PictureUse]]:
    return ((one, other) for one, other in pairwise(uses) if (one.role, other.role) == ("before", "after"))


def _srcset(site: Site, copies: Sequence[Rendition]) -> str:
    """Return copies as srcset takes them; a blank in an address would end it."""
    return ", ".join(f"{uri(href(site, copy.address))} {copy.width}w" for copy in copies)
