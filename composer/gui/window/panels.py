"""Builds what a window does not show first, panels and dialogs, each imported when it is needed or ahead of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from composer.app.document.recovery import LostWork
from composer.core.problems import Refused
from composer.gui.finding_row import Targets
from composer.gui.guide.topics import STEP_TOPICS, open_guide

if TYPE_CHECKING:
    from composer.gui.batch.batch_dialog import BatchDialog
    from composer.gui.caption.caption_step import CaptionStep
    from composer.gui.export.export_step import ExportStep
    from composer.gui.photo.photo_step import PhotoStep
    from composer.gui.poster.gallery.gallery import Gallery
    from composer.gui.quote.quote_step import QuoteStep
    from composer.gui.review.review_dialog import ReviewDialog
    from composer.gui.window.about_dialog import Tab
    from composer.gui.window.window import Window


def photo_step(window: "Window") -> "PhotoStep":
    """Build the panel of the step « Photo »."""
    from composer.gui.photo.photo_step import PhotoStep  # noqa: PLC0415 - after the first paint, as are all below

    return PhotoStep(window.shared, window.preferences, window.photos, window.framing, window.marks)


def quote_step(window: "Window") -> "QuoteStep":
    """Build the panel of the step « Citation »; a person's details are kept beside the settings."""
    from composer.gui.quote.quote_step import QuoteStep  # noqa: PLC0415 - as above

    return QuoteStep(window.shared, window.preferences.folders.settings)


def caption_step(window: "Window") -> "CaptionStep":
    """Build the panel of the step « Légende »."""
    from composer.gui.caption.caption_step import CaptionStep  # noqa: PLC0415 - as above

    return CaptionStep(window.shared)


def export_step(window: "Window", targets: Targets) -> "ExportStep":
    """Build the panel of the step « Exporter »; an export's errors are fixed at one of `targets`."""
    from composer.gui.export.export_step import ExportStep  # noqa: PLC0415 - as above

    return ExportStep(window.shared, window.exports, window.preferences, window.ask, targets)


def gallery(window: "Window") -> "Gallery":
    """Build the gallery of posters; its surprise is that of the step « Affiche »."""
    from composer.gui.poster.gallery.gallery import Gallery  # noqa: PLC0415 - as above

    return Gallery(window.shared, window.steps.poster.surprise)


def settings_dialog(window: "Window") -> QDialog:
    """Build the settings."""
    from composer.gui.window.settings_dialog import SettingsDialog  # noqa: PLC0415 - as above

    return SettingsDialog(window.preferences, window.state.translator, window.ask, window)


def about_dialog(window: "Window", tab: "Tab") -> QDialog:
    """Build the dialog on the program, open on `tab`."""
    from composer.gui.window.about_dialog import AboutDialog  # noqa: PLC0415 - as above

    return AboutDialog(window.state.translator, tab, window)


def show_guide(window: "Window") -> None:
    """Show the guide at the current step, or at its beginning while the window asks where to begin."""
    topic = "start" if window.start_sheet.isVisible() else STEP_TOPICS[window.state.step]
    try:
        open_guide(topic, window.state.translator, window)
    except Refused as refused:
        window.state.refuse(refused)


def batch_dialog(window: "Window") -> "BatchDialog":
    """Build the window of a list, under the campaign of `window`; its columns are remembered beside the settings."""
    from composer.gui.batch.batch_dialog import BatchDialog  # noqa: PLC0415 - as above
    from composer.gui.batch.list_state import ListTools, as_many_as_cores  # noqa: PLC0415

    tools = ListTools(window.state.studio, window.preferences.folders.settings, as_many_as_cores)
    return BatchDialog(tools, window.state.translator, window.ask, window)


def review_dialog(window: "Window") -> "ReviewDialog":
    """Build the window of received kits; it names networks and formats as the campaign of `window` does."""
    from composer.gui.review.review_dialog import ReviewDialog  # noqa: PLC0415 - as above

    return ReviewDialog(window.state.studio, window.state.translator, window.ask, window)


def recovery_dialog(window: "Window", lost: LostWork) -> QDialog:
    """Build the dialog that offers the work a crash left."""
    from composer.gui.document.recovery_dialog import RecoveryDialog  # noqa: PLC0415 - as above

    return RecoveryDialog(lost, window.state, window.autosaver, window.documents, window.ask, window)


def leftovers_dialog(window: "Window", left: tuple[Path, ...]) -> QDialog:
    """Build the list of what is left on the disk of a forgotten visual."""
    from composer.gui.document.recovery_dialog import LeftoversDialog  # noqa: PLC0415 - as above

    return LeftoversDialog(left, window.state.translator, window)
