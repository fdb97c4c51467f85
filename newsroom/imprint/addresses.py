"""Where pages stand: addresses below the site's root, made into links of the page and of the world."""

from newsroom.article.site import Site

SECTIONS = ("exemplars", "exposures", "progress")
SECTION_NAMES = {"exemplars": "榜样", "exposures": "曝光", "progress": "进展"}
KIND_NAMES = {"exemplar": "榜样", "exposure": "曝光", "progress": "进展"}
SECTION_INTROS = {
    "exemplars": "身边人的身边事：做了什么，怎样做的，有何凭据。",
    "exposures": "只对事，不对人：哪里出了什么问题，谁来改，改到哪一步。",
    "progress": "民生实事和整改台账：到哪天为止，完成多少，依据何在。",
}


def base(site: Site) -> str:
    """Return the path under which the site's root is served, "/" or e.g. "/campaign/"."""
    path = site.url.split("/", 3)[3] if site.url.count("/") > 2 else ""
    return f"/{path.strip('/')}/" if path.strip("/") else "/"


def href(site: Site, address: str) -> str:
    """Return the link to an address below the site's root; addresses of the world stay as they are."""
    return address if address.startswith(("http://", "https://", "mailto:")) else base(site) + address.lstrip("/")


def absolute(site: Site, address: str) -> str:
    """Return the whole address, as feeds, JSON-LD and reprint lines need it."""
    if address.startswith(("http://", "https://")):
        return address
    return f"{site.url.rstrip('/')}/{address.lstrip('/')}"


def tag_address(tag: str) -> str:
    """Return the address of a tag's page; tags are words, kept as they are written."""
    return f"tags/{_folder(tag)}/"


def byline_address(name: str) -> str:
    """Return the address of a byline's page."""
    return f"bylines/{_folder(name)}/"


def source_address(key: str) -> str:
    """Return the address of a source's page."""
    return f"sources/{_folder(key)}/"


def _folder(words: str) -> str:
    kept = "".join(letter if letter.isalnum() else "-" for letter in words.strip().lower())
    return kept.strip("-") or "-"
