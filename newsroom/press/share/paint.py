"""Draw one share picture: nameplate, a thick and a thin rule with kicker and date between them, the headline, the source line."""

from functools import lru_cache, partial
from io import BytesIO

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from newsroom.pictures.packet import PNG_KEYWORD, packet
from newsroom.press.share.inks import HOUSE, INK, INKS, KNOCKED_OUT, LINE, PALETTE, SOFT, Ink
from newsroom.press.share.letters import RISE, face, measure
from newsroom.press.share.lines import broken, shortened
from newsroom.press.share.placard import Placard
from newsroom.press.share.sheet import Sheet

_LEADING = 1.32
_RUNS = 3
"""zlib's Z_RLE: flat areas are runs, so that it packs best here, soonest, and alike on every processor."""


def picture(placard: Placard, sheet: Sheet) -> bytes:
    """Return a placard as a PNG file with few colours and an XMP packet."""
    page = _Page(sheet)
    top = sheet.rule if placard.plate else sheet.plate
    page.line(placard.plate, sheet.plate, sheet.plate_size, INKS[INK])
    page.fill(top, sheet.thick, INKS[INK].solid)
    top += sheet.thick
    tab = page.tab(placard.kicker, top)
    page.line(placard.band, top + (sheet.band - sheet.band_size) // 2, sheet.band_size, INKS[SOFT], after=tab)
    page.fill(top + sheet.band, sheet.thin, INKS[INK].solid)
    page.headline(placard.headline, top + sheet.band + sheet.thin, sheet.foot)
    page.fill(sheet.foot, sheet.thin, INKS[LINE].solid)
    page.line(placard.foot, page.foot, sheet.foot_size, INKS[SOFT])
    return page.file(xmp_of(placard))


def xmp_of(placard: Placard) -> str:
    """Return what a picture says of itself."""
    return packet(placard.rights, placard.title, placard.rights.creator)


class _Page:
    """A picture in the making; its pixels are numbers of colours."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.image = Image.new("L", sheet.size, 0)

    def fill(self, y: int, height: int, number: int) -> None:
        """Draw a rule across the type area."""
        margin = self.sheet.margin
        self.image.paste(number, (margin, y, margin + self.sheet.width, y + height))

    def line(self, text: str, y: int, size: int, ink: Ink, after: int = 0) -> None:
        """Write a line at the left, made smaller until it fits; `after` pixels are taken already, then it stands at the right."""
        room = self.sheet.width - after
        text, size = _fitted(text, size, room)
        x = self.sheet.margin + (self.sheet.width - round(measure(text, size)) if after else 0)
        self.write(text, x, y, size, ink)

    def tab(self, text: str, y: int) -> int:
        """Hang the kicker from the thick rule as a tab of the house colour; return how wide it is, with the gap after it."""
        sheet = self.sheet
        if not text:
            return 0
        pad = sheet.band_size * 3 // 4
        wide = round(measure(text, sheet.band_size)) + 2 * pad
        self.image.paste(INKS[HOUSE].solid, (sheet.margin, y, sheet.margin + wide, y + sheet.band))
        self.write(text, sheet.margin + pad, y + (sheet.band - sheet.band_size) // 2, sheet.band_size, KNOCKED_OUT)
        return wide + pad

    def headline(self, text: str, top: int, low: int) -> None:
        """Write the headline as large as it fits, a little above the middle."""
        size, lines = _set(text, self.sheet, low - top - self.sheet.foot_size)
        step = round(size * _LEADING)
        y = top + (low - top - step * len(lines)) * 12 // 25 + (step - size) // 2
        for number, line in enumerate(lines):
            self.write(line, self.sheet.margin, y + number * step, size, INKS[INK], flush=True)

    @property
    def foot(self) -> int:
        """Return where the last line stands, a little above the middle of the lower margin."""
        sheet = self.sheet
        return sheet.foot + sheet.thin + (sheet.size[1] - sheet.foot - sheet.foot_size) // 3

    def write(self, text: str, x: int, y: int, size: int, ink: Ink, flush: bool = False) -> None:
        """Write one line whose letters' bodies have their upper left corner at (x, y); `flush` hangs out what is white at its left."""
        letters, left, top = _letters(text, size, ink)
        self.image.paste(letters, (x if flush else x + left, y + top))

    def file(self, xmp: str) -> bytes:
        """Return the picture as a PNG file."""
        self.image.putpalette([part for colour in PALETTE for part in colour])
        about, file = PngInfo(), BytesIO()
        about.add_itxt(PNG_KEYWORD, xmp)
        self.image.save(file, "PNG", bits=4, compress_type=_RUNS, pnginfo=about)
        return file.getvalue()


@lru_cache(maxsize=32)
def _letters(text: str, size: int, ink: Ink) -> tuple[Image.Image, int, int]:
    """Return a line in numbers of colours, cut to what is inked, and its place from the first letter's upper left corner.

    Nameplate, kicker and date come again on the next picture; headlines pass through.
    """
    above = round(size * 0.2)
    area = Image.new("L", (round(measure(text, size)) + size, round(size * 1.4)), 0)
    ImageDraw.Draw(area).text((size // 2, above + round(size * RISE)), text, fill=255, font=face(size), anchor="ls")
    left, top, right, low = area.getbbox() or (0, 0, 1, 1)
    return area.crop((left, top, right, low)).point(ink.table), left - size // 2, top - above


def _set(text: str, sheet: Sheet, height: int) -> tuple[int, tuple[str, ...]]:
    """Return the largest size at which a headline fits, and its lines; at the smallest it is cut if it must be."""
    for size in sheet.headline_sizes:
        most = 1 if size > sheet.largest_of_many else min(sheet.most_lines, int(height / (size * _LEADING)))
        lines = broken(text, partial(measure, size=size), sheet.width, most)
        if lines is not None:
            return size, lines
    return size, shortened(text, partial(measure, size=size), sheet.width, most)


def _fitted(text: str, size: int, room: int) -> tuple[str, int]:
    """Return a line and the size at which it fits: down to three quarters, then cut."""
    smallest = size * 3 // 4
    while size > smallest and measure(text, size) > room:
        size -= 1
    return (text, size) if measure(text, size) <= room else (shortened(text, partial(measure, size=size), room, 1)[0], size)
