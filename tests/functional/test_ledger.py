"""newsroom ledger, ledger due, ledger step and newsroom brief; and what in a register stops publication."""

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest

from tests.functional.pen import change, codes, tree_hash, write
from tests.keyboard import check, publish, typed
from tests.sites import lay_out

PROBLEM = "content/registers/problems/2026-001.toml"
AS_OF = ("--as-of", "2026-11-23T12:00:00+08:00")
LATE = """\
# 巡查组每周看一次
title = "柳园西门路灯不亮"
category = "sanitation"
place = "park"
reported = 2026-09-05
due = 2026-11-20
state = "open"
leader = "市照明处处长"
team = "市照明处"
plan = "换灯头。"   # 先换三盏

[[steps]]
step = "patrol"   # 夜间
date = 2026-09-05
who = "市巡查组"
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = lay_out(tmp_path)
    write(root, "content/registers/problems/2026-002.toml", LATE)
    return root


def test_ledger_prints_every_problem_and_filters_by_state(site: Path) -> None:
    said = typed("ledger", *AS_OF, at=site)
    assert said.code == 0
    assert "2026-001" in said.out
    assert "3 days" in said.out
    overdue = typed("ledger", "--state", "overdue", "--format", "json", *AS_OF, at=site)
    assert [item["key"] for item in json.loads(overdue.out)["problems"]] == ["2026-002"]


def test_ledger_as_csv_has_a_row_for_each_problem(site: Path) -> None:
    change(site, "content/registers/problems/2026-002.toml", "柳园西门路灯不亮", "=1+1 路灯不亮")
    said = typed("ledger", "--format", "csv", *AS_OF, at=site).out
    assert said.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(said.removeprefix("\ufeff"))))
    assert [(row["key"], row["days_late"]) for row in rows] == [("2026-001", "0"), ("2026-002", "3")]
    assert rows[1]["title"] == "'=1+1 路灯不亮"


def test_due_lists_what_is_late_and_what_comes_within_the_days(site: Path) -> None:
    assert "2026-001" not in typed("ledger", "due", "--within", "7d", *AS_OF, at=site).out
    assert "2026-001" in typed("ledger", "due", "--within", "2w", *AS_OF, at=site).out


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("--category", "sanitatoin"), "sanitation"),
        (("--state", "opne"), "open"),
        (("due", "--within", "soon"), "7d"),
        (("step", "2026-0001", "feedback"), "2026-001"),
        (("step", "2026-002", "feedbak"), "feedback"),
        (("step", "2026-002", "feedback", "--date", "gestern"), "YYYY-MM-DD"),
    ],
)
def test_wrong_words_are_told_with_the_nearest_right_one_and_change_nothing(site: Path, words: tuple[str, ...], hint: str) -> None:
    before = tree_hash(site / "content")
    said = typed("ledger", *words, *AS_OF, at=site)
    assert said.code == 2
    assert hint in said.err
    assert tree_hash(site / "content") == before


def test_step_is_appended_and_everything_else_stays_as_it_was(site: Path) -> None:
    told = ("--date", "2026-09-07", "--note", "送市照明处。", "--who", "市创建办")
    said = typed("ledger", "step", "2026-002", "feedback", *told, *AS_OF, at=site)
    assert said.code == 0, said.all
    text = (site / "content/registers/problems/2026-002.toml").read_text("utf-8")
    assert text == LATE + '\n[[steps]]\nstep = "feedback"\ndate = 2026-09-07\nwho = "市创建办"\nnote = "送市照明处。"\n'


@pytest.mark.parametrize("name", ["handling", "feedback"])
def test_step_that_cannot_have_happened_is_refused_and_nothing_is_written(site: Path, name: str) -> None:
    change(site, "content/registers/problems/2026-002.toml", 'step = "patrol"', 'step = "coordination"')
    before = tree_hash(site / "content")
    said = typed("ledger", "step", "2026-002", name, "--date", "2026-09-01", *AS_OF, at=site)
    assert said.code == 1
    assert "PRG506" in said.err
    assert tree_hash(site / "content") == before


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('leader = "市环卫处处长"\n', "", "PRG505"),
        ('category = "sanitation"', 'category = "sanitatoin"', "PRG502"),
        ("[[steps]]", '[[steps]]\nstep = "handling"\ndate = 2026-09-08\nwho = "市环卫处"\n\n[[steps]]', "PRG506"),
    ],
)
def test_a_leader_gone_an_unknown_category_a_step_out_of_order_each_stop_publication(tmp_path: Path, old: str, new: str, code: str) -> None:
    root = lay_out(tmp_path)
    change(root, PROBLEM, old, new)
    said = publish(at=root)
    assert said.code == 1
    assert code in said.all
    assert not (root / "site/current").exists()


def test_every_fault_of_every_register_is_told_in_one_run(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    change(root, PROBLEM, 'leader = "市环卫处处长"\n', "")
    write(root, "content/registers/indicators.toml", '[clean]\nname = "洁净率"\n\n[[clean.values]]\nas_of = 2026-09-30\nvalue = 92\n')
    write(root, "content/registers/organisation.toml", '[units.a]\nname = "甲"\nparent = "a"\n')
    write(root, "content/registers/plan.toml", "title = \n")
    write(root, "content/registers/problems/broken.toml", 'title = "甲"\ntitle = "乙"\n')
    found = codes(check("--format", "json", at=root))
    assert {"PRG505", "PRG501", "PRG508", "PUB716"} <= set(found)
    assert found.count("PUB716") == 2


def test_no_register_gives_away_a_telephone_number(tmp_path: Path) -> None:
    root, number = lay_out(tmp_path), "13912345678"
    change(root, PROBLEM, 'who = "', f'note = "{number}"\nwho = "')
    for name in ("indicators", "assessments", "centres"):
        write(root, f"content/registers/{name}.toml", f'[a]\nname = "甲"\nabout = "{number}"\n')
    write(root, "content/registers/organisation.toml", f'[units.a]\nname = "甲"\nleader = "{number}"\n')
    write(root, "content/registers/plan.toml", f'title = "{number}"\n')
    write(root, "content/registers/activities/a.toml", f'title = "甲"\njoin = "{number}"\n')
    said = check("--format", "json", at=root)
    told = {item["path"] for item in json.loads(said.out)["findings"] if item["code"] == "EXP301"}
    names = ("indicators", "assessments", "centres", "organisation", "plan", "activities/a", "problems/2026-001")
    assert told == {f"content/registers/{name}.toml" for name in names}
    assert number not in said.all


def test_brief_tells_what_changed_since_the_week_before(site: Path) -> None:
    _commit(site, "2026-11-15T10:00:00+08:00")
    assert typed("ledger", "step", "2026-002", "feedback", "--date", "2026-11-18", "--note", "送市照明处。", *AS_OF, at=site).code == 0
    said = typed("brief", "--week", "2026-W47", "--as-of", "2026-11-22T12:00:00+08:00", at=site)
    assert said.code == 0, said.all
    text = (site / "content/drafts/progress/brief-2026-w47.md").read_text("utf-8")
    assert "11月18日反馈，市照明处。送市照明处。" in text
    assert "已逾期2天。尚无说明。" in text
    assert "截至2026年11月22日，台账共有问题2个：待处置1个，整改中1个，已办结0个，其中逾期未办结1个（数据来源：本站问题台账）。" in text
    assert "柳园东门垃圾箱满溢（2026-001）" not in text
    again = typed("brief", "--week", "2026-W47", "--as-of", "2026-11-22T12:00:00+08:00", at=site)
    assert again.code == 2
    assert typed("brief", "--week", "--as-of", "2026-11-22T12:00:00+08:00", at=site).code == 2
    assert (site / "content/drafts/progress/brief-2026-w47.md").read_text("utf-8") == text


def test_brief_tells_moved_days_reopened_problems_and_new_readings(site: Path) -> None:
    settled = 'state = "settled"\nsettled = 2026-11-12'
    change(site, PROBLEM, 'state = "under-way"', settled)
    _commit(site, "2026-11-15T10:00:00+08:00")
    change(site, PROBLEM, settled, 'state = "under-way"')
    change(site, "content/registers/problems/2026-002.toml", "due = 2026-11-20", "due = 2027-01-20")
    indicator = '[clean]\nname = "洁净率"\nunit = "%"\nsource = "市创建办"\n\n[[clean.values]]\nas_of = 2026-11-18\nvalue = 92\n'
    write(site, "content/registers/indicators.toml", indicator)
    said = typed("brief", "--week", *AS_OF, at=site)
    assert said.code == 0, said.all
    text = (site / "content/drafts/progress/brief-2026-w48.md").read_text("utf-8")
    assert "柳园东门垃圾箱满溢（2026-001），原已办结，重新办理。" in text
    assert "期限由2026年11月20日改为2027年1月20日。尚无说明。" in text
    assert "洁净率92%（截至11月18日，数据来源：市创建办）。" in text


def test_brief_names_records_that_the_older_revision_has_in_disorder(site: Path) -> None:
    write(site, PROBLEM, "title = \n")
    _commit(site, "2026-11-15T10:00:00+08:00")
    assert PROBLEM in typed("brief", "--week", "2026-W47", "--as-of", "2026-11-22", at=site).err


def test_step_of_an_unreadable_record_is_refused_with_the_reason(site: Path) -> None:
    write(site, PROBLEM, "title = \n")
    said = typed("ledger", "step", "2026-001", "feedback", *AS_OF, at=site)
    assert (said.code, PROBLEM in said.err) == (2, True)


def test_brief_without_history_or_with_a_strange_week_says_so(site: Path) -> None:
    assert typed("brief", "--week", "47", *AS_OF, at=site).code == 2
    _commit(site, "2026-11-23T11:00:00+08:00")
    said = typed("brief", "--week", "2026-W47", *AS_OF, at=site)
    assert said.code == 2
    assert "--from" in said.err
    assert typed("brief", "--from", "nowhere", *AS_OF, at=site).code == 2
    assert not (site / "content/drafts/progress").exists()


def _commit(root: Path, moment: str) -> None:
    env = {"GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment, "PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null"}
    for words in (("init", "-q"), ("add", "-A"), ("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x")):
        subprocess.run(["git", *words], cwd=root, env=env, check=True, capture_output=True)
