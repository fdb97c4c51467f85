"""The imprint: which clause applies, by what right, who is named, until when objections are invited."""

import dataclasses
import datetime
from zoneinfo import ZoneInfo

import pytest

from newsroom.article.article import Article, Body, Kind
from newsroom.article.people import Byline, Original, Permission
from newsroom.article.place import Place
from newsroom.article.records import Clause, Source
from newsroom.article.site import Contacts, Site
from newsroom.imprint.rights import contact_date, contact_line, imprint_of

ZONE = ZoneInfo("Asia/Shanghai")
SITE = Site("晨报社", "https://www.morning.example", "晨报社传媒", 2024, ZONE, contacts=Contacts(email="desk@morning.example"))
HERE = Place("content/registers/sources.toml", 1, 1)
OWN = Source("own", "晨报社", HERE)
DAILY = Source("daily", "青原日报", HERE, permission=Permission("written", "青报授字1号"))
GOV = Source("gov", "行政公署网", HERE, free=True, permission=Permission("exception", "著作权法第五条"))
ADDRESS = "https://daily.qingyuan.example/1.html"
REPORT = Article(
    path="content/articles/progress/tap.md",
    slug="tap",
    kind=Kind.PROGRESS,
    title="水龙头修好了",
    date=datetime.datetime(2026, 10, 1, 8, tzinfo=ZONE),
    body=Body("", 0, "", ""),
    places={},
    byline=(Byline("林小川"), Byline("陆望", "photographer")),
    editor="贺知远",
    source="own",
)
ORIGINAL = Original("原来的标题", "周砚", ADDRESS, datetime.date(2026, 9, 30))
REPRINT = dataclasses.replace(REPORT, source="daily", byline=(), original=ORIGINAL)


def test_own_work_claims_its_rights_and_asks_for_authorisation_and_source() -> None:
    imprint = imprint_of(REPORT, SITE, OWN, {})
    assert (imprint.clause, imprint.clause_page, imprint.own, imprint.free) == ("own", "notice/#own", True, False)
    assert imprint.source_line == "来源：晨报社"
    assert imprint.copyright_line == "© 2026 晨报社传媒，转载须经书面授权并注明“来源：晨报社”"
    assert imprint.reprint_line == "来源：晨报社　作者：林小川、陆望　《水龙头修好了》　https://www.morning.example/progress/tap/"
    assert imprint.byline_line == "记者 林小川　摄影 陆望"
    assert imprint.editor_line == "责任编辑：贺知远"
    assert (imprint.original_url, imprint.licence_url) == ("", "")


def test_the_work_of_others_is_never_claimed() -> None:
    imprint = imprint_of(REPRINT, SITE, DAILY, {})
    assert (imprint.clause, imprint.own, imprint.source_line) == ("others", False, "来源：青原日报")
    assert "©" not in imprint.copyright_line
    assert imprint.copyright_line.startswith("版权归青原日报或原作者所有")
    assert (imprint.byline_line, imprint.authors) == ("作者：周砚", ("周砚",))
    assert imprint.right == "经书面授权转载（青报授字1号）"


def test_whoever_reprints_a_reprint_is_sent_to_the_original() -> None:
    assert imprint_of(REPRINT, SITE, DAILY, {}).reprint_line == f"来源：青原日报　作者：周砚　《原来的标题》　{ADDRESS}"


def test_laws_and_official_acts_carry_no_copyright() -> None:
    imprint = imprint_of(dataclasses.replace(REPRINT, source="gov"), SITE, GOV, {})
    assert (imprint.clause, imprint.free) == ("official", True)
    assert imprint.copyright_line == "法律和公文不受著作权法保护，本网不主张权利"


@pytest.mark.parametrize("author", ["unsigned", ""])
def test_an_unsigned_reprint_is_shown_as_such_and_is_its_houses_in_feeds(author: str) -> None:
    unsigned = dataclasses.replace(REPRINT, original=dataclasses.replace(ORIGINAL, author=author))
    imprint = imprint_of(unsigned, SITE, DAILY, {})
    assert (imprint.byline_line, imprint.authors, imprint.original_author) == ("作者：未署名", ("青原日报",), "未署名")


def test_the_articles_own_permission_goes_before_its_sources() -> None:
    licensed = dataclasses.replace(
        REPRINT, permission=Permission("licence", "CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/")
    )
    imprint = imprint_of(licensed, SITE, DAILY, {})
    assert imprint.right == "按 CC BY 4.0 许可转载"
    assert imprint.licence_url == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("permission", "words"),
    [
        (Permission("listed", "第12号"), "列入可供转载的来源名单（第12号）"),
        (Permission("listed"), "列入可供转载的来源名单"),
        (Permission("exception", "第二十四条"), "依法转载（第二十四条）"),
        (None, "未写明权利依据"),
    ],
)
def test_every_permission_has_words(permission: Permission | None, words: str) -> None:
    assert imprint_of(REPRINT, SITE, dataclasses.replace(DAILY, permission=permission), {}).right == words


def test_a_clauses_title_is_the_editors() -> None:
    clause = Clause("own", "本社作品", "", "", HERE)
    assert imprint_of(REPORT, SITE, OWN, {"own": clause}).clause_title == "本社作品"
    assert imprint_of(REPORT, SITE, OWN, {}).clause_title == "本网原创作品"


@pytest.mark.parametrize(
    ("date", "days", "ends"),
    [
        (datetime.datetime(2026, 10, 1, 23, 59, tzinfo=ZONE), 30, datetime.date(2026, 10, 31)),
        (datetime.datetime(2026, 1, 31, 0, 0, tzinfo=ZONE), 30, datetime.date(2026, 3, 2)),
        (datetime.datetime(2028, 1, 31, 8, 0, tzinfo=ZONE), 30, datetime.date(2028, 3, 1)),
        (datetime.datetime(2026, 12, 31, 8, 0, tzinfo=ZONE), 60, datetime.date(2027, 3, 1)),
    ],
)
def test_the_contact_date_is_publication_and_the_notices_days(date: datetime.datetime, days: int, ends: datetime.date) -> None:
    assert contact_date(dataclasses.replace(REPORT, date=date), dataclasses.replace(SITE, contact_days=days)) == ends


def test_the_invitation_names_date_and_place_and_never_bars_later_letters() -> None:
    line = contact_line(SITE, datetime.date(2026, 10, 31))
    assert line == "对本文内容或版权有异议，请于2026年10月31日前联系desk@morning.example，此后来信同样受理"


@pytest.mark.parametrize(
    ("contacts", "where"),
    [
        (Contacts(hotline="0000-1"), "0000-1"),
        (Contacts(address="一号信箱"), "一号信箱"),
        (Contacts(email="a@b.example", hotline="1"), "a@b.example"),
    ],
)
def test_the_invitation_names_what_there_is(contacts: Contacts, where: str) -> None:
    assert f"前联系{where}，" in contact_line(dataclasses.replace(SITE, contacts=contacts), datetime.date(2026, 10, 31))


def test_there_is_no_invitation_to_nowhere() -> None:
    assert contact_line(dataclasses.replace(SITE, contacts=Contacts()), datetime.date(2026, 10, 31)) == ""


@pytest.mark.parametrize(("ai", "words"), [("none", ""), ("assisted", "人工智能辅助"), ("generated", "由人工智能生成")])
def test_what_a_machine_wrote_is_labelled(ai: str, words: str) -> None:
    label = imprint_of(dataclasses.replace(REPORT, ai=ai), SITE, OWN, {}).ai_label
    assert words in label
    assert bool(label) == bool(words)


def test_exposures_travel_as_summaries() -> None:
    assert imprint_of(dataclasses.replace(REPORT, kind=Kind.EXPOSURE), SITE, OWN, {}).summary_only
    assert not imprint_of(REPORT, SITE, OWN, {}).summary_only


def test_an_article_may_have_another_address_in_another_site() -> None:
    imprint = imprint_of(REPORT, SITE, OWN, {}, "2026/tap.html")
    assert imprint.address == "2026/tap.html"
    assert imprint.reprint_line.endswith("https://www.morning.example/2026/tap.html")


def test_a_draft_without_a_source_still_has_an_imprint_that_says_so() -> None:
    imprint = imprint_of(dataclasses.replace(REPORT, source="", byline=(), draft=True), SITE, None, {})
    assert imprint.source_name == "（未写明来源）"
