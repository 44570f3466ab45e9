"""What the guide is about, by where a person is in the program, and how it is opened there."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from composer.core.words import Words
from composer.gui.widgets.translator import Translator

if TYPE_CHECKING:
    from composer.gui.guide.guide_dialog import GuideDialog

Topic: TypeAlias = Literal[
    "start", "poster", "photo", "quote", "caption", "export", "campaign", "workshop", "list", "review"
]
#: The heading of the guide that each topic opens, as both files write it.
HEADINGS: dict[Topic, Words] = {
    "start": Words("Par où commencer", "Where to begin"),
    "poster": Words("L’affiche", "The poster"),
    "photo": Words("La photo", "The photo"),
    "quote": Words("La citation", "The quote"),
    "caption": Words("La légende", "The caption"),
    "export": Words("Exporter et publier", "Export and publish"),
    "campaign": Words("La campagne de votre région", "Your region’s campaign"),
    "workshop": Words("L’atelier d’affiches", "The poster workshop"),
    "list": Words("Des trousses à partir d’une liste", "Kits from a list"),
    "review": Words("Recevoir et relire les trousses", "Receive and review kits"),
}
#: The topic of each step.
_OF_STEPS: tuple[Topic, ...] = ("poster", "photo", "quote", "caption", "export")
STEP_TOPICS: dict[str, Topic] = {each: each for each in _OF_STEPS}
KEYS = "F1"


def open_guide(topic: Topic, translator: Translator, over: QWidget) -> "GuideDialog":
    """Show the guide at `topic` beside `over`, in the window that is open already if there is one.

    Raises Refused when the installation lacks the guide.
    """
    from composer.gui.guide.guide_dialog import GuideDialog  # noqa: PLC0415 - seldom used

    opened = over.findChildren(GuideDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
    dialog = opened[0] if opened else GuideDialog(translator, over)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.go_to(HEADINGS[topic])
    dialog.show()
    dialog.activateWindow()
    return dialog


def offer_guide(dialog: QDialog, topic: Topic, translator: Translator) -> None:
    """Let the key of the guide open it at `topic` in a dialog, over which the main window's own key does nothing."""
    shown: Callable[[], object] = partial(open_guide, topic, translator, dialog)
    QShortcut(QKeySequence(KEYS), dialog).activated.connect(shown)
