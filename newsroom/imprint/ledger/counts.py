"""The ledger in a few numbers, as the front page and the campaign's front show it."""

from newsroom.article.ledger import OVERDUE, STATES
from newsroom.imprint.addresses import LEDGER, href, ledger_address
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.facts import PROBLEM_STATES
from newsroom.imprint.ledger.lists import OVERDUE_WORD
from newsroom.imprint.views import Anchor, Count


def counts(bulletin: Bulletin) -> tuple[Count, ...]:
    """Return the ledger in a few numbers, each leading to its list; none without problems."""
    ledger, site = bulletin.ledger, bulletin.edition.site
    if not ledger.rows:
        return ()
    states = {state: PROBLEM_STATES.get(state, OVERDUE_WORD) for state in (*STATES, OVERDUE)}
    return (
        Count(Anchor("登记问题", href(site, LEDGER)), len(ledger.rows)),
        *(
            Count(Anchor(name, href(site, ledger_address("state", state))), len(ledger.by_state.get(state, ())), state)
            for state, name in states.items()
        ),
    )
