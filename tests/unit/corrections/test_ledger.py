"""Registers are changed as an editor would: form and comments stay."""

import datetime
import tomllib

from newsroom.corrections.ledger import Entry, with_consent_withdrawn, with_takedowns, with_withdrawals, without_addresses

DAY = datetime.date(2027, 1, 2)


def test_the_register_of_withdrawals_is_begun() -> None:
    text = with_withdrawals("", [Entry("exposures/1/", DAY, '期满，"依规"撤下')])
    assert tomllib.loads(text) == {"withdrawn": [{"address": "exposures/1/", "date": DAY, "reason": '期满，"依规"撤下'}]}


def test_withdrawals_are_added_below_and_never_twice() -> None:
    before = '# 撤下\n\n[[withdrawn]]\naddress = "/exposures/1"   # 老\ndate = 2026-01-01\nreason = "x"'
    after = with_withdrawals(before, [Entry("exposures/1/", DAY, "期满"), Entry("exposures/2/", DAY, "期满")])
    assert after.startswith(f"{before}\n\n[[withdrawn]]\n")
    assert [item["address"] for item in tomllib.loads(after)["withdrawn"]] == ["/exposures/1", "exposures/2/"]
    assert with_withdrawals(after, [Entry("exposures/2/", DAY, "期满")]) == after


def test_withdrawals_written_in_one_line_are_kept_so() -> None:
    before = 'withdrawn = [{address = "exposures/1/", date = 2026-01-01, reason = "x"}]\n'
    after = with_withdrawals(before, [Entry("exposures/2/", DAY, "期满")])
    assert [item["address"] for item in tomllib.loads(after)["withdrawn"]] == ["exposures/1/", "exposures/2/"]


def test_a_consent_is_marked_in_its_own_entry() -> None:
    first = '[[consent]]\nref = "甲"   # 纸在柜里\ndate = 2026-01-01\ncovers = ["name"]\n'
    second = '\n# 乙\n[[consent]]\nref = "乙"\ndate = 2026-01-02\ncovers = ["name"]'
    assert with_consent_withdrawn(first + second, "甲", DAY) == f"{first}withdrawn = 2027-01-02\n{second}"
    assert with_consent_withdrawn(first + second, "乙", DAY) == f"{first}{second}\nwithdrawn = 2027-01-02\n"


def test_a_consent_written_in_one_line_is_marked_too() -> None:
    after = with_consent_withdrawn('consent = [{ref = "甲", date = 2026-01-01, covers = ["name"]}]\n', "甲", DAY)
    assert tomllib.loads(after)["consent"][0]["withdrawn"] == DAY


def test_a_takedown_tells_when_its_article_was_published_and_goes_again_without_a_trace() -> None:
    kept = '# 移除\n\n[[takedown]]\naddress = "progress/x/"   # 老\ndate = 2026-01-01\nreason = "x"\n'
    after = with_takedowns(kept, [Entry("progress/y/", DAY, "依规", datetime.date(2026, 5, 1)), Entry("old/y/", DAY, "依规")])
    assert [item.get("published") for item in tomllib.loads(after)["takedown"]] == [None, datetime.date(2026, 5, 1), None]
    assert without_addresses(after, ["progress/y/", "/old/y"]).rstrip() == kept.rstrip()
    assert tomllib.loads(without_addresses(kept, ["progress/x/"])) == {}


def test_addresses_leave_a_register_that_is_written_in_one_line() -> None:
    before = 'withdrawn = [{address = "a/", date = 2026-01-01, reason = "x"}, {address = "b/", date = 2026-01-01, reason = "y"}]\n'
    assert [item["address"] for item in tomllib.loads(without_addresses(before, ["a/"]))["withdrawn"]] == ["b/"]
