"""The journey of a person in a hurry, with hands on what can be seen: from the first start to the files on the disk."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from composer.gui.window.window import Window
from tests.gui.conftest import Answers, wait_for
from tests.gui.dropping import drop
from tests.gui.hands import CTRL, click, drag, key, press, rewrite, wheel, write
from tests.gui.watchdog import Block, Watchdog

#: The formats that are left ticked.
KEPT = ("landscape", "square")
_ANSWER = "J’ai raté mon premier cours de chimie. On tombe souvent, mais on apprend chaque fois à mieux se relever."
_Panel = TypeVar("_Panel", bound=QWidget)


def digest(window: Window) -> str:
    """Of the photo on the visual; empty without one."""
    photo = window.state.visual.photo
    return photo.digest if photo else ""


def steps(window: Window) -> int:
    """How many edits can be undone."""
    return len(window.state.session.history.done)


def go(window: Window, number: int) -> None:
    """Click on a step in the rail."""
    buttons = [each for each in window.findChildren(QAbstractButton) if each.objectName() == "step"]
    press(buttons[number - 1])


def seen(panel: _Panel) -> _Panel:
    """`panel`, which is shown."""
    assert panel.isVisible()
    return panel


def _choose_poster(window: Window) -> None:
    go(window, 1)
    cards = seen(window.steps.poster).cards
    # A person presses what is drawn.
    wait_for(lambda: not cards.button("sentier").icon().isNull())
    press(cards.button("sentier"))
    assert window.state.visual.poster == "sentier"


def _bring_photos(window: Window, dropped: QMimeData, pasted: bytes) -> None:
    none = digest(window)
    assert drop(window, dropped)
    wait_for(lambda: digest(window) != none)
    first, copied = digest(window), QMimeData()
    copied.setData("image/png", QByteArray(pasted))
    QGuiApplication.clipboard().setMimeData(copied)
    press(window.canvas)
    key(Qt.Key.Key_V, CTRL)
    wait_for(lambda: digest(window) != first)


def _frame_photo(window: Window) -> None:
    canvas = window.canvas
    box = canvas.box_of("photo")
    assert box is not None
    at, before = box.center().toPoint() - QPoint(0, 60), window.state.visual
    wheel(canvas, at, 2)
    assert window.framing.zoom > 1.2
    nearer, before_it = window.state.visual, steps(window)
    drag(canvas, at, 6, QPoint(-4, 3))
    assert nearer not in (before, window.state.visual)
    assert steps(window) == before_it + 1, "a drag is one step to undo"


def _find_quote(window: Window) -> None:
    go(window, 3)
    step = seen(window.steps.quote)
    press(step.modes[1])
    rewrite(step.cards.widget.questions[0].field.widget.viewport(), _ANSWER)
    press(step.cards.widget.ask)
    wait_for(lambda: step.cards.widget.proposals)
    # The proposals come to where they can be seen, with the keyboard on the first.
    shown = step.cards.widget.proposals
    assert shown is not None
    take = shown.cards[0].take
    wait_for(lambda: not take.visibleRegion().isEmpty())
    assert take.hasFocus()
    press(take)
    assert window.state.visual.quote in _ANSWER


def _name_person(window: Window) -> None:
    step = seen(window.steps.quote)
    rewrite(step.person["name"], "Zoé Tremblay")
    rewrite(step.person["role"], "Chimiste")
    assert window.state.visual.person.name == "Zoé Tremblay"


def _edit_caption(window: Window) -> None:
    go(window, 4)
    opening = seen(window.steps.caption).tab("instagram").opening.field
    press(opening.viewport())
    write("une chute et un retour.")
    assert "une chute et un retour." in seen(window.steps.caption).tab("instagram").caption.text


def _export(window: Window) -> None:
    go(window, 5)
    for format_id, tick in seen(window.steps.export).formats.items():
        if format_id not in KEPT and tick.isChecked():
            click(tick, QPoint(10, tick.height() // 2))
            assert not tick.isChecked()
    # Whose photo it is comes first: the export says so and writes nothing.
    key(Qt.Key.Key_E, CTRL)
    assert window.exports.outcome == "asking"
    consent = seen(window.steps.export).consent
    press(consent.whose.button("self"))
    press(consent.agreed["publish"].box)
    key(Qt.Key.Key_E, CTRL)
    wait_for(lambda: window.exports.outcome not in {"none", "running"})
    assert window.exports.outcome == "done"


def save(window: Window, answers: Answers, path: Path) -> None:
    """By its keys, to `path`."""
    answers.to_save = path
    key(Qt.Key.Key_S, CTRL)
    wait_for(lambda: window.state.session.path == path)


def live(window: Window, answers: Answers, place: Path, portrait: QMimeData, pasted: bytes) -> Block:
    """The whole journey, to files and `zoe.jps` in `place`; the longest time that the window did not answer."""
    watchdog = Watchdog()
    _choose_poster(window)
    _bring_photos(window, portrait, pasted)
    _frame_photo(window)
    _find_quote(window)
    _name_person(window)
    _edit_caption(window)
    _export(window)
    save(window, answers, place / "zoe.jps")
    watchdog.stop()
    return watchdog.longest
