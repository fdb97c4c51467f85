"""newsroom notice: who objects to what, from the first letter to the last; below private/, never in git, events, reports or logs."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from newsroom.cli.check import AS_OF
from newsroom.cli.notice_new import complete, new
from newsroom.cli.notice_steps import close, counter, decide, extend, measure, sent, settle
from newsroom.cli.notice_words import ID, deadline_words, named, owed_by, refusing, today
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.notices import NOTICES, Unread, known_id, letter_text, read, read_all, ready, sheet_text
from newsroom.notices.deadlines import Deadline
from newsroom.notices.notice import Notice, State

SOON = 2
"""Working days before a deadline from which `list --due` shows it."""
_COMMANDS: tuple[tuple[str, Callable[..., Any]], ...] = (
    ("new", new),
    ("complete", complete),
    ("sent", sent),
    ("extend", extend),
    ("decide", decide),
    ("measure", measure),
    ("counter", counter),
    ("settle", settle),
    ("close", close),
)


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    lang = guess_language()
    desk = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    desk.command("list", help=say(lang, "help-notice-list"))(list_notices)
    desk.command("show", help=say(lang, "help-notice-show"))(show)
    for name, command in _COMMANDS:
        desk.command(name, help=say(lang, f"help-notice-{name}"))(command)
    app.add_typer(desk, name="notice", help=say(lang, "help-notice"))


def list_notices(
    context: typer.Context,
    due: Annotated[bool, typer.Option("--due", help=say(guess_language(), "help-notice-due"))] = False,
    every: Annotated[bool, typer.Option("--all", help=say(guess_language(), "help-notice-all"))] = False,
    as_of: AS_OF = None,
) -> None:
    """List the notices that are open, overdue first: ID, kind, state, addresses, deadline, and nothing about anybody."""
    office: Office = context.obj
    ready(office.settings.root)
    filed, day = read_all(office.settings.root), today(office, as_of)
    broken = [item for item in filed if isinstance(item, Unread)]
    rows = [(item, owed_by(office, item, day)) for item in filed if isinstance(item, Notice)]
    shown = [row for row in rows if _wanted(*row, due=due, every=every)]
    if not (shown or broken):
        office.tell("notice-none-due" if due else "notice-none-open" if filed else "notice-none")
    for notice, owed in sorted(shown, key=_pressing):
        _tell_row(office, notice, owed)
    for item in broken:
        office.say("notice-unread", path=f"{NOTICES}/{item.id}/notice.toml", where=item.where)
    raise typer.Exit(int(bool(broken)))


def show(
    context: typer.Context,
    id: ID,
    letter: Annotated[str, typer.Option("--letter", metavar="NAME", help=say(guess_language(), "help-notice-show-letter"))] = "",
    as_of: AS_OF = None,
) -> None:
    """Show everything about a notice: the desk's own file, with names and addresses."""
    office: Office = context.obj
    root = office.settings.root
    ready(root)
    with refusing(office, id):
        notice = read(root, id)
        text, folder = sheet_text(root, id), known_id(root, id)
    if letter:
        _show_letter(office, notice, folder, letter)
        return
    typer.echo(text.rstrip())
    typer.echo()
    _tell_row(office, notice, owed_by(office, notice, today(office, as_of)), whole=True)
    for drafted in notice.letters:
        day = (drafted.sent or drafted.drafted).isoformat()
        path = f"{NOTICES}/{folder}/{drafted.file}"
        office.tell("notice-letter-sent" if drafted.sent else "notice-letter-unsent", path=path, day=day)


def _show_letter(office: Office, notice: Notice, folder: str, letter: str) -> None:
    wanted = letter.removeprefix("letters/").removesuffix(".txt")
    files = [item.file for item in notice.letters if wanted in (item.which, item.file.removeprefix("letters/").removesuffix(".txt"))]
    if not files:
        drafted = ", ".join(dict.fromkeys(item.which for item in notice.letters)) or "-"
        office.refuse("notice-no-letter", id=notice.id, letter=letter, drafted=drafted)
    typer.echo(letter_text(office.settings.root, folder, files[-1]).rstrip())


def _wanted(notice: Notice, owed: tuple[Deadline, ...], due: bool, every: bool) -> bool:
    if due:
        return bool(owed) and owed[0].left <= SOON
    return every or notice.state is not State.CLOSED


def _pressing(row: tuple[Notice, tuple[Deadline, ...]]) -> tuple[Any, ...]:
    notice, owed = row
    if not owed:
        return (True, False, notice.received, notice.id)
    return (False, not owed[0].overdue, not notice.claim.urgent, owed[0].due, notice.id)


def _tell_row(office: Office, notice: Notice, owed: tuple[Deadline, ...], whole: bool = False) -> None:
    claim = notice.claim
    marks = [name for name, there in (("notice-mark-urgent", claim.urgent), ("notice-mark-late", notice.late)) if there]
    office.tell(
        "notice-line",
        id=notice.id,
        kind=named(office, claim.kind),
        state=named(office, notice.state),
        marks="".join("  " + say(office.lang, name) for name in marks),
    )
    for item in claim.items:
        office.tell("notice-line-address", address=f"/{item.address}")
    for deadline in owed if whole else owed[:1]:
        office.tell("notice-line-deadline", deadline=deadline_words(office, deadline))
