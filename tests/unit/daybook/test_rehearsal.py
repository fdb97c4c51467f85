"""What changes between two built trees."""

from newsroom.daybook.rehearsal import Changes, compared
from newsroom.release.manifest import marked

OLD, NEW = marked(b"old"), marked(b"new")


def test_pages_are_told_by_address_and_other_files_by_path() -> None:
    before = {"index.html": OLD, "a/index.html": OLD, "404.html": OLD, "feeds/all.json": OLD, "b/index.html": OLD}
    after = {"index.html": OLD, "a/index.html": NEW, "404.html": NEW, "feeds/all.json": NEW, "c/index.html": NEW, "robots.txt": NEW}
    pages, others = compared(before, after)
    assert pages == Changes(("c/",), ("404.html", "a/"), ("b/",))
    assert others == Changes(("robots.txt",), ("feeds/all.json",), ())


def test_the_front_page_has_the_empty_address_and_gone_html_no_line_of_its_own() -> None:
    pages, others = compared({}, {"index.html": NEW, "a/index.html": NEW, "a/gone.html": NEW})
    assert pages.added == ("", "a/")
    assert others.counts == (0, 0, 0)
