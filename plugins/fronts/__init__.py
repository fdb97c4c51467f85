"""Every page that is no article: front page, sections, tags, bylines, sources, archive, notice, standing pages, moved addresses.

They are made from frozen views (newsroom.imprint.fronts), so Pelican's own lists are put aside. Enforces nothing. The pages need our
own theme: in any other site this plugin stands back, and Pelican's lists stay.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals

from newsroom.imprint.fronts import fronts
from newsroom.press import gate
from newsroom.press.assets import lay_out, press_assets
from newsroom.press.table import Table, table_of


class FrontsGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes the fronts of the bulletin on the table."""

    def generate_output(self, writer: Any) -> None:
        """Write every front, each with its one view; the theme's files too, where Pelican runs without the pipeline."""
        table = table_of(self.settings)
        if not table.house:
            return
        for front in fronts(table.bulletin):
            writer.write_file(front.file, self.get_template(front.template), self.context, view=front.view)
        if not table.judged:
            lay_out(Path(self.output_path), press_assets(Path(self.theme)), table.bulletin, Path(self.settings["PATH"]).resolve().parent)
        if table.printed:
            table.printed.hand_out(Path(self.output_path))


def _put_lists_aside(table: Table, generators: Sequence[Any]) -> None:
    for generator in generators if table.house else ():
        if hasattr(generator, "categories"):
            generator.categories, generator.tags, generator.authors = [], {}, []


def _generators(_pelican: Any) -> type[FrontsGenerator]:
    return FrontsGenerator


def register() -> None:
    """Connect to Pelican."""
    gate.enforce(__name__, "", _put_lists_aside)
    signals.get_generators.connect(_generators)
