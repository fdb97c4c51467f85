"""Areas and places: what is there, what is to be put right there, which exemplars are shown there."""

from collections.abc import Iterable, Sequence
from itertools import islice

from newsroom.article.article import Article
from newsroom.article.ledger import Standing
from newsroom.article.records import PlaceRecord
from newsroom.imprint.addresses import (
    CENTRES,
    PLACES,
    RESPONSIBILITY,
    absolute,
    area_address,
    href,
    ledger_address,
    place_address,
    problem_address,
)
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.cards import cards
from newsroom.imprint.facts import PROBLEM_STATES
from newsroom.imprint.masthead import at
from newsroom.imprint.organisation.tree import crumbs, grid_branches
from newsroom.imprint.shelves import EMPTY
from newsroom.imprint.views import Anchor, Row
from newsroom.imprint.views.organisation import Branch, SpotGroup, SpotPage, SpotsPage

_MOST = 20


def area_page(bulletin: Bulletin, key: str) -> SpotPage:
    """Return the page of an area: who answers for it and its grids, its places, its latest problems."""
    site, registers, address = bulletin.edition.site, bulletin.edition.registers, area_address(key)
    area, standings = registers.areas[key], bulletin.ledger.by_area.get(key, ())
    unit, around = registers.units.get(area.unit), registers.areas.get(area.part_of)
    waiting = sum(item.state != "settled" for item in standings)
    rows = (
        Row("包片领导", area.leader),
        Row("牵头单位", unit.name if unit else ""),
        Row("所属片区", around.name if around else "", href(site, area_address(area.part_of)) if around else ""),
        Row("问题台账", f"共{len(standings)}个，{waiting}个没有办结" if standings else ""),
    )
    return SpotPage(
        site=at(bulletin.masthead, href(site, address)),
        title=area.name,
        intro=area.about,
        facts=tuple(row for row in rows if row.value),
        grids=grid_branches(bulletin, area.grids),
        exemplars=(),
        problems=_problems(bulletin, standings),
        places=tuple(_place_link(bulletin, place) for place in bulletin.places_by_area.get(key, ())),
        articles=(),
        breadcrumbs=(*crumbs(bulletin), Anchor("责任体系", href(site, RESPONSIBILITY))),
        canonical=absolute(site, address),
        more=Anchor(f"{area.name}的全部问题", href(site, ledger_address("area", key))) if standings else None,
    )


def place_page(bulletin: Bulletin, key: str) -> SpotPage:
    """Return the page of a place: the exemplars shown there, its problems, the articles about it."""
    site, registers, address = bulletin.edition.site, bulletin.edition.registers, place_address(key)
    place = registers.places[key]
    area = registers.areas.get(place.area)
    rows = (
        Row("所在社区", area.name if area else place.community, href(site, area_address(place.area)) if area else ""),
        Row("展出榜样", f"{len(_shown(bulletin, place))}个" if _shown(bulletin, place) else ""),
    )
    return SpotPage(
        site=at(bulletin.masthead, href(site, address)),
        title=place.name,
        intro=place.about,
        facts=tuple(row for row in rows if row.value),
        grids=(),
        exemplars=cards(bulletin, _shown(bulletin, place)),
        problems=_problems(bulletin, bulletin.ledger.by_place.get(key, ())),
        places=(),
        articles=tuple(bulletin.links[article.slug] for article in bulletin.shelves.places.get(key, EMPTY).newest(_MOST)),
        breadcrumbs=(*crumbs(bulletin), Anchor("地点", href(site, PLACES))),
        canonical=absolute(site, address),
    )


def places_page(bulletin: Bulletin) -> SpotsPage:
    """Return the index of places by area, with how many exemplars each shows."""
    registers = bulletin.edition.registers
    names = {key: area.name for key, area in registers.areas.items()} | {"": "其他地点"}
    groups = (SpotGroup(name, _spots(bulletin, bulletin.places_by_area.get(key, ()))) for key, name in names.items())
    intro = "榜样故事在哪里展出，问题出在哪里：只写到公共场所和社区。"
    return _index(bulletin, PLACES, "地点", intro, [group for group in groups if group.spots])


def centres_page(bulletin: Bulletin) -> SpotsPage:
    """Return the centres that serve the public, with services and hours."""
    registers, site = bulletin.edition.registers, bulletin.edition.site
    spots = []
    for centre in registers.centres.values():
        place, unit = registers.places.get(centre.place), registers.units.get(centre.unit)
        where = Branch(Anchor(place.name, href(site, place_address(place.key))), "地点", "") if place else None
        lines = [Branch(Anchor(text, ""), "", "") for text in centre.services]
        about = " ".join(word for word in (centre.about, centre.hours) if word)
        leader = unit.name if unit else centre.unit
        spots.append(Branch(Anchor(centre.name, ""), leader, about, (*((where,) if where else ()), *lines)))
    return _index(bulletin, CENTRES, "服务中心", "办事、求助、参加活动，可以去这些地方。", [SpotGroup("", tuple(spots))])


def _index(bulletin: Bulletin, address: str, title: str, intro: str, groups: Sequence[SpotGroup]) -> SpotsPage:
    site = bulletin.edition.site
    return SpotsPage(
        site=at(bulletin.masthead, href(site, address)),
        title=title,
        intro=intro,
        groups=tuple(groups),
        breadcrumbs=crumbs(bulletin),
        canonical=absolute(site, address),
    )


def _shown(bulletin: Bulletin, place: PlaceRecord) -> tuple[Article, ...]:
    return tuple(bulletin.by_slug[slug] for slug in place.exemplars if slug in bulletin.by_slug)


def _spots(bulletin: Bulletin, places: Iterable[PlaceRecord]) -> tuple[Branch, ...]:
    branches = []
    for place in places:
        shown = len(_shown(bulletin, place))
        branches.append(Branch(_place_link(bulletin, place), f"展出榜样{shown}个" if shown else "", place.about))
    return tuple(branches)


def _place_link(bulletin: Bulletin, place: PlaceRecord) -> Anchor:
    return Anchor(place.name, href(bulletin.edition.site, place_address(place.key)))


def _problems(bulletin: Bulletin, standings: Sequence[Standing]) -> tuple[Row, ...]:
    """Return the newest problems: state and delay, the title, its page."""
    site = bulletin.edition.site
    newest = islice(reversed(standings), _MOST)
    return tuple(Row(_state(item), item.problem.title, href(site, problem_address(item.problem.key))) for item in newest)


def _state(item: Standing) -> str:
    words = PROBLEM_STATES[item.state]
    return f"{words}，已逾期{item.late}天" if item.overdue else words
