"""Every page that is no article: front page, sections, tags, bylines, sources, archive, notice, standing pages, moved addresses.

They are made from frozen views (newsroom.imprint.fronts), so Pelican's own lists are put aside. Enforces nothing.
"""

from collections.abc import Sequence
from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals

from newsroom.imprint.fronts import fronts
from newsroom.press import gate
from newsroom.press.table import Table, table_of


class FrontsGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes the fronts of the bulletin on the table."""

    def generate_output(self, writer: Any) -> None:
        """Write every front, each with its one view."""
        for front in fronts(table_of(self.settings).bulletin):
            writer.write_file(front.file, self.get_template(front.template), self.context, view=front.view)


def _put_lists_aside(_table: Table, generators: Sequence[Any]) -> None:
    for generator in generators:
        if hasattr(generator, "categories"):
            generator.categories, generator.tags, generator.authors = [], {}, []


def _generators(_pelican: Any) -> type[FrontsGenerator]:
    return FrontsGenerator


def register() -> None:
    """Connect to Pelican."""
    gate.enforce(__name__, "", _put_lists_aside)
    signals.get_generators.connect(_generators)
