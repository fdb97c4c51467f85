"""The words inside a published picture, read with another reader than the one that wrote them."""

from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import pyexiv2
import pytest
from PIL import Image

from newsroom.article.pictures import PictureRights
from newsroom.pictures.packet import packet, tree

LABEL = '{"Label":"1","ContentPropagator":"云岚旗融媒体中心"}'
RIGHTS = PictureRights(
    creator="林 & <小川>",
    credit='摄影："林小川"',
    source="云岚新闻网",
    copyright="© 云岚旗融媒体中心",
    terms="转载须经书面授权",
    statement="https://www.yunlan.example/notice/#own",
    licensor="https://www.yunlan.example/contact/",
    digital_source="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    ai_label=LABEL,
)
READ = {
    "Xmp.dc.title": {'lang="x-default"': "灯"},
    "Xmp.dc.creator": ["林 & <小川>"],
    "Xmp.dc.publisher": ["云岚"],
    "Xmp.dc.rights": {'lang="x-default"': "© 云岚旗融媒体中心"},
    "Xmp.photoshop.Credit": '摄影："林小川"',
    "Xmp.photoshop.Source": "云岚新闻网",
    "Xmp.xmpRights.Marked": "True",
    "Xmp.xmpRights.UsageTerms": {'lang="x-default"': "转载须经书面授权"},
    "Xmp.xmpRights.WebStatement": "https://www.yunlan.example/notice/#own",
    "Xmp.plus.Licensor": 'type="Seq"',
    "Xmp.plus.Licensor[1]": 'type="Struct"',
    "Xmp.plus.Licensor[1]/plus:LicensorURL": "https://www.yunlan.example/contact/",
    "Xmp.iptcExt.DigitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    "Xmp.TC260.AIGC": LABEL,
}


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "AVIF"])
def test_another_reader_finds_every_field(form: str) -> None:
    made = BytesIO()
    Image.new("RGB", (64, 64)).save(made, form, xmp=packet(RIGHTS, "灯", "云岚").encode())
    with pyexiv2.ImageData(made.getvalue()) as image:
        assert image.read_xmp() == READ


def test_what_is_not_known_is_not_written() -> None:
    words = packet(PictureRights(credit="图：林小川"))
    assert words.count("xmlns:") == 3, "x, rdf and photoshop"
    assert "Marked" not in words


def test_what_carries_no_copyright_is_not_marked() -> None:
    assert "<xmpRights:Marked>False<" in packet(replace(RIGHTS, copyright="不受著作权法保护"))


def test_the_packet_is_well_formed_whatever_stands_in_it() -> None:
    odd = PictureRights(creator="\x00a\ud800]]>\u202e\ufffe&", credit="两\n行", ai_label='{"a":"<b>"}')
    ElementTree.fromstring(tree(odd, "\x0b"))
    assert "<photoshop:Credit>两 行<" in tree(odd)
