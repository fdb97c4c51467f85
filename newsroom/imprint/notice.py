"""The notice: clauses with their blanks filled, the years, the footer's numbers."""

from collections.abc import Mapping
from datetime import datetime

from markupsafe import Markup, escape

from newsroom.article.records import Clause
from newsroom.article.site import Site
from newsroom.imprint.views import ClauseView, Filing

ORDER = ("own", "others", "official", "objections", "contact")
ICP_PAGE = "https://beian.miit.gov.cn/"
POLICE_PAGE = "https://beian.mps.gov.cn/"


def years(site: Site, as_of: datetime) -> str:
    """Return the copyright years, e.g. "2024-2026"."""
    return str(site.founded) if as_of.year <= site.founded else f"{site.founded}-{as_of.year}"


def copyright_line(site: Site, as_of: datetime) -> str:
    """Return the footer's copyright line: years and holder."""
    return f"© {years(site, as_of)} {site.holder} 版权所有"


def reprint_policy(site: Site) -> str:
    """Return the one reprint policy: authorised AND attributed."""
    return f"转载、镜像本网作品，须经书面授权，并注明“来源：{site.name}”、附原文链接"


def contact_words(site: Site) -> str:
    """Return the contact as one phrase."""
    contacts = site.contacts
    return "，".join(word for word in (contacts.email, contacts.address) if word)


def clauses(site: Site, as_of: datetime, given: Mapping[str, Clause]) -> tuple[ClauseView, ...]:
    """Return the clauses in the notice's order (others behind), blanks filled."""
    names = [name for name in ORDER if name in given] + sorted(set(given) - set(ORDER))
    return tuple(ClauseView(name, given[name].title, _filled(given[name].html, site, as_of)) for name in names)


def filings(site: Site) -> tuple[Filing, ...]:
    """Return the filing and permit numbers that the site has, with the registers they can be looked up in."""
    numbers = site.filings
    rows = (
        Filing("ICP备案", numbers.icp, ICP_PAGE),
        Filing("公安备案", numbers.public_security, POLICE_PAGE),
        Filing("互联网新闻信息服务许可证", numbers.news_service, ""),
    )
    return tuple(row for row in rows if row.number)


def _filled(html: str, site: Site, as_of: datetime) -> Markup:
    words = {
        "site": site.name,
        "holder": site.holder,
        "years": years(site, as_of),
        "contact": contact_words(site),
        "hotline": site.contacts.hotline,
        "contact_days": str(site.contact_days),
    }
    for blank, value in words.items():
        html = html.replace("{" + blank + "}", str(escape(value)))
    return Markup(html)  # cleaned by nh3 in manuscript, values escaped here
