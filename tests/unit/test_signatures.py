"""Two names are the same person's when only their writing differs."""

from newsroom.article.signatures import different


def test_writing_makes_no_difference() -> None:
    assert different(["林小川", "林 小川", "林\u200b小川", "林小川\u3000"]) == ("林小川",)
    assert different(["Lin X", "ｌｉｎ　ｘ"]) == ("Lin X",)


def test_different_people_are_different() -> None:
    assert different(["林小川", "秦望舒"]) == ("林小川", "秦望舒")


def test_no_name_is_nobody() -> None:
    assert different(["", "  ", "\u200b"]) == ()


def test_punctuation_and_a_title_in_brackets_make_no_difference() -> None:
    assert different(["林小川", "林·小川", "林小川。", "林小川（编辑）", "林小\u034f川", "林小川\u3164"]) == ("林小川",)
    assert different(["林小川（编辑）", "秦望舒（编辑）"]) == ("林小川（编辑）", "秦望舒（编辑）")
    assert different(["（林小川）", "（秦望舒）"]) == ("（林小川）", "（秦望舒）")


def test_names_are_compared_in_one_script() -> None:
    assert different(["秦望舒", "秦望紓"], lambda name: name.replace("紓", "舒")) == ("秦望舒",)
