"""Markup that keeps stock Python-Markdown busy for ever, or breaks it off, costs one article its place and nobody else's."""

from pathlib import Path

import pytest

from tests.sites import edition_of
from tests.trial import ARTICLE, GOOD, PROGRESS, judge, quick, site, write

# Measured with stock Python-Markdown 3.10: each takes more than three seconds, or breaks off with a RecursionError.
EXPLODING = {
    "pictures": "![" * 5_000,
    "numbers": "1. " * 5_000,
    "few-numbers": "1. " * 600,
    "brackets": "[" * 20_000,
    "links": "[](" * 8_000,
    "quoted-brackets": '["' * 20_000,
    "backticks": " ".join("`" * count for count in range(1, 600)),
    "tags": "<a" * 50_000,
    "spaced-tags": "<a " * 40_000,
    "quoted-tags": "<a x='" * 20_000,
    "scripts": "<script" * 20_000,
    "addresses": "<http://" * 20_000,
    "cdata": "<![CDATA[" * 20_000,
    "table-rows": "a|b\n-|-\n" + "a|b\n" * 30_000,
    "headings": "a\n=\n" * 30_000,
    "footnotes": "".join(f"[^{number}]: x\n" for number in range(8_000)) + "".join(f"[^{number}]" for number in range(8_000)),
}
# The same family; these end by themselves, and are either read or found out.
HEAVY = {
    "stars": "*" * 50_000,
    "open-emphasis": "**a *b " * 8_000,
    "mixed-emphasis": "*_" * 30_000,
    "underscores": "_a " * 20_000,
    "open-backticks": "`a" * 30_000,
    "quotations": ">" * 20_000,
    "lists": "- " * 5_000,
    "deep-list": "".join("    " * depth + "- a\n" for depth in range(200)),
    "columns": "|".join("a" * 20_000) + "\n" + "|".join("-" * 20_000) + "\n" + "|".join("b" * 20_000),
    "entities": "&#x202e;" * 20_000,
    "ampersands": "&" * 100_000,
    "divisions": "<div>" * 30_000,
    "bold-tags": "<b>" * 40_000,
    "comments": "<!--" * 30_000,
    "parentheses": "[a](" + "(" * 50_000,
    "titles": '[a](b "' * 10_000,
    "backslashes": "\\" * 100_000,
    "line-breaks": "a  \n" * 30_000,
    "blank-lines": "\n" * 200_000,
    "references": "[a]: b\n" * 20_000 + "[a]" * 5_000,
    "one-word": "a" * 240_000,
}


@pytest.mark.parametrize("name", EXPLODING)
def test_exploding_article_ends_with_a_finding_that_names_it(name: str, tmp_path: Path) -> None:
    root = quick(site(tmp_path))
    write(root, f"{PROGRESS}/boom.md", ARTICLE.format(title="柳园换了新阀芯", body=EXPLODING[name]))
    judge(root, [f"{PROGRESS}/boom.md:1: PUB714"])


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_article_is_read_or_found_out(name: str, tmp_path: Path) -> None:
    root = quick(site(tmp_path))
    write(root, f"{PROGRESS}/boom.md", ARTICLE.format(title="柳园换了新阀芯", body=HEAVY[name]))
    edition = edition_of(root)
    boom = next(sheet for sheet in edition.manuscripts if sheet.path.endswith("boom.md"))
    assert (boom.article is None) == ("exploding-markup" in {fault.rule for fault in boom.faults})
    assert set(GOOD) <= {article.slug for article in edition.articles}
    judge(root, [])
