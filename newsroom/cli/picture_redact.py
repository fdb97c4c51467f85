"""newsroom picture redact: boxes burnt in before a picture enters content/ and git; the original stays under private/."""

import hashlib
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer

from newsroom.article.pictures import Box, PictureRights
from newsroom.cli.office import Office
from newsroom.cli.opened_picture import IMAGES, OpenedPicture, decoded, open_picture, proposed, read_record
from newsroom.cli.redaction_base import Base, base_of, beginning
from newsroom.cli.words import guess_language, say
from newsroom.copydesk.git_view import tracks
from newsroom.copydesk.intake import printable
from newsroom.copydesk.redacted import put_picture
from newsroom.copydesk.safekeeping import ORIGINALS, keep_original
from newsroom.pictures.embedded import read_embedded
from newsroom.pictures.redaction import BadBox, RightsTooLong, kept_rights, placed, read_box, redact
from newsroom.press.shelf import FOLDER
from newsroom.registers.amended import Value, amended, states
from newsroom.stylebook.identifiers import masked

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,90}")
_NUMBERS = re.compile(r"\d{1,4}(?:[,，]\d{1,4})*", re.ASCII)
_SUFFIXES = {"png": ("png",), "svg": ("svg",)}
_JPEG = ("jpg", "jpeg")
COPIES = FOLDER / "pictures"
_STATED = ("credit", "source", "alt", "scene", "origin", "shows_minor")
_PICTURES = (*_JPEG, "png", "svg", "webp", "avif", "gif")


def redact_picture(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help=say(guess_language(), "help-picture-file"))],
    box: Annotated[list[str] | None, typer.Option("--box", metavar="X,Y,W,H", help=say(guess_language(), "help-picture-box"))] = None,
    hint: Annotated[str, typer.Option("--hint", metavar="1,3", help=say(guess_language(), "help-picture-hint"))] = "",
    name: Annotated[str, typer.Option("--as", metavar="NAME", help=say(guess_language(), "help-picture-as"))] = "",
    none: Annotated[bool, typer.Option("--none-needed", help=say(guess_language(), "help-picture-none"))] = False,
    afresh: Annotated[bool, typer.Option("--afresh", help=say(guess_language(), "help-picture-afresh"))] = False,
) -> None:
    """Cover parts of a picture for good, and take it into content/images with its rights and nothing else."""
    office: Office = context.obj
    if none == bool(box or hint):
        office.refuse("picture-none-or-boxes")
    opened = open_picture(office, file)
    target = _target(office, opened, name)
    kept = read_record(office, target)
    base = base_of(office, opened, target, kept, afresh)
    if none and base.boxes:
        office.refuse("picture-has-boxes", count=str(len(base.boxes)))
    data, boxes = _redacted(office, opened, base, [*_given(office, box or []), *_hinted(office, opened, hint)])
    text = kept.text if kept else beginning(office, opened)
    known = bool(opened.file) and tracks(office.settings.root, opened.file)
    original = base.original or keep_original(office.settings.root, base.data, opened.suffix)
    values: dict[str, Value] = {"boxes": boxes, "original": original, "sha256": hashlib.sha256(data).hexdigest(), "checked_by": ()}
    target.parent.mkdir(parents=True, exist_ok=True)
    put_picture(target, data, amended(text, values), opened.path if opened.file and opened.path != target else None)
    if opened.file:
        _forget_copies(office, opened.file)
    _tell(office, opened, target, len(boxes), f"{ORIGINALS}/{original[:12]}…", known)
    _tell_next(office, target, text)


def _target(office: Office, opened: OpenedPicture, name: str) -> Path:
    """Return where the redacted picture goes: beside itself when it lies below content/images/, else into that folder."""
    root = office.settings.root
    own = _SUFFIXES.get(opened.header.form, _JPEG)
    given = name or opened.path.name
    stem, _, ending = given.rpartition(".")
    if name and ending.lower() not in _PICTURES:
        stem, ending = name, own[0]
    if name and ending.lower() not in own:
        office.refuse("picture-other-form", words=printable(name), suffix=own[0])
    if not _NAME.fullmatch(stem or given):
        office.refuse("picture-file-name", words=printable(given))
    folder = opened.path.parent if opened.file.startswith(IMAGES) else root / IMAGES
    if folder.resolve() != folder:
        office.refuse("picture-elsewhere", path=IMAGES)
    return folder / f"{stem or given}.{ending if ending.lower() in own else own[0]}"


def _given(office: Office, boxes: Sequence[str]) -> Iterator[Box]:
    for words in boxes:
        try:
            yield read_box(words)
        except BadBox as bad:
            office.refuse(f"picture-box-{bad.fault}", box=printable(bad.box))


def _hinted(office: Office, opened: OpenedPicture, numbers: str) -> Iterator[Box]:
    """Yield the proposed boxes of these numbers, as `newsroom picture FILE` counts them."""
    if not numbers:
        return
    if not _NUMBERS.fullmatch(numbers.replace(" ", "")):
        office.refuse("picture-hint-numbers", hint=printable(numbers))
    found = () if opened.drawn else proposed(office, decoded(office, opened.shown, opened.data))
    for number in re.findall(r"\d+", numbers):
        if not 1 <= int(number) <= len(found):
            office.refuse("picture-no-such-hint", number=number, count=str(len(found)))
        yield found[int(number) - 1].box


def _redacted(office: Office, opened: OpenedPicture, base: Base, boxes: Sequence[Box]) -> tuple[bytes, tuple[Box, ...]]:
    """Return the redacted file and the boxes that are burnt into it."""
    if opened.drawn:
        return _drawing(office, opened, base, boxes), ()
    image = decoded(office, opened.shown, base.data)
    size = f"{image.width} x {image.height}"
    try:
        placed_boxes = placed((*base.boxes, *boxes), image.size)
        return redact(image, placed_boxes, _without_numbers(kept_rights(read_embedded(base.data))), opened.header.form), placed_boxes
    except BadBox as bad:
        office.refuse("picture-box-outside", box=bad.box, size=size)
    except RightsTooLong:
        office.refuse("picture-long-rights", file=opened.shown)


def _without_numbers(rights: PictureRights) -> PictureRights:
    """Return rights with the personal numbers in them masked; a label's codes stay what they are, EXP301 judges them."""
    told = {name: text for name, text in asdict(rights).items() if name not in ("digital_source", "ai_label")}
    return replace(rights, **{name: masked(text) for name, text in told.items()})


def _drawing(office: Office, opened: OpenedPicture, base: Base, boxes: Sequence[Box]) -> bytes:
    """Return an SVG as it is: a box over lines and words would hide them, not take them away."""
    if boxes or base.boxes:
        office.refuse("picture-drawn-boxes", file=opened.shown)
    return base.data


def _forget_copies(office: Office, file: str) -> None:
    """Delete the copies kept between builds, and say where others may lie of a picture that stood in content/ unredacted."""
    root = office.settings.root
    if (root / COPIES).exists():
        shutil.rmtree(root / COPIES)
    if any((root / name).exists() for name in ("output", "site")):
        office.say("picture-was-built", file=file)


def _tell(office: Office, opened: OpenedPicture, target: Path, boxes: int, original: str, known: bool) -> None:
    path = target.relative_to(office.settings.root).as_posix()
    office.tell("picture-redacted" if boxes else "picture-taken-in", file=path, boxes=str(boxes), original=original)
    if known:
        office.say("picture-in-history", file=opened.file)
    if not opened.file:
        office.tell("picture-incoming-stays", file=opened.shown)
    elif opened.path != target:
        office.tell("picture-renamed", old=opened.file, new=path)
    if opened.embedded.credentials:
        office.tell("picture-credentials")


def _tell_next(office: Office, target: Path, text: str) -> None:
    """Say what the record still lacks before the picture may be shown in an exposure, and that two people look."""
    path = target.relative_to(office.settings.root).as_posix()
    lacking = [say(office.lang, f"picture-fill-{name.replace('_', '-')}") for name in _STATED if not states(text, name)]
    if lacking:
        office.tell("picture-to-fill", record=f"{path}.toml", fields="".join(f"\n    {line}" for line in lacking))
    office.tell("picture-next", file=path)
