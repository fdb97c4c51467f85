"""private/takedowns/: what was taken out of content/, kept so that it can be brought back exactly; git never sees it.

    private/takedowns/<slug>/   manifest.json   which file had which bytes, and what became of it
                                <sha256>        the bytes themselves

Bytes are on the disk before the manifest that names them is, and that before anything is deleted.
"""

import hashlib
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from newsroom.copydesk.safekeeping import PRIVATE, prepare, settle, write_private
from newsroom.errors import DiskFailed

ESCROW = f"{PRIVATE}/takedowns"
_MANIFEST = "manifest.json"
_NAME = re.compile(r"[a-z0-9-]{1,80}")


@dataclass(frozen=True, slots=True)
class Held:
    """A file as it was: its path below the site's root, the SHA-256 (hex) of its bytes, its mode; `after` is that of what it says since.

    "" as `after`: the file went.
    """

    path: str
    sha256: str
    mode: int
    after: str = ""


@dataclass(frozen=True, slots=True)
class Escrow:
    """Everything that is held of one item; `addresses` are those it had below the site's root."""

    slug: str
    addresses: tuple[str, ...]
    held: tuple[Held, ...]


def escrow_path(slug: str) -> str:
    """Return the folder of an item's escrow below the site's root."""
    return f"{ESCROW}/{slug if _NAME.fullmatch(slug) else hashlib.sha256(slug.encode()).hexdigest()[:16]}"


def escrow_of(root: Path, slug: str) -> Escrow | None:
    """Return what is held of an item, None when nothing is; raises DiskFailed for a manifest that cannot be read."""
    return _read(root / escrow_path(slug))


def all_escrows(root: Path) -> tuple[Escrow, ...]:
    """Return everything that is held; raises DiskFailed."""
    folders = sorted((root / ESCROW).iterdir()) if (root / ESCROW).is_dir() else []
    return tuple(found for folder in folders if (found := _read(folder)))


def take_in(root: Path, slug: str, addresses: Iterable[str], becomes: Mapping[str, bytes | None]) -> Escrow:
    """Hold files as they are now; `becomes` tells what each shall say (None: it goes), by path. What is held already stays held.

    Raises PrivateExposed, before anything is written, when git would see it.
    """
    folder, before = escrow_path(slug), escrow_of(root, slug)
    prepare(root, f"{folder}/{_MANIFEST}")
    held = {item.path: item for item in before.held} if before else {}
    for path, after in becomes.items():
        file = root / path
        if file.is_file() and not file.is_symlink():
            held[path] = _held(root / folder, path, file, after, held.get(path))
    known = (*(before.addresses if before else ()), *addresses)
    escrow = Escrow(slug, tuple(dict.fromkeys(known)), tuple(held[path] for path in sorted(held)))
    write_private(root / folder / _MANIFEST, _ADAPTER.dump_json(escrow, indent=1) + b"\n")
    settle(root / ESCROW)
    return escrow


def held_bytes(root: Path, escrow: Escrow, item: Held) -> bytes:
    """Return a held file's bytes; raises DiskFailed when they are not what was taken in."""
    path = root / escrow_path(escrow.slug) / item.sha256
    data = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(data).hexdigest() != item.sha256:
        raise DiskFailed(str(path), "damaged")
    return data


def forget(root: Path, slug: str) -> None:
    """Hold nothing of an item any more; its manifest goes last, so that an interrupted forgetting is found again."""
    folder = root / escrow_path(slug)
    if folder.is_dir():
        for file in sorted(folder.iterdir(), key=lambda file: file.name == _MANIFEST):
            file.unlink()
        shutil.rmtree(folder)


def _held(folder: Path, path: str, file: Path, after: bytes | None, known: Held | None) -> Held:
    data = file.read_bytes()
    told = "" if after is None else hashlib.sha256(after).hexdigest()
    digest = hashlib.sha256(data).hexdigest()
    if known and after is not None:
        return Held(path, known.sha256, known.mode, told)
    write_private(folder / digest, data)
    return Held(path, digest, file.stat().st_mode & 0o777, told)


def _read(folder: Path) -> Escrow | None:
    manifest = folder / _MANIFEST
    if not manifest.is_file():
        return None
    try:
        return _ADAPTER.validate_json(manifest.read_bytes())
    except ValueError as error:
        raise DiskFailed(str(manifest), "damaged") from error


_ADAPTER = TypeAdapter(Escrow)
