"""What is the example's is known, by its mark or to the letter, and never published beside a person's own."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace
from PIL import Image
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from composer.app.brief import Brief, Resolved, resolve, resolve_words
from composer.app.context import Context
from composer.app.document.recovery import left_behind, new_safe
from composer.app.document.session import example_session
from composer.app.example import (
    example_parts,
    in_its_language,
    read_sample,
    recognised,
    require_own,
    require_publishable,
)
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.kit.undoable_export import export
from composer.app.proof.contact_sheet import Wanted, contact_sheet
from composer.app.sample import persons_on, resolved_sample
from composer.app.studio import Studio
from composer.cli.commands.caption import visual_texts
from composer.core.document.edits import (
    choose_language,
    describe,
    describe_person,
    remove_photo,
    write_part,
    write_quote,
)
from composer.core.person.invented import InventedPerson
from composer.core.problems import Misused, Refused
from composer.core.visual import SAMPLE_PARTS, AlternativeEdits, Person, PhotoChoice, Visual
from composer.export.kit import MANIFEST
from composer.render.photo.intake import take_in
from composer.storage.paths import resource
from composer.storage.visual_file import write_visual
from tests.app.conftest import no_progress
from tests.own_person import own_brief, own_photo
from tests.render.photo.made_pixels import pixels_of

_OWN = Visual("bloc", quote="Je suis arrivée.", person=Person("Zoé"), photo=PhotoChoice("0" * 64))
#: The portrait that an earlier version showed.
_FORMER_PORTRAIT = "5e8c96a54750181cb26993b11e928b8fdcec05c0a1973e2e42e6ffd28339d3a4"
_each_person = pytest.mark.parametrize("person", read_sample(), ids=lambda person: person.id)


@pytest.fixture
def example(context: Context) -> Resolved:
    return resolved_sample("bloc", context)


@_each_person
def test_each_picture_that_ships_is_known_as_it_is_imported(person: InventedPerson) -> None:
    assert take_in(resource("sample", person.picture), "").digest == person.photos[0]


@_each_person
def test_each_picture_is_the_one_drawn(person: InventedPerson) -> None:
    with Image.open(resource("sample", person.picture)) as picture:
        shipped = np.asarray(picture.convert("RGB").reduce(10), np.int16)
    height, width, _ = shipped.shape
    drawing = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(drawing)
    QSvgRenderer(str(resource("sample", person.picture).with_suffix(".svg"))).render(painter)
    painter.end()
    assert abs(pixels_of(drawing)[..., :3].astype(np.int16) - shipped).mean() < 1.5


def test_the_example_is_of_different_persons_with_quotes_of_different_lengths() -> None:
    persons = read_sample()
    for texts in ({each.id for each in persons}, {each.name for each in persons}, {each.picture for each in persons}):
        assert len(texts) == len(persons) == 4
    assert sorted(round(len(each.fr.quote), -1) for each in persons) == [20, 60, 110, 130]
    assert [each.id for each in persons if each.focus is None] == ["hands"]


def test_posters_side_by_side_show_different_persons(context: Context) -> None:
    posters = context.poster_ids()
    shown = [persons_on(posters)[each].id for each in posters]
    # One beside the other, and one under the other in the two or three columns of the gallery.
    for distance in (1, 2, 3):
        assert all(one != other for one, other in zip(shown, shown[distance:], strict=False))
    assert set(shown) == {each.id for each in read_sample()}


def test_the_portrait_of_earlier_versions_is_still_the_examples() -> None:
    assert example_parts(Visual("bloc", photo=PhotoChoice(_FORMER_PORTRAIT))) == ("photo",)


@_each_person
def test_the_whole_example_is_marked(person: InventedPerson, context: Context) -> None:
    example = resolved_sample("bloc", context, person=person)
    assert example.visual.sample == example_parts(example.visual) == SAMPLE_PARTS


@_each_person
def test_what_is_the_examples_is_known_without_a_mark(person: InventedPerson, context: Context) -> None:
    example = resolved_sample("bloc", context, person=person)
    assert example_parts(replace(example.visual, sample=())) == SAMPLE_PARTS
    english = in_its_language(choose_language(example.visual, "en"))
    assert example_parts(replace(english, sample=())) == SAMPLE_PARTS
    assert (english.quote, english.person.role) == (person.en.quote, person.en.role)
    assert in_its_language(choose_language(english, "fr")) == example.visual


def _last_sentence(quote: str) -> str:
    return quote.rsplit(". ", maxsplit=1)[-1].upper().replace("’", "'").rstrip(".")


_HALVES: dict[str, Callable[[Visual, Visual], Visual]] = {
    "photo": lambda own, example: replace(own, photo=example.photo),
    "quote": lambda own, example: replace(own, quote=example.quote),
    "one sentence": lambda own, example: write_quote(own, f"Voilà. {_last_sentence(example.quote)}"),
    "name": lambda own, example: describe_person(own, name=example.person.name.lower().replace(" ", "  ")),
    "trade and workshop": lambda own, example: replace(own, person=replace(example.person, name="Zoé")),
    "caption": lambda own, example: write_part(own, "quote", f"«\u00a0{example.quote}\u00a0»", network="facebook"),
    "alternative": lambda own, example: describe(
        own, AlternativeEdits("", f"Portrait de {example.person.name}, debout.")
    ),
}


@_each_person
@pytest.mark.parametrize("half", _HALVES)
def test_no_part_of_the_example_leaves_beside_a_persons_own(
    half: str, person: InventedPerson, studio: Studio, tmp_path: Path
) -> None:
    example = resolved_sample("bloc", studio.context, person=person)
    visual = _HALVES[half](_OWN, replace(example.visual, sample=()))
    assert example_parts(visual)
    for refuse in (require_own, require_publishable, partial(visual_texts, context=studio.context, network=None)):
        with pytest.raises(Refused) as refused:
            refuse(visual)
        assert [problem.code for problem in refused.value.problems] == ["example-leaves"]
    resolved = replace(resolve(own_brief("bloc"), studio.context), visual=visual)
    with pytest.raises(Refused):
        export(Order(resolved, tmp_path / "kits", ("landscape",)), studio, no_progress, lambda: False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "own",
    [
        _OWN,
        describe_person(_OWN, role="Ébéniste"),
        describe_person(_OWN, organisation="Atelier du Faubourg"),
        describe_person(_OWN, name="Maïka Josephine"),
        write_quote(_OWN, "On m’a dit que j’arriverais."),
        # What begins or ends like the shortest quote may be anybody's.
        write_quote(_OWN, "À 71 ans, je sais lire à mes petits-enfants."),
        write_quote(_OWN, "Depuis mes 71 ans, je sais lire."),
        # One person's trade in another's workshop is nobody's.
        describe_person(_OWN, role="Ébéniste", organisation="Les Mots du quai"),
        Visual("bloc"),
    ],
)
def test_what_is_a_persons_own_is_not_taken_for_the_example(own: Visual) -> None:
    assert example_parts(own) == ()
    assert recognised(own) == own
    require_own(own)


def test_an_empty_visual_is_not_published(studio: Studio, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        require_publishable(Visual("bloc", person=Person("Zoé")))
    assert [problem.code for problem in refused.value.problems] == ["nothing-to-show"]
    order = Order(Resolved(Visual("bloc"), studio.context.poster("bloc"), None, ()), tmp_path / "kits")
    with pytest.raises(Refused):
        make_kit(order, studio, no_progress)
    assert list(tmp_path.iterdir()) == []


def test_a_kit_of_the_example_made_on_purpose_says_so(example: Resolved, studio: Studio, tmp_path: Path) -> None:
    made = make_kit(Order(example, tmp_path, ("landscape",), of="example"), studio, no_progress)
    assert made.folder.name == "exemple-maika-joseph"
    assert "example" in {problem.code for problem in made.problems}
    kept = msgspec.json.decode((made.folder / MANIFEST).read_bytes())
    assert "example" in {finding["code"] for finding in kept["findings"]}


def test_a_sheet_of_the_example_is_marked_and_a_persons_is_not(studio: Studio) -> None:
    poster = studio.context.poster("bloc")
    one = replace(poster, layouts={"square": poster.layouts["square"]})

    def changed(before: Visual, after: Visual) -> bool:
        """Whether a mark is all that tells the sheets of two visuals that are drawn alike."""
        sheets = [
            pixels_of(contact_sheet(Resolved(each, one, None, ()), studio, Wanted(), "fr")) for each in (before, after)
        ]
        return bool((sheets[0] != sheets[1]).any())

    own = remove_photo(_OWN)
    assert changed(own, replace(own, sample=("quote",)))
    assert not changed(own, describe_person(own, name="Zoé"))


# --- A file of the example, or of an earlier version, given to the command line. ---


def _saved(path: Path, visual: Visual, photo: bytes | None) -> Path:
    write_visual(path, visual, photo)
    return path


def test_the_examples_file_is_replaced_by_what_is_given_instead(context: Context, tmp_path: Path) -> None:
    example = example_session(context, "bloc")
    assert example.intake
    file = _saved(tmp_path / "a.jps", example.visual, example.intake.data)
    for brief in (
        Brief(file=file, photo=own_photo()),
        Brief(file=file, quote="On recommence.", person={"name": "Zoé"}),
    ):
        resolved = resolve(brief, context)
        require_publishable(resolved.visual)
        assert "example-left-out" in {problem.code for problem in resolved.problems}
        assert (resolved.photo is None) == (brief.photo is None)
    words, problems = resolve_words(Brief(file=file, quote="On recommence."), context)
    assert (words.quote, words.person, words.photo) == ("On recommence.", Person(), None)
    assert "example-left-out" in {problem.code for problem in problems}
    with pytest.raises(Misused) as misused:
        resolve(Brief(file=file, person={"name": "Zoé"}), context)
    assert [problem.code for problem in misused.value.problems] == ["nothing-to-show"]


def test_the_examples_file_stays_the_example_in_another_style(context: Context, tmp_path: Path) -> None:
    example = example_session(context, "bloc")
    assert example.intake
    for marks in (SAMPLE_PARTS, ()):
        file = _saved(tmp_path / "a.jps", replace(example.visual, sample=marks), example.intake.data)
        resolved = resolve(Brief(file=file, poster="ruban", look="natural"), context)
        assert resolved.visual.sample == SAMPLE_PARTS
        with pytest.raises(Refused):
            require_own(resolved.visual)


def test_the_example_taken_up_after_a_crash_is_still_the_example(context: Context, tmp_path: Path) -> None:
    session = example_session(context, "bloc")
    snapshot = session.snapshot()
    safe = new_safe(tmp_path)
    safe.keep(replace(snapshot, visual=replace(snapshot.visual, sample=())), None)
    safe.release()
    (leftover,) = left_behind(tmp_path)
    resumed = leftover.resume(context)
    leftover.safe.release()
    assert resumed.visual.sample == SAMPLE_PARTS
    resumed.edit(write_quote(resumed.visual, "On recommence."), "quote")
    assert replace(resumed.visual, id="") == Visual("bloc", quote="On recommence.", campaign=context.mark)
