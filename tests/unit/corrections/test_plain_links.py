"""Links to what is gone become plain words; every other link stays as it was written."""

import pytest

from newsroom.corrections.plain_links import GONE, Lost, without_links

HERE = "content/articles/progress/lamps.md"
LOST = Lost(frozenset({"content/articles/exposures/1.md"}), frozenset({"exposures/1/", "old/1/"}), "https://news.example/campaign")


def plain(text: str) -> str:
    return without_links(HERE, text, LOST, lambda words: "纸箱" in words)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("见[纸箱](../exposures/1.md)。", f"见{GONE}。"),
        ("见[前文](../exposures/1.md)。", "见前文。"),
        ('见[前文](<../exposures/1.md> "曝光")。', "见前文。"),
        ("见[前文]({filename}/articles/exposures/1.md)。", "见前文。"),
        ("见[前文](/exposures/1/)。", "见前文。"),
        ("见[前文](/old/1#a)。", "见前文。"),
        ("见[前文](https://news.example/campaign/exposures/1/)。", "见前文。"),
        ("见<https://news.example/campaign/exposures/1/>。", f"见{GONE}。"),
        ('见<a class="x" href="/exposures/1/">老纸箱</a>。', f"见{GONE}。"),
        ("见[前文][a]和[a]，[b][c]。\n\n[a]: ../exposures/1.md\n[c]: ../progress/2.md\n", "见前文和a，[b][c]。\n\n[c]: ../progress/2.md\n"),
    ],
)
def test_a_link_to_what_is_gone_becomes_plain_words(before: str, after: str) -> None:
    assert plain(before) == after
    assert plain(after) == after


@pytest.mark.parametrize(
    "text",
    ["[纸箱](../exposures/2.md)", "[纸箱](/exposures/11/)", "![纸箱](../../images/1.jpg)", "[纸箱](https://else.example/exposures/1/)"],
)
def test_other_links_stay(text: str) -> None:
    assert plain(text) == text
