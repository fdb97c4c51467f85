"""newsroom publish: check, build, prove, and make it the live release."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from newsroom.article.edition import Previous
from newsroom.cli.build import finish
from newsroom.cli.check import AS_OF, FORMAT, Format
from newsroom.cli.office import Office
from newsroom.cli.rehearsing import rehearse
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.reports import REPORTS, keep_report
from newsroom.copydesk.revision import keyboard_name, revision
from newsroom.copydesk.safekeeping import prepare
from newsroom.corrections.published import wording_of
from newsroom.daybook.comparison import article_changes, by_editor, by_rule, file_count
from newsroom.daybook.report import FileCount, Report
from newsroom.daybook.stopwatch import Stopwatch
from newsroom.delivery.activation import afterwards
from newsroom.delivery.target import Note, Published
from newsroom.imprint.addresses import base
from newsroom.pipeline.building import Built, build
from newsroom.release.manifest import FindingCount, Manifest, Particulars, to_bytes
from newsroom.stylebook.formats.summary import summary


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("publish", help=say(guess_language(), "help-publish"))(publish)


def publish(
    context: typer.Context,
    as_of: AS_OF = None,
    form: FORMAT = Format.TEXT,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say(guess_language(), "help-dry-run"))] = False,
) -> None:
    """Publish to site/; the release that is live stays live unless everything passed."""
    office: Office = context.obj
    if dry_run:
        rehearse(office, as_of, form)
        return
    _say_done(office.tell if form is Format.TEXT else office.say, office, released(office, as_of, form))


def released(office: Office, as_of: str | None, form: Format) -> Published:
    """Check, build, prove and release, and keep a report of it; ends the command with exit 1 when an error stands.

    Raises PrivateExposed, before any work, when git would see the report.
    """
    root, zone = office.settings.root, office.settings.site.timezone
    desk = _Desk(office, datetime.now(zone).replace(microsecond=0), Note(keyboard_name(root), revision(root)), office.target.live())
    prepare(root, f"{REPORTS}/report.json")
    with tempfile.TemporaryDirectory(prefix=".output-", dir=root) as place:
        tree, watch = Path(place) / "tree", Stopwatch()
        with office.progress() as report, watch.telling(report):
            built = build(office.settings, office.checked(as_of, watch), tree, office.lang, watch)
        if built.refused:
            desk.keep(built, None, watch)
        finish(office, built, form)
        with office.progress() as report, watch.telling(report):
            watch("release", 0, 0)
            told = particulars(built, built.checked.edition.previous, desk.note.why)
            done = office.target.publish(tree, told, desk.note, office.settings.site.keep_releases)
    with afterwards(done.manifest.id):
        desk.keep(built, done, watch)
    return done


@dataclass(frozen=True)
class _Desk:
    """Who publishes, since when, and what was live before."""

    office: Office
    started: datetime
    note: Note
    before: Manifest | None

    def keep(self, built: Built, done: Published | None, watch: Stopwatch) -> None:
        office, manifest = self.office, done.manifest if done else None
        changes = article_changes(self.before, manifest) if manifest else ()
        report = Report(
            outcome="refused" if done is None else "published" if done.new else "nothing-new",
            started=self.started,
            as_of=built.checked.edition.as_of,
            who=self.note.who,
            source=self.note.why,
            release=manifest.id if manifest else None,
            previous=self.before.id if self.before else None,
            articles=len(manifest.articles) if manifest else len(built.checked.edition.articles),
            tree=manifest.tree_hash if manifest else "",
            manifest=sha256(to_bytes(manifest)).hexdigest() if manifest else "",
            files=file_count(self.before, manifest) if manifest else FileCount(),
            changes=changes,
            findings=by_rule(built.findings),
            editors=by_editor(changes),
            stages={stage: round(seconds, 3) for stage, seconds in watch.laps.items()},
        )
        path = keep_report(office.settings.root, report, office.lang, office.settings.site.report_days)
        office.say("reported", path=path)


def particulars(built: Built, previous: Previous | None, source: str) -> Particulars:
    """Return what a release's manifest says of a build."""
    edition, bulletin = built.checked.edition, built.bulletin
    counts = summary(built.findings, edition)
    listed = bulletin.listed if bulletin else ()
    imprints = bulletin.imprints if bulletin else {}
    return Particulars(
        as_of=edition.as_of,
        previous=previous.id if previous else None,
        source=source,
        findings=FindingCount(counts.errors, counts.warnings),
        articles={article.slug: article.address for article in sorted(listed, key=lambda item: item.slug)},
        items=tuple(imprints[article.slug] for article in sorted(listed, key=lambda item: item.slug)),
        wordings={article.slug: wording_of(article, edition) for article in sorted(listed, key=lambda item: item.slug)},
    )


def _say_done(speak: Callable[..., None], office: Office, done: Published) -> None:
    """Tell what is live; beside a report that a program reads, not in it."""
    site, manifest = _shown(office.settings.root / "site"), done.manifest
    speak("published" if done.new else "nothing-new", id=f"{manifest.id:06}", articles=str(len(manifest.articles)), site=site)
    speak("look", command="newsroom serve", address=f"http://127.0.0.1:8000{base(office.settings.site)}")


def _shown(path: Path) -> str:
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
