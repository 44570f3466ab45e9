"""Every dialog fits the smallest screen and large letters: it scrolls, and its buttons stay in view."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QDialogButtonBox, QWidget

from composer.app.document.recovery import lost_work, new_safe
from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.campaign.editor_dialog import EditorDialog
from composer.gui.document.recovery_dialog import LeftoversDialog
from composer.gui.phone.to_phone_dialog import ToPhoneDialog
from composer.gui.table.work import WorkingDialog
from composer.gui.widgets.asking import OfferBox
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.translator import Translator
from composer.gui.window.panels import show_guide
from composer.gui.window.window import Window
from composer.gui.workshop.workshop_dialog import WorkshopDialog
from tests.gui import batch_scenes, review_scenes
from tests.gui.campaign_dialogs import CAMPAIGN_DIALOGS, writing
from tests.gui.conftest import wait_for
from tests.gui.workshop.conftest import art_files, with_few_formats

#: Letters as multiples of the usual ones, and a small screen under a title bar: at twice its size, and as it is.
_SCREENS = ((1.0, QSize(683, 348)), (2.0, QSize(1366, 732)))


def _every_dialog(window: Window) -> Iterator[QDialog]:
    """One of each of the program's dialogs, open; the first of them is over `window` alone."""
    home, translator = window.preferences.folders.autosave, window.state.translator
    assert home is not None
    safe = new_safe(home)
    safe.keep(window.state.session.snapshot(), None)
    safe.release()
    for show in (
        window.commands["settings"].trigger,
        window.commands["about"].trigger,
        lambda: show_guide(window),
        lambda: window.offer_recovery(lost_work(home)),
        lambda: writing(window),
        lambda: _begin_edition(window),
    ):
        before = set(window.findChildren(QDialog))
        show()
        yield from set(window.findChildren(QDialog)) - before
    for scene in (*CAMPAIGN_DIALOGS.values(), batch_scenes.empty, review_scenes.empty):
        yield scene(window)
    workshop = _workshop(window, home)
    yield workshop
    workshop.place.strip.enlarged.emit(next(iter(workshop.place.strip.buttons)))
    yield workshop.findChildren(FittedDialog)[-1]
    for made in (
        ToPhoneDialog(translator, {"Instagram": "Une légende. " * 60, "Facebook": "Une autre."}, window),
        LeftoversDialog(tuple(home / f"zoe-tremblay-{number}.jps" for number in range(9)), translator, window),
    ):
        made.open()
        yield made


def _begin_edition(window: Window) -> None:
    (editor,) = window.findChildren(EditorDialog)
    editor.edition.click()


def _workshop(window: Window, folder: Path) -> WorkshopDialog:
    """The workshop on art, whose trials nobody waits for."""
    with_few_formats(window.state, None)
    workshop = window.workshops.open(art_files(folder, "transparent_png"))
    wait_for(lambda: workshop.session.art)
    return workshop


def _kinds(kind: type[QDialog]) -> set[type[QDialog]]:
    """The dialogs that inherit from `kind` and that nothing inherits from."""
    below = kind.__subclasses__()
    return {each for one in below for each in _kinds(one)} if below else {kind}


def _out_of_view(dialog: FittedDialog) -> list[str]:
    """The buttons under what scrolls that are not seen whole."""
    scrolled, buttons = dialog.scrolled, dialog.findChildren(QAbstractButton)
    foot = [each for each in buttons if each.isVisible() and each.window() is dialog]
    return [
        each.text()
        for each in foot
        if not scrolled.isAncestorOf(each) and not dialog.rect().contains(_box(each, dialog))
    ]


def _box(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def test_every_dialog_fits_a_small_screen_with_large_letters(window: Window, application: QApplication) -> None:
    window.resize(_SCREENS[0][1])
    assert window.size() == _SCREENS[0][1]
    dialogs = list(_every_dialog(window))
    assert {type(each) for each in dialogs} == _kinds(FittedDialog) - {WorkingDialog}
    room, usual = application.primaryScreen().availableSize(), QFont(application.font())
    assert [each.windowTitle() for each in dialogs if each.size() != each.size().boundedTo(room)] == []
    try:
        for letters, screen in _SCREENS:
            larger = QFont(usual)
            larger.setPointSizeF(usual.pointSizeF() * letters)
            application.setFont(larger)
            for dialog in dialogs:
                assert isinstance(dialog, FittedDialog)
                dialog.resize(screen)
                view = dialog.scrolled.viewport()
                wait_for(lambda dialog=dialog, view=view: dialog.scrolled.inside.width() <= view.width())
                assert dialog.size() == screen, dialog.windowTitle()
                assert _out_of_view(dialog) == [], dialog.windowTitle()
    finally:
        application.setFont(usual)


def test_a_dialog_opens_as_high_as_it_shows_all_and_no_higher_than_the_screen(
    window: Window, application: QApplication, tmp_path: Path
) -> None:
    window.resize(683, 384)
    translator, room = window.state.translator, application.primaryScreen().availableSize()
    few, many = (
        LeftoversDialog(tuple(tmp_path / f"zoe-{number}.jps" for number in range(count)), translator, window)
        for count in (2, 40)
    )
    for dialog in (few, many):
        dialog.open()
    assert few.scrolled.verticalScrollBar().maximum() == 0
    assert few.height() < many.height() <= room.height()


@pytest.mark.parametrize(("number", "stands"), [(2, Qt.Orientation.Horizontal), (5, Qt.Orientation.Vertical)])
def test_a_question_shows_every_answer_whole(application: QApplication, number: int, stands: Qt.Orientation) -> None:
    assert application
    ways = tuple(Words(f"Ouvrir avec la campagne {each} de 2026", f"Open with {each}") for each in range(number))
    box = OfferBox(Translator("fr"), Problem("no-folder", "warning", Words("Quoi faire?", "Now what?")), ways, None)
    box.open()
    wait_for(lambda: all(each.width() >= each.sizeHint().width() for each in box.buttons()))
    (row,) = box.findChildren(QDialogButtonBox)
    assert row.orientation() == stands
    box.reject()
    box.deleteLater()
