"""The fact boxes of the three kinds: what the registers say of an article's problem, project, place and honours."""

import datetime

from newsroom.article.article import Article, Kind
from newsroom.article.edition import Edition
from newsroom.article.records import Problem, Project
from newsroom.imprint.addresses import href, problem_address
from newsroom.imprint.dates import day, day_text
from newsroom.imprint.views import Day, FigureRow, Note, Row, UnitReply

STEPS = {"patrol": "巡查", "feedback": "反馈", "coordination": "协调", "handling": "处置", "supervision": "督查"}
PROBLEM_STATES = {"open": "待处置", "under-way": "整改中", "settled": "已办结"}
UNEXPLAINED = "尚无说明"
_NOT_YET = "尚未进行"
PROJECT_STATES = {"planned": "计划中", "under-way": "进行中", "done": "已完成"}


def facts(article: Article, edition: Edition) -> tuple[Row, ...]:
    """Return the rows of an article's fact box; who verified an exposure is never among them."""
    rows = [_place(article, edition)]
    if article.kind is Kind.EXPOSURE:
        category = edition.registers.categories.get(article.category)
        rows += [Row("类别", category.name if category else ""), *_problem(article, edition)]
    elif article.kind is Kind.PROGRESS:
        rows += _project(edition.registers.projects.get(article.project))
    return tuple(row for row in rows if row.value)


def steps(article: Article, edition: Edition) -> tuple[Note, ...]:
    """Return the five steps of an exposure's problem, also those not yet taken, or the milestones of a progress article's project."""
    problem = edition.registers.problems.get(article.problem) if article.kind is Kind.EXPOSURE else None
    project = edition.registers.projects.get(article.project) if article.kind is Kind.PROGRESS else None
    if problem:
        return tuple(note for name in STEPS for note in _step(name, problem, edition.as_of.date()))
    if project:
        return tuple(
            Note(day(item.date), item.title, label="已完成" if item.done else "计划", done=item.done) for item in project.milestones
        )
    return ()


def figures(article: Article) -> tuple[FigureRow, ...]:
    """Return the article's figures, each with unit, as-of date and source."""
    return tuple(
        FigureRow(item.name, item.value, item.unit, day(item.as_of), item.source) for item in article.figures if item.as_of is not None
    )


def reply(article: Article) -> UnitReply | None:
    """Return the reply of the unit that an exposure concerns: when it was asked, when and what it answered."""
    given = article.reply
    if given is None or not given.unit or article.kind is not Kind.EXPOSURE:
        return None
    asked, answered = (day_text(date) if date else "" for date in (given.offered, given.received))
    return UnitReply(given.unit, asked, answered, given.text)


def honours(article: Article) -> tuple[Row, ...]:
    """Return an exemplar's honours with who awarded them and where that can be read."""
    return tuple(
        Row(item.title, "，".join(word for word in (item.awarded_by, day_text(item.date) if item.date else "") if word), item.url)
        for item in article.honours
    )


def _place(article: Article, edition: Edition) -> Row:
    place = edition.registers.places.get(article.place)
    if place is None:
        return Row("地点", "")
    return Row("地点", place.name if place.community in ("", place.name) else f"{place.name}（{place.community}）")


def _problem(article: Article, edition: Edition) -> list[Row]:
    problem = edition.registers.problems.get(article.problem)
    if problem is None:
        return []
    return [
        Row("台账编号", problem.key, href(edition.site, problem_address(problem.key))),
        Row("状态", _state(problem, edition)),
        Row("责任单位", problem.team),
        Row("牵头负责", problem.leader),
        Row("整改方案", problem.plan),
        Row("整改期限", day_text(problem.due)),
        Row("逾期说明", article.explanation or problem.explanation or (UNEXPLAINED if _late(problem, edition) else "")),
    ]


def _state(problem: Problem, edition: Edition) -> str:
    if problem.settled:
        return f"{PROBLEM_STATES[problem.state]}（{day_text(problem.settled)}）"
    late = _late(problem, edition)
    words = PROBLEM_STATES[problem.state]
    return f"{words}，已逾期{late}天" if late else words


def _late(problem: Problem, edition: Edition) -> int:
    """Return how many days a problem that is not settled is past its day, 0 when it is in time or settled."""
    return 0 if problem.state == "settled" else max(0, (edition.as_of.date() - problem.due).days)


def _step(name: str, problem: Problem, today: datetime.date) -> list[Note]:
    """Return how often and when a step was taken, or one note without a date that it was not yet."""
    taken = sorted((step for step in problem.steps if step.step == name), key=lambda step: step.date)
    notes = [Note(day(step.date), step.note, who=step.who, label=STEPS[name], done=step.date <= today) for step in taken]
    return notes or [Note(Day("", ""), _NOT_YET, label=STEPS[name], done=False)]


def _project(project: Project | None) -> list[Row]:
    if project is None:
        return []
    budget = project.budget
    money = f"{budget.value}{budget.unit}（截至{day_text(budget.as_of)}，{budget.source}）" if budget and budget.as_of else ""
    return [
        Row("项目", project.title),
        Row("状态", PROJECT_STATES[project.state]),
        Row("责任单位", project.unit),
        Row("牵头负责", project.leader),
        Row("预算", money),
    ]
