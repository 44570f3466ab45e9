"""How a photo comes from a phone to this computer: by a cable, a message to oneself or a folder in the cloud."""

from composer.core.words import Words
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import add_all, bound_label
from composer.gui.widgets.translator import Translator

_TITLE = Words("La photo est sur le téléphone?", "Is the photo on the phone?")
#: Each way and what to do.
_WAYS: tuple[tuple[Words, Words], ...] = (
    (
        Words("Par un câble", "By cable"),
        Words(
            "Branchez le téléphone, déverrouillez-le et acceptez le partage des photos. Copiez la photo dans votre "
            "dossier Images.",
            "Plug in the phone, unlock it and allow it to share photos. Copy the photo to your Pictures folder.",
        ),
    ),
    (
        Words("Par courriel", "By e-mail"),
        Words(
            "Envoyez-vous la photo en taille réelle, ouvrez le message ici et enregistrez la pièce jointe.",
            "Send yourself the photo at its actual size, open the message here and save the attachment.",
        ),
    ),
    (
        Words("Par un dossier en nuage", "By a cloud folder"),
        Words(
            "Ajoutez la photo à iCloud, OneDrive ou Google Drive, puis déposez-la ici depuis ce dossier.",
            "Add the photo to iCloud, OneDrive or Google Drive, then drop it here from that folder.",
        ),
    ),
)
_AS_IT_IS = Words(
    "Une photo HEIC ou Live Photo est prise telle quelle. Une photo envoyée par texto ou par messagerie est souvent "
    "réduite.",
    "A HEIC photo or a Live Photo is accepted as it is. A photo sent by text or chat is often reduced.",
)


def from_phone(translator: Translator) -> Disclosure:
    """Make the three ways, folded under their question."""
    folded = Disclosure(translator, _TITLE)
    for title, what in _WAYS:
        add_all(folded.column, bound_label(translator, title, "strong"), bound_label(translator, what, "quietText"))
    folded.column.addWidget(bound_label(translator, _AS_IT_IS, "quiet"))
    return folded
