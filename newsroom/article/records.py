"""Records that editors keep beside the articles: sources, places, problems, projects, pictures, clauses."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from newsroom.article.campaign import Activity, Area, Assessment, Centre, Grid, Indicator, Leadership, Plan, Unit
from newsroom.article.people import Figure, Permission
from newsroom.article.pictures import NOTHING_EMBEDDED, Box, Embedded
from newsroom.article.place import Place

CREDIT_MARK = re.compile(r"[\u4e00-\u9fff]{1,4}[：:/／]\s*")
"""What stands before the name in a credit: 摄影：, 绘图："""
_CREDIT_VERBS = {"drawn": "绘图", "camera": "摄影", "citizen": "供图"}


@dataclass(frozen=True, slots=True)
class Source:
    """One house whose work is published; `free` marks laws and official texts that carry no copyright (art. 5)."""

    key: str
    name: str
    at: Place
    kind: str = ""
    hosts: tuple[str, ...] = ()
    url: str = ""
    about: str = ""
    free: bool = False
    permission: Permission | None = None


@dataclass(frozen=True, slots=True)
class ApprovedSources:
    """The site's dated list of approved reprint sources (names as in the published list)."""

    names: frozenset[str]
    as_of: datetime.date
    at: Place


@dataclass(frozen=True, slots=True)
class Category:
    """One of the ten categories of stubborn problems."""

    key: str
    name: str
    at: Place
    about: str = ""


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A public place of the campaign, never finer than a community or a street.

    `area` is the key of the area it lies in; `exemplars` are the slugs of the exemplar stories that are shown there.
    """

    key: str
    name: str
    at: Place
    kind: str = ""
    community: str = ""
    about: str = ""
    area: str = ""
    exemplars: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One of the five steps: patrol, feedback, coordination, handling, supervision; `picture` is a path below content/."""

    step: str
    date: datetime.date
    who: str
    note: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem with one leader, one team, one plan; state is open, under-way or settled.

    `before_after` are pairs of pictures (paths below content/), `anonymised` the day on which the place was made coarse and pictures went.
    `unit` and `area` are keys; where they are "", the ledger knows them by the team's name and by the place. `leader`, `team` and `plan`
    are "" where the record leaves them out, which a rule refuses.
    """

    key: str
    title: str
    at: Place
    category: str
    reported: datetime.date
    due: datetime.date
    state: str
    leader: str
    team: str
    plan: str
    place: str = ""
    settled: datetime.date | None = None
    explanation: str = ""
    steps: tuple[Step, ...] = ()
    before_after: tuple[tuple[str, str], ...] = ()
    anonymised: datetime.date | None = None
    unit: str = ""
    area: str = ""

    @property
    def pictures(self) -> tuple[str, ...]:
        """Return the pictures that the record shows, paths below content/: pairs first, then those of steps."""
        return (*(file for pair in self.before_after for file in pair), *(step.picture for step in self.steps if step.picture))


@dataclass(frozen=True, slots=True)
class Milestone:
    """A stage of a project; date is planned until done. `planned` is what was planned at first, where that has changed."""

    title: str
    date: datetime.date
    done: bool = False
    planned: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """A livelihood project; state is planned, under-way or done. `unit` is a key, or a name where there is no register of units.

    `figures` may give several values of one name, of different days; `explanation` says why it is late, or why a figure went down.
    """

    key: str
    title: str
    at: Place
    unit: str
    leader: str
    state: str
    place: str = ""
    about: str = ""
    budget: Figure | None = None
    milestones: tuple[Milestone, ...] = ()
    figures: tuple[Figure, ...] = ()
    begins: datetime.date | None = None
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An address that the newsroom itself took back, with date and reason; `published` is the article's day, None where nobody said."""

    address: str
    date: datetime.date
    reason: str
    at: Place
    published: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Takedown:
    """An address whose content was taken down, with date and reason: neither title nor name, here or on the page that stands there.

    `published` is the day of the article (feeds name it in what they call the entry), None for addresses that it had had before.
    """

    address: str
    date: datetime.date
    reason: str
    at: Place
    published: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent that somebody gave on paper: the paper stays outside, here is only its reference.

    `covers` names what may be published (name, story, portrait, recording); `person` is adult, minor (14 to 17) or child (under 14);
    `by` says who signed: self or guardian. `withdrawn` is the day on which it was taken back.
    """

    ref: str
    at: Place
    date: datetime.date
    covers: tuple[str, ...]
    person: str = "adult"
    by: str = "self"
    until: datetime.date | None = None
    withdrawn: datetime.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PictureRecord:
    """What `images/x.jpg.toml` says of a picture; origin is camera, citizen, cctv, ai or drawn.

    `scene` "portrait" marks a picture of one recognisable person. `boxes` were burnt in at intake; `checked_by` are who looked at the
    redacted file, whose hash `sha256` is; `original` is the hash of the unredacted file below private/. `rights_note` says why credit or
    copyright differ from what the file carried when it came in.
    """

    credit: str = ""
    source: str = ""
    licence: str = ""
    alt: str = ""
    consent: str = ""
    scene: str = ""
    origin: str = ""
    shows_minor: bool | None = None
    checked_by: tuple[str, ...] = ()
    sha256: str = ""
    boxes: tuple[Box, ...] = ()
    original: str = ""
    rights_note: str = ""

    @property
    def credit_line(self) -> str:
        """Return the credit as it stands under the picture, e.g. "绘图：陆望"; a bare name gets the word that its origin calls for."""
        verb = _CREDIT_VERBS.get(self.origin, "")
        return f"{verb}：{self.credit}" if verb and self.credit and not CREDIT_MARK.match(self.credit) else self.credit


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file below content/: its record, its bytes' hash, its size in bytes and in pixels (upright), what it carries inside.

    `address` is where previews show the file itself; readers get copies (newsroom.article.pictures.Prints).
    """

    file: str
    sha256: str
    size: int
    width: int
    height: int
    record: PictureRecord | None = None
    embedded: Embedded = NOTHING_EMBEDDED

    @property
    def address(self) -> str:
        """Return the immutable address below the site's root."""
        stem, _, suffix = self.file.rpartition("/")[2].rpartition(".")
        return f"media/{stem}.{self.sha256[:16]}.{suffix.lower()}"


@dataclass(frozen=True, slots=True)
class Clause:
    """A named clause of the notice: its Markdown with placeholders, and the cleaned HTML of it."""

    name: str
    title: str
    text: str
    html: str
    at: Place


@dataclass(frozen=True, slots=True)
class StandingPage:
    """A page that stands beside the news: about, contact."""

    slug: str
    title: str
    html: str
    at: Place


@dataclass(frozen=True, slots=True)
class Registers:
    """Everything that stands under content/registers/, by key, in file order."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    categories: Mapping[str, Category] = field(default_factory=dict)
    places: Mapping[str, PlaceRecord] = field(default_factory=dict)
    problems: Mapping[str, Problem] = field(default_factory=dict)
    projects: Mapping[str, Project] = field(default_factory=dict)
    withdrawals: tuple[Withdrawal, ...] = ()
    takedowns: tuple[Takedown, ...] = ()
    consents: Mapping[str, Consent] = field(default_factory=dict)
    approved: ApprovedSources | None = None
    leadership: Leadership | None = None
    units: Mapping[str, Unit] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    grids: Mapping[str, Grid] = field(default_factory=dict)
    assessments: Mapping[str, Assessment] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    activities: Mapping[str, Activity] = field(default_factory=dict)
    centres: Mapping[str, Centre] = field(default_factory=dict)
    plan: Plan | None = None

    @property
    def campaign(self) -> bool:
        """Return whether there is anything to account for: pages of the campaign exist only then."""
        return bool(self.problems or self.projects or self.indicators or self.areas or self.activities or self.centres or self.plan)

    @property
    def gone(self) -> frozenset[str]:
        """Return the addresses that were withdrawn or taken down: a page there tells when and why."""
        return frozenset({item.address for item in self.withdrawals} | {item.address for item in self.takedowns})
