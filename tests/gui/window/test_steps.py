"""The panels of the steps: each built when it is first needed, and then as if it had always been there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from composer.core.document.edits import choose_poster, describe_person
from composer.gui.caption.caption_tab import CaptionTab
from composer.gui.panel import Panel
from composer.gui.quote.question_cards import QuestionCards
from composer.gui.state import STEPS
from composer.gui.widgets.labels import PlainLabel
from composer.gui.widgets.when_visible import Deferred, show_in_place
from composer.gui.window.window import Window
from tests.gui.conftest import complete, wait_for
from tests.gui.hands import focused, key


class _Windows(QObject):
    """Notes each widget that is shown as a window of its own."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.shown: list[QWidget] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


@pytest.fixture
def windows(application: QApplication) -> Iterator[_Windows]:
    made = _Windows(application)
    yield made
    application.removeEventFilter(made)


def _built(window: Window) -> int:
    return len(window.findChildren(Panel))


def test_only_the_panel_of_the_first_step_is_built_with_the_window(window: Window) -> None:
    assert _built(window) == 1
    for count, step in enumerate(STEPS, 1):
        window.state.go_to(step)
        assert _built(window) == count
    built = window.findChildren(Panel)
    for step in STEPS:
        window.state.go_to(step)
    assert window.findChildren(Panel) == built


def test_a_panel_shows_the_visual_as_it_is_when_the_panel_is_built(window: Window) -> None:
    window.state.edit(describe_person(window.state.visual, name="Zoé Roy"), "person")
    window.state.translator.choose("en")
    window.state.go_to("quote")
    assert window.steps.quote.person["name"].text() == "Zoé Roy"
    assert window.steps.quote.accessibleName() == "Quote"


def test_what_a_panel_folds_is_built_when_it_is_first_opened(window: Window) -> None:
    window.state.go_to("caption")
    assert len(window.findChildren(CaptionTab)) == 1
    window.steps.caption.bar.setCurrentIndex(1)
    assert len(window.findChildren(CaptionTab)) == 2
    window.state.go_to("quote")
    assert window.findChildren(QuestionCards) == []
    window.steps.quote.modes[1].click()
    assert window.steps.quote.cards.widget.isVisible()


@pytest.mark.parametrize("visual", ["the person’s own", "on a poster with a word", "the example"])
def test_nothing_of_a_panel_is_shown_as_a_window_while_it_is_built(
    visual: str, window: Window, windows: _Windows
) -> None:
    state = window.state
    if visual == "on a poster with a word":
        state.edit(choose_poster(state.visual, "grand-mot"), "poster")
    elif visual == "the example":
        window.documents.see_example()
        wait_for(lambda: state.is_example)
    for step in STEPS:
        state.go_to(step)
    complete(window)
    assert windows.shown == []
    assert window.isActiveWindow()


def test_a_card_without_a_panel_waits_for_it_to_be_shown(application: QApplication) -> None:
    assert application
    card, panel = PlainLabel(), QWidget()
    show_in_place(card, shown=True)
    assert not card.isVisible()
    card.setParent(panel)
    panel.show()
    assert card.isVisible()
    show_in_place(card, shown=False)
    assert not card.isVisible()
    show_in_place(card, shown=True)
    assert card.isVisible()
    panel.deleteLater()


def test_the_keyboard_goes_on_into_a_panel_that_is_built_by_its_button(window: Window) -> None:
    window.commands["step-quote"].trigger()
    assert focused().objectName() == "step"
    key(Qt.Key.Key_Tab)
    assert window.steps.quote.isAncestorOf(focused())


def test_a_mouse_press_in_a_panel_just_built_gives_it_the_keyboard(window: Window) -> None:
    window.state.go_to("quote")
    field = window.steps.quote.writing.field
    wait_for(lambda: field.visibleRegion().contains(QPoint(10, 10)))
    QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QApplication.processEvents()
    assert field.hasFocus()


def test_a_widget_asked_for_is_built_once_and_stays_hidden_until_it_is_shown(application: QApplication) -> None:
    assert application
    made: list[PlainLabel] = []

    def make() -> PlainLabel:
        made.append(PlainLabel())
        return made[-1]

    around, deferred = QWidget(), Deferred(make)
    deferred.setParent(around)
    around.show()
    assert made == []
    assert deferred.widget is deferred.widget is made[0]
    assert not made[0].isVisible()
    deferred.show()
    assert made[0].isVisible()
    assert len(made) == 1
    around.deleteLater()


def test_what_is_toggled_as_a_screen_reader_toggles_it_does_what_a_click_does(window: Window) -> None:
    names = {each.accessibleName(): each for each in window.findChildren(QPushButton) if each.objectName() == "step"}
    names["5  Exporter"].toggle()
    assert window.state.step == "export"
    window.steps.export.formats["square"].toggle()
    assert "square" in window.preferences.settings.left_out
    names["1  Affiche"].toggle()
    other = next(each for each in window.state.studio.context.poster_ids() if each != window.state.visual.poster)
    # Once for the one that is chosen, and not for the one whose place it takes.
    chosen = list[str]()
    window.steps.poster.cards.chosen.connect(chosen.append)
    window.steps.poster.cards.button(other).toggle()
    assert (chosen, window.state.visual.poster) == ([other], other)
