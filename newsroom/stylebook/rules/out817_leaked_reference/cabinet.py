"""References and hashes that nobody outside may read, and how they are found in many texts quickly."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from newsroom.article.consents import consent_uses
from newsroom.article.edition import Edition

_SHORTEST = 4
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Cabinet:
    """Everything that must not be found.

    `words` tells what each is (consent, evidence, hash), `paths` the file that holds it, `told` the forms in which it may stand in a file;
    `begin` finds the beginnings of forms, whose possible lengths are `lengths`.
    """

    words: Mapping[str, str]
    told: Mapping[str, str]
    lengths: Mapping[str, tuple[int, ...]]
    paths: Mapping[str, str]
    begin: re.Pattern[str] | None

    @classmethod
    def of(cls, edition: Edition) -> "Cabinet":
        """Return what an edition keeps to itself."""
        paths, words = dict[str, str](), dict[str, str]()
        for found, kind, path in _kept(edition):
            words.setdefault(found, kind)
            paths.setdefault(found, path)
        told = {form: found for found, kind in words.items() if kind != "hash" for form in _forms(found)}
        lengths: dict[str, set[int]] = {}
        for form in told:
            lengths.setdefault(form[:_SHORTEST], set()).add(len(form))
        begin = re.compile(_trie(lengths)) if lengths else None
        return cls(words, told, {start: tuple(sorted(some, reverse=True)) for start, some in lengths.items()}, paths, begin)

    def found(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield what a text holds of it, each once, with what it is."""
        found = {match[0] for match in _HASH.finditer(text)} & self.words.keys()
        for match in self.begin.finditer(text) if self.begin else ():
            at = match.start()
            for length in self.lengths[match[0]]:
                words = text[at : at + length]
                if words in self.told and not _in_a_word(text, at, at + length):
                    found.add(self.told[words])
                    break
        yield from ((words, self.words[words]) for words in sorted(found))


def _in_a_word(text: str, start: int, end: int) -> bool:
    """Return whether an ASCII letter or digit stands right before or behind a part of a text: then it is part of a longer word."""
    return any(sign.isascii() and sign.isalnum() for sign in (text[max(0, start - 1) : start], text[end : end + 1]))


def _kept(edition: Edition) -> Iterator[tuple[str, str, str]]:
    """Yield (words, what they are, the file that holds them)."""
    for use in consent_uses(edition):
        yield use.ref, "consent", use.place.path
    for ref, consent in edition.registers.consents.items():
        yield ref, "consent", consent.at.path
    for article in edition.articles:
        if article.verification and article.verification.evidence:
            yield article.verification.evidence, "evidence", article.path
    for file, picture in edition.pictures.items():
        record = picture.record
        for digest in (record.sha256, record.original) if record else ():
            if digest:
                yield digest, "hash", f"content/{file}.toml"


def _forms(words: str) -> set[str]:
    """Return how words can stand in HTML, XML and JSON; nothing for words so short that they would be found everywhere."""
    escaped = {words, html.escape(words), json.dumps(words)[1:-1]}
    return escaped if len(words) >= _SHORTEST else set()


def _trie(words: Iterable[str]) -> str:
    """Return a pattern for words of one length that looks at each character once, however many words there are."""
    branches: dict[str, list[str]] = {}
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
    inner = "|".join(re.escape(first) + _trie(rest) for first, rest in sorted(branches.items()))
    return f"(?:{inner})" if branches else ""
