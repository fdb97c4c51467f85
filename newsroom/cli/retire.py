"""newsroom retire: exposures whose time is over, made anonymous or withdrawn, as changes that an editor reviews."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from newsroom.article.article import Article, Kind
from newsroom.article.edition import Edition
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Problem
from newsroom.cli.agreement import agreed
from newsroom.cli.amending import amend, difference, unchanged
from newsroom.cli.check import AS_OF, below_root
from newsroom.cli.office import Office, chosen
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.open_edition import read_bounded
from newsroom.corrections.changes import Leftover
from newsroom.corrections.ledger import WITHDRAWN
from newsroom.corrections.retention import Outlived, outlived
from newsroom.corrections.retirement import Retirement, retire
from newsroom.corrections.wording import Gazetteer
from newsroom.stylebook.identifiers import masked_path


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("retire", help=say(guess_language(), "help-retire"))(retire_command)


def retire_command(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help=say(guess_language(), "help-retire-paths"))] = None,
    due: Annotated[bool, typer.Option("--due", help=say(guess_language(), "help-retire-due"))] = False,
    withdraw: Annotated[bool, typer.Option("--withdraw", help=say(guess_language(), "help-retire-withdraw"))] = False,
    why: Annotated[str, typer.Option("--why", help=say(guess_language(), "help-retire-why"))] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say(guess_language(), "help-retire-dry-run"))] = False,
    yes: Annotated[bool, typer.Option("--yes", help=say(guess_language(), "help-retire-yes"))] = False,
    as_of: AS_OF = None,
) -> None:
    """Retire what is due, or what is named; exit 1 when something is left that must be done by hand."""
    office: Office = context.obj
    wanted = below_root(office, paths or [])
    if not (due or wanted):
        office.refuse("retire-which")
    with office.progress() as report:
        edition = office.read(as_of, report)
    found = _due(edition, wanted) if due else _named(office, edition, wanted)
    if not found.paths:
        office.tell("retire-none" if due else "retire-nothing-left")
        return
    reader = "zh-Hans" if edition.site.lang.startswith("zh") else "en"
    reason = why.strip() or say(reader, "retire-why-default")
    plan, by_hand = _plan(office, edition, found, withdraw, reason)
    _show(office, found, plan, by_hand)
    if not dry_run and plan.changes and agreed(office, "retire-ask", yes, files=str(len(plan.changes))):
        _make(office, plan)
    raise typer.Exit(int(bool(by_hand)))


def _due(edition: Edition, wanted: Sequence[str]) -> Outlived:
    found = outlived(edition)
    articles = tuple(article for article in found.articles if chosen(article.path, wanted))
    problems = tuple(problem for problem in found.problems if chosen(problem.at.path, wanted))
    return Outlived(articles, problems, found.due)


def _named(office: Office, edition: Edition, wanted: Sequence[str]) -> Outlived:
    articles = {item.path: item for item in edition.articles if item.kind is Kind.EXPOSURE and edition.due(item)}
    problems = {item.at.path: item for item in edition.registers.problems.values()}
    for path in wanted:
        if path not in articles and path not in problems:
            office.refuse("not-retirable", path=masked_path(path))
    return Outlived(
        tuple(articles[path] for path in wanted if path in articles and not articles[path].anonymised),
        tuple(problems[path] for path in wanted if path in problems and not problems[path].anonymised),
        {},
    )


def _plan(office: Office, edition: Edition, found: Outlived, withdraw: bool, reason: str) -> tuple[Retirement, tuple[Article, ...]]:
    """Return what shall be done, and the articles for which that is not enough: those are left as they are, with their problems."""
    if any(fault.place.path == WITHDRAWN for fault in edition.faults):
        office.refuse("register-unread", path=WITHDRAWN)
    plan = retire(edition, found.articles, found.problems, withdraw, reason)
    failed = tuple(article for article in plan.anonymised if not _anonymous(office, edition, plan, article))
    if not failed:
        return plan, ()
    kept = {article.problem for article in failed}
    articles = [article for article in found.articles if article not in failed]
    problems: list[Problem] = [problem for problem in found.problems if problem.key not in kept]
    return retire(edition, articles, problems, withdraw, reason), failed


def _anonymous(office: Office, edition: Edition, plan: Retirement, before: Article) -> bool:
    """Return whether an article, read again as it shall be, is anonymous and has no fault that it did not have."""
    text = next((change.after for change in plan.changes if change.path == before.path), None)
    sheet = read_bounded(SourceText(before.path, text or ""), office.settings.site, dict(edition.pictures))
    after, was = sheet.article, next(item for item in edition.manuscripts if item.path == before.path)
    if after is None or len(sheet.faults) > len(was.faults) or after.anonymised != edition.as_of.date():
        return False
    linked = any(link.internal and link.target.startswith(("images/", "media/")) for link in after.body.links)
    return not (after.pictures or after.media or linked) and after.people == () and Gazetteer(edition.registers.places).coarse(after.place)


def _show(office: Office, found: Outlived, plan: Retirement, by_hand: Sequence[Article]) -> None:
    for path, day in sorted(found.due.items(), key=lambda item: (item[1], item[0])):
        if path in found.paths:
            office.tell("retire-due", path=masked_path(path), day=day.isoformat())
    for change in plan.changes:
        if change.after is not None:
            sys.stdout.writelines(f"{line}\n" for line in difference(change.path, change.before or "", change.after))
        elif change.path.startswith("content/images/"):
            office.tell("retire-picture-goes", path=masked_path(change.path))
        else:
            office.tell("retire-file-goes", path=masked_path(change.path))
    for leftover in plan.leftovers:
        _tell(office, leftover)
    for article in by_hand:
        _tell(office, Leftover("by-hand", Place(article.path), plan.day.isoformat()))


def _tell(office: Office, leftover: Leftover) -> None:
    place = leftover.place
    where = masked_path(place.path) + (f":{place.line}:{place.column}" if place.line else "")
    office.tell(f"retire-look-{leftover.kind}", where=where, words=leftover.words)


def _make(office: Office, plan: Retirement) -> None:
    root = office.settings.root
    for change in plan.changes:
        if not unchanged(root, change.path, change.before):
            office.say("retire-moved", path=masked_path(change.path))
            raise typer.Exit(1)
        amend(root, change.path, change.after)
    counts = {"anonymised": len(plan.anonymised), "withdrawn": len(plan.withdrawn), "files": len(plan.changes)}
    office.tell("retire-done", **{name: str(count) for name, count in counts.items()})
