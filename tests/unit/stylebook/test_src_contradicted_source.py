"""What counts as a claim of origin in a body, and whether it agrees."""

import pytest

from newsroom.stylebook.rules.src111_contradicted_source.agreement import Metadata, same_house
from newsroom.stylebook.rules.src111_contradicted_source.claims import Claim, claims


@pytest.mark.parametrize(
    ("line", "houses"),
    [
        ("来源：青原日报", ("青原日报",)),
        ("**来源**：[青原日报](https://daily.example/)", ("青原日报",)),
        ("（来源：青原日报、和风广播电视台）", ("青原日报", "和风广播电视台")),
        ("来源：青原日报 记者 张三", ("青原日报",)),
        ("来源 | 新华社", ("新华社",)),
        ("来源：China Daily", ("China Daily",)),
        ("來源：青原日報", ("青原日报",)),
        ("稿源：云岚旗融媒体中心", ("云岚旗融媒体中心",)),
        ("转自：牧马周刊", ("牧马周刊",)),
        ("结尾。（青原日报社记者 张三）", ("青原日报社",)),
        ("结尾。（青原日报全媒体首席记者 张三 李四）", ("青原日报",)),
        ("结尾。（本报记者张三）", ("本报",)),
        ("结尾。（新华社记者 张三、人民网记者 李四）", ("新华社", "人民网")),
        ("结尾。（新华社驻呼和浩特记者 张三）", ("新华社",)),
        ("文/青原日报记者 张三", ("青原日报",)),
        ("（作者系青原日报社记者）", ("青原日报社",)),
        ("本报讯（记者 张三）昨日", ("本报",)),
        ("本网10月12日讯 昨日", ("本网",)),
        ("新华社北京10月12日电（记者 张三）昨日", ("新华社",)),
        ("青原日报讯（记者 张三）昨日", ("青原日报",)),
    ],
)
def test_a_claim_names_its_houses(line: str, houses: tuple[str, ...]) -> None:
    assert [claim.houses for claim in claims(line)][:1] == [houses]


@pytest.mark.parametrize(
    "line",
    [
        "据来源可靠的消息，工程推迟。",
        "资金来源：财政",
        "工程款来源：旗财政局拨付",
        "来源：财政补助320万元",
        "来源：土壤里渗出的水，加上雨水。",
        "图片来源：青原日报",
        "- 来源：青原日报",
        "> 来源：青原日报",
        "| 来源 | 公益金 |",
        "结尾。（记者 张三）",
        "结尾。（记者手记）",
        "结尾。（三位记者 回忆）",
        "结尾。（摄影记者 张三）",
        "结尾。（据新华社记者 报道）",
        "青原日报记者 李四 来到现场，看到水停了。",
        "记者 张三",
        "旗气象台10月12日电话通知降温。",
        "旗气象台通讯（第三期）",
        "本台电话是12345",
        "本社区讯息栏",
    ],
)
def test_ordinary_prose_claims_nothing(line: str) -> None:
    assert list(claims(line)) == []


def test_a_claim_stands_where_its_words_begin() -> None:
    text = "头一段。\n\n结尾。（青原日报社记者 张三）\n"
    (claim,) = claims(text)
    assert text[claim.offset :].startswith("（青原日报社")


@pytest.mark.parametrize(
    ("named", "name"),
    [
        ("青原日报社", "青原日报"),
        ("《青原日报》", "青原日报"),
        ("青原日报客户端", "青原日报"),
        ("青报", "青原日报"),
        ("和风电视台", "和风广播电视台"),
    ],
)
def test_houses_go_by_longer_and_shorter_names(named: str, name: str) -> None:
    assert same_house(named, name)


@pytest.mark.parametrize(
    ("named", "name"),
    [
        ("晨光日报社", "晨报社"),
        ("北京晨报", "晨报社"),
        ("人民网", "云岚旗人民政府门户网站"),
        ("网络", "云岚新闻网"),
        ("云岚新闻网", "云岚旗人民政府门户网站"),
    ],
)
def test_similar_names_are_different_houses(named: str, name: str) -> None:
    assert not same_house(named, name)


def _says(*houses: str) -> Claim:
    return Claim(0, "", houses)


def test_own_work_shares_its_source_line_with_nobody() -> None:
    ours = Metadata("云岚新闻网", ("云岚新闻网",), (), "house", own=True)
    assert ours.agrees(_says("本网"))
    assert ours.agrees(_says("云岚新闻网"))
    assert not ours.agrees(_says("云岚新闻网", "青原日报"))
    assert not ours.agrees(_says("本台"))


def test_a_reprint_may_name_its_source_among_others_and_speak_in_its_voice() -> None:
    paper = Metadata("青原日报", ("青原日报", "林溪"), ("daily.example",), "newspaper", own=False)
    assert paper.agrees(_says("青原日报", "和风广播电视台"))
    assert paper.agrees(_says("https://daily.example/1"))
    assert paper.agrees(_says("本报"))
    assert not paper.agrees(_says("本网"))
    assert not paper.agrees(_says("新华社"))
