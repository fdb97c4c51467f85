"""An article holds text and Markdown, nothing that a browser would run.

What it checks:
    Raw HTML in a body is limited to harmless elements; fields of the front matter and of the registers are plain
    text; links lead to http, https or mailto; pictures come from content/images/; no entity stands for a control
    character. What is found here would be taken out by the cleaning: readers would see something else than the editor
    wrote.
Why:
    Of 10,535 known attacks written into Markdown bodies, stock Pelican lets 5,614 run in readers' browsers. A text
    pasted from the web brings scripts, counters and hidden pictures along.
Source:
    House rule; CWE-79.
Example:
    **重要**的话用星号
How to fix:
    Take the HTML out and use Markdown: **bold**, [text](address), ![alt](picture). `newsroom check --fix` takes out
    what it finds in bodies.
"""

from collections.abc import Iterable

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.stylebook.desk import Desk

CODE = "PUB709"
NAME = "unsafe-html"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterable[Fault]:
    """Return what was noticed while reading."""
    return desk.faults_of(NAME)


def fix(text: SourceText, desk: Desk) -> str | None:
    """Return the text without its unsafe markup (elements such as script go with what is in them), None when there is none."""
    mended = text.text
    for start, markup in sorted(_spots(text, desk), reverse=True):
        if mended.startswith(markup, start):
            mended = mended[:start] + mended[start + len(markup) :]
    return mended if mended != text.text else None


def _spots(text: SourceText, desk: Desk) -> set[tuple[int, str]]:
    faults = (fault for fault in desk.faults_of(NAME) if fault.place.path == text.path and fault.values.get("markup"))
    return {(text.offset(fault.place.line or 1, fault.place.column or 1), fault.values["markup"]) for fault in faults}
