"""What a screen reader is told of a page: its language and title, each text once, in order, and the photo."""

from io import BytesIO
from typing import Any, cast

import pytest
from pypdf import PdfReader

from composer.core.text.wording import quoted
from composer.core.visual import Visual
from composer.export.metadata import Labels
from composer.export.pdf.page import encode_pdf
from tests.formats import FORMAT_BY_ID
from tests.render.pixels import Patches
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage

_QUOTE = QUOTES["fr"][280]


def _reader(stage: Stage, labels: Labels, quote: str = _QUOTE) -> PdfReader:
    visual = Visual("bloc", quote=quote, person=PERSON, photo=PHOTO)
    frame = stage.arranged(visual, "letter", Patches("rg", "by")).frame
    return PdfReader(BytesIO(encode_pdf(frame, FORMAT_BY_ID["letter"], labels)), strict=True)


def _read_aloud(reader: PdfReader) -> list[tuple[str, str]]:
    """Each element of the structure, in its order: its type, and its words or its alternative."""
    catalogue = cast("Any", reader.trailer["/Root"])
    (document,) = [catalogue["/StructTreeRoot"]["/K"].get_object()]
    return [_spoken(reader, kid.get_object()) for kid in document["/K"]]


def _spoken(reader: PdfReader, element: Any) -> tuple[str, str]:  # noqa: ANN401 - an object of pypdf
    return element["/S"], element.get("/Alt") or " ".join(_words(reader, set(element["/K"])).split())


def _words(reader: PdfReader, pieces: set[int]) -> str:
    """The words of the pieces of the page that an element owns."""
    (page,) = reader.pages
    inside: list[int] = []
    found: list[str] = []

    def before(operator: bytes, operands: Any, *_: Any) -> None:  # noqa: ANN401 - as above
        if operator == b"BDC":
            inside.append(operands[1]["/MCID"])
        elif operator == b"EMC":
            inside.clear()

    def text(said: str, *_: Any) -> None:  # noqa: ANN401 - as above
        if pieces & set(inside):
            found.append(said)

    page.extract_text(visitor_operand_before=before, visitor_text=text)
    return "".join(found)


@pytest.mark.parametrize("quote", [_QUOTE, "Oui, deux 🎉 fois."])
def test_a_screen_reader_reads_each_text_once_in_order_and_says_what_the_photo_shows(quote: str, stage: Stage) -> None:
    reader = _reader(stage, Labels("Mireille", photo="Mireille à son établi"), quote)
    read = _read_aloud(reader)
    assert ("/Figure", "Mireille à son établi") in read
    words = [said for kind, said in read if kind == "/P"]
    assert words.index("Mireille Tremblay") < words.index("Directrice d’atelier, École des métiers du Sud")
    spoken = " ".join(words)
    assert spoken.count(" ".join(quoted(quote, "fr").split())) == ("🎉" not in quote)
    assert spoken.count("deux" if "🎉" in quote else "À seize ans") == 1


@pytest.mark.parametrize(("language", "tag"), [("fr", "fr-CA"), ("en", "en-CA")])
def test_a_page_says_its_language_and_shows_its_title(language: Any, tag: str, stage: Stage) -> None:  # noqa: ANN401 - a literal
    reader = _reader(stage, Labels("Mireille", language=language))
    catalogue = cast("Any", reader.trailer["/Root"])
    assert catalogue["/Lang"] == tag
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Mireille"
