"""Recognisers of personal identifiers in running text, one kind a module, and the order in which they claim what they see.

Where patterns overlap, identity number comes before credit code (an organisation's, no fault, but it keeps the card recogniser off)
before bank card; then mobile number and licence plate. What markup splits is found as well, and `masked` is how a text that may hold
any of them is shown.
"""

from newsroom.stylebook.identifiers.find import find_identifiers
from newsroom.stylebook.identifiers.hidden import find_everywhere
from newsroom.stylebook.identifiers.masking import masked, masked_path, numbers_in_path
from newsroom.stylebook.identifiers.sighting import Kind, Sighting

__all__ = ["Kind", "Sighting", "find_everywhere", "find_identifiers", "masked", "masked_path", "numbers_in_path"]
