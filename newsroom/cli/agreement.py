"""Asking whoever is at the keyboard before files are changed."""

import sys

import typer

from newsroom.cli.office import Office
from newsroom.cli.words import say


def agreed(office: Office, question: str, yes: bool, **values: str) -> bool:
    """Return whether the question of that name was answered with yes; with `yes` nobody is asked, without a terminal it is wrong use."""
    if yes:
        return True
    if not sys.stdin.isatty():
        office.refuse("nobody-agreed")
    try:
        answer = typer.confirm(say(office.lang, question, values), err=True)
    except typer.Abort as end:
        raise KeyboardInterrupt from end
    if not answer:
        office.say("retire-left")
    return answer
