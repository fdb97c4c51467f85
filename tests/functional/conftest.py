"""Sites that are laid out, built or published once for all functional tests; a test that changes one copies it first."""

import shutil
from pathlib import Path

import pytest

from tests.functional.installed import Installed, build_wheel, install
from tests.keyboard import publish, typed
from tests.sites import AS_OF, lay_out


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the root of a minimal site of our own."""
    return lay_out(tmp_path)


@pytest.fixture(scope="session")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a minimal site with release 1 live and the same tree built into output/; not to be changed."""
    root = lay_out(tmp_path_factory.mktemp("published"))
    for said in (publish(at=root), typed("build", "--as-of", AS_OF, at=root)):
        assert said.code == 0, said.all
    return root


@pytest.fixture
def live_site(published_once: Path, tmp_path: Path) -> Path:
    """Return a minimal site of our own with release 1 live."""
    return Path(shutil.copytree(published_once, tmp_path / "site", symlinks=True))


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this repository."""
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Return an environment in which the wheel is installed; not to be changed."""
    return install(wheel, tmp_path_factory.mktemp("installed") / "venv")
