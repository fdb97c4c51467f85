"""What tests in several folders share: the sample campaign, built once, and one Chromium (Playwright bears no second one beside it)."""

import fcntl
import os
import pickle
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from gallery.show import write_components
from newsroom.copydesk.clock import as_of
from newsroom.copydesk.settings import read_settings
from newsroom.imprint.bulletin import Bulletin
from newsroom.pipeline import read_and_check
from newsroom.pipeline.building import build
from tests.browser.chromium import chromium
from tests.labelled import table
from tests.sites import AS_OF, PROJECT


def pytest_configure() -> None:
    """Hear Ctrl-C, and let the commands that tests start hear it: a shell's background jobs ignore it and pass that on."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how well the rules see what they must, whenever that was tested; by the process that reports, so once under xdist too."""
    reports = (report for outcome in ("passed", "failed") for report in terminalreporter.stats.get(outcome, ()))
    if any(report.nodeid.startswith("tests/unit/stylebook/test_labelled.py") for report in reports):
        terminalreporter.section("labelled lines")
        for line in table():
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a running Chromium."""
    with chromium() as running:
        yield running


@dataclass(frozen=True)
class Campaign:
    """The sample campaign as rendered into `folder`, and the bulletin that it was rendered from."""

    folder: Path
    bulletin: Bulletin


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    """Return the sample campaign, built by the first process that asks for it, with no picture drawn before; not to be changed."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with (shared / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = shared / "sample.pickle"
        if not kept.exists():
            kept.write_bytes(pickle.dumps(_built(shared / "sample")))
        campaign: Campaign = pickle.loads(kept.read_bytes())
    return campaign


def _built(folder: Path) -> Campaign:
    root = folder / "campaign"
    for name in ("content", "theme", "plugins"):
        shutil.copytree(PROJECT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("newsroom.toml", "pelicanconf.py", "publishconf.py"):
        shutil.copy(PROJECT / name, root / name)
    settings = read_settings(root)
    checked = read_and_check(settings, as_of(AS_OF, settings.site.timezone), "en")
    built = build(settings, checked, folder / "site", "en")
    assert built.bulletin, [finding.message for finding in built.findings]
    assert not built.refused, [finding.message for finding in built.findings]
    return Campaign(folder / "site", built.bulletin)


@pytest.fixture(scope="session")
def built_site(sample: Campaign) -> Path:
    """Return the folder with the rendered sample campaign; not to be changed."""
    return sample.folder


@pytest.fixture(scope="session")
def component_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with a page for every variant of every component of the theme, below components/; not to be changed."""
    folder = tmp_path_factory.mktemp("components")
    write_components(folder)
    return folder
