"""The ledger of 20,000 problems, filtered in a real browser: at once, and with the same answers as the pages without scripts."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from gallery.show import environment
from newsroom.article.campaign import Area, Unit
from newsroom.article.ledger import STATES
from newsroom.article.place import Place
from newsroom.article.records import Category, Problem, Registers
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.ledger.fronts import fronts
from newsroom.press.assets import press_assets
from newsroom.press.ledger_index import ledger_index
from tests.sites import PROJECT, edition_of, lay_out
from workshop.served import served

TODAY = datetime.date(2026, 11, 23)
HERE = Place("content/registers/problems/x.toml", 1)
MANY, AREAS, UNITS, CATEGORIES = 20_000, 200, 40, 10
FAST = 100
PAGES = ("ledger/index.html", "ledger/area/area-000/index.html")
TIMED = """async ([name, value]) => {
  const field = document.querySelector(`.finder [name=${name}]`);
  field.value = value;
  const begun = performance.now();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  while (!document.querySelector(".ledger__found .problems, .ledger__found .empty")) await new Promise(requestAnimationFrame);
  document.body.getBoundingClientRect();
  return performance.now() - begun;
}"""


def day(ahead: int) -> datetime.date:
    return TODAY + datetime.timedelta(days=ahead)


def problem(number: int) -> Problem:
    """Return the numbered problem; every property has its own rhythm."""
    state = STATES[number % 3]
    return Problem(
        key=f"p-{number:05}",
        title=f"第{number}号井盖松动下沉，路面积水" if number % 7 else f"第{number}号杆上的小广告",
        at=HERE,
        category=f"category-{number % CATEGORIES}",
        reported=day(-400 + number % 300),
        due=day(number % 50 - 25),
        state=state,
        leader="分管副局长",
        team="环卫处",
        plan="先清后管",
        unit=f"unit-{number % UNITS:02}",
        area=f"area-{number % AREAS:03}",
        settled=day(-30) if state == "settled" else None,
    )


def registers() -> Registers:
    """Return the registers of a large county; every tenth area holds the nine after it."""
    part_of = {number: f"area-{number // 10 * 10:03}" if number % 10 else "" for number in range(AREAS)}
    areas = {f"area-{number:03}": Area(f"area-{number:03}", f"第{number}片区", HERE, part_of=part_of[number]) for number in range(AREAS)}
    units = {f"unit-{number:02}": Unit(f"unit-{number:02}", f"第{number}队", HERE) for number in range(UNITS)}
    categories = {f"category-{number}": Category(f"category-{number}", f"第{number}类", HERE) for number in range(CATEGORIES)}
    problems = {item.key: item for item in map(problem, range(MANY))}
    return Registers(problems=problems, areas=areas, units=units, categories=categories)


@pytest.fixture(scope="module")
def bulletin(tmp_path_factory: pytest.TempPathFactory) -> Bulletin:
    edition = edition_of(lay_out(tmp_path_factory.mktemp("county")))
    return Bulletin(replace(edition, registers=registers()), press_assets(PROJECT / "theme").assets)


@pytest.fixture(scope="module")
def county(bulletin: Bulletin, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the county's ledger on this machine."""
    folder = tmp_path_factory.mktemp("ledger")
    jinja = environment()
    chosen = {front.file: front for front in fronts(bulletin) if front.file in PAGES}
    files = dict(press_assets(PROJECT / "theme").files) | {"data/ledger-index.json": ledger_index(bulletin)}
    files |= {file: jinja.get_template(f"{front.template}.html").render(view=front.view).encode() for file, front in chosen.items()}
    for address, data in files.items():
        path = Path(folder, address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    with served(folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser, county: str) -> Iterator[Page]:
    """Return the ledger with its index fetched."""
    shown = browser.new_page()
    shown.goto(f"{county}ledger/")
    with shown.expect_response("**/ledger-index.json"):
        shown.focus(".finder [name=text]")
    yield shown
    shown.close()


def found(page: Page) -> int:
    """Return how many problems the filter says it has found."""
    page.locator(".finder__found", has_text="个问题").wait_for()
    return int("".join(sign for sign in page.inner_text(".finder__found") if sign.isdigit()))


def test_wishes_combine_and_answers_are_those_of_the_ledger(page: Page, bulletin: Bulletin) -> None:
    page.select_option("[name=area]", "area-010")
    page.select_option("[name=state]", "overdue")
    page.wait_for_selector(".ledger__found .problems")
    wanted = [item for item in bulletin.ledger.by_area["area-010"] if item.overdue]
    assert wanted
    assert found(page) == len(wanted)
    page.fill("[name=text]", "小广告")
    few = [item for item in wanted if "小广告" in item.problem.title]
    page.locator(".finder__found", has_text=f"出{len(few)}个").wait_for()
    first = page.locator(".ledger__found .problems__row").first.inner_text()
    assert few[-1].problem.title in first
    assert f"已逾期{few[-1].late}天" in first
    assert "尚无说明" in first


def test_only_the_first_rows_are_drawn_and_the_rest_when_asked(page: Page) -> None:
    page.select_option("[name=state]", "settled")
    page.wait_for_selector(".ledger__found .problems")
    rows = page.locator(".ledger__found .problems__row")
    assert rows.count() == 50
    page.click(".finder__more")
    assert rows.count() == 100


def test_clearing_brings_back_the_page_as_it_was(page: Page, county: str) -> None:
    page.fill("[name=text]", "没有这样的词")
    page.wait_for_selector(".ledger__found .empty")
    assert not page.is_visible(".ledger__list")
    page.click(".finder__clear")
    page.wait_for_selector(".ledger__list", state="visible")
    assert (page.is_visible(".ledger__found"), page.url) == (False, f"{county}ledger/")


def test_a_filter_can_be_sent_to_somebody_as_an_address(page: Page, browser: Browser) -> None:
    page.select_option("[name=category]", "category-3")
    count = found(page)
    other = browser.new_page()
    other.goto(page.url)
    assert (found(other), other.input_value("[name=category]")) == (count, "category-3")
    other.close()


def test_the_page_of_an_area_begins_with_that_area(browser: Browser, county: str) -> None:
    page = browser.new_page()
    page.goto(f"{county}ledger/area/area-000/")
    assert page.input_value("[name=area]") == "area-000"
    assert page.is_visible(".ledger__list")
    page.close()


@pytest.mark.parametrize(("name", "value"), [("text", "井盖"), ("state", "settled"), ("area", "area-010"), ("unit", "unit-07")])
def test_twenty_thousand_problems_filter_within_a_tenth_of_a_second(page: Page, name: str, value: str) -> None:
    page.fill("[name=text]", "路面")
    page.wait_for_selector(".ledger__found .problems")
    times = []
    for _ in range(3):
        page.click(".finder__clear")
        times.append(page.evaluate(TIMED, [name, value]))
    assert min(times) < FAST
