"""The questions of newsroom init: asked one by one on a terminal, again until newsroom.toml can hold the answer."""

from dataclasses import replace

import typer

from newsroom.cli.office import Office
from newsroom.cli.words import say
from newsroom.starter.identity import MOST, NEEDED, Identity, refused, tidied

_ORDER = ("name", "url", "holder", "place", "tagline", "founded", "timezone", "hotline", "address", "email")


def interview(office: Office, known: Identity, year: int) -> Identity:
    """Return the answers with those that a person gives at the keyboard; Ctrl-C and Ctrl-D end it, nothing written."""
    office.say("init-asks")
    try:
        for name in _ORDER:
            if not getattr(known, name):
                known = replace(known, **{name: _ask(office, name, known, year)})
    except typer.Abort as end:
        raise KeyboardInterrupt from end
    return known


def _ask(office: Office, name: str, known: Identity, year: int) -> str:
    offered = {"holder": known.name, "founded": str(year), "timezone": Identity().timezone}.get(name, "")
    needed = name in NEEDED or (name == "email" and not known.address)
    while True:
        question = say(office.lang, f"init-ask-{name}")
        words = tidied(typer.prompt(question, default=offered, show_default=bool(offered), err=True))
        if words and not refused(name, words, year):
            return words
        if not words and not needed:
            return ""
        office.say(f"init-wrong-{name}" if words else "init-needed", year=str(year), most=str(MOST))
