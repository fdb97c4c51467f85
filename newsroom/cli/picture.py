"""newsroom picture: what a picture carries, redaction at intake, two people who look."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from newsroom.article.pictures import Embedded
from newsroom.article.signatures import NEEDED, different
from newsroom.cli import picture_check, picture_redact
from newsroom.cli.office import Office
from newsroom.cli.opened_picture import IMAGES, KeptRecord, OpenedPicture, decoded, open_picture, proposed, read_record
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.git_view import would_track
from newsroom.copydesk.intake import printable
from newsroom.copydesk.safekeeping import keep_sheet, write_private
from newsroom.errors import NoSuchPath, PrivateExposed
from newsroom.pictures.contact_sheet import Spot, contact_sheet
from newsroom.pictures.hints import Hint
from newsroom.pictures.redaction import written
from newsroom.stylebook.lettering.han import in_simplified

_PUBLIC = ("content", "site", "output", ".cache")
_RIGHTS = ("credit", "source", "copyright", "terms", "statement", "licensor", "digital_source", "ai_label")


class PictureGroup(TyperGroup):
    """A group of commands whose first word may also be a file: then `show` is meant."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put `show` before words that begin with no command and do not ask for help."""
        known = (*self.commands, *ctx.help_option_names)
        return super().parse_args(ctx, ["show", *args] if args and args[0] not in known else args)


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    lang = guess_language()
    desk = typer.Typer(cls=PictureGroup, no_args_is_help=True, subcommand_metavar="FILE | COMMAND [ARGS]...")
    desk.command("show", help=say(lang, "help-picture-show"))(show)
    desk.command("redact", help=say(lang, "help-picture-redact"))(picture_redact.redact_picture)
    desk.command("check", help=say(lang, "help-picture-check"))(picture_check.check_picture)
    app.add_typer(desk, name="picture", help=say(lang, "help-picture"))


def show(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help=say(guess_language(), "help-picture-file"))],
    sheet: Annotated[str, typer.Option("--boxes", metavar="OUT.jpg", help=say(guess_language(), "help-picture-boxes"))] = "",
) -> None:
    """Tell what a picture carries, what its record says, and where faces and plates may be."""
    office: Office = context.obj
    opened = open_picture(office, file)
    if sheet and opened.drawn:
        office.refuse("picture-drawn-boxes", file=opened.shown)
    outside = _outside(office, sheet) if sheet else None
    image = None if opened.drawn else decoded(office, opened.shown, opened.data)
    found = proposed(office, image) if image else ()
    kept = read_record(office, opened.path) if opened.file else None
    _tell_file(office, opened)
    _tell_record(office, opened, kept)
    _tell_hints(office, found)
    if sheet and image:
        spots = [Spot(str(number), hint.box) for number, hint in enumerate(found, 1)]
        data = contact_sheet(image, [*spots, *_burnt(kept)])
        if outside:
            write_private(outside, data)
        office.tell("picture-sheet", sheet=printable(str(outside)) if outside else keep_sheet(office.settings.root, sheet, data))
    _tell_next(office, opened, kept)


def _outside(office: Office, words: str) -> Path | None:
    """Return where the sheet goes when that is a path of the user's own, None for a bare name: that goes below private/."""
    if Path(words).suffix.lower() not in (".jpg", ".jpeg") or Path(words).name.startswith("."):
        office.refuse("picture-sheet-name", sheet=printable(words))
    if "/" not in words:
        return None
    path, root = (Path.cwd() / words).parent.resolve() / Path(words).name, office.settings.root
    if not path.parent.is_dir():
        raise NoSuchPath(printable(str(path.parent)))
    if any(path.is_relative_to((root / name).resolve()) for name in _PUBLIC):
        office.refuse("picture-sheet-public", sheet=printable(words))
    if path.exists() or path.is_symlink():
        office.refuse("picture-sheet-exists", sheet=printable(words))
    if path.is_relative_to(root) and would_track(root, path.relative_to(root).as_posix()):
        raise PrivateExposed(printable(words))
    return path


def _tell_file(office: Office, opened: OpenedPicture) -> None:
    header, size = opened.header, f"{len(opened.data):,}"
    pixels = f"{header.width} x {header.height}"
    office.tell("picture-shown", file=opened.shown, form=header.form.upper(), pixels=pixels, size=size, sha256=opened.sha256)
    rights = _rights(office, opened.embedded)
    office.tell("picture-rights", rights="; ".join(rights) or say(office.lang, "picture-nothing"))
    removed = [say(office.lang, f"picture-has-{name}") for name in opened.embedded.private]
    office.tell("picture-removed", removed=", ".join(removed) or say(office.lang, "picture-nothing"))
    if opened.embedded.credentials:
        office.tell("picture-credentials")


def _rights(office: Office, carried: Embedded) -> list[str]:
    values = {"creator": "、".join(carried.creators), **{name: getattr(carried, name) for name in _RIGHTS}}
    return [f"{say(office.lang, f'picture-is-{name}')} {printable(value)}" for name, value in values.items() if value]


def _tell_record(office: Office, opened: OpenedPicture, kept: KeptRecord | None) -> None:
    if not opened.file.startswith(IMAGES):
        office.tell("picture-not-taken-in")
    elif kept is None:
        office.tell("picture-no-record", record=f"{opened.shown}.toml")
    elif not kept.redacted:
        office.tell("picture-unredacted", record=f"{opened.shown}.toml")
    elif kept.record.sha256 != opened.sha256:
        office.tell("picture-replaced", boxes=str(len(kept.record.boxes)))
    else:
        signed = len(different(kept.record.checked_by, in_simplified))
        office.tell("picture-kept", boxes=str(len(kept.record.boxes)), signed=str(signed), needed=str(NEEDED))


def _tell_hints(office: Office, found: tuple[Hint, ...]) -> None:
    office.tell("picture-hints" if found else "picture-no-hints", count=str(len(found)))
    for number, hint in enumerate(found, 1):
        office.tell("picture-hint-face" if hint.kind == "face" else "picture-hint-plate", number=f"{number:>3}", box=written(hint.box))


def _tell_next(office: Office, opened: OpenedPicture, kept: KeptRecord | None) -> None:
    """Say what comes next: redaction for a picture from outside, names for one that was redacted."""
    if not opened.file.startswith(IMAGES):
        office.tell("picture-to-redact", file=opened.shown)
    elif kept and kept.redacted and (kept.record.sha256 != opened.sha256 or len(different(kept.record.checked_by, in_simplified)) < NEEDED):
        office.tell("picture-next", file=opened.shown)


def _burnt(kept: KeptRecord | None) -> list[Spot]:
    boxes = kept.record.boxes if kept else ()
    return [Spot(f"B{number}", box) for number, box in enumerate(boxes, 1)]
