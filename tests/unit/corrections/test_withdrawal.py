"""Withdrawing an article of any kind."""

import datetime
import tomllib
from pathlib import Path

from newsroom.corrections.withdrawal import withdraw
from tests.functional.pen import write
from tests.unit.corrections.street import EXPOSURE, LATER, OTHER, WITHDRAWN, apply, seen, street


def test_an_article_of_any_kind_is_withdrawn_and_links_lead_to_its_page(tmp_path: Path) -> None:
    root = street(tmp_path)
    write(root, "content/articles/progress/more.md", (root / OTHER).read_text("utf-8").replace("../exposures/20260902-1.md", "lamps.md"))
    edition = seen(root)
    apply(root, withdraw(edition, [article for article in edition.articles if article.path == OTHER], "消息来源有误"))
    [entry] = tomllib.loads((root / WITHDRAWN).read_text("utf-8"))["withdrawn"]
    assert entry == {
        "address": "progress/lamps/",
        "date": datetime.date.fromisoformat(LATER),
        "reason": "消息来源有误",
        "published": datetime.date(2026, 11, 2),
    }
    assert not (root / OTHER).exists()
    assert (root / EXPOSURE).exists()
    assert "[纸箱](/progress/lamps/)" in (root / "content/articles/progress/more.md").read_text("utf-8")
