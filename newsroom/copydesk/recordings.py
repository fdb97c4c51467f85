"""Audio, video and captions as they lie on disk: hashed in pieces, told by their first bytes, asked what they give away."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from newsroom.article.finding import Fault
from newsroom.article.place import Place, SourceText
from newsroom.article.recordings import TYPES, Recording
from newsroom.copydesk.digit_runs import DigitRuns
from newsroom.copydesk.intake import Entry, take
from newsroom.copydesk.traces import NO_TRACES, RecordingBroken, Traces, traces_of
from newsroom.errors import ContentUnreadable
from newsroom.manuscript.captions import read_captions

FOLDER = "content/media/"
RULE = "bad-recording"
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")
_CAPTION_BYTES = 2_000_000
_MOST_BYTES = 4_000_000_000
_PIECE = 1_000_000
_FITS = {"mp4": ("mp4",), "webm": ("webm",), "mp3": ("mp3",), "m4a": ("m4a",), "ogg": ("ogg", "opus"), "opus": ("opus",)}
_OTHER_VIDEO = ("mov", "qt", "avi", "mkv", "wmv", "flv", "mpg", "mpeg", "ts", "mts", "3gp", "m4v", "ogv")
_OTHER_AUDIO = ("wav", "aac", "flac", "amr", "wma", "aif", "aiff", "m4b", "oga")
_OTHER_CAPTIONS = ("srt", "ass", "ssa", "sub", "sbv", "ttml", "txt")
_OPENINGS = ((b"fLaC", "flac"), (b"FLV", "flv"), (b"#!AMR", "amr"), (b"0&\xb2u", "wmv"))


@dataclass
class _Case:
    """What has come in so far."""

    recordings: dict[str, Recording] = field(default_factory=dict)
    texts: list[SourceText] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def take_recordings(root: Path, entries: Iterable[Entry]) -> tuple[dict[str, Recording], tuple[SourceText, ...], tuple[Fault, ...]]:
    """Return the recordings below content/media/ by path below content/, the texts of their captions, and what is wrong with them.

    The texts belong among `Edition.texts` (EXP301 reads captions too). Whatever else lies in content/media/ is refused by name; entries
    of other folders are passed over. Faults are those of the rule bad-recording, or of unreadable-file for what is no regular UTF-8 file.
    Raises ContentUnreadable (exit 3) when the disk fails.
    """
    case = _Case()
    for entry in entries:
        if entry.path.startswith(FOLDER):
            _take(root, entry, case)
    return case.recordings, tuple(case.texts), tuple(case.faults)


def _take(root: Path, entry: Entry, case: _Case) -> None:
    suffix = _suffix(entry.path)
    if entry.odd:
        case.faults.append(Fault(Place(entry.path), variant=entry.odd, rule="unreadable-file"))
    elif suffix not in TYPES:
        case.faults.append(_refused(entry.path, _stranger(suffix)))
    elif not _NAME.fullmatch(entry.path.rpartition("/")[2]):
        case.faults.append(_refused(entry.path, "name"))
    elif suffix == "vtt":
        _take_captions(root, entry, case)
    else:
        _take_sound(root, entry, case)


def _take_captions(root: Path, entry: Entry, case: _Case) -> None:
    taken = take(root, entry, _CAPTION_BYTES)
    case.faults += taken.faults
    if taken.source:
        case.texts.append(taken.source)
        case.faults += read_captions(taken.source).faults
        with _opened(root, entry.path) as file:
            _keep(case, entry.path, _digest(file)[0], os.fstat(file.fileno()).st_size, NO_TRACES)


def _take_sound(root: Path, entry: Entry, case: _Case) -> None:
    suffix = _suffix(entry.path)
    try:
        with _opened(root, entry.path) as file:
            size = os.fstat(file.fileno()).st_size
            if size > _MOST_BYTES or size == 0:
                case.faults.append(_refused(entry.path, "empty" if size == 0 else "endless", size=f"{size:,}", most=f"{_MOST_BYTES:,}"))
                return
            form = _form(file.read(4096))
            traces = traces_of(file, form, size) if form in _FITS else NO_TRACES
            digest, numbers = _digest(file)
    except RecordingBroken:
        case.faults.append(_refused(entry.path, "broken"))
        return
    except OSError as error:
        raise ContentUnreadable(entry.path, error) from error
    found = _settled(form, traces)
    if found not in _FITS[suffix]:
        case.faults.append(_refused(entry.path, "mislabelled" if found else "no-recording", found=found, suffix=suffix))
        return
    if traces.cover:
        case.faults.append(_refused(entry.path, "cover", suffix=suffix, name=entry.path.rpartition("/")[2]))
    _keep(case, entry.path, digest, size, traces, numbers)


def _keep(case: _Case, path: str, digest: str, size: int, traces: Traces, numbers: tuple[str, ...] = ()) -> None:
    file = path.removeprefix("content/")
    case.recordings[file] = Recording(file, digest, size, traces.location, traces.machine, numbers)


def _opened(root: Path, path: str) -> BinaryIO:
    handle = os.open(root / path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(f"{path} is no regular file")
    return os.fdopen(handle, "rb")


def _digest(file: BinaryIO) -> tuple[str, tuple[str, ...]]:
    """Return a file's hash, and the long runs of digits in it."""
    file.seek(0)
    digest, runs = hashlib.sha256(), DigitRuns()
    while piece := file.read(_PIECE):
        digest.update(piece)
        runs.take(piece)
    return digest.hexdigest(), runs.found


def _settled(form: str, traces: Traces) -> str:
    """Return the form once it is known whether there are moving pictures in it."""
    if form in ("mp4", "m4a"):
        return "mp4" if traces.video else "m4a"
    return form


def _form(head: bytes) -> str:
    """Return what a file is by its first bytes, "" when it is nothing that we know by name."""
    if head[4:8] == b"ftyp":
        return {b"qt  ": "mov", b"M4A ": "m4a", b"M4B ": "m4a"}.get(head[8:12], "mp4")
    if head[4:8] in (b"moov", b"mdat", b"wide", b"free", b"skip"):
        return "mov"
    if head.startswith(b"\x1aE\xdf\xa3"):
        return "webm" if b"webm" in head[:64] else "mkv"
    if head.startswith(b"OggS"):
        return "opus" if b"OpusHead" in head[:100] else "ogv" if b"theora" in head[:100] else "ogg"
    if head.startswith(b"RIFF"):
        return {b"WAVE": "wav", b"AVI ": "avi"}.get(head[8:12], "")
    if head.startswith((b"\xff\xf1", b"\xff\xf9")):
        return "aac"
    if head.startswith(b"ID3") or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0):
        return "mp3"
    return next((name for opening, name in _OPENINGS if head.startswith(opening)), "")


def _stranger(suffix: str) -> str:
    kinds = ((_OTHER_VIDEO, "video-type"), (_OTHER_AUDIO, "audio-type"), (_OTHER_CAPTIONS, "captions-type"))
    return next((variant for suffixes, variant in kinds if suffix in suffixes), "type")


def _suffix(path: str) -> str:
    return path.rpartition(".")[2].lower()


def _refused(path: str, variant: str, **values: str) -> Fault:
    return Fault(Place(path), values, variant, rule=RULE)
