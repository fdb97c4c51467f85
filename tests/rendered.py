"""Examples of the OUT rules: a page of the minimal site's article, or a rendered site, judged by one rule."""

from pathlib import Path

from newsroom.article.finding import Finding
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.masthead import Assets
from newsroom.proof.page import Reader
from newsroom.proof.prove import Survey
from newsroom.proof.sheets import Sheets
from newsroom.proof.tree import Tree
from newsroom.proof.web import Web
from newsroom.stylebook.check import check_output, check_page
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rule import Rule
from tests.sites import edition_of, lay_out

PAGE = "progress/hello/index.html"
NO_ASSETS = Assets("", "")


def findings_on_rendered(rule: Rule, example: Path, tmp_path: Path) -> list[Finding]:
    """Return what one rule finds on what was rendered, in English.

    Page rules take `x.html`, or `hello.html` in a folder that is laid over the minimal site; output rules take the folder `output` in such
    a folder. The build meant to write the article's page and nothing else.
    """
    root = lay_out(tmp_path, example if example.is_dir() else None)
    edition = edition_of(root)
    imprints = Bulletin(edition, NO_ASSETS).imprints
    if rule.scope == "output":
        survey = Survey(Tree(root / "output"), edition, imprints, frozenset({PAGE}))
        for _ in survey.pages():
            pass
        return list(check_output(survey.readback(), "en", [rule]))
    html = example if example.is_file() else root / "hello.html"
    web = Web(edition.site.url)
    page = Reader(web, Sheets(Tree(html.parent), web)).see(PAGE, html.read_bytes(), imprints["hello"])
    return list(check_page(page, Desk(edition), "en", [rule]))
