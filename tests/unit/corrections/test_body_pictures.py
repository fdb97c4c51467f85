"""Pictures go out of a body with their captions; everything else stays to the letter."""

import pytest

from newsroom.corrections.body_pictures import without_pictures


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("没有图。\n\n\n\n第二段。\n", "没有图。\n\n\n\n第二段。\n"),
        ("前。\n\n![a](../../images/a.jpg)\n\n后。\n", "前。\n\n后。\n"),
        ('前。\n\n![a](../../images/a.jpg "图注。摄影：张三")\n\n后。\n', "前。\n\n后。\n"),
        ("前。\n\n![a](<../../images/a b.jpg>)\n（张三 摄）\n\n后。\n", "前。\n\n后。\n"),
        ("前。\n\n![a](../../images/a.jpg)\n\n图：张三 摄\n\n后。\n", "前。\n\n后。\n"),
        ("前。\n\n![a](../../images/a.jpg)\n\n图书馆晚上开门。\n\n后。\n", "前。\n\n图书馆晚上开门。\n\n后。\n"),
        ("前。\n\n![a](../../images/a.jpg)\n\n![b](../../images/b.jpg)\n\n后。\n", "前。\n\n后。\n"),
        ("文中![a](../../images/a.jpg)有图。\n", "文中有图。\n"),
        ("[![a](../../images/a.jpg)](../../images/a.jpg)\n\n后。\n", "\n后。\n"),
        ("![纸箱][box]\n\n后。\n\n[box]: ../../images/a.jpg\n", "\n后。\n\n"),
        ("![box]\n\n后。\n\n[box]: ../../images/a.jpg\n", "\n后。\n\n"),
        ("价钱![不是图]，完。\n", "价钱![不是图]，完。\n"),
        ('<figure><img src="../../images/a.jpg"><figcaption>图注</figcaption></figure>\n\n后。\n', "\n后。\n"),
        ("- 一\n- ![a](../../images/a.jpg)二\n", "- 一\n- 二\n"),
        ("见[链接](https://a.example)！\n\n[x]: https://b.example\n", "见[链接](https://a.example)！\n\n[x]: https://b.example\n"),
        ("![a [b] c](../../images/a(1).jpg)\n", ""),
    ],
)
def test_pictures_go_and_words_stay(body: str, left: str) -> None:
    assert without_pictures(body) == left
