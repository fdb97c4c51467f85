"""What an exposure shows of the problem that it tells of."""

from newsroom.article.article import Article, Kind
from newsroom.imprint.addresses import href, problem_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day
from newsroom.imprint.facts import PROBLEM_STATES
from newsroom.imprint.ledger.rows import late_words
from newsroom.imprint.views import Anchor, ProblemMark


def problem_mark(bulletin: Bulletin, article: Article) -> ProblemMark | None:
    """Return how an exposure's problem stands as of the build, None of other articles and where no register knows it."""
    item = bulletin.ledger.standings.get(article.problem) if article.kind is Kind.EXPOSURE else None
    if item is None:
        return None
    problem = item.problem
    words = "，".join(word for word in (PROBLEM_STATES[item.state], late_words(item)) if word)
    return ProblemMark(
        link=Anchor("查看台账", href(bulletin.edition.site, problem_address(problem.key))),
        state="overdue" if item.overdue else item.state,
        text=words,
        settled=day(problem.settled) if problem.settled and item.state == "settled" else None,
    )
