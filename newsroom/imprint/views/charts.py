"""Charts drawn at build time, and the tables that say the same. Lengths are user units of the drawing; classes, never colours."""

from dataclasses import dataclass

from newsroom.imprint.views.site import Anchor


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `name` is what it stands for, for CSS."""

    name: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points, written as SVG takes them ("0,1 2,3")."""

    name: str
    points: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A spot; `r` is its radius."""

    name: str
    x: float
    y: float
    r: float


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a drawing, beginning, centred or ending at x as `name` says for CSS."""

    name: str
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class ChartTable:
    """What a chart shows, as a table: the caption, the heads of columns, rows of cells; the first cell heads its row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Anchor, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with what a screen reader says of it: `title`, then `summary`. `id` tells the charts of a page apart."""

    id: str
    title: str
    summary: str
    width: float
    height: float
    boxes: tuple[Box, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    dots: tuple[Dot, ...] = ()
    labels: tuple[Label, ...] = ()
