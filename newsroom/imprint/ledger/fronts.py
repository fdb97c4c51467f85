"""The pages of this folder."""

from collections.abc import Iterator, Mapping
from functools import partial

from newsroom.imprint.addresses import CAMPAIGN, problem_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.front import Front
from newsroom.imprint.ledger.campaign import campaign_page
from newsroom.imprint.ledger.lists import list_fronts
from newsroom.imprint.ledger.problem import problem_page
from newsroom.imprint.ledger.timetable import timetable_fronts
from newsroom.imprint.views.ledger import CampaignPage, LedgerPage, ProblemPage, TimetablePage

TEMPLATES: Mapping[type, str] = {CampaignPage: "campaign", LedgerPage: "ledger", ProblemPage: "problem", TimetablePage: "timetable"}


def fronts(bulletin: Bulletin) -> Iterator[Front]:
    """Yield the pages, none where the registers give nothing to show; an address that is gone keeps its own page."""
    if bulletin.edition.registers.campaign:
        yield Front(f"{CAMPAIGN}index.html", TEMPLATES[CampaignPage], partial(campaign_page, bulletin))
    if not bulletin.edition.registers.problems:
        return
    yield from list_fronts(bulletin, TEMPLATES[LedgerPage])
    yield from timetable_fronts(bulletin, TEMPLATES[TimetablePage])
    gone = bulletin.edition.registers.gone
    for key in bulletin.ledger.standings:
        if problem_address(key) not in gone:
            yield Front(f"{problem_address(key)}index.html", TEMPLATES[ProblemPage], partial(problem_page, bulletin, key))
