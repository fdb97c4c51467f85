"""Letters: every blank filled, nobody's address passed on, no wording that rights lapse; and pages that promise what the desk counts."""

import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from newsroom.article.edition import Edition
from newsroom.article.objections import ACKNOWLEDGE_DAYS, ANSWER_DAYS, EXTENDED_DAYS, Particular
from newsroom.article.place import SourceText
from newsroom.manuscript.standing import read_page
from newsroom.notices.course import Hand, countered, decided, extended
from newsroom.notices.letters import (
    LetterName,
    draft,
    drafts_on_arrival,
    drafts_on_completion,
    drafts_on_counter,
    drafts_on_restoration,
)
from newsroom.notices.notice import Counter, Decision, Kind, Notice, Person
from newsroom.notices.words import PARTICULARS
from newsroom.stylebook.desk import Desk as RuleDesk
from newsroom.stylebook.rule import rule_named
from tests.sites import PROJECT
from tests.unit.notices.made import DESK, HAND, ITEM, SENDER, SITE, notice

PAGES = ("content/pages/contact.md", "newsroom/starter/blank/pages/contact.md", "tests/sites/minimal/content/pages/contact.md")
WORDS = ("2026-001", "柳园社", "2026年11月23日", "desk@liuyuan.example", "0000-1234567")
AS_OF = datetime(2026, 11, 23, tzinfo=SITE.timezone)
COUNTER = Counter(date(2026, 12, 2), "有授权", ("合同",), True, Person("林小川", "1", "2"))


def full(kind: Kind = Kind.COPYRIGHT) -> Notice:
    put_off = extended(notice(kind), None, "再去现场", DESK.calendar, HAND)
    return countered(decided(put_off, Decision.REMOVE, "属实", Hand(date(2026, 12, 1), "贺知远")), COUNTER, HAND)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("name", list(LetterName))
def test_every_letter_is_whole_and_says_nothing_that_lapses(name: LetterName, kind: Kind) -> None:
    text = draft(name, full(kind), DESK).text
    assert "$" not in text.replace("底稿 $5", "")
    assert re.findall(r"^.*：$(?!\n\n|\n    )", text, re.MULTILINE) == []
    assert [word for word in WORDS if word not in text] == []
    rule = rule_named("CPR204")
    assert rule
    assert list(rule.check(SourceText("content/notice/letter.md", text), RuleDesk(Edition(SITE, AS_OF)))) == []


def test_the_receipt_names_the_day_of_the_answer_and_the_last_one() -> None:
    text = draft(LetterName.RECEIPT, notice(), DESK).text
    assert "2026年12月4日" in text
    assert "2027年1月1日" in text
    assert "先行遮盖" not in text
    assert "先行遮盖" in draft(LetterName.RECEIPT, notice(Kind.PRIVACY), DESK).text
    late = notice(items=(replace(ITEM, contact_date=date(2026, 11, 1)),))
    assert "步骤和时限没有差别" in draft(LetterName.RECEIPT, late, DESK).text


def test_the_letter_that_asks_for_more_asks_for_exactly_that() -> None:
    text = draft(LetterName.COMPLETE, notice(evidence=(), sender=replace(SENDER, address="")), DESK).text
    asked = [item for item, words in PARTICULARS.items() if words in text]
    assert asked == [Particular.ADDRESS, Particular.EVIDENCE]


def test_what_comes_calls_for_the_letters_it_needs() -> None:
    def names(item: Notice) -> list[str]:
        return [one.name.value for one in drafts_on_arrival(item, DESK)]

    assert names(notice()) == ["receipt", "forward"]
    assert names(notice(evidence=())) == ["receipt", "complete"]
    assert names(notice(Kind.FACTS)) == ["receipt"]
    assert names(notice(Kind.FACTS, items=(replace(ITEM, outside=True),))) == ["receipt", "forward"]
    assert [one.name.value for one in drafts_on_completion(notice(), DESK)] == ["forward"]
    assert [one.name.value for one in drafts_on_counter(full(), DESK)] == ["counter-forward"]
    lacking = replace(full(), counter=replace(COUNTER, truth=False))
    assert [one.name.value for one in drafts_on_counter(lacking, DESK)] == ["counter-complete"]
    assert len(drafts_on_restoration(full(), DESK)) == 2


@pytest.mark.parametrize("kind", list(Kind))
def test_the_contributor_never_reads_how_to_reach_the_sender(kind: Kind) -> None:
    text = draft(LetterName.FORWARD, notice(kind), DESK).text
    assert [word for word in (SENDER.contact, SENDER.address) if word in text] == []
    private = kind in (Kind.PRIVACY, Kind.PERSONAL_INFORMATION, Kind.MINOR)
    assert (SENDER.name in text, "照片是我拍的" in text) == (not private, not private)


def test_letters_of_a_site_without_some_contacts_have_no_empty_lines_for_them() -> None:
    bare = replace(DESK, site=replace(SITE, contacts=replace(SITE.contacts, address="", hours="")))
    assert "通信地址：" not in draft(LetterName.RECEIPT, notice(), bare).text


@pytest.mark.parametrize("path", PAGES)
def test_contact_pages_ask_for_what_the_law_has_and_promise_what_the_desk_counts(path: str) -> None:
    text = (PROJECT / path).read_text("utf-8")
    page, faults = read_page(SourceText("content/pages/contact.md", text))
    assert (page is not None, faults) == (True, ())
    for days in (ACKNOWLEDGE_DAYS, ANSWER_DAYS, EXTENDED_DAYS):
        assert f"{days}个工作日" in text
    assert set(re.findall(r"(\d+)个工作日", text)) == {str(days) for days in (ACKNOWLEDGE_DAYS, ANSWER_DAYS, EXTENDED_DAYS)}


@pytest.mark.parametrize("path", PAGES[:2])
def test_contact_pages_list_the_particulars_by_name_and_the_days_of_a_counter_notice(path: str) -> None:
    text = (PROJECT / path).read_text("utf-8")
    listed = re.findall(r"^\d\. \*\*(.+?)\*\*", text, re.MULTILINE)
    assert listed == ["姓名或者名称", "联系方式", "通信地址", "标题", "网页地址", "理由", "初步证明材料", "真实性声明"]
    assert len(listed) == len(Particular) == len(PARTICULARS)
    assert f"{SITE.counter_days}日内" in text


@pytest.mark.parametrize("path", ["content/notice/contact.md", "newsroom/starter/blank/notice/contact.md"])
def test_the_clause_promises_the_same_days(path: str) -> None:
    text = (PROJECT / path).read_text("utf-8")
    assert re.findall(r"(\d+)个工作日", text) == [str(ACKNOWLEDGE_DAYS), str(ANSWER_DAYS)]
