"""The command line has words for everything it can say, in both languages."""

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom import errors
from newsroom.cli.words import LANGUAGES, say

PROJECT = Path(__file__).parent.parent
ROOMS = ("cli", "preview")
TABLE = tomllib.loads((PROJECT / "newsroom/cli/messages.toml").read_text("utf-8"))
SPEAKERS = ("say", "tell", "_tell", "speak")


def blanks(text: str) -> set[str]:
    """Return the names of the blanks in a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def error_classes(root: type[errors.NewsroomError] = errors.NewsroomError) -> Iterator[type[errors.NewsroomError]]:
    """Yield every error of the tree."""
    yield root
    for child in root.__subclasses__():
        yield from error_classes(child)


def spoken() -> Iterator[tuple[str, str]]:
    """Yield (place, name) of every name that a command says with say() or tell(), in both arms of a condition."""
    for file in sorted(file for room in ROOMS for file in (PROJECT / "newsroom" / room).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in SPEAKERS:
                for word in _names(node):
                    yield f"{file.name}:{node.lineno}", word


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _names(node: ast.Call) -> Iterator[str]:
    plain = isinstance(node.func, ast.Name) and node.func.id == "say"
    given = node.args[1 if plain else 0]
    arms = [given.body, given.orelse] if isinstance(given, ast.IfExp) else [given]
    yield from (arm.value for arm in arms if isinstance(arm, ast.Constant) and isinstance(arm.value, str))


def test_both_languages_have_the_same_names() -> None:
    assert set(TABLE) == set(LANGUAGES)
    assert set(TABLE["en"]) == set(TABLE["zh-Hans"])


@pytest.mark.parametrize("name", list(TABLE["en"]))
def test_both_languages_have_the_same_blanks(name: str) -> None:
    assert blanks(TABLE["en"][name]) == blanks(TABLE["zh-Hans"][name])


@pytest.mark.parametrize("name", [name for name, text in TABLE["en"].items() if re.search(r"[A-Za-z]{2}", re.sub(r"\{\w+\}", "", text))])
def test_chinese_words_are_chinese(name: str) -> None:
    assert any("\u4e00" <= letter <= "\u9fff" for letter in TABLE["zh-Hans"][name])


@pytest.mark.parametrize("error", list(error_classes()), ids=lambda error: error.__name__)
def test_every_error_has_words_and_an_exit_code(error: type[errors.NewsroomError]) -> None:
    assert error.name in TABLE["en"]
    assert error.exit_code in (1, 2, 3, 4)


def test_every_error_stands_in_the_drawing_with_its_exit_code() -> None:
    drawing = errors.__doc__ or ""
    assert [error.__name__ for error in error_classes() if error.__name__ not in drawing] == []


@pytest.mark.parametrize(("place", "name"), sorted(set(spoken())))
def test_every_name_that_a_command_says_has_words(place: str, name: str) -> None:
    assert name in TABLE["en"], place


def test_commands_say_something() -> None:
    assert {"published", "refused", "nothing-new", "help-check"} <= {name for _, name in spoken()}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "error",
    [
        errors.NoSite("/x"),
        errors.SettingsWrong("line"),
        errors.BadMoment("10"),
        errors.NoSuchRelease(7, "1, 2"),
        errors.NothingBefore("site"),
        errors.NoSuchPath("x"),
        errors.NoSuchRule("SRC1", "SRC101"),
        errors.NothingLive("site"),
        errors.UnsafeOutput("x"),
        errors.FolderInUse("x", "y"),
        errors.FileInTheWay("x"),
        errors.BadAddress("x"),
        errors.PrivateExposed("x"),
        errors.ContentUnreadable("x", OSError(13, "Permission denied")),
        errors.DiskFailed.told(OSError(5, "Input/output error", "x")),
        errors.DiskFull("x", "No space left on device"),
        errors.AccessDenied("x", "Permission denied"),
        errors.LockHeld("site", "somebody"),
        errors.TargetMoved(1, 2),
        errors.TargetDamaged("x"),
        errors.ReleaseDamaged(1, "x"),
        errors.TreeIrregular("x"),
        errors.TreeMisnamed("x"),
        errors.TreeWithoutFront("x"),
        errors.TreeChanged("x"),
        errors.LiveButUnfinished(1, errors.DiskFull("x", "No space left on device")),
        errors.PortTaken(80, "x"),
        errors.ThemeBroken("x", "y"),
        errors.PelicanComplained("x"),
        errors.TakedownIncomplete(["x"]),
        errors.ItemReturned("x/y/"),
        errors.NothingTakenDown("x/y/"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else value,
)
def test_every_error_fills_the_blanks_of_its_words(error: errors.NewsroomError, lang: str) -> None:
    told = say(lang, error.name, error.values)
    assert "{" not in told
