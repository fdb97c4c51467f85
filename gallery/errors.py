"""What can keep the gallery from being made."""


class BadSample(Exception):
    """A data file does not fit the class that it describes, e.g. "byline.toml, variant own: site.hotlin: Masthead has no such field"."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")


class NoPicture(Exception):
    """A page cannot be photographed: there is no Chromium, the campaign does not build, or it has no such page."""
