"""newsroom takedown: an item that must not be published any more, taken out of everything that we hold."""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import Annotated, NoReturn

import typer
from tomlkit.exceptions import ParseError

from newsroom.article.edition import Edition
from newsroom.article.takedowns import Stage, TakenDown
from newsroom.cli.agreement import agreed
from newsroom.cli.amending import difference
from newsroom.cli.archive import Archive
from newsroom.cli.check import AS_OF, Format
from newsroom.cli.office import Office
from newsroom.cli.publish import released
from newsroom.cli.subject import Subject, nobody_knows, subject_of
from newsroom.cli.subject_trace import entry_ids, published_on, taken_down
from newsroom.cli.taking_down import Takedown, leftovers
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.clock import as_of as moment_of
from newsroom.copydesk.git_view import history
from newsroom.copydesk.notices import NoSuchNotice, known_id, note_measure
from newsroom.copydesk.revision import keyboard_name
from newsroom.corrections.ledger import TAKEDOWNS, WITHDRAWN
from newsroom.corrections.removal import Removal, Telling, remove
from newsroom.corrections.traces import windows
from newsroom.stylebook.identifiers import masked, masked_path

_SHORTEST_NAME, _MOST_NAMED = 2, 20
NOTICE = Annotated[str, typer.Option("--notice", metavar="ID", help=say(guess_language(), "help-takedown-notice"))]
YES = Annotated[bool, typer.Option("--yes", help=say(guess_language(), "help-retire-yes"))]


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What was asked for on the command line."""

    reason: str
    notice: str
    only: bool
    keep: bool
    yes: bool
    dry_run: bool
    as_of: str | None


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("takedown", help=say(guess_language(), "help-takedown"))(takedown)


def takedown(
    context: typer.Context,
    item: Annotated[str | None, typer.Argument(metavar="SLUG", help=say(guess_language(), "help-item"))] = None,
    reason: Annotated[str, typer.Option("--reason", help=say(guess_language(), "help-takedown-reason"))] = "",
    notice: NOTICE = "",
    only: Annotated[bool, typer.Option("--only", help=say(guess_language(), "help-takedown-only"))] = False,
    forget: Annotated[bool, typer.Option("--forget", help=say(guess_language(), "help-takedown-forget"))] = False,
    check: Annotated[bool, typer.Option("--check", help=say(guess_language(), "help-takedown-check"))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say(guess_language(), "help-retire-dry-run"))] = False,
    yes: YES = False,
    as_of: AS_OF = None,
) -> None:
    """Take an item down; exit 1 when something of it is left anywhere, or when what remains cannot be published."""
    office: Office = context.obj
    if check:
        _check(office)
    if not item:
        office.refuse("takedown-which")
    _take_down(office, item, _Wishes(" ".join(reason.split()), known_notice(office, notice), only, not forget, yes, dry_run, as_of))


def known_notice(office: Office, words: str) -> str:
    """Return the ID of a notice, "" when none is named; ends the command when nobody knows it."""
    if not words:
        return ""
    try:
        return known_id(office.settings.root, words)
    except NoSuchNotice as error:
        office.refuse("takedown-no-notice", id=words, nearest=str(error) or "-")


def refuse_unread(office: Office, edition: Edition) -> None:
    """End the command when a register that it must change cannot be read."""
    path = next((fault.place.path for fault in edition.faults if fault.place.path in (TAKEDOWNS, WITHDRAWN)), "")
    if path:
        office.refuse("register-unread", path=path)


def _check(office: Office) -> NoReturn:
    count = len(office.target.removed())
    found = leftovers(office)
    _tell_found(office, found)
    if not found:
        office.tell("takedown-clean", count=str(count))
    raise typer.Exit(int(bool(found)))


def _take_down(office: Office, word: str, wishes: _Wishes) -> None:
    with office.progress() as report:
        edition = office.read(wishes.as_of, report)
    refuse_unread(office, edition)
    archive = Archive(office.target)
    subject = subject_of(office, archive, edition, word, wishes.only) or nobody_knows(office, archive, edition, word)
    when = subject.record.when if subject.record else moment_of(wishes.as_of, edition.site.timezone).astimezone(UTC)
    reason = _reason(office, subject, wishes.reason)
    entries = subject.record.entries if subject.record else entry_ids(archive, subject.addresses)
    day = when.astimezone(edition.site.timezone).date()
    telling = Telling(subject.addresses, day, reason, published_on(entries), subject.paths, subject.titles)
    plan = _plan(office, edition, subject, telling)
    _show(office, subject, plan)
    if wishes.dry_run or not (subject.record or agreed(office, "takedown-ask", wishes.yes, address=subject.addresses[0])):
        return
    work = Takedown(office, edition, subject, plan)
    if wishes.keep:
        office.tell("takedown-held", folder=work.hold())
    note = keyboard_name(office.settings.root), reason
    record = subject.record or taken_down(archive, edition, subject, plan, note, when.replace(microsecond=0))
    _do(work, record, wishes)


def _do(work: Takedown, record: TakenDown, wishes: _Wishes) -> None:
    office = work.office
    if record.stage is Stage.BEGUN:
        live = work.purge(record)
        office.tell("takedown-purged" if live else "takedown-nothing-live", id=f"{live.id:06}" if live else "")
    if wishes.notice and (record.stage is Stage.BEGUN or work.plan.changes):
        note_measure(office.settings.root, wishes.notice, "takedown", record.day(office.settings.site.timezone))
    work.clear_content()
    office.tell("takedown-content", files=str(len(work.plan.changes)))
    for folder, count in sorted(Counter(path.rpartition("/")[0] for path in work.clear_derived(record)).items()):
        office.tell("takedown-cleared", folder=folder, files=str(count))
    found = leftovers(office)
    _tell_found(office, found)
    if not found:
        office.tell("takedown-gone", address=record.address)
    _tell_elsewhere(office, work)
    hindered = _hindered(office, wishes.as_of)
    raise typer.Exit(int(bool(found) or hindered))


def _reason(office: Office, subject: Subject, given: str) -> str:
    """Return what readers are told; ends the command when that would tell what must not be told."""
    if subject.record:
        done = subject.record.stage is Stage.DONE
        office.say("takedown-already" if done else "takedown-goes-on", day=subject.record.day(office.settings.site.timezone).isoformat())
        return subject.record.reason
    if not given:
        office.refuse("takedown-why")
    told = [title for title in subject.titles if title in given or not set(windows(title)).isdisjoint(windows(given))]
    told += [name for name in subject.names if len(name) >= _SHORTEST_NAME and name in given]
    if told:
        office.refuse("takedown-tells", words=told[0])
    if masked(given) != given:
        office.refuse("takedown-tells-number")
    return given


def _plan(office: Office, edition: Edition, subject: Subject, telling: Telling) -> Removal:
    unborn = [article for article in subject.articles if not edition.due(article)]
    if len(unborn) == len(subject.articles) > 0 and not (subject.imprints or subject.record or subject.escrow):
        office.refuse("takedown-unpublished", path=masked_path(unborn[0].path))
    try:
        return remove(edition, subject.articles, telling)
    except ParseError:
        office.refuse("register-unread", path=TAKEDOWNS)


def _show(office: Office, subject: Subject, plan: Removal) -> None:
    for address in subject.addresses:
        office.tell("takedown-address", address=masked_path(address))
    for change in plan.changes:
        if change.after is None:
            office.tell("retire-picture-goes", path=masked_path(change.path))
        else:
            sys.stdout.writelines(f"{line}\n" for line in difference(change.path, change.before or "", change.after))
    for leftover in plan.leftovers:
        place = leftover.place
        where = masked_path(place.path) + (f":{place.line}:{place.column}" if place.line else "")
        office.tell(f"takedown-look-{leftover.kind}", where=where, words=leftover.words)


def _tell_found(office: Office, found: Sequence[str]) -> None:
    for path in found[:_MOST_NAMED]:
        office.say("takedown-left", path=masked_path(path))
    if found:
        office.say("takedown-left-count", count=str(len(found)))


def _tell_elsewhere(office: Office, work: Takedown) -> None:
    """Say where the item remains that no command of ours reaches."""
    held = work.subject.escrow.held if work.subject.escrow else ()
    paths = [change.path for change in work.plan.changes if change.after is None] + [item.path for item in held if not item.after]
    paths += [item.path for item in work.subject.imprints]
    found = history(office.settings.root, (path for path in paths if path.startswith("content/")))
    if found and found.commits:
        words = " ".join(f"--path {_quoted(path)}" for path in found.paths)
        office.tell("takedown-history", commits=str(found.commits), command=f"git filter-repo --invert-paths {words}")
    else:
        office.tell("takedown-no-history")
    office.tell("takedown-elsewhere")


def _quoted(path: str) -> str:
    return path if path.replace("/", "").replace("-", "").replace(".", "").replace("_", "").isalnum() else f"'{path}'"


def _hindered(office: Office, as_of: str | None) -> bool:
    """Publish what remains; return whether findings stand against it."""
    if office.target.live() is None:
        return False
    try:
        done = released(office, as_of, Format.TEXT)
    except typer.Exit:
        office.say("takedown-hindered")
        return True
    office.tell("takedown-published", id=f"{done.manifest.id:06}")
    return False
