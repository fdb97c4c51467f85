"""newsroom server prints a configuration for this site, or says why it cannot."""

from pathlib import Path

from tests.functional.pen import change
from tests.keyboard import typed


def test_the_configuration_shows_the_target_of_this_site(site: Path) -> None:
    said = typed("server", "nginx", at=site)
    assert said.code == 0, said.all
    assert f'root "{site.resolve()}/site/current";' in said.out
    assert 'root * "/srv/paper/current"' in typed("server", "caddy", "--folder", "/srv/paper", at=site).out


def test_wrong_words_are_told_and_nothing_is_printed(site: Path) -> None:
    for words, told in ((("apache",), "nginx"), (("nginx", "--folder", "srv"), "absolute"), ((), "SERVER")):
        said = typed("server", *words, at=site)
        assert (said.code, said.out) == (2, "")
        assert told in said.err


def test_a_site_below_a_path_is_told_where_to_look(site: Path) -> None:
    change(site, "newsroom.toml", 'url = "https://www.morning.example"', 'url = "https://www.morning.example/paper"')
    said = typed("server", "nginx", at=site)
    assert (said.code, said.out) == (2, "")
    assert "docs/server.md" in said.err
