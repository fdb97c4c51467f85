"""The page of one problem: who answers for it, what was done and when, its pictures, its articles."""

import datetime
from collections.abc import Iterator

from newsroom.article.article import PictureUse
from newsroom.article.ledger import STEPS, Standing
from newsroom.article.records import Problem, Step
from newsroom.imprint.addresses import CAMPAIGN, absolute, area_address, href, ledger_address, place_address, problem_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day, day_text
from newsroom.imprint.facts import STEPS as STEP_NAMES
from newsroom.imprint.ledger.rows import crumbs, late_words, problem_row, why_words
from newsroom.imprint.masthead import at
from newsroom.imprint.pictures import comparisons, shot
from newsroom.imprint.shelves import EMPTY
from newsroom.imprint.uses import problem_uses
from newsroom.imprint.views import Row
from newsroom.imprint.views.ledger import ProblemPage, StepView

NOT_YET = "尚未进行"
_MOST_ARTICLES = 200


def problem_page(bulletin: Bulletin, key: str) -> ProblemPage:
    """Return the page of a problem; its articles are newest first, steps in the order of their days."""
    site, item = bulletin.edition.site, bulletin.ledger.standings[key]
    articles = bulletin.shelves.problems.get(key, EMPTY).newest(_MOST_ARTICLES)
    uses = problem_uses(item.problem, bulletin.edition, articles)
    return ProblemPage(
        site=at(bulletin.masthead, href(site, CAMPAIGN)),
        title=item.problem.title,
        row=problem_row(bulletin, item),
        facts=tuple(row for row in _facts(bulletin, item) if row.value),
        steps=tuple(_steps(bulletin, item.problem, {use.file: use for use in uses if use.role == "step"})),
        comparisons=comparisons(bulletin, uses),
        articles=tuple(bulletin.links[article.slug] for article in articles),
        as_of=None if item.state == "settled" else day(bulletin.ledger.today),
        breadcrumbs=crumbs(bulletin, below_ledger=True),
        canonical=absolute(site, problem_address(key)),
    )


def _facts(bulletin: Bulletin, item: Standing) -> Iterator[Row]:
    problem, registers, site = item.problem, bulletin.edition.registers, bulletin.edition.site
    category, place, area = registers.categories.get(problem.category), registers.places.get(problem.place), registers.areas.get(item.area)
    yield Row("台账编号", problem.key)
    yield Row("类别", category.name if category else "", href(site, ledger_address("category", problem.category)))
    yield Row("地点", place.name if place else "", href(site, place_address(problem.place)))
    yield Row("片区", area.name if area else "", href(site, area_address(item.area)))
    yield Row("发现日期", day_text(problem.reported))
    yield Row("整改期限", day_text(problem.due))
    yield Row("办结日期", day_text(problem.settled) if problem.settled else "")
    yield Row("逾期", late_words(item))
    yield Row("逾期说明", why_words(item))
    yield Row("牵头领导", problem.leader)
    yield Row("整改队伍", problem.team, href(site, ledger_address("unit", item.unit)) if item.unit else "")
    yield Row("整改方案", problem.plan)


def _steps(bulletin: Bulletin, problem: Problem, pictured: dict[str, PictureUse]) -> Iterator[StepView]:
    """Yield the steps that were taken, by day, then those of the five that were not yet."""
    taken = sorted(enumerate(problem.steps, 1), key=lambda pair: (pair[1].date, pair[0]))
    for number, step in taken:
        yield _step(bulletin, number, step, pictured.get(step.picture), bulletin.ledger.today)
    for name in STEPS:
        if all(step.step != name for step in problem.steps):
            yield StepView(STEP_NAMES[name], None, "", NOT_YET, done=False)


def _step(bulletin: Bulletin, number: int, step: Step, use: PictureUse | None, today: datetime.date) -> StepView:
    return StepView(
        label=STEP_NAMES[step.step],
        date=day(step.date),
        who=step.who,
        text=step.note,
        done=step.date <= today,
        number=number,
        shot=shot(bulletin, use) if use else None,
    )
