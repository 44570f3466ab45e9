"""Every text of the window in the language of the moment: said once, said again when the language changes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from composer.core.words import Language, Words


class Translator(QObject):
    """The interface's language, and every text that must follow it."""

    changed = Signal()

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        """Speak `language` to begin with."""
        super().__init__(parent)
        self.language: Language = language

    def choose(self, language: Language) -> None:
        """Speak `language` from now on; everything said is said again."""
        if language != self.language:
            self.language = language
            self.changed.emit()

    def __call__(self, words: Words) -> str:
        """`words` in the language of the moment."""
        return words.to(self.language)

    def bind(self, owner: QObject, setter: Callable[[str], object], words: Words | Callable[[], Words]) -> None:
        """Give `words` to `setter` now and at every change of language, for as long as `owner` lives."""

        def again() -> None:
            setter(self(words() if callable(words) else words))

        again()
        self.changed.connect(_Listener(owner, again).hear)


class _Listener(QObject):
    """Lives in the owner: when one or the other goes, Qt itself lets the connection go."""

    def __init__(self, owner: QObject, again: Callable[[], None]) -> None:
        super().__init__(owner)
        self._again = again

    def hear(self) -> None:
        """Say it again."""
        self._again()
