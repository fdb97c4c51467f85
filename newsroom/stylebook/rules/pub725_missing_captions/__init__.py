"""Audio and video can be followed without hearing.

What it checks:
    Each video of `media` has a captions file; each audio has one too, which serves as its transcript.
Why:
    Readers who are deaf, or sit in a bus, or search for a sentence, get nothing from sound alone. Most see videos without sound.
Source:
    Law on Building an Accessible Environment (2023), art. 32; WCAG 2.2, 1.2.1 and 1.2.2.
Example:
    media: [{file: media/lights.mp4, captions: media/lights.zh.vtt, lang: zh-Hans, credit: 陆望, source: own}]
How to fix:
    Write what is said and heard into a text file that begins with WEBVTT, put it into content/media/, and name it in `captions`.
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.article.recordings import TYPES
from newsroom.stylebook.desk import Desk

CODE = "PUB725"
NAME = "missing-captions"
SEVERITY = "warning"
SCOPE = "article"


def check(article: Article, _desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each video and audio without a captions file."""
    for number, item in enumerate(article.media):
        kind = TYPES.get(item.file.rpartition(".")[2].lower(), "").partition("/")[0]
        if kind in ("video", "audio") and not item.captions:
            name = item.file.rpartition("/")[2].rpartition(".")[0]
            yield Fault(article.at(f"media.{number}.file"), {"file": item.file, "name": name}, "" if kind == "video" else "audio")
