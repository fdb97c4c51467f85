"""The index of the gallery: docs/gallery/README.md."""

from collections.abc import Sequence

from gallery.camera import END, LENSES, TEAR, TOP
from gallery.campaign import AS_OF
from gallery.components import Component
from gallery.pages import PageType

_HEAD = f"""# Gallery

<!-- Written by `make gallery`. Do not edit. -->

Every type of page of the sample campaign as of {AS_OF}, at 360, 768 and 1280 pixels, light and dark, and on paper; then every
component of the theme with its variants. A page taller than {TOP + TEAR + END} pixels shows its first {TOP} and, below a grey band, the
last {END} of its article or of its main part, which have source and copyright in them. Each strip shows the top of the pictures that
are listed below it, in their order. The components' own pages are made by `python -m gallery components`
([decision 0016](../decisions/0016-gallery-and-components.md)).
"""


def readme(pages: Sequence[PageType], components: Sequence[Component], new_site: Sequence[str], share: Sequence[str]) -> str:
    """Return the index in Markdown; `new_site` and `share` are names of pictures."""
    parts = [_HEAD, "## Pages\n", *(_page(page) for page in pages)]
    if new_site:
        parts += ["### New site, as `newsroom init` makes it\n", _links(new_site)]
    if share:
        parts += ["### Pictures for sharing\n", *(f"![{name}]({name}.webp)\n" for name in share)]
    return "\n".join([*parts, "## Components\n", *map(_component, components)])


def _page(page: PageType) -> str:
    names = [f"{page.name}-{lens.name}" for lens in LENSES]
    return f"### {page.title}\n\n![{page.title}]({page.name}.webp)\n\n{_links(names)}"


def _links(names: Sequence[str]) -> str:
    return " · ".join(f"[{name}]({name}.webp)" for name in names) + "\n"


def _component(component: Component) -> str:
    shown = [variant for variant in component.variants if not variant.silent]
    lines = "\n".join(f"{number}. {variant.title}. {variant.why}" for number, variant in enumerate(shown, 1))
    return f"### {component.name}\n\n{component.about}\n\n![{component.name}](component-{component.name}.webp)\n\n{lines}\n"
