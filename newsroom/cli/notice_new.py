"""newsroom notice new, and complete: what a sender tells, from options, from a form, or asked one by one."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from newsroom.cli.check import AS_OF
from newsroom.cli.notice_asking import ask
from newsroom.cli.notice_directory import directory
from newsroom.cli.notice_words import ID, deadline_words, desk_of, hand_of, owed_by, refusing, tell_letters, tell_missing, today
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.clock import as_of as moment_of
from newsroom.copydesk.git_view import would_track
from newsroom.copydesk.intake import decode, read_bytes
from newsroom.copydesk.notices import NOTICES, UNFINISHED, Filed, change, file_new, read, ready
from newsroom.notices.addresses import Directory
from newsroom.notices.completeness import missing
from newsroom.notices.course import completed, opened
from newsroom.notices.form import Form, claim_of, form_of, form_text, kind_named, read_form, tidied
from newsroom.notices.letters import drafts_on_arrival, drafts_on_completion
from newsroom.notices.notice import Item, Kind, Notice
from newsroom.notices.sheet import SheetBroken
from newsroom.notices.words import KINDS

_MOST = 1_000_000


def _words(name: str, flag: str = "") -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        f"--{flag or name}", metavar="WORDS", help=say(guess_language(), f"help-notice-{name}"), show_default=False
    )
    return option


KIND = Annotated[str, _words("kind")]
RECEIVED = Annotated[str, typer.Option("--received", metavar="DATE", help=say(guess_language(), "help-notice-received"))]
NAME = Annotated[str, _words("name")]
CONTACT = Annotated[str, _words("contact")]
ADDRESS = Annotated[str, _words("address")]
FOR = Annotated[str, _words("represents", "for")]
AUTHORITY = Annotated[str, _words("authority")]
AT = Annotated[list[str] | None, _words("at")]
WHY = Annotated[str, _words("reason")]
WISH = Annotated[str, _words("wish")]
EVIDENCE = Annotated[list[str] | None, _words("evidence")]
TRUTH = Annotated[bool, typer.Option("--truth", help=say(guess_language(), "help-notice-truth"))]
SAFETY = Annotated[bool, typer.Option("--safety", help=say(guess_language(), "help-notice-safety"))]
FROM = Annotated[str, typer.Option("--from", metavar="FILE", help=say(guess_language(), "help-notice-from"))]


def new(
    context: typer.Context,
    kind: KIND = "",
    received: RECEIVED = "",
    name: NAME = "",
    contact: CONTACT = "",
    address: ADDRESS = "",
    represents: FOR = "",
    authority: AUTHORITY = "",
    at: AT = None,
    reason: WHY = "",
    wish: WISH = "",
    evidence: EVIDENCE = None,
    truth: TRUTH = False,
    safety: SAFETY = False,
    file: FROM = "",
    form: Annotated[bool, typer.Option("--form", help=say(guess_language(), "help-notice-form"))] = False,
    as_of: AS_OF = None,
) -> None:
    """Record a notice, whole or not, and draft the first letters; nothing of it leaves private/."""
    office: Office = context.obj
    if form:
        typer.echo(form_text(Form()), nl=False)
        return
    ready(office.settings.root)
    words = (kind, received, name, contact, address, represents, authority, tuple(at or ()), reason, wish, tuple(evidence or ()))
    given = read_given(office, Form(*words, truth, safety), file)
    alone = sys.stdin.isatty() and not file
    if given.empty and not alone:
        office.refuse("notice-nothing")
    pages = directory(office, as_of)
    day = today(office, as_of)
    if alone:
        given = ask(office, given, pages)
    _file(office, given, pages, day)
    _clear(office, file, alone)


def complete(
    context: typer.Context,
    id: ID,
    name: NAME = "",
    contact: CONTACT = "",
    address: ADDRESS = "",
    represents: FOR = "",
    authority: AUTHORITY = "",
    at: AT = None,
    reason: WHY = "",
    wish: WISH = "",
    evidence: EVIDENCE = None,
    truth: TRUTH = False,
    safety: SAFETY = False,
    file: FROM = "",
    as_of: AS_OF = None,
) -> None:
    """Add what a sender has sent later; what is given takes the place of what was there, addresses and evidence are added."""
    office: Office = context.obj
    ready(office.settings.root)
    words = ("", "", name, contact, address, represents, authority, tuple(at or ()), reason, wish, tuple(evidence or ()))
    more = read_given(office, Form(*words, truth, safety), file)
    if more.empty:
        office.refuse("notice-nothing")
    _complete(office, id, more, as_of)
    _clear(office, file, alone=False)


def _complete(office: Office, id: str, more: Form, as_of: str | None) -> None:
    root = office.settings.root
    with refusing(office, id):
        before = read(root, id)
    items = (*before.claim.items, *found(office, directory(office, as_of), more.at))
    hand = hand_of(office, today(office, as_of))

    def step(notice: Notice) -> Filed:
        old = form_of(notice)
        whole = more.over(old)
        kind = kind_named(more.kind) or notice.claim.kind
        evidence = tuple(dict.fromkeys((*old.evidence, *more.evidence)))
        claim = claim_of(replace(whole, evidence=evidence), kind, dict.fromkeys(items))
        done = completed(notice, claim, hand)
        return Filed(done, drafts_on_completion(done, desk_of(office, hand)))

    with refusing(office, id):
        after = change(root, id, step)
    office.tell("notice-completed" if not missing(after.claim) else "notice-still-incomplete", id=after.id)
    tell_missing(office, missing(after.claim), "notice-missing")
    tell_letters(office, after, len(before.letters))


def read_given(office: Office, given: Form, file: str) -> Form:
    """Return what options and a form say, the options before the form."""
    if not file:
        return tidied(given)
    path = Path(file) if Path(file).is_absolute() else Path.cwd() / file
    if not path.is_file():
        office.refuse("notice-form-gone", path=file)
    data = read_bytes(path.parent, path.name, _MOST)
    source = decode(file, data).source if data is not None else None
    if source is None:
        office.refuse("notice-form-unread", path=file, where="UTF-8")
    try:
        return tidied(given).over(read_form(source.text))
    except SheetBroken as error:
        office.refuse("notice-form-unread", path=file, where=error.where)


def found(office: Office, pages: Directory, wanted: Iterable[str]) -> tuple[Item, ...]:
    """Return the items that somebody's words mean; refuses words that mean nothing of this site."""
    items = []
    for words in wanted:
        item = pages.find(words, office.settings.site)
        if item is None:
            nearest = pages.nearest(words, office.settings.site)
            office.refuse("notice-no-address" if nearest else "notice-no-such-address", address=words, nearest=f"/{nearest}")
        items.append(item)
    return tuple(dict.fromkeys(items))


def _file(office: Office, given: Form, pages: Directory, day: date) -> None:
    root, kind, received = office.settings.root, _kind(office, given.kind), _received(office, given, day)
    items, hand = found(office, pages, given.at), hand_of(office, day)

    def make(id: str) -> Filed:
        notice = opened(id, received, claim_of(given, kind, items), hand)
        return Filed(notice, drafts_on_arrival(notice, desk_of(office, hand)))

    notice = file_new(root, day.year, make)
    _tell(office, notice, day)


def _kind(office: Office, words: str) -> Kind:
    kind = kind_named(words)
    if kind is None:
        offered = ", ".join(f"{item}" if office.lang == "en" else f"{item}（{name}）" for item, name in KINDS.items())
        office.refuse("notice-no-kind", kind=words or "-", offered=offered)
    return kind


def _received(office: Office, given: Form, day: date) -> date:
    words = str(given.received)
    received = moment_of(words, office.settings.site.timezone).date() if words else day
    if received > day:
        office.refuse("notice-future", day=received.isoformat(), today=day.isoformat())
    return received


def _tell(office: Office, notice: Notice, day: date) -> None:
    lacking = missing(notice.claim)
    office.tell("notice-filed", id=notice.id, path=f"{NOTICES}/{notice.id}/")
    if notice.claim.urgent:
        office.tell("notice-urgent", id=notice.id)
    if notice.late:
        office.tell("notice-late")
    tell_missing(office, lacking, "notice-missing")
    for owed in owed_by(office, notice, day):
        office.tell("notice-line-deadline", deadline=deadline_words(office, owed))
    tell_letters(office, notice)


def _clear(office: Office, file: str, alone: bool) -> None:
    """Take away our own unfinished form once it is filed; say of anybody else's that it is theirs to delete."""
    root = office.settings.root
    if alone or (file and (Path.cwd() / file).resolve() == (root / UNFINISHED).resolve()):
        (root / UNFINISHED).unlink(missing_ok=True)
    elif file:
        exposed = (Path.cwd() / file).resolve().is_relative_to(root.resolve()) and would_track(root, str((Path.cwd() / file).resolve()))
        office.say("notice-form-exposed" if exposed else "notice-form-left", path=file)
