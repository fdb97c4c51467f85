"""Every page shows who answers for the site.

What it checks:
    On every page, as far as newsroom.toml has them: the complaint hotline, the contact address and e-mail, the ICP filing number (with a
    link to https://beian.miit.gov.cn/), the public security filing number (with a link to https://beian.mps.gov.cn/), the news service
    permit number, and the copyright years with their holder.
Why:
    Inspectors and readers look for these numbers on whatever page they happen to land on.
Source:
    Measures for Filing of Non-Commercial Internet Information Services, art. 13; Measures for Computer Network International Connection
    Security, art. 12; Internet News Information Services Provisions (2017), art. 18; the site's notice, clause 4.
Example:
    <a href="https://beian.miit.gov.cn/">测ICP备00000002号</a>
How to fix:
    Put the colophon back into the template of the page that is named; every template inherits it from base.html.
"""

import re
from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.readback import PageSeen, squeezed
from newsroom.article.site import Site
from newsroom.stylebook.desk import Desk

CODE = "OUT808"
NAME = "missing-footer-number"
SEVERITY = "error"
SCOPE = "page"
ICP, POLICE = "https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/"


def check(page: PageSeen, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each number, link or line of the footer that readers do not see."""
    site = desk.site
    contacts, numbers = site.contacts, site.filings
    shown = (contacts.hotline, contacts.email, contacts.address, numbers.icp, numbers.public_security, numbers.news_service)
    for words in filter(None, shown):
        if fault := page.unmet(words):
            yield fault
    for number, register in ((numbers.icp, ICP), (numbers.public_security, POLICE)):
        if number and not any(link.startswith(register) for link in page.links) and (fault := page.unmet_link(register)):
            yield fault
    if not _rights(site, desk.as_of.year).search(squeezed(page.text)):
        yield page.fault({"holder": site.holder, "years": _years(site, desk.as_of.year)}, "rights")


def _years(site: Site, now: int) -> str:
    return str(site.founded) if now <= site.founded else f"{site.founded}-{now}"


def _rights(site: Site, now: int) -> re.Pattern[str]:
    """Return what a copyright line looks like: the years, and the holder within a few words of them."""
    years = "[-–—－至~～]+".join(_years(site, now).split("-"))
    holder = re.escape(squeezed(site.holder))
    return re.compile(rf"{years}年?.{{0,12}}{holder}|{holder}.{{0,12}}{years}")
