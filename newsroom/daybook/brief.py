"""The weekly brief (工作简报): what two states of the registers differ in, in words, as Markdown for an editor to go on with."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.article.article import Article
from newsroom.article.ledger import OVERDUE, STATES, Ledger
from newsroom.article.people import Figure
from newsroom.article.records import Registers, Step

_STEPS = {"patrol": "巡查", "feedback": "反馈", "coordination": "协调", "handling": "处置", "supervision": "督查"}
_STATES = {"open": "待处置", "under-way": "整改中", "settled": "已办结", OVERDUE: "其中逾期未办结"}


@dataclass(frozen=True)
class Week:
    """Two states of the registers with the first and the last day between them, and the articles of those days."""

    first: datetime.date
    last: datetime.date
    before: Registers
    after: Registers
    articles: tuple[Article, ...] = ()


def brief(week: Week) -> str:
    """Return the body of the brief; "" where nothing has changed and nothing was published."""
    parts = (
        ("新登记的问题", list(_reported(week))),
        ("办结的问题", list(_settled(week))),
        ("本周进展", list(_steps(week))),
        ("重新办理和改动的期限", list(_turned(week))),
        ("逾期未办结", list(_overdue(week))),
        ("项目进度", list(_projects(week))),
        ("测评指标", list(_indicators(week))),
        ("本周刊发", [f"- [{item.title}](../../{item.path.removeprefix('content/')})" for item in week.articles]),
    )
    if not any(lines for title, lines in parts if title != "逾期未办结"):
        return ""
    opening = f"{_day(week.first)}至{_day(week.last)}，新登记问题{len(parts[0][1])}个，办结{len(parts[1][1])}个。{_whole_ledger(week)}"
    return "\n\n".join([opening, *(f"## {title}\n\n" + "\n".join(lines) for title, lines in parts if lines)]) + "\n"


def _whole_ledger(week: Week) -> str:
    rows = Ledger(week.after, week.last).by_state
    counts = {name: len(rows.get(name, ())) for name in (*STATES, OVERDUE)}
    told = "，".join(f"{_STATES[name]}{count}个" for name, count in counts.items())
    return f"截至{_whole(week.last)}，台账共有问题{len(week.after.problems)}个：{told}（数据来源：本站问题台账）。"


def _reported(week: Week) -> Iterator[str]:
    for key, problem in week.after.problems.items():
        if key not in week.before.problems:
            yield f"- {problem.title}（{key}），期限{_day(problem.due)}，由{problem.team}整改。"


def _settled(week: Week) -> Iterator[str]:
    for key, problem in week.after.problems.items():
        was = week.before.problems.get(key)
        if problem.state == "settled" and (was is None or was.state != "settled"):
            when = f"，{_day(problem.settled)}办结" if problem.settled else ""
            yield f"- {problem.title}（{key}）{when}。"


def _steps(week: Week) -> Iterator[str]:
    for key, problem in week.after.problems.items():
        was = week.before.problems.get(key)
        known = set(was.steps) if was else set()
        for step in problem.steps:
            if step not in known:
                yield f"- {problem.title}（{key}）：{_step(step)}"


def _step(step: Step) -> str:
    note = step.note if step.note.endswith(("。", "！", "？")) else f"{step.note}。" if step.note else ""
    return f"{_day(step.date)}{_STEPS[step.step]}，{step.who}。{note}"


def _overdue(week: Week) -> Iterator[str]:
    for item in Ledger(week.after, week.last).by_due:
        if item.overdue:
            why = item.problem.explanation or "尚无说明。"
            yield f"- {item.problem.title}（{item.problem.key}），已逾期{item.late}天。{why}"


def _turned(week: Week) -> Iterator[str]:
    """Yield what went back: a settled problem that is worked on again, a day that was moved."""
    for key, problem in week.after.problems.items():
        was = week.before.problems.get(key)
        if was and was.state == "settled" != problem.state:
            yield f"- {problem.title}（{key}），原已办结，重新办理。"
        if was and was.due != problem.due:
            why = problem.explanation or "尚无说明。"
            yield f"- {problem.title}（{key}），期限由{_whole(was.due)}改为{_whole(problem.due)}。{why}"


def _projects(week: Week) -> Iterator[str]:
    for key, project in week.after.projects.items():
        was = week.before.projects.get(key)
        done = {stage.title for stage in was.milestones if stage.done} if was else set()
        for stage in project.milestones:
            if stage.done and stage.title not in done:
                yield f"- {project.title}：完成“{stage.title}”。"
        for figure in project.figures:
            if was is None or figure not in was.figures:
                yield f"- {project.title}：{_figure(figure)}"


def _indicators(week: Week) -> Iterator[str]:
    for key, indicator in week.after.indicators.items():
        was = week.before.indicators.get(key)
        for reading in indicator.readings:
            if was is None or reading not in was.readings:
                source = reading.source or indicator.source
                yield f"- {_figure(Figure(indicator.name, reading.value, indicator.unit, reading.as_of, source))}"


def _figure(figure: Figure) -> str:
    since = f"截至{_day(figure.as_of)}" if figure.as_of else "截至日期待补"
    return f"{figure.name}{figure.value}{figure.unit}（{since}，数据来源：{figure.source or '待补'}）。"


def _day(day: datetime.date) -> str:
    return f"{day.month}月{day.day}日"


def _whole(day: datetime.date) -> str:
    return f"{day.year}年{_day(day)}"
