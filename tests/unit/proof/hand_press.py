"""A small site rendered by hand: no theme of ours, and nothing wrong with it. Tests spoil it in one place and look what the proof says."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image

from newsroom.article.edition import Edition
from newsroom.article.finding import Finding
from newsroom.article.imprint import Imprint
from newsroom.article.pictures import Prints, Rendition
from newsroom.article.readback import PageSeen
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.masthead import Assets
from newsroom.imprint.picture_rights import rights_by_file
from newsroom.pictures.packet import packet
from newsroom.proof.page import Reader
from newsroom.proof.pictures import Printed
from newsroom.proof.prove import prove
from newsroom.proof.sheets import Sheets
from newsroom.proof.tree import Tree
from newsroom.proof.web import Web
from tests.sites import MINIMAL, edition_of

HELLO = "progress/hello/index.html"
HELLO_SOURCE = "content/articles/progress/hello.md"
NOTICE = "notice/index.html"
CSS = "assets/paper.css"
RSS = "feeds/all.rss.xml"
POT_FILE = "images/pot.jpg"
SOURCE_LINE = "<p>来源：晨报社</p>"
HEAD = f'<meta charset="utf-8"><link rel="stylesheet" href="/{CSS}">'
FOOTER = """
<footer><p>© 2024—2026 晨报社</p><p>0000-7654321 · desk@morning.example · 测试市一号信箱</p>
<p><a href="https://beian.miit.gov.cn/">测ICP备00000002号</a> <a href="https://beian.mps.gov.cn/">测公网安备 00000000000002号</a></p>
<p>许可证 00000000002</p></footer>"""


def edition() -> Edition:
    """Return the minimal site as read."""
    return edition_of(MINIMAL)


def imprints_of(source: Edition) -> Mapping[str, Imprint]:
    """Return the imprints of what stands in an edition."""
    return Bulletin(source, Assets("", "")).imprints


@cache
def pot() -> bytes:
    """Return a copy of the minimal site's picture, as the press makes them, with the rights that it is to carry."""
    source = edition()
    rights = rights_by_file(source.articles, source)[POT_FILE]
    made = BytesIO()
    Image.open(MINIMAL / "content" / POT_FILE).save(made, "JPEG", xmp=packet(rights).encode())
    return made.getvalue()


POT = f"media/pot-240.{sha256(pot()).hexdigest()[:16]}.jpg"


def printed(source: Edition, /, **changes: str) -> Printed:
    """Return what the build knows of its one picture; `changes` are those of its rights."""
    copy = Rendition(POT, "jpeg", 240, 160, len(pot()))
    rights = rights_by_file(source.articles, source)
    return Printed({POT_FILE: Prints((copy,), copy)}, {file: replace(words, **changes) for file, words in rights.items()})


def document(body: str, head: str = "", footer: str = FOOTER) -> str:
    """Return a whole page."""
    return f"<!DOCTYPE html>\n<html><head>{HEAD}{head}</head>\n<body>{body}{footer}</body></html>\n"


def article_page(item: Imprint, source: str = SOURCE_LINE, changed: str = "2026-10-01T08:00:00+08:00") -> str:
    """Return the page of an article of the minimal site, with source line and last change as given."""
    data = {
        "@type": "NewsArticle",
        "headline": item.title,
        "author": [{"@type": "Person", "name": name} for name in item.authors],
        "editor": {"@type": "Person", "name": item.editor},
        "publisher": {"name": "晨报社"},
        "sourceOrganization": {"name": item.source_name},
        "copyrightHolder": {"name": "晨报社"},
        "copyrightNotice": item.copyright_line,
        "datePublished": "2026-10-01T08:00:00+08:00",
        "dateModified": changed,
    }
    head = f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
    head += f'<link rel="canonical" href="https://www.morning.example/{item.address}">'
    lines = (item.byline_line, item.editor_line, item.contact_line, item.copyright_line, item.reprint_line, item.ai_label)
    imprint = "".join(f"<p>{line}</p>" for line in lines)
    clause = f'<a href="/{item.clause_page}">{item.clause_title}</a>'
    return document(f'<h1>{item.title}</h1><img src="/{POT}" alt="壶">{source}{imprint}{clause}', head)


def files_of(source: Edition) -> dict[str, str | bytes]:
    """Return the files of the minimal site, rendered by hand."""
    item = imprints_of(source)["hello"]
    clauses = "".join(f'<h2 id="{name}">{clause.title}</h2>{_filled(clause.html)}' for name, clause in source.clauses.items())
    return {
        HELLO: article_page(item),
        "index.html": document('<a href="progress/hello/">柳园的水龙头修好了</a><a href="/notice/">声明</a>'),
        NOTICE: document(clauses),
        CSS: "p { color: #111 }\n",
        POT: pot(),
        RSS: rss(item),
        "sitemap.xml": sitemap("", item.address, "notice/"),
        "robots.txt": "User-agent: *\nAllow: /\n",
    }


def rss(item: Imprint, link: str = "https://www.morning.example/progress/hello/") -> str:
    """Return an RSS feed with one entry."""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>晨报社</title><link>https://www.morning.example/</link>
<description>晨报社</description><copyright>© 2024-2026 晨报社</copyright>
<item><title>{item.title}</title><link>{link}</link><guid isPermaLink="false">tag:hello</guid><description>换上了新的阀芯。</description>
<source url="https://www.morning.example/">{item.source_name}</source><dc:creator>林小川</dc:creator><dc:rights>© 2026 晨报社</dc:rights>
</item></channel></rss>
"""


def sitemap(*addresses: str) -> str:
    """Return a sitemap of addresses below the root."""
    locations = "".join(f"<url><loc>https://www.morning.example/{address}</loc></url>" for address in addresses)
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{locations}</urlset>'


def lay(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder and return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def findings_on(folder: Path, files: Mapping[str, str | bytes], source: Edition) -> list[str]:
    """Return what the proof says of a site whose plan is the hand-rendered one: "CODE page: message"."""
    return [told(finding) for finding in proof(folder, files, source)]


def proof(folder: Path, files: Mapping[str, str | bytes], source: Edition) -> tuple[Finding, ...]:
    """Return the findings on files laid out in a folder."""
    expected = frozenset({"index.html", HELLO, NOTICE})
    return prove(Tree(lay(folder, files)), source, imprints_of(source), expected, "en", printed=printed(source))


def told(finding: Finding) -> str:
    """Return a finding in one line."""
    return f"{finding.code} {finding.page}: {finding.message}"


def seen(folder: Path, html: str, css: str = "") -> PageSeen:
    """Return a page of the minimal site as a reader sees it, with a style sheet of the site."""
    web = Web("https://www.morning.example")
    return Reader(web, Sheets(Tree(lay(folder, {CSS: css})), web)).see(HELLO, html.encode())


def _filled(html: str) -> str:
    words = {"{site}": "晨报社", "{holder}": "晨报社", "{years}": "2024-2026", "{contact_days}": "30", "{hotline}": "0000-7654321"}
    for blank, value in {**words, "{contact}": "desk@morning.example"}.items():
        html = html.replace(blank, value)
    return html
