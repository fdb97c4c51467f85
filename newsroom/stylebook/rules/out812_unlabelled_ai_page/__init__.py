"""What was made with artificial intelligence says so on its page.

What it checks:
    The label of an article whose front matter says `ai: assisted` or `ai: generated` is in the reader's sight on its page.
Why:
    Readers have a right to know; the label must survive the theme.
Source:
    Measures for Labelling AI-Generated Synthetic Content (in force 2025-09-01), art. 4; GB 45438-2025.
Example:
    <p>本文由人工智能生成，责任编辑已核对</p>
How to fix:
    Show `imprint.ai_label` in the theme's article template wherever it is not empty.
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.readback import PageSeen
from newsroom.stylebook.desk import Desk

CODE = "OUT812"
NAME = "unlabelled-ai-page"
SEVERITY = "error"
SCOPE = "page"


def check(page: PageSeen, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when the page of an article made with AI does not show its label."""
    if page.item and page.item.ai_label and (fault := page.unmet(page.item.ai_label)):
        yield fault
