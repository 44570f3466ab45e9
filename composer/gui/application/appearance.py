"""What the settings change at once: the language, Qt's own words included, and the theme."""

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from composer.core.words import Language
from composer.gui.application.theme import ThemeName, dress, read_theme, system_letters, system_theme
from composer.gui.preferences import Preferences
from composer.gui.widgets.translator import Translator


def system_language() -> Language:
    """English on a system set to English, French on any other: the campaign's first language."""
    return "en" if QLocale.system().language() == QLocale.Language.English else "fr"


class Appearance(QObject):
    """Keeps the application as the settings say."""

    def __init__(self, application: QApplication, preferences: Preferences, language: Language) -> None:
        """Speak `language` until the settings say another."""
        super().__init__()
        self._application, self._preferences = application, preferences
        self._language: Language = language
        self._theme = read_theme()
        # Read before the first style sheet: it is what the system itself shows.
        self._system: ThemeName = system_theme()
        self._dressed: tuple[ThemeName, float] | None = None
        self._translator: QTranslator | None = None
        self.translator = Translator(preferences.settings.language or language)
        self.translator.changed.connect(self._translate_qt)
        preferences.changed.connect(self.follow)
        hints = application.styleHints()
        for changed in (
            hints.colorSchemeChanged,
            hints.accessibility().contrastPreferenceChanged,
            application.fontChanged,
        ):
            changed.connect(self._follow_system)
        self._translate_qt()
        self.follow()

    def follow(self) -> None:
        """Take the language and the theme of the settings."""
        settings = self._preferences.settings
        self.translator.choose(settings.language or self._language)
        name = self._system if settings.theme == "system" else settings.theme
        if self._dressed != (name, system_letters(self._application)):
            self._dressed = name, system_letters(self._application)
            dress(self._application, self._theme, name)

    def _follow_system(self) -> None:
        self._system = system_theme()
        self.follow()

    def _translate_qt(self) -> None:
        """Qt's own dialogs speak English unless told otherwise."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator = None
        if self.translator.language == "fr":
            translator = QTranslator(self)
            if translator.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self._application.installTranslator(translator)
                self._translator = translator
