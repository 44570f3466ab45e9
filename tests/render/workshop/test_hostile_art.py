"""Art made to harm: each file is drawn, or refused in one sentence; nothing is opened, run, or worked on for long."""

import base64
import random
import struct
import zlib
from functools import cache
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication, QPainter

from composer.core.problems import Refused
from composer.render.workshop import read_art as reading
from composer.render.workshop.read_art import ReadArt, read_art
from tests.workshop_files import filled, jpeg, pdf, png, psd, webp

ROUND = range(50)
#: What runs each time of the fifty broken files of each kind.
SAMPLE = range(6)
KINDS = ("png", "jpeg", "webp", "pdf", "svg", "psd")
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="60">'


def svg(inside: str, before: str = "") -> bytes:
    return f"{before}{HEAD}{inside}</svg>".encode()


def read(data: bytes) -> ReadArt | str:
    """What was read, or the code of the only sentence that refused it."""
    try:
        return read_art(data, "piège")
    except Refused as refused:
        (problem,) = refused.problems
        assert problem.fix
        return problem.code


def codes(data: bytes) -> set[str]:
    found = read(data)
    assert isinstance(found, ReadArt), found
    return {problem.code for problem in found.artwork.findings}


def huge_png(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header promises `width` by `height` pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def page(body: bytes, box: bytes = b"0 0 288 360") -> bytes:
    """A PDF of one page."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[" + box + b"]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Length " + str(len(body)).encode() + b">>stream\n" + body + b"\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def psd_of(width: int, height: int) -> bytes:
    """The header of a PSD of that size, and nothing else."""
    return b"8BPS\0\1" + bytes(6) + b"\0\3" + struct.pack(">II", height, width) + b"\0\x08\0\3" + bytes(14)


NESTED = "".join(
    f'<g id="g{level}"><use xlink:href="#g{level - 1}"/><use xlink:href="#g{level - 1}"/></g>' for level in range(1, 40)
)
MASKS = "".join(
    f'<mask id="m{level}"><rect class="c{level - 1}" width="9" height="9"/><rect class="c{level - 1}"/></mask>'
    for level in range(1, 40)
)
STYLES = "".join(f".c{level}{{mask:url(#m{level})}}" for level in range(1, 40))
BILLION = "<!DOCTYPE svg [" + "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 40)) + "]>"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (huge_png(60_000, 60_000), "art-too-large"),
        (huge_png(1, 60_000), "art-too-large"),
        (psd_of(30_000, 30_000), "art-too-large"),
        (page(b"", b"0 0 144000 144000"), "art-too-large"),
        (page(b"", b"0 0 4 360"), "art-too-large"),
        (page(b"0 0 1 1 re f " * 60_000), "art-too-large"),
        (svg(f'<g id="g0"><path d="M0 0h9"/></g>{NESTED}'), "art-too-large"),
        (svg(f'<style>{STYLES}</style><rect id="c0"/>{MASKS}<rect class="c39"/>'), "art-too-large"),
        (svg('<g id="a"><use xlink:href="#a"/></g>'), "art-too-large"),
        (svg("<g>" * 5000 + "</g>" * 5000), "art-too-large"),
        (svg("<path/>" * 120_000), "art-too-large"),
        (svg('<rect filter="url(#f)"/>' * 80), "art-too-large"),
        (svg("<g/>", BILLION), "art-damaged"),
        (svg("<g/>", '<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>'), "art-damaged"),
        (svg("<g>"), "art-damaged"),
        (b"<svg", "art-damaged"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1e9"/>', "art-damaged"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999"/>', "art-too-large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bomb_is_refused_in_one_sentence(data: bytes, code: str) -> None:
    assert read(data) == code


def test_a_file_heavier_than_any_poster_is_refused_before_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST_FILE", 100)
    assert read(png(Image.new("RGB", (90, 90), "red"))) == "art-too-large"


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ('<image xlink:href="file:///etc/passwd" width="9" height="9"/>', "art-part-removed"),
        ('<image href="/etc/hostname" width="9" height="9"/>', "art-part-removed"),
        ('<image href="https://exemple.org/a.png" width="9" height="9"/>', "art-part-removed"),
        ('<use href="autre.svg#a"/>', "art-part-removed"),
        ('<rect width="9" height="9" fill="url(https://exemple.org/a.svg#b)"/>', "art-part-removed"),
        ("<style>@import url(https://exemple.org/a.css);</style>", "art-part-removed"),
        ("<script>fetch('https://exemple.org')</script>", "art-part-removed"),
        ('<rect width="9" height="9" onload="alert(1)"/>', "art-part-removed"),
        ("<foreignObject><body/></foreignObject>", "art-part-removed"),
        ('<image href="data:image/svg+xml;base64,PHN2Zy8+" width="9" height="9"/>', "art-part-removed"),
        (
            f'<image href="data:image/png;base64,{base64.b64encode(huge_png(60_000, 60_000)).decode()}"/>',
            "art-part-removed",
        ),
    ],
)
def test_what_leads_out_of_a_drawing_or_runs_is_taken_out_and_told(inside: str, code: str) -> None:
    assert codes(svg(f'<rect width="60" height="60"/>{inside}')) == {code}


def test_a_file_beside_the_program_is_never_drawn(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("a") / "secret.png"
    secret.write_bytes(png(Image.new("RGB", (60, 60), "red")))
    for address in (str(secret), secret.as_uri(), f" {secret}", f"\n{secret.as_uri()}"):
        found = read(svg(f'<rect width="60" height="60" fill="#fff"/><image width="60" height="60" href="{address}"/>'))
        assert isinstance(found, ReadArt)
        assert found.pictures[0].convert("RGB").getpixel((60, 60)) == (255, 255, 255)


def test_a_filter_made_to_be_slow_is_bounded() -> None:
    slow = (
        '<filter id="f"><feTurbulence baseFrequency="0.1" numOctaves="2000000000"/>'
        '<feMorphology operator="dilate" radius="99999"/></filter><rect width="60" height="60" filter="url(#f)"/>'
    )
    assert isinstance(read(svg(slow)), ReadArt)


def test_a_pdf_with_a_password_is_refused_in_its_own_sentence() -> None:
    writer = pytest.importorskip("pypdf").PdfWriter()
    writer.add_blank_page(288, 360)
    writer.encrypt("secret", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    assert read(file.getvalue()) == "art-closed"


@cache
def sound(kind: str) -> bytes:
    """A small sound file of each kind, with something to break all along."""
    source = random.Random(4)  # noqa: S311 - a drawing
    picture = Image.new("RGB", (120, 150))
    picture.putdata([(source.randint(0, 255), x % 256, 90) for x in range(120 * 150)])
    match kind:
        case "png":
            return png(picture, 300)
        case "jpeg":
            return jpeg(picture)
        case "webp":
            return webp(picture)
        case "psd":
            return psd(picture, {"Photo": (10, 10, Image.new("RGBA", (50, 50), "red"))})
        case "svg":
            shapes = "".join(f'<g id="Photo{n}"><path d="M{n} 0L9 9Z" fill="#123456"/></g>' for n in range(40))
            return svg(f"<style>.a{{fill:red}}</style>{shapes}")
        case _:

            def draw(painter: QPainter) -> None:
                for step in range(30):
                    filled(painter, (step, step, 60, 60), "#123456")

            return pdf(3, 4, draw)


def broken(kind: str, number: int) -> bytes:
    """One of fifty broken copies of a sound file, always the same: bytes overwritten, cut out, doubled, cut short."""
    source = random.Random(f"{kind}{number}")  # noqa: S311 - the same each time
    data = bytearray(sound(kind))
    for _ in range(source.randint(1, 12)):
        at = int(len(data) * source.random() ** 2)
        match source.randint(0, 3):
            case 0:
                data[at : at + 4] = source.randbytes(4)
            case 1:
                del data[at : at + source.randint(1, 200)]
            case 2:
                data[at:at] = data[at : at + 64]
            case _:
                data[at : at + 1] = bytes([data[at] ^ 1 << source.randint(0, 7)]) if at < len(data) else b""
    return bytes(data[: len(data) - source.choice((0, 0, 1, 100, len(data) // 3))])


def drawn_or_refused(kind: str, number: int) -> None:
    found = read(broken(kind, number))
    if isinstance(found, ReadArt):
        assert found.pictures
        return
    assert found.startswith("art-")


@pytest.mark.parametrize("number", SAMPLE)
@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_file_is_drawn_or_refused_in_one_sentence(
    kind: str, number: int, application: QGuiApplication
) -> None:
    assert application
    drawn_or_refused(kind, number)


@pytest.mark.exhaustive
@pytest.mark.parametrize("number", [each for each in ROUND if each not in SAMPLE])
@pytest.mark.parametrize("kind", KINDS)
def test_fifty_broken_files_of_each_kind_are_drawn_or_refused(
    kind: str, number: int, application: QGuiApplication
) -> None:
    assert application
    drawn_or_refused(kind, number)


def test_the_sound_files_are_all_read(application: QGuiApplication) -> None:
    assert application
    for kind in KINDS:
        assert isinstance(read(sound(kind)), ReadArt), kind
