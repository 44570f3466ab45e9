"""Visual files (.jps) of others: broken zips, words of the wrong kind, photos that are none."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any
from zipfile import ZIP_STORED

from composer.core.person.fields import PERSON_FIELDS
from composer.storage.visual_file import VISUAL_FORMAT
from tests.hostile.archives import archives
from tests.hostile.logos import logos
from tests.hostile.photos import SOUND, photos
from tests.hostile.texts import HARMFUL
from tests.own_posters import zipped
from tests.render.photo.table import table

_PHOTO = next(row.data for row in table() if row.name == "jpeg progressive")
#: What a field of the visual may hold instead of what it should.
_NONE: list[object] = []
_LONG: tuple[object, ...] = ("é" * 100_000, ["a"] * 10_000)
_WRONG: tuple[object, ...] = (None, True, -1, 10**400, 1e308, "", "\u0000", _NONE, [_NONE], {"fr": 1}, *_LONG)
_FIELDS = (
    "poster",
    "palette",
    "quote",
    "person",
    "photo",
    "by_format",
    "caption",
    "alternative",
    "answers",
    "word",
    "id",
    "logo",
)
_ODD: dict[str, object] = {
    "turn": 10**18,
    "angle": 1e308,
    "look": "x",
    "flip": 2,
    "faces": [[]],
    "photographer": "a" * 9**6,
    "shows": "a" * 9**6,
}
#: Characters that every text of a visual may have.
_TAKEN = 200
_CROPS = (0, -1, 1e-300, 1e308, 10**30)
#: What a window that reads HTML would open: a device without an end, a share of the network, a heading.
_MARKUP = ("<img src=/dev/zero>", "<img src=//127.0.0.1/share/x>", "<h1>Cliquez", '<a href="file:///etc">ici</a>')
_FORMATS: tuple[object, ...] = (0, -1, 999, 10**30, "3", 3.5, True, None, [])


def _words(**changed: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever JSON holds
    visual = {
        "poster": "bloc",
        "palette": "foret",
        "quote": "Je continue.",
        "photo": {"digest": hashlib.sha256(_PHOTO).hexdigest(), "crop": {"x": 0.5, "y": 0.5, "zoom": 1.0}},
    }
    return {"format": VISUAL_FORMAT, "visual": {**visual, **changed}, "poster_digest": ""}


def _file(words: object, photo: bytes | None = _PHOTO, name: str = "photo.jpg") -> bytes:
    text = words if isinstance(words, bytes) else json.dumps(words).encode()
    return zipped({"visual.json": text, **({name: photo} if photo is not None else {})}, ZIP_STORED)


def visual_file(words: bytes) -> bytes:
    """A visual file of these words, with the photo that a sound one names."""
    return _file(words)


def visual_words() -> bytes:
    """The words of a sound one."""
    return json.dumps(_words()).encode()


def marked_up(path: str) -> Iterator[tuple[str, bytes]]:
    """Those that name the file `path` wherever words are shown."""
    for markup in (f"<img src='{path}'>", f'<html><img src="file://{path}"></html>'):
        texts = {each.id: markup for each in PERSON_FIELDS if len(markup) <= each.longest}
        person = {**texts, "handles": {"instagram": markup}}
        words = _words(quote=markup, person=person, word=markup, qr=markup, answers={"1": markup})
        yield f"words {markup[:10]!r}", _file(words)
        yield f"poster {markup[:10]!r} of a file", _file(_words(poster=markup))


def visuals() -> Iterator[tuple[str, bytes]]:
    """All of them."""
    yield SOUND, _file(_words())
    yield from archives({"visual.json": json.dumps(_words()).encode(), "photo.jpg": _PHOTO}, ZIP_STORED)
    yield from _no_words()
    for number in _FORMATS:
        yield f"format {number!r}", _file({**_words(), "format": number})
    for field in _FIELDS:
        for place, wrong in enumerate(_WRONG):
            yield f"{field} with wrong value {place}", _file(_words(**{field: wrong}))
    yield from _texts()
    yield from _choices()
    yield from _photos()
    yield from _logos()


def _texts() -> Iterator[tuple[str, bytes]]:
    for name, changed in harmful_texts():
        yield name, _file(_words(**changed))


def harmful_texts() -> Iterator[tuple[str, dict[str, object]]]:
    """What is changed of a visual: what is refused in one text at a time, what is taken in all of them at once."""
    for name, text in HARMFUL.items():
        places = _fields_with(text)
        if len(text) > _TAKEN:
            yield from ((f"{place}: {name}", changed) for place, changed in places.items())
        else:
            everywhere: dict[str, object] = {}
            for changed in places.values():
                everywhere |= changed
            yield f"every text: {name}", everywhere


def _fields_with(text: str) -> dict[str, dict[str, object]]:
    """The fields of a visual that has `text` in one place, by that place; the last of each field has all of it."""
    photo = {"digest": hashlib.sha256(_PHOTO).hexdigest(), "photographer": text, "shows": text}
    person = {each.id: text if len(text) > _TAKEN else text[: each.longest] for each in PERSON_FIELDS}
    return {
        **{field: {"person": {field: text}} for field in person},
        "handle": {"person": {"handles": {"instagram": text}}},
        "person": {"person": {**person, "handles": {"instagram": text}}},
        "photographer": {"photo": photo},
        **{field: {field: text} for field in ("quote", "word")},
        "answers": {"answers": {"1": text}},
        "opening on one network": {"caption": {"by_network": {"facebook": {"opening": text}}}},
        "story": {"caption": {"shared": {"story": text}}},
        "alternative text": {"alternative": {"short": text, "full": text}},
    }


def _no_words() -> Iterator[tuple[str, bytes]]:
    yield "no words", zipped({"photo.jpg": _PHOTO}, ZIP_STORED)
    for name, text in {
        "nothing": b"",
        "no object": b"[]",
        "half an object": b'{"format": 3, "visual": {',
        "not a number": b'{"format": NaN}',
        "no utf-8": b'{"format": 3, "visual": {"quote": "\xff\xfe"}}',
        "half of an emoji": b'{"format": 3, "visual": {"poster": "bloc", "quote": "\\ud83d"}}',
        "a mark before": b"\xef\xbb\xbf" + json.dumps(_words()).encode(),
        "utf-16": json.dumps(_words()).encode("utf-16"),
        "deep": b'{"format": 3, "visual": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        "ten megabytes": json.dumps(_words(quote="a" * 10_000_000)).encode(),
    }.items():
        yield f"words: {name}", _file(text, None)


def _choices() -> Iterator[tuple[str, bytes]]:
    digest = hashlib.sha256(_PHOTO).hexdigest()
    for key in ("x", "y", "zoom"):
        for value in _CROPS:
            crop = {"x": 0.5, "y": 0.5, "zoom": 1.0, key: value}
            yield f"crop {key} of {value}", _file(_words(photo={"digest": digest, "crop": crop}))
    for key, value in _ODD.items():
        yield f"photo's {key}", _file(_words(photo={"digest": digest, key: value}))
    for poster in ("../bloc", "/etc", "BLOC", "bloc\u0000", "a" * 10_000, "con", *_MARKUP):
        yield f"poster {poster[:20]!r}", _file(_words(poster=poster))
    for markup in _MARKUP:
        yield f"palette {markup[:20]!r}", _file(_words(palette=markup))
        yield f"format {markup[:20]!r}", _file(_words(by_format={markup: {}}))
        yield f"network {markup[:20]!r}", _file(_words(caption={"by_network": {markup: {}}}))
    # Found by a fuzzer: its key came as it was to what reads it, and raised.
    yield "a part of a caption that nobody has", _file(_words(caption={"shared": {" opening": "a"}}))
    yield "formats that nobody has", _file(_words(by_format={f"f{number}": {} for number in range(50_000)}))


def _photos() -> Iterator[tuple[str, bytes]]:
    yield "a photo that is not named", _file(_words(photo=None))
    yield "a photo that is not there", _file(_words(), None)
    yield "a photo that is another one", _file(_words(), _PHOTO[:-1] + b"\x00")
    for name, data in photos():
        if data.startswith((b"\xff\xd8", b"\x89PNG")) and ("cut at 5" in name or " by " in name or "zeros" in name):
            digest = hashlib.sha256(data).hexdigest()
            stored = "photo.jpg" if data.startswith(b"\xff\xd8") else "photo.png"
            yield f"photo: {name}", _file(_words(photo={"digest": digest}), data, stored)


def _logos() -> Iterator[tuple[str, bytes]]:
    """Logos that are none, under the name of one, each with the digest that the visual gives."""
    for name, data in logos():
        if len(data) < 100_000:
            words = json.dumps(_words(photo=None, logo=hashlib.sha256(data).hexdigest())).encode()
            kind = "logo.png" if data.startswith(b"\x89PNG") else "logo.svg"
            yield f"logo: {name}", zipped({"visual.json": words, kind: data}, ZIP_STORED)
