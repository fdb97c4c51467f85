"""The report of one publish, as a value and as JSON.

Kept because whoever publishes on the internet records what was published, when and at which address, and keeps that for 60 days: Measures
for the Administration of Internet Information Services, art. 14.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import AwareDatetime, TypeAdapter

Outcome = Literal["published", "nothing-new", "refused"]
Kind = Literal["new", "changed", "gone"]


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """What became of an article; `moved` is the address it had before, "" where it stayed."""

    kind: Kind
    address: str
    title: str
    editor: str
    byline: str = ""
    moved: str = ""


@dataclass(frozen=True, slots=True)
class RuleCount:
    """The findings of one rule: where (path:line:column, "" for the site as a whole), personal numbers in paths masked."""

    code: str
    name: str
    severity: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileCount:
    """How many files of the built tree are new, changed, gone, the same as before."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    same: int = 0


@dataclass(frozen=True, kw_only=True)
class Report:
    """What a publish came to. `release` is None when it was refused; `previous` when there was none before.

    `tree` and `manifest` are SHA-256 (hex) of the published tree and of its manifest; `source` is the git revision; `stages` tell seconds
    by stage, in the order of the work; `editors` how many changed articles each responsible editor answers for.
    """

    outcome: Outcome
    started: AwareDatetime
    as_of: AwareDatetime
    who: str
    source: str
    release: int | None = None
    previous: int | None = None
    articles: int = 0
    tree: str = ""
    manifest: str = ""
    files: FileCount = field(default_factory=FileCount)
    changes: tuple[ArticleChange, ...] = ()
    findings: tuple[RuleCount, ...] = ()
    editors: Mapping[str, int] = field(default_factory=dict)
    stages: Mapping[str, float] = field(default_factory=dict)
    version: int = 1

    @property
    def name(self) -> str:
        """Return the report's name among others, e.g. "20261123T155001Z-000012"; they sort by time."""
        end = self.outcome if self.release is None else f"{self.release:06}"
        return f"{self.started:%Y%m%dT%H%M%S}-{end}"


def to_json(report: Report) -> str:
    """Return a report as JSON with an LF at the end."""
    return json.dumps(_ADAPTER.dump_python(report, mode="json"), ensure_ascii=False, indent=2) + "\n"


def from_json(data: bytes) -> Report:
    """Return the report that `data` holds; raises ValueError when it holds none."""
    return _ADAPTER.validate_json(data)


_ADAPTER = TypeAdapter(Report)
