"""The rights metadata of a share picture: an XMP packet (ISO 16684-1) as it stands in a PNG file (iTXt, XML:com.adobe.xmp)."""

from xml.sax.saxutils import escape

from newsroom.press.share.letters import plain
from newsroom.press.share.placard import Rights

KEYWORD = "XML:com.adobe.xmp"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator>
<dc:publisher><rdf:Bag><rdf:li>{creator}</rdf:li></rdf:Bag></dc:publisher>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{rights}</rdf:li></rdf:Alt></dc:rights>
<photoshop:Source>{source}</photoshop:Source>
<xmpRights:WebStatement>{statement}</xmpRights:WebStatement>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def packet(rights: Rights) -> str:
    """Return the packet of one picture."""
    given = {name: escape(plain(getattr(rights, name))) for name in ("title", "creator", "source", "rights", "statement")}
    return _PACKET.format_map(given)
