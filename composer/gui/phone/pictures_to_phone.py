"""How the exported pictures reach a phone: their folder, a zip, and one line on each system's own way."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from composer.core.words import Words
from composer.gui.widgets.labels import bound_button, bound_label, column
from composer.gui.widgets.translator import Translator

_FIRST = Words(
    "Exportez d’abord, à l’étape Exporter\u00a0: leur dossier et un zip seront offerts ici.",
    "Export first, in the Export step: their folder and a zip will be offered here.",
)
_FOLDER = Words("Ouvrir le dossier des images", "Open the folder of pictures")
_ZIP = Words("En faire un zip et ouvrir son dossier", "Make a zip of them and open its folder")
_WAYS = (
    Words(
        "Mac et iPhone\u00a0: clic droit sur les images, Partager, AirDrop.",
        "Mac and iPhone: right-click the pictures, Share, AirDrop.",
    ),
    Words(
        "Windows et Android\u00a0: glissez les images dans Quick Share.",
        "Windows and Android: drag the pictures into Quick Share.",
    ),
    Words(
        "Avec un câble\u00a0: copiez-les dans le dossier Pictures du téléphone; pour un iPhone, passez par iCloud "
        "ou un courriel.",
        "With a cable: copy them to the phone’s Pictures folder; for an iPhone, use iCloud or an e-mail.",
    ),
)


class KitActions(Struct, frozen=True):
    """What is done with the last export: show its folder; make a zip and show the folder of that."""

    open_folder: Callable[[], object]
    make_zip: Callable[[], object]


class PicturesToPhone(QWidget):
    """The two buttons, or what to do before there is an export; then the ways."""

    def __init__(self, translator: Translator, kit: KitActions | None) -> None:
        """Offer what `kit` does."""
        super().__init__()
        self.folder = bound_button(translator, _FOLDER, icon="folder", does=kit.open_folder if kit else None)
        self.zip = bound_button(translator, _ZIP, icon="export", does=kit.make_zip if kit else None)
        if kit is None:
            column(self, 8, bound_label(translator, _FIRST, "quietText"))
            self.folder.hide()
            self.zip.hide()
        else:
            column(self, 8, self.folder, self.zip, *(bound_label(translator, each, "quietText") for each in _WAYS))
