"""The inside of the window: the rail, the panel, the visual with its formats, and the line of the findings.

They are arranged in the room there is; what is said lies over them, so that the visual never moves because of it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.format_strip import FormatStrip
from composer.gui.state import State
from composer.gui.widgets.fitting.letters import system_letters
from composer.gui.widgets.icons import give_icon
from composer.gui.widgets.labels import EnterButton, add_line, column, row
from composer.gui.widgets.turns import single_shot
from composer.gui.widgets.when_visible import Deferred
from composer.gui.window.format_menu import FormatMenu
from composer.gui.window.problem_list import ProblemList
from composer.gui.window.rail import Rail
from composer.gui.window.steps import Steps

if TYPE_CHECKING:
    # Imported when it is first opened.
    from composer.gui.poster.gallery.gallery import Gallery

#: Pixels kept clear at the sides of messages, between one and the next, and around the switch; and under the formats.
_CLEAR, _FOOT = 8, 4
#: Pixels, with letters of the usual size: across a large screen, buttons would be far from the words.
_WIDEST = 960


class MessageOverlay(QWidget):
    """A column of cards, each hidden while it has no text; as high as those that are shown."""

    def __init__(self, over: QWidget, cards: Sequence[QWidget]) -> None:
        """Cover a part of `over`, the last of `cards` lowest."""
        super().__init__(over)
        self._room = QRect()
        self._column = column(self, _CLEAR, *cards)

    def place_in(self, room: QRect) -> None:
        """Move to the foot of `room`, in pixels of the widget below, and never beyond its top."""
        self._room = room
        width = min(room.width() - 2 * _CLEAR, round(_WIDEST * system_letters()))
        wanted = self._column.totalHeightForWidth(width) if self._column.hasHeightForWidth() else -1
        height = min(wanted if wanted >= 0 else self._column.totalSizeHint().height(), room.height() - _CLEAR)
        lifted = _CLEAR if height else 0
        self.setGeometry(room.center().x() - width // 2, room.bottom() + 1 - height - lifted, width, height)
        self.raise_()

    def event(self, event: QEvent) -> bool:
        """Fit the height when a card is shown, hidden or gets another text."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.place_in(self._room)
        return done


#: Pixels: the width below which the visual is not worth showing beside the panel, the one from which the rail has
#: room for names, and the height below which thumbnails would take too much of the visual's.
LEAST_VISUAL, WIDE_VISUAL, LOW_VISUAL = 320, 560, 340
#: The height of most visuals, 4:5, as a share of their width.
TALL_VISUAL = 1.25


class Needs(Struct, frozen=True):
    """What the parts take, in pixels, with the letters of the moment.

    Widths of the rail with and without names, and of the panel; the width and the height of the thumbnails.
    """

    named_rail: int
    bare_rail: int
    panel: int
    thumbnails: tuple[int, int]


class Arrangement(Struct, frozen=True):
    """What is shown of each part; a panel that is not beside the visual takes its place, and a button switches."""

    rail: Literal["names", "icons"] = "names"
    formats: Literal["thumbnails", "menu"] = "thumbnails"
    panel: Literal["beside", "instead"] = "beside"


def arrangement(width: int, height: int, needs: Needs) -> Arrangement:
    """The arrangement for a room of `width` × `height` pixels; no message changes it."""
    beside = width - needs.bare_rail - needs.panel >= LEAST_VISUAL
    stage = width - needs.bare_rail - (needs.panel if beside else 0)
    across, down = needs.thumbnails
    # Thumbnails of which fewer than half are in view are harder to choose from than a list. Where the visual has the
    # width to itself, they take no height that it could use.
    needed = LOW_VISUAL if beside else max(LOW_VISUAL, round(stage * TALL_VISUAL))
    legible = height - down >= needed and 2 * stage >= across
    return Arrangement(
        "names" if width - needs.named_rail - needs.panel >= WIDE_VISUAL else "icons",
        "thumbnails" if legible else "menu",
        "beside" if beside else "instead",
    )


_TO_VISUAL = Words("Voir le visuel", "See the visual")
_TO_PANEL = Words("Revenir aux choix", "Back to the choices")
#: Pixels: less than a small screen has at twice the size.
_LEAST = QSize(480, 296)
_EXPANDING = QSizePolicy.Policy.Expanding


class Parts(Struct, frozen=True):
    """What is arranged: `head` is above the visual; `gallery` and `cards` are hidden until something opens them."""

    rail: Rail
    steps: Steps
    head: QWidget
    canvas: Canvas
    formats: FormatStrip
    gallery: QWidget
    problems: ProblemList
    cards: tuple[QWidget, ...]


class Workspace(QWidget):
    """Arranges the parts. Where the panel takes the place of the visual, `switch` shows one or the other."""

    def __init__(self, state: State, parts: Parts) -> None:
        """Show everything until the size is known."""
        super().__init__()
        self.setObjectName("surface")
        self._state, self._parts = state, parts
        self.arrangement = Arrangement()
        self._showing: Literal["panel", "visual"] = "visual"
        self.switch, self._bar = EnterButton(), QWidget()
        #: The panel and the visual: hidden while the gallery takes their place.
        self.body = QWidget()
        self.format_menu, self._stage = FormatMenu(state), QWidget()
        self._bar.hide()
        self.switch.clicked.connect(lambda: self._show("visual" if self._showing == "panel" else "panel"))
        self._label_switch = state.translator.bind(self.switch, self.switch.setText, self._switch_words)
        self._assemble()
        self._said = MessageOverlay(self, (*parts.cards, parts.problems.list))
        self._soon = single_shot(self, 0, self.arrange)
        # Letters of another size or words of another length, and a panel built meanwhile, take other room.
        for changed in (state.translator.changed, state.step_changed):
            changed.connect(self._soon.start)

    def minimumSizeHint(self) -> QSize:
        """Return the least size, whatever is shown now: another arrangement may take less."""
        return _LEAST

    def show_panel(self) -> None:
        """Show the panel, where it takes the place of the visual."""
        self._show("panel")

    def show_visual(self) -> None:
        """Show the visual, where the panel takes its place."""
        self._show("visual")

    def focus_shown(self) -> None:
        """Give the keyboard to the visual’s poster in the panel, or to the visual where the panel is not shown."""
        if self._parts.steps.isVisible():
            self._parts.steps.poster.focus_poster()
        else:
            self._parts.canvas.setFocus()

    def arrange(self) -> None:
        """Arrange the parts for the present size."""
        made = arrangement(self.width(), self.height(), self._needs())
        if made != self.arrangement:
            if made.panel == "instead" and self._parts.steps.isAncestorOf(self.window().focusWidget() or self):
                self._showing = "panel"
            self.arrangement = made
            self._apply()

    def event(self, event: QEvent) -> bool:
        """Place the messages over the parts once these are placed."""
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show}:
            self._said.place_in(self._room())
        return done

    def showEvent(self, event: QShowEvent) -> None:
        """Begin what waits for the first picture, where the panel hides it."""
        if not self._parts.canvas.isVisible():
            QTimer.singleShot(0, self, self._parts.canvas.appeared.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts again."""
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the parts again for letters of another size."""
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._soon.start()
        super().changeEvent(event)

    def _assemble(self) -> None:
        parts, right = self._parts, QVBoxLayout()
        row(self, parts.rail, spacing=0).addLayout(right, 1)
        right.setSpacing(0)
        right.addWidget(self.body, 1)
        column(self._bar, 8, self.switch).setContentsMargins(_CLEAR, _CLEAR, _CLEAR, 0)
        body = column(self.body, 0, self._bar)
        body.setStretchFactor(add_line(body, parts.steps, self._stage, grows=self._stage), 1)
        self._assemble_stage()
        right.addWidget(parts.problems)
        # Last for the Tab key: its cards are made later, and follow it.
        right.insertWidget(right.indexOf(parts.problems), parts.gallery, 1)

    def _assemble_stage(self) -> None:
        parts, stage = self._parts, column(self._stage, 0)
        # At the end of the menus, unless these are at the top of the screen.
        stage.addWidget(parts.head, 0, Qt.AlignmentFlag.AlignRight)
        stage.addWidget(parts.canvas, 1)
        stage.addWidget(parts.formats, 0, Qt.AlignmentFlag.AlignHCenter)
        stage.addWidget(self.format_menu, 0, Qt.AlignmentFlag.AlignHCenter)
        stage.setContentsMargins(0, 0, 0, _FOOT)
        self.format_menu.hide()

    def _needs(self) -> Needs:
        parts, strip = self._parts, self._parts.formats.sizeHint()
        return Needs(
            parts.rail.width_as("names"),
            parts.rail.width_as("icons"),
            parts.steps.sizeHint().width(),
            (strip.width(), strip.height() + parts.problems.sizeHint().height()),
        )

    def _apply(self) -> None:
        made, parts = self.arrangement, self._parts
        parts.rail.show_as(made.rail)
        parts.formats.setVisible(made.formats == "thumbnails")
        self.format_menu.setVisible(made.formats == "menu")
        beside = made.panel == "beside"
        # As wide as the panel's hint beside the visual, as wide as the window without it.
        parts.steps.setSizePolicy(QSizePolicy.Policy.Maximum if beside else _EXPANDING, _EXPANDING)
        self._bar.setVisible(not beside)
        parts.steps.setVisible(beside or self._showing == "panel")
        self._stage.setVisible(beside or self._showing == "visual")
        self._label_switch()
        give_icon(self.switch, "poster" if self._showing == "panel" else self._state.step)

    def _show(self, wanted: Literal["panel", "visual"]) -> None:
        self._showing = wanted
        self._apply()

    def _switch_words(self) -> Words:
        return _TO_VISUAL if self._showing == "panel" else _TO_PANEL

    def _room(self) -> QRect:
        """Where messages may be: over the visual, or over the panel in its place; above the line of findings."""
        parts = self._parts
        if parts.gallery.isVisibleTo(self):
            return parts.gallery.geometry()
        if self._stage.isVisibleTo(self):
            return self._stage.geometry().translated(self.body.pos())
        return parts.steps.above_foot.translated(parts.steps.pos() + self.body.pos())


class GallerySwitch(QObject):
    """Opens the gallery in the workspace, and closes it on any other step or document."""

    def __init__(self, state: State, gallery: "Deferred[Gallery]", workspace: Workspace) -> None:
        """Begin closed; `gallery` is built when it is first opened."""
        super().__init__(workspace)
        self._state, self._gallery, self._workspace = state, gallery, workspace
        gallery.built.connect(self._attend)
        state.browsing.connect(self.open)
        state.step_changed.connect(self.close)
        state.session_changed.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether the gallery is shown."""
        return not self._gallery.isHidden()

    @property
    def gallery(self) -> "Gallery":
        """The gallery, built now if it was not yet."""
        return self._gallery.widget

    def toggle(self) -> None:
        """Open it, or go back to the visual."""
        (self.close if self.is_open else self.open)()

    def open(self) -> None:
        """Show the gallery."""
        if self.is_open:
            return
        self._state.go_to("poster")
        self._workspace.body.hide()
        self._gallery.show()
        self.gallery.enter()

    def close(self) -> None:
        """Show the visual again, with the keyboard on its poster in the panel."""
        if not self.is_open:
            return
        self.gallery.leave()
        self._gallery.hide()
        self._workspace.body.show()
        self._workspace.show_visual()
        self._workspace.focus_shown()

    def _attend(self, _: QWidget) -> None:
        self.gallery.left.connect(self.close)
