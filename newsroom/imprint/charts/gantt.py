"""A roadmap: bars of time under each other, their stages as dots, and a line at the as-of date."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.imprint.charts.scale import Scale, days, months
from newsroom.imprint.views.charts import Box, Chart, Dot, Label, Stroke

_WIDTH, _LEFT, _RIGHT, _TOP, _LANE = 360, 8, 352, 26, 38
_MARKS, _LONGEST = 5, 22
_WORDS = {"done": "已完成", "planned": "未开始", "late": "已过期"}


@dataclass(frozen=True, slots=True)
class Lane:
    """One bar: its title, its days, its name for CSS ("done", "under-way", "planned", "late"), its stages (day, name)."""

    title: str
    begins: datetime.date
    ends: datetime.date
    name: str
    stages: tuple[tuple[datetime.date, str], ...] = ()


def gantt(id: str, title: str, lanes: Sequence[Lane], as_of: datetime.date) -> Chart | None:
    """Return the drawing of some lanes with a line at `as_of`, None without a lane."""
    if not lanes:
        return None
    span = [as_of, *(day for lane in lanes for day in (lane.begins, lane.ends, *(stage[0] for stage in lane.stages)))]
    across = days(span, _LEFT, _RIGHT)
    bottom = _TOP + _LANE * len(lanes)
    now = across.at(as_of.toordinal())
    late = sum(lane.name == "late" for lane in lanes)
    first, last = min(span), max(span)
    summary = f"{len(lanes)}项，{first.year}年{first.month}月至{last.year}年{last.month}月，竖线是{as_of.month}月{as_of.day}日"
    return Chart(
        id,
        title,
        f"{summary}；有{late}项过期。" if late else f"{summary}。",
        _WIDTH,
        bottom + 22,
        boxes=tuple(_bar(lane, number, across) for number, lane in enumerate(lanes)),
        strokes=(*_grid(span, across, bottom), Stroke("now", f"{now},{_TOP - 8} {now},{bottom}")),
        dots=tuple(dot for number, lane in enumerate(lanes) for dot in _dots(lane, number, across)),
        labels=(*_months(span, across), *(_title(lane, number) for number, lane in enumerate(lanes)), _day(as_of, now, bottom)),
    )


def _title(lane: Lane, number: int) -> Label:
    title = lane.title if len(lane.title) <= _LONGEST else f"{lane.title[: _LONGEST - 1]}…"
    state = f"（{_WORDS[lane.name]}）" if lane.name in _WORDS else ""
    return Label("start", _LEFT, _TOP + number * _LANE + 13, f"{title}{state}")


def _day(as_of: datetime.date, now: float, bottom: float) -> Label:
    name = "start" if now < _WIDTH / 3 else "end" if now > _WIDTH * 2 / 3 else "middle"
    return Label(name, now, bottom + 14, f"截至{as_of.month}月{as_of.day}日")


def _bar(lane: Lane, number: int, across: Scale) -> Box:
    begin, end = across.at(lane.begins.toordinal()), across.at(lane.ends.toordinal())
    return Box(lane.name, begin, _TOP + number * _LANE + 19, max(2, round(end - begin, 1)), 9)


def _dots(lane: Lane, number: int, across: Scale) -> Iterator[Dot]:
    for day, name in lane.stages:
        yield Dot(name, across.at(day.toordinal()), _TOP + number * _LANE + 23.5, 4)


def _grid(span: Sequence[datetime.date], across: Scale, bottom: float) -> Iterator[Stroke]:
    for day in months(min(span), max(span), _MARKS):
        x = across.at(day.toordinal())
        yield Stroke("grid", f"{x},{_TOP - 8} {x},{bottom}")


def _months(span: Sequence[datetime.date], across: Scale) -> Iterator[Label]:
    for day in months(min(span), max(span), _MARKS):
        x = across.at(day.toordinal())
        if x < _RIGHT - 52:
            yield Label("start", x, 12, f"{day.year % 100}年{day.month}月")
