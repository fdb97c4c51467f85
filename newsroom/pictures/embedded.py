"""What a picture file carries inside it: rights, labels, and what nobody should learn from it (Exif, IPTC IIM, XMP, C2PA)."""

import re
from collections.abc import Mapping

from newsroom.article.pictures import NOTHING_EMBEDDED, Embedded
from newsroom.pictures.carriers import credentials_in, loose_ai_label, loose_texts, preview_in
from newsroom.pictures.tags import Tags, read_tags

IPTC_SOURCES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_SOURCE_TYPE = re.compile(r"(?i)(?:https?://cv\.iptc\.org/newscodes/digitalsourcetype/|digsrctype:)?([A-Za-z]+)/?")
_POSITION = re.compile(
    r"^Exif\.GPSInfo\.GPS(?!VersionID|MapDatum|TimeStamp|DateStamp|Status|MeasureMode|Differential|DOP)"
    r"|^Xmp\.(?:[\w-]+\.|.*:)(?i:GPS(?!VersionID|MapDatum|TimeStamp|DateStamp|Status|MeasureMode|Differential|DOP)|(?:absolute|relative)?altitude$"
    r"|lat(?:itude)?$|long?(?:itude)?$)"
)
_SPOT = re.compile(
    r"^Iptc\.Application2\.SubLocation$|^Xmp\.iptc\.Location$|^Xmp\.iptcExt\.Location(?:Created|Shown).*:(?:Sublocation|LocationName)\b"
)
_SERIAL = re.compile(r"(?i)(?:serial_?number\d?|serialno|imageuniqueid|cameraid|rawdatauniqueid)$")
_OWNER = re.compile(r"(?i)[.:](?:camera)?owner_?name$")
_STANDARD = ("Image", "Photo", "GPSInfo", "Iop", "Thumbnail")
_OTHER_IMAGES = re.compile(r"^(?:SubImage|SubThumb|Image)\d|^MpfInfo$")
_SMALL = re.compile(r"^Exif\.(?:Thumbnail|SubThumb\d)\.(?:JPEGInterchangeFormat|StripOffsets)|^Xmp\.(?:xmp\.Thumbnails|xapGImg|xmpGImg)")


def read_embedded(data: bytes) -> Embedded:
    """Return what the file carries; nothing of it is believed, and nothing raises, however broken it is.

    Where the standards disagree XMP goes before IPTC, and IPTC before Exif (Metadata Working Group, guidelines 2.0). Reads with exiv2,
    whose XMP library is not safe in threads: call it from one thread at a time, in several processes if need be.
    """
    tags = read_tags(data)
    manifest, loose = credentials_in(data), loose_texts(data)
    found = Embedded(
        creators=_creators(tags, loose),
        credit=tags.first("Xmp.photoshop.Credit", "Iptc.Application2.Credit"),
        source=tags.first("Xmp.photoshop.Source", "Iptc.Application2.Source"),
        copyright=tags.first("Xmp.dc.rights", "Iptc.Application2.Copyright", "Exif.Image.Copyright") or loose.get("Copyright", ""),
        terms=tags.first("Xmp.xmpRights.UsageTerms"),
        statement=tags.first("Xmp.xmpRights.WebStatement", "Xmp.cc.license"),
        licensor=_licensor(tags),
        digital_source=_digital_source(tags, manifest),
        ai_label=tags.first("Xmp.TC260.AIGC") or loose_ai_label(loose, tags.texts),
        credentials=manifest is not None,
        **_private(tags.texts, tags.small or preview_in(data)),
    )
    return found if found != NOTHING_EMBEDDED else NOTHING_EMBEDDED


def _creators(tags: Tags, loose: Mapping[str, str]) -> tuple[str, ...]:
    """Return the makers; the author that Windows keeps (XPAuthor) is one too."""
    found = tags.all("Xmp.dc.creator", "Iptc.Application2.Byline", "Exif.Image.Artist", "Exif.Image.XPAuthor")
    return found or tuple(name for name in (loose.get("Author", ""),) if name)


def _licensor(tags: Tags) -> str:
    """Return where a licence is to be had (PLUS LDF): an address before a name."""
    parts = ("LicensorURL", "LicensorName", "LicensorEmail")
    return tags.first(*(f"Xmp.plus.Licensor[1]/plus:{part}" for part in parts), *(f"Xmp.plus.{part}" for part in parts))


def _digital_source(tags: Tags, manifest: bytes | None) -> str:
    said = next((value for key, value in tags.texts.items() if key.endswith(("DigitalSourceType", "DigitalSourcefileType"))), "")
    known = _SOURCE_TYPE.fullmatch(said)
    if said:
        return IPTC_SOURCES + known[1] if known else said
    for name in ("compositeWithTrainedAlgorithmicMedia", "trainedAlgorithmicMedia", "algorithmicMedia"):
        if manifest and re.search(rb"(?<![A-Za-z])" + name.encode(), manifest):
            return IPTC_SOURCES + name
    return ""


def _private(texts: Mapping[str, str], small: bool) -> dict[str, bool]:
    """Return what is in a file that no published picture may carry."""
    groups = {key.split(".")[1] for key in texts if key.startswith("Exif.")}
    makers = {group for group in groups if group not in _STANDARD and not _OTHER_IMAGES.match(group)}
    return {
        "location": any((_POSITION.search(key) or _SPOT.search(key)) and value for key, value in texts.items()),
        "serial": any(_SERIAL.search(key) and value.strip("0 ") for key, value in texts.items()),
        "owner": any(_OWNER.search(key) and value for key, value in texts.items()),
        "maker_notes": bool(makers) or "Exif.Photo.MakerNote" in texts or "Exif.Image.DNGPrivateData" in texts,
        "thumbnail": small or any(_SMALL.search(key) for key in texts),
    }
