"""The copy of a picture that stands for it wherever only one can be named, and its media type."""

from newsroom.article.pictures import PrintsByFile, Rendition
from newsroom.article.records import Picture

MEDIA_TYPES = {
    "avif": "image/avif",
    "webp": "image/webp",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "svg": "image/svg+xml",
}
"""Media types by a picture's form or suffix (IANA)."""


def shown_copy(picture: Picture, prints: PrintsByFile) -> Rendition:
    """Return what every program understands of a picture: its fallback print, in previews, where there are none, the file itself."""
    if picture.file in prints:
        return prints[picture.file].fallback
    form = picture.address.rpartition(".")[2]
    return Rendition(picture.address, form, picture.width, picture.height, picture.size)


def media_type(copy: Rendition) -> str:
    """Return the media type of a copy."""
    return MEDIA_TYPES.get(copy.form, "application/octet-stream")
