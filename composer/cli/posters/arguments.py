"""The commands of `posters`: importing official art, and adding posters to one's own."""

from pathlib import Path

from composer.cli.argument import FILE, JSON, OUT, TEXT, Argument, Command
from composer.core.words import Words

_ART = Argument(
    ("art",),
    Words(
        "les images de l’affiche, une par format\u00a0: PNG, JPEG, WebP, PDF, SVG ou PSD",
        "the pictures of the poster, one for each format: PNG, JPEG, WebP, PDF, SVG or PSD",
    ),
    FILE,
    {"type": Path, "nargs": "+"},
)
_NAME = Argument(
    ("--name",),
    Words(
        "le nom de l’affiche (par défaut, celui du premier fichier)", "the poster’s name (default: the first file’s)"
    ),
    TEXT,
    {"default": ""},
)
_CREDIT = Argument(
    ("--credit",),
    Words("de qui est l’image, comme le dit son auteur", "whose work the picture is, as its author says"),
    TEXT,
    {"default": ""},
)
_SOURCES = Argument(
    ("sources",),
    Words("des dossiers d’affiche, ou des zips", "posters’ folders, or zips"),
    Words("DOSSIER|ZIP", "FOLDER|ZIP"),
    {"type": Path, "nargs": "+"},
)
_REPLACE = Argument(
    ("--replace",),
    Words("remplace une affiche du même identifiant", "replace a poster of the same id"),
    options={"action": "store_const", "const": "replace", "default": "keep", "dest": "existing"},
)

#: What may follow `posters`, which alone lists them.
POSTER_COMMANDS = {
    "import": Command(
        Words(
            "propose une affiche d’après des images officielles\u00a0: formats, place de la photo et des mots",
            "propose a poster from official art: formats, the place of the photo and of the words",
        ),
        (_ART, OUT, _NAME, _CREDIT, JSON),
    ),
    "add": Command(
        Words(
            "vérifie des affiches et les ajoute aux siennes, comme un dépôt sur la fenêtre",
            "check posters and add them to one’s own, as dropping them on the window does",
        ),
        (_SOURCES, _REPLACE, JSON),
    ),
}
