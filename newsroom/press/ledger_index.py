"""The ledger in columns, for the script that filters it in the browser (theme/static/js/ledger.js).

Names stand once and rows tell their place in the list of names, -1 where there is none; rows are newest first.
"""

import json
from collections.abc import Iterable

from newsroom.article.ledger import STATES, Standing
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.facts import PROBLEM_STATES, UNEXPLAINED
from newsroom.imprint.ledger.lists import OVERDUE_WORD


def ledger_index(bulletin: Bulletin) -> bytes:
    """Return the index as JSON: `as_of`, lists of [key, name] (areas: [key, name, place of the area around it]), and `problems` in columns.

    `late` is in days, negative where the problem is settled; `why` tells only of those that are late, by row.
    """
    registers, rows = bulletin.edition.registers, bulletin.ledger.rows[::-1]
    areas, units, categories = _places(registers.areas), _places(registers.units), _places(registers.categories)
    index = {
        "as_of": bulletin.ledger.today.isoformat(),
        "unexplained": UNEXPLAINED,
        "states": [*([state, PROBLEM_STATES[state]] for state in STATES), ["overdue", OVERDUE_WORD]],
        "categories": [[key, item.name] for key, item in registers.categories.items()],
        "areas": [[key, item.name, areas.get(item.part_of, -1)] for key, item in registers.areas.items()],
        "units": [[key, item.name] for key, item in registers.units.items()],
        "problems": {
            "key": [item.problem.key for item in rows],
            "title": [item.problem.title for item in rows],
            "state": [STATES.index(item.state) for item in rows],
            "category": [categories.get(item.problem.category, -1) for item in rows],
            "area": [areas.get(item.area, -1) for item in rows],
            "unit": [units.get(item.unit, -1) for item in rows],
            "team": {str(place): item.problem.team for place, item in enumerate(rows) if item.unit not in units},
            "date": [_date(item) for item in rows],
            "late": [item.late if item.overdue else -item.late for item in rows],
            "why": {str(place): item.problem.explanation for place, item in enumerate(rows) if item.late and item.problem.explanation},
        },
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()


def _places(names: Iterable[str]) -> dict[str, int]:
    return {key: place for place, key in enumerate(names)}


def _date(item: Standing) -> str:
    """Return the day that the row tells: of settlement where it is settled, else the day it is due."""
    return (item.problem.settled or item.problem.due).isoformat()
