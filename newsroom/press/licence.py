"""rsl.xml: by which licence programs may use what stands here. RSL 1.0, https://rslstandard.org/rsl (sections 3.3 to 3.5).

What it asserts, and no more:
    our own works       the holder is the copyright holder; traditional search is permitted; AI training and AI input (answers grounded in
                        the text) are not, they need the written licence that the notice asks for ("own" clause, Copyright Law art. 24)
    exposures           no use by programs is licensed: they are kept from search engines and taken down in time (their pages say noindex)
    reprints, pictures, recordings
                        the source or author is the copyright holder; nothing is licensed, because it is not ours to license
    free texts          laws and official acts (Copyright Law art. 5): no claim is made, every use is permitted
Silence about a use is no permission. Where two declarations fit an address, the narrower counts.
"""

from collections.abc import Iterator
from xml.etree import ElementTree

from newsroom.article.imprint import Imprint, PictureImprint
from newsroom.article.site import Site
from newsroom.imprint.addresses import absolute, href, mailto, uri
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.picture_rights import ownership, picture_imprints
from newsroom.press.xml_file import leaf, xml_file

NAMESPACE = "https://rslstandard.org/rsl"
_EXPOSURES = "exposures/*/"


def rsl(bulletin: Bulletin) -> bytes:
    """Return rsl.xml, derived from the imprints and the notice; addresses in it are paths, as RFC 9309 writes them."""
    root = ElementTree.Element("rsl", xmlns=NAMESPACE)
    site = bulletin.edition.site
    contact = mailto(site.contacts.email) if site.contacts.email else absolute(site, "contact/")
    ours = _content(root, bulletin, "")
    _licence(ours, contact, permits="search", prohibits="ai-train ai-input")
    _owned_by_us(ours, site)
    exposures = _content(root, bulletin, _EXPOSURES)
    _licence(exposures, contact, prohibits="all")
    _owned_by_us(exposures, site)
    for imprint in _others(bulletin):
        content = _content(root, bulletin, imprint.address)
        _licence(content, **({"permits": "all"} if imprint.free else {"prohibits": "all"}))
        _owned_by_others(content, imprint)
    for address, owner in sorted((_pictures(bulletin) | _recordings(bulletin)).items()):
        content = _content(root, bulletin, address)
        _licence(content, prohibits="all")
        leaf(content, "copyright", owner)
    return xml_file(root)


def _content(root: ElementTree.Element, bulletin: Bulletin, address: str) -> ElementTree.Element:
    return ElementTree.SubElement(root, "content", url=uri(href(bulletin.edition.site, address)))


def _licence(content: ElementTree.Element, contact: str = "", *, permits: str = "", prohibits: str = "") -> None:
    licence = ElementTree.SubElement(content, "license")
    if permits:
        leaf(licence, "permits", permits, type="usage")
    if prohibits:
        leaf(licence, "prohibits", prohibits, type="usage")
    if contact:
        leaf(licence, "legal", contact, type="contact")


def _owned_by_us(content: ElementTree.Element, site: Site) -> None:
    email = {"contactEmail": site.contacts.email} if site.contacts.email else {}
    leaf(content, "copyright", site.holder, type="organization", **email, contactUrl=absolute(site, "contact/"))
    leaf(content, "terms", absolute(site, "notice/#own"))


def _owned_by_others(content: ElementTree.Element, imprint: Imprint) -> None:
    if not imprint.free:
        leaf(content, "copyright", imprint.source_name)
    if imprint.original_url:
        leaf(content, "terms", imprint.original_url)


def _others(bulletin: Bulletin) -> Iterator[Imprint]:
    found = (bulletin.imprints[article.slug] for article in bulletin.listed if not article.own)
    yield from sorted(found, key=lambda imprint: imprint.address)


def _pictures(bulletin: Bulletin) -> dict[str, str]:
    """Return the owners of the pictures shown that are others' work, by the address of every copy."""
    return {
        address: item.source_name
        for article in bulletin.listed
        for item in picture_imprints(article, bulletin.edition, bulletin.assets.prints)
        if item.clause == "others"
        for address in _copies(bulletin, item)
    }


def _recordings(bulletin: Bulletin) -> dict[str, str]:
    """Return the owners of the recordings that are others' work, by address."""
    edition, known = bulletin.edition, bulletin.edition.recordings
    items = (item for article in bulletin.listed for item in article.media if item.file in known)
    owned = {known[item.file].address: ownership(edition, item.source) for item in items}
    return {address: owner.name for address, owner in owned.items() if owner.clause == "others"}


def _copies(bulletin: Bulletin, item: PictureImprint) -> tuple[str, ...]:
    prints = bulletin.assets.prints.get(item.file)
    return tuple(copy.address for copy in prints.renditions) if prints else (item.address,)
