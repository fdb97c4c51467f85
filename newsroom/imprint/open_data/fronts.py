"""The pages of this folder."""

from collections.abc import Iterator, Mapping
from functools import partial

from newsroom.imprint.addresses import DATA
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.front import Front
from newsroom.imprint.open_data.dictionary import data_page
from newsroom.imprint.open_data.rows import datasets
from newsroom.imprint.views.open_data import DataPage

TEMPLATES: Mapping[type, str] = {DataPage: "data"}


def fronts(bulletin: Bulletin) -> Iterator[Front]:
    """Yield the page of the data dictionary, where there are data."""
    if datasets(bulletin):
        yield Front(f"{DATA}index.html", TEMPLATES[DataPage], partial(data_page, bulletin))
