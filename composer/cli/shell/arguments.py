"""The arguments of `completion` and `man`."""

from composer.cli.argument import Argument, Command
from composer.core.words import Words

SHELLS = ("bash", "zsh", "fish")
COMPLETION = Command(
    Words(
        "écrit ce qui complète commandes, options, affiches et formats avec la touche Tab",
        "print what completes commands, options, posters and formats at the Tab key",
    ),
    (Argument(("shell",), Words("l’interpréteur de commandes", "the shell"), options={"choices": SHELLS}),),
)
MAN = Command(Words("écrit la page de manuel", "print the manual page"))
