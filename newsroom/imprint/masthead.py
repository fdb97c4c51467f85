"""What every page shows of the site."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from newsroom.article.pictures import PrintsByFile
from newsroom.article.site import Contacts, Site
from newsroom.imprint import notice
from newsroom.imprint.addresses import CAMPAIGN, CORRECTIONS, SECTION_NAMES, SECTIONS, SUBSCRIBE, href, mailto
from newsroom.imprint.share import Drawn, site_share
from newsroom.imprint.views import Anchor, IconLink, Masthead, Row
from newsroom.imprint.wires import MANIFEST, feeds

FAVICON = "favicon.ico"
_SERVICE = (
    ("往期", "archive/"),
    ("来源", "sources/"),
    ("作者", "bylines/"),
    ("标签", "tags/"),
    ("订阅", SUBSCRIBE),
    ("更正", CORRECTIONS),
    ("关于我们", "about/"),
    ("版权与免责声明", "notice/"),
    ("联系与投诉", "contact/"),
)
_CAMPAIGN = (("台账", CAMPAIGN),)
_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
_TELEPHONE = re.compile(r"\+?[0-9][0-9 ()-]*")


@dataclass(frozen=True)
class Assets:
    """The addresses of the hashed files that are no articles' own, below the site's root.

    `icons` by size in pixels ("180", "192", "512", "512-maskable"), `share` as imprint/share.py says; `prints` are the published copies of
    every picture, none in previews; `ledger_script` is for the ledger's lists only.
    """

    stylesheet: str
    icon: str
    script: str = ""
    feed_style: str = ""
    ledger_script: str = ""
    icons: Mapping[str, str] = field(default_factory=dict)
    share: Drawn = field(default_factory=dict)
    prints: PrintsByFile = field(default_factory=dict)


def masthead(site: Site, as_of: datetime, assets: Assets, *, campaign: bool = False) -> Masthead:
    """Return the masthead of the site's pages; `campaign` where the registers give anything to account for."""
    sections = [Anchor(SECTION_NAMES[name], href(site, f"{name}/")) for name in SECTIONS]
    accounts = [Anchor(text, href(site, address)) for text, address in _CAMPAIGN] if campaign else []
    return Masthead(
        name=site.name,
        tagline=site.tagline,
        home=href(site, ""),
        lang=site.lang,
        fictional=site.fictional,
        nav=(home(site), *sections, *accounts),
        service=tuple(Anchor(text, href(site, address)) for text, address in _SERVICE),
        stylesheet=href(site, assets.stylesheet),
        icon=href(site, assets.icon),
        script=href(site, assets.script) if assets.script else "",
        feeds=feeds(site, "", site.name),
        copyright_line=notice.copyright_line(site, as_of),
        reprint_policy=notice.reprint_policy(site),
        contact_lines=_contact_lines(site.contacts),
        hotline=_hotline(site.contacts.hotline),
        filings=notice.filings(site),
        icons=tuple(_icons(site, assets)),
        manifest=href(site, MANIFEST),
        subscribe=Anchor("订阅", href(site, SUBSCRIBE)),
        share=site_share(site, assets.share),
    )


def home(site: Site) -> Anchor:
    """Return the link to the front page, where navigation and breadcrumbs begin."""
    return Anchor("首页", href(site, ""))


def at(head: Masthead, address: str) -> Masthead:
    """Return the masthead as it stands on the page at `address`: that page's links are marked current."""
    nav = tuple(replace(link, current=link.href == address) for link in head.nav)
    service = tuple(replace(link, current=link.href == address) for link in head.service)
    subscribe = replace(head.subscribe, current=head.subscribe.href == address) if head.subscribe else None
    return replace(head, nav=nav, service=service, subscribe=subscribe)


def _contact_lines(contacts: Contacts) -> tuple[Row, ...]:
    rows = (
        Row("邮箱", contacts.email, mailto(contacts.email) if _MAIL.fullmatch(contacts.email) else ""),
        Row("地址", contacts.address),
        Row("受理时间", contacts.hours),
    )
    return tuple(row for row in rows if row.value)


def _hotline(number: str) -> Row | None:
    """Return the hotline with a link that rings it, when it is nothing but a number (RFC 3966, visual separators left out)."""
    if not number:
        return None
    dialled = re.sub(r"[^+0-9]", "", number)
    return Row("投诉热线", number, f"tel:{dialled}" if _TELEPHONE.fullmatch(number) else "")


def _icons(site: Site, assets: Assets) -> Iterator[IconLink]:
    """Yield the icons for heads of pages: favicon.ico where the theme has icons in pixels; the larger ones are the manifest's."""
    if assets.icons:
        yield IconLink("icon", "image/x-icon", "32x32", href(site, FAVICON))
    if assets.icon:
        yield IconLink("icon", "image/svg+xml", "any", href(site, assets.icon))
    if "180" in assets.icons:
        yield IconLink("apple-touch-icon", "image/png", "180x180", href(site, assets.icons["180"]))
