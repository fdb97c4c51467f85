"""No private person is named in an exposure.

What it checks:
    `people` is given in every exposure: `none`, or public offices that appear in that role; an entry that is a plain name is an error.
    A warning stands at a word that looks like a name (a surname with one or two characters, or with 某) beside 村民 居民 业主 车主
    店主 摊主 司机 当事人 市民 住户 租户 房主 商户 经营者, or before an age or such a word in brackets, in title, summary, explanation and
    body. Names of the article's own byline, editor, reviewer and `verification.by` are spared, and so is what stands in `people`.
    Surnames and words: words.toml.
Why:
    An exposure is about an act and a place. A name, even 王某 with an age, tells neighbours who it was: a penalty nobody imposed.
Source:
    Civil Code, art. 1024-1034; Personal Information Protection Law, art. 13.
Example:
    people: none
    业主王某某（53岁）把鞋柜放在楼道里。
How to fix:
    Say what was done and where, not who: “一户居民把鞋柜放在楼道里”. For an office that answers:
    `people: [{office: 旗城市管理综合执法局}]`.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from newsroom.article.article import Article, Kind
from newsroom.article.finding import Fault, Severity
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rules.exp312_named_person.names import is_plain_name, names_beside_roles

CODE = "EXP312"
NAME = "named-person"
SEVERITY = "error"
SCOPE = "article"


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for a missing `people` key, for names among the offices, and a warning for each name beside a private role."""
    if article.kind is not Kind.EXPOSURE:
        return
    if article.people is None:
        yield Fault(article.at("people"), variant="missing")
    for number, office in enumerate(article.people or ()):
        if is_plain_name(office):
            yield Fault(article.at(f"people.{number}.office"), {"name": office}, "no-office")
    spared = _spared(article)
    for place, text in _passages(article, desk):
        for start, name in names_beside_roles(text):
            if not any(name in other for other in spared):
                yield Fault(place(start), {"name": name}, severity=Severity.WARNING)


def _passages(article: Article, desk: Desk) -> Iterator[tuple[Callable[[int], Place], str]]:
    body, source = article.body, desk.source_texts[article.path]
    for key in ("title", "summary", "explanation"):
        if key in article.places:
            yield partial(_at, article.at(key)), getattr(article, key)
    yield lambda start: source.place(body.offset + start), body.markdown


def _at(place: Place, _start: int) -> Place:
    return place


def _spared(article: Article) -> frozenset[str]:
    names = [byline.name for byline in article.byline] + [article.editor, article.reviewer, *(article.people or ())]
    names += [article.verification.by] if article.verification else []
    return frozenset(re.sub(r"\s", "", name) for name in names if name.strip())
