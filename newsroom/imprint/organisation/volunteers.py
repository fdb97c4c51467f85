"""The volunteer calendar."""

import datetime

from newsroom.article.campaign import Activity
from newsroom.imprint.addresses import VOLUNTEERS, absolute, href, place_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import minute
from newsroom.imprint.masthead import at
from newsroom.imprint.organisation.tree import crumbs
from newsroom.imprint.views import Anchor
from newsroom.imprint.views.organisation import Occasion, VolunteersPage
from newsroom.imprint.wires import CALENDAR

_MOST_PAST = 60
_DAYS = "一二三四五六日"


def volunteers_page(bulletin: Bulletin) -> VolunteersPage:
    """Return the calendar at the build's moment: an activity is past when it has ended."""
    site, activities = bulletin.edition.site, bulletin.edition.registers.activities.values()
    ordered = sorted(activities, key=lambda item: (item.begins, item.key))
    now = bulletin.edition.as_of.astimezone(site.timezone).replace(tzinfo=None)
    past = [item for item in reversed(ordered) if item.ends < now][:_MOST_PAST]
    return VolunteersPage(
        site=at(bulletin.masthead, href(site, VOLUNTEERS)),
        title="志愿活动",
        intro="近期可以参加的活动，和已经做过的事。",
        coming=tuple(_occasion(bulletin, item) for item in ordered if item.ends >= now),
        past=tuple(_occasion(bulletin, item) for item in past),
        calendar=Anchor("订阅活动日历（iCalendar）", href(site, CALENDAR)),
        breadcrumbs=crumbs(bulletin),
        canonical=absolute(site, VOLUNTEERS),
    )


def _occasion(bulletin: Bulletin, item: Activity) -> Occasion:
    site, registers = bulletin.edition.site, bulletin.edition.registers
    place, unit = registers.places.get(item.place), registers.units.get(item.unit)
    return Occasion(
        id=item.key,
        title=item.title,
        begins=minute(item.begins.replace(tzinfo=site.timezone)),
        until=_until(item.begins, item.ends),
        place=Anchor(place.name, href(site, place_address(place.key))) if place else Anchor("", ""),
        unit=unit.name if unit else item.unit,
        about=item.about,
        join=item.join,
        cancelled=item.cancelled,
        result=item.result,
    )


def _until(begins: datetime.datetime, ends: datetime.datetime) -> str:
    weekday = f"星期{_DAYS[begins.weekday()]}"
    same = begins.date() == ends.date()
    return f"{weekday}，到{ends:%H:%M}" if same else f"{weekday}，到{ends.month}月{ends.day}日{ends:%H:%M}"
