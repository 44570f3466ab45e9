"""The arguments of the commands that check captions and kits."""

from pathlib import Path

from composer.cli.argument import FILE, FOLDER, JSON, NETWORK, Argument, Command, flag
from composer.core.problems import SEVERITIES
from composer.core.words import Words

FAIL_ON = Argument(
    ("--fail-on",),
    Words(
        "gravité à partir de laquelle le code de sortie est 1 (par défaut, «\u00a0warning\u00a0»)",
        "lowest severity for which the exit code is 1 (default: warning)",
    ),
    options={"choices": SEVERITIES, "default": "warning"},
)
LINT = Command(
    Words(
        "vérifie des légendes, ou celles de visuels (.jps) et de trousses, selon les règles de la campagne",
        "check captions, or those of visuals (.jps) and kits, against the campaign’s rules",
    ),
    (
        Argument(
            ("text",),
            Words(
                "un ou plusieurs fichiers de texte, visuels ou dossiers; «\u00a0-\u00a0» lit l’entrée standard",
                "one or more text files, visuals or folders; “-” reads standard input",
            ),
            FILE,
            {"type": str, "nargs": "+"},
        ),
        NETWORK,
        flag("--fix", Words("écrit la légende corrigée", "print the corrected caption")),
        FAIL_ON,
        JSON,
    ),
)
REVIEW = Command(
    Words(
        "vérifie les trousses reçues\u00a0: dossiers, zips et visuels (.jps)",
        "review the kits that were received: folders, zips and visuals (.jps)",
    ),
    (
        Argument(
            ("received",),
            Words("un ou plusieurs dossiers, zips ou visuels", "one or more folders, zips or visuals"),
            FOLDER,
            {"type": Path, "nargs": "+"},
        ),
        Argument(
            ("--out",),
            Words(
                "dossier où écrire le tableau, les crédits, la planche et la page à publier",
                "folder to write the table, the credits, the contact sheet and the page to publish to",
            ),
            FOLDER,
            {"type": Path},
        ),
        FAIL_ON,
        JSON,
    ),
)
