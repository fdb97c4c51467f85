"""Two names are the same person's when only their writing differs."""

from newsroom.article.signatures import different


def test_writing_makes_no_difference() -> None:
    assert different(["林小川", "林 小川", "林\u200b小川", "林小川\u3000"]) == ("林小川",)
    assert different(["Lin X", "ｌｉｎ　ｘ"]) == ("Lin X",)


def test_different_people_are_different() -> None:
    assert different(["林小川", "秦望舒"]) == ("林小川", "秦望舒")


def test_no_name_is_nobody() -> None:
    assert different(["", "  ", "\u200b"]) == ()
