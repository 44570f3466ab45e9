"""The arguments of the commands that check captions and kits."""

from composer.cli.argument import FILE, JSON, NETWORK, Argument, Command
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
        Argument(
            ("--fix",),
            Words("écrit la légende corrigée", "print the corrected caption"),
            options={"action": "store_true"},
        ),
        FAIL_ON,
        JSON,
    ),
)
