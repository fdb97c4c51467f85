"""Which style declarations take a text out of the reader's sight.

The cascade is not played through: a block that hides is taken at its word even where another rule shows the element again. In doubt the
proof refuses; a theme that means to show its source line does not hide it first.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import tinycss2

Variables = Mapping[str, Sequence[str]]
Block = Mapping[str, str]

_NEVER = {
    "display": ("none",),
    "visibility": ("hidden", "collapse"),
    "content-visibility": ("hidden",),
    "color": ("transparent",),
    "-webkit-text-fill-color": ("transparent",),
    "scale": ("0",),
    "zoom": ("0",),
}
_OFFSETS = re.compile(r"(?:left|right|top|bottom|inset(?:-.*)?|text-indent|translate)")
_MARGINS = re.compile(r"margin(?:-.*)?")
_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|pt|em|rem|ex|ch|vw|vh|vmin|vmax|dvw|dvh|svh|lvh|cm|mm|in|%)?(?![\w.])")
_PIXELS = {"": 1.0, "px": 1.0, "pt": 1.3, "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0, "cm": 38.0, "mm": 3.8, "in": 96.0}
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
_NO_FONT = re.compile(r"(?:^|\s)0(?:\.0+)?[a-z%]*\s*[/\s]")
_NO_SCALE = re.compile(r"scale[xy]?\(\s*0(?:\.0+)?\s*[,)]")
_FAR, _BEYOND, _SCREEN, _TINY, _FAINT = -500.0, 3000.0, -100.0, 4.0, 0.1
_READINGS = 8


def block_of(declarations: Iterable[Any]) -> dict[str, str]:
    """Return tinycss2 declarations as property -> value, in lower case; custom properties too."""
    return {item.lower_name: tinycss2.serialize(item.value).strip().lower() for item in declarations if item.type == "declaration"}


def style_block(text: str) -> dict[str, str]:
    """Return the declarations of a style attribute."""
    return block_of(tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True))


def hides(block: Block, variables: Variables) -> bool:
    """Return whether a block of declarations hides text, in any reading of the variables in it."""
    return any(_hides(reading) for reading in _readings(block, variables))


def _readings(block: Block, variables: Variables) -> Iterator[Block]:
    names = dict.fromkeys(match[1] for value in block.values() for match in _VARIABLE.finditer(value))
    if not names:
        yield block
        return
    most = max(len(variables.get(name, ())) for name in names) or 1
    for number in range(min(most, _READINGS)):
        yield {key: _read(value, variables, number) for key, value in block.items()}


def _read(value: str, variables: Variables, number: int) -> str:
    return _VARIABLE.sub(lambda match: _value(match, variables, number), value)


def _value(match: re.Match[str], variables: Variables, number: int) -> str:
    known = variables.get(match[1], ())
    return known[number % len(known)] if known else (match[2] or "").strip()


def _hides(block: Block) -> bool:
    return any(value in _NEVER.get(name, ()) for name, value in block.items() if not _painted(name, block)) or any(
        test(block) for test in (_faint, _tiny, _clipped, _folded, _off_screen, _below_screen, _one_colour)
    )


def _painted(name: str, block: Block) -> bool:
    return name in ("color", "-webkit-text-fill-color") and "text" in block.get("background-clip", block.get("-webkit-background-clip", ""))


def _faint(block: Block) -> bool:
    values = [block.get("opacity", "1"), *re.findall(r"opacity\(([^)]*)\)", block.get("filter", ""))]
    return any(_number(value) < _FAINT * (100 if value.endswith("%") else 1) for value in values)


def _tiny(block: Block) -> bool:
    sizes = _lengths(block.get("font-size", ""))[:1]
    return any(_size(number, unit) < _TINY for number, unit in sizes) or bool(_NO_FONT.search(block.get("font", "")))


def _size(number: float, unit: str) -> float:
    return number * 0.16 if unit == "%" else number * _PIXELS.get(unit, _TINY)


def _clipped(block: Block) -> bool:
    path, old = block.get("clip-path", ""), block.get("clip", "")
    halved = path.startswith("inset") and any(unit == "%" and number >= 50 for number, unit in _lengths(path))
    pointed = path.startswith(("circle(0", "ellipse(0")) or (path.startswith("polygon") and not any(n for n, _ in _lengths(path)))
    return halved or pointed or (old.startswith("rect") and all(abs(number) <= 1 for number, _ in _lengths(old)))


def _folded(block: Block) -> bool:
    overflow = " ".join(block.get(name, "") for name in ("overflow", "overflow-x", "overflow-y"))
    if not {"hidden", "clip"} & set(overflow.split()):
        return False
    sides = ("height", "max-height", "block-size", "max-block-size") + (() if "flex" in " ".join(block) else ("width", "inline-size"))
    return any(number <= 1 and unit in ("", "px") for side in sides for number, unit in _lengths(block.get(side, ""))[:1])


def _off_screen(block: Block) -> bool:
    for name, value in block.items():
        if _OFFSETS.fullmatch(name) and _far(value, relative=True):
            return True
        if _MARGINS.fullmatch(name) and "padding" not in " ".join(block) and _far(value, relative=False):
            return True
    moves = block.get("transform", "")
    return ("translate" in moves and _far(moves, relative=True)) or bool(_NO_SCALE.search(moves))


def _below_screen(block: Block) -> bool:
    """Nailed to the window a whole window away, where no scrolling reaches it."""
    if block.get("position") != "fixed":
        return False
    edges = (block.get(name, "") for name in ("top", "left", "right", "bottom", "inset", "inset-block-start", "inset-inline-start"))
    return any(number >= -_SCREEN and unit not in _PIXELS for edge in edges for number, unit in _lengths(edge))


def _one_colour(block: Block) -> bool:
    """Letters in the very colour of the ground that the same block lays under them."""
    colour = block.get("color", "")
    ground = block.get("background-color", "") or block.get("background", "")
    return bool(colour) and colour not in ("inherit", "currentcolor", "unset", "initial", "revert") and colour in ground.split()


def _far(value: str, relative: bool) -> bool:
    return any(
        not _FAR < number * _PIXELS[unit] < _BEYOND if unit in _PIXELS else relative and number <= _SCREEN
        for number, unit in _lengths(value)
    )


def _lengths(value: str) -> list[tuple[float, str]]:
    return [(float(number), unit) for number, unit in _LENGTH.findall(value)]


def _number(value: str) -> float:
    found = _lengths(value)
    return found[0][0] if found else 1.0
