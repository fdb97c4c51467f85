"""The ledger: how problems stand on a day, and who finds them by what."""

import datetime

from newsroom.article.campaign import Area, Unit
from newsroom.article.ledger import OVERDUE, Ledger
from newsroom.article.place import Place
from newsroom.article.records import PlaceRecord, Problem, Registers, Step

AT = Place("content/registers/problems/x.toml", 1, 1)
TODAY = datetime.date(2026, 11, 23)


def day(month: int, number: int) -> datetime.date:
    return datetime.date(2026, month, number)


def problem(key: str, **given: object) -> Problem:
    values: dict[str, object] = {"reported": day(9, 1), "due": day(11, 20), "state": "under-way", "leader": "局长", "team": "市政所"}
    values |= {"title": key, "category": "traffic", "plan": "修", "at": AT}
    return Problem(key=key, **(values | given))  # type: ignore[arg-type]


def ledger(*problems: Problem) -> Ledger:
    areas = {"east": Area("east", "东片", AT), "lane": Area("lane", "东巷社区", AT, part_of="east")}
    places = {"square": PlaceRecord("square", "广场", AT, area="lane")}
    units = {"roads": Unit("roads", "市政所", AT)}
    return Ledger(Registers(places=places, areas=areas, units=units, problems={item.key: item for item in problems}), TODAY)


def test_a_problem_past_its_day_is_late_and_overdue() -> None:
    item = ledger(problem("a")).standings["a"]
    assert (item.late, item.overdue) == (3, True)


def test_the_last_day_itself_is_in_time() -> None:
    item = ledger(problem("a", due=TODAY)).standings["a"]
    assert (item.late, item.overdue) == (0, False)


def test_a_settled_problem_stays_late_by_the_day_of_settlement_and_is_not_overdue() -> None:
    item = ledger(problem("a", state="settled", settled=day(11, 22))).standings["a"]
    assert (item.late, item.overdue) == (2, False)


def test_area_and_unit_come_from_place_and_team_where_the_record_does_not_tell() -> None:
    item = ledger(problem("a", place="square")).standings["a"]
    assert (item.area, item.unit) == ("lane", "roads")


def test_the_record_itself_goes_before_its_place() -> None:
    assert ledger(problem("a", place="square", area="east")).standings["a"].area == "east"


def test_an_area_holds_the_problems_of_the_areas_within_it() -> None:
    found = ledger(problem("a", place="square"), problem("b", area="east")).by_area
    assert [item.problem.key for item in found["east"]] == ["a", "b"]
    assert [item.problem.key for item in found["lane"]] == ["a"]


def test_areas_in_a_circle_end_where_they_began() -> None:
    areas = {"a": Area("a", "甲", AT, part_of="b"), "b": Area("b", "乙", AT, part_of="a")}
    assert Ledger(Registers(areas=areas), TODAY).around("a") == ("a", "b")


def test_overdue_is_a_view_beside_the_states() -> None:
    found = ledger(problem("late"), problem("soon", due=day(12, 1))).by_state
    assert [item.problem.key for item in found["under-way"]] == ["late", "soon"]
    assert [item.problem.key for item in found[OVERDUE]] == ["late"]


def test_what_waits_is_told_by_the_day_it_is_due() -> None:
    settled = problem("done", state="settled", settled=day(10, 1))
    found = ledger(problem("late"), settled, problem("later", due=day(11, 19)))
    assert [item.problem.key for item in found.by_due] == ["later", "late"]


def test_movements_are_told_newest_first_and_nothing_of_tomorrow() -> None:
    steps = (Step("patrol", day(9, 1), "巡查组"), Step("feedback", day(9, 3), "创建办"), Step("handling", day(11, 24), "市政所"))
    found = ledger(problem("a", steps=steps)).movements
    assert [(item.name, item.date) for item in found] == [
        (OVERDUE, day(11, 21)),
        ("feedback", day(9, 3)),
        ("patrol", day(9, 1)),
        ("reported", day(9, 1)),
    ]


def test_movements_keep_their_number_in_the_record() -> None:
    steps = (Step("handling", day(9, 1), "甲"), Step("handling", day(9, 2), "乙"))
    found = ledger(problem("a", steps=steps, due=day(12, 1))).movements
    assert [(item.name, item.number) for item in found] == [("handling", 2), ("handling", 1), ("reported", 0)]
