"""A reprint keeps the title of the original.

What it checks:
    `title` equals `original.title`. Width of characters, spaces and punctuation do not count; a question mark and a decimal point do,
    because they change what is said. `title_change` explains a title that had to be changed.
Why:
    A title made sharper or blunter puts words into the mouth of the author.
Source:
    Internet News Information Services Provisions (2017), art. 15: reprinting must not distort the title's meaning.
Example:
    title: 二十四条小巷亮灯
    original: {title: 夜归不再摸黑，二十四条小巷亮灯, author: 林溪, url: "https://daily.qingyuan.example/1011.html", published: 2026-10-11}
    title_change: 列表页放不下，删去前半句
How to fix:
    Put the original's title back, or say in `title_change:` why it was changed.
"""

import re
import unicodedata
from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "SRC105"
NAME = "altered-title"
SEVERITY = "warning"
SCOPE = "article"

ORNAMENT = re.compile(r"(?!\?)(?!(?<=\d)[.:/+-](?=\d)|(?<=\d)[%‰℃])[\W_]")


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when the title of a reprint was changed and nobody says why."""
    if article.own or article.original is None or not article.original.title or article.title_change:
        return
    if _essence(article.title) != _essence(article.original.title):
        yield Fault(article.at("title"), {"title": article.title, "original": article.original.title})


def _essence(title: str) -> str:
    return ORNAMENT.sub("", unicodedata.normalize("NFKC", title)).casefold()
