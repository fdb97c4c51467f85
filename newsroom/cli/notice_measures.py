"""How a decision is carried out: the command to type, or the entry to paste."""

from datetime import date

import typer

from newsroom.cli.office import Office
from newsroom.cli.words import say
from newsroom.notices.notice import Decision, Item, Notice

_PASTED = {
    Decision.CORRECT: "corrections:\n  - date: {day}\n    what: {what}\n    why: {why}",
    Decision.UPDATE: "updates:\n  - date: {day}\n    what: {what}",
}


def tell_measures(office: Office, notice: Notice, day: date) -> None:
    """Say, item by item, what carries a decision out."""
    decision = notice.ruling.decision if notice.ruling else Decision.REFUSE
    if decision is Decision.REFUSE:
        office.tell("notice-do-nothing")
        return
    for item in notice.claim.items:
        _tell(office, notice.id, item, decision, day)
    if decision is not Decision.REMOVE or not any(item.path for item in notice.claim.items):
        office.tell("notice-do-note", id=notice.id, decision=decision.value)


def _tell(office: Office, id: str, item: Item, decision: Decision, day: date) -> None:
    if decision is Decision.REMOVE and item.path.startswith("content/articles/"):
        slug = item.address.strip("/").rpartition("/")[2]
        office.tell("notice-do-remove", command=f'newsroom takedown {slug} --reason "{_public()}" --notice {id}')
    elif decision in _PASTED and item.path:
        office.tell("notice-do-paste", path=item.path)
        words = {"what": say("zh-Hans", "notice-paste-what"), "why": _public()}
        typer.echo(_PASTED[decision].format(day=day.isoformat(), **words))
    else:
        office.tell("notice-do-by-hand", address=f"/{item.address}")


def _public() -> str:
    """Return the reason that readers may be told: nothing about anybody."""
    return say("zh-Hans", "notice-public-reason")
