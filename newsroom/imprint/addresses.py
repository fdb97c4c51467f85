"""Where pages stand: addresses below the site's root, made into links of the page and of the world."""

from urllib.parse import quote

from newsroom.article.site import Site

SECTIONS = ("exemplars", "exposures", "progress")
SECTION_NAMES = {"exemplars": "榜样", "exposures": "曝光", "progress": "进展"}
KIND_NAMES = {"exemplar": "榜样", "exposure": "曝光", "progress": "进展"}
SUBSCRIBE, CORRECTIONS = "subscribe/", "corrections/"
CAMPAIGN, LEDGER, PROBLEMS, TIMETABLE = "campaign/", "ledger/", "problems/", "timetable/"
PROJECTS, ROADMAP, ASSESSMENTS, INDICATORS, PLAN = "projects/", "roadmap/", "assessments/", "indicators/", "plan/"
RESPONSIBILITY, AREAS, PLACES, VOLUNTEERS, CENTRES = "responsibility/", "areas/", "places/", "volunteers/", "centres/"
DATA = "data/"
SECTION_INTROS = {
    "exemplars": "身边人的身边事：做了什么，怎样做的，有何凭据。",
    "exposures": "只对事，不对人：哪里出了什么问题，谁来改，改到哪一步。",
    "progress": "民生实事和整改台账：到哪天为止，完成多少，依据何在。",
}

_KEPT = "!#$%&'()*+,/:;=?@[]"
_KEPT_IN_MAIL = "!$'*+@"


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


def uri(address: str) -> str:
    """Return an address in letters of ASCII (RFC 3986): the host in punycode, the rest in UTF-8 and percent signs."""
    scheme, found, rest = address.partition("://")
    if not found:
        return quote(address, _KEPT)
    host, slash, path = rest.partition("/")
    return f"{scheme}://{_host(host)}{slash}{quote(path, _KEPT)}"


def mailto(email: str) -> str:
    """Return the link that writes to somebody (RFC 6068); no sign of the name is taken for a subject or a second recipient."""
    return f"mailto:{quote(email, _KEPT_IN_MAIL)}"


def tag_address(tag: str) -> str:
    """Return the address of a tag's page; tags are words, kept as they are written."""
    return f"tags/{_folder(tag)}/"


def byline_address(name: str) -> str:
    """Return the address of a byline's page."""
    return f"bylines/{_folder(name)}/"


def source_address(key: str) -> str:
    """Return the address of a source's page."""
    return f"sources/{_folder(key)}/"


def problem_address(key: str) -> str:
    """Return the address of a problem's page."""
    return f"{PROBLEMS}{key}/"


def ledger_address(by: str = "", key: str = "") -> str:
    """Return the address of the ledger, whole or by category, state, area or unit."""
    return f"{LEDGER}{by}/{key}/" if by else LEDGER


def project_address(key: str) -> str:
    """Return the address of a project's page."""
    return f"{PROJECTS}{key}/"


def indicator_address(key: str) -> str:
    """Return the address of an indicator's page."""
    return f"{INDICATORS}{key}/"


def area_address(key: str) -> str:
    """Return the address of an area's page."""
    return f"{AREAS}{key}/"


def place_address(key: str) -> str:
    """Return the address of a place's page."""
    return f"{PLACES}{key}/"


def _host(name: str) -> str:
    try:
        return name.encode("idna").decode()
    except UnicodeError:
        return quote(name, _KEPT)


def _folder(words: str) -> str:
    kept = "".join(letter if letter.isalnum() else "-" for letter in words.strip().lower())
    return kept.strip("-") or "-"
