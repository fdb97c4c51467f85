"""The questions of newsroom notice new: one by one on a terminal; what was answered is kept, should somebody break off."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import typer

from newsroom.cli.office import Office
from newsroom.cli.words import say
from newsroom.copydesk.notices import UNFINISHED, keep_unfinished
from newsroom.notices.addresses import Directory
from newsroom.notices.form import Form, form_text, kind_named, tidied
from newsroom.notices.words import KINDS

_PLAIN = ("name", "contact", "address", "represents")


def ask(office: Office, given: Form, pages: Directory) -> Form:
    """Return a form with the answers to what it leaves open; Ctrl-C and Ctrl-D end it, and what was told is kept below private/."""
    office.say("notice-asks")
    for question in (_kind, _at(pages), *map(_words, _PLAIN), _authority, *map(_words, ("reason", "wish")), _evidence, _truth, _safety):
        try:
            given = tidied(question(office, given))
        except typer.Abort as end:
            office.say("notice-unfinished", path=UNFINISHED)
            raise KeyboardInterrupt from end
        keep_unfinished(office.settings.root, form_text(given))
    return given


def _kind(office: Office, given: Form) -> Form:
    while kind_named(given.kind) is None:
        offered = (", " if office.lang == "en" else "、").join(item if office.lang == "en" else name for item, name in KINDS.items())
        given = replace(given, kind=_prompt(office, "kind", offered=offered))
        if given.kind and kind_named(given.kind) is None:
            office.say("notice-no-kind", kind=given.kind, offered=offered)
    return given


def _at(pages: Directory) -> Callable[[Office, Form], Form]:
    def asked(office: Office, given: Form) -> Form:
        if given.at:
            return given
        told: list[str] = []
        while words := _prompt(office, "at"):
            if pages.find(words, office.settings.site):
                told.append(words)
                continue
            nearest = pages.nearest(words, office.settings.site)
            office.say("notice-no-address" if nearest else "notice-no-such-address", address=words, nearest=f"/{nearest}")
        return replace(given, at=tuple(told))

    return asked


def _words(name: str) -> Callable[[Office, Form], Form]:
    def asked(office: Office, given: Form) -> Form:
        answer: dict[str, Any] = {name: getattr(given, name) or _prompt(office, name)}
        return replace(given, **answer)

    return asked


def _authority(office: Office, given: Form) -> Form:
    if given.authority or not given.represents:
        return given
    return replace(given, authority=_prompt(office, "authority"))


def _evidence(office: Office, given: Form) -> Form:
    told = list(given.evidence)
    while not given.evidence and (words := _prompt(office, "evidence")):
        told.append(words)
    return replace(given, evidence=tuple(told))


def _truth(office: Office, given: Form) -> Form:
    return replace(given, truth=given.truth or typer.confirm(say(office.lang, "notice-ask-truth"), err=True))


def _safety(office: Office, given: Form) -> Form:
    return replace(given, safety=given.safety or typer.confirm(say(office.lang, "notice-ask-safety"), err=True))


def _prompt(office: Office, name: str, **values: str) -> str:
    words: str = typer.prompt(say(office.lang, f"notice-ask-{name}", values), default="", show_default=False, err=True)
    return words.strip()
