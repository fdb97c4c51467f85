"""Answers in gzip for readers who take it (RFC 9110, sections 8.4 and 12.5.3); the same answer always becomes the same bytes."""

import gzip
import re
from dataclasses import replace

from newsroom.delivery.answers import Answer

_GAINS = re.compile(r"text/|image/svg\+xml|application/(?:[\w-]+\+)?(?:xml|json)")
_REFUSED = re.compile(r"q=0(?:\.0*)?")
_SMALLEST = 256
_LEVEL = 6


def compressed(given: Answer, accepted: str) -> Answer:
    """Return an answer with its body in gzip where its kind gains by it and `accepted`, the Accept-Encoding header, allows it."""
    kind = dict(given.headers).get("Content-Type", "")
    if not _GAINS.match(kind) or len(given.body) < _SMALLEST:
        return given
    headers = (*given.headers, ("Vary", "Accept-Encoding"))
    if not _takes_gzip(accepted):
        return replace(given, headers=headers)
    body = gzip.compress(given.body, _LEVEL, mtime=0)
    return replace(given, headers=(*headers, ("Content-Encoding", "gzip")), body=body)


def _takes_gzip(accepted: str) -> bool:
    weights = {}
    for item in accepted.lower().replace(" ", "").split(","):
        coding, _, weight = item.partition(";")
        weights[coding] = weight
    return not _REFUSED.fullmatch(weights.get("gzip", weights.get("*", "q=0")))
