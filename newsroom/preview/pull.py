"""Pull a galley: read, check and render what lies on disk now. Whatever is wrong with it, something can be shown afterwards."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom.article.article import Article
from newsroom.article.edition import Edition, Previous
from newsroom.article.finding import Finding, Severity
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import read_settings
from newsroom.corrections.published import Page, nothing_live, recalled
from newsroom.errors import NoSuchPath, PelicanComplained, ThemeBroken
from newsroom.imprint.addresses import base
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.uses import uses_of
from newsroom.press.assets import lay_out, press_assets
from newsroom.press.house import theme_folder
from newsroom.press.render import render
from newsroom.preview.galley import Galley, Sheet
from newsroom.stylebook.check import DRAFTS, check

CONTENT = "content"


@dataclass(frozen=True)
class Bench:
    """What every pull needs: the site's root, the moment it speaks of (None: now), the language, how to tell an error, what is live."""

    root: Path
    moment: str | None
    lang: str
    previous: Callable[[], Previous | None]
    tell: Callable[[BaseException], str]
    page: Page = nothing_live


@dataclass(frozen=True)
class _Printed:
    """What was rendered, and what Pelican complained of on the way."""

    bulletin: Bulletin
    complaint: str = ""


def pull(bench: Bench, before: Galley, folder: Path) -> Galley:
    """Return the galley of what lies on disk now, its tree in the new folder `folder`; the tree of `before` when none can be rendered.

    Runs in the main thread: the time bounds of articles are alarms.
    """
    following = replace(before, number=before.number + 1)
    try:
        settings = read_settings(bench.root)
        if not (bench.root / CONTENT).is_dir():
            raise NoSuchPath(CONTENT)
        edition = recalled(open_edition(settings, as_of(bench.moment, settings.site.timezone), bench.previous()), bench.page)
        findings = check(edition, bench.lang)
    except (Exception, SystemExit) as error:  # the preview's whole point: no file, directory or template ends it; the page shows the error
        return replace(following, trouble=bench.tell(error))
    try:
        printed = _render(bench, edition, findings, folder)
    except (Exception, SystemExit) as error:
        shutil.rmtree(folder, ignore_errors=True)
        return replace(following, findings=findings, trouble=bench.tell(error))
    sheets = _sheets(printed.bulletin)
    absent = _absent(before, sheets, edition, findings)
    return Galley(bench.lang, following.number, folder, base(settings.site), sheets, absent, findings, complaint=printed.complaint)


def renderable(edition: Edition) -> Edition:
    """Return an edition of which every article can have a page of its own: of two with one slug the first stays, drafts last."""
    ranked = sorted(edition.manuscripts, key=lambda sheet: (sheet.draft, sheet.path))
    first: dict[str, str] = {}
    for sheet in ranked:
        if sheet.article:
            first.setdefault(sheet.article.slug, sheet.path)
    chosen = set(first.values())
    return replace(edition, manuscripts=tuple(sheet for sheet in edition.manuscripts if sheet.path in chosen))


def _render(bench: Bench, edition: Edition, findings: Sequence[Finding], folder: Path) -> _Printed:
    """Render every article that can have a page; when that fails for no fault of the theme, those alone that nothing is held against."""
    whole = renderable(edition)
    try:
        return _into(bench, whole, folder)
    except ThemeBroken:
        raise
    except (Exception, SystemExit):
        faultless = _faultless(whole, findings)
        if len(faultless.manuscripts) == len(whole.manuscripts):
            raise
        shutil.rmtree(folder, ignore_errors=True)
        return _into(bench, faultless, folder)


def _into(bench: Bench, edition: Edition, folder: Path) -> _Printed:
    try:
        return _Printed(render(bench.root, edition, folder, drafts=True, pictures=False, lang=bench.lang))
    except PelicanComplained as complaint:  # it wrote what it could, and the press stopped there
        pressed = press_assets(theme_folder(bench.root))
        bulletin = Bulletin(edition, pressed.assets, with_drafts=True)
        lay_out(folder, pressed, bulletin, bench.root, originals=True)
        return _Printed(bulletin, bench.tell(complaint))


def _faultless(edition: Edition, findings: Sequence[Finding]) -> Edition:
    """Return an edition without the articles that an error is held against; of drafts, whose faults never are errors, those with any."""
    held = (item for item in findings if item.severity is Severity.ERROR or item.place.path.startswith(DRAFTS))
    spoilt = {item.place.path for item in held}
    return replace(edition, manuscripts=tuple(sheet for sheet in edition.manuscripts if sheet.path not in spoilt))


def _sheets(bulletin: Bulletin) -> Mapping[str, Sheet]:
    return {article.address: _sheet(article, bulletin.edition) for article in bulletin.articles}


def _sheet(article: Article, edition: Edition) -> Sheet:
    held = "" if article.draft or edition.due(article) else f"{article.date:%Y-%m-%d %H:%M}"
    used = {use.file for use in uses_of(article, edition)}
    pictures = frozenset(f"{CONTENT}/{file}{suffix}" for file in used for suffix in ("", ".toml"))
    return Sheet(article.path, article.title, article.draft, held, pictures)


def _absent(
    before: Galley, sheets: Mapping[str, Sheet], edition: Edition, findings: Sequence[Finding]
) -> Mapping[str, str]:
    """Return the addresses that articles had before and have no more, though their files are still there."""
    standing = {sheet.path for sheet in edition.manuscripts} | {finding.place.path for finding in findings}
    shown = {sheet.path for sheet in sheets.values()}
    known = {**before.absent, **{address: sheet.path for address, sheet in before.sheets.items()}}
    return {address: path for address, path in known.items() if address not in sheets and path in standing - shown}
