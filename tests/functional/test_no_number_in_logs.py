"""Whatever is wrong with a file, no line that a command prints holds a personal identifier."""

from pathlib import Path

import pytest

from newsroom.article.edition import Edition
from newsroom.article.finding import Finding
from newsroom.stylebook.check import check as check_edition
from newsroom.stylebook.formats.github import render_github
from newsroom.stylebook.formats.json import render_json
from newsroom.stylebook.formats.text import render_text
from newsroom.stylebook.identifiers import find_everywhere
from tests.functional.pen import HELLO, change, write
from tests.keyboard import command
from tests.sites import edition_of

# Made up: the county does not exist, the numbers are without subscriber and not issued.
MOBILE, IDENTITY, CARD, PLATE = "15400007812", "159901196211105421", "6299998152153583", "蒙Z54321"
NUMBERS = (MOBILE, IDENTITY, CARD, PLATE)
SPLIT = ("154**0000**7812", "&#49;5400007812", "159901\\-1962\\-1110\\-5421", "154 0000 7812", "１５４００００７８１２")
FORMATS = (render_text, render_json, render_github)
KEYS = (
    "title", "summary", "date", "slug", "kind", "tags", "lang", "translation_of", "moved_from", "byline", "dateline", "editor", "source",
    "original", "permission", "ai", "problem", "project", "place", "category", "figures", "before_after", "portrait", "gallery", "media",
    "honours", "status",
)  # fmt: skip
FILES = tuple(zip((*NUMBERS, MOBILE), ("text", "json", "github", "gitlab", "sarif"), strict=True))
BODY = """![墙角{n}一只壶](../../images/{n}.jpg "图{n},来源：某报{n}")

[链接{n}]({n}.md) [号码](/progress/{n}/) <b onclick="{n}">{n}</b> 锟斤拷{n} 濟(jì){n},{n}!

来源：青原日报{n}

<script>{n}</script>
"""


def numbers_in(printed: str) -> list[str]:
    """Return which of our numbers a report shows, whole or split."""
    return sorted({seen.number for seen in find_everywhere(printed)} & set(NUMBERS) | {number for number in NUMBERS if number in printed})


def reports(findings: tuple[Finding, ...], edition: Edition) -> str:
    """Return the findings in every format for programs and people."""
    return "\n".join(render(findings, edition, "zh-Hans") for render in FORMATS)


def head(**keys: str) -> str:
    """Return the front matter of an article with some of its keys replaced."""
    given = {"title": "柳园", "date": "2026-11-02 09:00", "source": "own", "byline": "林小川", "editor": "贺知远"} | keys
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in given.items()) + "---\n"


@pytest.mark.parametrize("number", [*NUMBERS, *SPLIT])
def test_number_in_any_key_is_never_printed(site: Path, number: str) -> None:
    for at, key in enumerate(KEYS):
        write(site, f"content/articles/exposures/one-{at}.md", head(**{key: f'"{number}"'}) + "柳园的壶。\n")
        write(site, f"content/articles/progress/list-{at}.md", head(**{key: f'["{number}", {{x-{number}: "{number}"}}]'}) + "柳园的壶。\n")
    write(site, "content/articles/progress/strange.md", head(**{f"x-{number}": number}) + BODY.format(n=number))
    write(site, "content/articles/exposures/broken.md", f"---\ntitle: [{number}\n---\n{number}\n")
    edition = edition_of(site)
    printed = reports(check_edition(edition, "zh-Hans"), edition)
    assert "EXP301" in printed
    assert numbers_in(printed) == []


@pytest.mark.parametrize(("number", "form"), FILES)
def test_number_in_registers_settings_and_file_names_is_never_printed(site: Path, number: str, form: str) -> None:
    write(site, f"content/registers/problems/{number}.toml", f'title = "{number}"\nstate = "{number}"\n')
    write(site, "content/registers/problems/b.toml", f'title = "{number}\n')
    write(site, f"content/registers/{number}.toml", f'x = "{number}"\n')
    write(site, "content/registers/sources.toml", f'["{number}"]\nname = "{number}"\nurl = "{number}"\n')
    write(site, f"content/images/{number}.jpg.toml", f'scene = "{number}"\norigin = "{number}"\nx-{number} = 1\n')
    write(site, f"content/images/{number}.svg", f"<svg><script>{number}</script><text>{number}</text></svg>")
    write(site, f"content/images/a_{number}_2.png", b"no picture")
    write(site, f"content/media/{number}.mp4", b"no film")
    write(site, f"content/{number}/{number}.txt", number)
    write(site, f"content/notice/{number}.md", f"{{{{ {number} }}}} {number}")
    write(site, f"content/pages/{number}.md", f"---\ntitle: {number}\n---\n[x]({number}.md)")
    (site / f"content/images/link-{number}.jpg").symlink_to(site / "newsroom.toml")
    settings = (site / "newsroom.toml").read_text("utf-8")
    (site / "newsroom.toml").write_text(f'{settings}\n[severity.TXT605]\nseverity = "warning"\nreason = "{number}"\n', "utf-8")
    said = command("newsroom", "check", "--format", form, "--as-of", "2026-11-23", at=site)
    assert said.code == 1, said.all
    assert numbers_in(said.all) == []


def test_number_in_broken_settings_is_never_printed(site: Path) -> None:
    write(site, "newsroom.toml", f'[site]\nname = "{MOBILE}"\n[x-{MOBILE}]\n"{PLATE}" = "{IDENTITY}"\n')
    said = command("newsroom", "check", at=site)
    assert said.code == 2, said.all
    assert "154****7812" in said.err
    assert numbers_in(said.all) == []


def test_number_in_a_caption_stops_publication_and_is_not_printed(site: Path) -> None:
    change(site, HELLO, "柳园北角", f'![墙角一只搪瓷壶](../../images/pot.jpg "失主{IDENTITY}")\n\n柳园北角')
    said = command("newsroom", "publish", "--as-of", "2026-11-23", at=site)
    assert said.code == 1
    assert "EXP301" in said.all
    assert numbers_in(said.all) == []
    assert not (site / "site/current").exists()


def test_differences_of_fix_show_no_number(site: Path) -> None:
    change(site, HELLO, "柳园北角", f"濟(jì)南来的师傅（{MOBILE}，{SPLIT[0]}）,柳园北角")
    said = command("newsroom", "check", "--fix", "--as-of", "2026-11-23", at=site)
    assert f"repaired {HELLO}" in said.err
    assert "154****7812" in said.err
    assert numbers_in(said.all) == []
    assert MOBILE in (site / HELLO).read_text("utf-8")


def test_text_in_an_old_encoding_is_shown_without_its_numbers(site: Path) -> None:
    write(site, HELLO, f"---\ntitle: 柳园\n---\n电话{MOBILE}，濟南来的师傅。\n".encode("gb18030"))
    said = command("newsroom", "check", "--fix", "--as-of", "2026-11-23", at=site)
    assert "电话154****7812" in said.err
    assert numbers_in(said.all) == []
