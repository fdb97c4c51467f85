"""A photograph as a citizen sends it in: with everything inside that nobody should learn, and with rights that must not get lost."""

import random
from io import BytesIO

import pyexiv2
from PIL import Image, ImageDraw, ImageFilter

SERIAL = "SN-7700-4242"
OWNER = "Owner-Of-Phone-88"
CREDIT = "陈一白"
COPYRIGHT = "© 陈一白 2026"
AI_LABEL = '{"Label":"1","ContentPropagator":"yunlan"}'
_EXIF = {
    "Exif.GPSInfo.GPSLatitude": "31/1 14/1 777/100",
    "Exif.GPSInfo.GPSLatitudeRef": "N",
    "Exif.GPSInfo.GPSLongitude": "121/1 28/1 1234/100",
    "Exif.GPSInfo.GPSLongitudeRef": "E",
    "Exif.Photo.BodySerialNumber": SERIAL,
    "Exif.Photo.CameraOwnerName": OWNER,
}
_XMP = {
    "Xmp.dc.creator": [CREDIT],
    "Xmp.dc.rights": {'lang="x-default"': COPYRIGHT},
    "Xmp.photoshop.Credit": CREDIT,
    "Xmp.TC260.AIGC": AI_LABEL,
}


def picture(width: int = 640, height: int = 480) -> Image.Image:
    """Return a picture with coarse noise all over it, so that no part of it is of one colour, and a figure in the middle."""
    dice = random.Random(7)
    noise = Image.frombytes("RGB", (width // 8, height // 8), dice.randbytes(width // 8 * (height // 8) * 3))
    image = noise.resize((width, height), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(image)
    pen.ellipse((width // 2 - 40, height // 2 - 50, width // 2 + 40, height // 2 + 50), fill=(224, 180, 150))
    return image


def encoded(image: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    """Return a picture's bytes in a form of Pillow's."""
    held = BytesIO()
    image.save(held, form, **options)
    return held.getvalue()


def photograph(width: int = 640, height: int = 480, form: str = "JPEG", turned: int = 1) -> bytes:
    """Return a photograph with place, serial number, owner, thumbnail, credit, copyright and AI label; `turned` is its Exif orientation."""
    data = encoded(picture(width, height), form, **({} if form == "PNG" else {"quality": 92}))
    pyexiv2.registerNs("http://www.tc260.org.cn/ns/AIGC/1.0/", "TC260")
    with pyexiv2.ImageData(data) as held:
        held.modify_exif({**_EXIF, "Exif.Image.Orientation": str(turned)})
        held.modify_xmp(_XMP)
        if form == "JPEG":
            held.modify_iptc({"Iptc.Application2.Credit": CREDIT})
            held.modify_thumbnail(encoded(picture(160, 120)))
        return bytes(held.get_bytes())


def drawn_face() -> Image.Image:
    """Return a drawn face, 640 pixels square, enough like one for a program."""
    image = Image.new("RGB", (640, 640), (90, 110, 120))
    pen = ImageDraw.Draw(image)
    pen.ellipse((170, 120, 470, 540), fill=(40, 30, 25))
    pen.ellipse((195, 180, 445, 530), fill=(222, 186, 160))
    for left in (245, 345):
        pen.rectangle((left - 10, 275, left + 60, 287), fill=(60, 45, 40))
        pen.ellipse((left, 290, left + 50, 318), fill=(235, 235, 230))
        pen.ellipse((left + 12, 290, left + 38, 318), fill=(30, 25, 25))
        pen.ellipse((left - 8, 280, left + 58, 330), outline=(160, 120, 100), width=8)
    pen.polygon([(320, 310), (298, 400), (342, 400)], fill=(200, 160, 135))
    pen.rectangle((300, 398, 340, 404), fill=(120, 80, 70))
    pen.ellipse((270, 435, 370, 470), fill=(150, 70, 70))
    pen.rectangle((270, 450, 370, 453), fill=(80, 30, 30))
    return image.filter(ImageFilter.GaussianBlur(4))
