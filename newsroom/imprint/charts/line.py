"""A value over time, with its target where it has one."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

from newsroom.imprint.charts.scale import days, values
from newsroom.imprint.views.charts import Chart, Dot, Label, Stroke

_WIDTH, _HEIGHT = 360, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 12, 348, 30, 158
Point = tuple[datetime.date, Decimal, str]
"""A day, the value as a number, the value as written."""


def line_chart(id: str, title: str, unit: str, points: Sequence[Point], target: tuple[Decimal, str] | None = None) -> Chart | None:
    """Return the drawing of two points or more, None where a table says it as well; `target` is a number and how it is written."""
    if len(points) < 2:
        return None
    across = days((day for day, _, _ in points), _LEFT, _RIGHT)
    up = values([*(number for _, number, _ in points), *((target[0],) if target else ())], _BOTTOM, _TOP)
    spots = [(across.at(day.toordinal()), up.at(float(number))) for day, number, _ in points]
    strokes = [Stroke("axis", f"{_LEFT},{_BOTTOM} {_RIGHT},{_BOTTOM}"), Stroke("line", " ".join(f"{x},{y}" for x, y in spots))]
    (first, _, began), (last, _, ended) = points[0], points[-1]
    labels = [
        Label("start", _LEFT, _HEIGHT - 10, _month(first)),
        Label("end", _RIGHT, _HEIGHT - 10, _month(last)),
        Label("start", _LEFT, max(14, spots[0][1] - 9), began),
        Label("end strong", _RIGHT, max(14, spots[-1][1] - 9), f"{ended}{unit}"),
    ]
    summary = f"从{_day(first)}的{began}{unit}到{_day(last)}的{ended}{unit}，共{len(points)}个数"
    if target:
        level = up.at(float(target[0]))
        strokes.append(Stroke("target", f"{_LEFT},{level} {_RIGHT},{level}"))
        labels.append(Label("middle", (_LEFT + _RIGHT) / 2, max(14, level - 5), f"目标{target[1]}{unit}"))
        summary += f"，目标{target[1]}{unit}"
    dots = tuple(Dot("point", x, y, 3) for x, y in spots)
    return Chart(id, title, f"{summary}。", _WIDTH, _HEIGHT, strokes=tuple(strokes), dots=dots, labels=tuple(labels))


def _month(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月"


def _day(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
