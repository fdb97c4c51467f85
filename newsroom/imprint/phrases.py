"""Where a headline's lines may break: between its phrases, as a newspaper sets them."""

import re

_ENDS = re.compile(r"(?<=[，：；。？！、])(?![”’」』》）】，：；。？！、…—])|(?<=[^—])(?=——)")


def phrases(title: str) -> tuple[str, ...]:
    """Return a title cut behind its punctuation and before its dashes; joined, the parts are the title again."""
    return tuple(filter(None, _ENDS.split(title)))
