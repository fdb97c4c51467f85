"""The page of one article."""

from dataclasses import dataclass

from markupsafe import Markup

from newsroom.article.imprint import Imprint
from newsroom.imprint.views.parts import DatedLink, Day, FigureRow, Note, ProblemMark, Related
from newsroom.imprint.views.pictures import Comparison, MediaItem, Shot, UnitReply
from newsroom.imprint.views.site import Anchor, Masthead, Row, SharePicture


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """The page of one article; `facts` and `steps` differ by kind and may be empty; `draft` marks previews.

    `pictures` are the pictures' rights: label is the credit, value whose they are and by which clause, href that clause.
    `older` and `newer` are the neighbours in its section; `share` the pictures for links to it, none for exposures.
    `phrases` are the title in parts that a line should not break within. `modified` is the last change of any kind (modified, corrected,
    updated, answered), None where there was none. `corrections` and `updates` are newest first; `answer` is what the unit that an
    exposure concerns has answered (whole, for the top of the page; its words also stand in `reply`); where it came after the article, it is
    one of the updates too. `problem` is how the problem that an exposure tells of stands as of the build.
    """

    site: Masthead
    title: str
    kind: str
    kicker: str
    section: Anchor
    breadcrumbs: tuple[Anchor, ...]
    date: Day
    modified: Day | None
    dateline: str
    bylines: tuple[Anchor, ...]
    summary: str
    html: Markup
    imprint: Imprint
    source: Anchor
    clause: Anchor
    contact: Anchor
    contact_date: Day
    original_published: Day | None
    facts: tuple[Row, ...]
    steps: tuple[Note, ...]
    figures: tuple[FigureRow, ...]
    honours: tuple[Row, ...]
    corrections: tuple[Note, ...]
    updates: tuple[Note, ...]
    tags: tuple[Anchor, ...]
    canonical: str
    robots: str
    json_ld: Markup
    title_change: str = ""
    pictures: tuple[Row, ...] = ()
    draft: bool = False
    older: DatedLink | None = None
    newer: DatedLink | None = None
    related: tuple[Related, ...] = ()
    share: tuple[SharePicture, ...] = ()
    phrases: tuple[str, ...] = ()
    portrait: Shot | None = None
    gallery: tuple[Shot, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    recordings: tuple[MediaItem, ...] = ()
    reply: UnitReply | None = None
    answer: Note | None = None
    problem: ProblemMark | None = None
