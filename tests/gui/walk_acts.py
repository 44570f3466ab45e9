"""What a walk through the window does: edits of every kind, by the window's own controls, each named as it is done."""

from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from random import Random

from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from composer.app.document.session import Session
from composer.core.document.edits import give_consent
from composer.core.visual import PHOTO_OF, Consent, Person, Visual
from composer.gui.canvas.canvas import Canvas
from composer.gui.panel import Panel
from composer.gui.photo.face_circle import FaceCircle
from composer.gui.state import STEPS
from composer.gui.window.window import Window
from composer.render.photo.intake import take_in
from tests.gui.conftest import wait_for
from tests.gui.hands import wheel

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_TEXTS = (
    "",
    "Ose.",
    "J’ai persévéré.",
    "« Tomber, c’est encore avancer un peu plus »",
    "J’ai repris mon secondaire trois fois. La troisième, j’ai compris que personne ne réussit seul: demander "
    "de l’aide, c’est déjà avancer loin.",
    "Fière 💪 et têtue\u00a0: on recommence!\nEncore.",
    "Anticonstitutionnellement, hippopotomonstrosesquippédaliophobie",
    "À seize ans, je pensais que lâcher l’école réglerait tout. " * 4,
    "   ",
    "L\u202eo\x0bl\x1b",
)
_PEOPLE = (
    "",
    "Zoé Roy",
    "Jean-Rodrigue Paré",
    "Marie-Philippe Beauchemin-Thériault",
    "Enseignant de mathématiques en formation générale des adultes",
    "Centre de services scolaire Marguerite-Bourgeoys",
    "Ève",
)
_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
)
_ACTIONS = ("undo", "undo", "redo", "zones", "published", "copy-picture", "save")
#: What makes many files, or leaves the program.
_NOT_PRESSED = frozenset(("primary",))

Act = Callable[["Walk"], str]


class Walk:
    """One walk: what was done, and the hands that do it; equal seeds walk the same way."""

    def __init__(self, window: Window, seed: int) -> None:
        """Begin on a visual of the walk's own."""
        self.window, self.seed, self.chance = window, seed, Random(seed)  # noqa: S311 - a walk, no secret
        self.done: list[str] = []
        # Of its own, as it is drawn by in another thread.
        window.steps.poster.surprise.chance = Random(seed)  # noqa: S311 - as above
        context = window.state.studio.context
        visual = Visual(
            self.chance.choice(context.poster_ids()), quote="J’ai osé.", person=Person("Zoé Roy", "Tutrice")
        )
        window.state.show(Session(context, visual))
        if self.chance.random() < 0.8:
            self.done.append(_put_photo(self))

    def go(self, acts: int) -> None:
        """Do so many things."""
        for _ in range(acts):
            self.done.append(self.chance.choice(_ACTS)(self))
            # One may have opened it, and what is behind it cannot be touched.
            self.window.gallery.close()
            QApplication.processEvents()
            assert self.window.frames.frame.items


def rest(window: Window) -> None:
    """Wait for what was begun beside."""
    done: list[object] = []
    QApplication.processEvents()
    window.jobs.start(lambda: None, done.append)
    wait_for(lambda: done, 60_000)


# --- The choices of the panels, by their own buttons. ---


def _put_photo(walk: Walk) -> str:
    size = walk.chance.choice(((300, 400), (400, 300), (90, 60), (320, 320)))
    file, color = BytesIO(), tuple(walk.chance.randrange(256) for _ in range(3))
    Image.new("RGB", size, color).save(file, "PNG")
    walk.window.state.put_photo(take_in(file.getvalue(), "photo"))
    return f"photo {size}"


def _take_photo(walk: Walk) -> str:
    file = BytesIO()
    Image.effect_noise((200, 260), 40).convert("RGB").save(file, "JPEG")
    step = walk.window.steps.photo
    sound = walk.chance.random() < 0.8
    step.importer.take(file.getvalue() if sound else b"no photo", "photo")
    if walk.chance.random() < 0.5:
        rest(walk.window)
    return f"take a photo, {sound=}"


def _choose_poster(walk: Walk) -> str:
    step = walk.window.steps.poster
    poster = walk.chance.choice(walk.window.state.studio.context.poster_ids())
    step.cards.button(poster).click()
    return f"poster {poster}"


def _browse(walk: Walk) -> str:
    """Look at the posters in large, press one thing there, and go back if that did not."""
    gallery = walk.window.gallery.gallery
    walk.window.gallery.open()
    wait_for(lambda: gallery.settled, 60_000)
    shown = [each for each in gallery.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
    button = walk.chance.choice(shown)
    button.click()
    named = button.accessibleName() or button.text()
    rest(walk.window)
    walk.window.gallery.close()
    return f"press « {named} » in the gallery"


def _look_at(walk: Walk) -> str:
    format_id = walk.chance.choice(list(walk.window.state.poster.layouts))
    walk.window.state.look_at(format_id)
    return f"format {format_id}"


def _go_to(walk: Walk) -> str:
    step = walk.chance.choice(STEPS)
    walk.window.commands[f"step-{step}"].trigger()
    return f"step {step}"


def _lean(walk: Walk) -> str:
    step = walk.window.steps.photo
    slider = step.framing.widget.tilt
    value = walk.chance.choice((slider.minimum(), slider.maximum(), -1, 1, 0, walk.chance.randint(-150, 150)))
    if step.framing.isEnabled():
        slider.setValue(value)
    return f"angle {value / 10}"


def _consent(walk: Walk) -> str:
    whose = walk.chance.choice(PHOTO_OF)
    walk.window.state.edit(give_consent(walk.window.state.visual, Consent(whose)), "consent")
    return f"consent {whose}"


def _act(walk: Walk) -> str:
    name = walk.chance.choice(_ACTIONS)
    walk.window.commands[name].trigger()
    return name


def _speak(walk: Walk) -> str:
    language = walk.chance.choice(("fr", "en"))
    walk.window.state.translator.choose(language)
    return f"the window in {language}"


# --- Any control of a panel. ---


def _touch(walk: Walk) -> str:
    """Change one control of the panel looked at, whatever it is."""
    window, chance = walk.window, walk.chance
    kinds = (QAbstractButton, QSlider, QComboBox, QTabBar)
    shown = [each for each in window.findChildren(Panel) if each.isVisible()]
    controls = [each for panel in shown for kind in kinds for each in panel.findChildren(kind)]
    control = chance.choice(controls)
    named = f"{type(control).__name__} « {control.accessibleName() or getattr(control, 'text', str)()} »"
    if not control.isEnabled() or not control.isVisibleTo(window) or control.objectName() in _NOT_PRESSED:
        return f"nothing to {named}"
    return f"{_changed(control, chance)} {named}"


def _changed(control: QWidget, chance: Random) -> str:
    if isinstance(control, QAbstractButton):
        control.click()
        return "press"
    if isinstance(control, QSlider):
        control.setValue(chance.randint(control.minimum(), control.maximum()))
    elif isinstance(control, QComboBox):
        control.activated.emit(chance.randrange(max(1, control.count())))
    elif isinstance(control, QTabBar):
        control.setCurrentIndex(chance.randrange(control.count()))
    return "set"


def _write(walk: Walk) -> str:
    """Empty or fill one field of any panel, as typing does."""
    fields: list[QLineEdit | QPlainTextEdit] = [
        *walk.window.findChildren(QLineEdit),
        *walk.window.findChildren(QPlainTextEdit),
    ]
    field = walk.chance.choice(fields)
    texts = _PEOPLE if isinstance(field, QLineEdit) else _TEXTS
    text = walk.chance.choice(texts)
    if not field.isReadOnly() and field.isEnabled():
        field.selectAll()
        if isinstance(field, QLineEdit):
            field.insert(text)
        else:
            field.insertPlainText(text)
    return f"{text[:30]!r} in « {field.accessibleName()} »"


def _write_on_canvas(walk: Walk) -> str:
    slot = walk.chance.choice(("quote", "name", "role"))
    walk.window.overlays.write(slot)
    editor = walk.window.overlays.editor
    text = walk.chance.choice(_TEXTS)
    if editor is not None:
        editor.selectAll()
        editor.insertPlainText(text)
        editor.leave()
    return f"{text[:30]!r} on the canvas in {slot}"


# --- Hands on the canvas. ---


def _somewhere(canvas: QWidget, chance: Random) -> QPoint:
    return QPoint(chance.randrange(canvas.width()), chance.randrange(canvas.height()))


def _drag(walk: Walk) -> str:
    canvas, chance = walk.window.canvas, walk.chance
    at, step = _somewhere(canvas, chance), QPoint(chance.randint(-40, 40), chance.randint(-40, 40))
    held = _under(canvas, at)
    take, let_go = partial(QTest.mousePress, held, _LEFT, _NONE), partial(QTest.mouseRelease, held, _LEFT, _NONE)
    for moved, act in enumerate((take, partial(QTest.mouseMove, held), partial(QTest.mouseMove, held), let_go)):
        act(held.mapFrom(canvas, at + step * moved))
        QApplication.processEvents()
        if not isValid(held):  # what came meanwhile took it out of the hand
            break
    return f"drag from {at.toTuple()} by {step.toTuple()}"


def _wheel(walk: Walk) -> str:
    canvas, chance = walk.window.canvas, walk.chance
    at, notches = _somewhere(canvas, chance), chance.choice((-9, -1, 1, 2, 9))
    wheel(canvas, at, notches)
    return f"wheel {notches} at {at.toTuple()}"


def _click(walk: Walk) -> str:
    canvas, at = walk.window.canvas, _somewhere(walk.window.canvas, walk.chance)
    target = _under(canvas, at)
    act = walk.chance.choice((QTest.mouseClick, QTest.mouseDClick))
    act(target, _LEFT, _NONE, target.mapFrom(canvas, at))
    return f"{act.__name__} at {at.toTuple()}"


def _under(canvas: Canvas, at: QPoint) -> QWidget:
    return canvas.childAt(at) or canvas


def _press_keys(walk: Walk) -> str:
    circles = [each for each in walk.window.overlays.faces.circles if each.isVisible()]
    target: QWidget = walk.chance.choice([walk.window.canvas, *circles])
    code = walk.chance.choice(_KEYS)
    target.setFocus()
    QTest.keyClick(target, code)
    return f"{code.name} on {type(target).__name__}"


def _mark_face(walk: Walk) -> str:
    """Draw a face on the photo, or move, size or remove one."""
    window, chance = walk.window, walk.chance
    window.state.go_to("photo")
    QApplication.processEvents()
    circles = [each for each in window.overlays.faces.circles if each.isVisible()]
    return _moved(chance.choice(circles), chance) if circles and chance.random() < 0.5 else _drawn_face(window, chance)


def _drawn_face(window: Window, chance: Random) -> str:
    window.marks.draw()
    drawing, at = window.overlays.faces.drawing, _somewhere(window.canvas, chance)
    if drawing is None:
        return "no face to draw"
    if chance.random() < 0.3:
        code = chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Left))
        QTest.keyClick(drawing, code)
        return f"{code.name} instead of drawing a face"
    to = QPoint(chance.randint(-60, 60), chance.randint(-60, 60))
    QTest.mousePress(drawing, _LEFT, _NONE, at)
    QTest.mouseMove(drawing, at + to)
    QTest.mouseRelease(drawing, _LEFT, _NONE, at + to)
    return f"draw a face at {at.toTuple()} by {to.toTuple()}"


def _moved(circle: FaceCircle, chance: Random) -> str:
    if chance.random() < 0.3:
        circle.removed.emit()
        return "remove a face"
    step = QPointF(chance.uniform(-300, 300), chance.uniform(-300, 300))
    now = circle.circle
    circle.settled.emit(
        replace(now, x=now.x + step.x(), y=now.y + step.y(), radius=now.radius * chance.uniform(0.2, 4))
    )
    return f"move a face by {step.toTuple()}"


_ACTS: Sequence[Act] = (
    *(_choose_poster, _look_at, _go_to, _touch, _write, _lean, _mark_face) * 2,
    _browse,
    *(_touch, _touch, _put_photo, _take_photo, _consent, _act, _speak, _write_on_canvas),
    *(_drag, _wheel, _click, _press_keys),
)
