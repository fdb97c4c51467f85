"""The volunteer calendar as a file that calendar programs subscribe to (RFC 5545, RFC 7986)."""

from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from newsroom.article.campaign import Activity
from newsroom.imprint.addresses import VOLUNTEERS, absolute
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.wires import CALENDAR


def calendar_file(bulletin: Bulletin) -> dict[str, bytes]:
    """Return the calendar by its address below the site's root; nothing where there is no activity.

    Moments are in UTC, so that no program needs to know a time zone; the stamp is the build's day, so that the builds of a day
    are alike.
    """
    edition = bulletin.edition
    if not edition.registers.activities:
        return {}
    calendar = Calendar()
    calendar.add("prodid", f"-//{edition.site.name}//Newsroom//ZH")
    calendar.add("version", "2.0")
    calendar.add("name", f"{edition.site.name} · 志愿活动")
    calendar.add("x-wr-calname", f"{edition.site.name} · 志愿活动")
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"value": "DURATION"})
    for key in sorted(edition.registers.activities):
        calendar.add_component(_event(bulletin, edition.registers.activities[key]))
    return {CALENDAR: calendar.to_ical()}


def _event(bulletin: Bulletin, item: Activity) -> Event:
    edition, site = bulletin.edition, bulletin.edition.site
    place = edition.registers.places.get(item.place)
    event = Event()
    event.add("uid", f"{item.key}@{urlsplit(site.url).hostname}")
    event.add("dtstamp", datetime.combine(bulletin.ledger.today, time(), site.timezone).astimezone(UTC))
    event.add("dtstart", item.begins.replace(tzinfo=site.timezone).astimezone(UTC))
    event.add("dtend", item.ends.replace(tzinfo=site.timezone).astimezone(UTC))
    event.add("summary", f"（已取消）{item.title}" if item.cancelled else item.title)
    event.add("status", "CANCELLED" if item.cancelled else "CONFIRMED")
    words = "\n".join(word for word in (item.cancelled, item.about, item.join, item.result) if word)
    if words:
        event.add("description", words)
    if place:
        event.add("location", place.name)
    event.add("url", f"{absolute(site, VOLUNTEERS)}#{item.key}")
    return event
