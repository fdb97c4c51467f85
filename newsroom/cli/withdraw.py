"""newsroom withdraw: what the newsroom itself takes back, of any kind, as changes that an editor reviews."""

import sys
from typing import Annotated

import typer
from tomlkit.exceptions import ParseError

from newsroom.article.edition import Edition
from newsroom.cli.agreement import agreed
from newsroom.cli.amending import amend, difference, unchanged
from newsroom.cli.archive import Archive
from newsroom.cli.check import AS_OF
from newsroom.cli.office import Office
from newsroom.cli.subject import Subject, nobody_knows, subject_of
from newsroom.cli.takedown import YES, refuse_unread
from newsroom.cli.words import guess_language, say
from newsroom.corrections.ledger import WITHDRAWN
from newsroom.corrections.withdrawal import Withdrawal
from newsroom.corrections.withdrawal import withdraw as planned
from newsroom.stylebook.identifiers import masked, masked_path


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("withdraw", help=say(guess_language(), "help-withdraw"))(withdraw)


def withdraw(
    context: typer.Context,
    item: Annotated[str, typer.Argument(metavar="SLUG", help=say(guess_language(), "help-item"))],
    reason: Annotated[str, typer.Option("--reason", help=say(guess_language(), "help-withdraw-reason"))] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say(guess_language(), "help-retire-dry-run"))] = False,
    yes: YES = False,
    as_of: AS_OF = None,
) -> None:
    """Withdraw an article: its file goes, and its address says when and why."""
    office: Office = context.obj
    with office.progress() as report:
        edition = office.read(as_of, report)
    refuse_unread(office, edition)
    archive = Archive(office.target)
    subject = subject_of(office, archive, edition, item, only=True) or nobody_knows(office, archive, edition, item)
    _refuse_unfit(office, edition, subject, reason)
    try:
        plan = planned(edition, subject.articles, " ".join(reason.split()))
    except ParseError:
        office.refuse("register-unread", path=WITHDRAWN)
    _show(office, plan)
    if not dry_run and agreed(office, "retire-ask", yes, files=str(len(plan.changes))):
        _make(office, plan)
        office.tell("withdraw-done", address=masked_path(subject.addresses[0]), files=str(len(plan.changes)))


def _refuse_unfit(office: Office, edition: Edition, subject: Subject, reason: str) -> None:
    if not subject.articles:
        gone = next((entry for entry in edition.registers.withdrawals if entry.address in subject.addresses), None)
        day = gone.date if gone else subject.record.day if subject.record else None
        office.refuse("withdraw-already" if day else "withdraw-no-file", address=masked_path(subject.addresses[0]), day=str(day))
    if not any(edition.due(article) for article in subject.articles):
        office.refuse("withdraw-unpublished", path=masked_path(subject.articles[0].path))
    if not reason.strip():
        office.refuse("withdraw-why")
    if masked(reason) != reason:
        office.refuse("takedown-tells-number")


def _show(office: Office, plan: Withdrawal) -> None:
    for change in plan.changes:
        if change.after is not None:
            sys.stdout.writelines(f"{line}\n" for line in difference(change.path, change.before or "", change.after))
        else:
            office.tell("retire-picture-goes", path=masked_path(change.path))
    for leftover in plan.leftovers:
        office.tell(f"retire-look-{leftover.kind}", where=masked_path(leftover.place.path), words=leftover.words)


def _make(office: Office, plan: Withdrawal) -> None:
    for change in plan.changes:
        if not unchanged(office.settings.root, change.path, change.before):
            office.say("retire-moved", path=masked_path(change.path))
            raise typer.Exit(1)
        amend(office.settings.root, change.path, change.after)
