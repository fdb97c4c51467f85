"""A small target with one item that is to go: its page, cards, feed, search index, pictures, recorded over four releases."""

import hashlib
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from newsroom.article.imprint import Imprint
from newsroom.article.takedowns import TakenDown
from newsroom.article.wording import Wording
from newsroom.corrections.traces import trace_of
from newsroom.delivery.local import LocalTarget
from newsroom.delivery.target import Note
from newsroom.release.manifest import Particulars
from tests.unit.delivery.conftest import AS_OF

ITEM, OTHER, OLD = "exposures/harbour/", "progress/heating/", "exposures/port/"
TITLE = "青鸟渡口的栏杆断了三年无人过问"
SENTENCE = "记者在青鸟渡口数出四十七处锈蚀的栏杆，其中九处已经断开。"
OTHER_TITLE = "柳园小区的暖气提前两天热了起来"
SHARED, DRAWN = "a picture that both use", "a picture of the harbour only"
LONELY, SHARED_TAG = ("bylines/尉迟独/", "tags/独标/"), "tags/供热/"
NOTE = Note("editor", "asked for by those it concerns")
WHEN = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SALT = "00112233445566778899aabbccddeeff"


def stored(stem, text):
    return f"media/{stem}.{sha(text)[:16]}.png"


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


def page(title, main):
    return (
        f'<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<title>{title}</title>\n</head>\n'
        f'<body>\n<header>晨报社</header>\n<main id="main">\n{main}\n</main>\n</body>\n</html>\n'
    )


def card(address, title, picture):
    return f'<article class="card">\n<h2><a href="/{address}">{title}</a></h2>\n<img src="/{picture}" alt="">\n</article>'


def files(number, item=True):
    """Return the files of the n-th release; `number` changes the front page, as every publish does."""
    other, own = stored("both", SHARED), stored("harbour", DRAWN)
    cards = [card(OTHER, OTHER_TITLE, other)] + ([card(ITEM, TITLE, own)] if item else [])
    told = {
        "index.html": page("晨报社", "\n".join([f"<p>第{number}次出版</p>", *cards])),
        "404.html": page("找不到", "<p>这里没有这个页面</p>"),
        f"{OTHER}index.html": page(OTHER_TITLE, f'<p>柳园小区七号楼的住户说，屋里一下子暖和了。</p><img src="/{other}" alt="">'),
        "robots.txt": "User-agent: *\n",
        **lists(item),
        other: SHARED,
    }
    if item:
        body = f"<h1>{TITLE}</h1><p>{SENTENCE}第{number}版</p>"
        told[f"{ITEM}index.html"] = page(TITLE, f'{body}<img src="/{own}" alt=""><img src="/{other}" alt="">')
        told[f"{OLD}index.html"] = page("已迁移", f'<p><a href="/{ITEM}">{TITLE}</a></p>')
        told[own] = DRAWN
    return told


def lists(item):
    """Return the pages of bylines and tags, and the page that lists them; two are the item's alone."""
    names = [SHARED_TAG, *(LONELY if item else ())]
    links = "".join(f'<li><a href="/{quote(name)}">{name.split("/")[1]}</a> 1篇</li>\n' for name in names)
    told = {"tags/index.html": page("标签", f"<ul>\n{links}</ul>")}
    both = card(OTHER, OTHER_TITLE, stored("both", SHARED)) + (card(ITEM, TITLE, stored("harbour", DRAWN)) if item else "")
    told[f"{SHARED_TAG}index.html"] = page("供热", both)
    if item:
        told |= {f"{name}index.html": page(name.split("/")[1], card(ITEM, TITLE, stored("harbour", DRAWN))) for name in LONELY}
    return told


def write(tree, told):
    shutil.rmtree(tree, ignore_errors=True)
    for path, text in told.items():
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        (tree / path).write_text(text, "utf-8")
    return tree


def bring_out(target: LocalTarget, told, tree: Path, item=True, why="a test"):
    live = target.live()
    slugs = {"heating": OTHER, **({"harbour": ITEM} if item else {})}
    particulars = Particulars(
        as_of=AS_OF,
        previous=live.id if live else None,
        articles=slugs,
        items=tuple(imprint(slug, address) for slug, address in slugs.items()),
        wordings={slug: Wording("0", "1") for slug in slugs},
    )
    return target.publish(write(tree, told), particulars, Note("editor", why), 9).manifest


def imprint(slug, address):
    empty = {name: "" for name in Imprint.__dataclass_fields__}
    right = {"own": True, "free": False, "authors": (), "original_published": None, "contact_date": WHEN.date(), "summary_only": False}
    title = TITLE if slug == "harbour" else OTHER_TITLE
    return Imprint(**{**empty, **right, "slug": slug, "address": address, "title": title})


def removed(target: LocalTarget) -> TakenDown:
    media = target.media_of((ITEM, OLD))
    trace = trace_of([f"{TITLE}\n{SENTENCE}"], [OTHER_TITLE, "晨报社"], media.values(), SALT)
    return TakenDown((ITEM, OLD), WHEN, "editor", "应当事人的要求", trace)


def remains(root):
    """Return the files below a folder that have a word or a picture of the item, or its hash, by plain search."""
    marks = [word.encode() for word in (TITLE, TITLE[4:], SENTENCE, SENTENCE[:12], DRAWN)]
    found = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    return [str(path.relative_to(root)) for path in found if any(mark in path.read_bytes() for mark in marks)]


def copied(root, place):
    """Copy a target, hard links and all; return the copy."""
    shutil.rmtree(place, ignore_errors=True)
    names = {}
    for folder, below, found in os.walk(root):
        into = place / os.path.relpath(folder, root)
        into.mkdir(parents=True, exist_ok=True)
        for name in [name for name in below if os.path.islink(f"{folder}/{name}")]:
            os.symlink(os.readlink(f"{folder}/{name}"), into / name)
        for name in found:
            source = f"{folder}/{name}"
            first = names.setdefault(os.lstat(source).st_ino, into / name)
            if first == into / name:
                shutil.copy2(source, first)
            else:
                os.link(first, into / name)
    return place
