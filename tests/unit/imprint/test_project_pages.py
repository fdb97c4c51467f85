"""Projects, roadmap, indicators and the plan: figures over time with who tells them, targets, what is late; none without registers."""

import dataclasses
import datetime
import json
from typing import Any

from newsroom.article.article import Kind
from newsroom.article.campaign import Goal, Indicator, Phase, Plan, Reading
from newsroom.article.edition import Edition
from newsroom.article.people import Figure
from newsroom.article.records import Milestone, Project, Takedown
from newsroom.imprint.projects.fronts import fronts
from newsroom.press.open_data import data_files
from tests.unit.imprint.papers import story
from tests.unit.imprint.test_ledger_pages import HERE, TODAY, ledger


def ahead(days: int) -> datetime.date:
    return TODAY + datetime.timedelta(days=days)


def length(value: str, days: int) -> Figure:
    return Figure(name="管网长度", value=value, unit="公里", as_of=ahead(days), source="住建局")


def project(key: str = "pipes", **changes: Any) -> Project:
    """Return a project with one milestone reached, one ahead, and a figure told by its record."""
    stages = (Milestone("开工", ahead(-90), done=True), Milestone("贯通", ahead(30)))
    given: dict[str, Any] = {
        "unit": "住建局",
        "leader": "局长",
        "state": "under-way",
        "milestones": stages,
        "figures": (length("3.8", -80),),
    }
    return Project(key=key, title=f"项目{key}", at=HERE, **given | changes)


def pages(edition: Edition, *projects: Project, **given: Any) -> dict[str, Any]:
    """Return the views by the folder they stand in."""
    bulletin = ledger(edition, projects={item.key: item for item in projects}, **given)
    return {front.file.removesuffix("index.html"): front.view for front in fronts(bulletin)}


def words(page: Any, part: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in page.parts[part].table.rows]


def facts(page: Any) -> dict[str, str]:
    return {row.label: row.value for row in page.facts}


def test_a_site_without_projects_indicators_or_plan_has_none_of_the_pages(edition: Edition) -> None:
    assert pages(edition, indicators={}, plan=None) == {}


def test_a_figure_of_a_progress_article_reaches_chart_table_and_data_alike(edition: Edition) -> None:
    told = story(edition, "piped", kind=Kind.PROGRESS, project="pipes", figures=(length("12.60", -2),))
    (part,) = pages(edition, project(), articles=(told,))["projects/pipes/"].figures
    assert [[cell.text for cell in row] for row in part.table.rows] == [
        ["2026年9月4日", "3.8公里", "住建局", "项目台账"],
        ["2026年11月21日", "12.60公里", "住建局", "piped"],
    ]
    assert "/piped" in part.table.rows[1][3].href
    assert "12.60公里" in part.chart.summary
    assert "12.60公里" in [label.text for label in part.chart.labels]
    files = data_files(ledger(edition, projects={"pipes": project()}, articles=(told,)))
    assert "12.60" in json.dumps(json.loads(files["data/projects.json"])["records"])
    assert b"12.60" in files["data/projects.csv"]


def test_one_value_is_a_table_without_a_drawing(edition: Edition) -> None:
    (part,) = pages(edition, project())["projects/pipes/"].figures
    assert part.chart is None
    assert len(part.table.rows) == 1


def test_a_late_milestone_is_told_with_its_days_and_that_nobody_explains_it(edition: Edition) -> None:
    late = project(milestones=(Milestone("开工", ahead(-90), done=True), Milestone("贯通", ahead(-19))))
    found = pages(edition, late)
    assert (found["projects/pipes/"].late, found["projects/pipes/"].why) == ("已过期19天", "尚无说明")
    assert words(found["projects/"])[0][-1] == "已过期19天，尚无说明"
    assert words(found["roadmap/"])[1][-1] == "已过期19天，尚无说明"
    chart = found["roadmap/"].parts[0].chart
    assert "有1项过期" in chart.summary
    assert "项目pipes（已过期）" in [label.text for label in chart.labels]


def test_a_milestone_of_today_is_not_late(edition: Edition) -> None:
    page = pages(edition, project(milestones=(Milestone("贯通", TODAY),)))["projects/pipes/"]
    assert (page.late, page.why) == ("", "")


def test_a_moved_milestone_keeps_the_day_that_was_planned_first(edition: Edition) -> None:
    page = pages(edition, project(milestones=(Milestone("贯通", ahead(30), planned=ahead(0)),)))["projects/pipes/"]
    assert page.milestones[0].why == "原定2026年11月23日"


def test_the_line_of_the_roadmap_stands_at_the_as_of_date_between_what_is_past_and_ahead(edition: Edition) -> None:
    chart = pages(edition, project())["roadmap/"].parts[0].chart
    (now,) = (float(stroke.points.split(",")[0]) for stroke in chart.strokes if stroke.name == "now")
    (done,), (planned,) = ([dot.x for dot in chart.dots if dot.name == name] for name in ("done", "ahead"))
    assert done < now < planned
    assert "截至11月23日" in [label.text for label in chart.labels]


def test_a_project_that_was_taken_down_leaves_its_address_to_the_notice(edition: Edition) -> None:
    gone = (Takedown("projects/pipes/", TODAY, "按要求", HERE),)
    assert "projects/pipes/" not in pages(edition, project(), takedowns=gone)


def indicator(key: str = "rate", **changes: Any) -> Indicator:
    readings = (Reading(ahead(-400), "71.2", "统计局"), Reading(ahead(-20), "85.10", "统计局"), Reading(ahead(5), "99", "统计局"))
    given: dict[str, Any] = {"unit": "%", "target": "88", "readings": readings, "due": ahead(38)}
    return Indicator(key=key, name=f"指标{key}", at=HERE, **given | changes)


def test_an_indicator_stands_against_its_target_without_values_of_the_future(edition: Edition) -> None:
    page = pages(edition, indicators={"rate": indicator()})["indicators/rate/"]
    assert [row[1] for row in words(page)] == ["71.2%", "85.10%"]
    assert (facts(page)["目标"], facts(page)["是否达到"]) == ("不低于88%", "未达到")
    assert [stroke.name for stroke in page.parts[0].chart.strokes] == ["axis", "line", "target"]
    assert page.parts[0].chart.summary.endswith("目标88%。")


def test_an_indicator_that_should_fall_is_reached_from_above(edition: Edition) -> None:
    found = pages(edition, indicators={"rate": indicator(direction="at-most"), "same": indicator("same", target="85.1")})
    assert facts(found["indicators/rate/"])["是否达到"] == "已达到"
    assert [row[1:] for row in words(found["assessments/"])] == [
        ["不高于88%", "85.10%（截至2026年11月3日）", "已达到"],
        ["不低于85.1%", "85.10%（截至2026年11月3日）", "已达到"],
    ]


def test_an_indicator_without_values_or_target_says_so(edition: Edition) -> None:
    found = pages(edition, indicators={"rate": indicator(target="", readings=())})
    assert words(found["assessments/"]) == [["指标rate", "没有定目标", "还没有数", "不作比较"]]
    assert found["indicators/rate/"].parts[0].chart is None


def test_the_plan_shows_its_phases_and_leads_to_what_measures_its_goals(edition: Edition) -> None:
    phases = (
        Phase("摸底", ahead(-200), ahead(-100), ("登记", "核对")),
        Phase("整改", ahead(-99), ahead(60)),
        Phase("巩固", ahead(61), ahead(90)),
    )
    goals = (Goal("满意度", ahead(38), indicator="rate"), Goal("通管", project="pipes"), Goal("长效"))
    plan = Plan("行动方案", HERE, phases=phases, goals=goals)
    page = pages(edition, project(), indicators={"rate": indicator()}, plan=plan)["plan/"]
    assert [box.name for box in page.parts[0].chart.boxes] == ["done", "under-way", "planned"]
    assert [row[2] for row in words(page)] == ["登记；核对", "见方案", "见方案"]
    assert [row[2].href.split("/", 1)[-1] for row in page.parts[1].table.rows] == ["indicators/rate/", "projects/pipes/", ""]


def test_a_plan_whose_phases_are_unknown_shows_its_goals_only(edition: Edition) -> None:
    page = pages(edition, plan=Plan("行动方案", HERE, goals=(Goal("长效"),)), indicators={})["plan/"]
    assert [part.title for part in page.parts] == ["目标"]


def test_a_view_is_the_same_whenever_it_is_made(edition: Edition) -> None:
    first, second = (pages(edition, project(), indicators={"rate": indicator()}) for _ in range(2))
    assert {key: dataclasses.asdict(page) for key, page in first.items()} == {key: dataclasses.asdict(page) for key, page in second.items()}
