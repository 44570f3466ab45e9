"""The photo's framing without a mouse on the canvas: nearer, turned, mirrored or straightened."""

from collections.abc import Callable
from functools import partial
from math import log

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from composer.core.visual import MAX_ANGLE
from composer.core.words import Words, decimal
from composer.gui.photo.framing import NEAREST, Framing
from composer.gui.state import State
from composer.gui.widgets.icons import give_icon
from composer.gui.widgets.labels import bind_help, bound_button, column, plain_label
from composer.gui.widgets.wheel import steady
from composer.gui.widgets.when_visible import WhenSeen

_ZOOM, _TILT = Words("Rapprocher", "Bring nearer"), Words("Redresser", "Straighten")
_ZOOM_HELP = Words(
    "La photo, de une à huit fois plus proche; vous pouvez aussi la glisser sur l’affiche.",
    "The photo, one to eight times nearer; you can also drag it on the poster.",
)
_TILT_HELP = Words(
    "Jusqu’à 15 degrés de chaque côté; la photo se rapproche juste assez pour n’avoir aucun coin vide.",
    "Up to 15 degrees each way; the photo comes just near enough to leave no corner empty.",
)
_TURN = Words("Tourner dans tous les formats", "Turn in every format")
_TURNS: tuple[tuple[Words, Words, str, int], ...] = (
    (
        Words("À gauche", "Left"),
        Words("Tourner la photo d’un quart de tour à gauche", "Turn the photo left"),
        "turn-left",
        -1,
    ),
    (
        Words("À droite", "Right"),
        Words("Tourner la photo d’un quart de tour à droite", "Turn the photo right"),
        "turn-right",
        1,
    ),
)
_FLIP = (
    Words("Miroir", "Mirror"),
    Words("Inverser la gauche et la droite de la photo", "Swap the photo’s left and right"),
    "mirror",
)
_RESET = Words("Recadrer comme au début", "Frame as at the start")
_RESET_HELP = Words(
    "Dans tous les formats, la photo redevient droite et cadrée comme proposé.",
    "In every format, the photo is upright again and framed as proposed.",
)
_APART = Words("Le format {name} est touché à part.", "The {name} format is framed on its own.")
_REJOIN = Words("Revenir au cadrage commun", "Back to the common framing")
_SHARE = Words("Cadrer tous les formats ainsi", "Frame every format like this")
_TIMES, _DEGREES = Words("× {value}", "× {value}"), Words("{value}°", "{value}°")
#: Steps of the zoom slider, each the same proportion nearer; and of the tilt slider, tenths of a degree.
_STEPS, _TENTHS = 1000, 10


class PhotoFraming(QWidget):
    """Sliders and buttons, each showing what the visual is now."""

    def __init__(self, state: State, framing: Framing) -> None:
        """Follow `state`."""
        super().__init__()
        self._state, self._framing = state, framing
        rows = column(self)
        self.zoom, self._zoomed = self._slider(rows, _ZOOM, _ZOOM_HELP, 0, _STEPS)
        self.zoom.setPageStep(_STEPS // 10)
        self.tilt, self._tilted = self._slider(
            rows, _TILT, _TILT_HELP, -round(MAX_ANGLE * _TENTHS), round(MAX_ANGLE * _TENTHS)
        )
        self.tilt.setSingleStep(5)
        self.tilt.setPageStep(_TENTHS)
        rows.addLayout(self._turns())
        self.reset = bound_button(state.translator, _RESET, _RESET_HELP)
        give_icon(self.reset, "reset")
        self.reset.clicked.connect(framing.reset)
        rows.addWidget(self.reset)
        rows.addWidget(self._apart())
        self.zoom.valueChanged.connect(self._bring)
        self.tilt.valueChanged.connect(self._lean)
        WhenSeen(self, self._on_visual_changed, state.visual_changed, state.format_changed, state.translator.changed)

    def _slider(self, rows: QVBoxLayout, name: Words, help_: Words, low: int, high: int) -> tuple[QSlider, QLabel]:
        """A slider under its name, and the label of its value beside the name."""
        slider, value, title = steady(QSlider(Qt.Orientation.Horizontal)), plain_label("quiet"), plain_label()
        slider.setRange(low, high)
        slider.setMinimumHeight(40)
        slider.sliderPressed.connect(self._framing.hold)
        slider.sliderReleased.connect(self._framing.settle)
        translator = self._state.translator
        translator.bind(title, title.setText, name)
        translator.bind(slider, slider.setAccessibleName, name)
        bind_help(translator, slider, help_)
        title.setBuddy(slider)
        line = QHBoxLayout()
        line.addWidget(title, 1)
        line.addWidget(value)
        rows.addLayout(line)
        rows.addWidget(slider)
        return slider, value

    def _turns(self) -> QVBoxLayout:
        title, line = plain_label(), QHBoxLayout()
        self._state.translator.bind(title, title.setText, _TURN)
        for name, help_, drawn, quarters in _TURNS:
            line.addWidget(self._turn(name, help_, drawn, partial(self._framing.turn, quarters)))
        line.addWidget(self._turn(*_FLIP, self._framing.flip))
        rows = QVBoxLayout()
        rows.addWidget(title)
        rows.addLayout(line)
        return rows

    def _turn(self, name: Words, help_: Words, drawn: str, press: Callable[[], object]) -> QWidget:
        button = bound_button(self._state.translator, name, help_)
        give_icon(button, drawn)
        self._state.translator.bind(button, button.setAccessibleName, help_)
        # Qt says whether the button is checked, which is no number of quarters.
        button.clicked.connect(lambda _checked=False: press())
        return button

    def _apart(self) -> QFrame:
        """What is said of a format touched up on its own, and the two ways out."""
        self.apart = QFrame()
        self.apart.setObjectName("card")
        self._note = plain_label()
        inside = QVBoxLayout(self.apart)
        inside.addWidget(self._note)
        for name, press in ((_REJOIN, self._framing.rejoin), (_SHARE, self._framing.share)):
            button = bound_button(self._state.translator, name)
            button.clicked.connect(press)
            inside.addWidget(button)
        return self.apart

    def _bring(self, value: int) -> None:
        self._framing.set_zoom(NEAREST ** (value / _STEPS))
        self._framing.rest()

    def _lean(self, value: int) -> None:
        self._framing.tilt(value / _TENTHS)
        self._framing.rest()

    def _on_visual_changed(self) -> None:
        zoom, photo = self._framing.zoom, self._state.visual.photo
        angle = photo.angle if photo else 0.0
        _put(self.zoom, round(log(zoom) / log(NEAREST) * _STEPS))
        _put(self.tilt, round(angle * _TENTHS))
        self._zoomed.setText(self._state.translator(_with_value(_TIMES, zoom)))
        self._tilted.setText(self._state.translator(_with_value(_DEGREES, angle)))
        name = self._state.format.name
        self._note.setText(self._state.translator(_APART.format(name=name)))
        self.apart.setVisible(self._framing.apart)


def _put(slider: QSlider, value: int) -> None:
    """Show `value` without a word to anybody; a hand that holds the slider keeps it."""
    if not slider.isSliderDown():
        with QSignalBlocker(slider):
            slider.setValue(value)


def _with_value(words: Words, value: float) -> Words:
    # Never « −0,0 ».
    size, sign = decimal(abs(value)), "−" if round(value, 1) < 0 else ""
    return words.format(value=Words(f"{sign}{size.fr}", f"{sign}{size.en}"))
