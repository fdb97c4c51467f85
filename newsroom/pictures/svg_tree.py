"""The elements of an SVG file with their places, read without entities, without fetching anything, and without end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

MOST_BYTES = 8_000_000
_MOST_DEEP = 200
_SPACE = " "
_WORDED = ("title", "desc", "text")
_ELSEWHERE = ("x", "y", "dy")


class SvgUnreadable(Exception):
    """A drawing that cannot be read: `kind` is svg-broken or svg-entities, `what` says why; line and column from 1 where known."""

    def __init__(self, kind: str, what: str = "", line: int | None = None, column: int | None = None) -> None:
        super().__init__(kind, what)
        self.kind, self.what, self.line, self.column = kind, what, line, column


@dataclass
class Element:
    """An element: its name and its attributes' names are "namespace local" (or only "local" where there is no namespace).

    `depth` is 1 for the root; `text` is what stands directly in it; `words` are all those in a title, a description or a text.
    """

    name: str
    attributes: Mapping[str, str]
    depth: int
    line: int
    column: int
    text: str = ""
    pieces: list[str] = field(default_factory=list)

    @property
    def local(self) -> str:
        """Return its name without the namespace."""
        return self.name.rpartition(_SPACE)[2]

    @property
    def words(self) -> str:
        """Return all the words in it."""
        return "".join(self.pieces)


def elements(data: bytes) -> list[Element]:
    """Return every element in the order of the file, the root first; raises SvgUnreadable."""
    if len(data) > MOST_BYTES:
        raise SvgUnreadable("svg-broken", f"> {MOST_BYTES:,} B")
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise SvgUnreadable("svg-broken", expat.ErrorString(error.code), error.lineno, error.offset + 1) from error
    return reader.found


class _Reader:
    def __init__(self) -> None:
        self.found: list[Element] = []
        self.open: list[Element] = []
        self.parser = expat.ParserCreate("utf-8", _SPACE)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._say
        self.parser.StartDoctypeDeclHandler = self._declare
        self.parser.SkippedEntityHandler = lambda name, _parameter: self._refuse("svg-entities", f"&{name};")
        self.parser.ProcessingInstructionHandler = lambda target, _data: self._refuse("svg-active", f"<?{target}")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        depth = len(self.open) + 1
        if depth > _MOST_DEEP:
            self._refuse("svg-broken", f"<{name.rpartition(_SPACE)[2]}> > {_MOST_DEEP}")
        if name.endswith(" tspan") and not attributes.keys().isdisjoint(_ELSEWHERE):
            self._say(" ")
        element = Element(name, attributes, depth, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        self.found.append(element)
        self.open.append(element)

    def _end(self, _name: str) -> None:
        self.open.pop()

    def _say(self, text: str) -> None:
        self.open[-1].text += text
        for element in self.open:
            if element.local in _WORDED:
                element.pieces.append(text)

    def _declare(self, name: str, _system: str | None, _public: str | None, inside: bool) -> None:
        if inside:
            self._refuse("svg-entities", f"<!DOCTYPE {name} [")

    def _refuse(self, kind: str, what: str) -> None:
        raise SvgUnreadable(kind, what, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
