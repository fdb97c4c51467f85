"""Which clause of the notice applies to an article, by what right it stands here, and who is to be named.

Basis: Copyright Law art. 5, 12, 24; Internet News Information Services Provisions (2017) art. 15; the site's own notice.
"""

import datetime
from collections.abc import Mapping

from newsroom.article.article import Article, Kind
from newsroom.article.imprint import Imprint
from newsroom.article.people import Permission
from newsroom.article.place import Place
from newsroom.article.records import Clause, Source
from newsroom.article.site import Site
from newsroom.imprint.addresses import absolute, source_address
from newsroom.imprint.dates import day_text

ROLES = {"reporter": "记者", "photographer": "摄影", "correspondent": "通讯员"}
AI_LABELS = {"none": "", "assisted": "本文部分文字由人工智能辅助写成，责任编辑已核对", "generated": "本文由人工智能生成，责任编辑已核对"}
UNSIGNED = "未署名"
_CLAUSE_TITLES = {"own": "本网原创作品", "others": "转载的作品", "official": "法律、公文和单纯事实"}


def imprint_of(article: Article, site: Site, source: Source | None, clauses: Mapping[str, Clause], address: str = "") -> Imprint:
    """Return the imprint of an article that the rule book accepted (a draft's may have blanks); `address` when it is not ours."""
    address = address or article.address
    source = source or Source(article.source or "?", article.source or "（未写明来源）", Place(article.path))
    original = article.original
    clause = clause_name(article, source)
    ends = contact_date(article, site)
    return Imprint(
        slug=article.slug,
        address=address,
        path=article.path,
        title=article.title,
        own=article.own,
        free=source.free,
        source_key=source.key,
        source_name=source.name,
        source_line=f"来源：{source.name}",
        source_page=source_address(source.key),
        authors=authors(article, source),
        byline_line=byline_line(article),
        original_title=original.title if original else "",
        original_author=_original_author(article),
        original_url=original.url if original else "",
        original_published=original.published if original else None,
        right=right(article, source),
        licence_url=_permission(article, source).url,
        editor=article.editor,
        editor_line=f"责任编辑：{article.editor}",
        clause=clause,
        clause_title=clauses[clause].title if clause in clauses else _CLAUSE_TITLES[clause],
        clause_page=f"notice/#{clause}",
        contact_date=ends,
        contact_line=contact_line(site, ends),
        copyright_line=copyright_line(article, site, source),
        reprint_line=reprint_line(article, site, source, address),
        ai_label=AI_LABELS[article.ai],
        summary_only=article.kind is Kind.EXPOSURE,
    )


def clause_name(article: Article, source: Source) -> str:
    """Return the clause that applies: own, official (laws, official acts: Copyright Law art. 5) or others."""
    if article.own:
        return "own"
    return "official" if source.free else "others"


def contact_date(article: Article, site: Site) -> datetime.date:
    """Return the day until which objections are invited: publication plus the notice's days (30). No claim ends with it."""
    return article.date.date() + datetime.timedelta(days=site.contact_days)


def contact_line(site: Site, ends: datetime.date) -> str:
    """Return the invitation to object, which never says that later notices come too late; "" when there is nowhere to write."""
    where = site.contacts.email or site.contacts.hotline or site.contacts.address
    if not where:
        return ""
    return f"对本文内容或版权有异议，请于{day_text(ends)}前联系{where}，此后来信同样受理"


def right(article: Article, source: Source) -> str:
    """Return by what right the article stands here, in a few words."""
    if article.own:
        return "本网采写"
    given = _permission(article, source)
    words = {
        "listed": "列入可供转载的来源名单",
        "licence": f"按 {given.ref} 许可转载",
        "written": "经书面授权转载",
        "exception": "依法转载",
        "": "未写明权利依据",
    }[given.kind]
    return f"{words}（{given.ref}）" if given.ref and given.kind != "licence" else words


def copyright_line(article: Article, site: Site, source: Source) -> str:
    """Return whose rights these are."""
    if article.own:
        return f"© {article.date.year} {site.holder}，转载须经书面授权并注明“来源：{site.name}”"
    if source.free:
        return "法律和公文不受著作权法保护，本网不主张权利"
    return f"版权归{source.name}或原作者所有，刊登不代表本网赞同其观点"


def reprint_line(article: Article, site: Site, source: Source, address: str) -> str:
    """Return the line that whoever reprints is to copy: source, author, title, address."""
    names = "、".join(authors(article, source))
    original = article.original
    if article.own or original is None:
        return f"来源：{source.name}　作者：{names}　《{article.title}》　{absolute(site, address)}"
    return f"来源：{source.name}　作者：{_original_author(article)}　《{original.title}》　{original.url}"


def authors(article: Article, source: Source) -> tuple[str, ...]:
    """Return who is to be named as author, never nobody: an unsigned reprint is its house's."""
    if article.own:
        return tuple(item.name for item in article.byline) or (source.name,)
    original = article.original
    return (original.author,) if original and original.author and not original.unsigned else (source.name,)


def byline_line(article: Article) -> str:
    """Return the byline as printed, e.g. "记者 李知夏　摄影 陆望"; of a reprint "作者：未署名"."""
    if not article.own:
        return f"作者：{_original_author(article)}"
    return "　".join(f"{ROLES[item.role]} {item.name}" for item in article.byline)


def _original_author(article: Article) -> str:
    original = article.original
    if original is None:
        return ""
    return original.author if original.author and not original.unsigned else UNSIGNED


def _permission(article: Article, source: Source) -> Permission:
    return article.permission or source.permission or Permission("")
