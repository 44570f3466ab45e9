"""Every command with its arguments, as data: what each is for, and what stands for its value."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from msgspec import Struct

from composer.cli.argument_types import read_crop, read_focus, read_handle, read_hashtag, read_networks
from composer.core.file_types import EXPORT_TYPES
from composer.core.person.fields import PERSON_FIELDS
from composer.core.problems import SEVERITIES
from composer.core.visual import LOOKS, PHOTO_OF, USES, Arrangement, Mirror
from composer.core.words import LANGUAGES, Language, Words

FILE, FOLDER, TEXT = Words("FICHIER", "FILE"), Words("DOSSIER", "FOLDER"), Words("TEXTE", "TEXT")
NAME = Words("NOM", "NAME")


class Argument(Struct, frozen=True):
    """One argument: its names, what it is for, what stands for its value, and argparse's own options."""

    names: tuple[str, ...]
    help: Words
    metavar: Words | None = None
    options: dict[str, Any] = {}  # argparse's options are of any type
    convert: Callable[[str, Language], object] | None = None


class Command(Struct, frozen=True):
    """One command and its arguments."""

    help: Words
    arguments: tuple[Argument, ...]


LANG = Argument(
    ("--lang",),
    Words("langue des messages (celle du système sans cela)", "language of the messages (else the system’s)"),
    options={"choices": LANGUAGES},
)
DEBUG = Argument(
    ("--debug",),
    Words(
        "dit chaque étape sur la sortie d’erreur, et d’où vient une erreur imprévue",
        "tell every step on standard error, and where an unforeseen error came from",
    ),
    options={"action": "store_true"},
)
JSON = Argument(
    ("--json",),
    Words("écrit le résultat en JSON, pour un programme", "write the result as JSON, for a program"),
    options={"action": "store_true"},
)
OUT = Argument(
    ("--out",),
    Words("dossier où écrire («\u00a0.\u00a0» sans cela)", "folder to write to (“.” otherwise)"),
    FOLDER,
    {"type": Path, "default": Path()},
)
_VISUAL_FILE = Argument(
    ("file",),
    Words("un visuel enregistré (.jps); les options passent avant lui", "a saved visual (.jps); options override it"),
    Words("FICHIER.jps", "FILE.jps"),
    {"type": Path, "nargs": "?"},
)
_POSTER = Argument(
    ("--poster",),
    Words("l’affiche («\u00a0posters\u00a0» les montre)", "the poster (“posters” lists them)"),
    Words("ID", "ID"),
)
_VISUAL_LANGUAGE = Argument(
    ("--visual-lang",),
    Words("langue du visuel", "language of the visual"),
    options={"choices": LANGUAGES},
)
_NETWORK = Argument(("--network",), Words("un seul réseau", "one network only"), Words("RÉSEAU", "NETWORK"))
_TEXT = Argument(
    ("text",),
    Words("le fichier du texte; «\u00a0-\u00a0» lit l’entrée", "the text’s file; “-” reads input"),
    FILE,
    {"type": str},
)
_WORDS = (
    Argument(
        ("--quote",),
        Words("la citation; «\u00a0-\u00a0» la lit de l’entrée", "the quote; “-” reads it from input"),
        TEXT,
    ),
    *(Argument((each.option,), each.help, TEXT) for each in PERSON_FIELDS),
    Argument(
        ("--handle",),
        Words("son propre identifiant sur un réseau (répétable)", "their own handle on a network (repeatable)"),
        Words("RÉSEAU=@NOM", "NETWORK=@NAME"),
        {"action": "append", "default": []},
        read_handle,
    ),
    Argument(
        ("--hashtag",),
        Words("un mot-clic à ajouter aux légendes (répétable)", "a hashtag to add to the captions (repeatable)"),
        Words("#MOT", "#TAG"),
        {"action": "append", "default": []},
        read_hashtag,
    ),
    Argument(
        ("--networks",),
        Words(
            "les réseaux où publier, séparés par des virgules (ceux de la campagne sans cela)",
            "the networks to post on, separated by commas (the campaign’s otherwise)",
        ),
        Words("RÉSEAU,RÉSEAU", "NETWORK,NETWORK"),
        {"default": ()},
        read_networks,
    ),
    Argument(
        ("--shorten",),
        Words(
            "laisse de côté ce qu’il faut d’une légende trop longue pour son réseau, jamais la phrase ni la citation",
            "leave out what must be of a caption too long for its network, never the phrase nor the quote",
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
    *_WORDS,
    Argument(("--palette",), Words("la palette de l’affiche", "the poster’s palette"), Words("ID", "ID")),
    Argument(
        ("--crop",),
        Words(
            "cadrage\u00a0: centre en fractions de la photo, et zoom",
            "crop: centre in fractions of the photo, and zoom",
        ),
        Words("X,Y,ZOOM", "X,Y,ZOOM"),
        convert=read_crop,
    ),
    Argument(
        ("--focus",),
        Words("où est le visage, en fractions de la photo", "where the face is, in fractions of the photo"),
        Words("X,Y", "X,Y"),
        convert=read_focus,
    ),
    Argument(
        ("--faces",),
        Words(
            "cadre une nouvelle photo sur les visages trouvés, ou n’en cherche pas",
            "frame a new photo on the faces found, or look for none",
        ),
        options={"choices": ("found", "none"), "default": "found"},
    ),
    Argument(
        ("--look",),
        Words(
            "allure de la photo\u00a0: telle quelle, noir et blanc, deux tons",
            "look of the photo: as it is, black and white, duotone",
        ),
        options={"choices": LOOKS},
    ),
    Argument(
        ("--word",),
        Words(
            "mot de la citation à mettre en grand, sur les affiches qui en ont un",
            "word of the quote to set large, on posters that have one",
        ),
        Words("MOT", "WORD"),
    ),
    Argument(
        ("--arrangement",),
        Words(
            "disposition des mots, où l’affiche en a deux : proposée, sur la photo, à part",
            "arrangement of the words, where the poster has two: as proposed, over the photo, apart",
        ),
        options={"choices": get_args(Arrangement)},
    ),
    Argument(
        ("--mirror",),
        Words(
            "miroir de l’affiche, où elle s’y prête : proposé, non, oui",
            "the poster mirrored, where it may be: as proposed, no, yes",
        ),
        options={"choices": get_args(Mirror)},
    ),
    Argument(("--qr",), Words("adresse d’un code QR à ajouter", "address of a QR code to add"), Words("URL", "URL")),
)
_CONSENT = (
    Argument(
        ("--photo-of",),
        Words(
            "de qui est la photo\u00a0: de soi, d’un adulte, d’un mineur, de personne qu’on reconnaisse",
            "whose photo it is: one’s own, an adult’s, a minor’s, nobody recognizable",
        ),
        options={"choices": PHOTO_OF},
    ),
    Argument(
        ("--agreed",),
        Words(
            "ce que cette personne, ou le parent d’un mineur, a accepté\u00a0: publier, repartager (répétable)",
            "what that person, or a minor’s parent, agreed to: publishing, resharing (repeatable)",
        ),
        options={"action": "append", "default": [], "choices": USES},
    ),
)
_DESPITE_ERRORS = Argument(
    ("--despite-errors",),
    Words(
        "écrit aussi les fichiers qui ont une erreur, sauf s’il y manque tout un texte ou l’accord d’un parent",
        "write the files that have an error too, unless a whole text or a parent’s agreement is missing",
    ),
    options={"action": "store_const", "const": "despite-errors", "default": "stop-at-errors", "dest": "insistence"},
)
_COMPOSE = (
    *_VISUAL,
    *_CONSENT,
    Argument(
        ("--format",),
        Words(
            "un format, ou «\u00a0all\u00a0» (répétable; les formats usuels de l’affiche sans cela)",
            "a format, or “all” (repeatable; the poster’s usual formats otherwise)",
        ),
        Words("ID", "ID"),
        {"action": "append", "default": []},
    ),
    Argument(
        ("--type",),
        Words(
            "type de fichier (répétable; JPEG pour l’écran et PDF pour le papier sans cela)\u00a0: "
            + "; ".join(f"{each.id}, {each.use.fr}" for each in EXPORT_TYPES),
            "file type (repeatable; JPEG for screens and PDF for print otherwise): "
            + "; ".join(f"{each.id}, {each.use.en}" for each in EXPORT_TYPES),
        ),
        options={"action": "append", "default": [], "choices": tuple(each.id for each in EXPORT_TYPES)},
    ),
    Argument(
        ("--metadata",),
        Words(
            "ce que les fichiers disent d’eux-mêmes\u00a0: texte alternatif et crédit, ou rien",
            "what the files say of themselves: alternative text and credit, or nothing",
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
            "côte à côte\u00a0: les formats de l’affiche, ou toutes les affiches",
            "side by side: the formats of the poster, or every poster",
        ),
        options={"choices": ("formats", "posters"), "default": "formats"},
    ),
    Argument(
        ("--format",),
        Words("le format où montrer toutes les affiches", "the format to show every poster in"),
        Words("ID", "ID"),
        {"default": ""},
    ),
    Argument(
        ("--finish",),
        Words(
            "telles quelles, comme un réseau les recompresse, ou en gris",
            "as made, as a network compresses them again, or in grey",
        ),
        options={"choices": ("made", "published", "grey"), "default": "made"},
    ),
    Argument(
        ("--out",),
        Words("le fichier PNG («\u00a0planche.png\u00a0» sans cela)", "the PNG file (“planche.png” otherwise)"),
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
            "compose a contact sheet: a visual in all its formats, or on every poster",
        ),
        _CONTACT_SHEET,
    ),
    "posters": Command(Words("montre les affiches offertes", "list the posters"), (JSON,)),
    "check": Command(
        Words(
            "vérifie un dossier d’affiche et en compose l’exemple, ou un fichier de campagne",
            "check a poster folder and compose its sample, or check a campaign file",
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
                    "dossier de l’exemple («\u00a0epreuves\u00a0» sans cela)",
                    "folder of the sample (“epreuves” otherwise)",
                ),
                FOLDER,
                {"type": Path, "default": Path("epreuves")},
            ),
            JSON,
        ),
    ),
    "caption": Command(
        Words("écrit les textes seulement", "write the texts alone"),
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
            "hold a caption, or those of a visual (.jps), against the campaign’s rules",
        ),
        (
            _TEXT,
            _NETWORK,
            Argument(
                ("--fix",),
                Words("écrit la légende corrigée", "print the mended caption"),
                options={"action": "store_true"},
            ),
            Argument(
                ("--fail-on",),
                Words(
                    "la moindre gravité qui fait sortir avec 1 («\u00a0warning\u00a0» sans cela)",
                    "the least severity that leaves with 1 (“warning” otherwise)",
                ),
                options={"choices": SEVERITIES, "default": "warning"},
            ),
            JSON,
        ),
    ),
    "typography": Command(
        Words("écrit un texte avec les espaces et les signes du Québec", "print a text with Québec’s spaces and signs"),
        (
            _TEXT,
            _VISUAL_LANGUAGE,
            Argument(
                ("--medium",),
                Words("où le texte ira\u00a0: légende ou affiche", "where the text goes: caption or poster"),
                options={"choices": ("caption", "drawn"), "default": "caption"},
            ),
            JSON,
        ),
    ),
    "quotes": Command(
        Words("propose des citations tirées des réponses", "propose quotes from the answers"),
        (_TEXT, _POSTER, _VISUAL_LANGUAGE, JSON),
    ),
    "script": Command(
        Words("écrit le texte d’une vidéo tiré des réponses", "print a video script from the answers"),
        (_TEXT, _POSTER, _VISUAL_LANGUAGE, JSON),
    ),
    "demo": Command(
        Words("compose l’exemple, à ne pas publier", "compose the example, not to be published"),
        (
            Argument(
                ("--out",),
                Words("dossier où écrire («\u00a0demo\u00a0» sans cela)", "folder to write to (“demo” otherwise)"),
                FOLDER,
                {"type": Path, "default": Path("demo")},
            ),
            JSON,
        ),
    ),
    "self-test": Command(
        Words("essaie chaque affiche dans chaque format", "try every poster in every format"),
        (JSON,),
    ),
}
