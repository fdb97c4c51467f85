"""No right that came in with a picture is lost on the way out.

What it checks:
    What the file of a picture says inside itself of creator, credit, source, copyright, usage terms and licensor (XMP, IPTC, Exif) is said
    by its record, by its caption or by its source in the register, for these are what its published copies will say. Names are compared
    without spaces, punctuation and marks such as 摄影：and ©; a credit of several names may be divided between credit and source.
    Terms and licensor of others' pictures are carried over and cannot be lost. A `rights_note` in the record settles the difference.
    Content Credentials (C2PA) do not survive resizing: a warning. Pictures that only drafts use are left alone.
Why:
    The names in the file are how a photographer is found. A site that takes a picture in with them and gives it on without has
    taken away rights-management information, whoever did it.
Source:
    Copyright Law, art. 53 (7); Regulations on Network Dissemination, art. 5; IPTC Photo Metadata Standard 2023.1; C2PA 2.1.
Example:
    credit = "陈一白"
How to fix:
    Write into the record what the file says: credit, and the key of the right source. Where the file is wrong or the right has changed
    hands, say so: `rights_note = "著作权已转让本站，见合同某号"`.
"""

from collections.abc import Iterator

from newsroom.article.article import OWN, PictureUse
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault, Severity
from newsroom.article.place import Place
from newsroom.article.records import Picture, PictureRecord
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rules.cpr206_lost_rights.names import bare, says, says_owner

CODE = "CPR206"
NAME = "lost-rights"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each right in a used picture's file that its copies would not name, and a warning for lost credentials."""
    for file, uses in _uses(desk).items():
        picture = edition.pictures[file]
        record = picture.record or PictureRecord()
        if record.rights_note.strip():
            continue
        place = Place(f"content/{file}.toml", 1, 1) if picture.record else Place(f"content/{file}")
        for variant, lost in _lost(picture, record, uses, desk):
            yield Fault(place, {"file": file, "lost": lost}, variant, related=(uses[0].place,))
        if picture.embedded.credentials:
            yield Fault(place, {"file": file}, "credentials", severity=Severity.WARNING, related=(uses[0].place,))


def _uses(desk: Desk) -> dict[str, list[PictureUse]]:
    """Return the uses of each picture that readers will see, drafts left out, by file."""
    found: dict[str, list[PictureUse]] = {}
    published = (use for article in desk.articles if not article.draft for use in article.pictures)
    for use in (*published, *_in_problems(desk)):
        if use.file in desk.pictures:
            found.setdefault(use.file, []).append(use)
    return dict(sorted(found.items()))


def _in_problems(desk: Desk) -> Iterator[PictureUse]:
    for problem in desk.registers.problems.values():
        for file in problem.pictures:
            yield PictureUse(file, "", "", desk.in_register(problem.at.path, file))


def _lost(picture: Picture, record: PictureRecord, uses: list[PictureUse], desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield (variant, what the file says) for each right that stands nowhere in what the copies will say."""
    carried, site = picture.embedded, desk.site
    credit = record.credit or next((use.credit for use in uses if use.credit), "") or carried.credit or "、".join(carried.creators)
    source = desk.registers.sources.get(record.source)
    house = [site.name, site.holder] if record.source == OWN else [source.name if source else record.source or carried.source]
    named = [credit, *house]
    for creator in carried.creators:
        if not says([credit], creator):
            yield "", creator
    if not says(named, carried.credit):
        yield "credit", carried.credit
    if not says(named, carried.source):
        yield "source", carried.source
    owners = house if record.source == OWN else [] if source and source.free else named
    if not says_owner(owners, carried.copyright):
        yield "copyright", carried.copyright
    if record.source == OWN or (source and source.free):
        yield from _replaced(carried.terms, carried.licensor, [*house, site.url] if record.source == OWN else [])


def _replaced(terms: str, licensor: str, house: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the terms and the licensor where the notice's own words take their place."""
    if terms and not any(bare(name) in bare(terms) for name in house if bare(name)):
        yield "terms", terms
    if licensor and not any(bare(name) in bare(licensor) for name in house if bare(name)):
        yield "licensor", licensor
