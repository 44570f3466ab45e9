"""Controls of the photo's framing: zoom, straighten, rotate, mirror and reset."""

from collections.abc import Callable
from functools import partial
from math import log

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from composer.core.visual import MAX_ANGLE
from composer.core.words import Words, decimal
from composer.gui.photo.framing import MAX_ZOOM, Framing
from composer.gui.state import State
from composer.gui.widgets.labels import (
    add_all,
    add_line,
    bind_help,
    bound_button,
    bound_label,
    bound_tick,
    column,
    plain_label,
)
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady
from composer.gui.widgets.when_visible import WhenVisible


def add_slider(
    rows: QVBoxLayout, translator: Translator, name: Words, help_: Words, ends: tuple[int, int]
) -> tuple[QSlider, QLabel]:
    """Add a slider between two `ends` to `rows`, under its name; return it and the label that shows its value."""
    slider, value = steady(QSlider(Qt.Orientation.Horizontal)), plain_label("quiet")
    slider.setRange(*ends)
    slider.setMinimumHeight(40)
    title = bound_label(translator, name, buddy=slider)
    bind_help(translator, slider, help_)
    add_line(rows, title, value, grows=title)
    rows.addWidget(slider)
    return slider, value


def show_value(slider: QSlider, value: int) -> None:
    """Show `value` without a signal, unless the slider is being dragged."""
    if not slider.isSliderDown():
        with QSignalBlocker(slider):
            slider.setValue(value)


_ZOOM, _TILT = Words("Zoom", "Zoom"), Words("Redresser", "Straighten")
_ZOOM_HELP = Words(
    "Agrandit la photo jusqu’à huit fois; vous pouvez aussi la glisser sur l’affiche.",
    "Enlarges the photo up to eight times; you can also drag it on the poster.",
)
_TILT_HELP = Words(
    "Jusqu’à 15 degrés de chaque côté; la photo s’agrandit juste assez pour ne laisser aucun coin vide.",
    "Up to 15 degrees each way; the photo is enlarged just enough to leave no corner empty.",
)
_ROTATE = Words("Tourner dans tous les formats", "Rotate in every format")
_ROTATIONS: tuple[tuple[Words, Words, str, int], ...] = (
    (
        Words("À gauche", "Left"),
        Words("Tourner la photo d’un quart de tour à gauche", "Rotate the photo a quarter turn left"),
        "turn-left",
        -1,
    ),
    (
        Words("À droite", "Right"),
        Words("Tourner la photo d’un quart de tour à droite", "Rotate the photo a quarter turn right"),
        "turn-right",
        1,
    ),
)
_FLIP = (
    Words("Miroir", "Mirror"),
    Words("Inverser la gauche et la droite de la photo", "Flip the photo left to right"),
    "mirror",
)
_RESET = Words("Réinitialiser le cadrage", "Reset framing")
_RESET_HELP = Words(
    "Redresse la photo et reprend le cadrage proposé, dans tous les formats.",
    "Straightens the photo and restores the suggested framing, in every format.",
)
_ALONE = Words("Cadrer ce format seulement", "Frame this format only")
_ALONE_HELP = Words(
    "Sinon, déplacer ou agrandir la photo la cadre dans tous les formats, chacun selon sa forme.",
    "Otherwise, moving or enlarging the photo frames it in every format, each according to its shape.",
)
_APART = Words("Le format {name} a son propre cadrage.", "The {name} format has its own framing.")
_USE_COMMON = Words("Reprendre le cadrage commun", "Use the common framing")
_APPLY_TO_ALL = Words("Cadrer tous les formats ainsi", "Apply this framing to every format")
_TIMES, _DEGREES = Words("× {value}", "× {value}"), Words("{value}°", "{value}°")
#: Steps of the zoom slider, each the same ratio larger; and of the tilt slider, tenths of a degree.
_STEPS, _TENTHS = 1000, 10


class PhotoFraming(QWidget):
    """Sliders and buttons that show and change the framing of the visual."""

    def __init__(self, state: State, framing: Framing) -> None:
        super().__init__()
        self._state, self._framing = state, framing
        rows = column(self)
        self.zoom, self._zoom_value = self._slider(rows, _ZOOM, _ZOOM_HELP, (0, _STEPS))
        self.zoom.setPageStep(_STEPS // 10)
        self.tilt, self._tilt_value = self._slider(
            rows, _TILT, _TILT_HELP, (-round(MAX_ANGLE * _TENTHS), round(MAX_ANGLE * _TENTHS))
        )
        self.tilt.setSingleStep(5)
        self.tilt.setPageStep(_TENTHS)
        self._add_rotations(rows)
        self.reset = bound_button(state.translator, _RESET, _RESET_HELP, icon="reset", does=framing.reset)
        self.alone = bound_tick(state.translator, _ALONE, _ALONE_HELP, framing.toggle_alone)
        add_all(rows, self.reset, self.alone, self._apart())
        self.zoom.valueChanged.connect(self._zoom_to)
        self.tilt.valueChanged.connect(self._tilt_to)
        changes = (state.visual_changed, state.format_changed, state.translator.changed, framing.reach_changed)
        WhenVisible(self, self._on_visual_changed, *changes)

    def _slider(self, rows: QVBoxLayout, name: Words, help_: Words, ends: tuple[int, int]) -> tuple[QSlider, QLabel]:
        """Add a slider that holds the framing while it is dragged; return it and the label that shows its value."""
        slider, value = add_slider(rows, self._state.translator, name, help_, ends)
        slider.sliderPressed.connect(self._framing.hold)
        slider.sliderReleased.connect(self._framing.settle)
        return slider, value

    def _add_rotations(self, rows: QVBoxLayout) -> None:
        box, line = QVBoxLayout(), QHBoxLayout()
        rows.addLayout(box)
        box.addWidget(bound_label(self._state.translator, _ROTATE))
        box.addLayout(line)
        for name, help_, icon, quarters in _ROTATIONS:
            line.addWidget(self._rotation(name, help_, icon, partial(self._framing.rotate, quarters)))
        line.addWidget(self._rotation(*_FLIP, self._framing.flip))

    def _rotation(self, name: Words, help_: Words, icon: str, press: Callable[[], object]) -> QWidget:
        button = bound_button(self._state.translator, name, help_, icon=icon, does=partial(press))
        self._state.translator.bind(button, button.setAccessibleName, help_)
        return button

    def _apart(self) -> QFrame:
        """A card shown while the format has its own framing, with the two ways to end that."""
        self.apart, self._note, translator = QFrame(), plain_label(), self._state.translator
        self.apart.setObjectName("card")
        common = bound_button(translator, _USE_COMMON, does=self._framing.use_common)
        every = bound_button(translator, _APPLY_TO_ALL, does=self._framing.apply_to_all)
        add_all(QVBoxLayout(self.apart), self._note, common, every)
        return self.apart

    def _zoom_to(self, value: int) -> None:
        self._framing.settle_soon()
        self._framing.set_zoom(MAX_ZOOM ** (value / _STEPS))

    def _tilt_to(self, value: int) -> None:
        self._framing.settle_soon()
        self._framing.tilt(value / _TENTHS)

    def _on_visual_changed(self) -> None:
        zoom, photo = self._framing.zoom, self._state.visual.photo
        angle = photo.angle if photo else 0.0
        show_value(self.zoom, round(log(zoom) / log(MAX_ZOOM) * _STEPS))
        show_value(self.tilt, round(angle * _TENTHS))
        self._zoom_value.setText(self._state.translator(_with_value(_TIMES, zoom)))
        self._tilt_value.setText(self._state.translator(_with_value(_DEGREES, angle)))
        self._note.setText(self._state.translator(_APART.format(name=self._state.format.name)))
        self.apart.setVisible(self._framing.apart)
        self.alone.setChecked(self._framing.alone)


def _with_value(words: Words, value: float) -> Words:
    # Never « −0,0 ».
    size, sign = decimal(abs(value)), "−" if round(value, 1) < 0 else ""
    return words.format(value=Words("{sign}{size}", "{sign}{size}").format(sign=sign, size=size))
