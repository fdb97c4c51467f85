"""Whoever is shown has agreed to it, and still does.

What it checks:
    The portrait of an exemplar, and every picture in it whose record has the scene "portrait", rests on a consent: a reference in the
    article (`consent:`) or in the picture's record, which stands in registers/consents.toml, covers "portrait", was given before the
    article was published, has not run out and was not withdrawn. Where a minor is shown, or the consent is that of a child, a guardian has
    signed. A reference anywhere else must be in the register too, and must stand. The papers themselves stay in the filing cabinet.
Why:
    A face belongs to whoever wears it. Praise does not change that, and a consent can be taken back at any time.
Source:
    Civil Code, art. 1019 (portraits need consent); Personal Information Protection Law, art. 15 (withdrawal) and art. 31 (guardians
    consent for children under 14).
Example:
    consent: 同意字〔2026〕第003号
How to fix:
    Enter the reference, its date and what it covers in content/registers/consents.toml; without a consent, take the picture out.
"""

from collections.abc import Iterator

from rapidfuzz import process

from newsroom.article.article import Article, Kind, PictureUse
from newsroom.article.consents import REGISTER, ConsentUse, consent_uses, is_portrait, standing
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.records import Consent, PictureRecord
from newsroom.stylebook.desk import Desk

CODE = "EXM401"
NAME = "missing-consent"
SEVERITY = "error"
SCOPE = "site"
_NEAR = 50.0


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every reference that does not stand, and for every portrait that no consent covers."""
    if not desk.unread(REGISTER):
        for use in consent_uses(edition):
            yield from _reference(use, desk)
    for article in desk.articles:
        if article.kind is Kind.EXEMPLAR:
            for shown in article.pictures:
                if is_portrait(shown, edition):
                    yield from _portrait(article, shown, desk)


def _reference(use: ConsentUse, desk: Desk) -> Iterator[Fault]:
    consent = desk.registers.consents.get(use.ref)
    if consent is None:
        yield Fault(use.place, _unknown(use.ref, desk), _unknown_variant(use.ref, desk))
        return
    state = standing(consent, desk.as_of.date())
    if state != "stands":
        day = consent.withdrawn if state == "withdrawn" else consent.until
        yield Fault(use.place, {"ref": use.ref, "day": str(day)}, state, related=(consent.at, *use.shown))


def _unknown(ref: str, desk: Desk) -> dict[str, str]:
    found = process.extractOne(ref, sorted(desk.registers.consents), score_cutoff=_NEAR)
    return {"ref": ref, "nearest": found[0] if found else "", "register": REGISTER}


def _unknown_variant(ref: str, desk: Desk) -> str:
    if REGISTER.removeprefix("content/") not in desk.edition.files:
        return "no-register"
    return "unknown" if _unknown(ref, desk)["nearest"] else "stranger"


def _portrait(article: Article, shown: PictureUse, desk: Desk) -> Iterator[Fault]:
    picture = desk.pictures.get(shown.file)
    record = picture.record if picture else None
    refs = [ref for ref in (record.consent if record else "", article.consent) if ref]
    if not refs:
        yield Fault(shown.place, {"file": shown.file})
        return
    known = [consent for consent in map(desk.registers.consents.get, refs) if consent]
    given = [consent for consent in known if standing(consent, desk.as_of.date()) == "stands"]
    wrong = [_wrong(consent, article, record) for consent in given]
    if wrong and all(wrong):
        values = {"file": shown.file, "ref": given[0].ref, "day": str(given[0].date), "published": str(article.date.date())}
        yield Fault(shown.place, values, wrong[0], related=(given[0].at,))


def _wrong(consent: Consent, article: Article, record: PictureRecord | None) -> str:
    """Return why a consent that stands does not cover this portrait, "" when it does."""
    minor = bool(record and record.shows_minor)
    if "portrait" not in consent.covers:
        return "not-covered"
    if consent.date > article.date.date():
        return "late"
    if minor and consent.person == "adult":
        return "contradicted"
    return "guardian" if (minor or consent.person == "child") and consent.by != "guardian" else ""
