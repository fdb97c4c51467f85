"""The edition of the minimal site, as tests of views know it."""

from tests.unit.imprint.conftest import edition

__all__ = ["edition"]
