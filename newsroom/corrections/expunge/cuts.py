"""Cuts in a text: what goes and what comes in its place; everything else stays byte for byte."""

from dataclasses import dataclass, field


@dataclass
class Cuts:
    """What is to be cut out of a text, by its places in the text as it was."""

    made: list[tuple[int, int, str]] = field(default_factory=list)

    def out(self, start: int, end: int, instead: str = "") -> None:
        """Note a cut; one that lies within another goes with it."""
        self.made.append((start, end, instead))

    def block(self, text: str, start: int, end: int) -> None:
        """Note a cut together with the line break and indent before it, where it begins a line."""
        before = len(text[:start].rstrip(" \t"))
        if before and text[before - 1] == "\n":
            start = before - 1 - (text[before - 2 : before - 1] == "\r")
        self.out(start, end)

    def covers(self, start: int, end: int) -> bool:
        """Return whether all of [start, end) goes, or is told otherwise, already."""
        return any(first <= start and end <= last for first, last, _ in self.made)

    def applied(self, text: str) -> str:
        """Return the text without what goes; of cuts that overlap, the earlier and longer one says what comes instead."""
        parts, done = list[str](), 0
        for start, end, instead in sorted(self.made, key=lambda cut: (cut[0], -cut[1])):
            if end <= done:
                continue
            parts += [text[done:start], instead] if start >= done else []
            done = end
        return "".join([*parts, text[done:]])
