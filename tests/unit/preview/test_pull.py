"""What is left out of a galley so that the rest can be shown."""

from pathlib import Path

from newsroom.preview.galley import Galley
from newsroom.preview.pull import Bench, pull, renderable
from tests.sites import AS_OF, edition_of, lay_out

HELLO = "content/articles/progress/hello.md"


def copy(root: Path, path: str, slug: str = "hello") -> None:
    """Write another article with a slug."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text((root / HELLO).read_text("utf-8").replace("date:", f"slug: {slug}\ndate:"), "utf-8")


def test_of_two_articles_with_one_slug_the_first_is_shown_and_a_draft_last(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    copy(root, "content/articles/progress/zebra.md")
    copy(root, "content/drafts/progress/ant.md")
    copy(root, "content/drafts/progress/bee.md", "bee")
    kept = {sheet.path for sheet in renderable(edition_of(root)).manuscripts}
    assert kept == {HELLO, "content/drafts/progress/bee.md"}


def test_an_article_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    (root / HELLO).write_text("---\ntitle: [\n---\n", "utf-8")
    assert renderable(edition_of(root)).manuscripts == ()


def test_any_error_keeps_the_last_tree_and_is_told(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "nowhere", AS_OF, "en", lambda: None, lambda error: type(error).__name__)
    before = Galley("en", 4, tmp_path / "tree")
    after = pull(bench, before, tmp_path / "new")
    assert (after.number, after.tree, after.trouble) == (5, tmp_path / "tree", "NoSite")
