"""Which clause of the notice applies to a picture, and whose it is: its own record decides, not the article around it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsroom.article.article import OWN, Article, PictureUse
from newsroom.article.edition import Edition
from newsroom.article.imprint import PictureImprint
from newsroom.article.pictures import PictureRights, PrintsByFile
from newsroom.article.records import CREDIT_MARK, Picture, PictureRecord
from newsroom.article.site import Site
from newsroom.imprint.addresses import absolute
from newsroom.imprint.notice import reprint_policy
from newsroom.imprint.prints import shown_copy
from newsroom.imprint.uses import used, uses_of

_IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_DIGITAL_SOURCES = {
    "ai": f"{_IPTC}trainedAlgorithmicMedia",
    "drawn": f"{_IPTC}digitalCreation",
    "camera": f"{_IPTC}digitalCapture",
    "citizen": f"{_IPTC}digitalCapture",
    "cctv": f"{_IPTC}digitalCapture",
}


@dataclass(frozen=True, slots=True)
class Ownership:
    """Whose something is: the name of its source, and the clause of the notice that applies."""

    name: str
    clause: str
    clause_title: str
    clause_page: str
    copyright_line: str


def picture_imprints(article: Article, edition: Edition, prints: PrintsByFile) -> tuple[PictureImprint, ...]:
    """Return the imprints of all pictures on an article's page, in the page's order, each picture once; its first use decides."""
    first: dict[str, PictureUse] = {}
    for use in uses_of(article, edition):
        first.setdefault(use.file, use)
    return tuple(use_imprint(use, edition, prints) for use in first.values())


def use_imprint(use: PictureUse, edition: Edition, prints: PrintsByFile) -> PictureImprint:
    """Return the imprint of a picture as an article uses it; the caption's credit goes before the record's.

    Its address is that of the fallback print, of the file itself where nobody made any.
    """
    picture, owned = edition.pictures[use.file], ownership(edition, _record(edition.pictures[use.file]).source)
    return PictureImprint(
        file=use.file,
        address=shown_copy(picture, prints).address,
        credit=use.credit or _record(picture).credit_line,
        source_name=owned.name,
        clause=owned.clause,
        clause_title=owned.clause_title,
        clause_page=owned.clause_page,
        copyright_line=owned.copyright_line,
    )


def rights_line(owned: PictureImprint | Ownership) -> str:
    """Return whose a picture or recording is and by which clause of the notice, as it stands under it."""
    return f"{owned.copyright_line}（{owned.clause_title}）" if owned.clause_title else owned.copyright_line


def ownership(edition: Edition, key: str) -> Ownership:
    """Return whose something is, by the key of its source."""
    source = edition.registers.sources.get(key)
    clause = "own" if key == OWN else "official" if source and source.free else "others"
    name = source.name if source else key
    title = edition.clauses[clause].title if clause in edition.clauses else ""
    return Ownership(name, clause, title, f"notice/#{clause}", _copyright_line(clause, edition.site, name))


def maker(credit: str) -> str:
    """Return the name in a credit, e.g. "张三" of "摄影：张三"."""
    return CREDIT_MARK.sub("", credit, count=1) if CREDIT_MARK.match(credit) else credit


def rights_by_file(articles: Iterable[Article], edition: Edition) -> Mapping[str, PictureRights]:
    """Return what the published copies of every picture on these articles' pages say inside themselves, by the picture's path."""
    shown = used(articles, edition)
    return {file: published_rights(edition, edition.pictures[file], uses) for file, uses in shown.items()}


def published_rights(edition: Edition, picture: Picture, uses: Sequence[PictureUse] = ()) -> PictureRights:
    """Return what every published copy of a picture says inside itself; a caption's credit helps out where the record has none.

    What the file carried when it came in stays where we have nothing better to say: terms, digital source type, the AI label.
    """
    site, registers, carried = edition.site, edition.registers, picture.embedded
    record = _record(picture)
    credit = record.credit or next((use.credit for use in uses if use.credit), "") or carried.credit or "、".join(carried.creators)
    owned = ownership(edition, record.source)
    clause, source = owned.clause, registers.sources.get(record.source)
    return PictureRights(
        creator=maker(credit),
        credit=credit,
        source=owned.name or carried.source,
        copyright=owned.copyright_line,
        terms=_terms(clause, site, carried.terms),
        statement=absolute(site, owned.clause_page),
        licensor=absolute(site, "contact/") if clause == "own" else carried.licensor or (source.url if source else ""),
        digital_source=carried.digital_source or _DIGITAL_SOURCES.get(record.origin, ""),
        ai_label=carried.ai_label or (_ai_label(site, picture) if record.origin == "ai" else ""),
    )


def _terms(clause: str, site: Site, carried: str) -> str:
    return {"own": reprint_policy(site), "official": ""}.get(clause, carried or "版权属于原作者，转载须另行取得许可")


def _ai_label(site: Site, picture: Picture) -> str:
    """Return the implicit label of GB 45438-2025: made with AI ("1"), and who spreads it under which number."""
    label = {"Label": "1", "ContentPropagator": site.holder, "PropagateID": picture.sha256[:16]}
    return json.dumps(label, ensure_ascii=False, separators=(",", ":"))


def _record(picture: Picture) -> PictureRecord:
    return picture.record or PictureRecord()


def _copyright_line(clause: str, site: Site, name: str) -> str:
    return {"own": f"© {site.holder}", "official": "不受著作权法保护", "others": f"版权归{name}或原作者所有"}[clause]
