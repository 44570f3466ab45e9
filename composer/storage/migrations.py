"""Migrates files of earlier versions: one pure step from each format number to the next."""

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from composer.core.visual import USUAL_RADIUS
from composer.storage.decoding import refuse_newer

#: The tables of a file of one format number, without that number, as the next number has them.
Step = Callable[[Mapping[str, object]], dict[str, object]]


def _visual_under_its_own_key(table: Mapping[str, object]) -> dict[str, object]:
    """From 1 to 2: the file also names the poster the visual was seen on, so the visual itself moves under a key."""
    return {"visual": dict(table)}


def _faces_of_its_photo(table: Mapping[str, object]) -> dict[str, object]:
    """From 2 to 3: a photo has faces, where it had one « focus », a position without a size."""
    visual = table.get("visual")
    return {**table, "visual": with_faces(cast("dict[str, object]", visual))} if isinstance(visual, dict) else {**table}


def with_faces(visual: Mapping[str, object]) -> dict[str, object]:
    """Replace the « focus » of a visual's photo by a face of the usual size."""
    photo = visual.get("photo")
    if not isinstance(photo, dict) or "focus" not in photo:
        return dict(visual)
    kept = dict(cast("dict[str, object]", photo))
    focus = kept.pop("focus")
    faces = [[*cast("list[object]", focus), USUAL_RADIUS]] if isinstance(focus, list) else []
    return {**visual, "photo": {**kept, "faces": faces}}


#: The questions of the only campaign there was, in the order of their numbers.
_QUESTIONS = ("parcours", "defi", "echec", "conseil", "adultes", "mantra", "message")


def _answers_by_question(table: Mapping[str, object]) -> dict[str, object]:
    """From 4 to 5: an answer is kept by the id of its question, where it was by its number."""
    visual = table.get("visual")
    if not isinstance(visual, dict):
        return dict(table)
    return {**table, "visual": with_questions(cast("dict[str, object]", visual))}


def with_questions(visual: Mapping[str, object]) -> dict[str, object]:
    """Replace the number of each question that a visual answers by its id."""
    given = visual.get("answers")
    if not isinstance(given, dict):
        return dict(visual)
    ids = {str(number): question for number, question in enumerate(_QUESTIONS, 1)}
    return {**visual, "answers": {ids.get(key, key): text for key, text in cast("dict[str, object]", given).items()}}


#: Steps from 1 to 2, from 2 to 3 and so on; one sample of each past number is in `tests/data/visuals`. What a number
#: only adds, no earlier file has: a logo, then what the campaign said, then the settings of a quote and of a photo.
VISUAL_STEPS: Sequence[Step] = (
    _visual_under_its_own_key,
    _faces_of_its_photo,
    dict,
    _answers_by_question,
    dict,
    dict,
)


def newest(steps: Sequence[Step]) -> int:
    """Return the format number that `steps` lead to: the one that this version writes."""
    return len(steps) + 1


def migrated(parsed: object, steps: Sequence[Step], file: str) -> dict[str, object]:
    """Migrate the tables of `file` from any past number to the present one, and return them without the number.

    Refused for a later number; ValueError when there is no number at all.
    """
    if not isinstance(parsed, dict):
        raise ValueError(file)
    table = cast("dict[str, object]", parsed)
    number = table.get("format")
    if type(number) is not int or number < 1:
        raise ValueError(file)
    refuse_newer(table, newest(steps), file)
    table = {name: value for name, value in table.items() if name != "format"}
    for step in steps[number - 1 :]:
        table = step(table)
    return table
