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
_RANGE, _NEAR = "[-–—－至~～]+", 12
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
    if not _claimed(site, desk.as_of.year, squeezed(page.text)):
        yield page.fault({"holder": site.holder, "years": _years(site, desk.as_of.year)}, "rights")


def _years(site: Site, now: int) -> str:
    return str(site.founded) if now <= site.founded else f"{site.founded}-{now}"


def _claimed(site: Site, now: int, text: str) -> bool:
    """Return whether a copyright line is in a text: the years, and the holder within a few words of them."""
    years, holder = _RANGE.join(_years(site, now).split("-")), squeezed(site.holder)
    near = _NEAR + len(holder)
    return any(holder in text[max(0, match.start() - near) : match.end() + near] for match in re.finditer(years, text))
