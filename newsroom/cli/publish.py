"""newsroom publish: check, build, prove, and make it the live release."""

from dataclasses import replace
from pathlib import Path

import typer

from newsroom.cli.build import finish
from newsroom.cli.check import AS_OF, FORMAT, Format
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.revision import keyboard_name, revision
from newsroom.delivery.target import Note
from newsroom.pipeline import Built, build
from newsroom.release.manifest import FindingCount, Particulars
from newsroom.stylebook.formats.summary import summary


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("publish", help=say(guess_language(), "help-publish"))(publish)


def publish(context: typer.Context, as_of: AS_OF = None, form: FORMAT = Format.TEXT) -> None:
    """Publish to site/; the release that is live stays live unless everything passed."""
    office: Office = context.obj
    root = office.settings.root
    with office.progress() as report:
        previous = office.target.previous()
        checked = office.checked(as_of, report)
        checked = replace(checked, edition=replace(checked.edition, previous=previous))
        built = build(office.settings, checked, root / "output", office.lang, report)
    finish(office, built, form)
    note = Note(keyboard_name(root), revision(root))
    told = particulars(built, previous.id if previous else None, note.why)
    done = office.target.publish(root / "output", told, note, office.settings.site.keep_releases)
    _say_done(office, done.manifest.id, done.new, len(told.articles))


def particulars(built: Built, previous: int | None, source: str) -> Particulars:
    """Return what a release's manifest says of a build."""
    edition, bulletin = built.checked.edition, built.bulletin
    counts = summary(built.findings, edition)
    listed = bulletin.listed if bulletin else ()
    imprints = bulletin.imprints if bulletin else {}
    return Particulars(
        as_of=edition.as_of,
        previous=previous,
        source=source,
        findings=FindingCount(counts.errors, counts.warnings),
        articles={article.slug: article.address for article in sorted(listed, key=lambda item: item.slug)},
        items=tuple(imprints[article.slug] for article in sorted(listed, key=lambda item: item.slug)),
    )


def _say_done(office: Office, id: int, new: bool, articles: int) -> None:
    site = _shown(office.settings.root / "site")
    office.tell("published" if new else "nothing-new", id=f"{id:06}", articles=str(articles), site=site)
    office.tell("look", command="newsroom serve", address="http://127.0.0.1:8000/")


def _shown(path: Path) -> str:
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
