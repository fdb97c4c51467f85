"""/.well-known/security.txt: where somebody writes who found a hole. RFC 9116."""

from datetime import UTC, datetime

from newsroom.imprint.addresses import absolute, mailto, uri
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.wires import SECURITY

_MONTHS = 7


def security_txt(bulletin: Bulletin) -> str:
    """Return security.txt, "" for a site without https: the file and its addresses must be fetched so (RFC 9116, sections 2.5 and 3).

    It expires on the first of a month, more than six and at most seven months after the edition's moment.
    """
    site = bulletin.edition.site
    if not site.url.startswith("https://"):
        return ""
    contacts = [mailto(site.contacts.email)] if site.contacts.email else []
    lines = [
        *(f"Contact: {contact}" for contact in (*contacts, uri(absolute(site, "contact/")))),
        f"Expires: {_expires(bulletin.edition.as_of):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: zh, en",
        f"Canonical: {uri(absolute(site, SECURITY))}",
    ]
    return "\n".join(lines) + "\n"


def _expires(as_of: datetime) -> datetime:
    years, month = divmod(as_of.month - 1 + _MONTHS, 12)
    return datetime(as_of.year + years, month + 1, 1, tzinfo=UTC)
