"""Drawings: everything stands inside the frame, whatever is drawn, and words keep clear of each other."""

import datetime
from decimal import Decimal

import pytest

from newsroom.imprint.charts.gantt import Lane, gantt
from newsroom.imprint.charts.line import line_chart
from newsroom.imprint.charts.scale import Scale, months
from newsroom.imprint.views.charts import Chart

TODAY = datetime.date(2026, 11, 23)
MONTH = datetime.timedelta(days=31)


def inside(chart: Chart) -> bool:
    """Return whether every point of a drawing is inside its frame."""
    points = [(float(x), float(y)) for stroke in chart.strokes for x, y in (pair.split(",") for pair in stroke.points.split())]
    points += [(dot.x, dot.y) for dot in chart.dots] + [(label.x, label.y) for label in chart.labels]
    points += [(box.x, box.y) for box in chart.boxes] + [(box.x + box.width, box.y + box.height) for box in chart.boxes]
    return all(0 <= x <= chart.width and 0 <= y <= chart.height for x, y in points)


def drawn(*values: str, target: str = "") -> Chart:
    points = [(TODAY + MONTH * index, Decimal(value), value) for index, value in enumerate(values)]
    chart = line_chart("x", "标题", "%", points, (Decimal(target), target) if target else None)
    assert chart is not None
    return chart


@pytest.mark.parametrize("values", [("0", "0"), ("5", "5", "5"), ("-3", "4"), ("1e-9", "2e12"), ("100", "0", "100")])
@pytest.mark.parametrize("target", ["", "0", "1000000", "-7"])
def test_every_value_and_target_stands_inside_the_frame(values: tuple[str, ...], target: str) -> None:
    assert inside(drawn(*values, target=target))


def test_a_line_rises_where_its_values_rise() -> None:
    first, second, third = drawn("1", "2", "1.5").dots
    assert second.y < third.y < first.y
    assert first.x < second.x < third.x


def test_a_value_is_written_as_it_was_told() -> None:
    assert "12.60%" in [label.text for label in drawn("3.8", "12.60").labels]


def test_a_roadmap_of_nothing_is_not_drawn() -> None:
    assert gantt("x", "路线图", (), TODAY) is None
    assert line_chart("x", "标题", "%", [(TODAY, Decimal(1), "1")]) is None


@pytest.mark.parametrize("years", [0, 1, 30])
def test_a_roadmap_of_any_length_stands_inside_the_frame_with_its_day(years: int) -> None:
    lane = Lane("长" * 60, TODAY - MONTH * 12 * years, TODAY + MONTH, "late", ((TODAY, "late"),))
    chart = gantt("x", "路线图", [lane] * 3, TODAY)
    assert chart is not None
    assert inside(chart)
    assert all(len(label.text) <= 28 for label in chart.labels)
    assert "截至11月23日" in [label.text for label in chart.labels]


@pytest.mark.parametrize("length", range(1, 60, 7))
def test_no_more_marks_than_the_drawing_has_room_for(length: int) -> None:
    marks = list(months(TODAY, TODAY + MONTH * length, 5))
    assert len(marks) <= 5
    assert all(TODAY <= mark <= TODAY + MONTH * length for mark in marks)


def test_a_scale_without_a_span_puts_everything_in_the_middle() -> None:
    assert Scale(4, 4, 10, 20).at(4) == 15
