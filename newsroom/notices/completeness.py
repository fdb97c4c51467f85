"""What a notice or a counter-notice still lacks of what the law has it hold."""

from newsroom.article.objections import Particular
from newsroom.notices.notice import Claim, Counter, Item, Person
from newsroom.notices.words import AUTHORITY


def missing(claim: Claim) -> tuple[str, ...]:
    """Return the particulars that a notice lacks, in the law's order.

    Regulations on Network Dissemination, art. 14; Civil Code, art. 1195.
    """
    return _missing(claim.sender, claim.items, claim.reason, claim.evidence, claim.truth)


def missing_in_counter(counter: Counter, items: tuple[Item, ...]) -> tuple[str, ...]:
    """Return the particulars that a counter-notice lacks; Regulations on Network Dissemination, art. 16; Civil Code, art. 1196."""
    return _missing(counter.sender, items, counter.reason, counter.evidence, counter.truth)


def _missing(sender: Person, items: tuple[Item, ...], reason: str, evidence: tuple[str, ...], truth: bool) -> tuple[str, ...]:
    given = {
        Particular.NAME: sender.name,
        Particular.CONTACT: sender.contact,
        Particular.ADDRESS: sender.address,
        Particular.TITLES: items and all(item.title for item in items),
        Particular.ADDRESSES: items,
        Particular.REASON: reason,
        Particular.EVIDENCE: evidence,
        Particular.TRUTH: truth,
        AUTHORITY: sender.authority or not sender.represents,
    }
    return tuple(str(name) for name, there in given.items() if not there)
