"""Shows the gallery instead of the panel and the visual, and those again as soon as a poster is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from composer.gui.state import State
from composer.gui.widgets.when_visible import Deferred
from composer.gui.window.workspace.workspace import Workspace

if TYPE_CHECKING:
    # Imported when it is first opened.
    from composer.gui.poster.gallery.gallery import Gallery


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
