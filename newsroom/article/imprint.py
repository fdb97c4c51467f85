"""What every surface says about an article's source and rights, computed once."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Imprint:
    """The imprint of one article: pages, cards, feeds, JSON-LD, the notice page and the proof all take it from here.

    Addresses are below the site's root unless they begin with http. All texts are plain and ready to show.
    """

    slug: str
    address: str
    path: str
    title: str
    own: bool
    free: bool
    source_key: str
    source_name: str
    source_line: str
    source_page: str
    authors: tuple[str, ...]
    byline_line: str
    original_title: str
    original_author: str
    original_url: str
    original_published: date | None
    right: str
    licence_url: str
    editor: str
    editor_line: str
    clause: str
    clause_title: str
    clause_page: str
    contact_date: date
    contact_line: str
    copyright_line: str
    reprint_line: str
    ai_label: str
    summary_only: bool


@dataclass(frozen=True, slots=True)
class PictureImprint:
    """The imprint of one picture, wherever it is shown: whose it is and which clause of the notice applies."""

    file: str
    address: str
    credit: str
    source_name: str
    clause: str
    clause_title: str
    clause_page: str
    copyright_line: str
