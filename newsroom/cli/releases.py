"""newsroom releases: what is kept, what is live."""

import json
import sys
from enum import StrEnum
from typing import Annotated

import typer

from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.delivery.target import Release


class ListFormat(StrEnum):
    """Who reads the list."""

    TEXT = "text"
    JSON = "json"


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("releases", help=say(guess_language(), "help-releases"))(releases)


def releases(
    context: typer.Context,
    form: Annotated[ListFormat, typer.Option("--format", help=say(guess_language(), "help-format"))] = ListFormat.TEXT,
) -> None:
    """List the kept releases, newest first."""
    office: Office = context.obj
    kept = office.target.releases()
    if form is ListFormat.JSON:
        sys.stdout.write(json.dumps({"version": 1, "releases": [_plain(item) for item in kept]}, ensure_ascii=False, indent=2) + "\n")
        return
    if not kept:
        office.tell("no-releases")
    for item in kept:
        _line(office, item)


def _plain(item: Release) -> dict[str, object]:
    return {
        "id": item.id,
        "current": item.current,
        "published": item.published.isoformat() if item.published else None,
        "as_of": item.as_of.isoformat() if item.as_of else None,
        "articles": item.articles,
        "size": item.size,
        "damaged": item.damaged,
    }


def _line(office: Office, item: Release) -> None:
    state = "release-damaged-mark" if item.damaged else "release-live-mark" if item.current else "release-kept-mark"
    zone = office.settings.site.timezone
    when = f"{item.published.astimezone(zone):%Y-%m-%d %H:%M}" if item.published else "?"
    size = f"{item.size / 1_000_000:.1f} MB"
    office.tell("release-line", mark=say(office.lang, state), id=f"{item.id:06}", when=when, articles=str(item.articles), size=size)
