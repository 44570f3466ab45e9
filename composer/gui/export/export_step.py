"""The step « Exporter »: what to export and where, then the result and its undo; the button is in its foot."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from composer.core.formats import EXPORT_TYPES, FileType, is_made
from composer.core.problems import at_slot
from composer.core.words import Words, printable
from composer.gui.export.consent_card import ConsentCard
from composer.gui.export.corrections import Corrections, ExampleCard
from composer.gui.export.export_foot import TITLE, ExportFoot
from composer.gui.export.export_result import ExportResult
from composer.gui.export.exports import Exports
from composer.gui.export.paper_choices import PerPageChoice, ShopChoice
from composer.gui.finding_row import Targets
from composer.gui.panel import Panel
from composer.gui.preferences import Preferences
from composer.gui.shared import Shared
from composer.gui.widgets import labels
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.when_visible import add_later

if TYPE_CHECKING:
    from composer.gui.export.ending.ending import Ending

_FORMATS = Words("Formats", "Formats")
_TYPES = Words("Types de fichiers", "File types")
_USUAL = Words("JPEG pour l’écran, PDF pour le papier", "JPEG for screens, PDF for paper")
_USUAL_HELP = Words(
    "Le bon choix presque toujours. Décochez pour choisir vous-même.",
    "Almost always the right choice. Untick to choose for yourself.",
)
#: {name} and {use} are those of a type.
_TYPE_HELP = Words(
    "{name}\u00a0: {use}. Chaque format coché sera écrit dans ce type.",
    "{name}: {use}. Each ticked format will be written in this type.",
)
_FOLDER = Words("Dossier", "Folder")
_CHANGE = Words("Changer de dossier…", "Change folder…")
_AT_ONCE = Words("Copier sans exporter", "Copy without exporting")
_COPY_PICTURE = Words("Copier l’image", "Copy the picture")
_COPY_PICTURE_HELP = Words(
    "Met dans le presse-papiers l’image du format affiché, en pleine taille (Ctrl+C).",
    "Copies the picture of the displayed format at full size (Ctrl+C).",
)
_COPY_CAPTION = Words("Copier la légende\u00a0: {network}", "Copy the caption: {network}")
_PRINT = Words("Imprimer…", "Print…")
_PRINT_HELP = Words(
    "Ouvre la boîte d’impression du système, pour le format papier de l’affiche (Ctrl+P).",
    "Opens the system’s print dialog, for the poster’s paper format (Ctrl+P).",
)
_COLUMNS = 2


class ExportStep(Panel):
    """The panel of the step « Exporter »."""

    def __init__(self, shared: Shared, exports: Exports, preferences: Preferences, ask: Ask, targets: Targets) -> None:
        """Follow the state, the settings and the export; the errors that stop it are fixed at one of `targets`."""
        super().__init__(shared.state, TITLE)
        self._exports, self._preferences, self._ask = exports, preferences, ask
        self.formats: dict[str, labels.PlainTick] = {}
        self._grid = QGridLayout()
        # First: it is the one question that nothing is exported without.
        self.consent = self.add(ConsentCard(self.state))
        self._over_formats = self.add_label(_FORMATS, "section")
        self.column.addLayout(self._grid)
        self._add_types()
        self._add_folder()
        self.foot = ExportFoot(self.state, exports, preferences)
        self.export = self.foot.button
        self.example = self.add(ExampleCard(self.state))
        fixed_at = {**targets, at_slot("consent"): self.show_consent}
        self.corrections = self.add(Corrections(exports, self.state, fixed_at))
        self.result = self.add(ExportResult(shared, exports, partial(_ending, shared, exports, preferences)))
        self.result.elsewhere.clicked.connect(self._export_elsewhere)
        self._add_copies()
        self.per_page = add_later(self.column, partial(PerPageChoice, self.state, preferences))
        self.print = self.add(
            labels.bound_button(self.state.translator, _PRINT, _PRINT_HELP, icon="print", does=exports.print)
        )
        self.column.addStretch()
        self.state.visual_changed.connect(self._fill_formats)
        preferences.changed.connect(self._show_choices)
        exports.changed.connect(self._show_choices)
        exports.changed.connect(self._reveal)
        self._fill_formats()

    def show_consent(self) -> None:
        """Open and focus the question whose photo it is."""
        self.consent.open()
        self.bring_to("export", self.consent.button)
        self.reveal(self.consent)

    def _reveal(self) -> None:
        if self._exports.outcome == "asking":
            self.show_consent()
        elif self._exports.outcome != "none":
            self.reveal(self.corrections if self._exports.outcome == "blocked" else self.result)

    def _add_types(self) -> None:
        translator = self.state.translator
        self.add_label(_TYPES, "section")
        self.usual = self.add(labels.bound_tick(translator, _USUAL, _USUAL_HELP, self._choose_usual))
        self.types: dict[FileType, labels.PlainTick] = {}
        for each in EXPORT_TYPES:
            help_ = _TYPE_HELP.format(name=each.name, use=each.use)
            self.types[each.id] = labels.bound_tick(translator, Words(each.name, each.name), help_, self._choose_types)
        labels.add_line(self.column, *self.types.values())
        self.shop = self.add(ShopChoice(self.state, self._exports, self._ask))

    def _add_folder(self) -> None:
        self.add_label(_FOLDER, "section")
        self._folder = self.add(labels.plain_label("quiet"))
        self.add(labels.bound_button(self.state.translator, _CHANGE, does=self._choose_folder))

    def _add_copies(self) -> None:
        translator, copy = self.state.translator, self._exports.copy_picture
        self.add_label(_AT_ONCE, "section")
        self.copy_picture = self.add(
            labels.bound_button(translator, _COPY_PICTURE, _COPY_PICTURE_HELP, icon="copy", does=copy)
        )
        self._copies: dict[str, QWidget] = {}
        for network, known in self.state.campaign.networks.items():
            words, copy = _COPY_CAPTION.format(network=known.name), partial(self._exports.copy_caption, network)
            button = partial(labels.bound_button, translator, words, icon="copy", does=copy)
            self._copies[network] = add_later(self.column, button)
        self.state.visual_changed.connect(self._show_copies)
        self._show_copies()

    def _show_copies(self) -> None:
        chosen = self.state.campaign.chosen(self.state.visual.networks)
        for network, copy in self._copies.items():
            copy.setVisible(network in chosen)

    def _fill_formats(self) -> None:
        """Show one box per format, made again only when the poster has other formats."""
        wanted = list(self.state.poster.layouts)
        if wanted != list(self.formats):
            for tick in self.formats.values():
                tick.deleteLater()
            known = self.state.campaign.format_by_id
            self.formats = {
                each: labels.bound_tick(self.state.translator, known[each].name, does=self._choose_formats)
                for each in wanted
            }
            labels.fill_grid(self._grid, self.formats.values(), _COLUMNS)
            labels.tab_in_order(self._over_formats, *self.formats.values())
        self._show_choices()

    def _show_choices(self) -> None:
        settings, known = self._preferences.settings, self.state.campaign.format_by_id
        for format_id, tick in self.formats.items():
            tick.setChecked(is_made(known[format_id], settings.left_out, settings.asked_for))
        self.usual.setChecked(not settings.types)
        for kind, tick in self.types.items():
            tick.setVisible(bool(settings.types))
            tick.setChecked(kind in settings.types)
        self._folder.setText(_breakable(self._preferences.export_folder))

    def _choose_formats(self) -> None:
        settings, known = self._preferences.settings, self.state.campaign.format_by_id
        # The choices about another poster's formats are kept.
        left, asked = (
            [each for each in kept if each not in self.formats] for kept in (settings.left_out, settings.asked_for)
        )
        for format_id, tick in self.formats.items():
            if known[format_id].asked and tick.isChecked():
                asked.append(format_id)
            elif not known[format_id].asked and not tick.isChecked():
                left.append(format_id)
        self._preferences.change(left_out=tuple(left), asked_for=tuple(asked))

    def _choose_usual(self) -> None:
        self._preferences.change(types=() if self.usual.isChecked() else ("jpeg",))

    def _choose_types(self) -> None:
        self._preferences.change(types=tuple(kind for kind, tick in self.types.items() if tick.isChecked()))

    def _choose_folder(self) -> bool:
        """Ask for a folder and keep it; whether one was chosen."""
        folder = self._ask.folder("exports", self._preferences.export_folder)
        if folder is not None:
            self._preferences.change(export_folder=str(folder))
        return folder is not None

    def _export_elsewhere(self) -> None:
        if self._choose_folder():
            self._exports.start()


def _ending(shared: Shared, exports: Exports, preferences: Preferences) -> "Ending":
    from composer.gui.export.ending.ending import Ending  # noqa: PLC0415 - needed once there is a result

    return Ending(shared.state, shared.jobs, exports, preferences)


def _breakable(path: Path) -> str:
    """The path with a place to break after each folder: a label cannot break a long word."""
    return printable(str(path)).replace("/", "/\u200b").replace("\\", "\\\u200b")
