"""newsroom.toml: where the site's root is, and who the site is."""

from dataclasses import dataclass
from pathlib import Path

from newsroom.article.finding import Fault
from newsroom.article.place import SourceText
from newsroom.article.site import Site
from newsroom.copydesk.intake import Entry, take
from newsroom.errors import NoSite, SettingsWrong
from newsroom.registers.identity import read_identity

FILE = "newsroom.toml"
_MOST = 200_000


@dataclass(frozen=True)
class Settings:
    """A site's root folder, its identity, the language of messages it asks for ("" when open), and newsroom.toml's text."""

    root: Path
    site: Site
    lang: str
    source: SourceText


def read_settings(folder: Path) -> Settings:
    """Return the settings of the site at `folder` or above it; raises NoSite or SettingsWrong (exit 2)."""
    root = next((place for place in (folder, *folder.parents) if (place / FILE).is_file()), None)
    if root is None:
        raise NoSite(str(folder))
    taken = take(root, Entry(FILE, (root / FILE).stat().st_size, "symlink" if (root / FILE).is_symlink() else ""), _MOST)
    if taken.source is None:
        raise SettingsWrong(_lines(taken.faults))
    site, lang, faults = read_identity(taken.source)
    if site is None:
        raise SettingsWrong(_lines(faults))
    return Settings(root, site, lang, taken.source)


def _lines(faults: tuple[Fault, ...]) -> str:
    return "; ".join(_line(fault) for fault in faults)


def _line(fault: Fault) -> str:
    values = ", ".join(value for value in fault.values.values() if value)
    where = f"{fault.place.path}:{fault.place.line or 1}:{fault.place.column or 1}"
    return f"{where}: {fault.variant or 'value'}: {values}"
