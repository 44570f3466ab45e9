import pytest

from composer.core.formats import Format
from composer.core.layout.photo_size import SMALL_PHOTO, Need, needs_as_one, photo_needs, small_photo_words
from composer.core.problems import Problem, at_slot
from composer.core.words import Words
from tests.formats import FORMAT_BY_ID

PORTRAIT, SQUARE, STORY = (FORMAT_BY_ID[each] for each in ("portrait", "square", "story"))
LETTER, TABLOID = FORMAT_BY_ID["letter"], FORMAT_BY_ID["tabloid"]


def small(format_: Format, excess: float) -> Problem:
    severity = "notice" if format_.medium == "print" else "warning"
    return Problem(
        SMALL_PHOTO, severity, Words("a", "b"), at_slot("photo", format_.id), Words(format_.id, format_.id), excess
    )


FOUND = (small(PORTRAIT, 1.2), small(TABLOID, 3.0), small(STORY, 1.5), small(LETTER, 2.0))


def test_screens_are_one_need_and_paper_another_each_with_the_finding_that_asks_most() -> None:
    screens, paper = photo_needs(FOUND, FORMAT_BY_ID)
    assert screens == Need((PORTRAIT, STORY), FOUND[2])
    assert paper == Need((TABLOID, LETTER), FOUND[1])
    assert screens.enlargement == pytest.approx(1.5 * 1.15)
    assert paper.enlargement == pytest.approx(6.0)


def test_what_is_found_besides_stays_and_each_need_is_one_line_after_it() -> None:
    other = Problem("text-too-long", "error", Words("c", "d"), at_slot("quote", "portrait"))
    rest, screens, paper = needs_as_one((*FOUND, other), "notice", FORMAT_BY_ID)
    assert rest == other
    assert (screens.severity, str(screens.location)) == ("warning", "portrait, story: photo")
    assert (paper.severity, str(paper.location)) == ("notice", "tabloid, letter: photo")
    assert "jusqu’à 1,7 fois" in screens.words.fr
    assert screens.fix == Words("story", "story")


def test_paper_is_as_bad_as_it_was_wanted() -> None:
    assert [each.severity for each in needs_as_one(FOUND, "warning", FORMAT_BY_ID)] == ["warning", "warning"]


def test_nothing_small_is_nothing_reported() -> None:
    assert needs_as_one((), "warning", FORMAT_BY_ID) == ()


@pytest.mark.parametrize(
    ("formats", "here", "french", "english"),
    [
        ((PORTRAIT,), None, "ce format (Portrait 4:5)", "this format (Portrait 4:5)"),
        ((PORTRAIT,), PORTRAIT, "ce format (Portrait 4:5)", "this format (Portrait 4:5)"),
        ((PORTRAIT, SQUARE), None, "ces formats (Portrait 4:5; Carré)", "these formats (Portrait 4:5; Square)"),
        (
            (SQUARE, PORTRAIT),
            PORTRAIT,
            "ce format (Portrait 4:5) et d’autres (Carré)",
            "this format (Portrait 4:5) and",
        ),
        ((SQUARE,), PORTRAIT, "un autre format (Carré)", "another format (Square)"),
        ((SQUARE, STORY), PORTRAIT, "d’autres formats (Carré; Story", "other formats (Square; Story"),
    ],
)
def test_the_format_looked_at_is_named_first(
    formats: tuple[Format, ...], here: Format | None, french: str, english: str
) -> None:
    words = small_photo_words(1.84, formats, here)
    assert words.fr.startswith(f"La photo est petite pour {french}")
    assert words.en.startswith(f"The photo is small for {english}")
    assert "1,8 fois" in words.fr
    assert "1.8 times" in words.en
    assert ("jusqu’à" in words.fr) == (len(formats) > 1)
