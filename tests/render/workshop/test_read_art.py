"""Official art read from every kind of file that agencies deliver: sizes, layers, words, and what is told of each."""

import sys
from collections.abc import Callable

import pytest
from PIL import Image
from PySide6.QtGui import QPainter

from composer.core.problems import Refused
from composer.render.fonts import Fonts
from composer.render.workshop.limits import MOST_PAGES
from composer.render.workshop.read_art import ReadArt, read_art
from tests.workshop_art import flat_pdf, illustrator_svg, layered_psd
from tests.workshop_files import filled, jpeg, pdf, png, psd, webp

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {size}>{inside}</svg>'
SQUARE = 'width="200" height="200"'


def svg(inside: str, size: str = SQUARE) -> bytes:
    return SVG.format(size=size, inside=inside).encode()


def codes(read: ReadArt) -> list[str]:
    return [problem.code for problem in read.artwork.findings]


def refusal(data: bytes, name: str = "affiche") -> str:
    """The code of the one sentence that refuses a file."""
    with pytest.raises(Refused) as refused:
        read_art(data, name)
    (problem,) = refused.value.problems
    assert problem.words.fr.endswith(".")
    assert problem.fix
    return problem.code


def test_a_picture_gives_its_size_and_says_whether_some_of_it_is_clear() -> None:
    whole, holed = Image.new("RGB", (400, 500), "red"), Image.new("RGBA", (400, 500), "red")
    holed.paste((0, 0, 0, 0), (100, 100, 300, 300))
    for data, clear in ((jpeg(whole), False), (png(whole), False), (png(holed), True), (webp(holed), True)):
        (page,) = read_art(data, "a").artwork.pages
        assert (page.pixels.width, page.pixels.height, page.clear, page.inches) == (400, 500, clear, None)


def test_a_picture_of_three_hundred_dots_has_a_size_on_paper() -> None:
    (page,) = read_art(png(Image.new("RGB", (2550, 3300)), 300), "a.png").artwork.pages
    assert page.inches
    assert (round(page.inches.width, 1), round(page.inches.height, 1)) == (8.5, 11)


def test_the_kind_is_that_of_the_bytes_whatever_the_name() -> None:
    assert read_art(png(Image.new("RGB", (40, 50))), "affiche.pdf").artwork.kind == "PNG"


def test_a_pdf_is_drawn_at_three_hundred_dots_with_its_words(fonts: Fonts) -> None:
    fonts.apart()
    (data,) = flat_pdf().files.values()
    read = read_art(data, "affiche.pdf")
    (page,), (picture,) = read.artwork.pages, read.pictures
    assert picture.size == (2550, 3300)
    assert "persévérance" in "".join(page.texts)
    assert codes(read) == []


def test_each_page_of_a_pdf_is_read(fonts: Fonts) -> None:
    assert fonts

    def draw(color: str) -> Callable[[QPainter], None]:
        return lambda painter: filled(painter, (0, 0, 400, 500), color)

    read = read_art(pdf(4, 5, draw("red"), draw("blue")), "deux.pdf")
    assert [picture.getpixel((600, 600)) for picture in read.pictures] == [(255, 0, 0), (0, 0, 255)]


def small_pdf(content: bytes, page: bytes = b"", pages: int = 1) -> bytes:
    """A PDF of 4 by 5 inches written by hand, whose pages share one content."""
    kids = b" ".join([b"3 0 R"] * pages)
    parts = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Count " + str(pages).encode() + b"/Kids[" + kids + b"]>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 288 360]" + page + b"/Contents 4 0 R>>endobj\n",
        b"4 0 obj<</Length " + str(len(content)).encode() + b">>stream\n" + content + b"\nendstream endobj\n",
        b"trailer<</Root 1 0 R>>\n%%EOF",
    )
    return b"".join(parts)


def test_a_pdf_in_inks_is_told() -> None:
    read = read_art(small_pdf(b"0.9 0.1 0.6 0.2 k 0 0 288 360 re f"), "cmjn.pdf")
    assert codes(read) == ["art-inks"]


def test_a_pdf_is_cut_to_its_trim_box() -> None:
    read = read_art(small_pdf(b"1 0 0 rg 0 0 288 360 re f", b"/TrimBox[9 9 279 351]"), "rogne.pdf")
    (page,) = read.artwork.pages
    assert page.inches
    assert (round(page.inches.width, 2), round(page.inches.height, 2)) == (3.75, 4.75)


def test_a_pdf_of_many_pages_is_read_as_far_as_a_poster_goes() -> None:
    read = read_art(small_pdf(b"1 0 0 rg 0 0 9 9 re f", pages=MOST_PAGES + 3), "livre.pdf")
    assert len(read.artwork.pages) == MOST_PAGES
    assert codes(read) == ["art-more-pages"]


def test_an_svg_of_another_program_is_drawn_with_its_clip_paths_and_without_its_samples() -> None:
    (data,) = illustrator_svg().files.values()
    read = read_art(data, "affiche.svg")
    (page,), (picture,) = read.artwork.pages, read.pictures
    assert {layer.name for layer in page.layers} == {"Photo", "Citation", "Nom et role"}
    # A grey rectangle stands where the photo goes in the file, and is not part of the art.
    assert picture.getpixel((picture.width // 2, picture.height * 480 // 1350)) == (31, 107, 74)
    assert codes(read) == ["art-font-missing"]


def test_an_svg_measured_as_paper_is_drawn_at_three_hundred_dots() -> None:
    read = read_art(svg('<rect width="9" height="9"/>', 'width="4in" height="127mm" viewBox="0 0 9 9"'), "a.svg")
    assert read.pictures[0].size == (1200, 1500)


def test_text_in_a_font_of_the_program_is_drawn_and_not_told() -> None:
    text = '<rect width="200" height="200" fill="#fff"/><text y="90" font-family="Manrope" font-size="60">Oui</text>'
    read = read_art(svg(text), "a.svg")
    assert codes(read) == []
    assert sum(read.pictures[0].convert("L").histogram()[:60]) > 100


def test_a_psd_gives_its_merged_picture_and_the_boxes_of_its_layers() -> None:
    pytest.importorskip("psd_tools", reason="the extra `workshop`")
    (data,) = layered_psd().files.values()
    (page,) = read_art(data, "carre.psd").artwork.pages
    boxes = {layer.name: layer.box for layer in page.layers}
    assert set(boxes) == {"Fond", "Photo de l’ambassadeur", "Citation", "Nom", "Thème"}
    assert round(boxes["Citation"].x * 1080) == 480


def test_a_psd_is_read_flat_and_it_is_told_where_layers_cannot_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psd_tools", None)
    read = read_art(psd(Image.new("RGB", (90, 120), "red"), {}), "plat.psd")
    assert read.pictures[0].getpixel((5, 5)) == (255, 0, 0)
    assert codes(read) == ["art-layers-unread"]


@pytest.mark.parametrize(("library", "data"), [("pypdfium2", small_pdf(b"")), ("resvg_py", svg("<g/>"))])
def test_a_missing_library_is_told_in_a_sentence(library: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    assert refusal(data) == "art-library-missing"


@pytest.mark.parametrize("data", [b"", b"bonjour", b"PK\x03\x04", b"<html></html>", b"GIF89a"])
def test_what_is_no_art_is_refused(data: bytes) -> None:
    assert refusal(data) in {"art-damaged", "art-unknown"}
