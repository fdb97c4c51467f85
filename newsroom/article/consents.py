"""Where consents are used, and whether they stand."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.article.article import PictureUse
from newsroom.article.edition import Edition
from newsroom.article.place import Place, SourceText
from newsroom.article.records import Consent

REGISTER = "content/registers/consents.toml"
_KEY = re.compile(r"(?m)^[ \t]*(consent)[ \t]*=")


@dataclass(frozen=True, slots=True)
class ConsentUse:
    """A reference to a consent: `place` is where it is written, `owner` the article's title or the picture's path below content/.

    `shown` are the places where the picture of a record is used.
    """

    ref: str
    place: Place
    owner: str
    shown: tuple[Place, ...] = ()


def consent_uses(edition: Edition) -> Iterator[ConsentUse]:
    """Yield every reference to a consent: of articles in path order, then of pictures' records in path order."""
    shown: dict[str, list[Place]] = {}
    for article in edition.articles:
        if article.consent:
            yield ConsentUse(article.consent, article.at("consent"), article.title)
        for use in article.pictures:
            shown.setdefault(use.file, []).append(use.place)
    records = {text.path: text for text in edition.texts if text.path.startswith("content/images/")}
    for file, picture in sorted(edition.pictures.items()):
        if picture.record and picture.record.consent:
            place = _key_place(records.get(f"content/{file}.toml"), Place(f"content/{file}.toml"))
            yield ConsentUse(picture.record.consent, place, file, tuple(shown.get(file, ())))


def standing(consent: Consent, today: datetime.date) -> str:
    """Return how a consent stands on a day: "withdrawn", "expired" (its last day is past) or "stands"."""
    if consent.withdrawn and consent.withdrawn <= today:
        return "withdrawn"
    return "expired" if consent.until and consent.until < today else "stands"


def is_portrait(use: PictureUse, edition: Edition) -> bool:
    """Return whether a picture shows one recognisable person: an article's portrait, or one whose record has the scene "portrait"."""
    picture = edition.pictures.get(use.file)
    return use.role == "portrait" or bool(picture and picture.record and picture.record.scene == "portrait")


def _key_place(record: SourceText | None, otherwise: Place) -> Place:
    found = _KEY.search(record.text) if record else None
    return record.place(found.start(1)) if record and found else otherwise
