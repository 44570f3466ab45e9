"""The pictures of the last export: one in large, under the name people give it, and all of them as thumbnails."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from composer.app.kit.made_pictures import MadePicture
from composer.core.words import Words
from composer.gui.canvas.drag_source import DragSource
from composer.gui.export.drag_out import DragOut
from composer.gui.export.ending.copies import Copies
from composer.gui.export.ending.small_pictures import SmallPictures
from composer.gui.state import State
from composer.gui.widgets.labels import (
    PlainToolButton,
    add_all,
    add_line,
    bound_button,
    column,
    fill_grid,
    plain_label,
    set_help,
    tab_in_order,
)
from composer.gui.widgets.open_folder import show_file
from composer.gui.widgets.thumbnail import on_screen

_HELP = Words(
    "Cliquez pour ouvrir l’image; glissez-la vers un courriel, une page ou un dossier.",
    "Click to open the picture; drag it to a message, a page or a folder.",
)
_CHOOSE_HELP = Words(
    "Cliquez pour voir cette image en grand; glissez-la vers un courriel, une page ou un dossier.",
    "Click to see this picture larger; drag it to a message, a page or a folder.",
)
_COPY = Words("Copier", "Copy")
_COPY_HELP = Words("Met cette image dans le presse-papiers, en pleine taille.", "Copies this picture at full size.")
_SHOW = Words("Montrer", "Show")
_SHOW_HELP = Words(
    "Ouvre le fichier dans le programme d’images de votre ordinateur.", "Opens the file in your computer’s own viewer."
)
_DETAILS = Words("{format} · {file}", "{format} · {file}")
#: Pixels: the square of the large picture, that of a thumbnail; thumbnails side by side.
_LARGE, _SMALL, _ACROSS = 320, 56, 5


class PictureStage(QWidget):
    """One picture in large with its buttons; the thumbnails choose which."""

    def __init__(self, state: State, pictures: SmallPictures, copies: Copies, drag_out: DragOut) -> None:
        super().__init__()
        self._state, self._pictures, self._copies, self._drag_out = state, pictures, copies, drag_out
        self.large = self._picture_button(_LARGE, _HELP)
        state.translator.bind(self.large, partial(set_help, self.large), _HELP)
        self.large.clicked.connect(self._open)
        DragSource(self.large).started.connect(self._drag_shown)
        self.name, self.details = plain_label("strong"), plain_label("quiet")
        self.copy = bound_button(state.translator, _COPY, _COPY_HELP, icon="copy", does=self._copy)
        self.show_it = bound_button(state.translator, _SHOW, _SHOW_HELP, icon="open-photo", does=self._open)
        self.thumbnails: dict[MadePicture, QToolButton] = {}
        self._group, self._grid = QButtonGroup(self), QGridLayout()
        self._lay_out()
        pictures.changed.connect(self._fill)
        pictures.chosen_changed.connect(self._show)
        pictures.read.connect(self._draw)
        state.translator.changed.connect(self._name_all)
        self._fill()

    def _lay_out(self) -> None:
        inside = column(self)
        inside.addWidget(self.large, alignment=Qt.AlignmentFlag.AlignHCenter)
        add_all(inside, self.name, self.details)
        add_line(inside, self.copy, self.show_it)
        self._grid.setSpacing(4)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        inside.addLayout(self._grid)

    def _fill(self) -> None:
        """Make one thumbnail for each picture, and show the first."""
        for button in self.thumbnails.values():
            self._group.removeButton(button)
            button.deleteLater()
        self.thumbnails = {each: self._thumbnail(each) for each in self._pictures.all}
        fill_grid(self._grid, self.thumbnails.values(), _ACROSS)
        tab_in_order(self.show_it, *self.thumbnails.values())
        self.setVisible(bool(self.thumbnails))
        self._show()
        self._name_all()

    def _thumbnail(self, picture: MadePicture) -> QToolButton:
        button = self._picture_button(_SMALL, _CHOOSE_HELP)
        button.setCheckable(True)
        button.clicked.connect(partial(self._pictures.choose, picture))
        DragSource(button).started.connect(partial(self._drag_out.begin_file, picture.path))
        self._group.addButton(button)
        return button

    def _picture_button(self, side: int, help_: Words) -> QToolButton:
        button = PlainToolButton()
        button.setObjectName("thumbnail")
        button.setIconSize(QSize(side, side))
        button.setFixedSize(side + 12, side + 12)
        self._state.translator.bind(button, button.setAccessibleDescription, help_)
        return button

    def _show(self) -> None:
        if self._pictures.chosen is not None:
            self.thumbnails[self._pictures.chosen].setChecked(True)
            self.large.setIcon(self._icon(self._pictures.chosen))
            self.copy.setEnabled(self._pictures.chosen.has_pixels)
            self._name_shown()

    def _draw(self, picture: MadePicture) -> None:
        self.thumbnails[picture].setIcon(self._icon(picture))
        if picture == self._pictures.chosen:
            self.large.setIcon(self._icon(picture))

    def _icon(self, picture: MadePicture) -> QIcon:
        image = self._pictures.images.get(picture)
        if image is None or image.isNull():
            return QIcon()
        return QIcon(on_screen(image, self.devicePixelRatioF()))

    def _name_all(self) -> None:
        names = {each: self._state.translator(self._pictures.name_of(each)) for each in self.thumbnails}
        for picture, button in self.thumbnails.items():
            several = list(names.values()).count(names[picture]) > 1
            name = f"{names[picture]}, {picture.path.suffix[1:].upper()}" if several else names[picture]
            button.setAccessibleName(name)
            set_help(button, name)
        self._name_shown()

    def _name_shown(self) -> None:
        if self._pictures.chosen is None:
            return
        translator, format_ = self._state.translator, self._state.campaign.format_by_id[self._pictures.chosen.format]
        self.name.setText(translator(self._pictures.name_of(self._pictures.chosen)))
        self.details.setText(translator(_DETAILS.format(format=format_.name, file=self._pictures.chosen.path.name)))
        self.large.setAccessibleName(self.name.text())

    def _open(self) -> None:
        if self._pictures.chosen is not None:
            show_file(self._pictures.chosen.path)

    def _copy(self) -> None:
        if self._pictures.chosen is not None:
            self._copies.copy_picture(self._pictures.chosen.path)

    def _drag_shown(self) -> None:
        if self._pictures.chosen is not None:
            self._drag_out.begin_file(self._pictures.chosen.path)
