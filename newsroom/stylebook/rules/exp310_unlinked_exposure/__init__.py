"""An exposure belongs to a category of problems, and to a problem of the ledger.

What it checks:
    Every exposure has a `category`, and where the register holds problems a `problem` (a warning). Whether the keys are known is
    PRG502's.
Why:
    One problem, one leader, one team, one plan: an exposure that stands alone is never settled, and nobody learns how it went on.
Source:
    House rule: the ledger of the campaign's ten categories.
Example:
    category: sanitation
    problem: 2026-001
How to fix:
    Write the category's key from registers/categories.toml. Enter the problem into registers/problems/ and write its file name.
"""

from collections.abc import Iterator

from newsroom.article.article import Article, Kind
from newsroom.article.finding import Fault, Severity
from newsroom.stylebook.desk import Desk

CODE = "EXP310"
NAME = "unlinked-exposure"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for an exposure without category, and a warning for one without problem."""
    if article.kind is not Kind.EXPOSURE:
        return
    if not article.category.strip():
        yield Fault(article.at("category"), {"categories": ", ".join(desk.registers.categories)})
    if desk.registers.problems and not article.problem.strip():
        yield Fault(article.at("problem"), variant="problem", severity=Severity.WARNING)
