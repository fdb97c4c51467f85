"""What a file carries is read, however it is written and however broken it is."""

import random
import struct
import subprocess
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from newsroom.article.pictures import NOTHING_EMBEDDED, Embedded
from newsroom.pictures.embedded import IPTC_SOURCES, read_embedded

FORMS = ("jpg", "png", "webp", "avif")
AI = "trainedAlgorithmicMedia"
RIGHTS = (
    "-XMP-dc:Creator=陈一白",
    "-XMP-dc:Creator=林小川",
    "-XMP-dc:Rights=© 青原日报",
    "-XMP-dc:Rights-en=© The Daily",
    "-XMP-photoshop:Credit=青原日报/陈一白",
    "-XMP-photoshop:Source=青原日报",
    "-XMP-xmpRights:UsageTerms=须注明出处",
    "-XMP-xmpRights:WebStatement=https://daily.example/rights",
    "-XMP-plus:LicensorName=青原日报社",
    "-XMP-plus:LicensorURL=https://daily.example/licence",
    f"-XMP-iptcExt:DigitalSourceType={IPTC_SOURCES}{AI}",
)
SPACE = "http://www.tc260.org.cn/ns/AIGC/1.0/"


def plain(form: str = "JPEG", **settings: object) -> bytes:
    file = BytesIO()
    Image.new("RGB", (16, 8), "#456").save(file, form, **settings)
    return file.getvalue()


def tagged(folder: Path, suffix: str, *words: str) -> bytes:
    """Return a picture that exiftool wrote tags into."""
    file = folder / f"a.{suffix}"
    Image.new("RGB", (16, 8), "#456").save(file)
    subprocess.run(["exiftool", "-q", "-overwrite_original", "-codedcharacterset=UTF8", *words, str(file)], check=True)
    return file.read_bytes()


def with_segment(marker: int, content: bytes) -> bytes:
    data = plain()
    return data[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content + data[2:]


def with_iptc(text: bytes, declared: bool = False) -> bytes:
    records = ((1, 90, b"\x1b%G"),) if declared else ()
    fields = (*records, (2, 0, b"\x00\x04"), (2, 80, text), (2, 110, text))
    data = b"".join(b"\x1c" + bytes((record, key)) + struct.pack(">H", len(value)) + value for record, key, value in fields)
    block = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(data)) + data + b"\x00" * (len(data) % 2)
    return with_segment(0xED, b"Photoshop 3.0\x00" + block)


def with_exif(*entries: tuple[int, int, bytes]) -> bytes:
    """Return a JPEG with Exif texts (tag, type, value)."""
    start, extra, table = 8 + 2 + 12 * len(entries) + 4, b"", b""
    for tag, kind, value in entries:
        place = struct.pack("<I", start + len(extra)) if len(value) > 4 else value.ljust(4, b"\x00")
        extra += value if len(value) > 4 else b""
        table += struct.pack("<HHI", tag, kind, len(value)) + place
    head = b"II*\x00\x08\x00\x00\x00" + struct.pack("<H", len(entries))
    return with_segment(0xE1, b"Exif\x00\x00" + head + table + b"\x00\x00\x00\x00" + extra)


def packet(inside: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {inside}/></rdf:RDF></x:xmpmeta>'
    ).encode()


def png_with(name: bytes, content: bytes) -> bytes:
    data = plain("PNG")
    chunk = struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    return data[:-12] + chunk + data[-12:]


@pytest.mark.parametrize("suffix", FORMS)
def test_rights_are_read_from_every_form(suffix: str, tmp_path: Path) -> None:
    assert read_embedded(tagged(tmp_path, suffix, *RIGHTS)) == Embedded(
        creators=("陈一白", "林小川"),
        credit="青原日报/陈一白",
        source="青原日报",
        copyright="© 青原日报",
        terms="须注明出处",
        statement="https://daily.example/rights",
        licensor="https://daily.example/licence",
        digital_source=IPTC_SOURCES + AI,
    )


@pytest.mark.parametrize(
    ("word", "private"),
    [
        ("-GPSLatitude=41.1", "location"),
        ("-XMP-exif:GPSLongitude=110.2", "location"),
        ("-XMP-iptcExt:LocationShownSublocation=柳园北角", "location"),
        ("-XMP-iptcCore:Location=柳园北角", "location"),
        ("-IPTC:Sub-location=柳园北角", "location"),
        ("-SerialNumber=4711", "serial"),
        ("-LensSerialNumber=815", "serial"),
        ("-ImageUniqueID=00112233445566778899aabbccddeeff", "serial"),
        ("-XMP-aux:SerialNumber=4711", "serial"),
        ("-XMP-exifEX:LensSerialNumber=815", "serial"),
        ("-ExifIFD:OwnerName=陈一白", "owner"),
        ("-XMP-aux:OwnerName=陈一白", "owner"),
    ],
)
def test_what_nobody_should_learn_is_noticed(word: str, private: str, tmp_path: Path) -> None:
    assert read_embedded(tagged(tmp_path, "jpg", word)).private == (private,)


@pytest.mark.parametrize(
    "word",
    [
        "-XMP-iptcExt:LocationShownCity=青原",
        "-XMP-plus:CopyrightOwnerName=陈一白",
        "-GPSVersionID=2.3.0.0",
        "-SerialNumber=0000",
        "-Model=K-1",
    ],
)
def test_what_betrays_nobody_is_let_be(word: str, tmp_path: Path) -> None:
    assert read_embedded(tagged(tmp_path, "jpg", word)).private == ()


@pytest.mark.parametrize("suffix", FORMS)
def test_exif_thumbnail_is_noticed(suffix: str, tmp_path: Path) -> None:
    small = tmp_path / "small.jpg"
    small.write_bytes(plain())
    assert read_embedded(tagged(tmp_path, suffix, f"-ThumbnailImage<={small}")).thumbnail


@pytest.mark.parametrize(
    ("marker", "content"),
    [
        (0xE0, b"JFXX\x00\x10" + plain()),
        (0xE2, b"MPF\x00II*\x00"),
        (0xED, b"Photoshop 3.0\x008BIM\x04\x0c\x00\x00\x00\x00\x00\x1c" + bytes(28)),
        (0xE1, b"http://ns.adobe.com/xmp/extension/\x00" + b"0" * 40 + b"<xmp:Thumbnails>"),
    ],
)
def test_every_other_thumbnail_is_noticed(marker: int, content: bytes) -> None:
    assert read_embedded(with_segment(marker, content)).thumbnail


def test_maker_notes_are_noticed() -> None:
    table = b"\x01\x00\x7c\x92\x07\x00\x08\x00\x00\x00\x26\x00\x00\x00"
    first = b"II*\x00\x08\x00\x00\x00\x01\x00\x69\x87\x04\x00\x01\x00\x00\x00\x1a\x00\x00\x00" + bytes(4)
    body = first + table + bytes(4) + b"SECRETXX"
    assert read_embedded(with_segment(0xE1, b"Exif\x00\x00" + body)).maker_notes


@pytest.mark.parametrize(
    ("text", "declared", "name"),
    [
        ("陈一白".encode(), True, "陈一白"),
        ("陈一白".encode(), False, "陈一白"),
        ("陈一白".encode("gbk"), False, "陈一白"),
        (b"Photo " + "陈一白".encode("gbk"), False, "Photo 陈一白"),
        ("José Müller".encode("latin-1"), False, "José Müller"),
    ],
)
def test_iptc_is_read_in_the_encoding_that_it_is_in(text: bytes, declared: bool, name: str) -> None:
    found = read_embedded(with_iptc(text, declared))
    assert (found.creators, found.credit) == ((name,), name)


def test_exif_names_the_photographer() -> None:
    found = read_embedded(with_exif((0x013B, 2, "陈一白".encode("gbk") + b"\x00"), (0x8298, 2, b"\xc2\xa9 A\x00  \x00")))
    assert (found.creators, found.copyright) == (("陈一白",), "© A")


def test_broken_author_of_windows_hides_no_other_tag() -> None:
    found = read_embedded(with_exif((0x013B, 2, b"Peter\x00"), (0x9C9D, 1, b"\x00\xd8A\x00B")))
    assert found.creators == ("Peter",)


def test_author_of_windows_is_a_creator() -> None:
    assert read_embedded(with_exif((0x9C9D, 1, "陈一白".encode("utf-16-le") + b"\x00\x00"))).creators == ("陈一白",)


@pytest.mark.parametrize("prefix", ["TC260", "label"])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_ai_label_is_read_by_whatever_prefix(prefix: str, form: str) -> None:
    xmp = packet(f"xmlns:{prefix}=\"{SPACE}\" {prefix}:AIGC='{{&quot;Label&quot;:&quot;1&quot;}}'")
    settings = {"xmp": xmp} if form != "PNG" else {}
    data = plain(form, **settings) if settings else png_with(b"iTXt", b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + xmp)
    assert read_embedded(data).ai_label == '{"Label":"1"}'


def test_ai_label_in_a_text_chunk_or_comment_counts() -> None:
    label = '{"Label":"1","ContentProducer":"x"}'
    assert read_embedded(png_with(b"tEXt", b"AIGC\x00" + label.encode())).ai_label == label
    assert read_embedded(with_exif((0x010E, 2, f'{{"AIGC":{label}}}'.encode() + b"\x00"))).ai_label == label


def test_text_chunks_of_a_png_name_author_and_copyright() -> None:
    data = png_with(b"zTXt", b"Copyright\x00\x00" + zlib.compress("© A".encode("latin-1")))
    assert read_embedded(data).copyright == "© A"
    assert read_embedded(png_with(b"iTXt", b"Author\x00\x00\x00\x00\x00" + "陈一白".encode())).creators == ("陈一白",)


def test_bomb_in_a_text_chunk_is_not_unpacked() -> None:
    bomb = zlib.compress(bytes(50_000_000), 9)
    assert len(read_embedded(png_with(b"zTXt", b"Author\x00\x00" + bomb)).creators) <= 1


def test_gif_and_drawing_carry_a_packet_too() -> None:
    xmp = packet('xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="陈一白"')
    gif = plain("GIF")[:-1] + b"\x21\xff\x0bXMP DataXMP" + xmp + b"\x01" + bytes(range(255, -1, -1)) + b"\x00;"
    assert read_embedded(gif).credit == "陈一白"
    assert read_embedded(b'<svg xmlns="http://www.w3.org/2000/svg"><metadata>' + xmp + b"</metadata></svg>").credit == "陈一白"


def manifest(name: str = AI) -> bytes:
    return b"\x00\x00\x01\x00jumb\x00\x00\x00\x1ejumdc2pa\x00" + f"digitalSourceType{IPTC_SOURCES}{name}".encode()


@pytest.mark.parametrize(
    "data",
    [
        with_segment(0xEB, b"JP\x00\x01\x00\x00\x00\x01" + manifest()),
        png_with(b"caBX", manifest()),
        plain("WEBP") + b"C2PA" + struct.pack("<I", len(manifest())) + manifest(),
        plain("AVIF") + struct.pack(">I", len(manifest()) + 24) + b"uuid" + bytes.fromhex("d8fec3d61b0e483c92975828877ec481") + manifest(),
    ],
    ids=["jpeg", "png", "webp", "avif"],
)
def test_content_credentials_are_noticed_and_say_how_it_was_made(data: bytes) -> None:
    if data.startswith(b"RIFF"):
        data = b"RIFF" + struct.pack("<I", len(data) - 8) + data[8:]
    found = read_embedded(data)
    assert (found.credentials, found.digital_source) == (True, IPTC_SOURCES + AI)


def test_source_type_split_between_two_segments_is_read() -> None:
    whole = manifest()
    head = b"JP\x00\x01\x00\x00\x00"
    second = with_segment(0xEB, head + b"\x02" + whole[:8] + whole[90:])
    first = b"\xff\xeb" + struct.pack(">H", len(whole[:90]) + 10) + head + b"\x01" + whole[:90]
    assert read_embedded(second[:2] + first + second[2:]).digital_source == IPTC_SOURCES + AI


def test_what_the_file_itself_says_goes_before_its_credentials(tmp_path: Path) -> None:
    data = tagged(tmp_path, "jpg", "-XMP-iptcExt:DigitalSourceType=digitalCapture")
    content = b"JP\x00\x01\x00\x00\x00\x01" + manifest()
    both = data[:2] + b"\xff\xeb" + struct.pack(">H", len(content) + 2) + content + data[2:]
    assert read_embedded(both).digital_source == f"{IPTC_SOURCES}digitalCapture"


@pytest.mark.parametrize("data", [b"", b"\x00", b"\xff\xd8\xff", b"GIF89a", b"<svg", b"RIFF\x00\x00\x00\x00WEBP", plain(), plain("GIF")])
def test_nothing_is_read_from_nothing(data: bytes) -> None:
    assert read_embedded(data) == NOTHING_EMBEDDED


@pytest.mark.parametrize("suffix", FORMS)
def test_broken_metadata_raise_nothing_and_say_nothing(suffix: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    data = tagged(tmp_path, suffix, *RIGHTS, "-GPSLatitude=41.1")
    capfd.readouterr()
    dice = random.Random(7)
    for _ in range(60):
        damaged = bytearray(data)
        for _ in range(8):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        assert isinstance(read_embedded(bytes(damaged)), Embedded)
    assert capfd.readouterr() == ("", "")
