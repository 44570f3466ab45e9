"""A layout joins its parent before it is filled: Python is then given none of its items, which Qt deletes by itself.

PySide wraps the items of a filled layout that joins another, and is not told when Qt deletes them: collected later as
garbage, they may be deleted again.
"""

import gc

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QSpacerItem, QVBoxLayout, QWidget, QWidgetItem

from composer.gui.window.window import Window
from tests.gui.campaign_dialogs import CAMPAIGN_DIALOGS, writing
from tests.gui.conftest import complete


def _wrapped() -> list[object]:
    """The items of layouts that Python knows."""
    return [each for each in gc.get_objects() if type(each) in (QWidgetItem, QSpacerItem)]


def test_a_filled_layout_that_joins_another_is_seen() -> None:
    whole, row = QVBoxLayout(panel := QWidget()), QHBoxLayout()
    row.addWidget(QLabel())
    assert _wrapped() == []
    whole.addLayout(row)
    assert len(_wrapped()) == 1
    panel.deleteLater()


def test_python_is_given_no_item_of_the_whole_window(window: Window) -> None:
    complete(window)
    assert _wrapped() == []


def test_python_is_given_no_item_of_a_dialog(window: Window) -> None:
    shows = (window.commands["settings"].trigger, window.commands["help"].trigger, window.commands["about"].trigger)
    for show in shows:
        before = set(window.findChildren(QDialog))
        show()
        (dialog,) = set(window.findChildren(QDialog)) - before
        dialog.reject()
    for opened in (writing, *CAMPAIGN_DIALOGS.values()):
        opened(window).reject()
    assert _wrapped() == []
