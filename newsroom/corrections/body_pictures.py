"""Pictures out of a Markdown body, with the captions that stand in them or below them."""

import re

_GONE = "\x00"
_WORDS = r"(?:[^\[\]]|\[[^\[\]]*\])*"
_TITLE = r"""(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^()]*\)))?"""
_INLINE = re.compile(rf"!\[{_WORDS}\]\(\s*(?:<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*){_TITLE}\s*\)")
_REFERRED = re.compile(rf"!\[({_WORDS})\](?:[ ]?\[([^\[\]]*)\])?")
_DEFINED = re.compile(r"(?m)^[ ]{0,3}\[([^\[\]]+)\]:.*\n?")
_TAG = re.compile(r"<figcaption\b[^<>]*>.*?</figcaption>|</?(?:figure|picture|source)\b[^<>]*>|<img\b[^<>]*>", re.I | re.S)
_EMPTY_LINK = re.compile(rf"(?<!!)\[\s*{_GONE}\s*\](?:\([^()\n]*\)|\[[^\[\]]*\])")
_CREDIT_END = r".{0,60}(?:摄影|供图|摄)[）)*_。]*$"
_CAPTION = re.compile(rf"[*_（(]*(?:图[一二三四五六七八九十\d]*[：:/／为]|图片[：:]|图说|图注|(?:摄影|供图|绘图)[：:/／]|{_CREDIT_END})")
_BLANKS = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


def without_pictures(body: str) -> str:
    """Return a Markdown body without its pictures, the links that held nothing else, and lines that were a picture's caption."""
    marked = _marked(body)
    if _GONE not in marked:
        return body
    kept: list[str] = []
    below = False
    lines = marked.split("\n")
    for at, line in enumerate(lines):
        bare = line.replace(_GONE, "").strip()
        alone = not "".join(lines[at + 1 : at + 2]).strip()
        if _GONE in line and (not bare or _CAPTION.match(bare)):
            below = True
        elif below and bare and alone and _CAPTION.match(bare):
            below = False
        else:
            below = below and not bare
            kept.append(line.replace(_GONE, ""))
    return _BLANKS.sub("\n\n", "\n".join(kept))


def _marked(body: str) -> str:
    """Return a body with a mark in the place of each picture."""
    labels = {match[1].strip().lower() for match in _DEFINED.finditer(body)}
    shown = {_label(match) for match in _REFERRED.finditer(body)} & labels
    text = _INLINE.sub(_GONE, _TAG.sub(_GONE, body))
    text = _REFERRED.sub(lambda match: _GONE if _label(match) in shown else match[0], text)
    text = _DEFINED.sub(lambda match: "" if match[1].strip().lower() in shown else match[0], text)
    return _EMPTY_LINK.sub(_GONE, text)


def _label(match: re.Match[str]) -> str:
    return (match[2] or match[1]).strip().lower()
