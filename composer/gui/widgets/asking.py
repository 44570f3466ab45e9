"""The questions that the window asks: what to do with unsaved work, which file, which folder."""

from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from composer.core.file_kinds import ART, ART_PICTURES, CAMPAIGN, LISTS, PHOTOS
from composer.core.naming import shown
from composer.core.problems import Problem
from composer.core.words import Words
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
_OPEN = Words("Ouvrir un visuel", "Open a visual")
_SAVE_AS = Words("Enregistrer le visuel sous", "Save the visual as")
_KIND = Words("Visuels (*.jps)", "Visuals (*.jps)")
_SAVE_PICTURE = Words("Enregistrer la planche sous", "Save the contact sheet as")
_PICTURES = Words("Images PNG (*.png)", "PNG pictures (*.png)")
_POSTER_FOLDER = Words("Choisir le dossier de l’affiche", "Choose the poster’s folder")
_POSTER_ZIP = Words("Choisir le fichier zip de l’affiche", "Choose the poster’s zip file")
_ZIPS = Words("Fichiers zip (*.zip)", "Zip files (*.zip)")
_ART = Words(
    "Choisir l’affiche de l’agence, dans un ou plusieurs formats", "Choose the agency’s poster, in one or more sizes"
)
_ART_FILES = Words("Affiches ({kinds})", "Posters ({kinds})")
_LOGO, _LOGOS = Words("Choisir un logo", "Choose a logo"), Words("Logos (*.png *.svg)", "Logos (*.png *.svg)")
_PROFILE = Words("Choisir le profil CMJN de l’imprimeur", "Choose the shop’s CMYK profile")
_PROFILES = Words("Profils (*.icc *.icm)", "Profiles (*.icc *.icm)")
_SAVE_PACK = Words("Enregistrer la campagne sous", "Save the campaign as")
_PACKS = Words("Campagnes (*.jpscampagne)", "Campaigns (*.jpscampagne)")
_CAMPAIGN_FILE = Words("Choisir le fichier de la campagne", "Choose the campaign’s file")
_CAMPAIGNS = Words("Campagnes (*{suffix})", "Campaigns (*{suffix})")
_FOLDER = Words("Choisir le dossier des exportations", "Choose the export folder")
_VISUALS_FOLDER = Words("Choisir le dossier des visuels à refaire", "Choose the folder of visuals to remake")
_LIST = Words("Choisir la liste", "Choose the list")
_LISTS = Words("Listes ({kinds})", "Lists ({kinds})")
_PHOTO = Words("Choisir la photo de la ligne", "Choose the photo of the row")
_PHOTO_FILES = Words("Photos ({kinds})", "Photos ({kinds})")
_PHOTOS_FOLDER = Words("Choisir le dossier des photos de la liste", "Choose the folder of the list’s photos")
_KITS_FOLDER = Words("Choisir le dossier où mettre les trousses", "Choose the folder to put the kits in")
_RECEIVED = Words("Choisir le dossier de ce que vous avez reçu", "Choose the folder of what you received")
_RECEIVED_FILES = Words("Choisir les zips et les visuels reçus", "Choose the zips and visuals received")
_RECEIVED_KINDS = Words("Trousses et visuels (*.zip *.jps)", "Kits and visuals (*.zip *.jps)")
_REVIEW_FOLDER = Words("Choisir le dossier où mettre la revue", "Choose the folder to put the review in")
_SAVE_LIST = Words("Enregistrer le modèle de liste sous", "Save the list template as")
_WORKBOOKS = Words("Classeurs (*.xlsx)", "Workbooks (*.xlsx)")

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


class Ask(Protocol):
    """Answers the window's questions: the person, or a test."""

    def unsaved(self, name: str) -> Answer:
        """Ask what to do with the changes of the visual called `name`."""
        ...

    def file_to_open(self, folder: Path) -> Path | None:
        """Ask which visual to open; None for none."""
        ...

    def file_to_save(self, proposed: Path) -> Path | None:
        """Ask where to save the visual; None for nowhere."""
        ...

    def picture_to_save(self, proposed: Path) -> Path | None:
        """Ask where to save a contact sheet; None for nowhere."""
        ...

    def folder(self, folder: Path) -> Path | None:
        """Ask which folder to export to; None to keep the current one."""
        ...

    def visuals_folder(self, folder: Path) -> Path | None:
        """Ask which folder contains the visuals to make again; None for none."""
        ...

    def poster_folder(self) -> Path | None:
        """Ask which folder contains the posters to add; None for none."""
        ...

    def poster_zip(self) -> Path | None:
        """Ask which zip contains the posters to add; None for none."""
        ...

    def art_to_open(self) -> tuple[Path, ...]:
        """Ask which files of official art to make a poster of; none for none."""
        ...

    def logo_to_open(self) -> Path | None:
        """Ask which file is the campaign's logo; None for none."""
        ...

    def profile_to_open(self) -> Path | None:
        """Ask which file is the print shop's profile; None for none."""
        ...

    def pack_to_save(self, proposed: Path) -> Path | None:
        """Ask where to save a campaign; None for nowhere."""
        ...

    def campaign_file(self) -> Path | None:
        """Ask which campaign's file to add; None for none."""
        ...

    def list_to_open(self, folder: Path) -> Path | None:
        """Ask which list of people to open; None for none."""
        ...

    def photos_folder(self, folder: Path) -> Path | None:
        """Ask which folder contains the photos of a list; None to keep the current one."""
        ...

    def photo_to_open(self, folder: Path) -> Path | None:
        """Ask which file is the photo of a row; None for none."""
        ...

    def kits_folder(self, folder: Path) -> Path | None:
        """Ask which folder the kits of a list go to; None to keep the current one."""
        ...

    def received_folder(self, folder: Path) -> Path | None:
        """Ask which folder contains what was received; None for none."""
        ...

    def received_files(self, folder: Path) -> tuple[Path, ...]:
        """Ask which zips and visuals were received; none for none."""
        ...

    def review_folder(self, folder: Path) -> Path | None:
        """Ask which folder the review of what was received goes to; None for none."""
        ...

    def list_to_save(self, proposed: Path) -> Path | None:
        """Ask where to save a model of a list; None for nowhere."""
        ...

    def confirm(self, question: Words, detail: Words, yes: Words) -> bool:
        """Ask whether to go on with what cannot be undone; `yes` labels the button that does it."""
        ...

    def offer(self, problem: Problem, ways: tuple[Words, ...]) -> Words | None:
        """Ask which of `ways` to solve `problem`; None for none, which changes nothing."""
        ...

    def forget(self, name: str, file: Path | None) -> Forget:
        """Ask whether to forget the visual called `name`, and to erase its `file` too, if it has one."""
        ...


class AskPerson:
    """Asks in the system's own dialogs, over `parent`."""

    def __init__(self, translator: Translator, parent: QWidget | None = None) -> None:
        """Ask in the language of `translator`."""
        self._translator, self.parent = translator, parent

    def unsaved(self, name: str) -> Answer:
        """Ask one question with three answers; closing it changes nothing."""
        box = UnsavedBox(self._translator, name, self.parent)
        box.exec()
        return box.answer

    def file_to_open(self, folder: Path) -> Path | None:
        """Ask for an existing .jps file."""
        dialog = self._dialog(_OPEN, folder, QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self._translator(_KIND))
        return dialog.answer()

    def file_to_save(self, proposed: Path) -> Path | None:
        """Ask for a name that ends in .jps; the dialog itself asks before an existing file is replaced."""
        return self._new_file(_SAVE_AS, _KIND, proposed)

    def picture_to_save(self, proposed: Path) -> Path | None:
        """Ask for a name that ends in .png; the dialog itself asks before an existing file is replaced."""
        return self._new_file(_SAVE_PICTURE, _PICTURES, proposed)

    def _new_file(self, title: Words, kind: Words, proposed: Path) -> Path | None:
        dialog = self._dialog(title, proposed.parent, QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._translator(kind))
        dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
        dialog.selectFile(proposed.name)
        return dialog.answer()

    def folder(self, folder: Path) -> Path | None:
        """Ask for an existing folder."""
        return self._existing_folder(_FOLDER, folder)

    def visuals_folder(self, folder: Path) -> Path | None:
        """Ask for an existing folder."""
        return self._existing_folder(_VISUALS_FOLDER, folder)

    def _existing_folder(self, title: Words, folder: Path) -> Path | None:
        dialog = self._dialog(title, folder, QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return dialog.answer()

    def _dialog(self, title: Words, folder: Path, mode: QFileDialog.FileMode) -> FileDialog:
        dialog = FileDialog(self._translator, title, folder, self.parent)
        dialog.setFileMode(mode)
        return dialog

    def poster_folder(self) -> Path | None:
        """Ask for an existing folder."""
        chosen = QFileDialog.getExistingDirectory(self.parent, self._translator(_POSTER_FOLDER))
        return Path(chosen) if chosen else None

    def poster_zip(self) -> Path | None:
        """Ask for an existing zip."""
        translator = self._translator
        chosen, _ = QFileDialog.getOpenFileName(self.parent, translator(_POSTER_ZIP), "", translator(_ZIPS))
        return Path(chosen) if chosen else None

    def art_to_open(self) -> tuple[Path, ...]:
        """Ask for one or several existing files of the kinds that official art comes in."""
        translator = self._translator
        kinds = translator(_ART_FILES).format(kinds=" ".join(f"*{each}" for each in (*ART, *ART_PICTURES)))
        chosen, _ = QFileDialog.getOpenFileNames(self.parent, translator(_ART), "", kinds)
        return tuple(map(Path, chosen))

    def logo_to_open(self) -> Path | None:
        """Ask for an existing PNG or SVG."""
        dialog = self._dialog(_LOGO, Path.home(), QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self._translator(_LOGOS))
        return dialog.answer()

    def profile_to_open(self) -> Path | None:
        """Ask for an existing ICC profile."""
        dialog = self._dialog(_PROFILE, Path.home(), QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self._translator(_PROFILES))
        return dialog.answer()

    def pack_to_save(self, proposed: Path) -> Path | None:
        """Ask for a name that ends in .jpscampagne; the dialog itself asks before an existing file is replaced."""
        return self._new_file(_SAVE_PACK, _PACKS, proposed)

    def campaign_file(self) -> Path | None:
        """Ask for an existing .jpscampagne file."""
        translator = self._translator
        kind = translator(_CAMPAIGNS).format(suffix=CAMPAIGN)
        chosen, _ = QFileDialog.getOpenFileName(self.parent, translator(_CAMPAIGN_FILE), "", kind)
        return Path(chosen) if chosen else None

    def list_to_open(self, folder: Path) -> Path | None:
        """Ask for an existing file of the kinds that lists come in."""
        dialog = self._dialog(_LIST, folder, QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self._translator(_LISTS).format(kinds=" ".join(f"*{each}" for each in LISTS)))
        return dialog.answer()

    def photos_folder(self, folder: Path) -> Path | None:
        """Ask for an existing folder."""
        return self._existing_folder(_PHOTOS_FOLDER, folder)

    def photo_to_open(self, folder: Path) -> Path | None:
        """Ask for an existing file of the kinds that photos come in."""
        dialog = self._dialog(_PHOTO, folder, QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self._translator(_PHOTO_FILES).format(kinds=" ".join(f"*{each}" for each in PHOTOS)))
        return dialog.answer()

    def kits_folder(self, folder: Path) -> Path | None:
        """Ask for an existing folder."""
        return self._existing_folder(_KITS_FOLDER, folder)

    def received_folder(self, folder: Path) -> Path | None:
        """Ask for an existing folder."""
        return self._existing_folder(_RECEIVED, folder)

    def received_files(self, folder: Path) -> tuple[Path, ...]:
        """Ask for one or several existing files."""
        dialog = self._dialog(_RECEIVED_FILES, folder, QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self._translator(_RECEIVED_KINDS))
        return dialog.answers()

    def review_folder(self, folder: Path) -> Path | None:
        """Ask for a folder."""
        return self._existing_folder(_REVIEW_FOLDER, folder)

    def list_to_save(self, proposed: Path) -> Path | None:
        """Ask for a name that ends in .xlsx; the dialog itself asks before an existing file is replaced."""
        return self._new_file(_SAVE_LIST, _WORKBOOKS, proposed)

    def confirm(self, question: Words, detail: Words, yes: Words) -> bool:
        """Ask one question with two answers; closing it changes nothing."""
        translator = self._translator
        box = PlainBox(self.parent, PlainBox.Icon.Question, translator(question), translator(detail))
        return box.agrees(translator(yes), translator(_CANCEL))

    def offer(self, problem: Problem, ways: tuple[Words, ...]) -> Words | None:
        """Show the problem, a button for each way, and « Annuler »."""
        box = OfferBox(self._translator, problem, ways, self.parent)
        box.exec()
        return box.way

    def forget(self, name: str, file: Path | None) -> Forget:
        """Ask one question with a check box for the file; closing it changes nothing."""
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
        """Ask about the visual called `name`."""
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
