"""Links and pictures within the site lead to something that is published.

What it checks:
    Every internal link of a body, of a clause and of a standing page, every picture of an article (body, portrait, `gallery`,
    `before_after`, posters) and of a problem's `before_after`, and the files of `media` exist below content/ and will be
    published by now; addresses such as /progress/x/ belong to an article, a page or a list. Recordings lie in content/media/.
Why:
    A link to a draft gives away what is being written; a link to nothing is the first thing that readers report.
Source:
    House rule; "link to the original" (the notice) must last.
Example:
    [上次的报道](../progress/hello.md)
How to fix:
    Write the path from the article's own folder to the file. The hint names the nearest file. For a later article:
    link to it when it is due.
"""

from collections.abc import Iterable, Iterator

from newsroom.article.article import Article
from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rules.pub706_broken_link.shelfmarks import addresses, known_address, nearest, published
from newsroom.stylebook.rules.pub706_broken_link.standing import standing_links

CODE = "PUB706"
NAME = "broken-link"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for every internal target that readers would not find."""
    live = addresses(desk)
    for article in desk.articles:
        yield from _in_body(article, desk, live)
        yield from _in_head(article, desk)
    for problem in desk.registers.problems.values():
        for file in problem.pictures:
            yield from _picture(file, desk.in_register(problem.at.path, file), desk)
    for place, target in standing_links(desk):
        yield from _file(target, place, desk, None) if not target.startswith("/") else _address(target, place, desk, live)


def _in_body(article: Article, desk: Desk, live: frozenset[str]) -> Iterator[Fault]:
    for link in article.body.links:
        if link.internal:
            yield from _file(link.target, link.place, desk, article)
        else:
            yield from _address(link.target, link.place, desk, live)


def _in_head(article: Article, desk: Desk) -> Iterator[Fault]:
    for picture in article.pictures:
        yield from _picture(picture.file, picture.place, desk)
    for number, item in enumerate(article.media):
        for key in ("file", "captions"):
            file = getattr(item, key)
            if file and file not in desk.edition.files:
                yield _fault(article.at(f"media.{number}.{key}"), file, "", desk.edition.files)


def _picture(file: str, place: Place, desk: Desk) -> Iterator[Fault]:
    refused = file in desk.edition.files and file.startswith("images/")
    if file not in desk.pictures and not refused:
        yield _fault(place, file, "picture", desk.pictures)


def _file(file: str, place: Place, desk: Desk, origin: Article | None) -> Iterator[Fault]:
    target = desk.by_path.get(f"content/{file}")
    if target is not None:
        yield from _not_yet(target, place, desk, origin)
    elif file not in desk.edition.files:
        yield _fault(place, file, "", published(desk))
    elif not file.startswith(("articles/", "drafts/", "pages/", "images/")):
        yield Fault(place, {"target": file}, "unpublished")


def _not_yet(target: Article, place: Place, desk: Desk, origin: Article | None) -> Iterator[Fault]:
    values = {"target": target.path, "date": target.date.isoformat()[:16].replace("T", " ")}
    if target.draft:
        yield Fault(place, values, "draft", related=(Place(target.path),))
    elif not desk.edition.due(target) and (origin is None or origin.date < target.date):
        yield Fault(place, values, "held", related=(target.at("date"),))


def _address(target: str, place: Place, desk: Desk, live: frozenset[str]) -> Iterator[Fault]:
    address = target.removeprefix(desk.site.url) if target.startswith(f"{desk.site.url}/") else target
    if not address.startswith("/"):
        return
    address = address.split("#")[0].split("?")[0].lstrip("/")
    if not known_address(address, live):
        near = nearest(address, live)
        yield Fault(place, {"target": f"/{address}", "nearest": f"/{near}"}, "address" if near else "address-stranger")


def _fault(place: Place, file: str, variant: str, candidates: Iterable[str]) -> Fault:
    near = nearest(file, candidates)
    if near:
        return Fault(place, {"target": file, "nearest": near}, variant)
    return Fault(place, {"target": file}, f"{variant}-stranger".lstrip("-"))
