"""Applies the language, Qt's own texts included, and the theme of the settings."""

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from composer.core.words import Language
from composer.gui.application.qt_tables import qt_french
from composer.gui.application.theme import ThemeName, color, dress, read_theme, system_theme
from composer.gui.preferences import Preferences
from composer.gui.widgets.fitting.letters import system_letters
from composer.gui.widgets.translator import Translator


def system_language() -> Language:
    """English on a system set to English, French on any other: the campaign's first language."""
    return "en" if QLocale.system().language() == QLocale.Language.English else "fr"


class Appearance(QObject):
    """Keeps the application's language and theme as the settings ask, from the first `follow` on."""

    def __init__(self, application: QApplication, preferences: Preferences, language: Language) -> None:
        """Use `language` unless the settings name another."""
        super().__init__()
        self._application, self._preferences = application, preferences
        self._language: Language = language
        self._theme = read_theme()
        # Read before the first style sheet: it is what the system itself shows.
        self._system: ThemeName = system_theme()
        self._dressed: tuple[ThemeName, float] | None = None
        self._translators: tuple[QTranslator, ...] = ()
        #: Qt reads it where it is.
        self._qt_french = qt_french()
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
        color(application, self._theme, self._name)

    def follow(self) -> None:
        """Apply the language and the theme of the settings."""
        settings = self._preferences.settings
        self.translator.choose(settings.language or self._language)
        wanted = self._name, system_letters()
        if self._dressed != wanted:
            self._dressed = wanted
            dress(self._application, self._theme, self._name)

    @property
    def _name(self) -> ThemeName:
        chosen = self._preferences.settings.theme
        return self._system if chosen == "system" else chosen

    def _follow_system(self) -> None:
        self._system = system_theme()
        self.follow()

    def _translate_qt(self) -> None:
        """Install Qt's own translation: its dialogs are in English by default."""
        for each in self._translators:
            self._application.removeTranslator(each)
        self._translators = ()
        if self.translator.language == "fr":
            # The last one installed is asked first.
            lacking, own = QTranslator(self), QTranslator(self)
            lacking.load(self._qt_french)
            own.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._translators = lacking, own
            for each in self._translators:
                self._application.installTranslator(each)
