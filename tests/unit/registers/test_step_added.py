"""A step added to a problem's record: whatever way its steps are written, nothing else changes."""

import datetime
import tomllib

import pytest

from newsroom.registers.amended import with_step

STEP: dict[str, str | datetime.date] = {"step": "handling", "date": datetime.date(2026, 11, 21), "who": "市环卫处", "note": '换了"大箱"'}
PATROL = 'step = "patrol"\ndate = 2026-09-01  # 夜间\nwho = "市巡查组"'
INLINE = '{step = "patrol", date = 2026-09-01, who = "市巡查组"}'


@pytest.mark.parametrize(
    "text",
    [
        'title = "甲"  # 为什么\n',
        f'title = "甲"\n\n# 记录\n[[steps]]  # 一\n{PATROL}\n# 完\n\n\n',
        f'title = "甲"\n[[steps]]\n{PATROL}',
        f"[[steps]]\n{PATROL}\n[odd]\na = 1\n[[steps]]\n{PATROL}\n",
    ],
)
def test_every_byte_that_was_there_stays(text: str) -> None:
    after = with_step(text, STEP)
    assert after.startswith(text)
    assert tomllib.loads(after)["steps"] == [*tomllib.loads(text).get("steps", []), STEP]


@pytest.mark.parametrize(
    "text",
    [
        'title = "甲"\nsteps = []\nplan = "乙"  # 丙\n',
        f'title = "甲"\nsteps = [{INLINE}]\n# 完\n',
        f'steps = [\n  {INLINE},  # 一\n]\nplan = "乙"\n',
    ],
)
def test_steps_between_brackets_get_one_more_between_them(text: str) -> None:
    after = with_step(text, STEP)
    was, now = tomllib.loads(text), tomllib.loads(after)
    assert now == was | {"steps": [*was["steps"], STEP]}
    assert [word for word in text.split() if word.startswith("#")] == [word for word in after.split() if word.startswith("#")]
