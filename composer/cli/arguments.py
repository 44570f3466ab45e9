"""The table of commands and their arguments: names, help in both languages, and how values are read."""

from pathlib import Path
from typing import get_args

from composer.cli import argument_types
from composer.cli.argument import Argument, Command
from composer.core.file_types import EXPORT_TYPES
from composer.core.person.fields import PERSON_FIELDS
from composer.core.problems import SEVERITIES
from composer.core.visual import BRIGHTEN, LOOKS, PHOTO_OF, USES, Arrangement, Mirror
from composer.core.words import LANGUAGES, Words

FILE, FOLDER = Words("FICHIER", "FILE"), Words("DOSSIER", "FOLDER")
TEXT, NAME = Words("TEXTE", "TEXT"), Words("NOM", "NAME")

LANG = Argument(
    ("--lang",),
    Words("langue des messages (par défaut, celle du système)", "language of messages (default: the system’s)"),
    options={"choices": LANGUAGES},
)
DEBUG = Argument(
    ("--debug",),
    Words(
        "montre chaque étape sur la sortie d’erreur, et d’où vient une erreur imprévue",
        "show each step on standard error, and where an unexpected error came from",
    ),
    options={"action": "store_true"},
)
JSON = Argument(
    ("--json",),
    Words("écrit le résultat en JSON, pour un autre programme", "print the result as JSON, for other programs"),
    options={"action": "store_true"},
)
OUT = Argument(
    ("--out",),
    Words("dossier où écrire (par défaut, «\u00a0.\u00a0»)", "folder to write to (default: .)"),
    FOLDER,
    {"type": Path, "default": Path()},
)
_VISUAL_FILE = Argument(
    ("file",),
    Words("un visuel enregistré (.jps); les options l’emportent", "a saved visual (.jps); options override it"),
    Words("FICHIER.jps", "FILE.jps"),
    {"type": Path, "nargs": "?"},
)
_POSTER = Argument(
    ("--poster",),
    Words("l’affiche («\u00a0posters\u00a0» en donne la liste)", "the poster (“posters” lists them)"),
    Words("ID", "ID"),
)
_VISUAL_LANGUAGE = Argument(
    ("--visual-lang",),
    Words("langue du visuel", "language of the visual"),
    options={"choices": LANGUAGES},
)
_NETWORK = Argument(("--network",), Words("ce réseau seulement", "this network only"), Words("RÉSEAU", "NETWORK"))
_TEXT = Argument(
    ("text",),
    Words("le fichier de texte; «\u00a0-\u00a0» lit l’entrée standard", "the text file; “-” reads standard input"),
    FILE,
    {"type": str},
)
_WORDS = (
    Argument(
        ("--quote",),
        Words("la citation; «\u00a0-\u00a0» lit l’entrée standard", "the quote; “-” reads standard input"),
        TEXT,
    ),
    *(Argument((each.option,), each.help, TEXT) for each in PERSON_FIELDS),
    Argument(
        ("--handle",),
        Words("l’identifiant de la personne sur un réseau (répétable)", "their handle on a network (repeatable)"),
        Words("RÉSEAU=@NOM", "NETWORK=@NAME"),
        {"action": "append", "default": []},
        argument_types.read_handle,
    ),
    Argument(
        ("--hashtag",),
        Words("un mot-clic à ajouter aux légendes (répétable)", "a hashtag to add to the captions (repeatable)"),
        Words("#MOT", "#TAG"),
        {"action": "append", "default": []},
        argument_types.read_hashtag,
    ),
    Argument(
        ("--networks",),
        Words(
            "les réseaux où publier, séparés par des virgules (par défaut, ceux de la campagne)",
            "the networks to post on, separated by commas (default: the campaign’s)",
        ),
        Words("RÉSEAU,RÉSEAU", "NETWORK,NETWORK"),
        {"default": ()},
        argument_types.read_networks,
    ),
    Argument(
        ("--shorten",),
        Words(
            "retire ce qu’il faut d’une légende trop longue pour son réseau, jamais la phrase ni la citation",
            "leave out parts of a caption that is too long for its network, never the phrase or the quote",
        ),
        options={"action": "store_const", "const": "shortened", "default": "reported", "dest": "too_long"},
    ),
    Argument(("--photographer",), Words("qui a pris la photo", "who took the photo"), NAME),
    _VISUAL_LANGUAGE,
)
_VISUAL = (
    _VISUAL_FILE,
    _POSTER,
    Argument(("--photo",), Words("la photo", "the photo"), FILE, {"type": Path}),
    Argument(
        ("--logo",),
        Words(
            "le logo de l’organisation, en PNG ou en SVG; «\u00a0none\u00a0» le retire",
            "the organisation’s logo, as PNG or SVG; “none” removes it",
        ),
        FILE,
        {"type": argument_types.read_logo_choice},
    ),
    *_WORDS,
    Argument(("--palette",), Words("la palette de l’affiche", "the poster’s palette"), Words("ID", "ID")),
    Argument(
        ("--crop",),
        Words(
            "cadrage\u00a0: centre en fractions de la photo, et zoom",
            "crop: centre in fractions of the photo, and zoom",
        ),
        Words("X,Y,ZOOM", "X,Y,ZOOM"),
        convert=argument_types.read_crop,
    ),
    Argument(
        ("--focus",),
        Words("où est le visage, en fractions de la photo", "where the face is, in fractions of the photo"),
        Words("X,Y", "X,Y"),
        convert=argument_types.read_focus,
    ),
    Argument(
        ("--faces",),
        Words(
            "cadre une nouvelle photo sur les visages détectés, ou n’en cherche pas",
            "frame a new photo on the faces detected, or do not look for any",
        ),
        options={"choices": ("found", "none"), "default": "found"},
    ),
    Argument(
        ("--look",),
        Words(
            "allure de la photo\u00a0: telle quelle, noir et blanc, deux tons, trame",
            "look of the photo: as it is, black and white, duotone, halftone",
        ),
        options={"choices": LOOKS},
    ),
    Argument(
        ("--light",),
        Words(
            "éclaircit la photo\u00a0: si son visage est sombre, toujours, jamais (par défaut, «\u00a0auto\u00a0» pour "
            "une nouvelle photo)",
            "brighten the photo: if its face is dark, always, never (default: auto for a new photo)",
        ),
        options={"choices": BRIGHTEN},
    ),
    Argument(
        ("--word",),
        Words(
            "un à trois mots de la citation à mettre en grand, sur les affiches qui en ont",
            "one to three words of the quote to set in large type, on posters that have some",
        ),
        Words("MOTS", "WORDS"),
    ),
    Argument(
        ("--arrangement",),
        Words(
            "disposition du texte, si l’affiche en a deux\u00a0: automatique, sur la photo, à part",
            "arrangement of the text, if the poster has two: automatic, over the photo, apart",
        ),
        options={"choices": get_args(Arrangement)},
    ),
    Argument(
        ("--mirror",),
        Words(
            "affiche en miroir, si elle s’y prête\u00a0: automatique, non, oui",
            "mirror the poster, if its layout allows it: automatic, no, yes",
        ),
        options={"choices": get_args(Mirror)},
    ),
    Argument(("--qr",), Words("adresse web du code QR à ajouter", "web address for a QR code"), Words("URL", "URL")),
)
_CONSENT = (
    Argument(
        ("--photo-of",),
        Words(
            "qui est sur la photo\u00a0: vous, un adulte, un mineur, personne qu’on reconnaisse",
            "who is in the photo: you, an adult, a minor, nobody recognizable",
        ),
        options={"choices": PHOTO_OF},
    ),
    Argument(
        ("--agreed",),
        Words(
            "ce que cette personne, ou le parent d’un mineur, a accepté\u00a0: publier, repartager (répétable)",
            "what that person, or a minor’s parent, agreed to: publication, resharing (repeatable)",
        ),
        options={"action": "append", "default": [], "choices": USES},
    ),
)
_DESPITE_ERRORS = Argument(
    ("--despite-errors",),
    Words(
        "écrit aussi les fichiers qui ont une erreur, sauf s’il y manque tout un texte ou l’accord d’un parent",
        "also write files that have errors, unless a whole text or a parent’s agreement is missing",
    ),
    options={"action": "store_const", "const": "despite-errors", "default": "stop-at-errors", "dest": "insistence"},
)
_COMPOSE = (
    *_VISUAL,
    *_CONSENT,
    Argument(
        ("--format",),
        Words(
            "un format, ou «\u00a0all\u00a0» (répétable; par défaut, les formats usuels de l’affiche)",
            "a format, or “all” (repeatable; default: the poster’s usual formats)",
        ),
        Words("ID", "ID"),
        {"action": "append", "default": []},
    ),
    Argument(
        ("--type",),
        Words(
            "type de fichier (répétable; par défaut, JPEG pour l’écran et PDF pour le papier)\u00a0: "
            + "; ".join(f"{each.id}, {each.use.fr}" for each in EXPORT_TYPES),
            "file type (repeatable; default: JPEG for screens and PDF for print): "
            + "; ".join(f"{each.id}, {each.use.en}" for each in EXPORT_TYPES),
        ),
        options={"action": "append", "default": [], "choices": tuple(each.id for each in EXPORT_TYPES)},
    ),
    Argument(
        ("--metadata",),
        Words(
            "métadonnées des fichiers\u00a0: texte alternatif et crédit, ou aucune",
            "metadata of the files: alternative text and credit, or none",
        ),
        options={"choices": ("alt-and-credit", "none"), "default": "alt-and-credit"},
    ),
    _DESPITE_ERRORS,
    OUT,
    JSON,
)
_CONTACT_SHEET = (
    *_VISUAL,
    Argument(
        ("--show",),
        Words(
            "contenu de la planche\u00a0: les formats de l’affiche, ou toutes les affiches",
            "content of the sheet: the poster’s formats, or every poster",
        ),
        options={"choices": ("formats", "posters"), "default": "formats"},
    ),
    Argument(
        ("--format",),
        Words("le format où montrer toutes les affiches", "the format in which to show every poster"),
        Words("ID", "ID"),
        {"default": ""},
    ),
    Argument(
        ("--finish",),
        Words(
            "images telles quelles, recompressées comme par un réseau, ou en gris",
            "pictures as exported, recompressed as a network does, or in grey",
        ),
        options={"choices": ("made", "published", "grey"), "default": "made"},
    ),
    Argument(
        ("--out",),
        Words("le fichier PNG (par défaut, «\u00a0planche.png\u00a0»)", "the PNG file (default: planche.png)"),
        FILE,
        {"type": Path, "default": Path("planche.png")},
    ),
    JSON,
)

COMMANDS: dict[str, Command] = {
    "compose": Command(
        Words(
            "compose une trousse\u00a0: visuels, légendes, texte alternatif",
            "compose a kit: visuals, captions, alternative text",
        ),
        _COMPOSE,
    ),
    "contact-sheet": Command(
        Words(
            "compose une planche\u00a0: un visuel dans tous ses formats, ou sur toutes les affiches",
            "compose a contact sheet: one visual in all its formats, or on every poster",
        ),
        _CONTACT_SHEET,
    ),
    "posters": Command(Words("donne la liste des affiches", "list the posters"), (JSON,)),
    "check": Command(
        Words(
            "vérifie un dossier d’affiche et en compose les épreuves, ou vérifie un fichier de campagne",
            "check a poster folder and compose its proofs, or check a campaign file",
        ),
        (
            Argument(
                ("folder",),
                Words(
                    "le dossier de l’affiche, ou le fichier .toml d’une campagne",
                    "the poster’s folder, or a campaign’s .toml file",
                ),
                FOLDER,
                {"type": Path},
            ),
            Argument(
                ("--out",),
                Words(
                    "dossier des épreuves (par défaut, «\u00a0epreuves\u00a0»)",
                    "folder for the proofs (default: epreuves)",
                ),
                FOLDER,
                {"type": Path, "default": Path("epreuves")},
            ),
            JSON,
        ),
    ),
    "caption": Command(
        Words("écrit les textes seulement, sans image", "print the texts only, without pictures"),
        (
            _VISUAL_FILE,
            *_WORDS,
            _NETWORK,
            _DESPITE_ERRORS,
            JSON,
        ),
    ),
    "lint": Command(
        Words(
            "vérifie une légende, ou celles d’un visuel (.jps), selon les règles de la campagne",
            "check a caption, or those of a visual (.jps), against the campaign’s rules",
        ),
        (
            _TEXT,
            _NETWORK,
            Argument(
                ("--fix",),
                Words("écrit la légende corrigée", "print the corrected caption"),
                options={"action": "store_true"},
            ),
            Argument(
                ("--fail-on",),
                Words(
                    "gravité à partir de laquelle le code de sortie est 1 (par défaut, «\u00a0warning\u00a0»)",
                    "lowest severity for which the exit code is 1 (default: warning)",
                ),
                options={"choices": SEVERITIES, "default": "warning"},
            ),
            JSON,
        ),
    ),
    "typography": Command(
        Words("corrige les espaces et la ponctuation d’un texte", "correct the spaces and punctuation of a text"),
        (
            _TEXT,
            _VISUAL_LANGUAGE,
            Argument(
                ("--medium",),
                Words("où va le texte\u00a0: légende ou affiche", "where the text is used: caption or poster"),
                options={"choices": ("caption", "drawn"), "default": "caption"},
            ),
            JSON,
        ),
    ),
    "quotes": Command(
        Words("propose des citations tirées des réponses", "suggest quotes taken from the answers"),
        (_TEXT, _POSTER, _VISUAL_LANGUAGE, JSON),
    ),
    "script": Command(
        Words("écrit un texte de vidéo tiré des réponses", "print a video script taken from the answers"),
        (_TEXT, _POSTER, _VISUAL_LANGUAGE, JSON),
    ),
    "demo": Command(
        Words("compose la trousse d’exemple, à ne pas publier", "compose the example kit, not for publication"),
        (
            Argument(
                ("--out",),
                Words("dossier où écrire (par défaut, «\u00a0demo\u00a0»)", "folder to write to (default: demo)"),
                FOLDER,
                {"type": Path, "default": Path("demo")},
            ),
            JSON,
        ),
    ),
    "self-test": Command(
        Words("essaie chaque affiche dans chaque format", "test every poster in every format"),
        (JSON,),
    ),
}
