"""Winnowing: of every w successive k-grams the least hash is kept, so that a shared run of k + w - 1 characters is always noticed."""

from zlib import crc32

K = 9
W = 6
UNIT = 2


def fingerprints(text: str) -> set[int]:
    """Return the fingerprints (32 bits each) of a comparable text; CRC-32, since `hash` differs from run to run."""
    hashes = gram_hashes(text)
    return set(map(min, *(hashes[start:] for start in range(W))))


def gram_hashes(text: str) -> list[int]:
    """Return the hash of each k-gram, k counted in UTF-16 units."""
    units = text.encode("utf-16-le")
    return [crc32(units[at : at + K * UNIT]) for at in range(0, len(units) - (K - 1) * UNIT, UNIT)]
