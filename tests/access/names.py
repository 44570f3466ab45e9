"""What a person looks for by its name, in French and in English: the system's Python cannot ask the program."""

from typing import NamedTuple


class Names(NamedTuple):
    """The names of what the journey uses."""

    begin: str
    poster_step: str
    poster: str
    photo_step: str
    open_photo: str
    file_name: str
    take_file: str
    remove_photo: str
    save_as: str
    keep_file: str
    quote_step: str
    quote: str
    name: str
    caption_step: str
    opening: str
    export_step: str
    export: str
    whose: str
    agree: str
    #: The start of what is said: of a photo refused, of an export that waits, of one that is done.
    refused: str
    asking: str
    done: str
    #: The end of the name of the button that counts findings: one, or several.
    findings: tuple[str, str]
    #: Entries of the menus that open a dialog though they end without « … ».
    helps: tuple[str, ...]
    #: What closes a dialog.
    closing: frozenset[str]


NAMES = {
    "fr": Names(
        begin="Commencer",
        poster_step="1  Affiche",
        poster="Sentier",
        photo_step="2  Photo",
        open_photo="Ouvrir une photo…",
        file_name="Nom de fichier\u00a0:",
        take_file="Ouvrir",
        remove_photo="Retirer la photo",
        save_as="Enregistrer sous…",
        keep_file="Enregistrer",
        quote_step="3  Citation",
        quote="Votre citation, sans guillemets",
        name="Nom",
        caption_step="4  Légende",
        opening="Vos premiers mots",
        export_step="5  Exporter",
        export="Exporter",
        whose="De moi",
        agree="J’accepte que ma photo soit publiée pour cette campagne.",
        refused="Photo refusée.",
        asking="Avant d’exporter, dites de qui est la photo",
        done="C’est fait",
        findings=("point à vérifier", "points à vérifier"),
        helps=("Ouvrir le guide", "Aide rapide", "À propos"),
        closing=frozenset({"Fermer", "Annuler", "Ne rien faire", "OK"}),
    ),
    "en": Names(
        begin="Start",
        poster_step="1  Poster",
        poster="Trail",
        photo_step="2  Photo",
        open_photo="Open a photo…",
        file_name="File name:",
        take_file="Open",
        remove_photo="Remove the photo",
        save_as="Save as…",
        keep_file="Save",
        quote_step="3  Quote",
        quote="Your quote, without quotation marks",
        name="Name",
        caption_step="4  Caption",
        opening="Your opening words",
        export_step="5  Export",
        export="Export",
        whose="Mine",
        agree="I agree to my photo being published for this campaign.",
        refused="Photo refused.",
        asking="Before exporting, say whose photo it is",
        done="Done:",
        findings=("item to check", "items to check"),
        helps=("Open the guide", "Quick help", "About"),
        closing=frozenset({"Close", "Cancel", "OK"}),
    ),
}
