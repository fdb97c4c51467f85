"""Sites that are laid out, built or published once for all functional tests; a test that changes one copies it first."""

import shutil
from pathlib import Path

import pytest

from tests.keyboard import publish, typed
from tests.sites import AS_OF, PROJECT, lay_out


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the root of a minimal site of our own."""
    return lay_out(tmp_path)


@pytest.fixture(scope="session")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a minimal site with release 1 live; not to be changed."""
    root = lay_out(tmp_path_factory.mktemp("published"))
    said = publish(at=root)
    assert said.code == 0, said.all
    return root


@pytest.fixture
def live_site(published_once: Path, tmp_path: Path) -> Path:
    """Return a minimal site of our own with release 1 live."""
    return Path(shutil.copytree(published_once, tmp_path / "site", symlinks=True))


@pytest.fixture(scope="session")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the sample campaign; not to be changed."""
    return lay_out_campaign(tmp_path_factory.mktemp("campaign") / "site")


@pytest.fixture(scope="session")
def built_campaign(campaign: Path) -> Path:
    """Return the sample campaign as built."""
    said = typed("build", "--as-of", AS_OF, at=campaign)
    assert said.code == 0, said.all
    return campaign / "output"


def lay_out_campaign(root: Path) -> Path:
    """Copy the repository's own site to `root`."""
    root.mkdir(parents=True)
    for name in ("newsroom.toml", "pelicanconf.py", "publishconf.py"):
        shutil.copy(PROJECT / name, root / name)
    shutil.copytree(PROJECT / "content", root / "content")
    for name in ("theme", "plugins"):
        (root / name).symlink_to(PROJECT / name, target_is_directory=True)
    return root
