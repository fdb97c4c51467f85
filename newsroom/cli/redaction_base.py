"""What a redaction starts from: a picture that just came in, or the original of one that was redacted before."""

from dataclasses import dataclass
from pathlib import Path

from newsroom.article.pictures import Box
from newsroom.article.records import PictureRecord
from newsroom.cli.office import Office
from newsroom.cli.opened_picture import KeptRecord, OpenedPicture, read_record
from newsroom.copydesk.safekeeping import kept_original
from newsroom.registers.amended import amended
from newsroom.stylebook.identifiers import masked

_LONGEST_CREDIT = 200


@dataclass(frozen=True)
class Base:
    """The bytes to redact, the boxes that were burnt in before, and the original's hash, "" when these bytes are the original."""

    data: bytes
    boxes: tuple[Box, ...] = ()
    original: str = ""


def base_of(office: Office, opened: OpenedPicture, target: Path, kept: KeptRecord | None, afresh: bool) -> Base:
    """Return what to start from; boxes of a record stay unless they were drawn for another file and `afresh` says to forget them."""
    record = kept.record if kept else PictureRecord()
    earlier = () if afresh else record.boxes
    if record.original == opened.sha256 != record.sha256:
        return Base(opened.data, earlier)
    if opened.path != target and target.exists():
        office.refuse("picture-taken", target=target.name)
    if opened.path == target and record.original and record.sha256 == opened.sha256:
        return _again(office, opened, record, afresh)
    if earlier:
        office.refuse("picture-foreign-boxes", file=opened.shown, count=str(len(earlier)))
    return Base(opened.data)


def beginning(office: Office, opened: OpenedPicture) -> str:
    """Return the text that a new record begins with: the record of the file that goes, or the credit that the picture carries."""
    beside = read_record(office, opened.path) if opened.file else None
    if beside:
        return beside.text
    credit = masked(opened.embedded.credit or "、".join(opened.embedded.creators))
    fit = credit.isprintable() and "<" not in credit and 0 < len(credit) <= _LONGEST_CREDIT
    return amended("", {"credit": credit}) if fit else ""


def _again(office: Office, opened: OpenedPicture, record: PictureRecord, afresh: bool) -> Base:
    original = kept_original(office.settings.root, record.original)
    if original is not None:
        return Base(original, () if afresh else record.boxes, record.original)
    if afresh:
        office.refuse("picture-original-gone", file=opened.shown)
    office.say("picture-covered-further", file=opened.shown)
    return Base(opened.data, record.boxes, record.original)
