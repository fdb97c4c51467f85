"""The forms of the campaign's registers: problems, projects, places, organisation, measures, activities, centres, the plan."""

import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from newsroom.registers.forms import KEY, Day, Form, Needed, PictureFile, Text

Number = Annotated[str, Field(pattern=r"^(-?\d[\d,]*(\.\d+)?)?$", max_length=40)]
Slug = Annotated[str, Field(pattern=f"^{KEY.pattern}$")]


def _local(moment: datetime.datetime) -> datetime.datetime:
    if moment.tzinfo is not None or not 1990 <= moment.year <= 2090:
        raise ValueError("local time")
    return moment


Moment = Annotated[datetime.datetime, AfterValidator(_local)]


class CategoryForm(Form):
    """A category of stubborn problems."""

    name: Needed
    about: Text = ""


class PlaceForm(Form):
    """A public place."""

    name: Needed
    kind: Text = ""
    community: Text = ""
    about: Text = ""
    area: Text = ""
    exemplars: tuple[Slug, ...] = ()


class StepForm(Form):
    """One of the five steps."""

    step: Literal["patrol", "feedback", "coordination", "handling", "supervision"]
    date: Day
    who: Needed
    note: Text = ""
    picture: PictureFile | Literal[""] = ""


class ProblemForm(Form):
    """One problem, one leader, one team, one plan; a rule refuses the record without one of the three."""

    title: Needed
    category: Needed
    reported: Day
    due: Day
    state: Literal["open", "under-way", "settled"]
    leader: Text = ""
    team: Text = ""
    plan: Text = ""
    place: Text = ""
    settled: Day | None = None
    explanation: Text = ""
    steps: tuple[StepForm, ...] = ()
    before_after: tuple[Annotated[list[PictureFile], Field(min_length=2, max_length=2)], ...] = ()
    anonymised: Day | None = None
    unit: Text = ""
    area: Text = ""


class FigureForm(Form):
    """A figure with unit, as-of date and source; a rule refuses it without one of them."""

    name: Text = ""
    value: Annotated[str, Field(pattern=r"^-?\d[\d,]*(\.\d+)?$", max_length=40)]
    unit: Text = ""
    as_of: Day | None = None
    source: Text = ""


class MilestoneForm(Form):
    """A stage of a project."""

    title: Needed
    date: Day
    done: bool = False
    planned: Day | None = None


class ProjectForm(Form):
    """A livelihood project."""

    title: Needed
    unit: Needed
    leader: Text = ""
    state: Literal["planned", "under-way", "done"]
    place: Text = ""
    about: Text = ""
    budget: FigureForm | None = None
    milestones: tuple[MilestoneForm, ...] = ()
    figures: tuple[FigureForm, ...] = ()
    begins: Day | None = None
    explanation: Text = ""


class LeadershipForm(Form):
    """[leadership]: who answers for the whole."""

    name: Needed
    leaders: tuple[Needed, ...] = ()
    duty: Text = ""


class UnitForm(Form):
    """[units.KEY]"""

    name: Needed
    leader: Text = ""
    parent: Text = ""
    about: Text = ""


class GridForm(Form):
    """[areas.KEY.grids.KEY]"""

    name: Needed
    leader: Text = ""
    unit: Text = ""
    buildings: Annotated[int, Field(ge=0, le=10_000)] = 0
    staff: Text = ""


class AreaForm(Form):
    """[areas.KEY], its grids apart."""

    name: Needed
    leader: Text = ""
    unit: Text = ""
    part_of: Text = ""
    about: Text = ""


class AssessmentForm(Form):
    """An assessment."""

    name: Needed
    about: Text = ""


class ReadingForm(Form):
    """[[KEY.values]]"""

    as_of: Day
    value: Annotated[str, Field(pattern=r"^-?\d[\d,]*(\.\d+)?$", max_length=40)]
    source: Text = ""


class IndicatorForm(Form):
    """An indicator with its values over time."""

    name: Needed
    unit: Text = ""
    assessment: Text = ""
    target: Number = ""
    direction: Literal["at-least", "at-most"] = "at-least"
    due: Day | None = None
    responsible: Text = ""
    about: Text = ""
    source: Text = ""
    values: tuple[ReadingForm, ...] = ()


class ActivityForm(Form):
    """A volunteer activity."""

    title: Needed
    begins: Moment
    ends: Moment
    place: Text = ""
    unit: Text = ""
    about: Text = ""
    join: Text = ""
    cancelled: Text = ""
    result: Text = ""


class CentreForm(Form):
    """One of the centres that serve the public."""

    name: Needed
    about: Text = ""
    unit: Text = ""
    place: Text = ""
    hours: Text = ""
    services: tuple[Needed, ...] = ()


class PhaseForm(Form):
    """[[phases]]"""

    title: Needed
    begins: Day
    ends: Day
    tasks: tuple[Needed, ...] = ()


class GoalForm(Form):
    """[[goals]]"""

    title: Needed
    due: Day | None = None
    indicator: Text = ""
    project: Text = ""


class PlanForm(Form):
    """The action plan."""

    title: Needed
    adopted: Day | None = None
    source: Text = ""
    about: Text = ""
    phases: tuple[PhaseForm, ...] = ()
    goals: tuple[GoalForm, ...] = ()
