"""The sample campaign as served to the browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop.served import served


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    """Return the address of the sample campaign on this machine."""
    with served(built_site) as address:
        yield address
