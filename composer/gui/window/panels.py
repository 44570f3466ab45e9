"""Builds what the window does not show first, panels and dialogs, each imported when it is needed or ahead of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from composer.app.document.recovery import LostWork
from composer.core.problems import Refused
from composer.gui.document.autosaver import Autosaver
from composer.gui.document.documents import Documents
from composer.gui.export.exports import Exports
from composer.gui.finding_row import Targets
from composer.gui.guide.topics import STEP_TOPICS, open_guide
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.photo.framing import Framing
from composer.gui.photo.import_photo import PhotoImporter
from composer.gui.preferences import Preferences
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.translator import Translator
from composer.gui.window.steps import Steps

if TYPE_CHECKING:
    from composer.gui.caption.caption_step import CaptionStep
    from composer.gui.document.leftovers_dialog import LeftoversDialog
    from composer.gui.document.recovery_dialog import RecoveryDialog
    from composer.gui.export.export_step import ExportStep
    from composer.gui.photo.photo_step import PhotoStep
    from composer.gui.poster.gallery.gallery import Gallery
    from composer.gui.quote.quote_step import QuoteStep
    from composer.gui.window.about_dialog import AboutDialog, Tab
    from composer.gui.window.settings_dialog import SettingsDialog
    from composer.gui.window.window import Window


def photo_step(
    shared: Shared, preferences: Preferences, importer: PhotoImporter, framing: Framing, marks: FaceMarks
) -> "PhotoStep":
    """Build the panel of the step « Photo »."""
    from composer.gui.photo.photo_step import PhotoStep  # noqa: PLC0415 - after the first paint, as are all below

    return PhotoStep(shared, preferences, importer, framing, marks)


def quote_step(shared: Shared, preferences: Preferences) -> "QuoteStep":
    """Build the panel of the step « Citation »; a person's details are kept beside the settings."""
    from composer.gui.quote.quote_step import QuoteStep  # noqa: PLC0415 - as above

    return QuoteStep(shared, preferences.folders.settings)


def caption_step(shared: Shared) -> "CaptionStep":
    """Build the panel of the step « Légende »."""
    from composer.gui.caption.caption_step import CaptionStep  # noqa: PLC0415 - as above

    return CaptionStep(shared)


def export_step(shared: Shared, exports: Exports, preferences: Preferences, ask: Ask, targets: Targets) -> "ExportStep":
    """Build the panel of the step « Exporter »; an export's errors are fixed at one of `targets`."""
    from composer.gui.export.export_step import ExportStep  # noqa: PLC0415 - as above

    return ExportStep(shared, exports, preferences, ask, targets)


def gallery(shared: Shared, steps: Steps) -> "Gallery":
    """Build the gallery of posters; its surprise is that of the step « Affiche »."""
    from composer.gui.poster.gallery.gallery import Gallery  # noqa: PLC0415 - as above

    return Gallery(shared, steps.poster.surprise)


def settings_dialog(preferences: Preferences, translator: Translator, ask: Ask, parent: QWidget) -> "SettingsDialog":
    """Build the settings."""
    from composer.gui.window.settings_dialog import SettingsDialog  # noqa: PLC0415 - as above

    return SettingsDialog(preferences, translator, ask, parent)


def about_dialog(translator: Translator, tab: "Tab", parent: QWidget) -> "AboutDialog":
    """Build the dialog on the program, open on `tab`."""
    from composer.gui.window.about_dialog import AboutDialog  # noqa: PLC0415 - as above

    return AboutDialog(translator, tab, parent)


def show_guide(window: "Window") -> None:
    """Show the guide at the current step, or at its beginning while the window asks where to begin."""
    topic = "start" if window.start_sheet.isVisible() else STEP_TOPICS[window.state.step]
    try:
        open_guide(topic, window.state.translator, window)
    except Refused as refused:
        window.notice.warn(refused.problems[0])


def recovery_dialog(
    lost: LostWork, state: State, autosaver: Autosaver, documents: Documents, ask: Ask, parent: QWidget
) -> "RecoveryDialog":
    """Build the dialog that offers the work a crash left."""
    from composer.gui.document.recovery_dialog import RecoveryDialog  # noqa: PLC0415 - as above

    return RecoveryDialog(lost, state, autosaver, documents, ask, parent)


def leftovers_dialog(left: tuple[Path, ...], translator: Translator, parent: QWidget) -> "LeftoversDialog":
    """Build the list of what is left on the disk of a forgotten visual."""
    from composer.gui.document.leftovers_dialog import LeftoversDialog  # noqa: PLC0415 - as above

    return LeftoversDialog(left, translator, parent)
