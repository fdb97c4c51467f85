"""The notice is whole.

What it checks:
    content/notice/ has the clauses own, others, official, objections and contact. The clause own asks for authorisation and for the source,
    both; it does not let the source alone suffice. The clause objections names the days (`{contact_days}`) and how to reach us
    (`{contact}`). newsroom.toml has an address or e-mail, a hotline, the holder and the year of founding.
Why:
    Who reprints must know both conditions, who objects must know where to write; a clause that is missing cannot be relied on.
Source:
    The site's notice, 1 to 4; Regulations on the Protection of the Right of Network Dissemination, art. 14.
Example:
    请在刊发之日起{contact_days}日内与我们联系：{contact}。以后来信同样受理。
How to fix:
    Complete the clause or the setting that the message names.
"""

import re
from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.records import Clause
from newsroom.article.site import Site
from newsroom.stylebook.desk import Desk

CODE = "CPR203"
NAME = "incomplete-notice"
SEVERITY = "error"
SCOPE = "site"

CLAUSES = ("own", "others", "official", "objections", "contact")
AUTHORISED = re.compile(r"授权|授權|许可|許可|authori[sz]|permission|licen[cs]e", re.IGNORECASE)
ATTRIBUTED = re.compile(r"来源|來源|出处|出處|source|attribut|credit", re.IGNORECASE)
EITHER = re.compile(
    r"(?:注明|标明|写明)[^。；\n]{0,12}(?:即可|就可以?|便可|可自由)[^。；\n]{0,4}(?:转载|使用)"
    r"|欢迎(?:自由|任意|随意)?转载|转载[^。；\n]{0,8}无[须需][^。；\n]{0,4}(?:授权|许可)"
)


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each clause, promise or contact that the notice lacks."""
    for name in CLAUSES:
        if name not in edition.clauses:
            yield Fault(Place(f"content/notice/{name}.md"), {"clause": name})
    if "own" in edition.clauses:
        yield from _own(edition.clauses["own"])
    if "objections" in edition.clauses:
        yield from _objections(edition.clauses["objections"], edition.site)
    yield from _identity(edition)


def _own(clause: Clause) -> Iterator[Fault]:
    if not AUTHORISED.search(clause.text):
        yield Fault(clause.at, variant="not-authorised")
    if not ATTRIBUTED.search(clause.text):
        yield Fault(clause.at, variant="not-attributed")
    either = EITHER.search(clause.text)
    if either:
        yield Fault(clause.at, {"found": either.group()}, variant="either")


def _objections(clause: Clause, site: Site) -> Iterator[Fault]:
    days = str(site.contact_days)
    if "{contact_days}" not in clause.text and not re.search(rf"(?<!\d){days} ?(?:[日天]|days)", clause.text):
        yield Fault(clause.at, {"days": days}, variant="no-days")
    reached = [word for word in (site.contacts.address, site.contacts.email) if word]
    if "{contact}" not in clause.text and not any(word in clause.text for word in reached):
        yield Fault(clause.at, variant="no-contact")


def _identity(edition: Edition) -> Iterator[Fault]:
    site = edition.site
    lacking = {
        "no-address": not (site.contacts.address.strip() or site.contacts.email.strip()),
        "no-hotline": not site.contacts.hotline.strip(),
        "no-holder": not site.holder.strip(),
        "no-founding": not 1900 <= site.founded <= edition.as_of.year,
    }
    for variant, absent in lacking.items():
        if absent:
            yield Fault(Place("newsroom.toml"), {"founded": str(site.founded), "year": str(edition.as_of.year)}, variant=variant)
