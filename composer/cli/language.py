"""Chooses the language of messages: the one requested, else the system's, else French."""

import locale
import os
from collections.abc import Mapping, Sequence
from itertools import pairwise

from composer.core.words import LANGUAGES, Language

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def wanted_language(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """The language of `--lang`, read before the arguments are parsed so that their errors are in it too."""
    for argument, following in pairwise([*arguments, ""]):
        given = following if argument == "--lang" else argument.removeprefix("--lang=")
        if argument.startswith("--lang") and given in LANGUAGES:
            return "fr" if given == "fr" else "en"
    return system_language(environment)


def system_language(environment: Mapping[str, str] = os.environ) -> Language:
    """English on a system set to English, French on any other: the campaign's first language."""
    named = next((environment[name] for name in _VARIABLES if environment.get(name)), None)
    setting = named if named is not None else _windows_setting()
    return "en" if setting.lower().startswith(("en_", "en-", "english")) or setting.lower() == "en" else "fr"


def _windows_setting() -> str:
    """The locale of Windows; empty elsewhere, where Python takes the plain C locale for American English."""
    return (locale.getlocale()[0] or "") if os.name == "nt" else ""
