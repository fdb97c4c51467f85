"""Registers from text: every record filled, every fault at its line, and no bad entry spoils another."""

from datetime import date

import pytest

from newsroom.article.finding import Fault, Severity
from newsroom.article.people import Permission
from newsroom.article.place import Place, SourceText
from newsroom.registers.identity import read_identity
from newsroom.registers.records import picture_record, shelve
from newsroom.registers.shelf import Shelf
from newsroom.registers.tables import read_table
from tests.sites import MINIMAL

ROOM = "content/registers/"


def shelf_of(name: str, text: str) -> Shelf:
    shelf = Shelf()
    shelve(shelf, SourceText(ROOM + name, text))
    return shelf


def spots(faults: list[Fault] | tuple[Fault, ...]) -> list[tuple[int | None, int | None, str, str]]:
    return [(fault.place.line, fault.place.column, fault.rule, fault.variant) for fault in faults]


def test_minimal_registers_are_read_without_fault() -> None:
    shelf = Shelf()
    for path in sorted((MINIMAL / ROOM).rglob("*.toml")):
        shelve(shelf, SourceText(path.relative_to(MINIMAL).as_posix(), path.read_text("utf-8")))
    assert shelf.faults == []
    assert list(shelf.sources) == ["own", "daily", "gov", "bare"]
    assert shelf.sources["daily"].permission == Permission("written", "青报授字〔2026〕1号", terms="双方有书面协议。")
    assert shelf.sources["gov"].free
    assert shelf.problems["2026-001"].steps[0].date == date(2026, 9, 1)
    assert (shelf.places["park"].name, shelf.categories["sanitation"].name, shelf.projects["road"].state) == (
        "柳园",
        "环卫保洁",
        "under-way",
    )


def test_records_know_their_place() -> None:
    shelf = shelf_of("sources.toml", '[own]\nname = "晨报社"\n\n[daily]\nname = "青原日报"\n')
    assert [shelf.sources[key].at.line for key in ("own", "daily")] == [1, 4]


def test_one_bad_source_spoils_no_other() -> None:
    shelf = shelf_of("sources.toml", '[own]\nname = "晨报社"\n\n[daily]\nnmae = "青原日报"\nhosts = ["https://x"]\n')
    assert list(shelf.sources) == ["own"]
    assert spots(shelf.faults) == [
        (4, 1, "bad-register", "missing"),
        (6, 1, "bad-register", "value"),
        (5, 1, "bad-register", "unknown"),
    ]
    assert shelf.faults[2].values["nearest"] == "name"


def test_withdrawals_are_read_one_by_one() -> None:
    entry = '[[withdrawn]]\naddress = "{}"\ndate = 2026-11-01\nreason = "重复"\n\n'
    shelf = shelf_of("withdrawn.toml", entry.format("/progress/a") + entry.format("../x"))
    assert [(item.address, item.at.line) for item in shelf.withdrawals] == [("progress/a/", 1)]
    assert spots(shelf.faults) == [(7, 1, "bad-register", "value")]


def test_approved_sources_are_dated() -> None:
    shelf = shelf_of("approved.toml", 'as_of = 2026-01-01\nnames = ["青原日报"]\n')
    assert shelf.approved is not None
    assert (shelf.approved.names, shelf.approved.as_of) == (frozenset({"青原日报"}), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("places/gate.toml", "name = 东门\n", (1, 8, "bad-register", "syntax")),
        ("places/gate.toml", 'name = "东门\n', (1, 11, "bad-register", "syntax")),
        ("places/gate.toml", 'name = "东门"\nname = "西门"\n', (2, 1, "bad-register", "twice")),
        ("places/gate.toml", f"name = {'9' * 5000}\n", (1, 1, "bad-register", "syntax")),
        ("places/gate.toml", f"name = {'[' * 5000}\n", (1, 1, "bad-register", "too-deep")),
        ("places/gate.toml", 'name = ""\n', (1, 1, "bad-register", "missing")),
        ("places/gate.toml", 'kind = "park"\n', (1, 1, "bad-register", "missing")),
        ("places/gate.toml", 'name = ["东门"]\n', (1, 1, "bad-register", "value")),
        ("places/gate.toml", 'name = "东门<b>"\n', (1, 1, "unsafe-html", "register")),
        ("places/gate.toml", 'name = "东\\u0007门"\n', (1, 1, "bad-register", "control")),
        ("places/东门.toml", 'name = "东门"\n', (None, None, "bad-register", "key")),
        ("places/a/gate.toml", 'name = "东门"\n', (None, None, "bad-register", "stray")),
        ("gates.toml", 'name = "东门"\n', (None, None, "bad-register", "stray")),
        ("categories.toml", '["a/b"]\nname = "环卫"\n', (1, 1, "bad-register", "key")),
        ("categories.toml", 'sanitation = "环卫"\n', (1, 1, "bad-register", "value")),
        ("withdrawn.toml", "withdrawn = 3\n", (1, 1, "bad-register", "value")),
        ("withdrawn.toml", '[[withdrawn]]\naddress = "a/"\ndate = 1899-01-01\nreason = "重复"\n', (3, 1, "bad-register", "date")),
        ("withdrawn.toml", '[[withdraw]]\naddress = "a/"\n', (1, 1, "bad-register", "unknown")),
        ("projects/wall.toml", 'title = "墙"\nunit = "处"\nleader = "长"\nstate = "begun"\n', (4, 1, "bad-register", "choice")),
    ],
)
def test_a_bad_register_is_one_fault_at_its_place(name: str, text: str, expected: tuple[int | None, int | None, str, str]) -> None:
    assert spots(shelf_of(name, text).faults) == [expected]


def test_figures_of_a_project_stay_as_written() -> None:
    text = (
        'title = "道路"\nunit = "市政处"\nleader = "处长"\nstate = "planned"\nbudget = {value = 1.50, unit = "万元"}\n'
        '[[figures]]\nname = "长度"\nvalue = 12.60\nunit = "公里"\n'
    )
    project = shelf_of("projects/wall.toml", text).projects["wall"]
    assert project.budget is not None
    assert (project.budget.value, project.figures[0].value) == ("1.50", "12.60")


def test_picture_record_is_read_or_refused_whole() -> None:
    record, faults = picture_record(
        SourceText("content/images/a.jpg.toml", 'credit = "陈一白"\nshows_minor = false\nchecked_by = ["甲", "乙"]\n')
    )
    assert faults == ()
    assert record is not None
    assert (record.credit, record.shows_minor, record.checked_by, record.alt) == ("陈一白", False, ("甲", "乙"), "")
    record, faults = picture_record(
        SourceText("content/images/a.jpg.toml", 'credit = "陈一白"\norigin = "drone"\nshows_minor = "no idea"\n')
    )
    assert record is None
    assert spots(faults) == [(2, 1, "bad-register", "choice"), (3, 1, "bad-register", "value")]


def test_places_of_nested_keys() -> None:
    table = read_table(SourceText("x.toml", "[a]\nb.c = 1\n\n[[a.list]]\nx = 1\n\n[[a.list]]\ny = 2\n  z = 3\n"))
    spots_of = {
        key: (table.at(key).line, table.at(key).column) for key in ("a", "a.b.c", "a.list.0.x", "a.list.1", "a.list.1.z", "a.list.1.none")
    }
    assert spots_of == {
        "a": (1, 1),
        "a.b.c": (2, 1),
        "a.list.0.x": (5, 1),
        "a.list.1": (7, 1),
        "a.list.1.z": (9, 3),
        "a.list.1.none": (7, 1),
    }
    assert table.at("q") == Place("x.toml", 1, 1)


def test_identity_of_the_minimal_site() -> None:
    site, lang, faults = read_identity(SourceText("newsroom.toml", (MINIMAL / "newsroom.toml").read_text("utf-8")))
    assert faults == ()
    assert site is not None
    assert (site.name, site.timezone.key, lang, site.limits.hold_days, site.assessments) == (
        "晨报社",
        "Asia/Shanghai",
        "",
        180,
        {"exposures": "测评〔2026〕第001号"},
    )


def test_severities_are_read_with_their_reasons() -> None:
    text = (MINIMAL / "newsroom.toml").read_text("utf-8") + '\n[severity.src105]\nseverity = "error"\nreason = "本社从严"\n'
    site, _, _ = read_identity(SourceText("newsroom.toml", text))
    assert site is not None
    assert (site.severities["SRC105"].severity, site.severities["SRC105"].reason) == (Severity.ERROR, "本社从严")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ('timezone = "Asia/Yunlan"', 6),
        ('timezone = "../../etc/passwd"', 6),
        ('nmae = "x"', 6),
        ("founded = 1066", 6),
        ("page_size = 100000", 6),
        ("contact_days = 1", 6),
    ],
)
def test_settings_that_cannot_be_are_refused_at_their_line(line: str, number: int) -> None:
    key = line.split(" ")[0]
    text = '[site]\nname = "晨报社"\nurl = "https://www.morning.example"\nholder = "晨报社"\nfounded = 2024\n'
    text = text.replace("founded = 2024", line) + "\n" if key == "founded" else f"{text}{line}\n"
    site, _, faults = read_identity(SourceText("newsroom.toml", text))
    assert site is None
    assert [fault.place.line for fault in faults] == [number - 1 if key == "founded" else number]
