"""A site with three good articles, something hostile laid beside them, and the judgement over it."""

import json
from pathlib import Path

from newsroom.article.finding import Finding, Severity
from newsroom.stylebook.check import check
from tests import keyboard
from tests.sites import edition_of, lay_out

PROGRESS = "content/articles/progress"
GOOD = ("bench", "flood", "hello")
ARTICLE = """---
title: {title}
date: 2026-11-20 09:00
source: own
byline: 林小川
editor: 贺知远
---
{body}
"""
BENCHES = ARTICLE.format(title="柳园添了六张长椅", body="六张长椅摆在柳园东侧的槐树下，椅背朝北，冬天也晒得到太阳。")
VALVE = ARTICLE.format(title="柳园换了新阀芯", body="柳园北角的水龙头换了新的阀芯。")
FLOOD = ARTICLE.format(title="涵洞积水退了", body="连着两天的雨停了，涵洞里的水在半夜退到脚面以下，清晨六点恢复通行。")


def site(tmp_path: Path, overlay: Path | None = None) -> Path:
    """Return a site with three good articles, and an overlay."""
    root = lay_out(tmp_path, overlay)
    write(root, f"{PROGRESS}/bench.md", BENCHES)
    write(root, f"{PROGRESS}/flood.md", FLOOD)
    return root


def write(root: Path, path: str, content: str | bytes) -> None:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode())


def told(finding: Finding) -> str:
    related = "".join(f" {place.path}" for place in finding.related)
    return f"{finding.place.path}:{finding.place.line or '-'}: {finding.code}{related}"


def judge(root: Path, expected: list[str]) -> None:
    """Assert that the site is found guilty of what is expected, by the room and by the command, and that the good articles are read."""
    edition = edition_of(root)
    assert set(GOOD) <= {article.slug for article in edition.articles}
    findings = check(edition, "en")
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    assert set(expected) <= {told(finding) for finding in errors}
    assert not {finding.place.path for finding in errors} & {f"{PROGRESS}/{slug}.md" for slug in GOOD}
    for finding in check(edition, "zh-Hans"):
        assert (finding.message + finding.hint).isprintable()


def judge_by_command(root: Path, expected: list[str]) -> None:
    said = keyboard.check("--format", "json", at=root)
    assert said.code == 1, said.all
    assert "Traceback" not in said.err
    found = {(item["path"], item["line"], item["code"]) for item in json.loads(said.out)["findings"]}
    for line in expected:
        place, _, code = line.partition(": ")
        path, _, number = place.rpartition(":")
        assert (path, int(number) if number != "-" else None, code.split()[0]) in found


def quick(root: Path) -> Path:
    """Return the site with a short time bound, so that this test is quick as well."""
    with (root / "newsroom.toml").open("a") as file:
        file.write("\n[limits]\nmarkdown_seconds = 0.5\n")
    return root
