"""Every picture is one that readers' programs can show, whole and still.

What it checks:
    Files in content/images/ are JPEG, PNG, WebP, AVIF, GIF or SVG and called so; they go on to their end; they do not move. Formats of
    cameras and desks (HEIC, TIFF, BMP, PSD, RAW) are named, whatever the file's ending says. A drawing (SVG) has a size, declares no
    entities, and holds nothing that acts, loads or would be lost in cleaning: scripts, event handlers, animation, references to
    anywhere else, embedded pictures, foreign content. Its first such places are told. No pixel is unpacked for this.
Why:
    A photograph that breaks off shows half a street; a picture that moves cannot be made small, black or described; a drawing with
    a script is a program on every reader's page. What would be dropped in silence must be seen by the editor first.
Source:
    House rule; CWE-79, CWE-409, CWE-434, CWE-611, CWE-776; SVG 2, 2.2 (secure static mode).
Example:
    content/images/map.svg
How to fix:
    Export the picture again: a photograph as JPEG, a drawing as plain SVG with text but without scripts, links and pictures, a moving
    picture as a video below content/media/.
"""

from collections.abc import Iterable

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "PUB724"
NAME = "broken-picture"
SEVERITY = "error"
SCOPE = "site"


def check(edition: Edition, desk: Desk) -> Iterable[Fault]:
    """Return what was noticed while reading pictures."""
    return desk.faults_of(NAME)
