"""Built trees and targets for the tests of delivery."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsroom.article.site import Site
from newsroom.delivery.local import LocalTarget
from newsroom.delivery.target import Note, Published
from newsroom.release.manifest import FindingCount, Particulars

SITE = Site("晨报社", "https://www.morning.example", "晨报社", 2024, ZoneInfo("Asia/Shanghai"))
AS_OF = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
Build = Callable[..., Path]
Publish = Callable[..., Published]


@pytest.fixture(scope="module")
def no_waiting() -> Iterator[None]:
    """Let fsync return at once: whoever dies here is a process, not the machine, and hundreds of deaths need not wait for the device."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _handle: None)
        yield


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Write a built tree anew: pages by path, stored files by folder/stem.ext (their hash is put into the name)."""

    def write(pages: Mapping[str, str], stored: Mapping[str, str] | None = None) -> Path:
        tree = tmp_path / "output"
        shutil.rmtree(tree, ignore_errors=True)
        for path, text in {"index.html": "front", **pages}.items():
            _write(tree / path, text)
        for path, text in (stored or {}).items():
            stem, _, suffix = path.rpartition(".")
            _write(tree / f"{stem}.{hashlib.sha256(text.encode()).hexdigest()[:16]}.{suffix}", text)
        return tree

    return write


@pytest.fixture
def target(tmp_path: Path) -> LocalTarget:
    """Return a target that nothing has been published to."""
    return LocalTarget(tmp_path / "site", SITE)


@pytest.fixture
def bring_out(target: LocalTarget) -> Publish:
    """Publish a built tree on top of what is live."""

    def publish_tree(tree: Path, keep: int = 5) -> Published:
        live = target.live()
        told = Particulars(
            as_of=AS_OF,
            previous=live.id if live else None,
            source="abc123",
            findings=FindingCount(0, 2),
            articles={"heating": "progress/heating/"},
        )
        return target.publish(tree, told, Note("editor", "a test"), keep)

    return publish_tree


@pytest.fixture
def publish(build: Build, bring_out: Publish) -> Publish:
    """Build a tree and publish it on top of what is live."""

    def build_and_publish(pages: Mapping[str, str], stored: Mapping[str, str] | None = None, keep: int = 5) -> Published:
        return bring_out(build(pages, stored), keep)

    return build_and_publish


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
