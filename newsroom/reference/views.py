"""theme/CONTEXT.md: what a template may see, from the view classes."""

import dataclasses
import inspect
import re
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

from newsroom.article.article import Kind
from newsroom.imprint import views
from newsroom.imprint.fronts import TEMPLATES
from newsroom.imprint.views import ArticlePage
from newsroom.reference.marks import cell, prose, table

_MODULES = re.compile(r"\b(?:[a-z_]+\.)+(?=[A-Za-z])")
_INTRO = """\
# What a template may see

<!-- Written by `make docs` from newsroom/imprint/views/. Do not edit. -->

{doc}

A page gets one view. Partials (`theme/templates/partials/`) are included and see the view of their page; macros
(`theme/templates/macros/`) are given what they show. A template lays out and computes nothing. A name that the view does not have stops
the build (OUT820). Pelican's own `articles`, `dates` and `tags` are not for templates: a list of all articles on every page would make
every publication change every page.

{templates}

The proof (OUT803, OUT808, OUT811, OUT812) refuses a theme that drops or hides what `view.imprint` and `view.site` say.

"""


def views_page() -> str:
    """Return theme/CONTEXT.md."""
    pages = [cls for cls in view_classes() if cls in TEMPLATES or cls is ArticlePage]
    parts = [cls for cls in view_classes() if cls not in pages]
    intro = _INTRO.format(doc=prose(inspect.getdoc(views) or ""), templates=_templates())
    shown = [f"## {title}\n\n" + "\n".join(_section(cls) for cls in group) for title, group in (("Pages", pages), ("Parts", parts))]
    return intro + "\n".join(shown)


def view_classes() -> tuple[type, ...]:
    """Return every view class, in the order of the module, and behind them the nouns that views hold."""
    own = [cls for cls in vars(views).values() if inspect.isclass(cls) and cls.__module__.startswith(views.__name__)]
    held = [cls for view in own for cls in _held(view) if cls not in own]
    return tuple(dict.fromkeys([*own, *held]))


def _held(view: type) -> Iterator[type]:
    for hint in get_type_hints(view).values():
        yield from (cls for cls in (hint, *get_args(hint)) if dataclasses.is_dataclass(cls) and isinstance(cls, type))


def _templates() -> str:
    rows = [(f"`{kind.value}.html`", "`article.view`, which the template sets as `view`", _link(ArticlePage)) for kind in Kind]
    rows += [(f"`{name}.html`", "`view`", _link(cls)) for cls, name in TEMPLATES.items()]
    return table(("template", "variable", "class"), rows)


def _link(cls: type) -> str:
    return f"[{cls.__name__}](#{cls.__name__.lower()})"


def _section(cls: Any) -> str:
    hints = get_type_hints(cls)
    rows = [(f"`{field.name}`", _type(hints[field.name]), _default(field)) for field in dataclasses.fields(cls)]
    doc = cell(inspect.getdoc(cls) or "")
    return f"### {cls.__name__}\n\n{doc}\n\n{table(('field', 'type', 'default'), rows)}\n"


def _type(hint: Any) -> str:
    plain = hint.__name__ if inspect.isclass(hint) and not get_args(hint) else _MODULES.sub("", str(hint))
    known = {cls.__name__: cls for cls in view_classes()}
    words = re.sub(r"\w+", lambda match: _link(known[match[0]]) if match[0] in known else match[0], plain.replace("[", "\\["))
    return words.replace("|", "\\|")


def _default(field: dataclasses.Field[Any]) -> str:
    return "" if field.default is dataclasses.MISSING else f"`{field.default!r}`"
