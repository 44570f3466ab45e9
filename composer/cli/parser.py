"""Builds the parser of the command line, with its help in the reader's language."""

from collections.abc import Callable, Mapping
from typing import Any

import composer
from composer.cli.argument import Argument, Command
from composer.cli.arguments import CAMPAIGN, COMMANDS, DEBUG, LANG
from composer.cli.bilingual_argparse import Parser
from composer.cli.examples import epilog
from composer.cli.input_text import read_argument
from composer.core.words import Language, Words

VERSION = Words("montre la version du programme", "show the program’s version")
_COMMANDS, _COMMAND = Words("commandes", "commands"), Words("COMMANDE", "COMMAND")

ABOUT = Words(
    "Compose les visuels et les légendes des ambassadrices et ambassadeurs des Journées de la persévérance scolaire.",
    "Composes the visuals and captions of ambassadors of the Journées de la persévérance scolaire.",
)


def build_parser(language: Language) -> Parser:
    """The parser of the whole command line."""
    parser = Parser(language=language, prog="jps-composer", description=ABOUT.to(language))
    version = f"jps-composer {composer.__version__}"
    parser.add_argument("--version", action="version", version=version, help=VERSION.to(language))
    _add_argument(parser, LANG, language)
    _add_argument(parser, DEBUG, language)
    parser.epilog = epilog("", language)
    _add_commands(parser, COMMANDS, "command", language, required=True)
    return parser


def _add_commands(
    parser: Parser, table: Mapping[str, Command], dest: str, language: Language, *, required: bool
) -> None:
    """Let one of the commands of `table` be given, whose name is then `dest` among the arguments; None when none is."""
    title, metavar = (words.to(language) for words in (_COMMANDS, _COMMAND))
    commands = parser.add_subparsers(dest=dest, required=required, title=title, metavar=metavar, prog=parser.prog)
    for name, command in table.items():
        _add_command(commands, name, command, language)


def _add_command(commands: Any, name: str, command: Command, language: Language) -> None:  # noqa: ANN401 - a private type of argparse
    help_ = command.help.to(language)
    parser = commands.add_parser(name, language=language, help=help_, description=help_)
    parser.epilog = epilog(parser.prog.partition(" ")[2], language)
    for argument in (*command.arguments, CAMPAIGN, LANG, DEBUG):
        _add_argument(parser, argument, language)
    if command.commands:
        _add_commands(parser, command.commands, "action", language, required=not command.does_alone)


def _add_argument(parser: Parser, argument: Argument, language: Language) -> None:
    options = dict(argument.options)
    if argument.metavar is not None:
        options["metavar"] = argument.metavar.to(language)
    # An argument with its own type is a path, whose bytes need not be text; one that stores a constant takes no value.
    if "type" not in options and options.get("action", "append") == "append":
        options["type"] = _reader(argument, language)
    parser.add_argument(*argument.names, help=argument.help.to(language), **options)


def _reader(argument: Argument, language: Language) -> Callable[[str], object]:
    """A function that reads the value of any text argument: refused unless it is UTF-8, then converted."""

    def read(typed: str) -> object:
        text = read_argument(typed, argument.names[0])
        return argument.convert(text, language) if argument.convert else text

    return read
