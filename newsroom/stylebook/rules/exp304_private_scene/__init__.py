"""No picture of an exposure looks into somebody's private life.

What it checks:
    Every picture that an exposure or the record of a problem shows: the `scene` of its record is given, is a word of scenes.toml, and is a
    public one. Homes, hotel rooms, bathrooms, changing rooms, wards, the inside of vehicles and portraits are refused.
    A picture without a record has no scene either. Pictures that are not there are PUB706's.
Why:
    Whoever is seen where nobody expects to be seen is harmed by the place alone, however blurred the face.
Source:
    Civil Code, art. 1032, 1033.
Example:
    scene = "home"
How to fix:
    Take the picture out; take one of the public side of the matter. Where the scene was public, say so: scene = "street".
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk, Exposed

CODE = "EXP304"
NAME = "private-scene"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each use of a picture whose scene is private, unknown or not given."""
    for use in desk.exposed:
        picture = desk.pictures.get(use.file)
        if picture:
            yield from _judge(use, picture.record.scene.strip() if picture.record else "", desk)


def _judge(use: Exposed, scene: str, desk: Desk) -> Iterator[Fault]:
    words = _scenes()
    if scene in words["public"]:
        return
    variant = "missing" if not scene else "portrait" if scene in words["person"] else "" if scene in words["private"] else "unknown"
    values = {"file": use.file, "scene": scene, "public": ", ".join(words["public"])}
    yield Fault(use.place, values, variant, related=desk.record_of(use.file, "scene"))


@cache
def _scenes() -> Mapping[str, tuple[str, ...]]:
    data = tomllib.loads(files(__name__).joinpath("scenes.toml").read_text("utf-8"))
    return {name: tuple(words) for name, words in data.items()}
