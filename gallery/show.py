"""The component pages: one for each variant, and one that leads to all of them."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from pelican.settings import read_settings

from gallery.components import Component, Variant, read_components
from newsroom.press.assets import hashed, press_assets

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "theme" / "templates"
_HERE = Path(__file__).parent
_STYLE = _HERE / "static" / "gallery.css"
_SPECIMENS = _HERE / "static" / "specimens"
_PICTURE = re.compile(r"/images/([\w.-]+)")


@dataclass(frozen=True)
class Shown:
    """A variant's page: its address below the output folder, and what the component made of its data."""

    component: Component
    variant: Variant
    html: Markup

    @property
    def address(self) -> str:
        """Return e.g. "components/card/no-picture/"."""
        return f"components/{self.component.name}/{self.variant.name}/"

    @property
    def headed(self) -> bool:
        """Return whether the component brings the page's first heading."""
        return "<h1" in self.html

    @property
    def empty(self) -> bool:
        """Return whether the component shows nothing: no words, no picture; in a page's head, no element."""
        return not (self.html.strip() if self.component.place == "meta" else self.html.striptags() or "<img" in self.html)

    @property
    def code(self) -> str:
        """Return what the component wrote, to be read as such."""
        return str(self.html).strip()


@dataclass(frozen=True)
class _Sheet:
    """What the gallery's own templates see: addresses of the theme's files."""

    stylesheet: str
    gallery: str
    script: str
    icon: str


def environment() -> Environment:
    """Return Jinja as Pelican sets it up for this site, over the theme's templates and the gallery's own."""
    settings = read_settings(str(ROOT / "publishconf.py"))
    return Environment(loader=FileSystemLoader([TEMPLATES, _HERE / "templates"]), **settings["JINJA_ENVIRONMENT"])


def shown(component: Component, jinja: Environment) -> Iterator[Shown]:
    """Yield every variant of a component as rendered; raises jinja2.TemplateError."""
    template = jinja.get_template(component.template)
    for variant in component.variants:
        if component.macro:
            html = Markup(getattr(template.module, component.macro)(**variant.values))
        else:
            html = Markup(template.render(**variant.values))
        yield Shown(component, variant, html)


def write_components(output: Path) -> tuple[Shown, ...]:
    """Write every component page below `output`, with the theme's files; return the pages."""
    jinja, pressed = environment(), press_assets(TEMPLATES.parent)
    every = tuple(page for component in read_components() for page in shown(component, jinja))
    style = hashed("assets/gallery.css", _STYLE.read_bytes())
    assets = pressed.assets
    sheet = _Sheet(*(f"/{address}" for address in (assets.stylesheet, style, assets.script, assets.icon)))
    files = {**pressed.files, style: _STYLE.read_bytes()}
    for page in every:
        files[f"{page.address}index.html"] = _page(jinja, "variant.html", sheet=sheet, shown=page)
    files["components/index.html"] = _page(jinja, "overview.html", sheet=sheet, groups=_grouped(every))
    for address, data in files.items():
        (output / address).parent.mkdir(parents=True, exist_ok=True)
        (output / address).write_bytes(data)
    _copy_pictures(every, output / "images")
    shutil.copytree(_SPECIMENS, output / "specimens", dirs_exist_ok=True)
    return every


def _page(jinja: Environment, template: str, **values: object) -> bytes:
    return jinja.get_template(template).render(**values).strip().encode() + b"\n"


def _grouped(pages: tuple[Shown, ...]) -> tuple[tuple[Component, tuple[Shown, ...]], ...]:
    components = dict.fromkeys(page.component.name for page in pages)
    every = (tuple(page for page in pages if page.component.name == name) for name in components)
    return tuple((group[0].component, group) for group in every)


def _copy_pictures(pages: tuple[Shown, ...], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in sorted({name for page in pages for name in _PICTURE.findall(page.html)}):
        shutil.copy(ROOT / "content" / "images" / name, folder / name)
