"""What paper asks for: a sheet for a print shop, with its profile, and how many copies are on a page of the desk's."""

from PySide6.QtWidgets import QComboBox, QWidget

from composer.core.words import Words
from composer.gui.export.exports import Exports
from composer.gui.preferences import Preferences
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.labels import bound_button, bound_label, bound_tick, column, plain_label
from composer.gui.widgets.wheel import steady

_SHOP = Words("Aussi un PDF pour l’imprimeur", "Also a PDF for a print shop")
_SHOP_HELP = Words(
    "Pour chaque format de papier\u00a0: fond perdu, traits de coupe, PDF/X-4, dix points vérifiés.",
    "For each paper format: bleed, crop marks, PDF/X-4, ten points checked.",
)
_PROFILE = Words("Profil CMJN de l’imprimeur…", "The shop’s CMYK profile…")
_PROFILE_HELP = Words(
    "Le fichier .icc que l’imprimeur vous a remis\u00a0: le PDF est alors dans ses encres.",
    "The .icc file that the shop gave you: the PDF is then in its inks.",
)
_NO_PROFILE = Words("Sans profil, en sRVB\u00a0: l’imprimeur convertit.", "Without one, in sRGB: the shop converts.")
_WITH = Words("Profil\u00a0: {name}", "Profile: {name}")
_PER_PAGE = Words("Exemplaires par feuille, à l’impression", "Copies on each printed page")


class ShopChoice(QWidget):
    """Whether a kit has sheets for a print shop, and the profile of its press."""

    def __init__(self, state: State, exports: Exports, ask: Ask) -> None:
        super().__init__()
        self._state, self._exports, self._ask = state, exports, ask
        self.tick = bound_tick(state.translator, _SHOP, _SHOP_HELP, self._choose)
        self.profile = bound_button(state.translator, _PROFILE, _PROFILE_HELP, does=self._choose_profile)
        self.name = plain_label("quiet")
        column(self, 8, self.tick, self.name, self.profile)
        exports.changed.connect(self._show)
        state.translator.changed.connect(self._show)
        exports.recall_shop()
        self._show()

    def _choose(self) -> None:
        if self.tick.isChecked():
            self._exports.ask_for_shop(None)
        else:
            self._exports.forget_shop()

    def _choose_profile(self) -> None:
        chosen = self._ask.file("profile")
        if chosen is not None:
            self._exports.ask_for_shop(chosen)

    def _show(self) -> None:
        wish = self._exports.shop
        self.tick.setChecked(wish is not None)
        self.profile.setVisible(wish is not None)
        self.name.setVisible(wish is not None)
        profile = wish.profile if wish else None
        self.name.setText(self._state.translator(_WITH.format(name=profile.name) if profile else _NO_PROFILE))


class PerPageChoice(QWidget):
    """How many copies the desk's printer puts on a page, with cut marks."""

    def __init__(self, state: State, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.box = steady(QComboBox())
        for count in (1, 2, 4):
            self.box.addItem(str(count), count)
        self.box.setCurrentIndex(self.box.findData(preferences.settings.per_page))
        self.box.activated.connect(self._choose)
        column(self, 8, bound_label(state.translator, _PER_PAGE, "quiet", self.box), self.box)

    def _choose(self) -> None:
        self._preferences.change(per_page=self.box.currentData())
