"""The page of an exposure: what its problem's record says, every step taken or not, the reply, and nothing of who checked it."""

import dataclasses
import datetime
import json
from typing import Any

import pytest

from newsroom.article.article import Article, Kind
from newsroom.article.edition import Edition
from newsroom.article.people import GalleryItem, Media, Reply, Verification
from newsroom.article.pictures import Box
from newsroom.article.recordings import Recording
from newsroom.article.records import Consent, Problem, Step
from newsroom.imprint.article_page import article_page
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.entries import entry_rights
from newsroom.imprint.fronts import fronts
from newsroom.imprint.views import ArticlePage
from tests.unit.imprint.papers import bulletin_of, illustrated, printed, story

KEY = "2026-001"
PAIR = ("images/before.jpg", "images/after.jpg")
SECRETS = {
    "verification by": "核实人甲",
    "verification method": "核实办法乙",
    "evidence": "证据编号丙",
    "assessment": "评估编号丁",
    "consent": "同意编号戊",
    "checker": "看图人己",
    "other checker": "看图人庚",
    "note on rights": "权利说明辛",
    "original": "0e" * 32,
    "picture's consent": "同意编号壬",
}


def with_problem(edition: Edition, **changes: Any) -> Edition:
    """Return the edition with its one problem changed."""
    problem = dataclasses.replace(edition.registers.problems[KEY], **changes)
    return dataclasses.replace(edition, registers=dataclasses.replace(edition.registers, problems={KEY: problem}))


def exposure(edition: Edition, **changes: Any) -> Article:
    """Return an exposure of the edition's problem."""
    return story(edition, "20261020-1", **({"kind": Kind.EXPOSURE, "problem": KEY, "category": "sanitation", "place": "park"} | changes))


def page_of(edition: Edition, article: Article) -> ArticlePage:
    """Return the article's page, its pictures printed."""
    return article_page(printed(bulletin_of(edition, article)), article)


def problem_of(edition: Edition) -> Problem:
    return edition.registers.problems[KEY]


def test_the_file_of_an_exposure_says_what_the_ledger_says(edition: Edition) -> None:
    rows = {row.label: row.value for row in page_of(edition, exposure(edition)).facts}
    problem = problem_of(edition)
    assert rows["类别"] == edition.registers.categories["sanitation"].name
    assert (rows["台账编号"], rows["状态"]) == (KEY, "整改中")
    assert (rows["责任单位"], rows["牵头负责"], rows["整改方案"]) == (problem.team, problem.leader, problem.plan)
    assert rows["整改期限"] == "2026年12月1日"


def test_all_five_steps_are_shown_in_their_order_and_those_to_come_without_a_date(edition: Edition) -> None:
    days = [datetime.date(2026, 10, number) for number in (9, 1, 12)]
    taken = (
        Step("handling", days[0], "清扫科", "换了大箱"),
        Step("patrol", days[1], "巡查组", "满溢"),
        Step("handling", days[2], "清扫科"),
    )
    steps = page_of(with_problem(edition, steps=taken), exposure(edition)).steps
    assert [(step.label, step.date.iso, step.done) for step in steps] == [
        ("巡查", "2026-10-01", True),
        ("反馈", "", False),
        ("协调", "", False),
        ("处置", "2026-10-09", True),
        ("处置", "2026-10-12", True),
        ("督查", "", False),
    ]
    assert [step.date.text for step in steps if not step.done] == ["", "", ""]


def test_an_article_without_a_problem_has_no_steps(edition: Edition) -> None:
    assert page_of(edition, exposure(edition, problem="")).steps == ()


def test_the_reply_is_shown_in_the_units_own_words(edition: Edition) -> None:
    reply = Reply("市环卫处", datetime.date(2026, 10, 1), datetime.date(2026, 10, 4), "箱子十月底前换完。")
    shown = page_of(edition, exposure(edition, reply=reply)).reply
    assert shown
    assert dataclasses.astuple(shown) == ("市环卫处", "2026年10月1日", "2026年10月4日", "箱子十月底前换完。")
    silent = page_of(edition, exposure(edition, reply=Reply("市环卫处", datetime.date(2026, 10, 1)))).reply
    assert silent
    assert (silent.answered, silent.text) == ("", "")
    assert page_of(edition, exposure(edition, reply=Reply())).reply is None
    assert page_of(edition, exposure(edition)).reply is None


def test_an_exposure_compares_its_problems_pictures_where_it_has_none_of_its_own(edition: Edition) -> None:
    own = ("images/own-before.jpg", "images/own-after.jpg")
    source = with_problem(illustrated(edition, *PAIR, *own), before_after=(PAIR,))

    def names(article: Article) -> list[str]:
        pairs = page_of(source, article).comparisons
        return [shot.picture.src.partition("-1600")[0] for pair in pairs for shot in (pair.before, pair.after)]

    assert names(exposure(edition)) == ["/media/before", "/media/after"]
    assert names(exposure(edition, before_after=(own,))) == ["/media/own-before", "/media/own-after"]
    assert names(exposure(edition, anonymised=datetime.date(2026, 11, 1))) == []
    assert [row.href for row in page_of(source, exposure(edition)).pictures] == ["/notice/#own"]


def all_told(edition: Edition) -> tuple[Edition, Article, Article]:
    """Return an edition with an exposure and an exemplar, in which everything is written that no reader is to learn."""
    files = (*PAIR, "images/face.jpg", "images/poster.jpg")
    source = illustrated(
        edition,
        *files,
        checked_by=(SECRETS["checker"], SECRETS["other checker"]),
        boxes=(Box(1, 1, 9, 9),),
        original=SECRETS["original"],
        rights_note=SECRETS["note on rights"],
        consent=SECRETS["picture's consent"],
    )
    source = with_problem(source, before_after=(PAIR,))
    consent = Consent(SECRETS["consent"], problem_of(edition).at, datetime.date(2026, 9, 1), ("portrait",))
    registers = dataclasses.replace(source.registers, consents={consent.ref: consent})
    films = {name: Recording(name, "ab" * 32, 5) for name in ("media/walk.mp4", "media/walk.vtt")}
    verification = Verification(*(SECRETS[name] for name in ("verification by", "verification method", "evidence")))
    reply = Reply("市环卫处", datetime.date(2026, 10, 1), datetime.date(2026, 10, 4), "箱子十月底前换完。")
    bad = exposure(edition, verification=verification, assessment_ref=SECRETS["assessment"], reply=reply)
    media = (Media("media/walk.mp4", "images/poster.jpg", "media/walk.vtt", "摄像：陆望", "own", "走一遍"),)
    gallery = (GalleryItem("images/poster.jpg", "收工"),)
    changes: dict[str, Any] = {"consent": SECRETS["consent"], "portrait": "images/face.jpg", "gallery": gallery, "media": media}
    good = story(edition, "good", kind=Kind.EXEMPLAR, **changes)
    return dataclasses.replace(source, registers=registers, recordings=films), bad, good


@pytest.mark.parametrize("secret", SECRETS.values(), ids=list(SECRETS))
def test_who_checked_and_by_what_consent_is_in_no_view_and_no_feed(edition: Edition, secret: str) -> None:
    source, *articles = all_told(edition)
    bulletin = printed(bulletin_of(source, *articles))
    views: list[object] = [article_page(bulletin, article) for article in articles]
    views += [front.view for front in fronts(bulletin)]
    views += [entry_rights(bulletin, article, bulletin.imprints[article.slug]) for article in articles]
    assert [type(view).__name__ for view in views if secret in repr(view)] == []


def data_of(bulletin: Bulletin, article: Article) -> dict[str, Any]:
    """Return the JSON-LD of an article's page."""
    found: dict[str, Any] = json.loads(article_page(bulletin, article).json_ld)
    return found


def test_no_picture_of_an_exposure_travels(edition: Edition) -> None:
    source, bad, _ = all_told(edition)
    bulletin = printed(bulletin_of(source, bad))
    assert len(article_page(bulletin, bad).comparisons) == 1
    assert not {"image", "video", "audio"} & set(data_of(bulletin, bad))
    entry = entry_rights(bulletin, bad, bulletin.imprints[bad.slug])
    assert (entry.pictures, entry.image, entry.content) == ((), "", "")
    assert article_page(bulletin, bad).share == ()


def test_json_ld_of_an_exemplar_names_each_picture_with_its_rights(edition: Edition) -> None:
    source, _, good = all_told(edition)
    images = data_of(printed(bulletin_of(source, good)), good)["image"]
    clause, host = "https://www.morning.example/notice/#own", "https://www.morning.example/media"
    assert [image["contentUrl"] for image in images] == [f"{host}/{name}-1600.0123456789abcdef.jpg" for name in ("face", "poster")]
    assert images[0] == {
        "@type": "ImageObject",
        "url": images[0]["contentUrl"],
        "contentUrl": images[0]["contentUrl"],
        "width": 1600,
        "height": 800,
        "encodingFormat": "image/jpeg",
        "creator": {"@type": "Person", "name": "陈一白"},
        "creditText": "绘图：陈一白",
        "copyrightNotice": "© 晨报社",
        "license": clause,
        "acquireLicensePage": clause,
    }


def test_json_ld_of_an_article_names_its_recordings_with_their_rights(edition: Edition) -> None:
    source, _, good = all_told(edition)
    data = data_of(printed(bulletin_of(source, good)), good)
    (video,) = data["video"]
    assert "audio" not in data
    assert (video["@type"], video["name"], video["encodingFormat"]) == ("VideoObject", "走一遍", "video/mp4")
    assert video["contentUrl"] == "https://www.morning.example/media/walk.abababababababab.mp4"
    assert video["thumbnailUrl"].endswith("/media/poster-1600.0123456789abcdef.jpg")
    assert (video["creditText"], video["copyrightNotice"]) == ("摄像：陆望", "© 晨报社")


def test_a_recording_stands_on_the_page_with_poster_captions_and_rights(edition: Edition) -> None:
    source, _, good = all_told(edition)
    (item,) = page_of(source, good).recordings
    assert (item.kind, item.type, item.src) == ("video", "video/mp4", "/media/walk.abababababababab.mp4")
    assert (item.captions, item.lang) == ("/media/walk.abababababababab.vtt", source.site.lang)
    assert (item.caption, item.credit, item.rights, item.href) == ("走一遍", "摄像：陆望", "© 晨报社（本社作品）", "/notice/#own")
    assert item.poster
    assert item.poster.src == "/media/poster-1600.0123456789abcdef.jpg"


def test_a_recording_that_does_not_exist_is_not_shown(edition: Edition) -> None:
    article = story(edition, "silent", media=(Media("media/gone.mp3"),))
    page = page_of(edition, article)
    assert page.recordings == ()
    assert "audio" not in json.loads(page.json_ld)


def test_pictures_travel_in_feeds_as_the_copy_that_all_know(edition: Edition) -> None:
    source, _, good = all_told(edition)
    bulletin = printed(bulletin_of(source, good))
    first = entry_rights(bulletin, good, bulletin.imprints["good"]).pictures[0]
    url = "https://www.morning.example/media/face-1600.0123456789abcdef.jpg"
    assert dataclasses.astuple(first) == (url, "image/jpeg", 160_000, "绘图：陈一白", "© 晨报社")


def test_a_house_that_is_credited_is_no_person(edition: Edition) -> None:
    source = illustrated(edition, "images/a.jpg", credit="供图：青原日报", source="daily")
    article = story(edition, "lent", portrait="images/a.jpg")
    (image,) = data_of(bulletin_of(source, article), article)["image"]
    assert image["creator"] == {"@type": "Organization", "name": "青原日报"}
