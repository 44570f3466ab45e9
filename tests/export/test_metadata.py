"""What a file says of itself: sound XMP of what is printed or typed for the credit, and where each type carries it."""

import struct
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image
from PIL.PngImagePlugin import PngImageFile
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from composer.app.versions import versions
from composer.core.campaign.campaign import Campaign, text_in
from composer.core.caption.alt_text import FULL_LIMIT, alternative_text
from composer.core.caption.credit import credit_lines, photo_credit
from composer.core.formats import EXPORT_TYPE, FileType
from composer.core.text.wording import quoted, set_in_text
from composer.core.visual import AlternativeEdits, CaptionEdits, Person, PhotoChoice, Visual
from composer.core.words import LANGUAGES, Language, Words
from composer.export.encode import encode
from composer.export.metadata import Labels, visual_labels
from composer.render.frame import Flat, Frame
from tests.formats import FORMAT_BY_ID
from tests.render.pixels import LETTERS

_BLOC = Words("Bloc", "Block")
_VISUAL = Visual(
    "bloc",
    quote="Je suis arrivée quand même.",
    person=Person("Zoé Roy", "Tutrice", "École Riverside", {"instagram": "@zoe_roy"}),
    photo=PhotoChoice("0" * 64, photographer="A. Côté"),
)
_LANDSCAPE = FORMAT_BY_ID["landscape"]

# ISO 16684-1, the Dublin Core, Adobe's and IPTC's own pages give these.
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_IPTC = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _packet(visual: Visual, campaign: Campaign) -> bytes:
    return visual_labels(visual, _BLOC, campaign).xmp


def _fields(packet: bytes) -> dict[str, ElementTree.Element]:
    """The properties of the packet's one description, by their full names."""
    meta = ElementTree.fromstring(packet)  # noqa: S314 - our own packet
    assert meta.tag == "{adobe:ns:meta/}xmpmeta"
    ((description,),) = meta
    assert (description.tag, description.attrib) == (f"{_RDF}Description", {f"{_RDF}about": ""})
    assert len({each.tag for each in description}) == len(description)
    return {each.tag: each for each in description}


def _text_of(field: ElementTree.Element) -> str:
    """The one text of a property; in an alternative by language the default stands first and says the same."""
    if not len(field):
        return field.text or ""
    (container,) = field
    texts = {each.text or "" for each in container}
    assert all(each.tag == f"{_RDF}li" for each in container)
    (text,) = texts
    return text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_packet_says_the_alternative_text_and_the_credit_each_under_its_name(
    language: Language, campaign: Campaign
) -> None:
    visual = replace(_VISUAL, language=language)
    alternative = alternative_text(visual, _BLOC, campaign)
    assert {name: _text_of(field) for name, field in _fields(_packet(visual, campaign)).items()} == {
        f"{_DC}title": text_in(campaign.theme, language),
        f"{_IPTC}AltTextAccessibility": alternative.short,
        f"{_IPTC}ExtDescrAccessibility": alternative.full,
        f"{_PHOTOSHOP}Credit": credit_lines(visual, campaign).newsletter.to(language),
        f"{_DC}creator": "A. Côté",
        f"{_DC}rights": photo_credit(visual, language),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_says_its_language_after_the_default(language: Language, campaign: Campaign) -> None:
    fields = _fields(_packet(replace(_VISUAL, language=language), campaign))
    spoken = [fields[name] for name in (f"{_DC}title", f"{_DC}rights", f"{_IPTC}AltTextAccessibility")]
    for field in (*spoken, fields[f"{_IPTC}ExtDescrAccessibility"]):
        (alternatives,) = field
        assert alternatives.tag == f"{_RDF}Alt"
        assert [each.attrib for each in alternatives] == [{_LANG: "x-default"}, {_LANG: f"{language}-CA"}]
    assert [each.tag for each in fields[f"{_DC}creator"]] == [f"{_RDF}Seq"]


@pytest.mark.parametrize("visual", [replace(_VISUAL, photo=None), replace(_VISUAL, photo=PhotoChoice("0" * 64))])
def test_without_a_photographer_nobody_is_named_as_one(visual: Visual, campaign: Campaign) -> None:
    assert {f"{_DC}creator", f"{_DC}rights"}.isdisjoint(_fields(_packet(visual, campaign)))


def test_a_packet_stands_between_its_two_marks(campaign: Campaign) -> None:
    packet = _packet(_VISUAL, campaign).decode()
    assert packet.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>')
    assert packet.endswith('<?xpacket end="r"?>')


def test_the_title_is_the_person_or_else_the_theme(campaign: Campaign) -> None:
    assert visual_labels(_VISUAL, _BLOC, campaign).title == "Zoé Roy"
    for language in LANGUAGES:
        labels = visual_labels(Visual("bloc", language=language), _BLOC, campaign)
        assert labels.title == text_in(campaign.theme, language)


# --- Only what is printed or typed for the credit. ---


def test_nothing_else_of_a_visual_nor_of_the_machine_is_written(campaign: Campaign) -> None:
    mark = "PLANTED"
    told = replace(
        _VISUAL,
        palette=mark,
        caption=CaptionEdits({"story": mark}, {"facebook": {"opening": mark}}),
        answers={"1": mark},
        photo=PhotoChoice(mark, photographer="A. Côté"),
    )
    packet = _packet(told, campaign).decode()
    assert mark not in packet
    today = datetime.now(UTC).astimezone()
    unsaid = [*versions(), *versions().values(), str(Path.home()), str(Path.cwd()), f"{today:%Y-%m-%d}"]
    assert [each for each in unsaid if each in packet] == []
    assert _packet(_VISUAL, campaign).decode() == packet


# --- Any text at all. ---

_HARD = [
    "<b>&amp;</b>",
    "]]>",
    "a & b < c > d",
    "\"double\" 'simple'",
    "<?xpacket end='w'?>",
    "<!-- -->",
    "{fields}",
    "%s",
]
_texts = st.text(max_size=60) | st.sampled_from(_HARD)


@pytest.mark.parametrize("text", _HARD)
def test_what_looks_like_markup_comes_back_as_typed(text: str, campaign: Campaign) -> None:
    person = Person(text, text, text, {"linkedin": text})
    visual = replace(
        _VISUAL,
        quote=text,
        person=person,
        photo=PhotoChoice("0", photographer=text),
        alternative=AlternativeEdits(text),
    )
    fields = _fields(_packet(visual, campaign))
    assert _text_of(fields[f"{_DC}creator"]) == text
    assert _text_of(fields[f"{_IPTC}AltTextAccessibility"]) == text
    set_ = set_in_text(quoted(text, "fr"), "fr")
    assert set_ in _text_of(fields[f"{_IPTC}ExtDescrAccessibility"])
    assert _text_of(fields[f"{_PHOTOSHOP}Credit"]) == credit_lines(visual, campaign).newsletter.fr


@settings(max_examples=60)
@given(st.builds(Person, _texts, _texts, _texts), _texts, _texts, _texts, st.sampled_from(LANGUAGES))
def test_whatever_is_typed_gives_a_sound_packet(
    campaign: Campaign, person: Person, quote: str, photographer: str, short: str, language: Language
) -> None:
    photo = PhotoChoice("0" * 64, photographer=photographer)
    edits = AlternativeEdits(short)
    visual = Visual("bloc", quote=quote, person=person, photo=photo, language=language, alternative=edits)
    assert f"{_IPTC}AltTextAccessibility" in _fields(_packet(visual, campaign))


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1b", "\x1f", "\ufffe", "\uffff", "\ud83c"])
def test_a_sign_that_xml_cannot_say_is_left_out(sign: str, campaign: Campaign) -> None:
    visual = replace(_VISUAL, alternative=AlternativeEdits(f"Zoé{sign} rit."))
    assert _text_of(_fields(_packet(visual, campaign))[f"{_IPTC}AltTextAccessibility"]) == "Zoé rit."


@pytest.mark.parametrize("sign", ["é", "\u00a0", "\u202f", "œ", "漢", "😀", "\t", "\x85", "\u200d", "\U0010ffff"])
def test_every_other_character_is_written(sign: str, campaign: Campaign) -> None:
    visual = replace(_VISUAL, alternative=AlternativeEdits(f"Zoé{sign} rit."))
    assert _text_of(_fields(_packet(visual, campaign))[f"{_IPTC}AltTextAccessibility"]) == f"Zoé{sign} rit."


# --- Where each type of file carries it. ---


def _frame() -> Frame:
    return Frame(_LANDSCAPE.size, (Flat("", _LANDSCAPE.box, LETTERS["g"]),))


def _segments(data: bytes, marker: int) -> Iterator[bytes]:
    """The contents of a JPEG's segments of one kind, up to its scan."""
    at = 2
    while data[at + 1] != 0xDA:
        length = struct.unpack_from(">H", data, at + 2)[0]
        if data[at + 1] == marker:
            yield data[at + 4 : at + 2 + length]
        at += 2 + length


def _in_jpeg(data: bytes) -> list[bytes]:
    """Adobe's place for XMP in a JPEG: an APP1 segment behind a namespace (XMP specification part 3, 1.1.3)."""
    mark = b"http://ns.adobe.com/xap/1.0/\x00"
    return [each.removeprefix(mark) for each in _segments(data, 0xE1) if each.startswith(mark)]


def _in_png(data: bytes) -> list[bytes]:
    picture = Image.open(BytesIO(data), formats=["PNG"])
    assert isinstance(picture, PngImageFile)
    return [text.encode() for name, text in picture.text.items() if name == "XML:com.adobe.xmp"]


def _in_pdf(data: bytes) -> list[bytes]:
    root: Any = PdfReader(BytesIO(data)).trailer["/Root"]
    metadata = root["/Metadata"]
    assert (metadata["/Type"], metadata["/Subtype"]) == ("/Metadata", "/XML")
    return [metadata.get_data()]


def _in_webp(data: bytes) -> list[bytes]:
    """What the chunks « XMP  » of a WebP hold (RFC 9649, 2.7.1.6)."""
    found: list[bytes] = []
    at = 12
    while at < len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        found += [data[at + 8 : at + 8 + size]] if name == b"XMP " else []
        at += 8 + size + size % 2
    return found


_READERS = {"jpeg": _in_jpeg, "png": _in_png, "webp": _in_webp, "pdf": _in_pdf}


@pytest.mark.parametrize("kind", EXPORT_TYPE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_type_of_file_carries_the_packet_where_readers_look(
    kind: FileType, language: Language, campaign: Campaign, application: QGuiApplication
) -> None:
    assert application
    labels = visual_labels(replace(_VISUAL, language=language), _BLOC, campaign)
    assert _READERS[kind](encode(_frame(), _LANDSCAPE, kind, labels)) == [labels.xmp]


@pytest.mark.parametrize("kind", EXPORT_TYPE)
def test_without_metadata_no_file_says_more_than_its_title(
    kind: FileType, campaign: Campaign, application: QGuiApplication
) -> None:
    assert application
    labels = visual_labels(_VISUAL, _BLOC, campaign)
    data = encode(_frame(), _LANDSCAPE, kind, Labels(labels.title))
    # Qt writes a packet of its own in every PDF: the title again, and no moment of the day.
    found = _READERS[kind](data)
    assert (found == []) is (kind != "pdf")
    for packet in found:
        assert b"Zo\xc3\xa9 Roy" in packet
        assert b"Accessibility" not in packet
        assert f"{datetime.now(UTC).astimezone():%Y-%m-%d}".encode() not in packet
    assert not any(said.encode() in data for said in ("A. Côté", _VISUAL.quote, "Tutrice"))


@pytest.mark.parametrize("kind", EXPORT_TYPE)
def test_the_longest_texts_still_fit_in_every_type_of_file(
    kind: FileType, campaign: Campaign, application: QGuiApplication
) -> None:
    assert application
    long = "&" * 9 * FULL_LIMIT
    photo = PhotoChoice("0" * 64, photographer=long)
    edits = AlternativeEdits(long, long)
    labels = visual_labels(
        replace(_VISUAL, person=Person(long, long, long), photo=photo, alternative=edits), _BLOC, campaign
    )
    assert _READERS[kind](encode(_frame(), _LANDSCAPE, kind, replace(labels, title=""))) == [labels.xmp]
    assert max(len(_text_of(field)) for field in _fields(labels.xmp).values()) == FULL_LIMIT
