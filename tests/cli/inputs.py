"""Texts given to the commands that read one, and the one value that a command gives a program."""

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import Ran

CHUTE = "La persévérance, c’est retourner sur la glace le lendemain d’une chute."
PAS = "Crois en toi, même les jours où personne n’y croit."
ANSWERS = f"""1.
Ben là, c’est une bonne question, ça. {CHUTE} Fait que c’est pas mal ça, tsé.

2.
Ma mère travaillait de nuit. J’ai lâché l’école à seize ans.

4.
{PAS} Merci beaucoup!
"""


def written(name: str, text: str | bytes) -> str:
    """The name of a file of the current folder that now holds `text`, in UTF-8."""
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    return name


def value_of(ran: Ran) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The one value on standard output; nothing is said elsewhere."""
    assert ran.err == ""
    return json.loads(ran.out)
