"""Winnowing: what is compared, what is kept, what is counted."""

import random

from newsroom.stylebook.fingerprints.passage import shared_passage
from newsroom.stylebook.fingerprints.shared import HOLDERS, shared_counts
from newsroom.stylebook.fingerprints.winnowing import K, W, fingerprints
from newsroom.stylebook.fingerprints.words import comparable, comparable_with_offsets, own_words

HAN = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜"
GOLDEN = [237027203, 280937078, 312369880, 328378260, 335613579, 683598060, 1472252432, 1656141338]


def _random_text(length: int, seed: int) -> str:
    return "".join(random.Random(seed).choices(HAN, k=length))


def test_every_shared_run_of_k_plus_w_minus_1_characters_leaves_a_fingerprint() -> None:
    for seed in range(200):
        passage = _random_text(K + W - 1, seed)
        one = _random_text(40, seed + 1000) + passage + _random_text(40, seed + 2000)
        other = _random_text(55, seed + 3000) + passage + _random_text(30, seed + 4000)
        assert fingerprints(one) & fingerprints(other), seed


def test_fingerprints_are_the_same_in_every_run() -> None:
    assert sorted(fingerprints(HAN)) == GOLDEN


def test_a_text_too_short_for_a_window_has_no_fingerprint() -> None:
    assert fingerprints("柳园北角") == set()
    assert fingerprints("") == set()


def test_traditional_full_width_and_annotated_text_compare_as_the_plain_one() -> None:
    plain = comparable("只有１２只龙头，都写着编号。")
    assert comparable("只有12隻(zhī)龍頭、都寫著編號！") == plain == "只有12只龙头都写着编号"


def test_parentheses_with_words_are_no_pinyin() -> None:
    assert comparable("世界卫生组织（WHO）") == "世界卫生组织who"


def test_own_words_keep_their_offsets() -> None:
    text = '他说“放管服”，又念了《园林用水管理办法》。\n\n> 引用的一段\n接着引用\n\n![图](../a.jpg "图注")[链接](http://x.example/a)尾'
    kept = own_words(text)
    assert len(kept) == len(text)
    assert "".join(kept.split()) == "他说“放管服”，又念了。[链接尾"
    assert kept.index("尾") == text.index("尾")


def test_offsets_of_comparable_characters_lead_back_to_the_text() -> None:
    text = "一、㎡　龍，頭"
    plain, offsets = comparable_with_offsets(text)
    assert plain == "一m2龙头"
    assert [text[at] for at in offsets] == ["一", "㎡", "㎡", "龍", "頭"]


def test_pairs_are_counted_later_first() -> None:
    assert sorted(shared_counts([{1, 2, 3}, {2, 3, 4}, {9}, {3, 9}])) == [(1, 0, 2), (3, 0, 1), (3, 1, 1), (3, 2, 1)]


def test_a_phrase_that_everybody_uses_costs_at_most_eight_pairs_a_text() -> None:
    pairs = list(shared_counts([{7}] * 100))
    assert max(sum(1 for later, _, _ in pairs if later == number) for number in range(100)) == HOLDERS
    assert {earlier for _, earlier, _ in pairs} == set(range(HOLDERS))


def test_the_longest_shared_run_is_found_and_all_are_added_up() -> None:
    passage = shared_passage("甲乙丙丁" + HAN[:10] + "戊" + HAN[10:30] + "己", HAN[10:30] + "庚" + HAN[:10])
    assert (passage.start, passage.length, passage.total) == (15, 20, 30)


def test_texts_that_share_nothing_have_no_passage() -> None:
    assert shared_passage(HAN, HAN[::-1]).length == 0
