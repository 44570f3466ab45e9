"""The step « Affiche »: every poster filled in turn, and each choice an edit of the visual."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from composer.app import drawable
from composer.app.poster.candidates import suitable_posters
from composer.core.document.edits import choose_poster, write_quote
from composer.core.poster import Poster
from composer.gui.poster.poster_cards import PosterCards
from composer.gui.poster.poster_step import PosterStep
from composer.gui.poster.user_posters import PosterImporter
from composer.gui.preferences import Folders
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.widgets.choices import Choices
from composer.render.photo.intake import take_in
from composer.render.photo.looks import Look
from composer.render.photo.proxy import ProxyPhoto
from composer.storage.posters.user_library import add_posters
from tests.drawn_persons import drawn
from tests.gui.conftest import Answers, bury, opened, wait_for
from tests.own_posters import poster_folder
from tests.spoken import in_inuktitut


@pytest.fixture
def step(shared: Shared, answers: Answers) -> Iterator[PosterStep]:
    importer = PosterImporter(shared.state, shared.jobs, answers, shared.jobs)
    made = PosterStep(shared, importer, answers)
    made.resize(400, 900)
    made.show()
    yield made
    shared.jobs.finish()
    # At once: its timers would go on, and the collector of garbage might take it in one of their turns.
    made.deleteLater()
    bury()


def _press(choices: Choices, key: str) -> None:
    QTest.mouseClick(choices.button(key), Qt.MouseButton.LeftButton)


def _drawn(step: PosterStep, state: State) -> dict[str, int]:
    """The key of each poster's picture; 0 before it is there."""
    return {id_: step.cards.button(id_).icon().cacheKey() for id_ in state.studio.context.poster_ids()}


def _places(step: PosterStep, state: State) -> list[QRect]:
    return [step.cards.button(id_).geometry() for id_ in state.studio.context.poster_ids()]


def test_every_poster_is_filled_while_the_window_lives_and_no_card_moves(step: PosterStep, state: State) -> None:
    assert not any(_drawn(step, state).values())
    step.resize(step.sizeHint().width(), 900)
    wait_for(lambda: step.isVisible() and step.cards.button("ruban").width() > 100)
    places = _places(step, state)
    wait_for(lambda: all(_drawn(step, state).values()))
    bury()
    assert _places(step, state) == places
    # Nor does any when the one with the longest name is chosen.
    state.edit(choose_poster(state.visual, "direction-loin"), "poster")
    bury()
    assert _places(step, state) == places
    assert max(place.width() for place in places) - min(place.width() for place in places) <= 1
    names = [step.cards.button(id_).accessibleName() for id_ in state.studio.context.poster_ids()]
    assert names == [state.session.poster_of(id_).name.fr for id_ in state.studio.context.poster_ids()]


def test_the_posters_that_suit_the_visual_are_marked_each_with_its_reason_and_none_moves(
    step: PosterStep, state: State
) -> None:
    ids = state.studio.context.poster_ids()

    def reasons() -> dict[str, str]:
        return {id_: step.cards.button(id_).accessibleDescription() for id_ in ids}

    wait_for(lambda: all(reasons().values()))
    wait_for(lambda: all(_drawn(step, state).values()))
    ranked = suitable_posters(state.visual, state.session.photo, state.studio.context)
    assert reasons() == {each.poster: each.reason.fr for each in ranked}
    assert step.cards.button(ids[0]).toolTip() == reasons()[ids[0]]
    before, places = reasons(), [step.cards.button(id_).pos() for id_ in ids]
    state.edit(write_quote(state.visual, "Tenir bon. " * 20), "quote")
    wait_for(lambda: reasons() != before)
    assert [step.cards.button(id_).pos() for id_ in ids] == places


def test_the_pictures_follow_the_words_only_while_they_are_visible(step: PosterStep, state: State) -> None:
    wait_for(lambda: all(_drawn(step, state).values()))
    before = _drawn(step, state)
    state.go_to("quote")
    state.edit(write_quote(state.visual, "Tomber, puis repartir."), "quote")
    QTest.qWait(0)
    assert _drawn(step, state) == before
    state.go_to("poster")
    wait_for(lambda: not set(before.values()) & set(_drawn(step, state).values()))


def test_the_posters_show_another_photo_once_its_small_copy_is_there(
    step: PosterStep, shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = shared.state
    assert shared.frames.frame
    wait_for(lambda: all(_drawn(step, state).values()))
    ready, prepare = Event(), ProxyPhoto.prepare

    def slowly(photo: ProxyPhoto, look: Look) -> None:
        ready.wait(60)
        prepare(photo, look)

    monkeypatch.setattr(ProxyPhoto, "prepare", slowly)
    meanwhile: list[dict[str, int]] = []
    shared.frames.photo_shown.connect(lambda: meanwhile.append(_drawn(step, state)))
    file = BytesIO()
    drawn("elder").image.reduce(4).save(file, "JPEG")
    state.put_photo(take_in(file.getvalue(), ""))
    ready.set()
    wait_for(lambda: meanwhile and not set(meanwhile[0].values()) & set(_drawn(step, state).values()))


def test_words_typed_elsewhere_read_no_poster_from_the_disk(
    step: PosterStep, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_for(lambda: all(_drawn(step, state).values()))
    asked: list[tuple[Path, ...]] = []

    def noted(*homes: Path) -> tuple[str, ...]:
        asked.append(homes)
        return ()

    monkeypatch.setattr("composer.app.context.poster_ids", noted)
    step.hide()
    state.edit(write_quote(state.visual, "Encore."), "quote")
    assert not asked
    step.show()
    assert asked


def test_a_poster_is_chosen_by_a_click_and_marked_by_a_sign(step: PosterStep, state: State) -> None:
    wait_for(lambda: all(_drawn(step, state).values()))
    _press(step.cards, "ruban")
    assert state.visual.poster == "ruban"
    assert step.cards.button("ruban").text().startswith("✓ ")
    assert not step.cards.button("bloc").text().startswith("✓")
    state.undo()
    assert state.visual.poster == "bloc"
    assert step.cards.button("bloc").isChecked()


def test_a_poster_that_cannot_be_read_is_disabled_and_says_why(
    step: PosterStep, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = state.session.poster_of

    def gone(id_: str) -> Poster:
        return read("absente" if id_ == "ruban" else id_)

    monkeypatch.delitem(state.studio.context.read, "ruban", raising=False)
    monkeypatch.setattr(state.session, "poster_of", gone)
    wait_for(lambda: not step.cards.button("ruban").isEnabled())
    assert "absente" in step.cards.button("ruban").toolTip()
    wait_for(lambda: _drawn(step, state)["sentier"])


def test_the_palettes_are_those_of_the_poster_by_their_names(step: PosterStep, state: State) -> None:
    for poster in ("bloc", "ruban"):
        state.edit(choose_poster(state.visual, poster), "poster")
        for id_, palette in state.poster.palettes.items():
            assert step.palettes.button(id_).accessibleName() == palette.name.fr
            _press(step.palettes, id_)
            assert state.poster.palette_id(state.visual.palette) == id_


def test_the_language_of_the_visual_is_not_that_of_the_window(step: PosterStep, state: State) -> None:
    _press(step.languages, "en")
    assert state.visual.language == "en"
    assert state.translator.language == "fr"


def test_a_disposition_is_offered_where_the_layout_has_two(step: PosterStep, state: State) -> None:
    assert step.arrangements.isHidden() is not state.poster.layouts[state.format.id].has_second
    state.edit(choose_poster(state.visual, "sentier"), "poster")
    with_second = [id_ for id_, layout in state.poster.layouts.items() if layout.has_second]
    without = [id_ for id_, layout in state.poster.layouts.items() if not layout.has_second]
    state.look_at(with_second[-1])
    assert not step.arrangements.isHidden()
    _press(step.arrangements, "second")
    assert state.visual.by_format[with_second[-1]].arrangement == "second"
    for id_ in without:
        state.look_at(id_)
        assert step.arrangements.isHidden()


def test_arrows_go_from_one_choice_to_the_next(step: PosterStep, state: State) -> None:
    first, second, *_ = state.poster.palettes
    step.activateWindow()
    step.palettes.button(first).setFocus()
    wait_for(step.palettes.button(first).hasFocus)
    QTest.keyClick(step.palettes.button(first), Qt.Key.Key_Right)
    assert state.visual.palette == second


def test_a_layout_that_mirrors_offers_it_for_its_format(
    step: PosterStep, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert step.mirrors.isHidden()
    poster, format_id = state.session.poster, state.format.id
    mirroring = replace(poster.layouts[format_id], mirrors=True)
    mirrored = replace(poster, layouts={**poster.layouts, format_id: mirroring})
    monkeypatch.setitem(state.studio.context.read, poster.id, mirrored)
    state.edit(write_quote(state.visual, "Repartir."), "quote")
    assert not step.mirrors.isHidden()
    _press(step.mirrors, "yes")
    assert state.visual.by_format[format_id].mirror == "yes"
    assert step.mirrors.button("yes").isChecked()


def test_the_language_of_the_campaigns_texts_is_offered_where_it_has_more_than_two(
    step: PosterStep, state: State
) -> None:
    assert step.campaign_languages.isHidden()
    context = state.studio.context
    spoken = replace(context, campaign=in_inuktitut(context.campaign))
    state.studio = replace(state.studio, context=spoken)
    state.edit(write_quote(state.visual, "Oui."), "quote")
    assert step.campaign_languages.isVisible()
    assert step.campaign_languages.button("").isChecked()
    _press(step.campaign_languages, "iu")
    assert state.visual.campaign_language == "iu"
    _press(step.campaign_languages, "")
    assert state.visual.campaign_language == ""


def test_every_control_has_a_name_and_follows_the_language(step: PosterStep, state: State) -> None:
    wait_for(lambda: all(_drawn(step, state).values()))
    state.translator.choose("en")
    assert step.cards.button("ruban").text() == state.session.poster_of("ruban").name.en
    assert step.arrangements.button("auto").accessibleName() == "Suggested"
    assert all(button.accessibleName() or button.text() for button in step.findChildren(QAbstractButton))
    assert all(button.height() >= 40 for button in step.findChildren(QAbstractButton) if button.isVisible())


def test_an_own_poster_that_can_no_longer_be_drawn_is_disabled_and_its_button_says_why(
    application: QApplication, folders: Folders, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = drawable.arrange

    def arrange(scene: drawable.Scene, *others: object) -> object:
        if scene.poster.id == "voisine":
            raise KeyError(scene.poster.id)
        return real(scene, *others)  # pyright: ignore[reportArgumentType] - as it was called

    monkeypatch.setattr(drawable, "arrange", arrange)
    assert folders.posters
    add_posters([poster_folder(tmp_path)], folders.posters, shipped=())
    with opened(application, folders, answers) as window:
        (cards,) = window.findChildren(PosterCards)
        button = cards.button("voisine")
        wait_for(lambda: not button.isEnabled())
        for text in (button.toolTip(), button.accessibleDescription()):
            assert "ne peut pas être dessinée" in text
        # The others go on being drawn, and no crash is reported.
        wait_for(lambda: all(_pictured(cards, each) for each in cards._ids if each != "voisine"))  # pyright: ignore[reportPrivateUsage]
        assert window.notice.text == ""


def _pictured(cards: PosterCards, poster_id: str) -> bool:
    return not cards.button(poster_id).icon().isNull()
