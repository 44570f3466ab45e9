"""Files with an error are not written, the others are; what is written has every text that was asked for, whole."""

from itertools import product
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image
from pypdf import PdfReader

from composer.app.brief import Brief, Resolved, resolve
from composer.app.kit.make import Made, make_kit
from composer.app.kit.order import Order
from composer.app.kit.preflight import preflight, withheld_problem
from composer.app.poster.capacity import representative
from composer.app.studio import Studio
from composer.core.document.edits import write_part
from composer.core.formats import Format
from composer.core.geometry import Size
from composer.core.poster import Poster
from composer.core.problems import Insistence, at_slot, stopping
from composer.core.text.wording import wording
from composer.core.visual import Consent, Face, Person, PhotoChoice, Visual
from composer.render.arrange import Arranged, arrange
from composer.render.frame import Text
from composer.render.photo.intake import take_in
from composer.render.scene import Scene
from composer.storage.paths import poster_home
from composer.storage.posters.library import poster_ids
from tests.app.conftest import no_progress
from tests.formats import FORMAT_BY_ID
from tests.render.photo.files import jpeg
from tests.render.poster_figures import Grey

_PEOPLE = (
    Person("Ève Roy"),
    Person("Marie-Philippe Beauchemin-Thériault"),
    Person(
        "Jean-Rodrigue Paré",
        "Enseignant de mathématiques en formation générale des adultes",
        "Centre Marie-Médiatrice, CSSDM",
    ),
)
_FACES = [Face(x, y, radius) for x in (0.25, 0.5, 0.75) for y in (0.25, 0.5, 0.75) for radius in (0.1, 0.33)]
#: What a person asks for, by the content of the part that shows it.
_ASKED = ("quote", "name", "role")


def _kit(studio: Studio, out: Path, visual: Visual, insistence: Insistence = "stop-at-errors") -> Made:
    resolved = Resolved(visual, studio.context.poster(visual.poster), None, ())
    order = Order(resolved, out, ("portrait", "landscape"), insistence=insistence)
    return make_kit(order, studio, no_progress)


def _written(made: Made) -> set[str]:
    return {path.name for path in made.files if path.suffix in {".jpg", ".pdf"}}


def _quote_for(poster: Poster, format_id: str, studio: Studio) -> str:
    """A quote that `format_id` must cut, while another format shows it whole."""
    for length in range(60, 700, 20):
        visual = Visual(poster.id, quote=representative(length), person=_PEOPLE[0])
        scene = Scene(visual, poster, studio.context.campaign, studio.fonts, None)
        if stopping(arrange(scene, FORMAT_BY_ID[format_id]).problems):
            return visual.quote
    raise AssertionError(format_id)


def test_a_good_format_is_written_although_another_is_not(studio: Studio, tmp_path: Path) -> None:
    poster = studio.context.poster("ruban")
    visual = Visual(poster.id, quote=_quote_for(poster, "landscape", studio), person=_PEOPLE[0])
    made = _kit(studio, tmp_path, visual)
    assert made.withheld == ("landscape",)
    assert not made.complete
    assert _written(made) == {"ruban-portrait.jpg"}
    guide = made.folder / "guide-de-publication.txt"
    assert "LinkedIn\u00a0: portrait 4:5." in guide.read_text("utf-8")
    withheld = withheld_problem(made, FORMAT_BY_ID)
    assert withheld is not None
    assert "Paysage" in withheld.words.fr
    insisting = _kit(studio, tmp_path, visual, "despite-errors")
    assert (insisting.withheld, insisting.complete) == ((), True)
    assert _written(insisting) == {"ruban-portrait.jpg", "ruban-landscape.jpg"}
    assert "LinkedIn\u00a0: portrait 4:5, paysage." in guide.read_text("utf-8")


def test_a_caption_without_its_handle_is_held_alone(studio: Studio, tmp_path: Path) -> None:
    visual = Visual("bloc", quote="Oui, je continue.", person=_PEOPLE[0])
    unnamed = write_part(visual, "handle", "", network="facebook")
    made = _kit(studio, tmp_path, unnamed)
    assert made.withheld == ("legende-facebook.txt",)
    assert {"legende-instagram.txt", "legende-linkedin.txt"} < {path.name for path in made.files}
    assert not (made.folder / "legende-facebook.txt").exists()
    assert "handle-missing" in {problem.code for problem in made.problems}


def test_the_preflight_finds_what_the_kit_would_leave_out_and_writes_nothing(studio: Studio, tmp_path: Path) -> None:
    poster = studio.context.poster("ruban")
    visual = Visual(poster.id, quote=_quote_for(poster, "landscape", studio), person=_PEOPLE[0])
    order = Order(Resolved(visual, poster, None, ()), tmp_path, ("portrait", "landscape"))
    found = preflight(order, studio)
    assert found.formats == {"landscape"}
    assert found.can_insist
    (finding,) = found.findings
    assert (finding.problem.code, finding.target, finding.format) == ("text-too-long", at_slot("quote"), "landscape")
    assert finding.fix is not None
    fixed = finding.fix.apply(visual)
    after = replace(order, resolved=Resolved(fixed, studio.context.poster(fixed.poster), None, ()))
    assert not preflight(after, studio).findings
    assert not list(tmp_path.iterdir())


def test_a_minor_stops_the_whole_and_says_where_to_tick(studio: Studio, tmp_path: Path) -> None:
    photo = take_in(jpeg(Image.new("RGB", (1600, 2000), "teal")), "photo.jpg")
    choice = PhotoChoice(photo.digest, consent=Consent("minor", ("reshare",)))
    visual = Visual("bloc", quote="Oui.", person=_PEOPLE[0], photo=choice)
    found = preflight(Order(Resolved(visual, studio.context.poster("bloc"), photo, ()), tmp_path), studio)
    assert (found.whole, found.can_insist) == (True, False)
    (finding,) = found.findings
    assert (finding.problem.code, finding.target) == ("minor-not-agreed", at_slot("consent"))
    assert "--" not in str(finding.problem.fix)


# Every text asked is drawn whole, or the format is refused -----------------------------------------------------------


def _drawn(arranged: Arranged, slots: set[str]) -> str:
    """The letters of these slots, without spaces, where each has a glyph of a face."""
    return "".join(_with_glyphs(text) for text in arranged.frame.texts() if text.slot in slots)


def _with_glyphs(text: Text) -> str:
    letters = "".join("".join(line.split()) for line in text.lines)
    glyphs = [index for each in text.glyphs for index in each.run.glyphIndexes()]
    return letters if len(glyphs) >= len(letters) and 0 not in glyphs else ""


def _lost(visual: Visual, poster: Poster, format_: Format, studio: Studio, photo: Grey | None) -> list[str]:
    """The texts asked for that are not whole in what would be written."""
    arranged = arrange(Scene(visual, poster, studio.context.campaign, studio.fonts, photo), format_)
    if stopping(arranged.problems):
        return []
    asked = {content: wording(content, visual, studio.context.campaign) for content in _ASKED}
    # A face's capitals are another case of the same words, and a text may be part of another slot's.
    drawn = _drawn(arranged, set(_ASKED)).casefold()
    # A poster whose drawing is the quotation mark sets the quote without any.
    return [words for words in asked.values() if "".join(words.strip("«» \u00a0").split()).casefold() not in drawn]


def _walls(poster: Poster) -> list[tuple[str, Person, str, Face | None]]:
    """Every combination of format, person, quote and face."""
    capacity = min(layout.capacity for layout in poster.layouts.values())
    quotes = ("J’ai osé rater", representative(85), representative(capacity))
    drawn = [each for each, layout in poster.layouts.items() if not layout.inherits]
    return list(product(drawn, _PEOPLE, quotes, (None, *_FACES)))


def _check(poster_id: str, studio: Studio, step: int) -> None:
    poster, photo = studio.context.poster(poster_id), Grey(Size(1080, 1350))
    for format_id, person, quote, face in _walls(poster)[::step]:
        choice = PhotoChoice("0" * 64, faces=(face,)) if face else None
        visual = Visual(poster_id, quote=quote, person=person, photo=choice)
        lost = _lost(visual, poster, FORMAT_BY_ID[format_id], studio, photo if face else None)
        assert not lost, (format_id, person, face, lost)


_POSTERS = poster_ids(poster_home())


@pytest.mark.parametrize("poster_id", _POSTERS)
def test_every_text_asked_is_drawn_whole_or_the_format_refused(poster_id: str, studio: Studio) -> None:
    _check(poster_id, studio, 97)


@pytest.mark.exhaustive
@pytest.mark.parametrize("poster_id", _POSTERS)
def test_every_text_asked_is_drawn_whole_in_all_combinations(poster_id: str, studio: Studio) -> None:
    _check(poster_id, studio, 1)


def test_the_words_of_a_pdf_are_those_asked(studio: Studio, tmp_path: Path) -> None:
    brief = Brief(
        poster="carnet", quote="J’ai recommencé trois fois.", person={"name": "Marie-Philippe Beauchemin-Thériault"}
    )
    order = Order(resolve(brief, studio.context), tmp_path, ("letter",))
    made = make_kit(order, studio, no_progress)
    (pdf,) = [path for path in made.files if path.suffix == ".pdf"]
    words = "".join(PdfReader(pdf).pages[0].extract_text().split())
    assert "J’airecommencétroisfois." in words
    assert "Marie-PhilippeBeauchemin-Thériault" in words.replace("\u2011", "-")
