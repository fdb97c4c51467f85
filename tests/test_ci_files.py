"""The files that publish on GitHub and GitLab: they can be read, and every command in them exists."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from newsroom.cli.app import app

PROJECT = Path(__file__).parent.parent
GITHUB: dict[Any, Any] = yaml.safe_load((PROJECT / ".github/workflows/publish.yml").read_text("utf-8"))
GITLAB: dict[Any, Any] = yaml.safe_load((PROJECT / ".gitlab-ci.yml").read_text("utf-8"))
TRIGGERS = GITHUB[True]  # YAML 1.1 reads the key `on` as true


def scripts() -> Iterator[str]:
    """Yield every shell line of both files."""
    for job in GITHUB["jobs"].values():
        yield from (step["run"] for step in job["steps"] if "run" in step)
    yield from GITLAB["before_script"]
    for name in ("check", "pages", "nightly"):
        yield from (line for part in ("script", "after_script") for line in GITLAB[name].get(part, ()))


def runs(name: str) -> str:
    return "\n".join(step.get("run", "") for step in GITHUB["jobs"][name]["steps"])


def uses(name: str) -> list[str]:
    return [step["uses"].partition("@")[0] for step in GITHUB["jobs"][name]["steps"] if "uses" in step]


@pytest.mark.parametrize("line", list(scripts()))
def test_command_exists_with_its_options(line: str) -> None:
    if line.startswith("python "):
        assert all((PROJECT / word).is_file() for word in line.split()[1:])
        return
    words = re.fullmatch(r"\.venv/bin/newsroom (\w+)(.*)", line)
    assert words is not None, f"neither newsroom nor python: {line}"
    command: Any = typer.main.get_command(app).commands[words[1]]  # type: ignore[attr-defined]
    known = {name for option in command.params for name in option.opts}
    assert set(re.findall(r"--[\w-]+", words[2])) <= known


def test_pull_request_is_only_checked_with_annotations() -> None:
    assert "pull_request" in TRIGGERS
    assert GITHUB["jobs"]["check"]["if"] == "github.event_name == 'pull_request'"
    assert "github.event_name != 'pull_request'" in GITHUB["jobs"]["publish"]["if"]
    assert "check --format github" in runs("check")
    assert "build" not in runs("check")
    assert uses("check") == ["actions/checkout", "actions/setup-python"]


def test_main_checks_builds_and_deploys_to_pages() -> None:
    assert TRIGGERS["push"]["branches"] == ["main"]
    assert re.search(r"check.*\n(.*\n)*.*build --output public --url", runs("publish"))
    assert uses("publish")[-3:] == ["actions/configure-pages", "actions/upload-pages-artifact", "actions/deploy-pages"]


def test_the_dotted_folder_of_security_txt_is_deployed_too() -> None:
    (upload,) = (step for step in GITHUB["jobs"]["publish"]["steps"] if "upload-pages-artifact" in step.get("uses", ""))
    version = int(upload["uses"].partition("@v")[2])
    assert version <= 3 or (version >= 5 and upload["with"]["include-hidden-files"] is True)
    assert GITLAB["pages"]["artifacts"]["paths"] == ["public"]


def test_only_the_deploying_job_may_write() -> None:
    assert GITHUB["permissions"] == {"contents": "read"}
    assert "permissions" not in GITHUB["jobs"]["check"]
    assert GITHUB["jobs"]["publish"]["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}


def test_publishing_runs_every_night_and_never_twice_at_once() -> None:
    assert [len(item["cron"].split()) for item in TRIGGERS["schedule"]] == [5]
    assert GITHUB["jobs"]["publish"]["concurrency"] == {"group": "pages", "cancel-in-progress": False}


def test_the_nightly_run_looks_for_what_has_outlived_its_time_and_holds_up_no_publication() -> None:
    assert GITHUB["jobs"]["nightly"]["if"] == "github.event_name == 'schedule'"
    assert "check --nightly --format github" in runs("nightly")
    assert "needs" not in GITHUB["jobs"]["publish"]
    assert GITLAB["nightly"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule"'}]
    assert GITLAB["nightly"]["script"] == [".venv/bin/newsroom check --nightly"]
    assert GITLAB["stages"].index("nightly") > GITLAB["stages"].index(GITLAB["pages"]["stage"])


def test_no_expression_stands_in_a_shell_line() -> None:
    assert [line for line in scripts() if "${{" in line] == []


def test_gitlab_checks_merge_requests_and_deploys_main() -> None:
    assert GITLAB["check"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert GITLAB["pages"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE != "merge_request_event"'}]
    assert GITLAB["pages"]["artifacts"]["paths"] == ["public"]
    assert any("--output public" in line for line in GITLAB["pages"]["script"])


def test_gitlab_shows_findings_beside_the_lines_of_a_merge_request() -> None:
    report = GITLAB["check"]["artifacts"]["reports"]["codequality"]
    assert GITLAB["check"]["after_script"] == [f".venv/bin/newsroom check --format gitlab > {report}"]
    assert GITLAB["check"]["artifacts"]["when"] == "always"
