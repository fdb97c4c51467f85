"""Which clause of the notice applies to a picture, and whose it is: its own record decides, not the article around it."""

from collections.abc import Mapping

from newsroom.article.article import OWN, Article, PictureUse
from newsroom.article.edition import Edition
from newsroom.article.imprint import PictureImprint
from newsroom.article.records import Clause, Picture, PictureRecord, Source
from newsroom.article.site import Site


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


def _clause(record: PictureRecord, source: Source | None) -> str:
    if record.source == OWN:
        return "own"
    return "official" if source and source.free else "others"


def _copyright_line(clause: str, site: Site, name: str) -> str:
    return {"own": f"© {site.holder}", "official": "不受著作权法保护", "others": f"版权归{name}或原作者所有"}[clause]
