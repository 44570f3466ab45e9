"""The arguments of `batch`."""

from pathlib import Path

from composer.cli.argument import FILE, FOLDER, JSON, Argument, Command, flag
from composer.cli.argument_types import read_column, read_number, read_rows
from composer.core.words import Words

_ID = Words("ID", "ID")
#: The most processes: more than any computer here has cores.
_MOST_JOBS = 64

BATCH = Command(
    Words(
        "compose une trousse pour chaque ligne d’une liste (XLSX, ODS, XLS, CSV), avec un dossier de photos",
        "compose a kit for each row of a list (XLSX, ODS, XLS, CSV), with a folder of photos",
    ),
    (
        Argument(("list",), Words("la liste", "the list"), FILE, {"type": Path, "nargs": "?"}),
        Argument(
            ("--model",),
            Words("écrit un modèle de liste à remplir", "write a list template to fill in"),
            Words("LISTE.xlsx", "LIST.xlsx"),
            {"type": Path},
        ),
        Argument(("--photos",), Words("le dossier des photos", "the folder of photos"), FOLDER, {"type": Path}),
        Argument(
            ("--out",),
            Words(
                "dossier où écrire les trousses et le rapport (par défaut, «\u00a0trousses\u00a0»)",
                "folder to write the kits and the report to (default: trousses)",
            ),
            FOLDER,
            {"type": Path, "default": Path("trousses")},
        ),
        Argument(
            ("--poster",),
            Words("l’affiche des lignes qui n’en nomment pas", "the poster of rows that name none"),
            _ID,
            {"default": ""},
        ),
        Argument(
            ("--format",),
            Words(
                "un format des lignes qui n’en nomment pas (répétable; par défaut, ceux de l’écran)",
                "a format of rows that name none (repeatable; default: those of screens)",
            ),
            _ID,
            {"action": "append", "default": []},
        ),
        flag("--paper", Words("fait aussi les formats imprimés", "make the formats for paper too")),
        flag(
            "--by-network",
            Words(
                "copie aussi images et légendes dans un dossier pour chaque réseau",
                "also copy pictures and captions to a folder for each network",
            ),
        ),
        Argument(
            ("--jobs",),
            Words(
                "combien de trousses à la fois (par défaut, autant que de cœurs)",
                "how many kits at once (default: as many as cores)",
            ),
            Words("N", "N"),
            {"default": None},
            read_number(_MOST_JOBS),
        ),
        flag("--dry-run", Words("vérifie la liste sans rien écrire", "check the list without writing anything")),
        Argument(
            ("--only",),
            Words("ces lignes seulement, par exemple 12,17-20", "these rows only, such as 12,17-20"),
            Words("LIGNES", "ROWS"),
            {"default": frozenset()},
            read_rows,
        ),
        Argument(
            ("--encoding",),
            Words("codage d’un CSV (par défaut, trouvé)", "encoding of a CSV (default: found)"),
            Words("CODAGE", "ENCODING"),
            {"default": ""},
        ),
        Argument(
            ("--delimiter",),
            Words("séparateur d’un CSV (par défaut, trouvé)", "delimiter of a CSV (default: found)"),
            Words("SIGNE", "SIGN"),
            {"default": ""},
        ),
        Argument(
            ("--sheet",),
            Words(
                "feuille d’un classeur (par défaut, la première qui se voit)",
                "sheet of a workbook (default: the first one that shows)",
            ),
            Words("NOM", "NAME"),
            {"default": ""},
        ),
        Argument(
            ("--column",),
            Words(
                "ce qu’est une colonne, par son titre ou sa lettre (répétable)",
                "what a column is, by its heading or its letter (repeatable)",
            ),
            Words("CITATION=TITRE", "QUOTE=HEADING"),
            {"action": "append", "default": []},
            read_column,
        ),
        flag(
            "--forget-columns",
            Words(
                "oublie ce que «\u00a0--column\u00a0» a dit de listes qui ont les mêmes titres",
                "forget what “--column” said of lists with the same headings",
            ),
        ),
        flag(
            "--forget-choices",
            Words(
                "oublie ce qui a été choisi dans la fenêtre pour des lignes de cette liste",
                "forget what was chosen in the window for rows of this list",
            ),
        ),
        JSON,
    ),
)
