"""Open data: what the registers tell about problems, projects and indicators, as rows of named fields, the same for JSON and CSV."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsroom.article.article import Article
from newsroom.article.campaign import Indicator, Reading
from newsroom.article.records import Milestone, Project
from newsroom.article.series import Point, Series
from newsroom.imprint.addresses import absolute, indicator_address, problem_address, project_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.shelves import EMPTY

Value = str | int
Record = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Column:
    """A field: its name in files, what it is called in Chinese, what it means, its unit or form."""

    name: str
    title: str
    about: str
    form: str = "文字"


@dataclass(frozen=True, slots=True)
class Dataset:
    """A set of records: its name in addresses, its title, its columns, and what makes its rows."""

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Bulletin], Iterator[Record]]


def _problems(bulletin: Bulletin) -> Iterator[Record]:
    registers, site = bulletin.edition.registers, bulletin.edition.site
    for item in bulletin.ledger.standings.values():
        problem = item.problem
        if problem_address(problem.key) in registers.gone:
            continue
        category, area, unit = registers.categories.get(problem.category), registers.areas.get(item.area), registers.units.get(item.unit)
        steps = (step for step in problem.steps if step.date <= bulletin.ledger.today)
        yield {
            "key": problem.key,
            "title": problem.title,
            "category": category.name if category else problem.category,
            "state": item.state,
            "overdue": "yes" if item.overdue else "no",
            "days_late": item.late,
            "explanation": problem.explanation,
            "reported": problem.reported.isoformat(),
            "due": problem.due.isoformat(),
            "settled": problem.settled.isoformat() if problem.settled else "",
            "area": area.name if area else "",
            "unit": unit.name if unit else problem.team,
            "leader": problem.leader,
            "plan": problem.plan,
            "steps": "；".join(f"{step.date.isoformat()} {step.step} {step.note}".rstrip() for step in steps),
            "articles": _articles(bulletin, bulletin.shelves.problems.get(problem.key, EMPTY).newest(20)),
            "page": absolute(site, problem_address(problem.key)),
        }


def _articles(bulletin: Bulletin, articles: Sequence[Article]) -> str:
    return " ".join(absolute(bulletin.edition.site, article.address) for article in articles)


def _projects(bulletin: Bulletin) -> Iterator[Record]:
    for key, project in bulletin.edition.registers.projects.items():
        if project_address(key) in bulletin.edition.registers.gone:
            continue
        for series in bulletin.series[key]:
            for point in series.points:
                yield _project(bulletin, project) | _figure(series, point)
        if not bulletin.series[key]:
            yield _project(bulletin, project) | dict.fromkeys(("figure", "value", "unit", "as_of", "source"), "")


def _project(bulletin: Bulletin, project: Project) -> dict[str, Value]:
    unit = bulletin.edition.registers.units.get(project.unit)
    return {
        "key": project.key,
        "title": project.title,
        "state": project.state,
        "responsible": unit.name if unit else project.unit,
        "milestones": "；".join(_stage(item) for item in project.milestones),
        "explanation": project.explanation,
        "page": absolute(bulletin.edition.site, project_address(project.key)),
    }


def _stage(item: Milestone) -> str:
    return f"{item.date.isoformat()} {'done' if item.done else 'planned'} {item.title}"


def _figure(series: Series, point: Point) -> dict[str, Value]:
    return {
        "figure": series.name,
        "value": point.value,
        "unit": series.unit,
        "as_of": point.as_of.isoformat(),
        "source": point.source,
    }


def _indicators(bulletin: Bulletin) -> Iterator[Record]:
    for indicator in bulletin.edition.registers.indicators.values():
        for reading in indicator.readings:
            if reading.as_of <= bulletin.ledger.today:
                yield _reading(bulletin, indicator, reading)


def _reading(bulletin: Bulletin, indicator: Indicator, reading: Reading) -> Record:
    assessment = bulletin.edition.registers.assessments.get(indicator.assessment)
    return {
        "key": indicator.key,
        "name": indicator.name,
        "assessment": assessment.name if assessment else "",
        "direction": indicator.direction,
        "target": indicator.target,
        "value": reading.value,
        "unit": indicator.unit,
        "as_of": reading.as_of.isoformat(),
        "source": reading.source or indicator.source,
        "page": absolute(bulletin.edition.site, indicator_address(indicator.key)),
    }


_KEY, _PAGE = Column("key", "代号", "台账里的代号，不会改给别的记录"), Column("page", "网页", "本站上这条记录的网页", "网址")
_FIVE = "patrol 巡查，feedback 反馈，coordination 协调，handling 处置，supervision 督查"
_DAY = "日期，YYYY-MM-DD"
_FIGURE = (
    Column("value", "数值", "按登记写法，不四舍五入", "数"),
    Column("unit", "单位", "数值的计量单位"),
    Column("as_of", "截至", "数值是哪一天的", _DAY),
    Column("source", "数据来源", "谁统计的"),
)
DATASETS = (
    Dataset(
        "problems",
        "问题台账",
        "一行一个问题，按登记日期先后排列。",
        (
            _KEY,
            Column("title", "问题", "问题的名称"),
            Column("category", "类别", "十类顽疾中的一类"),
            Column("state", "状态", "open 待处置，under-way 整改中，settled 已办结"),
            Column("overdue", "逾期", "yes 过了期限还没办结，no 没有"),
            Column("days_late", "逾期天数", "到出版那天（已办结的到办结那天）超过期限几天，0是没有超过", "天"),
            Column("explanation", "说明", "为什么逾期；空着就是没有说明"),
            Column("reported", "登记日期", "问题登记的日期", _DAY),
            Column("due", "期限", "应当办结的日期", _DAY),
            Column("settled", "办结日期", "没有办结的空着", _DAY),
            Column("area", "社区", "问题所在的社区或片区，不会更细"),
            Column("unit", "责任单位", "负责整改的单位"),
            Column("leader", "牵头负责", "牵头领导的职务"),
            Column("plan", "整改方案", "怎样整改"),
            Column("steps", "步骤", f"日期、步骤、记录，用分号隔开；{_FIVE}"),
            Column("articles", "报道", "本站最近20篇报道的网址，用空格隔开", "网址"),
            _PAGE,
        ),
        _problems,
    ),
    Dataset(
        "projects",
        "民生项目",
        "一行一个项目的一个数字在一天的数值；没有数字的项目占一行。",
        (
            _KEY,
            Column("title", "项目", "项目的名称"),
            Column("state", "状态", "planned 计划中，under-way 进行中，done 已完成"),
            Column("responsible", "责任单位", "负责的单位"),
            Column("milestones", "节点", "日期、是否完成（done 已完成，planned 计划）、名称，用分号隔开"),
            Column("explanation", "说明", "为什么过期，或数字为什么减少"),
            Column("figure", "数字", "数字的名称"),
            *_FIGURE,
            _PAGE,
        ),
        _projects,
    ),
    Dataset(
        "indicators",
        "测评指标",
        "一行一个指标在一天的数值。",
        (
            _KEY,
            Column("name", "指标", "指标的名称"),
            Column("assessment", "测评", "属于哪项测评"),
            Column("direction", "方向", "at-least 不低于目标，at-most 不高于目标"),
            Column("target", "目标", "目标值，没有定目标的空着", "数"),
            *_FIGURE,
            _PAGE,
        ),
        _indicators,
    ),
)


def datasets(bulletin: Bulletin) -> tuple[Dataset, ...]:
    """Return the sets that the registers have something for."""
    registers = bulletin.edition.registers
    held = {"problems": registers.problems, "projects": registers.projects, "indicators": registers.indicators}
    return tuple(item for item in DATASETS if held[item.name])
