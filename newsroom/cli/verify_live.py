"""newsroom verify --live: whether readers get, over HTTP, what was published."""

import json
import sys
from dataclasses import asdict
from urllib.parse import unquote

import typer

from newsroom.cli.check import Format
from newsroom.cli.office import Office
from newsroom.delivery.over_http import Difference, differences, for_readers, headers_missing
from newsroom.errors import BadAddress, NothingLive
from newsroom.imprint.addresses import base
from newsroom.registers.identity import web_address
from newsroom.release.manifest import Manifest

_SHOWN = 40


def verify_live(office: Office, url: str, form: Format) -> None:
    """Compare the live release with what the site's address, or `url`, answers; exit 3 when readers get something else."""
    place = (url or office.settings.site.url).rstrip("/")
    if not web_address(place):
        raise BadAddress(place)
    live = office.target.live()
    if live is None:
        raise NothingLive(str(office.target.root))
    with office.progress() as report:
        found = tuple(differences(live, place, _moves(office), lambda done, total: report("verify", done, total)))
    missing = headers_missing(place)
    if form is Format.JSON:
        told = {"version": 1, "release": live.id, "url": place, "differences": [asdict(item) for item in found], "headers": missing}
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    else:
        _tell(office, live, place, found, missing)
    if found:
        raise typer.Exit(3)


def _tell(office: Office, live: Manifest, place: str, found: tuple[Difference, ...], missing: tuple[str, ...]) -> None:
    for item in found[:_SHOWN]:
        office.tell(f"live-{item.kind}", address=f"{place}/{item.address}", value=item.value)
    if missing:
        office.tell("live-headers", names=", ".join(missing))
    if found:
        office.say("live-differs", count=str(len(found)), id=f"{live.id:06}", url=place)
    else:
        office.tell("live-same", count=str(len(for_readers(live))), id=f"{live.id:06}", url=place)


def _moves(office: Office) -> frozenset[str]:
    """Return the addresses, from the site's root on, that the live release answers elsewhere; as its own list tells them."""
    lines = (office.target.page("_redirects") or b"").decode("utf-8", "replace").splitlines()
    begin = base(office.settings.site)
    return frozenset("/" + unquote(line.split()[0]).removeprefix(begin) for line in lines if line.startswith(begin))
