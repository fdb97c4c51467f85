"""Cut the press's headline font out of Noto Serif CJK SC Bold: `python -m studio.font [NotoSerifCJK-Bold.ttc]`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection

from studio.characters import characters

SOURCE: Final = Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc")
TARGET: Final = Path(__file__).resolve().parent.parent / "newsroom" / "press" / "fonts" / "headline.otf"
FACE: Final = "NotoSerifCJKsc-Bold"
_DROPPED = ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx", "DSIG"]


def main(words: list[str]) -> None:
    """Cut the font and say how large it is."""
    font = cut(Path(words[0]) if words else SOURCE)
    TARGET.parent.mkdir(exist_ok=True)
    font.save(TARGET)
    print(f"{TARGET.name} {TARGET.stat().st_size // 1000} kB, {len(font.getBestCmap())} characters")


def cut(source: Path) -> Any:
    """Return the font with our characters only, without hints and without layout features, which plain lines do not use."""
    faces = TTCollection(str(source), recalcTimestamp=False).fonts
    font = next(face for face in faces if face["name"].getDebugName(6) == FACE)
    options = Options(
        hinting=False,
        layout_features=[],
        name_IDs=[0, 1, 2, 4, 5, 6, 7, 13, 14],
        name_languages=[0x409],
        notdef_outline=True,
        drop_tables=_DROPPED,
    )
    subsetter = Subsetter(options)
    subsetter.populate(text=characters())
    subsetter.subset(font)
    return font


if __name__ == "__main__":
    main(sys.argv[1:])
