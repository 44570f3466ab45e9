"""The inside of the form of a campaign: its sections and a page, and the preview beside them or in their place."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from composer.core.words import Words
from composer.gui.campaign.editor_preview import Preview
from composer.gui.widgets.labels import bound_button, row
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.turns import single_shot

_TO_PREVIEW, _TO_FORM = Words("Aperçu", "Preview"), Words("Revenir au formulaire", "Back to the form")
#: The letters that a page needs on a line, beside the preview.
_LETTERS = 52


class EditorBody(QWidget):
    """Shows the preview beside the form, or in its place; `switch` shows one or the other."""

    def __init__(self, sections: Scrolled, pages: QWidget, preview: Preview, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._form, self._sections, self._preview = QWidget(), sections, preview
        self.switch = bound_button(translator, _TO_PREVIEW, does=self._switch)
        self._showing_preview = False
        #: Whether the preview is beside the form, and whether it is shown where it is not.
        self._arranged = True, False
        row(self._form, sections).addWidget(pages, 1)
        whole = row(self)
        whole.setContentsMargins(12, 0, 0, 0)
        whole.addWidget(self._form, 1)
        whole.addWidget(preview)
        self.switch.hide()
        translator.bind(self.switch, self.switch.setText, self._words)
        # Once the sections and the preview have their widths.
        self._soon = single_shot(self, 0, self.arrange)

    def show_form(self) -> None:
        """Show the form, where the preview takes its place."""
        self._showing_preview = False
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange both for a new size, and for letters that make the sections or the preview wider."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._soon.start()
        return super().event(event)

    def arrange(self) -> None:
        """Show both where a page has its room beside the preview, else one of them."""
        page = self.width() - self._sections.width() - self._preview.column_width
        is_wide = page >= _LETTERS * self.fontMetrics().averageCharWidth()
        if (is_wide, self._showing_preview) == self._arranged:
            return
        self._arranged = is_wide, self._showing_preview
        self._form.setVisible(is_wide or not self._showing_preview)
        self._preview.setVisible(is_wide or self._showing_preview)
        self._preview.take("column" if is_wide else "whole")
        self.switch.setVisible(not is_wide)
        self.switch.setText(self._translator(self._words()))

    def _switch(self) -> None:
        self._showing_preview = not self._showing_preview
        self.arrange()

    def _words(self) -> Words:
        return _TO_FORM if self._showing_preview else _TO_PREVIEW
