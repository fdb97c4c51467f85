"""The pages of this folder."""

from collections.abc import Iterator, Mapping
from functools import partial

from newsroom.imprint.addresses import CENTRES, PLACES, RESPONSIBILITY, VOLUNTEERS, area_address, place_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.front import Front
from newsroom.imprint.organisation.spots import area_page, centres_page, place_page, places_page
from newsroom.imprint.organisation.tree import tree_page
from newsroom.imprint.organisation.volunteers import volunteers_page
from newsroom.imprint.views.organisation import SpotPage, SpotsPage, TreePage, VolunteersPage

TEMPLATES: Mapping[type, str] = {TreePage: "responsibility", SpotPage: "spot", SpotsPage: "spots", VolunteersPage: "volunteers"}


def fronts(bulletin: Bulletin) -> Iterator[Front]:
    """Yield the pages, none where the registers give nothing to show; an address that is gone keeps its own page."""
    registers = bulletin.edition.registers
    if registers.leadership or registers.areas or registers.units:
        yield Front(f"{RESPONSIBILITY}index.html", TEMPLATES[TreePage], partial(tree_page, bulletin))
    for key in registers.areas:
        yield Front(f"{area_address(key)}index.html", TEMPLATES[SpotPage], partial(area_page, bulletin, key))
    if registers.places:
        yield Front(f"{PLACES}index.html", TEMPLATES[SpotsPage], partial(places_page, bulletin))
    for key in registers.places:
        if place_address(key) not in registers.gone:
            yield Front(f"{place_address(key)}index.html", TEMPLATES[SpotPage], partial(place_page, bulletin, key))
    if registers.activities:
        yield Front(f"{VOLUNTEERS}index.html", TEMPLATES[VolunteersPage], partial(volunteers_page, bulletin))
    if registers.centres:
        yield Front(f"{CENTRES}index.html", TEMPLATES[SpotsPage], partial(centres_page, bulletin))
