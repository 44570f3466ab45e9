"""The table of commands and their arguments: names, help in both languages, and how values are read."""

from pathlib import Path

from composer.cli import argument_types
from composer.cli.answers.arguments import COUNT, INCLUDE_PRIVATE, MORE, WHY
from composer.cli.argument import FILE, FOLDER, JSON, NETWORK, OUT, Argument, Command, flag
from composer.cli.batch.arguments import BATCH
from composer.cli.checks.arguments import LINT, REVIEW
from composer.cli.posters.arguments import POSTER_COMMANDS
from composer.cli.shell.arguments import COMPLETION, MAN
from composer.cli.visual_arguments import CONSENT, POSTER, VISUAL, VISUAL_FILE, VISUAL_LANGUAGE, WORDS
from composer.core.file_types import EXPORT_TYPES
from composer.core.words import LANGUAGES, Words

LANG = Argument(
    ("--lang",),
    Words("langue des messages (par défaut, celle du système)", "language of messages (default: the system’s)"),
    options={"choices": LANGUAGES},
)
DEBUG = flag(
    "--debug",
    Words(
        "montre chaque étape sur la sortie d’erreur, et d’où vient une erreur imprévue",
        "show each step on standard error, and where an unexpected error came from",
    ),
)
CAMPAIGN = Argument(
    ("--campaign",),
    Words(
        "la campagne (par défaut, celle qui est en vigueur\u00a0: «\u00a0pack list\u00a0»)",
        "the campaign (default: the one in force; see “pack list”)",
    ),
    Words("ID", "ID"),
    {"default": ""},
)
_TEXT = Argument(
    ("text",),
    Words("le fichier de texte; «\u00a0-\u00a0» lit l’entrée standard", "the text file; “-” reads standard input"),
    FILE,
    {"type": str},
)
_DESPITE_ERRORS = Argument(
    ("--despite-errors",),
    Words(
        "écrit aussi les fichiers qui ont une erreur, sauf s’il y manque tout un texte, un identifiant ou l’accord "
        "d’un parent",
        "also write files that have errors, unless a whole text, a handle or a parent’s agreement is missing",
    ),
    options={"action": "store_const", "const": "despite-errors", "default": "stop-at-errors", "dest": "insistence"},
)
_COMPOSE = (
    *VISUAL,
    *CONSENT,
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
        ("--print",),
        Words(
            "ajoute, pour chaque format de papier, un PDF/X-4 à fond perdu et traits de coupe pour l’imprimeur",
            "add, for each paper format, a PDF/X-4 with bleed and crop marks for a print shop",
        ),
        options={"choices": ("shop",), "dest": "print_for", "default": ""},
    ),
    Argument(
        ("--profile",),
        Words(
            "le profil CMJN reçu de l’imprimeur\u00a0: le PDF est dans ses encres (par défaut, en sRVB)",
            "the CMYK profile from the print shop: the PDF is in its inks (default: sRGB)",
        ),
        Words("FICHIER.icc", "FILE.icc"),
        {"type": Path},
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
    *VISUAL,
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
_CAMPAIGN = (
    Argument(
        ("id",),
        Words("la campagne (par défaut, celle qui est en vigueur)", "the campaign (default: the one in force)"),
        Words("ID", "ID"),
        {"nargs": "?", "default": ""},
    ),
    Argument(
        ("--handle",),
        Words(
            "l’identifiant de l’organisation sur un réseau, ou «\u00a0aucun\u00a0»; gardé ici (répétable)",
            "the organisation’s handle on a network, or “none”; kept on this computer (repeatable)",
        ),
        Words("RÉSEAU=@NOM", "NETWORK=@NAME"),
        {"action": "append", "default": []},
        argument_types.read_handle,
    ),
    Argument(
        ("--text",),
        Words(
            "un texte de la campagne, par exemple theme.fr=…, gardé sur cet ordinateur (répétable)",
            "a text of the campaign, such as theme.fr=…, kept on this computer (repeatable)",
        ),
        Words("CLÉ=TEXTE", "KEY=TEXT"),
        {"action": "append", "default": []},
        argument_types.read_text,
    ),
    JSON,
)
_REFRESH = (
    Argument(
        ("folder",),
        Words("le dossier des visuels (.jps), sous-dossiers compris", "the folder of visuals (.jps), with subfolders"),
        FOLDER,
        {"type": Path},
    ),
    Argument(
        ("--out",),
        Words(
            "dossier où écrire les trousses (par défaut, «\u00a0mises-a-jour\u00a0»)",
            "folder to write the kits to (default: mises-a-jour)",
        ),
        FOLDER,
        {"type": Path, "default": Path("mises-a-jour")},
    ),
    flag(
        "--save",
        Words("enregistre aussi les changements dans chaque fichier .jps", "also save the changes in each .jps file"),
    ),
    JSON,
)
_FOR = Argument(
    ("--for",),
    Words(
        "un visuel enregistré (.jps)\u00a0: les affiches qui lui conviennent le mieux d’abord, et pourquoi",
        "a saved visual (.jps): the posters that suit it best first, and why",
    ),
    Words("FICHIER.jps", "FILE.jps"),
    {"type": Path, "dest": "visual"},
)
_ID = Argument(("id",), Words("son identifiant (« pack list »)", "its id (see “pack list”)"), Words("ID", "ID"))
_PACK_FILE = Argument(
    ("file",),
    Words("le fichier d’une campagne (.jpscampagne)", "a campaign’s file (.jpscampagne)"),
    Words("FICHIER.jpscampagne", "FILE.jpscampagne"),
    {"type": Path},
)
_HANDLES = Argument(
    ("--handles",),
    Words(
        "où vous en avez donné, garde vos identifiants (own) ou prend les siens (brought)",
        "where you gave some, keep your handles (own) or take its own (brought)",
    ),
    options={"choices": ("own", "brought"), "default": "own"},
)
_VERSION = Argument(
    ("--version",),
    Words(
        "revient d’abord à cette version, parmi celles qui sont gardées (« pack show »)",
        "first return to that version, among those that are kept (see “pack show”)",
    ),
    Words("VERSION", "VERSION"),
    {"default": ""},
)
_PACK = {
    "list": Command(
        Words(
            "donne la liste des campagnes de cet ordinateur, et celle qui est en vigueur",
            "list the campaigns on this computer, and the one in force",
        ),
        (JSON,),
    ),
    "show": Command(
        Words(
            "montre une campagne : thème, dates, comptes, mots-clics, affiches et versions gardées",
            "show a campaign: theme, dates, handles, hashtags, posters and kept versions",
        ),
        (_ID, JSON),
    ),
    "add": Command(
        Words(
            "montre ce qu’un fichier de campagne change, et l’ajoute; la version d’avant est gardée",
            "show what a campaign’s file changes, and add it; the version before it is kept",
        ),
        (_PACK_FILE, _HANDLES, JSON),
    ),
    "check": Command(
        Words(
            "vérifie un fichier de campagne sur toutes les affiches, sans l’ajouter",
            "check a campaign’s file on every poster, without adding it",
        ),
        (_PACK_FILE, JSON),
    ),
    "use": Command(Words("met une campagne en vigueur", "put a campaign in force"), (_ID, _VERSION, JSON)),
    "remove": Command(
        Words(
            "retire une campagne ajoutée; celle du programme prend sa place",
            "remove an added campaign; the program’s own takes its place",
        ),
        (_ID, JSON),
    ),
    "export": Command(
        Words(
            "écrit une campagne dans un fichier à remettre à d’autres", "write a campaign to a file to hand to others"
        ),
        (_ID, _PACK_FILE, JSON),
    ),
}

COMMANDS: dict[str, Command] = {
    "compose": Command(
        Words(
            "compose une trousse\u00a0: visuels, légendes, texte alternatif",
            "compose a kit: visuals, captions, alternative text",
        ),
        _COMPOSE,
    ),
    "batch": BATCH,
    "contact-sheet": Command(
        Words(
            "compose une planche\u00a0: un visuel dans tous ses formats, ou sur toutes les affiches",
            "compose a contact sheet: one visual in all its formats, or on every poster",
        ),
        _CONTACT_SHEET,
    ),
    "posters": Command(
        Words(
            "donne la liste des affiches, ou les classe pour un visuel; en importe, en ajoute",
            "list the posters, or rank them for a visual; import and add some",
        ),
        (_FOR, JSON),
        POSTER_COMMANDS,
        does_alone=True,
    ),
    "check": Command(
        Words(
            "vérifie un dossier d’affiche et en compose les épreuves, ou vérifie un fichier de campagne",
            "check a poster folder and compose its proofs, or check a campaign file",
        ),
        (
            Argument(
                ("folder",),
                Words(
                    "le dossier de l’affiche, ou le fichier d’une campagne (.toml ou .jpscampagne)",
                    "the poster’s folder, or a campaign’s file (.toml or .jpscampagne)",
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
        (VISUAL_FILE, *WORDS, NETWORK, _DESPITE_ERRORS, JSON),
    ),
    "lint": LINT,
    "review": REVIEW,
    "typography": Command(
        Words("corrige les espaces et la ponctuation d’un texte", "correct the spaces and punctuation of a text"),
        (
            _TEXT,
            VISUAL_LANGUAGE,
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
        (_TEXT, POSTER, VISUAL_LANGUAGE, MORE, COUNT, WHY, INCLUDE_PRIVATE, JSON),
    ),
    "script": Command(
        Words("écrit un texte de vidéo tiré des réponses", "print a video script taken from the answers"),
        (_TEXT, POSTER, VISUAL_LANGUAGE, INCLUDE_PRIVATE, JSON),
    ),
    "campaign": Command(
        Words(
            "montre une campagne et ce qui lui manque, ou garde l’identifiant ou le texte que vous lui donnez",
            "show a campaign and what it lacks, or keep the handle or the text that you give it",
        ),
        _CAMPAIGN,
    ),
    "refresh": Command(
        Words(
            "compose de nouveau un dossier de visuels sous une campagne corrigée, ou sous une autre",
            "compose a folder of visuals again under a corrected campaign, or another one",
        ),
        _REFRESH,
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
    "pack": Command(
        Words(
            "ajoute, montre, vérifie, exporte ou retire des campagnes", "add, show, check, export or remove campaigns"
        ),
        commands=_PACK,
    ),
    "completion": COMPLETION,
    "man": MAN,
    "self-test": Command(
        Words("essaie chaque affiche dans chaque format", "test every poster in every format"),
        (JSON,),
    ),
}
