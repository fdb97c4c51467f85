"""The pages of this folder."""

from collections.abc import Iterator, Mapping

from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.front import Front

TEMPLATES: Mapping[type, str] = {}


def fronts(bulletin: Bulletin) -> Iterator[Front]:
    """Yield the pages, none where the registers give nothing to show."""
    yield from ()
