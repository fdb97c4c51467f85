"""The manifest: everything a release says of itself, so that it can be checked later without its source."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from pydantic import AwareDatetime, TypeAdapter

from newsroom.article.edition import Previous
from newsroom.article.imprint import Imprint
from newsroom.article.wording import Wording

_RECORD_PAGE = re.compile(r"(?:problems|projects|places|indicators|areas)/[a-z0-9-]+/index\.html")


class FileMark(NamedTuple):
    """What a file's content is known by: SHA-256 in hex, size in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class FindingCount:
    """How many findings stood when the release was made."""

    errors: int = 0
    warnings: int = 0


@dataclass(frozen=True, kw_only=True)
class Particulars:
    """What an edition tells of itself beside its files.

    `previous` is the release that the edition was checked against (None for the first); `as_of` is aware; `source` is the git
    revision or ""; `articles` maps slugs to addresses; `items` are the imprints of the published articles; `wordings` tells by
    slug what each said.
    """

    as_of: AwareDatetime
    previous: int | None
    source: str = ""
    findings: FindingCount = field(default_factory=FindingCount)
    articles: Mapping[str, str] = field(default_factory=dict)
    items: tuple[Imprint, ...] = ()
    wordings: Mapping[str, Wording] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Manifest(Particulars):
    """One release: `files` are all files of the built tree, by path; `store` gives those of them that lie in the store their name there."""

    id: int
    files: Mapping[str, FileMark]
    store: Mapping[str, str]

    @cached_property
    def tree_hash(self) -> str:
        """Return the hash of the whole built tree."""
        return tree_hash(self.files)

    @cached_property
    def pages(self) -> Mapping[str, FileMark]:
        """Return the files that lie in the release's own folder: all but those in the store."""
        return {path: mark for path, mark in self.files.items() if path not in self.store}

    @property
    def size(self) -> int:
        """Return the bytes of all files, those in the store included."""
        return sum(mark.size for mark in self.files.values())

    @property
    def as_previous(self) -> Previous:
        """Return what the next edition is checked against."""
        records = frozenset(path.removesuffix("index.html") for path in self.files if _RECORD_PAGE.fullmatch(path))
        return Previous(self.id, self.as_of, self.articles, self.wordings, records=records)


def marked(data: bytes) -> FileMark:
    """Return what a file that holds `data` is known by."""
    return FileMark(hashlib.sha256(data).hexdigest(), len(data))


def tree_hash(files: Mapping[str, FileMark]) -> str:
    """Return the SHA-256 (hex) over the lines "sha256 size path", sorted by path."""
    lines = (f"{mark.sha256} {mark.size} {path}\n" for path, mark in sorted(files.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def to_bytes(manifest: Manifest) -> bytes:
    """Return a manifest as JSON: keys sorted, UTF-8, one LF at the end; equal manifests give equal bytes."""
    plain = _ADAPTER.dump_python(manifest, mode="json")
    return (json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def from_bytes(data: bytes) -> Manifest:
    """Return the manifest that `data` holds; raises ValueError when it holds none."""
    return _ADAPTER.validate_json(data, strict=True)


_ADAPTER = TypeAdapter(Manifest)
