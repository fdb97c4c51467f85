"""Pelican, run strictly, over an edition that the rule book has accepted."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from pelican import Pelican
from pelican.generators import PelicanTemplateNotFound
from pelican.log import console
from pelican.plugins import signals
from pelican.settings import read_settings

from newsroom.article.edition import Edition
from newsroom.errors import PelicanComplained, ThemeBroken
from newsroom.imprint.bulletin import Bulletin
from newsroom.press.assets import lay_out, press_assets
from newsroom.press.prints import print_pictures
from newsroom.press.share.draw import draw_share
from newsroom.press.shelf import Progress as Drawing
from newsroom.press.table import KEY, Table

Progress = Callable[[int], None]


def render(
    root: Path,
    edition: Edition,
    output: Path,
    *,
    drafts: bool = False,
    pictures: bool = True,
    lang: str = "en",
    progress: Progress | None = None,
    printing: Drawing | None = None,
    drawing: Drawing | None = None,
) -> Bulletin:
    """Write the whole site of an edition below the empty folder `output`; return the bulletin that it shows.

    `drafts` are shown in previews only. Without `pictures` the files themselves are shown, as editors put them in, and none are drawn for
    sharing: for previews only. `printing` and `drawing` are told how many of how many are. `root` holds publishconf.py and the theme.
    Raises ThemeBroken when a template is missing or wrong, PicturesBroken when pictures are, PelicanComplained when Pelican logs a warning
    or an error: what it would have dropped silently stops the run.
    """
    url = edition.site.url
    settings = read_settings(str(root / "publishconf.py"), override={"OUTPUT_PATH": str(output), "SITEURL": url, "FEED_DOMAIN": url})
    theme = Path(settings["THEME"])
    pressed = press_assets(theme)
    bulletin = Bulletin(edition, pressed.assets, drafts)
    output.mkdir(parents=True, exist_ok=True)
    if pictures:
        prints = print_pictures(bulletin, root, output, printing)
        drawn = draw_share(bulletin, root, output, drawing)
        bulletin = replace(bulletin, assets=replace(pressed.assets, share=drawn, prints=prints))
    settings[KEY] = Table(edition, bulletin, lang, judged=True)
    if drafts:
        settings["ARTICLE_PATHS"] = [*settings["ARTICLE_PATHS"], "drafts"]
    with _strict(progress) as complaints:
        _run(settings, theme)
    if complaints:
        raise PelicanComplained("; ".join(complaints[:5]))
    lay_out(output, pressed, bulletin, root, originals=not pictures)
    return bulletin


def _run(settings: Any, theme: Path) -> None:
    try:
        Pelican(settings).run()
    except (TemplateNotFound, PelicanTemplateNotFound) as error:
        raise ThemeBroken(_template_line(error) or str(theme / "templates"), f"template not found: {error}") from error
    except TemplateSyntaxError as error:
        raise ThemeBroken(f"{error.filename or theme / 'templates'}:{error.lineno}", str(error.message)) from error
    except TemplateError as error:
        raise ThemeBroken(_template_line(error) or str(theme / "templates"), str(error)) from error


def _template_line(error: BaseException) -> str:
    trace, found = error.__traceback__, ""
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(".html"):
            found = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found


@contextmanager
def _strict(progress: Progress | None) -> Iterator[list[str]]:
    """Run Pelican quietly, keep its complaints, count what it writes."""
    complaints: list[str] = []
    handler = _Ear(complaints)
    logger, quiet = logging.getLogger("pelican"), console.quiet
    counted = 0

    def count(_path: str, context: Any = None) -> None:
        nonlocal counted
        counted += 1
        if progress:
            progress(counted)

    signals.content_written.connect(count)
    logger.addHandler(handler)
    propagate, logger.propagate = logger.propagate, False
    console.quiet = True
    try:
        yield complaints
    finally:
        console.quiet, logger.propagate = quiet, propagate
        logger.removeHandler(handler)
        signals.content_written.disconnect(count)


class _Ear(logging.Handler):
    """Hears what Pelican complains of."""

    def __init__(self, complaints: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.complaints = complaints

    def emit(self, record: logging.LogRecord) -> None:
        self.complaints.append(record.getMessage())
