"""newsroom replies: which units were asked for a reply to an exposure, and which have not given it."""

from datetime import date, timedelta
from typing import Annotated

import typer

from newsroom.article.article import Article
from newsroom.article.people import Reply
from newsroom.cli.check import AS_OF
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.stylebook.identifiers import masked_path


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("replies", help=say(guess_language(), "help-replies"))(replies)


def replies(
    context: typer.Context,
    due: Annotated[bool, typer.Option("--due", help=say(guess_language(), "help-replies-due"))] = False,
    as_of: AS_OF = None,
) -> None:
    """List the replies that exposures tell of, the longest awaited first; with --due only those offered and not answered."""
    office: Office = context.obj
    with office.progress() as report:
        edition = office.read(as_of, report)
    today = edition.as_of.date()
    asked = [(article, article.reply) for article in edition.articles if article.reply and not article.draft and not article.anonymised]
    awaited = sorted(((article, reply) for article, reply in asked if not reply.received), key=lambda pair: _order(*pair))
    if due:
        awaited = [(article, reply) for article, reply in awaited if reply.offered]
    for article, reply in awaited:
        _tell(office, article, reply, today)
    if not due:
        given = sorted(((article, reply) for article, reply in asked if reply.received), key=lambda pair: _order(*pair))
        for article, reply in given:
            office.tell("reply-given", **_values(article, reply), day=str(reply.received))
    if not (awaited if due else asked):
        office.tell("replies-none-due" if due else "replies-none")


def _tell(office: Office, article: Article, reply: Reply, today: date) -> None:
    if reply.offered is None:
        office.tell("reply-not-offered", **_values(article, reply))
        return
    last = reply.offered + timedelta(days=office.settings.site.reply_days)
    late = (today - last).days
    values = {**_values(article, reply), "offered": reply.offered.isoformat(), "last": last.isoformat(), "days": str(abs(late))}
    office.tell("reply-late" if late > 0 else "reply-awaited", **values)


def _order(article: Article, reply: Reply) -> tuple[date, str]:
    return (reply.offered or article.date.date(), article.path)


def _values(article: Article, reply: Reply) -> dict[str, str]:
    return {"path": masked_path(article.path), "title": article.title, "unit": reply.unit}
