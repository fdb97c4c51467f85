"""The later stages: enrich and render, then verify, an edition that was read and checked."""

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Finding, errors_stand
from newsroom.article.imprint import Imprint
from newsroom.article.place import Place
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import Settings
from newsroom.errors import PicturesBroken, ThemeBroken
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.fronts import fronts
from newsroom.imprint.picture_rights import rights_by_file
from newsroom.pipeline import Checked, Progress, silent
from newsroom.press.assets import press_assets
from newsroom.press.house import theme_folder
from newsroom.press.prints import findings_of
from newsroom.press.render import render
from newsroom.proof.pictures import UNKNOWN, Printed
from newsroom.proof.prove import prove
from newsroom.proof.tree import Tree
from newsroom.release.disk import take_place
from newsroom.release.manifest import Manifest
from newsroom.stylebook.check import check
from newsroom.stylebook.rule import rule_named


@dataclass(frozen=True)
class Built:
    """A rendered and proved tree; bulletin is None, and nothing was written, when an error stands against it."""

    checked: Checked
    bulletin: Bulletin | None
    findings: tuple[Finding, ...]

    @property
    def refused(self) -> bool:
        """Return whether an error stands against publication."""
        return self.bulletin is None or errors_stand(self.findings)


def build(settings: Settings, checked: Checked, output: Path, lang: str, progress: Progress = silent) -> Built:
    """Render and prove an accepted edition into `output`, which is replaced as a whole only when everything passed."""
    if checked.refused:
        return Built(checked, None, checked.findings)
    output.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    try:
        built = _into(fresh, settings, checked, lang, progress)
        if not built.refused:
            fresh.chmod(0o755)
            take_place(fresh, output)
        return built
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def expected_pages(bulletin: Bulletin) -> frozenset[str]:
    """Return the HTML files that a bulletin has, below the output folder."""
    pages = {f"{article.address}index.html" for article in bulletin.articles}
    return frozenset(pages | {front.file for front in fronts(bulletin)})


def prove_folder(settings: Settings, edition: Edition, folder: Path, lang: str, progress: Progress = silent) -> tuple[Finding, ...]:
    """Prove a built folder against an edition."""
    bulletin = Bulletin(edition, press_assets(theme_folder(settings.root)).assets)
    return _proof(Tree(folder), bulletin.edition, bulletin.imprints, expected_pages(bulletin), lang, progress)


def prove_release(settings: Settings, manifest: Manifest, site: Path, lang: str, progress: Progress = silent) -> Checked:
    """Prove a release against its own manifest: what it said then about its articles is what it must show.

    Articles as they stand in content/ today are left out of it: editors go on writing after a publish.
    """
    edition = open_edition(settings, manifest.as_of)
    then = replace(edition, manuscripts=(), pictures={})
    tree = Tree(site / "releases" / f"{manifest.id:06}", site / "store")
    pages = frozenset(path for path in manifest.files if path.endswith(".html"))
    imprints = {item.slug: item for item in manifest.items}
    return Checked(edition, _proof(tree, then, imprints, pages, lang, progress))


def _proof(
    tree: Tree,
    edition: Edition,
    imprints: Mapping[str, Imprint],
    pages: frozenset[str],
    lang: str,
    progress: Progress,
    printed: Printed = UNKNOWN,
) -> tuple[Finding, ...]:
    return prove(tree, edition, imprints, pages, lang, lambda done, total: progress("verify", done, total), printed)


def _into(fresh: Path, settings: Settings, checked: Checked, lang: str, progress: Progress) -> Built:
    edition = checked.edition
    try:
        bulletin = render(
            settings.root,
            edition,
            fresh,
            lang=lang,
            progress=lambda done: progress("render", done, 0),
            printing=lambda done, total: progress("pictures", done, total),
            drawing=lambda done, total: progress("share", done, total),
        )
    except ThemeBroken as error:
        return Built(checked, None, (*checked.findings, *_theme_findings(error, edition, settings.root, lang)))
    except PicturesBroken as error:
        return Built(checked, None, (*checked.findings, *findings_of(error, edition, lang)))
    printed = Printed(bulletin.assets.prints, rights_by_file(bulletin.articles, edition))
    proof = _proof(Tree(fresh), edition, bulletin.imprints, expected_pages(bulletin), lang, progress, printed)
    return Built(checked, bulletin, (*checked.findings, *proof))


def _theme_findings(error: ThemeBroken, edition: Edition, root: Path, lang: str) -> Sequence[Finding]:
    rule = rule_named("broken-template")
    path, _, line = error.values["where"].replace(f"{root}/", "").rpartition(":")
    place = Place(path, int(line), 1) if line.isdigit() else Place(line)
    fault = Fault(place, {"problem": error.values["problem"]}, rule="broken-template")
    return check(replace(edition, faults=(fault,)), lang, [rule] if rule else [])
