"""_headers, for pages hosts that read it (https://docs.netlify.com/routing/headers/, and those that read the same).

Where two blocks fit an address, hosts join their values with a comma; of two policies browsers then apply both (CSP Level 3, section 8.1).
Pages keep the host's own caching, which asks anew each time.
"""

from newsroom.article.site import Site
from newsroom.delivery.headers import FOREVER, HASHED, MEDIA, MEDIA_POLICY, TRANSPORT, security_headers
from newsroom.imprint.addresses import base

_POLICY = "Content-Security-Policy"


def host_headers(site: Site) -> str:
    """Return the file: a block for all addresses, and one for each folder of files that are named by their hash."""
    transport = {"Strict-Transport-Security": TRANSPORT} if site.url.startswith("https://") else {}
    blocks = {"/*": {**dict(security_headers("/")), **transport}}
    for folder in HASHED:
        blocks[f"{folder}*"] = {**({_POLICY: MEDIA_POLICY} if folder == MEDIA else {}), "Cache-Control": FOREVER}
    return "".join(_block(f"{base(site)[:-1]}{pattern}", fields) for pattern, fields in blocks.items())


def _block(pattern: str, fields: dict[str, str]) -> str:
    return f"{pattern}\n" + "".join(f"  {name}: {value}\n" for name, value in fields.items())
