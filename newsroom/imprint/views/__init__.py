"""What a template may see: one frozen view per page type, nothing else.

All texts are plain (templates escape them) except those called `html`, which were cleaned once with nh3 and are marked safe.
All addresses begin with "/" or with a scheme. theme/CONTEXT.md is generated from these classes.
"""

from newsroom.imprint.views.article import ArticlePage
from newsroom.imprint.views.fronts import FrontPage, FrontSection
from newsroom.imprint.views.lists import IndexGroup, IndexPage, ListPage, SourcePage
from newsroom.imprint.views.parts import Card, Change, DatedLink, Day, FigureRow, Note, Related
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
    "Card",
    "Change",
    "ClauseView",
    "Comparison",
    "CorrectionMonth",
    "CorrectionsPage",
    "DatedLink",
    "Day",
    "FeedGroup",
    "FeedLink",
    "FigureRow",
    "Filing",
    "FrontPage",
    "FrontSection",
    "IconLink",
    "IndexGroup",
    "IndexPage",
    "ListPage",
    "LostPage",
    "Masthead",
    "MediaItem",
    "MovedPage",
    "Note",
    "NoticePage",
    "PictureSource",
    "PictureView",
    "Related",
    "Row",
    "SharePicture",
    "Shot",
    "SourcePage",
    "SubscribePage",
    "TextPage",
    "UnitReply",
]
