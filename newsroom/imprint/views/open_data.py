"""The data dictionary, as its template sees it."""

from dataclasses import dataclass

from newsroom.imprint.views.charts import ChartTable
from newsroom.imprint.views.parts import Day
from newsroom.imprint.views.site import Anchor, Masthead


@dataclass(frozen=True, slots=True)
class DataSet:
    """A set of open data: `id` names it on the page, `files` are what can be downloaded, `table` is its dictionary."""

    id: str
    title: str
    about: str
    files: tuple[Anchor, ...]
    table: ChartTable


@dataclass(frozen=True, slots=True)
class DataPage:
    """What /data/ offers: the licence, the sets with their fields, the day that they tell of."""

    site: Masthead
    title: str
    intro: str
    licence: Anchor
    as_of: Day
    sets: tuple[DataSet, ...]
    breadcrumbs: tuple[Anchor, ...]
    canonical: str
