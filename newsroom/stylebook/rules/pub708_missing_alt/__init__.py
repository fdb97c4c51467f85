"""Every picture says in words what it shows.

What it checks:
    A picture of a body has alternative text, in the Markdown or in its record, and that text is not its file name.
    Pictures elsewhere (portrait, `gallery`, `before_after`, posters) have it in their records.
Why:
    Readers who listen, and all readers on a bad line, have nothing but these words. A file name is no description.
Source:
    GB/T 37668-2019 (accessible web content), WCAG 2.2 success criterion 1.1.1.
Example:
    ![工人在更换阀芯](../../images/valve.jpg)
How to fix:
    Write between the square brackets what a reader would see, in one sentence; or put `alt = "..."` into the
    picture's record.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB708"
NAME = "missing-alt"
SEVERITY = "error"
SCOPE = "article"

_FILE = r".*\.(jpe?g|png|webp|avif|gif|bmp|tiff?|heic|svg)"
_CAMERA = r"(img|dsc|dcim|pic|image|photo|mmexport|微信图片)[ _-]?\d*"
_NO_WORDS = re.compile(rf"(?i){_FILE}|{_CAMERA}|图片?|照片|\d+")


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every picture without words of its own."""
    for use in article.pictures:
        shown = desk.pictures.get(use.file)
        in_body = use.role == "body"
        alt = use.alt if in_body else shown.record.alt if shown and shown.record else ""
        if alt and _is_name(alt, use.file):
            yield Fault(use.place, {"file": use.file, "alt": alt}, "file-name")
        elif not alt and (in_body or shown):
            yield Fault(use.place, {"file": use.file}, "" if in_body else "record")


def _is_name(alt: str, file: str) -> bool:
    return alt == PurePosixPath(file).stem or bool(_NO_WORDS.fullmatch(alt))
