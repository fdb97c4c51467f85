"""What the text says of its origin agrees with its front matter.

What it checks:
    Three kinds of lines name the house that `source` names, or nobody: a source line (来源：青原日报, 稿源：, 转自：), a reporter's tail
    that ends a paragraph (（青原日报社记者 张三）), and the opening of a report (本报讯, 新华社北京10月12日电).
    In own work 本网, 本站, 本报 and the site's name are at home; in a reprint 本报 stands for a paper, 本台 for a broadcaster.
    Spared are sentences (据来源可靠的消息), other sources (资金来源：, 图片来源：), lists, tables, headings and block quotes.
Why:
    Such a line is usually left over from copying. In a text marked `own` it shows that the work of others is claimed as ours.
Source:
    The site's notice, clause own; Copyright Law, art. 12; Internet News Information Services Provisions (2017), art. 15.
Example:
    `source: own` and a last paragraph that ends with （青原日报社记者 张三） contradict each other.
How to fix:
    When the text is theirs, name them as `source:`. When it is not, delete the line.
"""

from collections.abc import Iterator

from newsroom.article.article import OWN, Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rules.src111_contradicted_source.agreement import Metadata, same_house
from newsroom.stylebook.rules.src111_contradicted_source.claims import claims

CODE = "SRC111"
NAME = "contradicted-source"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each line of the body that names another house than the front matter does."""
    metadata = _metadata(article, desk)
    if metadata is None:
        return
    text = desk.source_texts[article.path]
    for claim in claims(article.body.markdown):
        if not metadata.agrees(claim):
            key = _key_of(claim.houses, desk)
            values = {"found": claim.found, "source": metadata.name, "key": key}
            variant = "" if not article.own else "own-registered" if key else "own"
            yield Fault(text.place(article.body.offset + claim.offset), values, variant, related=(article.at("source"),))


def _metadata(article: Article, desk: Desk) -> Metadata | None:
    source, site = desk.source_of(article), desk.site
    if article.own:
        names = (site.name, site.holder, source.name if source else "")
        return Metadata(site.name, names, source.hosts if source else (), source.kind if source else "", own=True)
    if source is None:
        return None
    author = article.original.author if article.original else ""
    return Metadata(source.name, (source.name, author), source.hosts, source.kind, own=False)


def _key_of(houses: tuple[str, ...], desk: Desk) -> str:
    """Return the key of the first registered house, other than our own, that is named."""
    others = [source for source in desk.registers.sources.values() if source.key != OWN]
    return next((source.key for house in houses for source in others if same_house(house, source.name)), "")
