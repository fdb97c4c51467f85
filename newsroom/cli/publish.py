"""newsroom publish: check, build, prove, and make it the live release."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import typer

from newsroom.cli.build import finish
from newsroom.cli.check import AS_OF, FORMAT, Format
from newsroom.cli.office import Office
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.revision import keyboard_name, revision
from newsroom.delivery.target import Note, Published
from newsroom.imprint.addresses import base
from newsroom.pipeline import Built, build
from newsroom.release.manifest import FindingCount, Particulars
from newsroom.stylebook.formats.summary import summary


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("publish", help=say(guess_language(), "help-publish"))(publish)


def publish(context: typer.Context, as_of: AS_OF = None, form: FORMAT = Format.TEXT) -> None:
    """Publish to site/; the release that is live stays live unless everything passed."""
    office: Office = context.obj
    office.target.live()  # a damaged target is said before the work, not after it
    with tempfile.TemporaryDirectory(prefix=".output-", dir=office.settings.root) as place:
        done = _publish(office, Path(place) / "tree", as_of, form)
    _say_done(office.tell if form is Format.TEXT else office.say, office, done)


def _publish(office: Office, tree: Path, as_of: str | None, form: Format) -> Published:
    """Build into a folder of our own, so that no other publisher's tree can go out under our manifest, and release it."""
    root = office.settings.root
    with office.progress() as report:
        checked = office.checked(as_of, report)
        built = build(office.settings, checked, tree, office.lang, report)
    finish(office, built, form)
    note, previous = Note(keyboard_name(root), revision(root)), checked.edition.previous
    told = particulars(built, previous.id if previous else None, note.why)
    return office.target.publish(tree, told, note, office.settings.site.keep_releases)


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


def _say_done(speak: Callable[..., None], office: Office, done: Published) -> None:
    """Tell what is live; beside a report that a program reads, not in it."""
    site, manifest = _shown(office.settings.root / "site"), done.manifest
    speak("published" if done.new else "nothing-new", id=f"{manifest.id:06}", articles=str(len(manifest.articles)), site=site)
    speak("look", command="newsroom serve", address=f"http://127.0.0.1:8000{base(office.settings.site)}")


def _shown(path: Path) -> str:
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
