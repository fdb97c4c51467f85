"""Every page that accounts for the campaign."""

from collections.abc import Iterator

from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.front import Front
from newsroom.imprint.ledger.fronts import fronts as ledger_fronts
from newsroom.imprint.open_data.fronts import fronts as data_fronts
from newsroom.imprint.organisation.fronts import fronts as organisation_fronts
from newsroom.imprint.projects.fronts import fronts as project_fronts


def campaign_fronts(bulletin: Bulletin) -> Iterator[Front]:
    """Yield the pages of the campaign; none where the registers hold nothing of it."""
    yield from ledger_fronts(bulletin)
    yield from project_fronts(bulletin)
    yield from organisation_fronts(bulletin)
    yield from data_fronts(bulletin)
