"""What a notice of objection must hold and when it is answered: promised on the contact page, asked of it by a rule, kept by the desk."""

from enum import StrEnum

ACKNOWLEDGE_DAYS = 2
"""Working days within which a sender hears that the notice has come."""
ANSWER_DAYS = 10
"""Working days within which a sender has the answer in writing."""
EXTENDED_DAYS = 30
"""Working days within which a sender has the answer when it was extended, once."""


class Particular(StrEnum):
    """One thing that a notice must hold.

    Regulations on the Protection of the Right of Network Dissemination of Information, art. 14; Civil Code, art. 1195. REASON is what the
    first evidence is evidence of.
    """

    NAME = "name"
    CONTACT = "contact"
    ADDRESS = "address"
    TITLES = "titles"
    ADDRESSES = "addresses"
    REASON = "reason"
    EVIDENCE = "evidence"
    TRUTH = "truth"
