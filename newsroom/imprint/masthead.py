"""What every page shows of the site."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from newsroom.article.site import Site
from newsroom.imprint import notice
from newsroom.imprint.addresses import SECTION_NAMES, SECTIONS, href
from newsroom.imprint.views import Anchor, Masthead
from newsroom.imprint.wires import feeds


@dataclass(frozen=True)
class Assets:
    """The addresses of the theme's hashed files below the site's root; `icons` by size in pixels ("180", "192", "512", "512-maskable")."""

    stylesheet: str
    icon: str
    script: str = ""
    feed_style: str = ""
    icons: Mapping[str, str] = field(default_factory=dict)


def masthead(site: Site, as_of: datetime, assets: Assets) -> Masthead:
    """Return the masthead of the site's pages."""
    contacts = site.contacts
    lines = (("联系", contacts.email), ("地址", contacts.address), ("受理时间", contacts.hours))
    return Masthead(
        name=site.name,
        tagline=site.tagline,
        home=href(site, ""),
        lang=site.lang,
        fictional=site.fictional,
        nav=(Anchor("首页", href(site, "")), *(Anchor(SECTION_NAMES[name], href(site, f"{name}/")) for name in SECTIONS)),
        service=tuple(
            Anchor(text, href(site, address))
            for text, address in (
                ("往期", "archive/"),
                ("来源", "sources/"),
                ("作者", "bylines/"),
                ("标签", "tags/"),
                ("关于我们", "about/"),
                ("版权与免责声明", "notice/"),
                ("联系与投诉", "contact/"),
            )
        ),
        stylesheet=href(site, assets.stylesheet),
        icon=href(site, assets.icon),
        script=href(site, assets.script) if assets.script else "",
        feeds=feeds(site, "", site.name),
        copyright_line=notice.copyright_line(site, as_of),
        reprint_policy=notice.reprint_policy(site),
        contact_lines=tuple((label, value) for label, value in lines if value),
        hotline=contacts.hotline,
        filings=notice.filings(site),
    )


def at(head: Masthead, address: str) -> Masthead:
    """Return the masthead as it stands on the page at `address`: that page's links are marked current."""
    nav = tuple(replace(link, current=link.href == address) for link in head.nav)
    service = tuple(replace(link, current=link.href == address) for link in head.service)
    return replace(head, nav=nav, service=service)
