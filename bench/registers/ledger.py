"""A site with a ledger of any size: the sample's identity and notice, one article, invented registers."""

import datetime
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AREAS, UNITS, CATEGORIES = 200, 40, 10
_STEPS = ("patrol", "feedback", "coordination", "handling", "handling", "handling", "handling", "supervision")
_FIRST = datetime.date(2024, 1, 1)


def lay_out(folder: Path, problems: int) -> None:
    """Write the site below an empty folder."""
    for name in ("newsroom.toml", "pelicanconf.py", "publishconf.py", "content/notice", "content/pages"):
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
    registers = folder / "content/registers"
    (registers / "problems").mkdir(parents=True)
    (folder / "content/articles").mkdir()
    for name in ("sources.toml", "consents.toml"):
        shutil.copyfile(ROOT / "content/registers" / name, registers / name)
    names = [f'[category-{number}]\nname = "第{number}类"\n' for number in range(CATEGORIES)]
    (registers / "categories.toml").write_text("\n".join(names), "utf-8")
    (registers / "organisation.toml").write_text("\n".join((*_units(), *_areas())), "utf-8")
    for number in range(problems):
        (registers / f"problems/{number:06}.toml").write_text(_problem(number), "utf-8")


def _units() -> list[str]:
    return [f'[units.unit-{number}]\nname = "第{number}单位"\nleader = "第{number}单位负责岗位"\n' for number in range(UNITS)]


def _areas() -> list[str]:
    lines = []
    for number in range(AREAS):
        lines.append(f'[areas.area-{number}]\nname = "第{number}社区"\nleader = "包片岗位"\n')
        lines += [f'[areas.area-{number}.grids.grid-{number}-{grid}]\nname = "第{grid}网格"\nbuildings = 9\n' for grid in range(5)]
    return lines


def _problem(number: int) -> str:
    reported = _FIRST + datetime.timedelta(days=number % 900)
    settled = number % 3 != 0
    count = len(_STEPS) if settled else 7
    steps = "\n".join(
        f'[[steps]]\nstep = "{_STEPS[place]}"\ndate = {reported + datetime.timedelta(days=place)}\nwho = "第{number % UNITS}单位"\n'
        f'note = "第{number}号问题的第{place + 1}步记录。"\n'
        for place in range(count)
    )
    end = f"settled = {reported + datetime.timedelta(days=9)}\n" if settled else ""
    return (
        f'title = "第{number}号问题：路面和设施需要修补"\ncategory = "category-{number % CATEGORIES}"\narea = "area-{number % AREAS}"\n'
        f'unit = "unit-{number % UNITS}"\nreported = {reported}\ndue = {reported + datetime.timedelta(days=30)}\n'
        f'state = "{"settled" if settled else "under-way"}"\n{end}leader = "分管岗位"\nteam = "第{number % UNITS}单位"\n'
        f'plan = "先查清，再修补，最后复查。"\nexplanation = "材料到货晚。"\n\n{steps}'
    )
