"""A bilingual argparse: usage, headings and errors in French or in English."""

import argparse
import re
import sys
from functools import partial
from typing import Any, NoReturn

from composer.cli.streams import write_error, write_output
from composer.core.words import Language, Words

USAGE = 2

_HEADINGS = {"positional arguments": Words("arguments", "arguments"), "options": Words("options", "options")}
_USAGE = Words("utilisation\u00a0: ", "usage: ")
_ERROR = Words("erreur\u00a0: ", "error: ")
HELP = Words("montre cette aide", "show this help")
# argparse has English messages only: each as a pattern, with its French. The last one takes the message of one of our
# own converters, which is already in the reader's language.
_ERRORS: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.+)", "il manque\u00a0: {}"),
    (r"one of the arguments (.+) is required", "il manque l’un de ces arguments\u00a0: {}"),
    (r"unrecognized arguments: (.+)", "arguments inconnus\u00a0: {}"),
    (r"ambiguous option: (.+?) could match (.+)", "option ambiguë\u00a0: {} peut être {}"),
    (r"argument (.+?): expected one argument", "{}\u00a0: il manque une valeur"),
    (r"argument (.+?): expected at least one argument", "{}\u00a0: il manque au moins une valeur"),
    (r"argument (.+?): ignored explicit argument (.+)", "{}\u00a0: cette option ne prend pas de valeur ({})"),
    (r"argument (.+?): not allowed with argument (.+)", "{}\u00a0: ne va pas avec {}"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", "{}\u00a0: {} n’est pas un choix; choix\u00a0: {}"),
    (r"argument (.+?): (.+)", "{}\u00a0: {}"),
)


class _Formatter(argparse.HelpFormatter):
    """Formats help with its usage line in the reader's language, and lines of examples as they are."""

    def __init__(self, prog: str, language: Language) -> None:
        super().__init__(prog, max_help_position=34, width=110)
        self._usage = _USAGE.to(language)

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401 - argparse's own private types
        super().add_usage(usage, actions, groups, prefix or self._usage)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return text if "\n" in text else super()._fill_text(text, width, indent)


class Parser(argparse.ArgumentParser):
    """An argument parser whose help and errors are in `language`, and whose usage errors exit with code 2."""

    def __init__(self, *, language: Language, prog: str, description: str) -> None:
        """Create a parser that has no argument yet but `--help`."""
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=partial(_Formatter, language=language),
            add_help=False,
            allow_abbrev=False,
        )
        self.language: Language = language
        for group in self._action_groups:
            if group.title in _HEADINGS:
                group.title = _HEADINGS[group.title].to(language)
        self.add_argument("-h", "--help", action="help", help=HELP.to(language))

    def error(self, message: str) -> NoReturn:
        """Print the usage line and what is wrong, and exit with code 2."""
        translated = message if self.language == "en" else _in_french(message)
        self.exit(USAGE, f"{self.format_usage()}{self.prog}: {_ERROR.to(self.language)}{translated}\n")

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ANN401 - argparse's own private type
        # Everything that argparse prints goes through here: help, version and errors. Its own hides failed writes.
        if file is sys.stdout:
            write_output(message)
        else:
            write_error(message)


def _in_french(message: str) -> str:
    for pattern, french in _ERRORS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return french.format(*found.groups())
    return message
