"""The questions that the window asks: what to do with unsaved work, which file, which folder."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from composer.core.file_kinds import ART, ART_PICTURES, CAMPAIGN, LISTS, PHOTOS, VISUAL, ZIP
from composer.core.problems import Problem
from composer.core.words import Words, shown
from composer.gui.widgets.file_dialog import FileDialog
from composer.gui.widgets.labels import PlainBox, PlainButton, PlainTick, as_title
from composer.gui.widgets.translator import Translator

Answer = Literal["save", "discard", "cancel"]
Forget = Literal["cancel", "copies", "file-too"]

_UNSAVED = Words("Enregistrer les changements de «\u00a0{name}\u00a0»?", "Save the changes to “{name}”?")
_LOST = Words("Sinon, ils seront perdus.", "Otherwise they will be lost.")
_SAVE = Words("Enregistrer", "Save")
_DISCARD = Words("Ne pas enregistrer", "Don’t save")
_CANCEL = Words("Annuler", "Cancel")
_FORGET = Words("Oublier le visuel «\u00a0{name}\u00a0»?", "Forget the visual “{name}”?")
_FORGETS = Words(
    "Les copies que le programme en garde sont effacées pour de bon\u00a0: le travail en cours, ses photos, sa place "
    "parmi les visuels récents. Ce que vous avez exporté reste; on vous dira où.",
    "The copies that the program keeps of it are erased for good: unsaved work, its photos, its entry in the recent "
    "visuals. What you exported stays; you will see where it is.",
)
_FILE_TOO = Words("Effacer aussi le fichier {file}", "Erase the file {file} too")
_DO_FORGET = Words("Oublier", "Forget")
#: Pixels of a file's name beside a check box, whose text does not wrap.
_NAME_WIDTH = 320


#: Files that are there: which one, then the kinds that are shown, with their patterns.
File = Literal["visual", "list", "photo", "logo", "profile", "campaign", "poster-zip"]
_FILE: Mapping[File, tuple[Words, Words, Sequence[str]]] = {
    "visual": (Words("Ouvrir un visuel", "Open a visual"), Words("Visuels", "Visuals"), [VISUAL]),
    "list": (Words("Choisir la liste", "Choose the list"), Words("Listes", "Lists"), LISTS),
    "photo": (Words("Choisir la photo de la ligne", "Choose the photo of the row"), Words("Photos", "Photos"), PHOTOS),
    "logo": (Words("Choisir un logo", "Choose a logo"), Words("Logos", "Logos"), [".png", ".svg"]),
    "profile": (
        Words("Choisir le profil CMJN de l’imprimeur", "Choose the shop’s CMYK profile"),
        Words("Profils", "Profiles"),
        [".icc", ".icm"],
    ),
    "campaign": (
        Words("Choisir le fichier de la campagne", "Choose the campaign’s file"),
        Words("Campagnes", "Campaigns"),
        [CAMPAIGN],
    ),
    "poster-zip": (
        Words("Choisir le fichier zip de l’affiche", "Choose the poster’s zip file"),
        Words("Fichiers zip", "Zip files"),
        [ZIP],
    ),
}
#: The same, of several at once.
Files = Literal["art", "received"]
_FILES: Mapping[Files, tuple[Words, Words, Sequence[str]]] = {
    "art": (
        Words(
            "Choisir l’affiche de l’agence, dans un ou plusieurs formats",
            "Choose the agency’s poster, in one or more sizes",
        ),
        Words("Affiches", "Posters"),
        (*ART, *ART_PICTURES),
    ),
    "received": (
        Words("Choisir les zips et les visuels reçus", "Choose the zips and visuals received"),
        Words("Trousses et visuels", "Kits and visuals"),
        [ZIP, VISUAL],
    ),
}
#: Files to write, each under a name that is proposed.
NewFile = Literal["visual", "sheet", "campaign", "list"]
_NEW_FILE: Mapping[NewFile, tuple[Words, Words]] = {
    "visual": (Words("Enregistrer le visuel sous", "Save the visual as"), Words("Visuels", "Visuals")),
    "sheet": (Words("Enregistrer la planche sous", "Save the contact sheet as"), Words("Images PNG", "PNG pictures")),
    "campaign": (Words("Enregistrer la campagne sous", "Save the campaign as"), Words("Campagnes", "Campaigns")),
    "list": (
        Words("Enregistrer le modèle de liste sous", "Save the list template as"),
        Words("Classeurs", "Workbooks"),
    ),
}
Folder = Literal["exports", "visuals", "poster", "photos", "kits", "received", "review"]
_FOLDER: Mapping[Folder, Words] = {
    "exports": Words("Choisir le dossier des exportations", "Choose the export folder"),
    "visuals": Words("Choisir le dossier des visuels à refaire", "Choose the folder of visuals to remake"),
    "poster": Words("Choisir le dossier de l’affiche", "Choose the poster’s folder"),
    "photos": Words("Choisir le dossier des photos de la liste", "Choose the folder of the list’s photos"),
    "kits": Words("Choisir le dossier où mettre les trousses", "Choose the folder to put the kits in"),
    "received": Words("Choisir le dossier de ce que vous avez reçu", "Choose the folder of what you received"),
    "review": Words("Choisir le dossier où mettre la revue", "Choose the folder to put the review in"),
}


class Ask:
    """Asks in the system's own dialogs, over `parent`; a test answers in its place."""

    def __init__(self, translator: Translator, parent: QWidget | None = None) -> None:
        self._translator, self.parent = translator, parent

    def unsaved(self, name: str) -> Answer:
        """Ask what to do with the changes of the visual called `name`; closing the question changes nothing."""
        box = UnsavedBox(self._translator, name, self.parent)
        box.exec()
        return box.answer

    def file(self, which: File, folder: Path | None = None) -> Path | None:
        """Ask which file to open, from `folder` or the person's own; None for none."""
        return next(iter(self._existing(_FILE[which], folder, QFileDialog.FileMode.ExistingFile)), None)

    def files(self, which: Files, folder: Path | None = None) -> tuple[Path, ...]:
        """Ask which files to open, from `folder` or the person's own; none for none."""
        return self._existing(_FILES[which], folder, QFileDialog.FileMode.ExistingFiles)

    def new_file(self, which: NewFile, proposed: Path) -> Path | None:
        """Ask where to write a file, with the suffix of `proposed`, and before one is replaced; None for nowhere."""
        title, kind = _NEW_FILE[which]
        dialog = self._dialog(title, proposed.parent, QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{self._translator(kind)} (*{proposed.suffix})")
        dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
        dialog.selectFile(proposed.name)
        return dialog.answer()

    def folder(self, which: Folder, folder: Path | None = None) -> Path | None:
        """Ask for a folder, from `folder` or the person's own; None for none, which changes nothing."""
        dialog = self._dialog(_FOLDER[which], folder, QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return dialog.answer()

    def _existing(
        self, asked: tuple[Words, Words, Sequence[str]], folder: Path | None, mode: QFileDialog.FileMode
    ) -> tuple[Path, ...]:
        title, kind, suffixes = asked
        dialog = self._dialog(title, folder, mode)
        dialog.setNameFilter(f"{self._translator(kind)} ({' '.join(f'*{each}' for each in suffixes)})")
        return dialog.answers()

    def _dialog(self, title: Words, folder: Path | None, mode: QFileDialog.FileMode) -> FileDialog:
        dialog = FileDialog(self._translator, title, folder or Path.home(), self.parent)
        dialog.setFileMode(mode)
        return dialog

    def confirm(self, question: Words, detail: Words, yes: Words) -> bool:
        """Ask whether to go on with what cannot be undone; `yes` labels the button that does it."""
        translator = self._translator
        box = PlainBox(self.parent, PlainBox.Icon.Question, translator(question), translator(detail))
        return box.agrees(translator(yes), translator(_CANCEL))

    def offer(self, problem: Problem, ways: tuple[Words, ...]) -> Words | None:
        """Ask which of `ways` to solve `problem`; None for none, which changes nothing."""
        box = OfferBox(self._translator, problem, ways, self.parent)
        box.exec()
        return box.way

    def forget(self, name: str, file: Path | None) -> Forget:
        """Ask whether to forget the visual called `name`, and to erase its `file` too, if it has one."""
        translator, tick = self._translator, PlainTick()
        box = PlainBox(self.parent, PlainBox.Icon.Warning, translator(_FORGET).format(name=name), translator(_FORGETS))
        if file is not None:
            name = tick.fontMetrics().elidedText(shown(file.name), Qt.TextElideMode.ElideMiddle, _NAME_WIDTH)
            tick.setText(translator(_FILE_TOO).format(file=name))
            tick.setAccessibleName(translator(_FILE_TOO).format(file=shown(file.name)))
            box.setCheckBox(tick)
        if not box.agrees(translator(_DO_FORGET), translator(_CANCEL)):
            return "cancel"
        return "file-too" if tick.isChecked() else "copies"


class UnsavedBox(PlainBox):
    """The dialog that asks what to do with the changes of a visual."""

    def __init__(self, translator: Translator, name: str, parent: QWidget | None = None) -> None:
        question, roles = translator(_UNSAVED).format(name=name), PlainBox.ButtonRole
        super().__init__(parent, PlainBox.Icon.Question, question, translator(_LOST))
        self.setWindowTitle(as_title(question))
        self._save = PlainButton()
        self._save.setText(translator(_SAVE))
        self._save.setObjectName("primary")
        self.addButton(self._save, roles.AcceptRole)
        self._discard = self.add(translator(_DISCARD), roles.DestructiveRole)
        cancel = self.add(translator(_CANCEL), roles.RejectRole)
        self.setDefaultButton(self._save)
        self.setEscapeButton(cancel)
        if (layout := self.layout()) is not None:
            layout.setContentsMargins(24, 24, 24, 24)

    @property
    def answer(self) -> Answer:
        """The answer of the button that was pressed; « cancel » without one."""
        answers: dict[object, Answer] = {self._save: "save", self._discard: "discard"}
        return answers.get(self.clickedButton(), "cancel")


class OfferBox(PlainBox):
    """The dialog that shows a problem and the ways to solve it; closing it chooses none."""

    def __init__(
        self, translator: Translator, problem: Problem, ways: tuple[Words, ...], parent: QWidget | None
    ) -> None:
        """Offer `ways`; Enter chooses the first."""
        fix = translator(problem.fix) if problem.fix else ""
        super().__init__(parent, PlainBox.Icon.Warning, translator(problem.words), fix)
        self._ways = {self.add(translator(way), PlainBox.ButtonRole.AcceptRole): way for way in ways}
        self.setDefaultButton(next(iter(self._ways)))
        self.setEscapeButton(self.add(translator(_CANCEL), PlainBox.ButtonRole.RejectRole))

    @property
    def way(self) -> Words | None:
        """The way whose button was pressed, if any."""
        return next((way for button, way in self._ways.items() if button is self.clickedButton()), None)
