"""Clauses of the notice and standing pages: a title, a name, a short Markdown text."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Clause, StandingPage
from newsroom.manuscript.fields import SLUG, ClauseMatter, PageMatter
from newsroom.manuscript.header import Header, read_header
from newsroom.manuscript.markup import render
from newsroom.manuscript.validate import told

_MOST_HEAD = 4_096
M = TypeVar("M", bound=BaseModel)


def read_clause(source: SourceText) -> tuple[Clause | None, tuple[Fault, ...]]:
    """Return the clause of a file below content/notice/; its head gives `title` and `clause`."""
    header = read_header(source, _MOST_HEAD)
    matter, faults = _matter(ClauseMatter, source, header)
    if matter is None:
        return None, faults
    rendered = render(source, header.body, {})
    clause = Clause(matter.clause, matter.title, rendered.body.markdown, rendered.body.html, source.place(header.body))
    return clause, faults + rendered.faults


def read_page(source: SourceText) -> tuple[StandingPage | None, tuple[Fault, ...]]:
    """Return the standing page of a file below content/pages/; its head gives `title`, and `slug` unless the file name does."""
    header = read_header(source, _MOST_HEAD)
    matter, faults = _matter(PageMatter, source, header)
    if matter is None:
        return None, faults
    rendered = render(source, header.body, {})
    slug = matter.slug or source.path.rpartition("/")[2].removesuffix(".md")
    if not SLUG.fullmatch(slug):
        faults += (Fault(Place(source.path), {"key": "slug", "value": slug}, "file-name", rule="bad-slug"),)
    return StandingPage(slug, matter.title, rendered.body.html, Place(source.path, 1, 1)), faults + rendered.faults


def _matter(model: type[M], source: SourceText, header: Header) -> tuple[M | None, tuple[Fault, ...]]:
    if not header.readable:
        return None, header.faults
    try:
        return model.model_validate({key: value for key, value in header.data.items() if value is not None}), header.faults
    except ValidationError as error:
        return None, header.faults + told(error, model, header.places, source.path)
