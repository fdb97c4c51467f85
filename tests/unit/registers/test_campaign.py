"""The campaign's registers as read: every fault with its place, none in the way of the others."""

from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.registers.records import shelve
from newsroom.registers.shelf import Shelf


def read(**files: str) -> Shelf:
    """Return what is on the shelf after reading files of content/registers/, named with __ for / and without .toml."""
    shelf = Shelf()
    for name, text in files.items():
        shelve(shelf, SourceText(f"content/registers/{name.replace('__', '/')}.toml", text))
    return shelf


def told(faults: list[Fault]) -> list[tuple[str, int | None, str]]:
    return [(fault.place.path.removeprefix("content/registers/"), fault.place.line, fault.variant) for fault in faults]


ORGANISATION = """\
[leadership]
name = "指挥部"
leaders = ["总指挥", "副总指挥"]

[units.roads]
name = "市政所"
leader = "所长"

[areas.east]
name = "东片"

[areas.lane]
name = "东巷社区"
part_of = "east"
leader = "分管领导"

[areas.lane.grids.lane-1]
name = "东巷第一网格"
leader = "科长"
unit = "roads"
buildings = 12
staff = "机关干部"
"""


def test_the_organisation_is_read_down_to_the_grid() -> None:
    shelf = read(organisation=ORGANISATION)
    assert shelf.faults == []
    assert shelf.leadership
    assert shelf.leadership.leaders == ("总指挥", "副总指挥")
    assert shelf.areas["lane"].part_of == "east"
    assert shelf.areas["lane"].grids == (shelf.grids["lane-1"],)
    assert (shelf.grids["lane-1"].area, shelf.grids["lane-1"].buildings) == ("lane", 12)


def test_a_grid_that_stands_in_two_areas_is_told_once() -> None:
    shelf = read(organisation=ORGANISATION + '\n[areas.east.grids.lane-1]\nname = "又一个"\n')
    assert told(shelf.faults) == [("organisation.toml", 17, "twice")]
    assert len(shelf.grids) == 1


def test_one_bad_unit_does_not_hide_the_others() -> None:
    text = '[units.a]\nname = ""\n\n[units.b]\nname = "乙"\nchef = "x"\n\n[units.c]\nname = "丙"\n\n[wards.d]\nname = "丁"\n'
    shelf = read(organisation=text)
    assert list(shelf.units) == ["c"]
    assert told(shelf.faults) == [
        ("organisation.toml", 2, "missing"),
        ("organisation.toml", 6, "unknown"),
        ("organisation.toml", 11, "unknown"),
    ]


def test_tables_that_are_no_tables_are_faults() -> None:
    shelf = read(organisation="units = 3\nareas = [1]\n")
    assert told(shelf.faults) == [("organisation.toml", 1, "value"), ("organisation.toml", 2, "value")]


def test_a_problem_without_leader_team_and_plan_is_read_for_the_rules_to_judge() -> None:
    text = 'title = "甲"\ncategory = "x"\nreported = 2026-09-01\ndue = 2026-10-01\nstate = "open"\n'
    shelf = read(problems__a=text)
    assert shelf.faults == []
    assert (shelf.problems["a"].leader, shelf.problems["a"].team, shelf.problems["a"].plan) == ("", "", "")


def test_pictures_of_steps_are_pictures_of_the_problem() -> None:
    text = (
        'title = "甲"\ncategory = "x"\nreported = 2026-09-01\ndue = 2026-10-01\nstate = "open"\n'
        'before_after = [["images/a.jpg", "images/b.jpg"]]\n'
        '[[steps]]\nstep = "patrol"\ndate = 2026-09-01\nwho = "巡查组"\npicture = "images/c.jpg"\n'
    )
    assert read(problems__a=text).problems["a"].pictures == ("images/a.jpg", "images/b.jpg", "images/c.jpg")


def test_indicators_keep_their_values_as_written() -> None:
    shelf = read(indicators='[clean]\nname = "洁净率"\nunit = "%"\ntarget = 95.0\n\n[[clean.values]]\nas_of = 2026-09-30\nvalue = 92.10\n')
    assert shelf.faults == []
    assert shelf.indicators["clean"].target == "95.0"
    assert [item.value for item in shelf.indicators["clean"].readings] == ["92.10"]


def test_a_value_that_is_no_number_is_told_at_its_line() -> None:
    shelf = read(indicators='[clean]\nname = "洁净率"\n\n[[clean.values]]\nas_of = 2026-09-30\nvalue = "很好"\n')
    assert told(shelf.faults) == [("indicators.toml", 6, "value")]


def test_an_activity_takes_local_times_only() -> None:
    good = read(activities__a='title = "清河"\nbegins = 2026-11-28T09:00:00\nends = 2026-11-28T11:00:00\n')
    bad = read(activities__a='title = "清河"\nbegins = 2026-11-28T09:00:00Z\nends = 2026-11-28T11:00:00\n')
    assert good.faults == []
    assert good.activities["a"].begins.hour == 9
    assert told(bad.faults) == [("activities/a.toml", 2, "value")]


def test_plan_and_centres_are_read() -> None:
    shelf = read(
        plan='title = "行动方案"\n[[phases]]\ntitle = "动员"\nbegins = 2026-01-01\nends = 2026-03-31\ntasks = ["摸底"]\n'
        '[[goals]]\ntitle = "洁净"\nindicator = "clean"\n',
        centres='[care]\nname = "养老服务中心"\nservices = ["助餐"]\n',
    )
    assert shelf.faults == []
    assert shelf.plan
    assert shelf.plan.phases[0].tasks == ("摸底",)
    assert shelf.centres["care"].services == ("助餐",)


def test_a_key_that_is_declared_twice_is_named_at_its_line() -> None:
    tables = read(categories='[a]\nname = "甲"\n\n[a]\nname = "乙"\n')
    lines = read(problems__a='title = "甲"\ncategory = "x"\ntitle = "乙"\n')
    assert told(tables.faults) == [("categories.toml", 4, "twice")]
    assert told(lines.faults) == [("problems/a.toml", 3, "twice")]
    assert [fault.values["key"] for fault in (*tables.faults, *lines.faults)] == ["a", "title"]
