"""The edition of the minimal site, for tests of views."""

import pytest

from newsroom.article.edition import Edition
from tests.sites import edition_of, lay_out


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return the edition of the minimal site."""
    return edition_of(lay_out(tmp_path_factory.mktemp("views")))
