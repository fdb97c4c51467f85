"""newsroom new: start an article, from nothing or from pasted text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rapidfuzz import process

from newsroom.article.article import OWN, Kind
from newsroom.article.edition import Edition
from newsroom.article.place import SourceText
from newsroom.cli.office import Office
from newsroom.cli.pasting import houses_of, pasted_text, tell_paste
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.intake import list_files, take
from newsroom.copydesk.open_edition import read_bounded
from newsroom.copydesk.revision import git_name
from newsroom.manuscript.aliases import KINDS
from newsroom.manuscript.fields import SLUG
from newsroom.manuscript.paste import Paste, read_paste
from newsroom.manuscript.scaffold import Assignment, Sheet, scaffold
from newsroom.manuscript.slugs import free_slug
from newsroom.registers.records import shelve
from newsroom.registers.shelf import Shelf
from newsroom.stylebook.check import check
from newsroom.stylebook.formats.text import where
from newsroom.stylebook.rule import rule_book

_RECORD_BYTES = 200_000


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("new", help=say(guess_language(), "help-new"))(new)


def new(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help=say(guess_language(), "help-kind"))],
    title: Annotated[str, typer.Argument(metavar="TITLE", help=say(guess_language(), "help-title"))],
    file: Annotated[str, typer.Option("--from", metavar="FILE", help=say(guess_language(), "help-from"))] = "",
    slug: Annotated[str, typer.Option("--slug", metavar="SLUG", help=say(guess_language(), "help-slug"))] = "",
    draft: Annotated[bool, typer.Option("--draft/--publish", help=say(guess_language(), "help-draft"))] = True,
    source: Annotated[str, typer.Option("--source", metavar="KEY", help=say(guess_language(), "help-source"))] = "",
    yes: Annotated[bool, typer.Option("--yes", help=say(guess_language(), "help-from-yes"))] = False,
) -> None:
    """Write the new article's file, and say what it still needs."""
    office: Office = context.obj
    known, shelf = _kind(office, kind), _shelf(office.settings.root)
    title = _title(office, title)
    if source and source != OWN and source not in shelf.sources:
        near = process.extract(source, [OWN, *shelf.sources], limit=3)
        _wrong(office, "new-no-source", source=source, nearest=", ".join(name for name, _, _ in near))
    text = pasted_text(office, file, yes) if file else ""
    paste = read_paste(text, title, houses_of(office.settings.site, shelf)) if text else None
    job = _assignment(office, known, title, source or _source(paste), shelf, paste)
    sheet, path = scaffold(job), _path(office, job, slug, draft)
    _write(office, path, sheet.text)
    _tell(office, path, job, sheet)


def _kind(office: Office, word: str) -> Kind:
    if word.strip().lower() not in KINDS:
        _wrong(office, "new-no-kind", kind=word)
    return Kind(KINDS[word.strip().lower()])


def _title(office: Office, words: str) -> str:
    title = " ".join(words.split())
    if not title or not title.isprintable():
        _wrong(office, "new-no-title", title=ascii(words)[1:-1])
    return title


def _wrong(office: Office, name: str, **values: str) -> NoReturn:
    office.say(name, **values)
    raise typer.Exit(2)


def _shelf(root: Path) -> Shelf:
    """Return the registers, as far as they can be read; what is wrong in them is for `newsroom check` to tell."""
    shelf = Shelf()
    for entry in list_files(root, "content/registers"):
        source = take(root, entry, _RECORD_BYTES).source if entry.path.endswith(".toml") else None
        if source:
            shelve(shelf, source)
    return shelf


def _source(paste: Paste | None) -> str:
    """Return the source that a paste names; "" when it names a house that nobody knows: the editor must say."""
    if paste is None or not (paste.source or paste.stranger):
        return OWN
    return paste.source


def _assignment(office: Office, kind: Kind, title: str, source: str, shelf: Shelf, paste: Paste | None) -> Assignment:
    site, record = office.settings.site, shelf.sources.get(source)
    return Assignment(
        kind=kind,
        title=title,
        date=as_of(None, site.timezone),
        source=source,
        editor=git_name(office.settings.root),
        permission=record is not None and not record.free and record.permission is None,
        assessment=kind.section not in site.assessments,
        categories={key: item.name for key, item in shelf.categories.items()},
        places={key: item.name for key, item in shelf.places.items()},
        problems={key: item.title for key, item in shelf.problems.items() if item.state != "settled"},
        paste=paste,
    )


def _path(office: Office, job: Assignment, slug: str, draft: bool) -> str:
    root = office.settings.root
    taken = {Path(entry.path).stem for room in ("articles", "drafts") for entry in list_files(root, f"content/{room}")}
    if slug and not SLUG.fullmatch(slug):
        _wrong(office, "new-bad-slug", slug=slug)
    if slug in taken:
        _wrong(office, "new-taken", slug=slug)
    slug = slug or free_slug(job.kind, job.title, job.date, taken)
    folder = f"content/{'drafts' if draft else 'articles'}/{job.kind.section}"
    if (root / folder).resolve() != root / folder:
        _wrong(office, "new-elsewhere", path=folder)
    return f"{folder}/{slug}.md"


def _write(office: Office, path: str, text: str) -> None:
    file = office.settings.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as sheet:
            sheet.write(text)
    except FileExistsError:
        _wrong(office, "new-taken", slug=file.stem)


def _tell(office: Office, path: str, job: Assignment, sheet: Sheet) -> None:
    office.tell("new-made", path=path)
    if job.paste:
        tell_paste(office, job.paste, job.title, own=job.source == OWN)
        for line in _damage(office, SourceText(path, sheet.text), job):
            typer.echo(line)
    if sheet.blanks:
        office.tell("new-blanks", blanks=", ".join(sheet.blanks))
    if path.startswith("content/drafts/"):
        office.tell("new-is-draft", target=path.replace("content/drafts/", "content/articles/"))
    else:
        office.tell("new-is-article", path=path)


def _damage(office: Office, source: SourceText, job: Assignment) -> Iterator[str]:
    """Yield what the TXT rules find in the new file, at its lines and columns."""
    site, lang = office.settings.site, office.lang
    edition = Edition(site, job.date, manuscripts=(read_bounded(source, site, {}),))
    for finding in check(edition, lang, [rule for rule in rule_book() if rule.code.startswith("TXT")]):
        yield f"  {where(finding.place)}: {finding.code} {finding.message}\n    {finding.hint}"
