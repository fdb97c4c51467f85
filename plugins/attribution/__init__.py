"""Attribution: every article says where it comes from, whose it is, and who answers for it.

Enforces: SRC. Our own theme lays the attribution out itself (`article.view`); with any other theme a block of plain HTML is put under
the article (ATTRIBUTION_IN_CONTENT = False leaves it to the theme).
"""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from newsroom.article.imprint import Imprint
from newsroom.imprint.article_page import article_page
from newsroom.press import gate
from newsroom.press.content import articles_with_manuscripts, imprint_at, put_below
from newsroom.press.table import Table

ENFORCES = "SRC"
_BLOCK = Markup('\n<p class="attribution">{lines}</p>\n')
_LINK = Markup('<a href="{url}">{title}</a>')


def _attribute(table: Table, generators: Sequence[Any]) -> None:
    for content, article in articles_with_manuscripts(table, generators):
        content.imprint = imprint_at(table, content, article)
        if table.house:
            content.view = article_page(table.bulletin, article)
        elif content.settings.get("ATTRIBUTION_IN_CONTENT", True):
            put_below(content, block(content.imprint))


def block(imprint: Imprint) -> Markup:
    """Return the attribution as one paragraph of HTML for themes that know nothing of it."""
    lines = [Markup("{}").format(imprint.source_line), Markup("{}").format(imprint.byline_line)]
    if imprint.original_url:
        lines.append(Markup("原文：") + _LINK.format(url=imprint.original_url, title=imprint.original_title))
    lines += [Markup("{}").format(imprint.right), Markup("{}").format(imprint.editor_line)]
    return _BLOCK.format(lines=Markup("<br>").join(line for line in lines if line))


def register() -> None:
    """Connect to Pelican."""
    gate.enforce(__name__, ENFORCES, _attribute)
