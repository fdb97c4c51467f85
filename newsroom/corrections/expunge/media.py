"""Which pictures, recordings and other stored files a file refers to."""

import html
import re
from urllib.parse import unquote

_NAME = re.compile(r"(?<![\w-])(?:media|assets)/(?:[^\s\"'<>`\\]*?\.[0-9a-f]{16}\.[A-Za-z0-9]+|[^\s\"'<>`\\),;?#|]+)")


def media_in(path: str, data: bytes) -> frozenset[str]:
    """Return all names below media/ and assets/ that a file refers to, wherever it does: attributes, srcset, CSS, data, feeds, words.

    `path` is the file's own, below the release; of a file that is no text nothing is returned.
    """
    if b"\0" in data or path.startswith("media/"):
        return frozenset()
    text = html.unescape(html.unescape(data.decode("utf-8", "ignore"))).replace("\\/", "/")
    return frozenset(name for found in _NAME.findall(text) for name in (found, unquote(found)) if not name.endswith("/"))
