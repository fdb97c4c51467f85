"""The copyright notice: every article says under which clause it appears, and until when objections are invited.

Enforces: CPR. Our own theme lays the notice out itself; with any other theme a paragraph is put under the article
(NOTICE_IN_CONTENT = False leaves it to the theme).
"""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from newsroom.article.imprint import Imprint
from newsroom.press import gate
from newsroom.press.content import articles_with_manuscripts, imprint_at, put_below
from newsroom.press.table import Table

ENFORCES = "CPR"
_BLOCK = Markup('\n<p class="copyright-notice">{lines}</p>\n')


def _notify(table: Table, generators: Sequence[Any]) -> None:
    for content, article in articles_with_manuscripts(table, generators):
        content.imprint = imprint_at(table, content, article)
        if not table.house and content.settings.get("NOTICE_IN_CONTENT", True):
            put_below(content, block(content.imprint))


def block(imprint: Imprint) -> Markup:
    """Return the notice of one article as one paragraph of HTML."""
    lines = (imprint.ai_label, imprint.copyright_line, imprint.contact_line, f"转载请写：{imprint.reprint_line}")
    return _BLOCK.format(lines=Markup("<br>").join(Markup("{}").format(line) for line in lines if line))


def register() -> None:
    """Connect to Pelican."""
    gate.enforce(__name__, ENFORCES, _notify)
