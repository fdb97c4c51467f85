"""Nobody stands above themselves.

What it checks:
    In registers/organisation.toml no unit is its own `parent`, and no area `part_of` itself, directly or through others.
Why:
    The tree of responsibility ends at the top. In a circle everybody answers to everybody, and nobody answers.
Source:
    House rule: four levels of responsibility.
Example:
    [areas.dongxiang] part_of = "east", and [areas.east] without part_of
How to fix:
    Take out the `parent` or `part_of` that leads back down.
"""

from collections.abc import Iterator, Mapping

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PRG508"
NAME = "circular-organisation"
SEVERITY = "error"
SCOPE = "site"

FILE = "content/registers/organisation.toml"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each circle, at the first of its members."""
    units = {key: unit.parent for key, unit in desk.registers.units.items()}
    areas = {key: area.part_of for key, area in desk.registers.areas.items()}
    for table, key, above in (("units", "parent", units), ("areas", "part_of", areas)):
        for circle in _circles(above):
            yield Fault(desk.spot(FILE, f"{table}.{circle[0]}.{key}"), {"circle": " → ".join((*circle, circle[0])), "key": key})


def _circles(above: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    seen: set[str] = set()
    for start in above:
        path: list[str] = []
        key = start
        while key in above and key not in seen:
            seen.add(key)
            path.append(key)
            key = above[key]
        if key in path:
            yield tuple(path[path.index(key) :])
