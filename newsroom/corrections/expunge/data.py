"""JSON without the item: feeds, manifests, indexes, and the data that pages carry."""

import json
from collections.abc import Callable

from newsroom.corrections.expunge.case import GONE_WORDS, Case
from newsroom.corrections.expunge.cuts import Cuts
from newsroom.corrections.expunge.json_places import Value, parsed_json
from newsroom.corrections.expunge.words import has_markup, mended_field, mended_words

OWN_ADDRESS = frozenset(
    {"@id", "id", "url", "href", "link", "loc", "guid", "address", "path", "target"} | {"item", "mainentity", "mainentityofpage", "page"}
)
_NEEDED = frozenset({"title", "id", "url", "name", "@type"})


HtmlMended = Callable[[str, Case], str]


def mended_data(text: str, case: Case, html_mended: HtmlMended, in_page: bool = False) -> str:
    """Return JSON without the item, everything else as it stood; what is no JSON comes back whole.

    `html_mended` mends the texts in it that are HTML; `in_page` is JSON in a script element.
    """
    root = parsed_json(text)
    if root is None:
        return text
    surgery = _Surgery(text, case, html_mended, in_page)
    surgery.links(root)
    surgery.words(root)
    return surgery.applied(root)


class _Surgery:
    def __init__(self, text: str, case: Case, html_mended: HtmlMended, in_page: bool) -> None:
        self.text, self.case, self.html_mended, self.in_page = text, case, html_mended, in_page
        self.cuts = Cuts()
        self.gone: set[int] = set()

    def links(self, root: Value) -> None:
        """Mark what stands for the item, or names it."""
        for value in root.walk():
            if value.said is not None and self._names(value.said):
                bearer = self._bearer(value)
                if bearer is value and _in_record(value):
                    self._tell(value, "")
                else:
                    self._out(bearer)

    def words(self, root: Value) -> None:
        """Mend or mark what has words of the item, and HTML that leads to it."""
        spots = self.case.spots(self.text)
        for value in root.walk():
            if value.said is not None and not self._covered(value):
                if _overlaps(spots, value.start, value.end):
                    self._mend(value, value.said)
                elif has_markup(value.said) and self.case.addresses.hinted(value.said):
                    self._tell(value, self._told(value.said))
            if value.key_span and _overlaps(spots, *value.key_span):
                self._out(value)

    def applied(self, root: Value) -> str:
        """Return the text without what was marked."""
        for value in root.walk():
            if value.parts and any(id(part) in self.gone for part in value.parts):
                self._close_ranks(value)
        if id(root) in self.gone:
            return "{}\n" if self.text.endswith("\n") else "{}"
        return self.cuts.applied(self.text)

    def _names(self, said: str) -> bool:
        return len(said) < 2_000 and self.case.addresses.named(said) and ("/" in said or said in self.case.addresses.entries)

    def _bearer(self, value: Value) -> Value:
        """Return what goes with an address: the object that it names, else the one statement."""
        while value.key.lower() in OWN_ADDRESS and value.parent and value.parent.said is None:
            value = value.parent
        return value

    def _mend(self, value: Value, said: str) -> None:
        if _in_record(value) and not has_markup(said):
            self._tell(value, mended_field(said, self.case))
            return
        told = self._told(said)
        if told == said or not told.strip():
            told = GONE_WORDS if value.key.startswith("content_") else ""
        if told:
            self._tell(value, told)
        elif value.key in _NEEDED and value.parent and value.parent.parent and value.parent.parent.key == "items":
            self._out(value.parent)
        else:
            self._out(value)

    def _tell(self, value: Value, told: str) -> None:
        if told != value.said:
            self.cuts.out(value.start, value.end, self._quoted(told, value))

    def _told(self, said: str) -> str:
        return self.html_mended(said, self.case.at_root()) if has_markup(said) else mended_words(said, self.case)

    def _quoted(self, told: str, value: Value) -> str:
        plain = self.text[value.start : value.end].isascii() and not (value.said or "").isascii()
        quoted = json.dumps(told, ensure_ascii=plain)
        return quoted.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026") if self.in_page else quoted

    def _out(self, value: Value) -> None:
        self.gone.add(id(value))

    def _covered(self, value: Value | None) -> bool:
        while value:
            if id(value) in self.gone:
                return True
            value = value.parent
        return False

    def _close_ranks(self, value: Value) -> None:
        """Cut the parts of an object or array that go, each with one comma."""
        last = value.start + 1
        kept = [part for part in value.parts if id(part) not in self.gone]
        if not kept:
            self.cuts.out(value.start + 1, value.end - 1)
            return
        if value.parts[0] is not kept[0]:
            self.cuts.out(value.parts[0].begin, kept[0].begin)
        for part in value.parts[value.parts.index(kept[0]) :]:
            if id(part) in self.gone:
                self.cuts.out(last, part.end)
            last = part.end


def _in_record(value: Value) -> bool:
    """Return whether a value is a field of one of the records of open data, which all have the same fields."""
    above = value.parent and value.parent.parent
    return bool(above and above.key == "records")


def _overlaps(spots: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spots)
