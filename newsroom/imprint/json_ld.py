"""schema.org NewsArticle for an article: https://schema.org/NewsArticle, with the pending terms copyrightNotice,
creditText, acquireLicensePage, usageInfo and correction. schema.org has no term for updates of a news article: dateModified tells them."""

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from newsroom.article.amendments import CORRECTION, Amendment, amendments, changed_at
from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.imprint import Imprint
from newsroom.article.pictures import PrintsByFile
from newsroom.article.records import Registers
from newsroom.article.site import Site
from newsroom.imprint.addresses import absolute
from newsroom.imprint.json_ld_media import travelling
from newsroom.imprint.notes import words_of

_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def news_article(article: Article, imprint: Imprint, edition: Edition, prints: PrintsByFile) -> Mapping[str, Any]:
    """Return the NewsArticle of an article; keys without a value are left out. Pictures of exposures do not travel."""
    site = edition.site
    address = absolute(site, imprint.address)
    house: dict[str, Any] = {"@type": "NewsMediaOrganization", "name": site.name, "url": f"{site.url}/"}
    notice = absolute(site, imprint.clause_page)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "mainEntityOfPage": address,
        "headline": article.title,
        "alternativeHeadline": imprint.original_title if imprint.original_title != article.title else "",
        "description": article.summary,
        "inLanguage": article.lang,
        "datePublished": article.date.isoformat(),
        "dateModified": changed_at(article).isoformat(),
        "author": [_author(name, imprint) for name in imprint.authors],
        "editor": {"@type": "Person", "name": article.editor},
        "publisher": house,
        "sourceOrganization": {"@type": "Organization", "name": imprint.source_name},
        "isBasedOn": imprint.original_url,
        "copyrightHolder": _holder(imprint, site),
        "copyrightYear": "" if imprint.free else article.date.year,
        "copyrightNotice": imprint.copyright_line,
        "creditText": imprint.source_line,
        "license": imprint.licence_url or notice,
        "acquireLicensePage": "" if imprint.free else notice,
        "usageInfo": notice,
        "publishingPrinciples": absolute(site, "about/"),
        "articleSection": article.kind.section,
        "keywords": list(article.tags),
        "spatialCoverage": _place(article, site, edition.registers),
        **({} if imprint.summary_only else travelling(article, edition, prints)),
        "correction": [_correction(item) for item in amendments(article) if item.name == CORRECTION],
    }
    return {key: value for key, value in data.items() if value not in ("", [], None)}


def script_safe(data: Mapping[str, Any]) -> Markup:
    """Return data as JSON that no HTML parser can leave: `<`, `>`, `&`, U+2028 and U+2029 are escaped."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for letter, escape in _ESCAPES.items():
        text = text.replace(letter, escape)
    return Markup(text)


def _author(name: str, imprint: Imprint) -> Mapping[str, str]:
    kind = "Organization" if name == imprint.source_name else "Person"
    return {"@type": kind, "name": name}


def _holder(imprint: Imprint, site: Site) -> Mapping[str, str] | None:
    if imprint.free:
        return None
    return {"@type": "Organization", "name": site.holder if imprint.own else imprint.source_name}


def _place(article: Article, site: Site, registers: Registers) -> Mapping[str, str] | None:
    place = registers.places.get(article.place)
    names = [name for name in (site.place, place.community if place else "", place.name if place else "") if name]
    return {"@type": "Place", "name": " ".join(dict.fromkeys(names))} if names else None


def _correction(item: Amendment) -> Mapping[str, str]:
    return {"@type": "CorrectionComment", "datePublished": item.date.isoformat(), "text": f"{words_of(item)}（原因：{item.why}）"}
