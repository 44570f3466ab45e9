import hashlib
import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.document.clean_visual import clean_visual
from composer.core.geometry import Crop
from composer.core.naming import is_id
from composer.core.problems import Refused
from composer.core.visual import (
    MOST_ACCENTS,
    MOST_GAIN,
    MOST_TONE,
    QUOTE_SIZES,
    SWITCHES,
    USUAL_RADIUS,
    AlternativeEdits,
    Arrangement,
    CaptionEdits,
    ChosenHashtag,
    Face,
    FormatChoice,
    Light,
    Person,
    PhotoChoice,
    Reframing,
    Tone,
    Visual,
)
from composer.core.words import LANGUAGES, shown
from composer.storage import visual_file
from composer.storage.migrations import VISUAL_STEPS
from composer.storage.visual_file import VISUAL_FORMAT, Stored, read_stored, write_visual
from tests.read_back import read_visual
from tests.storage.conftest import ProblemsOf

_JPEG = b"\xff\xd8\xff" + b"pixels" * 50
_DIGEST = hashlib.sha256(_JPEG).hexdigest()
_VISUAL = Visual(
    poster="bloc",
    quote="Tomber, recommencer,\nsourire. 🎽",
    person=Person("Zoé", handles={"instagram": "@zoe"}, pronouns="elle"),
    photo=PhotoChoice(_DIGEST, Crop(0.4, 0.5, 1.5), (Face(0.5, 0.3, 0.1),), "A. Roy"),
    by_format={"story": FormatChoice(Crop(0.2))},
)

_texts = st.text(max_size=20)
_ids = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=20).filter(is_id)
_fractions = st.floats(0, 1)
_crops = st.none() | st.builds(Crop, _fractions, _fractions, st.floats(1, 20))
_faces = st.lists(st.builds(Face, _fractions, _fractions, _fractions), max_size=3).map(tuple)
_touched = st.builds(FormatChoice, _crops, st.sampled_from(get_args(Arrangement)))
_lights = st.none() | st.builds(Light, st.integers(0, 63), st.integers(128, 255), st.floats(0, MOST_GAIN))
_settings = st.integers(-MOST_TONE, MOST_TONE)
_tones = st.builds(Tone, _settings, _settings, _settings)
_reframings = st.none() | st.builds(Reframing, _ids, _fractions, _fractions, st.floats(0.1, 10))
_photos = st.none() | st.binary(max_size=50) | st.binary(max_size=50).map(lambda data: b"\x89PNG\r\n\x1a\n" + data)


@st.composite
def _visuals(draw: st.DrawFn) -> tuple[Visual, bytes | None]:
    photo = draw(_photos)
    choice = None
    if photo is not None:
        choice = PhotoChoice(
            hashlib.sha256(photo).hexdigest(),
            draw(_crops),
            draw(_faces),
            draw(_texts),
            light=draw(_lights),
            tone=draw(_tones),
            credit=draw(st.sampled_from(SWITCHES)),
            reframing=draw(_reframings),
        )
    person = Person(draw(_texts), draw(_texts), draw(_texts), draw(st.dictionaries(_ids, _texts, max_size=3)))
    by_format = draw(st.dictionaries(_ids, _touched, max_size=3))
    language = draw(st.sampled_from(LANGUAGES))
    return Visual(
        draw(_ids),
        draw(_ids | st.just("")),
        draw(_texts),
        person,
        choice,
        language,
        draw(_texts),
        by_format,
        quote_size=draw(st.sampled_from(QUOTE_SIZES)),
        marks=draw(st.sampled_from(SWITCHES)),
        accents=tuple(draw(st.lists(_texts, max_size=MOST_ACCENTS))),
    ), photo


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("visuals")


@given(_visuals())
def test_what_was_written_is_what_is_read(folder: Path, written: tuple[Visual, bytes | None]) -> None:
    path = folder / "a.jps"
    visual, photo = written
    write_visual(path, visual, photo)
    assert read_visual(path) == (clean_visual(visual)[0], photo)


def test_the_same_visual_gives_the_same_bytes_and_no_date(tmp_path: Path) -> None:
    one, other = tmp_path / "one.jps", tmp_path / "other.jps"
    write_visual(one, _VISUAL, _JPEG)
    write_visual(other, _VISUAL, _JPEG)
    assert one.read_bytes() == other.read_bytes()
    with zipfile.ZipFile(one) as archive:
        assert archive.namelist() == ["visual.json", "photo.jpg"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert json.loads(archive.read("visual.json"))["format"] == VISUAL_FORMAT


def test_two_orders_of_the_same_mapping_give_the_same_bytes(tmp_path: Path) -> None:
    one = Visual("bloc", person=Person(handles={"instagram": "@a", "facebook": "@b"}))
    other = Visual("bloc", person=Person(handles={"facebook": "@b", "instagram": "@a"}))
    write_visual(tmp_path / "one.jps", one, None)
    write_visual(tmp_path / "other.jps", other, None)
    assert (tmp_path / "one.jps").read_bytes() == (tmp_path / "other.jps").read_bytes()


# One sample of each past format number, as that version of the program wrote it: frozen, never made again.
_SAMPLES = Path(__file__).parents[1] / "data" / "visuals"
_SAMPLE_DIGEST = "7c1ddc6b7066e4d73b6fe911dc4ca240fba445bcd987c823eaa69d14a0c54db6"
_SAMPLE_FACES = (Face(0.5, 0.3, USUAL_RADIUS),)
_SAMPLE = Visual(
    "bloc",
    "",
    "Tomber, recommencer,\nsourire.",
    Person("Zoé Gagné", "Élève", "École des Érables", {"instagram": "@zoe"}),
    PhotoChoice(_SAMPLE_DIGEST, Crop(0.4, 0.5, 1.5), _SAMPLE_FACES, "A. Roy", "duotone", 1, True, 2.5),  # noqa: FBT003 - a field's value
    qr="https://exemple.org",
    by_format={"story": FormatChoice(Crop(0.2), "second")},
    caption=CaptionEdits({"opening": "Bonjour."}, {"facebook": {"story": "Une histoire."}}),
    alternative=AlternativeEdits("Court.", "Long."),
    answers={"parcours": "Ma réponse."},
)


def test_hashtags_come_back_in_the_order_they_were_chosen(tmp_path: Path) -> None:
    chosen = (ChosenHashtag("#Zoé"), ChosenHashtag("#JPS2026", "confirmed"), ChosenHashtag("#abc", "removed"))
    visual = Visual("bloc", hashtags=chosen)
    write_visual(tmp_path / "a.jps", visual, None)
    assert read_visual(tmp_path / "a.jps") == (visual, None)


def test_there_is_one_sample_of_each_past_version() -> None:
    assert {each.name for each in _SAMPLES.iterdir()} == {
        f"format-{number}.jps" for number in range(1, len(VISUAL_STEPS) + 1)
    }


@pytest.mark.parametrize("sample", sorted(_SAMPLES.iterdir()), ids=lambda path: path.stem)
def test_a_visual_of_a_past_version_opens_as_it_was_and_is_saved_in_the_format_of_this_one(
    sample: Path, tmp_path: Path
) -> None:
    stored = read_stored(sample)
    assert stored.visual == _SAMPLE
    assert stored.photo is not None
    write_visual(tmp_path / "a.jps", stored.visual, stored.photo, stored.poster_digest)
    assert read_stored(tmp_path / "a.jps") == stored
    with zipfile.ZipFile(tmp_path / "a.jps") as archive:
        assert json.loads(archive.read("visual.json"))["format"] == VISUAL_FORMAT


def test_the_digest_of_the_poster_is_kept(tmp_path: Path) -> None:
    write_visual(tmp_path / "a.jps", _VISUAL, _JPEG, _DIGEST)
    assert read_stored(tmp_path / "a.jps") == Stored(_VISUAL, _JPEG, _DIGEST)


@pytest.mark.parametrize(("visual", "photo"), [(_VISUAL, None), (_VISUAL, b"another"), (Visual("bloc"), _JPEG)])
def test_a_photo_that_the_visual_does_not_name_is_an_error_of_the_caller(
    visual: Visual, photo: bytes | None, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match=r"PhotoChoice|None"):
        write_visual(tmp_path / "a.jps", visual, photo)
    assert not list(tmp_path.iterdir())


def test_half_an_emoji_cannot_be_written(tmp_path: Path, problems_of: ProblemsOf) -> None:
    (problem,) = problems_of(lambda: write_visual(tmp_path / "a.jps", Visual("bloc", quote="\ud83c"), None))
    assert problem.code == "unwritable-text"
    assert not list(tmp_path.iterdir())


def test_texts_beyond_any_use_cannot_be_written(tmp_path: Path, problems_of: ProblemsOf) -> None:
    (problem,) = problems_of(lambda: write_visual(tmp_path / "a.jps", Visual("bloc", quote="a" * (1 << 20)), None))
    assert problem.code == "visual-too-big"


def _zip(*entries: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


def _json(**changes: object) -> bytes:
    return json.dumps({"format": 1, "poster": "bloc"} | changes).encode()


_WITH_PHOTO = _json(photo={"digest": _DIGEST})
_GOOD = _zip(("visual.json", _WITH_PHOTO), ("photo.jpg", _JPEG))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"not a zip at all, whatever its name says",
        _GOOD[:-1],
        _GOOD[: len(_GOOD) // 2],
        _GOOD + b"\0" * 22,
        _GOOD + b"PK\x05\x06" + b"\0" * 18,
        _zip(),
        _zip(("visuel.json", _json())),
        _zip(("visual.json", _json()), ("../photo.jpg", _JPEG)),
        _zip(("visual.json", _WITH_PHOTO), ("/photo.jpg", _JPEG)),
        _zip(("visual.json", _WITH_PHOTO), ("photo.png", _JPEG)),
        _zip(("visual.json", _json()), ("photo.jpg", _JPEG), ("virus.exe", b"x")),
        _zip(("visual.json", b"0" * (2 << 20)), method=zipfile.ZIP_DEFLATED),
        _zip(("visual.json", _WITH_PHOTO), ("photo.jpg", _JPEG), method=zipfile.ZIP_DEFLATED),
        _zip(("visual.json", _json() + b" " * (2 << 20))),
        _zip(*((f"{number}", b"") for number in range(3000))),
        _zip(("visual.json", b"{")),
        _zip(("visual.json", b"[" * 100_000)),
        _zip(("visual.json", b"[]")),
        _zip(("visual.json", b'{"poster": "bloc"}')),
        _zip(("visual.json", _json(format="1"))),
        _zip(("visual.json", _json(format=True))),
        _zip(("visual.json", _json(format=0))),
        _zip(("visual.json", b'{"format": 1, "poster": "\xff"}')),
        _GOOD.replace(b"pixels", b"PIXELS"),
    ],
)
def test_bytes_that_are_no_visual_are_refused_and_left_alone(
    data: bytes, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    path = tmp_path / "a.jps"
    path.write_bytes(data)
    (problem,) = problems_of(lambda: read_visual(path))
    assert (problem.code, str(problem.location)) == ("not-a-visual", str(path))
    assert path.read_bytes() == data


def _end(entries: int, size: int) -> bytes:
    return struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, entries, entries, size, 0, 0)


@pytest.mark.parametrize(
    "data",
    [
        _zip(*((f"{number}", b"") for number in range(3000))),
        _GOOD[:-22] + _end(2, 50_000_000),
        _GOOD[:-22] + b"PK\x06\x07" + b"\0" * 16 + _end(2, 100),
        _GOOD + b"\0" * 22,
    ],
)
def test_a_directory_of_more_than_two_entries_is_not_even_opened(
    data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems_of: ProblemsOf
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(visual_file, "ZipFile", opened.append)
    path = tmp_path / "a.jps"
    path.write_bytes(data)
    (problem,) = problems_of(lambda: read_visual(path))
    assert problem.code == "not-a-visual"
    assert not opened


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_refused(tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = tmp_path / "a.jps"
    path.write_bytes(_zip(("visual.json", _json()), ("visual.json", _json(poster="autre"))))
    (problem,) = problems_of(lambda: read_visual(path))
    assert problem.code == "not-a-visual"


@pytest.mark.parametrize(
    "data",
    [
        _zip(("visual.json", _json()), ("photo.jpg", _JPEG)),
        _zip(("visual.json", _WITH_PHOTO)),
        _zip(("visual.json", _WITH_PHOTO), ("photo.jpg", _JPEG + b"!")),
        _zip(("visual.json", _json(photo={"digest": _DIGEST[::-1]})), ("photo.jpg", _JPEG)),
    ],
)
def test_a_photo_that_is_not_the_one_named_is_reported_to_have_changed(
    data: bytes, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    path = tmp_path / "a.jps"
    path.write_bytes(data)
    (problem,) = problems_of(lambda: read_visual(path))
    assert problem.code == "damaged-visual"


def test_a_newer_format_is_refused_by_that_alone(tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = tmp_path / "a.jps"
    path.write_bytes(_zip(("visual.json", _json(format=VISUAL_FORMAT + 1, novelty=[])), ("more.bin", b"x")))
    before = path.read_bytes(), path.stat()
    (problem,) = problems_of(lambda: read_visual(path))
    assert problem.code == "newer-format"
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before[0], before[1].st_mtime_ns)


@pytest.mark.parametrize(("said", "read"), [("0123abcd", "0123abcd"), ("a" * 100_000, ""), ("../x", ""), ("é", "")])
def test_an_id_that_no_program_gave_is_left_out(said: str, read: str, tmp_path: Path) -> None:
    write_visual(tmp_path / "a.jps", replace(_VISUAL, photo=None, id=said), None)
    assert read_visual(tmp_path / "a.jps")[0] == replace(_VISUAL, photo=None, id=read)


def test_every_misfit_of_the_words_is_reported(tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = tmp_path / "a.jps"
    path.write_bytes(_zip(("visual.json", _json(quot="a", language="de", qr=3))))
    found = {(problem.code, str(problem.location)) for problem in problems_of(lambda: read_visual(path))}
    assert found == {
        ("unknown-key", "a.jps/visual.json:visual.quot"),
        ("wrong-value", "a.jps/visual.json:visual.language"),
        ("wrong-type", "a.jps/visual.json:visual.qr"),
    }


_CHANGES: list[Callable[[bytes, int, bytes], bytes]] = [
    lambda data, where, new: data[:where] + new + data[where + len(new) :],
    lambda data, where, new: data[:where] + new + data[where:],
    lambda data, where, new: data[:where] + data[where + len(new) :],
]


@given(st.sampled_from(_CHANGES), st.integers(0, len(_GOOD)), st.binary(min_size=1, max_size=8))
def test_any_damage_ends_in_a_visual_or_a_sentence(
    folder: Path, change: Callable[[bytes, int, bytes], bytes], where: int, new: bytes
) -> None:
    path = folder / "damaged.jps"
    path.write_bytes(change(_GOOD, where, new))
    try:
        visual, photo = read_visual(path)
    except Refused:
        return
    assert visual.photo is not None
    assert photo == _JPEG


def test_the_texts_of_a_file_are_cleaned_and_what_was_removed_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.jps"
    path.write_bytes(_zip(("visual.json", _json(quote="Oui\x1b.", person={"name": "\u202eZoé", "role": "Tu\0trice"}))))
    stored = read_stored(path)
    assert stored.visual == Visual("bloc", quote="Oui.", person=Person("Zoé", "Tutrice"))
    assert [(problem.code, str(problem.location)) for problem in stored.problems] == [
        ("characters-removed", place) for place in ("quote", "name", "role")
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {"quote": "é" * 100_000},
        {"person": {"name": "n" * 100_000}},
        {"person": {"role": "e" + "\u0301" * 100_000}},
        {"person": {"organisation": "e" + "\u0301" * 300}},
        {"answers": {"1": "a" * 120_001}},
    ],
)
def test_a_text_that_no_field_would_take_is_refused_with_the_sentence_of_the_field(
    changes: dict[str, object], tmp_path: Path, problems_of: ProblemsOf
) -> None:
    path = tmp_path / "a.jps"
    path.write_bytes(_zip(("visual.json", _json(**changes))))
    before = path.read_bytes()
    (problem,) = problems_of(lambda: read_stored(path))
    assert problem.code in {"text-too-large", "too-many-marks"}
    assert path.read_bytes() == before


#: A key of the visual, and what it holds when something wrong stands for its id.
_IDS: dict[str, Callable[[str], object]] = {
    "poster": lambda wrong: wrong,
    "palette": lambda wrong: wrong,
    "by_format": lambda wrong: {wrong: {}},
    "person": lambda wrong: {"handles": {wrong: "@zoe"}},
    "caption": lambda wrong: {"by_network": {wrong: {}}},
    "photo": lambda wrong: {"digest": wrong},
}


@pytest.mark.parametrize(
    "wrong", ["<img src=/dev/zero>", "../bloc", "BLOC", "con", "lpt1", "a" * 61, "bloc\n", "é", "a b"]
)
@pytest.mark.parametrize("key", _IDS)
def test_an_id_that_is_none_is_refused_at_its_key(
    key: str, wrong: str, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    path = tmp_path / "a.jps"
    path.write_bytes(_zip(("visual.json", _json(**{key: _IDS[key](wrong)}))))
    (problem,) = problems_of(lambda: read_visual(path))
    assert problem.code == "wrong-value"
    assert str(problem.location).startswith(f"a.jps/visual.json:visual.{key}")
    assert shown(wrong) in problem.words.fr


@pytest.mark.parametrize(
    "light", [[64, 255, 1.0], [0, 127, 1.0], [0, 255, 1.3], [0, 255, -0.1], [0, 255], "fort", [0, 255, True]]
)
def test_a_light_that_no_photo_has_is_refused_at_its_key(
    light: object, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    path = tmp_path / "a.jps"
    path.write_bytes(_zip(("visual.json", _json(photo={"digest": _DIGEST, "light": light}))))
    assert all("visual.photo.light" in str(each.location) for each in problems_of(lambda: read_visual(path)))
