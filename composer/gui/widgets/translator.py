"""Sets every text of the window in the current language, and sets it again when the language changes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from composer.core.words import Language, Words


class Translator(QObject):
    """Holds the interface's language, and updates the texts bound to it."""

    changed = Signal()

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language: Language = language

    def choose(self, language: Language) -> None:
        """Change to `language`; every bound text is set again."""
        if language != self.language:
            self.language = language
            self.changed.emit()

    def __call__(self, words: Words) -> str:
        """Return `words` in the current language."""
        return words.to(self.language)

    def bind(
        self, owner: QObject, setter: Callable[[str], object], words: Words | Callable[[], Words]
    ) -> Callable[[], None]:
        """Call `setter` with `words` now and at every change of language, for as long as `owner` exists.

        Returns what sets the text anew, once the words are others.
        """

        def set_text() -> None:
            setter(self(words() if callable(words) else words))

        set_text()
        listener = _Listener(owner, set_text)
        self.changed.connect(listener.on_changed)
        return listener.on_changed


class _Listener(QObject):
    """A child of the owner: when either is deleted, Qt itself drops the connection."""

    def __init__(self, owner: QObject, set_text: Callable[[], None]) -> None:
        super().__init__(owner)
        self._set_text = set_text

    def on_changed(self) -> None:
        """Set the text again."""
        self._set_text()
