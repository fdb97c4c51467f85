"""Which clause of the notice applies to a picture, and whose it is: its own record decides, not the article around it."""

import json
import re
from collections.abc import Mapping, Sequence

from newsroom.article.article import OWN, Article, PictureUse
from newsroom.article.edition import Edition
from newsroom.article.imprint import PictureImprint
from newsroom.article.pictures import PictureRights
from newsroom.article.records import Clause, Picture, PictureRecord, Source
from newsroom.article.site import Site
from newsroom.imprint.addresses import absolute
from newsroom.imprint.notice import reprint_policy

_CREDIT_MARK = re.compile(r"^(?:摄影|图|绘图|制图|图片|供图)[：:/／]\s*")
_IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_DIGITAL_SOURCES = {
    "ai": f"{_IPTC}trainedAlgorithmicMedia",
    "drawn": f"{_IPTC}digitalCreation",
    "camera": f"{_IPTC}digitalCapture",
    "citizen": f"{_IPTC}digitalCapture",
    "cctv": f"{_IPTC}digitalCapture",
}


def picture_imprints(article: Article, edition: Edition) -> tuple[PictureImprint, ...]:
    """Return the imprints of the pictures in an article's body, each picture once."""
    uses = {use.file: use for use in reversed(article.body.pictures) if use.file in edition.pictures}
    ordered = dict.fromkeys(use.file for use in article.body.pictures if use.file in uses)
    sources, clauses = edition.registers.sources, edition.clauses
    return tuple(picture_imprint(edition.pictures[file], uses[file], edition.site, sources, clauses) for file in ordered)


def picture_imprint(
    picture: Picture, use: PictureUse, site: Site, sources: Mapping[str, Source], clauses: Mapping[str, Clause]
) -> PictureImprint:
    """Return the imprint of one picture; the caption's credit goes before the record's."""
    record = picture.record or PictureRecord()
    source = sources.get(record.source)
    clause = _clause(record, source)
    name = source.name if source else record.source
    return PictureImprint(
        file=picture.file,
        address=picture.address,
        credit=use.credit or record.credit,
        source_name=name,
        clause=clause,
        clause_title=clauses[clause].title if clause in clauses else "",
        clause_page=f"notice/#{clause}",
        copyright_line=_copyright_line(clause, site, name),
    )


def published_rights(edition: Edition, picture: Picture, uses: Sequence[PictureUse] = ()) -> PictureRights:
    """Return what every published copy of a picture says inside itself; a caption's credit helps out where the record has none.

    What the file carried when it came in stays where we have nothing better to say: terms, digital source type, the AI label.
    """
    site, registers, carried = edition.site, edition.registers, picture.embedded
    record = picture.record or PictureRecord()
    credit = record.credit or next((use.credit for use in uses if use.credit), "") or carried.credit or "、".join(carried.creators)
    source = registers.sources.get(record.source)
    clause = _clause(record, source)
    return PictureRights(
        creator=_CREDIT_MARK.sub("", credit),
        credit=credit,
        source=source.name if source else record.source or carried.source,
        copyright=_copyright_line(clause, site, source.name if source else record.source),
        terms=_terms(clause, site, carried.terms),
        statement=absolute(site, f"notice/#{clause}"),
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


def _clause(record: PictureRecord, source: Source | None) -> str:
    if record.source == OWN:
        return "own"
    return "official" if source and source.free else "others"


def _copyright_line(clause: str, site: Site, name: str) -> str:
    return {"own": f"© {site.holder}", "official": "不受著作权法保护", "others": f"版权归{name}或原作者所有"}[clause]
