"""A made-up Chinese news corpus from a seed, in the house's own front matter, that the rule book accepts."""

import random
import re
import shutil
from datetime import datetime, timedelta
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
WORDS = tuple((Path(__file__).parent / "words.txt").read_text("utf-8").split())
LINKS = ("在", "把", "又", "还", "从", "向", "先", "再", "将", "已", "对", "与", "到", "为")
TAGS = ("道路", "供热", "排水", "停车", "绿化", "阅读", "环境卫生", "公共秩序", "市政设施", "文明出行")
REPORTERS = ("李知夏", "韩小北", "赵青禾", "苏木")
PICTURE = re.compile(r"images/[\w.-]+")
FIRST = datetime(2024, 1, 1, 8, 0)


def lay_out(root: Path, count: int, seed: int = 1) -> None:
    """Make a site with `count` articles at `root`: two thirds own progress reports, one third reprints."""
    for name in ("newsroom.toml", "pelicanconf.py", "publishconf.py"):
        shutil.copy(PROJECT / name, root / name)
    for name in ("theme", "plugins"):
        (root / name).symlink_to(PROJECT / name, target_is_directory=True)
    for name in ("registers", "notice", "pages"):
        shutil.copytree(PROJECT / "content" / name, root / "content" / name)
    _copy_pictures_of_problems(root / "content")
    dice = random.Random(seed)
    for kind in ("progress", "exemplars"):
        (root / "content/articles" / kind).mkdir(parents=True)
    for number in range(count):
        kind = "progress" if number % 3 else "exemplars"
        (root / f"content/articles/{kind}/a{number:06}.md").write_text(article(dice, number), "utf-8")


def _copy_pictures_of_problems(content: Path) -> None:
    (content / "images").mkdir()
    for problem in (content / "registers/problems").glob("*.toml"):
        for file in PICTURE.findall(problem.read_text("utf-8")):
            for name in (file, f"{file}.toml"):
                shutil.copy(PROJECT / "content" / name, content / name)


def article(dice: random.Random, number: int) -> str:
    """Return one article of some 800 characters."""
    published = FIRST + timedelta(minutes=number * 97)
    head = [f"title: {sentence(dice, 4)[:-1]}第{number}期", f"date: {published:%Y-%m-%d %H:%M}", "imported: true"]
    head += reprint(number, published) if number % 3 == 0 else ["source: own", f"byline: {dice.choice(REPORTERS)}"]
    head += ["editor: 周砚", f"tags: [{', '.join(dice.sample(TAGS, 2))}]"]
    paragraphs = ["".join(sentence(dice, dice.randint(5, 9)) for _ in range(4)) for _ in range(7)]
    paragraphs.insert(3, f"## {sentence(dice, 3)[:-1]}")
    return "---\n" + "\n".join(head) + "\n---\n" + "\n\n".join(paragraphs) + "\n"


def reprint(number: int, published: datetime) -> list[str]:
    """Return the source lines of a reprint."""
    url = f"https://daily.qingyuan.example/{published:%Y/%m/%d}/{number}.html"
    return ["source: qingyuan-daily", f"original: {{author: 白若川, url: '{url}', published: {published:%Y-%m-%d}}}"]


def sentence(dice: random.Random, words: int) -> str:
    """Return a sentence of that many words."""
    half = [dice.choice(WORDS) + (dice.choice(LINKS) if dice.random() < 0.3 else "") for _ in range(words)]
    half.insert(words // 2, "，")
    return "".join(half) + "。"
