"""Imports go downward only, as docs of the house say (ARCHITECTURE, "Rooms"); templates know their view and nothing else."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, meta, nodes

PROJECT = Path(__file__).parent.parent
TEMPLATES = PROJECT / "theme/templates"
OUTER = ("press", "proof", "release", "delivery", "wire", "copydesk", "preview", "starter", "daybook")
DOMAIN = ("manuscript", "stylebook", "imprint", "corrections", "pictures", "registers", "notices")
PURE = ("article", *DOMAIN)
LEVELS = {"reference": 5, "cli": 4, "pipeline": 3} | dict.fromkeys(OUTER, 2) | dict.fromkeys(DOMAIN, 1) | {"article": 0}
FORBIDDEN = ("pelican", "jinja2", "subprocess", "socket", "httpx", "urllib.request", "urllib.error", "requests", "http")
READERS = {"read_text", "read_bytes", "write_text", "write_bytes", "open"}
_IN_MEMORY = re.compile(r"files\(|Image\.open\(BytesIO\(")


def modules(*rooms: str) -> list[Path]:
    """Return the Python files of some rooms of newsroom/ (or "plugins")."""
    places = [PROJECT / room if room == "plugins" else PROJECT / "newsroom" / room for room in rooms]
    files = (place.rglob("*.py") if place.is_dir() else [place.with_suffix(".py")] for place in places)
    return sorted(file for found in files for file in found if file.exists())


def imported(file: Path) -> Iterator[tuple[str, int]]:
    """Yield every module that a file imports, wherever in it, and the line."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: relative import"
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def rooms_imported(file: Path) -> Iterator[tuple[str, int]]:
    """Yield the rooms of newsroom that a file imports."""
    for name, line in imported(file):
        if name.startswith("newsroom."):
            yield name.split(".")[1], line


def room_of(file: Path) -> str:
    """Return the room that a file of newsroom/ belongs to."""
    return file.relative_to(PROJECT / "newsroom").with_suffix("").parts[0]


def inside(name: str, packages: tuple[str, ...]) -> bool:
    """Return whether a module is one of the packages, or in one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def test_every_room_has_a_level() -> None:
    rooms = {path.stem for path in (PROJECT / "newsroom").iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert rooms - {"__init__", "errors"} <= set(LEVELS)


@pytest.mark.parametrize("room", [*PURE, *OUTER, "pipeline", "cli", "reference"])
def test_imports_go_downward_only(room: str) -> None:
    wrong = [
        f"{file.relative_to(PROJECT)}:{line} imports {other}"
        for file in modules(room)
        for other, line in rooms_imported(file)
        if other not in ("errors", room) and LEVELS[other] >= LEVELS[room] and (LEVELS[room] != 2 or other not in OUTER)
    ]
    assert wrong == []


@pytest.mark.parametrize("room", DOMAIN)
def test_domain_rooms_do_not_import_each_other(room: str) -> None:
    siblings = set(DOMAIN) - {room}
    assert [f"{file.name}:{line}" for file in modules(room) for other, line in rooms_imported(file) if other in siblings] == []


@pytest.mark.parametrize("room", PURE)
def test_domain_rooms_import_no_pelican_no_network_no_process(room: str) -> None:
    wrong = [f"{file.name}:{line} {name}" for file in modules(room) for name, line in imported(file) if inside(name, FORBIDDEN)]
    assert wrong == []


@pytest.mark.parametrize("room", PURE)
def test_domain_rooms_open_no_file(room: str) -> None:
    assert [f"{file.name}:{line}" for file in modules(room) for line in _reads(file)] == []


def _reads(file: Path) -> Iterator[int]:
    """Yield the lines where a file is opened or read; package data (importlib.resources.files) and bytes (Image.open) are none."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        named = isinstance(node.func, ast.Name) and node.func.id == "open"
        method = isinstance(node.func, ast.Attribute) and node.func.attr in READERS and not _IN_MEMORY.match(ast.unparse(node))
        if named or method:
            yield node.lineno


def test_the_nouns_know_the_standard_library_only() -> None:
    wrong = [
        f"{file.name}:{line} {name}"
        for file in modules("article")
        for name, line in imported(file)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("newsroom.article")
    ]
    assert wrong == []


def test_errors_import_nothing_of_ours() -> None:
    wrong = [(file.name, name) for file in modules("errors") for name, _ in imported(file) if name.startswith("newsroom")]
    assert [(file, name) for file, name in wrong if not name.startswith("newsroom.errors.")] == []


def test_nothing_in_newsroom_imports_plugins() -> None:
    wrong = [file for file in modules(*LEVELS) for name, _ in imported(file) if inside(name, ("plugins", "pelican.plugins.manuscript"))]
    assert wrong == []


def test_plugins_import_the_domain_and_the_press_only() -> None:
    allowed = {*PURE, "press", "copydesk"}
    assert [f"{file}:{line}" for file in modules("plugins") for other, line in rooms_imported(file) if other not in allowed] == []


def test_pelican_runs_in_the_press_only() -> None:
    rooms = set(LEVELS) - {"press"}
    assert [f"{file}:{line}" for file in modules(*rooms) for name, line in imported(file) if inside(name, ("pelican",))] == []


def test_nothing_exits_outside_cli_and_the_gate() -> None:
    wrong = [
        f"{file.relative_to(PROJECT)}:{node.lineno}"
        for file in modules(*(set(LEVELS) - {"cli", "reference"}), "plugins")
        if file != PROJECT / "newsroom/press/gate.py"
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("SystemExit", "exit", "quit", "sys.exit", "os._exit", "typer.Exit")
    ]
    assert wrong == []


def test_nobody_catches_everything_to_carry_on() -> None:
    wrong = [
        f"{file.relative_to(PROJECT)}:{node.lineno}"
        for file in modules(*LEVELS, "plugins")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ExceptHandler) and (node.type is None or re.search(r"\b(Base)?Exception\b", ast.unparse(node.type)))
        if not any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
    ]
    # No traceback ever reaches an editor, and no broken file ends the preview.
    assert {place.partition(":")[0] for place in wrong} <= {"newsroom/cli/__init__.py", "newsroom/preview/pull.py"}


def templates() -> list[Path]:
    """Return every template of the theme."""
    return sorted(TEMPLATES.rglob("*.html"))


def unknown_names(template: Path) -> set[str]:
    """Return the names that a template uses and neither defines nor imports; Jinja does not see imports from inside blocks."""
    tree = Environment(autoescape=True).parse(template.read_text("utf-8"))
    macros = {name for node in tree.find_all(nodes.FromImport) for name in node.names}
    return meta.find_undeclared_variables(tree) - macros


@pytest.mark.parametrize("template", templates(), ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_template_marks_nothing_safe(template: Path) -> None:
    text = template.read_text("utf-8")
    assert [word for word in ("safe", "autoescape", "Markup") if word in text] == []


@pytest.mark.parametrize("template", templates(), ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_template_knows_its_view_and_nothing_else(template: Path) -> None:
    assert unknown_names(template) <= {"view", "article", "self", "super"}


def test_only_article_templates_know_pelicans_article() -> None:
    assert {path.stem for path in templates() if "article" in unknown_names(path)} == {"exemplar", "exposure", "progress"}


@pytest.mark.parametrize("module", sorted((PROJECT / "newsroom").rglob("*.py")), ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_modules_stay_small_and_functions_too(module: Path) -> None:
    text = module.read_text("utf-8")
    assert text.count("\n") <= 310
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 45] == []
