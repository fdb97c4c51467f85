"""The tree of responsibility: leadership, areas, grids, and the units that put things right."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from newsroom.article.campaign import Area, Grid, Unit
from newsroom.imprint.addresses import CAMPAIGN, RESPONSIBILITY, absolute, area_address, href, ledger_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.masthead import at, home
from newsroom.imprint.views import Anchor
from newsroom.imprint.views.organisation import Branch, TreePage

_TITLE = "责任体系"


def crumbs(bulletin: Bulletin) -> tuple[Anchor, ...]:
    """Return the way from the front page to a page of the campaign."""
    site = bulletin.edition.site
    return (home(site), Anchor("台账总览", href(site, CAMPAIGN)))


def tree_page(bulletin: Bulletin) -> TreePage:
    """Return the four levels of responsibility, down to the grid and its buildings."""
    site, registers = bulletin.edition.site, bulletin.edition.registers
    top = registers.leadership
    return TreePage(
        site=at(bulletin.masthead, href(site, RESPONSIBILITY)),
        title=_TITLE,
        intro="主要领导负总责，处级领导包片区，部门领导包网格，干部职工包楼栋。这里写的是职务，不是个人。",
        top="，".join(word for word in (top.name, top.duty) if word) if top else "",
        leaders=top.leaders if top else (),
        areas=_areas(bulletin, _below(registers.areas, "part_of"), ""),
        units=_units(bulletin, _below(registers.units, "parent"), ""),
        breadcrumbs=crumbs(bulletin),
        canonical=absolute(site, RESPONSIBILITY),
    )


def grid_branches(bulletin: Bulletin, grids: Iterable[Grid]) -> tuple[Branch, ...]:
    """Return grids with the department that leads each and who looks after its buildings."""
    return tuple(Branch(Anchor(grid.name, ""), grid.leader, _buildings(bulletin, grid)) for grid in grids)


def _buildings(bulletin: Bulletin, grid: Grid) -> str:
    unit = bulletin.edition.registers.units.get(grid.unit)
    staff = grid.staff or (f"{unit.name}干部职工" if unit else "")
    return f"{grid.buildings}栋楼，{staff}包楼栋" if grid.buildings and staff else f"{grid.buildings}栋楼" if grid.buildings else ""


def _below(records: Mapping[str, Area] | Mapping[str, Unit], key: str) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, record in records.items():
        above = getattr(record, key)
        found[above if above in records else ""].append(name)
    return found


def _areas(bulletin: Bulletin, below: Mapping[str, list[str]], above: str) -> tuple[Branch, ...]:
    registers, site = bulletin.edition.registers, bulletin.edition.site
    branches = []
    for key in below.get(above, ()):
        area = registers.areas[key]
        inside = (*_areas(bulletin, below, key), *grid_branches(bulletin, area.grids))
        branches.append(Branch(Anchor(area.name, href(site, area_address(key))), area.leader, area.about, inside))
    return tuple(branches)


def _units(bulletin: Bulletin, below: Mapping[str, list[str]], above: str) -> tuple[Branch, ...]:
    registers, ledger, site = bulletin.edition.registers, bulletin.ledger, bulletin.edition.site
    branches = []
    for key in below.get(above, ()):
        unit = registers.units[key]
        link = Anchor(unit.name, href(site, ledger_address("unit", key)) if key in ledger.by_unit else "")
        branches.append(Branch(link, unit.leader, unit.about, _units(bulletin, below, key)))
    return tuple(branches)
