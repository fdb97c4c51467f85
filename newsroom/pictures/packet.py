"""What a published picture says of itself: an XMP packet (ISO 16684-1) with rights and nothing else."""

import unicodedata
from xml.sax.saxutils import escape, quoteattr

from newsroom.article.pictures import PictureRights

PNG_KEYWORD = "XML:com.adobe.xmp"
"""The keyword of the iTXt chunk that a packet stands in (XMP Specification Part 3, 1.1.5)."""
_FREE = "不受著作权法保护"
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "TC260": "http://www.tc260.org.cn/ns/AIGC/1.0/",
}


def packet(rights: PictureRights, title: str = "", publisher: str = "") -> str:
    """Return the XMP packet of one picture: what is given, and only that; no namespace is named that is not used.

    IPTC Photo Metadata Standard 2023.1; PLUS LDF (Licensor); TC260:AIGC as GB 45438-2025 wants it. xmpRights:Marked is False for what
    carries no copyright (Copyright Law, art. 5).
    """
    return f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n{tree(rights, title, publisher)}\n<?xpacket end="r"?>'


def tree(rights: PictureRights, title: str = "", publisher: str = "") -> str:
    """Return what stands in the packet, as it may stand in the <metadata> of an SVG file too."""
    parts = [part for part in _parts(rights, title, publisher) if part]
    spaces = "".join(f" xmlns:{name}={quoteattr(_SPACES[name])}" for name in _SPACES if any(part.startswith(f"<{name}:") for part in parts))
    return "\n".join(
        [
            '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
            f'<rdf:Description rdf:about=""{spaces}>',
            *parts,
            "</rdf:Description></rdf:RDF></x:xmpmeta>",
        ]
    )


def _parts(rights: PictureRights, title: str, publisher: str) -> tuple[str, ...]:
    licensor = _text("plus:LicensorURL", rights.licensor)
    return (
        _array("dc:title", "Alt", title),
        _array("dc:creator", "Seq", rights.creator),
        _array("dc:publisher", "Bag", publisher),
        _array("dc:rights", "Alt", rights.copyright),
        _text("photoshop:Credit", rights.credit),
        _text("photoshop:Source", rights.source),
        _text("xmpRights:Marked", _marked(rights)),
        _array("xmpRights:UsageTerms", "Alt", rights.terms),
        _text("xmpRights:WebStatement", rights.statement),
        f'<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">{licensor}</rdf:li></rdf:Seq></plus:Licensor>' if licensor else "",
        _text("Iptc4xmpExt:DigitalSourceType", rights.digital_source),
        _text("TC260:AIGC", rights.ai_label),
    )


def _marked(rights: PictureRights) -> str:
    if not rights.copyright:
        return ""
    return "False" if rights.copyright == _FREE else "True"


def _array(name: str, kind: str, text: str) -> str:
    words = _plain(text)
    lang = ' xml:lang="x-default"' if kind == "Alt" else ""
    return f"<{name}><rdf:{kind}><rdf:li{lang}>{escape(words)}</rdf:li></rdf:{kind}></{name}>" if words else ""


def _text(name: str, text: str) -> str:
    words = _plain(text)
    return f"<{name}>{escape(words)}</{name}>" if words else ""


def _plain(text: str) -> str:
    """Return a text as one line that XML can carry: composed, without control characters and halves of surrogate pairs."""
    kept = (letter for letter in unicodedata.normalize("NFC", text) if letter.isspace() or unicodedata.category(letter)[0] != "C")
    return " ".join("".join(kept).split())
