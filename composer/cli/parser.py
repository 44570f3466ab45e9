"""The commands and their arguments, explained in the language of whoever reads."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec import Struct

import composer
from composer.cli.bilingual_argparse import Parser
from composer.core.geometry import MAX_ZOOM, Crop, Point
from composer.core.visual import LOOKS
from composer.core.words import LANGUAGES, Language, Words

FILE_TYPES = ("jpeg", "png", "pdf")
FILE, FOLDER, TEXT = Words("FICHIER", "FILE"), Words("DOSSIER", "FOLDER"), Words("TEXTE", "TEXT")
NAME = Words("NOM", "NAME")
_COMMANDS, _COMMAND = Words("commandes", "commands"), Words("COMMANDE", "COMMAND")

_ABOUT = Words(
    "Compose les visuels et les légendes des ambassadrices et ambassadeurs des Journées de la persévérance scolaire.",
    "Composes the visuals and captions of ambassadors of the Journées de la persévérance scolaire.",
)


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


def build_parser(language: Language) -> Parser:
    """The parser of the whole command line."""
    parser = Parser(language=language, prog="jps-composer", description=_ABOUT.to(language))
    parser.add_argument("--version", action="version", version=f"jps-composer {composer.__version__}")
    _add_argument(parser, LANG, language)
    title, metavar = (words.to(language) for words in (_COMMANDS, _COMMAND))
    commands = parser.add_subparsers(dest="command", required=True, title=title, metavar=metavar, prog=parser.prog)
    for name, command in COMMANDS.items():
        _add_command(commands, name, command, language)
    return parser


def _add_command(commands: Any, name: str, command: Command, language: Language) -> None:  # noqa: ANN401 - a private type of argparse
    help_ = command.help.to(language)
    parser = commands.add_parser(name, language=language, help=help_, description=help_)
    for argument in (*command.arguments, LANG):
        _add_argument(parser, argument, language)


def _add_argument(parser: Parser, argument: Argument, language: Language) -> None:
    options = dict(argument.options)
    if argument.metavar is not None:
        options["metavar"] = argument.metavar.to(language)
    if argument.convert is not None:
        options["type"] = _converter(argument.convert, language)
    parser.add_argument(*argument.names, help=argument.help.to(language), **options)


def _converter(convert: Callable[[str, Language], object], language: Language) -> Callable[[str], object]:
    return lambda text: convert(text, language)


def read_crop(text: str, language: Language) -> Crop:
    """`X,Y,ZOOM`: the centre in fractions of the photo, and how much nearer than the whole slot's worth."""
    x, y, zoom = _numbers(
        text, 3, Words("X,Y,ZOOM, par exemple 0.5,0.4,1.2", "X,Y,ZOOM, such as 0.5,0.4,1.2"), language
    )
    if not (0 <= x <= 1 and 0 <= y <= 1 and 1 <= zoom <= MAX_ZOOM):
        rule = Words(
            f"X et Y vont de 0 à 1, ZOOM de 1 à {MAX_ZOOM:g}", f"X and Y go from 0 to 1, ZOOM from 1 to {MAX_ZOOM:g}"
        )
        raise argparse.ArgumentTypeError(rule.to(language))
    return Crop(x, y, zoom)


def read_focus(text: str, language: Language) -> Point:
    """`X,Y`: where the face is, in fractions of the photo."""
    x, y = _numbers(text, 2, Words("X,Y, par exemple 0.5,0.3", "X,Y, such as 0.5,0.3"), language)
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise argparse.ArgumentTypeError(Words("X et Y vont de 0 à 1", "X and Y go from 0 to 1").to(language))
    return Point(x, y)


def read_handle(text: str, language: Language) -> tuple[str, str]:
    """`NETWORK=@NAME`."""
    network, sign, handle = text.partition("=")
    if not sign or not network.strip() or not handle.strip():
        example = Words(
            "écrivez RÉSEAU=@NOM, par exemple instagram=@nom", "write NETWORK=@NAME, such as instagram=@name"
        )
        raise argparse.ArgumentTypeError(example.to(language))
    return network.strip().lower(), handle.strip()


def _numbers(text: str, count: int, example: Words, language: Language) -> list[float]:
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != count:
        raise argparse.ArgumentTypeError(Words(f"écrivez {example.fr}", f"write {example.en}").to(language))
    return numbers


LANG = Argument(
    ("--lang",),
    Words("langue des messages (celle du système sans cela)", "language of the messages (else the system’s)"),
    options={"choices": LANGUAGES},
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
_TEXT = Argument(
    ("text",),
    Words("le fichier du texte; «\u00a0-\u00a0» lit l’entrée", "the text’s file; “-” reads input"),
    FILE,
)
_WORDS = (
    Argument(
        ("--quote",),
        Words("la citation; «\u00a0-\u00a0» la lit de l’entrée", "the quote; “-” reads it from input"),
        TEXT,
    ),
    Argument(("--name",), Words("le nom de la personne", "the person’s name"), TEXT),
    Argument(("--role",), Words("sa fonction", "their role"), TEXT),
    Argument(("--organisation",), Words("son organisation", "their organisation"), TEXT),
    Argument(
        ("--handle",),
        Words("son propre identifiant sur un réseau (répétable)", "their own handle on a network (repeatable)"),
        Words("RÉSEAU=@NOM", "NETWORK=@NAME"),
        {"action": "append", "default": []},
        read_handle,
    ),
    Argument(("--photographer",), Words("qui a pris la photo", "who took the photo"), NAME),
    _VISUAL_LANGUAGE,
)
_COMPOSE = (
    _VISUAL_FILE,
    _POSTER,
    Argument(("--photo",), Words("la photo", "the photo"), FILE, {"type": Path}),
    *_WORDS,
    Argument(("--palette",), Words("la palette de l’affiche", "the poster’s palette"), Words("ID", "ID")),
    Argument(
        ("--format",),
        Words(
            "un format, ou «\u00a0all\u00a0» (répétable; tous sans cela)",
            "a format, or “all” (repeatable; all otherwise)",
        ),
        Words("ID", "ID"),
        {"action": "append", "default": []},
    ),
    Argument(
        ("--type",),
        Words(
            "type de fichier (répétable; JPEG pour l’écran et PDF pour le papier sans cela)",
            "file type (repeatable; JPEG for screens and PDF for print otherwise)",
        ),
        options={"action": "append", "default": [], "choices": FILE_TYPES},
    ),
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
        ("--look",),
        Words(
            "allure de la photo\u00a0: telle quelle, noir et blanc, deux tons",
            "look of the photo: as it is, black and white, duotone",
        ),
        options={"choices": LOOKS},
    ),
    Argument(("--qr",), Words("adresse d’un code QR à ajouter", "address of a QR code to add"), Words("URL", "URL")),
    Argument(
        ("--metadata",),
        Words(
            "ce que les fichiers disent d’eux-mêmes\u00a0: texte alternatif et crédit, ou rien",
            "what the files say of themselves: alternative text and credit, or nothing",
        ),
        options={"choices": ("alt-and-credit", "none"), "default": "alt-and-credit"},
    ),
    OUT,
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
    "posters": Command(Words("montre les affiches offertes", "list the posters"), (JSON,)),
    "check": Command(
        Words("vérifie un dossier d’affiche et en compose l’exemple", "check a poster folder and compose its sample"),
        (
            Argument(("folder",), Words("le dossier de l’affiche", "the poster’s folder"), FOLDER, {"type": Path}),
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
            Argument(
                ("--network",),
                Words("un seul réseau", "one network only"),
                Words("RÉSEAU", "NETWORK"),
            ),
            JSON,
        ),
    ),
    "lint": Command(
        Words("vérifie une légende selon les règles de la campagne", "hold a caption against the campaign’s rules"),
        (
            _TEXT,
            Argument(
                ("--network",),
                Words("le réseau", "the network"),
                Words("RÉSEAU", "NETWORK"),
                {"required": True},
            ),
            Argument(
                ("--fix",),
                Words("écrit la légende corrigée", "print the mended caption"),
                options={"action": "store_true"},
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
        Words("compose l’exemple", "compose the example"),
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
