"""The whole gallery: sites rendered into a temporary folder, served on this machine, photographed, indexed."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from gallery.album import Album, album
from gallery.camera import LENSES, SCREENS, Lens, chromium, detail, looking, taken
from gallery.campaign import render_campaign, render_new_site
from gallery.components import read_components
from gallery.pages import PageType, page_types
from gallery.readme import readme
from gallery.sheet import contact_sheet
from gallery.show import ROOT, Shown, write_components
from workshop.served import served

_NEW_SITE = tuple(lens for lens in SCREENS if lens.scheme == "light" and lens.width != 768)
_PHONE = Lens(360, "light")
_STRIP = 0.25, 250
_SPECIMENS = 1.0, 900


def photograph(target: Path, told: Callable[[int, int], None]) -> None:
    """Put a new gallery in the place of the folder `target`; `told` hears how many pictures are taken, of how many.

    Raises NoPicture, BadSample, and ThemeBroken; the old gallery stays then, and on Ctrl-C.
    """
    with tempfile.TemporaryDirectory(prefix="newsroom-gallery-") as place:
        site, new_site = Path(place) / "site", Path(place) / "new-output"
        pages = page_types(render_campaign(ROOT, site))
        specimens = write_components(site)
        render_new_site(Path(place) / "new", new_site)
        every = len(pages) * (len(LENSES) + 1) + len(_NEW_SITE) + len(specimens)
        with album(target, _counting(every, told)) as book, chromium() as browser:
            with served(site) as address:
                _photograph_pages(browser, book, pages, address)
                _photograph_components(browser, book, specimens, address)
            with served(new_site) as address:
                fresh = _photograph_new_site(browser, book, address)
            share = _share(site, book)
            (book.folder / "README.md").write_text(readme(pages, read_components(), fresh, share), "utf-8")


def _counting(every: int, told: Callable[[int, int], None]) -> Callable[[], None]:
    done = 0

    def count() -> None:
        nonlocal done
        done += 1
        told(done, max(done, every))

    return count


def _photograph_pages(browser: Browser, book: Album, pages: Sequence[PageType], address: str) -> None:
    seen: dict[str, list[Image.Image]] = {page.name: [] for page in pages}
    for lens in LENSES:
        with looking(browser, lens) as view:
            for page in pages:
                picture = taken(view, address + page.address)
                book.add(f"{page.name}-{lens.name}", picture)
                seen[page.name].append(_top(picture))
    for name, pictures in seen.items():
        book.add(name, contact_sheet(pictures, *_STRIP))


def _top(picture: Image.Image) -> Image.Image:
    """Return what a strip shows of a picture: the rest need not stay in memory."""
    scale, tallest = _STRIP
    return picture.crop((0, 0, picture.width, min(picture.height, round(tallest / scale))))


def _photograph_components(browser: Browser, book: Album, specimens: Sequence[Shown], address: str) -> None:
    seen: dict[str, list[Image.Image]] = {}
    with looking(browser, _PHONE) as view:
        for shown in specimens:
            picture = None if shown.variant.silent else detail(view, address + shown.address, ".specimen")
            if picture:
                seen.setdefault(shown.component.name, []).append(picture)
    for name, pictures in seen.items():
        book.add(f"component-{name}", contact_sheet(pictures, *_SPECIMENS))


def _photograph_new_site(browser: Browser, book: Album, address: str) -> list[str]:
    names = []
    for lens in _NEW_SITE:
        with looking(browser, lens) as view:
            names.append(f"new-site-{lens.name}")
            book.add(names[-1], taken(view, address))
    return names


def _share(site: Path, book: Album) -> list[str]:
    """Add one picture of each shape that links to the site are shared with."""
    shapes: dict[tuple[int, int], str] = {}
    for path in sorted((site / "assets").glob("share-*.png")):
        with Image.open(path) as picture:
            if picture.size not in shapes:
                shapes[picture.size] = f"share-{picture.width}x{picture.height}"
                book.add(shapes[picture.size], picture.convert("RGB"))
    return list(shapes.values())
