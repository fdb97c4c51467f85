"""What a template may see: one frozen view per page type, nothing else.

All texts are plain (templates escape them) except those called `html`, which were cleaned once with nh3 and are marked safe.
All addresses begin with "/" or with a scheme. theme/CONTEXT.md is generated from these classes.
"""

from newsroom.imprint.views.article import ArticlePage
from newsroom.imprint.views.charts import Box, Chart, ChartTable, Dot, Label, Stroke
from newsroom.imprint.views.fronts import FrontPage, FrontSection
from newsroom.imprint.views.ledger import ProblemRow
from newsroom.imprint.views.lists import IndexGroup, IndexPage, ListPage, SourcePage
from newsroom.imprint.views.organisation import Branch, Occasion
from newsroom.imprint.views.parts import Card, Change, Count, DatedLink, Day, FigureRow, Note, ProblemMark, Related
from newsroom.imprint.views.pictures import Comparison, MediaItem, PictureSource, PictureView, Shot, UnitReply
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
    "Card",
    "Change",
    "Chart",
    "ChartTable",
    "ClauseView",
    "Comparison",
    "CorrectionMonth",
    "CorrectionsPage",
    "Count",
    "DatedLink",
    "Day",
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
    "ListPage",
    "LostPage",
    "Masthead",
    "MediaItem",
    "MovedPage",
    "Note",
    "NoticePage",
    "Occasion",
    "PictureSource",
    "PictureView",
    "ProblemMark",
    "ProblemRow",
    "Related",
    "Row",
    "SharePicture",
    "Shot",
    "SourcePage",
    "Stroke",
    "SubscribePage",
    "TextPage",
    "UnitReply",
]
