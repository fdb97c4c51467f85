"""What proves an article stays in the filing cabinet.

What it checks:
    No page, feed or data file of the output holds the reference of a consent, the evidence number of an exposure, or the sha256 of a
    picture as it was checked or before it was redacted. An article's own page (its JSON-LD included) and its feed entries do not name
    who verified it and who checked its pictures, unless that name is public there anyway: as reporter, editor or in the text. References
    of less than four characters and names of one are not looked for: they would be found everywhere.
Why:
    These lead to people: to who agreed in confidence, to who reported a neighbour's stairwell, to the picture without its boxes.
Source:
    Personal Information Protection Law, art. 9 and art. 51 (whoever holds personal information keeps it safe).
Example:
    no 证字〔2026〕第001号 and no name of its verifier on the page of the exposure
How to fix:
    Look for the template, plugin or text that shows it. In an article's text, leave the number out: the register knows it.
"""

from collections.abc import Iterator, Sequence

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import Readback
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rules.out817_leaked_reference.cabinet import Cabinet
from newsroom.stylebook.rules.out817_leaked_reference.names import names_of, public_words

CODE = "OUT817"
NAME = "leaked-reference"
SEVERITY = "error"
SCOPE = "output"


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each reference in each file, and for each name on an article's page or in its feed entries."""
    cabinet = Cabinet.of(desk.edition)
    by_address = {article.address: article for article in desk.articles if desk.edition.due(article)}
    pages = {file: by_address[address] for address, file in seen.articles.items() if address in by_address}
    for file, text in seen.texts.items():
        for words, kind in cabinet.found(text):
            yield Fault(Place(cabinet.paths.get(words, "")), {"file": file, "words": words}, kind, page=file)
        if file in pages:
            linked = [by_address[target] for target in seen.targets.get(file, ()) if target in by_address]
            yield from _named(pages[file], linked, text, file, desk)
    for feed in seen.feeds:
        for entry in feed.entries:
            article = by_address.get(entry.link)
            if article:
                told = "\n".join((entry.title, entry.author, entry.rights, entry.source_title, entry.content))
                yield from _named(article, (), told, feed.path, desk)


def _named(article: Article, linked: Sequence[Article], text: str, file: str, desk: Desk) -> Iterator[Fault]:
    found = [name for name in names_of(article, desk.edition) if name in text]
    if found:
        public = public_words(article, linked, desk.edition)
        for name in found:
            if name not in public:
                yield Fault(Place(article.path), {"file": file, "words": name}, "name", page=file)
