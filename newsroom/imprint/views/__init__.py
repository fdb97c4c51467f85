"""What a template may see: one frozen view per page type, nothing else.

All texts are plain (templates escape them) except those called `html`, which were cleaned once with nh3 and are marked safe.
All addresses begin with "/" or with a scheme. theme/CONTEXT.md is generated from these classes.
"""

from newsroom.imprint.views.article import ArticlePage
from newsroom.imprint.views.charts import Box, Chart, ChartTable, Dot, Label, Stroke
from newsroom.imprint.views.fronts import FrontPage, FrontSection
from newsroom.imprint.views.ledger import (
    CampaignPage,
    Doorway,
    LedgerPage,
    MonthDue,
    ProblemPage,
    ProblemRow,
    StepView,
    Tally,
    TimetablePage,
    TimetablePart,
)
from newsroom.imprint.views.lists import IndexGroup, IndexPage, ListPage, SourcePage
from newsroom.imprint.views.open_data import DataPage, DataSet
from newsroom.imprint.views.organisation import Branch, Occasion, SpotGroup, SpotPage, SpotsPage, TreePage, VolunteersPage
from newsroom.imprint.views.parts import Card, Change, Count, DatedLink, Day, FigureRow, Note, ProblemMark, Related
from newsroom.imprint.views.pictures import Comparison, MediaItem, PictureSource, PictureView, Shot, UnitReply
from newsroom.imprint.views.projects import ChartPage, Measured, ProjectPage
from newsroom.imprint.views.service import (
    ClauseView,
    CorrectionMonth,
    CorrectionsPage,
    FeedGroup,
    LostPage,
    MovedPage,
    NoticePage,
    SubscribePage,
    TextPage,
)
from newsroom.imprint.views.site import Anchor, FeedLink, Filing, IconLink, Masthead, Row, SharePicture

__all__ = [
    "Anchor",
    "ArticlePage",
    "Box",
    "Branch",
    "CampaignPage",
    "Card",
    "Change",
    "Chart",
    "ChartPage",
    "ChartTable",
    "ClauseView",
    "Comparison",
    "CorrectionMonth",
    "CorrectionsPage",
    "Count",
    "DataPage",
    "DataSet",
    "DatedLink",
    "Day",
    "Doorway",
    "Dot",
    "FeedGroup",
    "FeedLink",
    "FigureRow",
    "Filing",
    "FrontPage",
    "FrontSection",
    "IconLink",
    "IndexGroup",
    "IndexPage",
    "Label",
    "LedgerPage",
    "ListPage",
    "LostPage",
    "Masthead",
    "Measured",
    "MediaItem",
    "MonthDue",
    "MovedPage",
    "Note",
    "NoticePage",
    "Occasion",
    "PictureSource",
    "PictureView",
    "ProblemMark",
    "ProblemPage",
    "ProblemRow",
    "ProjectPage",
    "Related",
    "Row",
    "SharePicture",
    "Shot",
    "SourcePage",
    "SpotGroup",
    "SpotPage",
    "SpotsPage",
    "StepView",
    "Stroke",
    "SubscribePage",
    "Tally",
    "TextPage",
    "TimetablePage",
    "TimetablePart",
    "TreePage",
    "UnitReply",
    "VolunteersPage",
]
