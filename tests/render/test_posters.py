"""The rules of the eye that a program can hold, for every poster in every format."""

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby, product

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage

from composer.core.color import Color, contrast, luminance
from composer.core.formats import Format
from composer.core.geometry import Rect, Size, around
from composer.core.layout.visible_layers import drawn_layers
from composer.core.poster import Condition, TextSlot, Veil
from composer.core.visual import LookName, Person, PhotoChoice, Visual
from composer.core.words import LANGUAGES, Language
from composer.render.arrange import Arranged
from composer.render.frame import Drawing, Flat, Frame, Picture, Text, covered
from composer.render.photo.looks import NATURAL, Look
from composer.storage.paths import poster_home
from composer.storage.posters.library import load_poster, poster_ids, retired_ids
from tests.formats import FORMAT_BY_ID
from tests.render.pixels import draw, inked, lines_of_ink, outline
from tests.render.stage import LONG_PERSON, PERSON, PHOTO, QUOTES, Stage

POSTERS = {name: load_poster(name, poster_home()) for name in (*poster_ids(poster_home()), *retired_ids(poster_home()))}
_EVERY = [(name, format_id) for name, poster in POSTERS.items() for format_id in poster.layouts]
#: Those that are drawn, and those made over from them, which are looked at once: their boxes are the same.
LAYOUTS = [(name, format_id) for name, format_id in _EVERY if not POSTERS[name].layouts[format_id].inherits]
INHERITED = [each for each in _EVERY if each not in LAYOUTS]
every_layout = pytest.mark.parametrize(("name", "format_id"), LAYOUTS)
#: Half of the formats of each poster, and half of the posters in each format; the others in the exhaustive run.
layouts_by_turns = pytest.mark.parametrize(
    ("name", "format_id"),
    [pytest.param(*each, marks=pytest.mark.exhaustive if index % 2 else ()) for index, each in enumerate(LAYOUTS)],
)
#: French in every layout; English, whose words are as long, in half of them by turns.
_IN_LANGUAGES = [
    pytest.param(*each, language, marks=pytest.mark.exhaustive if index % 2 and language == "en" else ())
    for language in LANGUAGES
    for index, each in enumerate(LAYOUTS)
]
every_layout_and_language = pytest.mark.parametrize(("name", "format_id", "language"), _IN_LANGUAGES)
every_layout_of_bloc = pytest.mark.parametrize("format_id", [each for name, each in LAYOUTS if name == "bloc"])
HOLDING_280 = [name for name, poster in POSTERS.items() if poster.least_capacity >= 280]
LENGTHS = (0, 40, 140, 280)


class Unseen:
    """A large upright photo that is never looked at, and is asked for in one look alone."""

    size = Size(3000, 4000)

    def __init__(self, look: LookName) -> None:
        self._look = look

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        """One pixel, whatever is asked."""
        assert rect.width > 0
        assert min(pixels) > 0
        assert look.name == self._look
        grey = QImage(1, 1, QImage.Format.Format_RGB32)
        # Letters are measured a little beyond their boxes: what they meet there must not be what memory held.
        grey.fill(0xFF808080)
        return grey


class Sheet:
    """Every poster's layouts, each arranged once for each visual."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._arranged: dict[tuple[str, bytes], Arranged] = {}

    def __call__(self, visual: Visual, format_id: str) -> Arranged:
        poster = POSTERS[visual.poster]
        # A poster's own palette is one and the same, named or not.
        key = format_id, msgspec.json.encode(replace(visual, palette=poster.palette_id(visual.palette)))
        if key not in self._arranged:
            stage = replace(self._stage, poster=poster)
            self._arranged[key] = stage.arranged(visual, format_id, Unseen(stage.poster.look) if visual.photo else None)
        return self._arranged[key]


@pytest.fixture(scope="module")
def sheet(stage: Stage) -> Sheet:
    """The contact sheet of all posters."""
    return Sheet(stage)


def visuals(
    poster: str, languages: Sequence[Language] = LANGUAGES, lengths: Sequence[int] = LENGTHS
) -> Iterator[Visual]:
    """With and without a photo, with quotes of these lengths (0: none), in these languages; never nothing at all."""
    for language, length, choice in product(languages, lengths, (None, PHOTO)):
        quote = QUOTES[language][length] if length else ""
        if quote or choice:
            yield Visual(poster, quote=quote, person=PERSON, photo=choice, language=language)


def margin(format_: Format) -> Rect:
    """Where words may stand: off the edges by 6 % of the short side, and clear of what a network lays over it."""
    inner = format_.box.inset(0.06 * min(format_.size.width, format_.size.height))
    safe = format_.safe_box
    left, top = max(inner.x, safe.x), max(inner.y, safe.y)
    return Rect(left, top, min(inner.right, safe.right) - left, min(inner.bottom, safe.bottom) - top)


def ink_box(text: Text) -> Rect:
    """The box that the letters of `text` fill."""
    return around(list(inked(text)))


def too_long(arranged: Arranged) -> list[str]:
    """What does not fit."""
    return [str(problem.location) for problem in arranged.problems if problem.code == "text-too-long"]


@every_layout_and_language
def test_every_layout_takes_a_quote_of_140_characters(
    name: str, format_id: str, language: Language, sheet: Sheet
) -> None:
    for visual in visuals(name, (language,), (0, 40, 140)):
        # The photo is as large as a phone's, which full-bleed tabloid enlarges, and nobody marked a face on it.
        codes = {problem.code for problem in sheet(visual, format_id).problems}
        assert codes <= {"photo-too-small", "head-unchecked"}


@pytest.mark.parametrize(
    ("name", "format_id", "language"), [each for each in _IN_LANGUAGES if each.values[0] in HOLDING_280]
)
def test_the_posters_for_long_quotes_take_280_characters_in_every_format(
    name: str, format_id: str, language: Language, sheet: Sheet
) -> None:
    for visual in visuals(name, (language,), (280,)):
        assert too_long(sheet(visual, format_id)) == []


def test_at_least_four_posters_are_for_long_quotes() -> None:
    assert len(HOLDING_280) >= 4


@pytest.mark.parametrize(("name", "format_id"), INHERITED)
def test_a_layout_made_over_shows_every_word_apart_from_the_others_and_inside_the_page(
    name: str, format_id: str, sheet: Sheet
) -> None:
    format_ = FORMAT_BY_ID[format_id]
    # The margins are those of the parent, as they grew.
    page = format_.box.inset(0.058 * format_.size.width)
    for visual in visuals(name, ("fr",), (0, 140)):
        arranged = sheet(visual, format_id)
        assert [each.code for each in arranged.problems if each.severity == "error"] == []
        texts = [text for text in arranged.frame.texts() if text.lines]
        assert all(page.contains(covered(text), tolerance=0.5) for text in texts)
        assert all(format_.box.contains(ink_box(text)) for text in texts)
        for one, other in combinations(texts, 2):
            assert not outline(one).intersects(outline(other)), (one.slot, other.slot)


@every_layout_of_bloc
def test_bloc_takes_a_long_name_in_every_format(format_id: str, sheet: Sheet) -> None:
    for visual in visuals("bloc", ("fr",), (0, 140)):
        assert too_long(sheet(replace(visual, person=LONG_PERSON), format_id)) == []


@every_layout_and_language
def test_words_keep_to_the_margins_and_out_of_each_other_s_way(
    name: str, format_id: str, language: Language, sheet: Sheet
) -> None:
    format_ = FORMAT_BY_ID[format_id]
    for visual in visuals(name, (language,)):
        texts = [text for text in sheet(visual, format_id).frame.texts() if text.lines]
        for text in texts:
            assert margin(format_).contains(covered(text), tolerance=0.5), text.slot
            assert format_.box.contains(ink_box(text)), text.slot
        for one, other in combinations(texts, 2):
            assert not outline(one).intersects(outline(other)), (one.slot, other.slot)


@every_layout_of_bloc
def test_a_mark_that_hangs_in_the_margin_of_bloc_hangs_inside_the_safe_box(format_id: str, sheet: Sheet) -> None:
    for visual in visuals("bloc"):
        for text in sheet(visual, format_id).frame.texts():
            assert FORMAT_BY_ID[format_id].safe_box.contains(ink_box(text), tolerance=1)


@every_layout_and_language
def test_no_text_is_too_small_to_read(name: str, format_id: str, language: Language, sheet: Sheet) -> None:
    format_ = FORMAT_BY_ID[format_id]
    # 9 points are 12.5 hundredths of an inch.
    least = 0.026 * format_.size.width if format_.medium == "screen" else 12.5
    for visual in visuals(name, (language,)):
        assert all(text.size >= least for text in sheet(visual, format_id).frame.texts())


@every_layout_and_language
def test_a_quote_has_few_lines_and_the_theme_and_the_dates_are_there(
    name: str, format_id: str, language: Language, sheet: Sheet
) -> None:
    for visual in visuals(name, (language,)):
        texts = list(sheet(visual, format_id).frame.texts())
        # Words on steps are a text a line.
        slots = [slot for slot, _ in groupby(texts, lambda text: text.slot)]
        assert {"theme", "dates"} <= set(slots)
        assert len(slots) == len(set(slots)), "a text is drawn twice"
        assert ("quote" in slots) == bool(visual.quote)
        most = 7 if len(visual.quote) <= 140 else 11
        assert all(len(text.lines) <= most for text in texts)


@every_layout
def test_more_words_are_never_set_larger(name: str, format_id: str, sheet: Sheet) -> None:
    for choice in (None, PHOTO):
        # On stairs the lowest line is the largest.
        sizes = [
            max(text.size for text in sheet(visual, format_id).frame.texts() if text.slot == "quote")
            for visual in visuals(name, ("fr",), (40, 140, 280))
            if visual.photo == choice
        ]
        assert sizes == sorted(sizes, reverse=True)


def _layouts_and_palettes() -> Iterator[object]:
    """Every layout in its poster's own palette; in each of the others, a quarter of the layouts by turns."""
    for index, (name, format_id) in enumerate(LAYOUTS):
        own = POSTERS[name].palette_id("")
        for turn, palette in enumerate(POSTERS[name].palettes, index):
            left = palette != own and turn % 4
            yield pytest.param(name, format_id, palette, marks=pytest.mark.exhaustive if left else ())


def least_contrasts(frame: Frame) -> Iterator[tuple[str, float]]:
    """For each text, the contrast of its letters with the pixel behind them that is nearest to them in lightness."""
    behind = draw(Frame(frame.size, tuple(item for item in frame.items if not isinstance(item, Text))), 0.5)
    for text in frame.texts():
        cells = [
            behind[int(box.y / 2) : int(box.bottom / 2) + 1, int(box.x / 2) : int(box.right / 2) + 1].reshape(-1, 3)
            for box in inked(text)
        ]
        packed = np.unique(np.concatenate(cells) @ np.array([1 << 16, 1 << 8, 1]))
        colors = (Color(*int(each).to_bytes(3, "big")) for each in packed)
        yield text.slot, min(contrast(text.color, color) for color in colors)


@pytest.mark.parametrize(("name", "format_id", "palette"), list(_layouts_and_palettes()))
def test_words_on_flat_colour_stand_out_by_seven_to_one_in_every_palette(
    name: str, format_id: str, palette: str, sheet: Sheet
) -> None:
    veiled = any(isinstance(layer, Veil) for layer in POSTERS[name].layouts[format_id].layers)
    for visual in visuals(name, ("fr",), (0, 140)):
        if not (veiled and visual.photo):
            for slot, found in least_contrasts(sheet(replace(visual, palette=palette), format_id).frame):
                assert found >= 7, (slot, len(visual.quote))


@layouts_by_turns
def test_words_on_flat_colour_need_no_veil_that_shows_however_tall_their_letters(
    name: str, format_id: str, sheet: Sheet
) -> None:
    # A tenth, as over the tip of Carnet's arrow, is not seen.
    veiled = any(isinstance(layer, Veil) for layer in POSTERS[name].layouts[format_id].layers)
    quotes = ("Ép. gjç", "ÉÔÊ gjpq ÉÇ", "À l’école, j’ai appris à agir.", *QUOTES["fr"].values())
    for quote, photo in product(quotes, (None,) if veiled else (None, PHOTO)):
        choices = sheet(Visual(name, quote=quote, person=PERSON, photo=photo), format_id).legibility.choices
        assert all(max(choice.band, choice.veil) <= 0.1 for choice in choices.values()), (quote, photo)


@every_layout_of_bloc
def test_no_word_of_bloc_touches_its_photo_or_its_steps(format_id: str, sheet: Sheet) -> None:
    for visual in visuals("bloc"):
        frame = sheet(visual, format_id).frame
        lines = [line for text in frame.texts() for line in lines_of_ink(text)]
        for item in frame.items:
            if isinstance(item, Picture | Drawing):
                assert not any(line.overlaps(item.box) for line in lines)


@every_layout
def test_the_accent_covers_at_most_eight_hundredths(name: str, format_id: str, sheet: Sheet) -> None:
    poster = POSTERS[name]
    accent = poster.palettes[poster.palette_id("")].color("accent")
    for visual in visuals(name, ("fr",), (140,)):
        pixels = draw(sheet(visual, format_id).frame, 0.25)
        assert (pixels == (accent.red, accent.green, accent.blue)).all(axis=-1).mean() <= 0.08


@layouts_by_turns
def test_a_code_is_in_the_margins_clear_of_words(name: str, format_id: str, sheet: Sheet) -> None:
    for visual in visuals(name, ("fr",), (0, 140, 280)):
        frame = sheet(replace(visual, qr="https://exemple.org"), format_id).frame
        (quiet,) = (item for item in frame.items if isinstance(item, Flat) and item.slot == "qr")
        assert margin(FORMAT_BY_ID[format_id]).contains(quiet.box, tolerance=0.5)
        for text in frame.texts():
            assert not any(line.overlaps(quiet.box) for line in lines_of_ink(text)), (text.slot, len(visual.quote))


@layouts_by_turns
def test_a_code_is_never_where_faces_are(name: str, format_id: str, sheet: Sheet) -> None:
    for visual in visuals(name, ("fr",), (0, 140)):
        items = sheet(replace(visual, qr="https://exemple.org"), format_id).frame.items
        (quiet,) = (item for item in items if isinstance(item, Flat) and item.slot == "qr")
        for photo in (item.box for item in items if isinstance(item, Picture)):
            middle = Rect(photo.x + photo.width / 3, photo.y, photo.width / 3, photo.height / 2)
            assert not quiet.box.overlaps(middle)


@pytest.mark.parametrize("format_id", POSTERS["prises"].layouts)
def test_a_code_never_cuts_the_big_hold_of_prises(format_id: str, sheet: Sheet) -> None:
    for visual in visuals("prises", ("fr",), (0, 140)):
        items = sheet(replace(visual, qr="https://exemple.org"), format_id).frame.items
        (quiet,) = (item for item in items if isinstance(item, Flat) and item.slot == "qr")
        assert not any(quiet.box.overlaps(item.box) for item in items if isinstance(item, Picture))


@layouts_by_turns
def test_a_visual_that_names_nobody_has_no_empty_texts(name: str, format_id: str, sheet: Sheet) -> None:
    for visual in visuals(name, ("fr",), (140,)):
        texts = list(sheet(replace(visual, person=Person()), format_id).frame.texts())
        assert {text.slot for text in texts} & {"name", "role"} == set()
        assert all(text.lines for text in texts)


@pytest.mark.parametrize("name", POSTERS)
def test_a_poster_has_a_green_palette_a_light_one_and_one_that_is_not_green(name: str) -> None:
    grounds = [palette.color("ground") for palette in POSTERS[name].palettes.values()]
    green = [ground.green > max(ground.red, ground.blue) for ground in grounds]
    assert len(grounds) == 3
    assert any(green)
    assert not all(green)
    assert max(luminance(ground) for ground in grounds) > 0.6


@pytest.mark.parametrize("format_id", POSTERS["grand-mot"].layouts)
def test_a_big_word_clears_the_line_above_whatever_its_letters(format_id: str, sheet: Sheet) -> None:
    for word in ("agir", "Ég", "ÇÔ", "jongler", "persévérance"):
        made = sheet(Visual("grand-mot", quote=f"{word}.", word=word, person=PERSON), format_id)
        big, *others = sorted(made.frame.texts(), key=lambda text: text.slot != "word")
        assert not any(glyph.overlaps(line) for glyph in inked(big) for text in others for line in lines_of_ink(text))


@every_layout
def test_no_text_is_printed_twice_whatever_the_visual_has(name: str, format_id: str) -> None:
    arrangements: tuple[Condition, ...] = ("first", "second")
    for photo, quote, arrangement in product((None, PhotoChoice("0")), ("", "Oui."), arrangements):
        visual = Visual(name, quote=quote, photo=photo)
        layers = drawn_layers(visual, POSTERS[name], FORMAT_BY_ID[format_id], arrangement)
        contents = [part.content for layer in layers if isinstance(layer, TextSlot) for part in layer.parts]
        assert len(contents) == len(set(contents)), (photo, quote, contents)
