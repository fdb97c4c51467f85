"""A published picture still says whose it is, and nothing that is nobody's business.

What it checks:
    Every picture below media/ carries inside it what our copies carry: creator, credit, source, copyright, usage terms, web statement,
    licensor, digital source type and the AI label, as far as there is anything to say. None carries a location, a serial number, an owner,
    maker notes or a thumbnail. Under every box that was burnt in there is one colour. No file is, byte for byte, one of content/images:
    originals are never published. Of a release whose sources have changed since, credit and copyright are asked for; of the pictures drawn
    for links, a copyright.
Why:
    A picture leaves its page at the first click with the right button. What is written into it is all that goes with it then: whose it is,
    that a machine made it, or where somebody lives.
Source:
    Copyright Law, art. 12 and 53; labelling measures for AI content (2025-09-01) and GB 45438-2025; Personal Information Protection Law,
    art. 6 and 25; Civil Code, art. 1019; IPTC Photo Metadata Standard 2023.1.
Example:
    exiftool media/pot-640.5e3f0c2a9b7d4e61.jpg shows Credit 绘图：陈一白 and no GPS position
How to fix:
    Publish again into an empty folder. Do not run pictures of the output through an optimiser: most throw rights away.
"""

import unicodedata
from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.pictures import Embedded
from newsroom.article.place import Place
from newsroom.article.readback import PictureSeen, Readback
from newsroom.stylebook.desk import Desk

CODE = "OUT818"
NAME = "unmarked-picture"
SEVERITY = "error"
SCOPE = "output"
_PROPERTIES = {
    "creator": "dc:creator",
    "credit": "photoshop:Credit",
    "source": "photoshop:Source",
    "copyright": "dc:rights",
    "terms": "xmpRights:UsageTerms",
    "statement": "xmpRights:WebStatement",
    "licensor": "plus:LicensorURL",
    "digital_source": "Iptc4xmpExt:DigitalSourceType",
    "ai_label": "TC260:AIGC",
}
_PRIVATE = {
    "location": "GPS",
    "serial": "SerialNumber",
    "owner": "OwnerName",
    "maker_notes": "MakerNote",
    "thumbnail": "Thumbnail",
}


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each picture that lost its rights, tells too much, shows what a box covers, or is an original."""
    originals = {picture.sha256: file for file, picture in desk.pictures.items()}
    for path, picture in seen.pictures.items():
        for variant, values in _troubles(path, picture):
            yield Fault(Place(f"content/{picture.file}" if picture.file else ""), {"file": path, **values}, variant, page=path)
    for path, digest in seen.hashes.items():
        if digest in originals:
            file = originals[digest]
            yield Fault(Place(f"content/{file}"), {"file": path, "picture": file}, "original", page=path)


def _troubles(path: str, picture: PictureSeen) -> Iterator[tuple[str, dict[str, str]]]:
    lost = [_PROPERTIES[name] for name in _lost(path, picture)]
    if lost:
        yield "", {"lost": ", ".join(lost)}
    if picture.embedded.private:
        yield "private", {"found": ", ".join(_PRIVATE[name] for name in picture.embedded.private)}
    if picture.fault:
        yield "undecodable", {}
    elif picture.bare:
        yield "bare", {"boxes": str(picture.bare)}


def _lost(path: str, picture: PictureSeen) -> list[str]:
    """Return the names of the rights that a picture should carry and does not; where nobody knows them, the least that it must."""
    if picture.wanted is not None:
        wanted = {name: getattr(picture.wanted, name) for name in _PROPERTIES}
        return [name for name, words in wanted.items() if words and _plain(words) != _plain(_carried(picture.embedded, name))]
    least = ("credit", "copyright") if path.startswith("media/") else ("copyright",)
    return [name for name in least if not _carried(picture.embedded, name)]


def _carried(embedded: Embedded, name: str) -> str:
    return "、".join(embedded.creators) if name == "creator" else str(getattr(embedded, name))


def _plain(words: str) -> str:
    """Return words as XML can carry them: composed, without white space and control characters."""
    letters = unicodedata.normalize("NFC", words)
    return "".join(letter for letter in letters if not letter.isspace() and unicodedata.category(letter)[0] != "C")
