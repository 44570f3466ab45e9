import re
import sys
import time
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any, cast

import pytest
from msgspec.structs import replace
from pypdf import PageObject, PdfReader

from composer.core.formats import Format
from composer.core.visual import Visual
from composer.export.metadata import Labels
from composer.export.pdf.page import encode_pdf
from composer.render.frame import Frame, Picture
from tests.formats import FORMAT_BY_ID
from tests.render.pixels import Patches
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage

LABELS = Labels("Mireille Tremblay")
#: Page sizes in points. Paper: 8.5 × 11 and 11 × 17 inches. Screens: four fifths of a point a pixel.
PAGES = {
    "portrait": (864, 1080),
    "square": (864, 864),
    "story": (864, 1536),
    "landscape": (960, 504),
    "screen": (1536, 864),
    "letter": (612, 792),
    "tabloid": (792, 1224),
    "grid": (864, 1152),
    "24x36": (1728, 2592),
    "a4": (595, 842),
}


def framed(stage: Stage, format_id: str, visual: Visual | None = None, photo: Patches | None = None) -> Frame:
    return stage.arranged(visual or Visual("bloc", quote=QUOTES["fr"][140], person=PERSON), format_id, photo).frame


def pdf(frame: Frame, format_id: str = "landscape") -> bytes:
    return encode_pdf(frame, FORMAT_BY_ID[format_id], LABELS)


def page(data: bytes) -> PageObject:
    """The only page."""
    (only,) = PdfReader(BytesIO(data)).pages
    return only


def folded(text: str) -> str:
    """`text` with every white space, no-break ones too, as one plain space."""
    return " ".join(text.split())


def words_of(frame: Frame) -> str:
    return folded(" ".join(line for text in frame.texts() for line in text.lines))


def streams(data: bytes) -> Iterator[bytes]:
    """Every stream, unpacked where it is packed."""
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            yield zlib.decompress(found[1])
        except zlib.error:
            yield found[1]


@pytest.mark.parametrize("format_id", PAGES)
def test_a_page_has_the_size_of_its_format(format_id: str) -> None:
    format_: Format = FORMAT_BY_ID[format_id]
    box = page(pdf(Frame(format_.size, ()), format_id)).mediabox
    assert (float(box.width), float(box.height)) == PAGES[format_id]


@pytest.mark.parametrize("format_id", ["portrait", "landscape", "letter"])
@pytest.mark.parametrize("length", [40, 140, 280])
def test_the_words_of_the_page_are_the_words_of_the_visual(format_id: str, length: int, stage: Stage) -> None:
    frame = framed(stage, format_id, Visual("bloc", quote=QUOTES["fr"][length], person=PERSON))
    assert folded(page(pdf(frame, format_id)).extract_text()) == words_of(frame)


@pytest.mark.parametrize(
    "quote",
    [
        "L’école, c’est aujourd’hui qu’on l’aime",
        "L'école d'Élodie",
        "Office, affluent, fjord, flûte, ffi",
        "Où? À Noël! Ça, c’est sûr: l’œuvre d’Anaïs…",
        "« 50 % – 3 × 2 — oui »",
        "<b>x</b> &amp; {nom}",
        "<02BC> (D:20260101000000Z) \\ ) (",
        "e\u0301te\u0301",
    ],
)
def test_signs_are_found_again_as_they_were_written(quote: str, stage: Stage) -> None:
    frame = framed(stage, "landscape", Visual("bloc", quote=quote, person=PERSON))
    found = folded(page(pdf(frame)).extract_text())
    wanted = words_of(frame).replace("e\u0301", "é")
    assert found == wanted
    assert not re.search("[\ue000-\uf8ff\ufb00-\ufb06\u02bc]", found)


def fonts_of(only: PageObject) -> list[dict[str, Any]]:
    """The fonts a page names, as their descriptors."""
    resources = cast("dict[str, Any]", only["/Resources"])
    composite = [font.get_object() for font in resources["/Font"].values()]
    return [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in composite]


def test_every_face_is_in_the_file(stage: Stage) -> None:
    descriptors = fonts_of(page(pdf(framed(stage, "landscape"))))
    names = {re.sub(r"^/[A-Z]{6}\+", "", str(each["/FontName"])) for each in descriptors}
    assert names == {"SourceSerifPro-Black", "SourceSansPro-Bold", "SourceSansPro-Regular"}
    assert all({"/FontFile2", "/FontFile3"} & set(each) for each in descriptors)


def images_of(data: bytes) -> list[dict[str, Any]]:
    resources = cast("dict[str, Any]", page(data)["/Resources"])
    found = [each.get_object() for each in resources.get("/XObject", {}).values()]
    return [each for each in found if each["/Subtype"] == "/Image"]


def test_a_photo_goes_in_as_a_jpeg_at_its_own_pixels(stage: Stage) -> None:
    frame = framed(stage, "letter", Visual("bloc", quote="Oui", photo=PHOTO), Patches("rgb", "byw", "kkr"))
    (image,) = images_of(pdf(frame, "letter"))
    (photo,) = (item for item in frame.items if isinstance(item, Picture))
    assert (image["/Width"], image["/Height"]) == (3 * photo.box.width, 3 * photo.box.height)
    assert image["/Filter"] == "/DCTDecode"


def test_words_are_text_and_no_picture(stage: Stage) -> None:
    assert images_of(pdf(framed(stage, "landscape"))) == []


def test_the_title_is_the_one_given_and_no_other_name_stands_in_the_file(stage: Stage) -> None:
    info = PdfReader(
        BytesIO(encode_pdf(framed(stage, "landscape"), FORMAT_BY_ID["landscape"], Labels("Zoé «\u00a0oui\u00a0»")))
    ).metadata
    assert info
    assert info.title == "Zoé «\u00a0oui\u00a0»"
    assert not info.author


def test_the_same_frame_gives_the_same_bytes_a_second_later(stage: Stage) -> None:
    frame = framed(
        stage, "landscape", Visual("bloc", quote=QUOTES["fr"][40], person=PERSON, photo=PHOTO), Patches("rg")
    )
    first = pdf(frame)
    # Qt reads the clock where no test can set it.
    time.sleep(1.1)
    assert pdf(frame) == first
    assert (
        pdf(
            framed(
                stage, "landscape", Visual("bloc", quote=QUOTES["fr"][40], person=PERSON, photo=PHOTO), Patches("rg")
            )
        )
        == first
    )


def test_no_moment_of_the_run_stands_in_the_file(stage: Stage) -> None:
    data = pdf(framed(stage, "landscape"))
    everything = data + b"".join(streams(data))
    assert set(re.findall(rb"D:(\d{14})", everything)) == {b"20260101000000"}
    assert set(re.findall(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", everything)) == {b"2026-01-01T00:00:00"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has one zone for all programs")
def test_no_time_zone_changes_a_byte_or_a_length(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = framed(stage, "landscape", Visual("bloc", quote="Oui", photo=PHOTO), Patches("rg"))
    made: list[bytes] = []
    for zone in ("UTC0", "EST5EDT", "IST-5:30", "NPT-5:45"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        made.append(pdf(frame))
    monkeypatch.undo()
    time.tzset()
    assert len(set(made)) == 1
    metadata = PdfReader(BytesIO(made[0]), strict=True).xmp_metadata
    assert metadata is not None
    assert metadata.xmp_create_date is not None


def test_an_offset_of_the_file_still_points_where_it_should(stage: Stage) -> None:
    data = pdf(framed(stage, "landscape"))
    start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    assert data[start:].startswith(b"xref")
    entries = re.findall(rb"(\d{10}) \d{5} n", data[start:])
    assert entries
    for number, offset in enumerate(map(int, entries), 1):
        assert data[offset:].startswith(f"{number} 0 obj".encode())


def test_an_xmp_packet_given_is_the_one_in_the_file(stage: Stage) -> None:
    packet = (
        b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="r"?>'
    )
    data = encode_pdf(framed(stage, "landscape"), FORMAT_BY_ID["landscape"], replace(LABELS, xmp=packet))
    assert packet in b"".join(streams(data))
