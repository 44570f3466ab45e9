from hashlib import sha256
from pathlib import Path

import pytest

from composer.core.problems import Refused
from composer.core.visual import USUAL_RADIUS, Face, PhotoChoice, Visual
from composer.storage.autosave import WORDS_FILE, Autosaved, write_autosaved
from composer.storage.migrations import VISUAL_STEPS, Step, migrated, newest
from tests.storage.autosaved import read_autosaved

_STEPS: tuple[Step, ...] = (lambda table: {**table, "b": 2}, lambda table: {"c": dict(table)})


def test_a_table_takes_every_step_from_its_own_number_on_and_loses_the_number() -> None:
    assert migrated({"format": 1, "a": 1}, _STEPS, "x") == {"c": {"a": 1, "b": 2}}
    assert migrated({"format": 2, "a": 1}, _STEPS, "x") == {"c": {"a": 1}}
    assert migrated({"format": 3, "a": 1}, _STEPS, "x") == {"a": 1}


def test_what_is_given_is_not_changed() -> None:
    table = {"format": 1, "a": 1}
    migrated(table, _STEPS, "x")
    assert table == {"format": 1, "a": 1}


def test_a_later_number_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        migrated({"format": newest(_STEPS) + 1}, _STEPS, "x")
    assert refused.value.problems[0].code == "newer-format"


@pytest.mark.parametrize("parsed", [None, [], {}, {"format": 0}, {"format": "1"}, {"format": True}, {"format": 1.0}])
def test_what_has_no_number_is_no_file_of_ours(parsed: object) -> None:
    with pytest.raises(ValueError, match="x"):
        migrated(parsed, _STEPS, "x")


@pytest.mark.parametrize(
    ("focus", "faces"),
    [([0.5, 0.3], [[0.5, 0.3, USUAL_RADIUS]]), (None, []), ("wrong", [])],
    ids=["said", "none", "odd"],
)
def test_the_one_place_of_a_face_becomes_a_face_of_the_usual_size(focus: object, faces: object) -> None:
    photo: dict[str, object] = {"digest": "a", "focus": focus}
    old: dict[str, object] = {"format": 2, "visual": {"poster": "bloc", "photo": photo}}
    assert migrated(old, VISUAL_STEPS, "x")["visual"] == {"poster": "bloc", "photo": {"digest": "a", "faces": faces}}
    assert photo == {"digest": "a", "focus": focus}


@pytest.mark.parametrize("visual", [{"poster": "bloc"}, {"poster": "bloc", "photo": None}, "wrong"])
def test_a_visual_without_a_photo_keeps_what_it_has(visual: object) -> None:
    assert migrated({"format": 2, "visual": visual}, VISUAL_STEPS, "x") == {"visual": visual}


def test_what_a_crash_left_of_an_earlier_version_comes_back(tmp_path: Path) -> None:
    kept = Autosaved(Visual("bloc", photo=PhotoChoice(sha256(b"photo").hexdigest(), faces=(Face(0.2, 0.4, 0.1),))))
    write_autosaved(tmp_path / "kept", kept, b"photo")
    words = tmp_path / "kept" / WORDS_FILE
    words.write_text(words.read_text().replace('"faces":[[0.2,0.4,0.1]]', '"focus":[0.2,0.4]'))
    back, photo = read_autosaved(tmp_path / "kept")
    assert photo == b"photo"
    assert back.visual.photo
    assert back.visual.photo.faces == (Face(0.2, 0.4, USUAL_RADIUS),)
