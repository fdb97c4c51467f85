"""No exposure says where somebody lives.

What it checks:
    The texts of exposures (title, summary, explanation, body, captions, alt texts), of the records of problems and of the pictures that
    both show: a building, an entrance or a room (2号楼, 3单元, 502室, A座) is an error, a house number (长虹街47号, 47号院) a warning.
    Records of places (registers/places) are held to the first of these. What looks alike is fine: 〔2017〕47号, 12栋居民楼, 三室一厅,
    12号线, 11月20号.
Why:
    An exposure is about an act and a public place. A street or a community is enough to find a heap of boxes; a room number is
    enough to find a family.
Source:
    Personal Information Protection Law, art. 6, 28; Civil Code, art. 1032, 1034.
Example:
    柳园社区3单元502室门口堆着纸箱。
How to fix:
    Name the community or the street: 柳园社区一处楼道里堆着纸箱。
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Severity
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rules.exp302_precise_address.addresses import precise_addresses, veiled

CODE = "EXP302"
NAME = "precise-address"
SEVERITY = "error"
SCOPE = "site"

PLACES = "content/registers/places/"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each address that is finer than a community or a street."""
    places = (text for path, text in desk.source_texts.items() if path.startswith(PLACES))
    for text in (*desk.exposing_texts, *places):
        for spot in precise_addresses(text.text):
            values = {"address": veiled(text.text[spot.start : spot.end])}
            if spot.door:
                yield Fault(text.place(spot.start), values)
            elif not text.path.startswith(PLACES):
                yield Fault(text.place(spot.start), values, "house", severity=Severity.WARNING)
