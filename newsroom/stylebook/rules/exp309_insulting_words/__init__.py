"""An exposure says what was done and calls nobody names.

What it checks:
    The texts of every exposure (front matter, body, captions, alt texts) and of every record of a problem hold none of the words of
    words.toml; longer words that hold one (牲畜生产, 行人渣土) are fine.
Why:
    A name sticks longer than a deed, and insulting somebody is a wrong of its own, however true the report.
Source:
    Civil Code, art. 1024, 1025.
Example:
    这些没素质的人把纸箱堆在盲道上。
How to fix:
    Say what was done, where, how often. The reader will find the word.
"""

from collections.abc import Iterator

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rules.exp309_insulting_words.insults import insulting_words

CODE = "EXP309"
NAME = "insulting-words"
SEVERITY = "warning"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each insulting word in an exposure or the record of a problem."""
    for text in desk.exposing_texts:
        for start, word in insulting_words(text.text):
            yield Fault(text.place(start), {"word": word})
