"""SVG drawings: what in them would act, load or be lost, how large they are, and the words in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from py_svg_hush import filter_svg

from newsroom.pictures.svg_tree import Element, SvgUnreadable, elements
from newsroom.pictures.upright import PictureBroken

_SVG = "http://www.w3.org/2000/svg"
_XML = "http://www.w3.org/XML/1998/namespace"
_XLINK = "http://www.w3.org/1999/xlink"
_EDITORS = ("http://www.inkscape.org/namespaces/inkscape", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd")
_ACTIVE = frozenset(
    ("script", "foreignObject", "image", "feImage", "iframe", "video", "audio", "embed", "object", "handler", "listener")
) | frozenset(("discard", "set", "animate", "animateTransform", "animateMotion", "animateColor"))
_HARMLESS = frozenset((f"{_XML} space", f"{_XML} lang", "focusable"))
_LINKS = frozenset(("href", f"{_XLINK} href", "src"))
_FOREIGN = r"url\(\s*+[\"']?+\s*+(?!#)[^)]*\)?|javascript\s*:|vbscript\s*:"
_URL = re.compile(rf"(?i){_FOREIGN}")
_STYLE = re.compile(
    rf"(?i)@(?:import|font-face|namespace)\b[^;{{]*|image-set\s*\(|\bsrc\s*\(|expression\s*\(|\\|(?:https?:)?//[^\s;)]*|{_FOREIGN}"
)
_NO_SIGNS = re.compile(r"[\s\"']+")
_LENGTH = re.compile(r"\s*\+?(\d{1,7}(?:\.\d{1,20})?|\.\d{1,20})(?:[eE]0)?\s*(px|pt|pc|mm|cm|in|)\s*")
_NUMBER = re.compile(r"-?(?:\d{1,7}(?:\.\d{0,20})?|\.\d{1,20})")
_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4}
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class SvgFault:
    """What is wrong with a drawing, and where: line and column from 1, None for the whole file.

    `kind` is svg-broken (no well-formed SVG in UTF-8), svg-entities (declarations in a DOCTYPE), svg-active (something that acts, loads
    or would be dropped in cleaning), svg-size (no size); `what` names the thing, e.g. `<script>` or `onclick`.
    """

    kind: str
    what: str = ""
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG file as read: its size in CSS pixels (0 where it says none), and every fault in it, in the order of the file."""

    width: int = 0
    height: int = 0
    faults: tuple[SvgFault, ...] = ()


def read_svg(data: bytes) -> Drawing:
    """Return the size of a drawing and all that stands against publishing it; nothing raises."""
    try:
        tree = elements(data)
        faults = [*_faults(tree), *_lost(tree, elements(_filtered(data)))]
    except SvgUnreadable as error:
        return Drawing(faults=(SvgFault(error.kind, error.what, error.line, error.column),))
    width, height = _size(tree[0])
    if not (width and height) and not faults:
        faults.append(SvgFault("svg-size", line=tree[0].line, column=tree[0].column))
    return Drawing(width, height, _once(faults))


def clean_svg(data: bytes) -> bytes:
    """Return a drawing as it may be published: comments, metadata and editors' notes gone, nothing that is seen altered.

    Raises PictureBroken with the kind of its first fault; what py-svg-hush would silently drop is a fault.
    """
    faults = read_svg(data).faults
    if faults:
        raise PictureBroken(faults[0].kind)
    return _filtered(data)


def words_in_svg(data: bytes) -> str:
    """Return the words of a drawing that readers see or hear (title, desc, text, aria-label), a line each; "" when it cannot be read."""
    try:
        tree = elements(data)
    except SvgUnreadable:
        return ""
    lines = (" ".join(words.split()) for element in tree for words in _words(element))
    return "\n".join(line for line in lines if line)


def _once(faults: list[SvgFault]) -> tuple[SvgFault, ...]:
    """Return faults in the order of the file: one of each element, and each thing where it first stands."""
    places = {(fault.line or 0, fault.column or 0): fault for fault in reversed(faults)}
    things = {places[place].what: place for place in sorted(places, reverse=True)}
    return tuple(places[place] for place in sorted(things.values()))


def _words(element: Element) -> Iterator[str]:
    yield element.attributes.get("aria-label", "")
    if element.name in (f"{_SVG} title", f"{_SVG} desc", f"{_SVG} text"):
        yield element.words


def _filtered(data: bytes) -> bytes:
    try:
        return filter_svg(data)
    except ValueError as error:
        raise SvgUnreadable("svg-broken", str(error)) from error


def _faults(tree: list[Element]) -> Iterator[SvgFault]:
    """Yield what acts or loads, whatever a cleaner would make of it."""
    if tree[0].name != f"{_SVG} svg":
        yield _active(tree[0], f"<{tree[0].local}>")
    for element in tree:
        if element.local in _ACTIVE:
            yield _active(element, f"<{element.local}>")
        for name, value in element.attributes.items():
            if _acts(name, value):
                yield _active(element, f"{name.rpartition(' ')[2]}={value}" if name in _LINKS else name.rpartition(" ")[2])
        found = _STYLE.search(element.text) if element.local == "style" else None
        if found:
            yield _active(element, found[0])


def _acts(name: str, value: str) -> bool:
    if name in _LINKS:
        return not value.strip().startswith("#")
    if name == "style" and _STYLE.search(value):
        return True
    return name.lower().startswith("on") or name == f"{_XML} base" or bool(_URL.search(value))


def _lost(tree: list[Element], clean: list[Element]) -> Iterator[SvgFault]:
    """Yield what the cleaner drops of a drawing, but for metadata, editors' notes and what no reader sees."""
    kept = iter(clean)
    shown = next(kept, None)
    dropped = 0
    for element in tree:
        if dropped and element.depth > dropped:
            continue
        dropped = 0
        if shown is None or (shown.depth, shown.name) != (element.depth, element.name):
            dropped = element.depth
            if element.name != f"{_SVG} metadata" and not element.name.startswith(_EDITORS):
                yield _active(element, f"<{element.local}>")
            continue
        yield from (_active(element, name) for name in _altered(element, shown))
        shown = next(kept, None)


def _altered(element: Element, shown: Element) -> Iterator[str]:
    left = {name.removeprefix(f"{_XLINK} "): _bare(value) for name, value in shown.attributes.items()}
    for name, value in element.attributes.items():
        local = name.removeprefix(f"{_XLINK} ")
        unseen = name in _HARMLESS or name.startswith((*_EDITORS, f"{_XLINK} "))
        if left.get(local) != _bare(value) and not (unseen and name not in _LINKS):
            yield local.rpartition(" ")[2]
    if _bare(element.text) != _bare(shown.text):
        yield f"<{element.local}>"


def _bare(value: str) -> str:
    return _NO_SIGNS.sub("", value)


def _active(element: Element, what: str) -> SvgFault:
    return SvgFault("svg-active", what if len(what) <= _SHOWN else what[:_SHOWN] + "…", element.line, element.column)


def _size(root: Element) -> tuple[int, int]:
    """Return width and height in CSS pixels; where one of them is missing or relative, the viewBox says its share (SVG 2, 8.2)."""
    width, height = (_pixels(root.attributes.get(name, "")) for name in ("width", "height"))
    box = [float(part) for part in re.split(r"[\s,]+", root.attributes.get("viewBox", "").strip()) if _NUMBER.fullmatch(part)]
    if len(box) == 4 and min(box[2:]) > 0:
        across, down = box[2:]
        if not (width or height):
            width, height = across, down
        width, height = width or height * across / down, height or width * down / across
    return (max(1, round(width)), max(1, round(height))) if width and height else (0, 0)


def _pixels(length: str) -> float:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _PIXELS[found[2]] if found else 0.0
