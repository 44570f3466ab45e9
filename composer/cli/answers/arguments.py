"""The arguments of `quotes` and `script`: how many quotes, why not the others, and what the story keeps."""

import argparse

from composer.cli.argument import Argument
from composer.core.quotes.answer import MANY
from composer.core.words import Language, Words

#: The most quotes that `--count` may ask for.
MOST = 50


def read_count(text: str, language: Language) -> int:
    """Read a number of quotes, from 1 to `MOST`."""
    if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= MOST:
        return int(text)
    rule = Words(f"écrivez un nombre de 1 à {MOST}", f"write a number from 1 to {MOST}")
    raise argparse.ArgumentTypeError(rule.to(language))


MORE = Argument(
    ("--more",),
    Words(
        f"propose jusqu’à {MANY} citations, et en dernier les confidences, chacune avec sa mise en garde",
        f"suggest up to {MANY} quotes, and last the confidences, each with its caution",
    ),
    options={"action": "store_true"},
)
COUNT = Argument(
    ("--count",),
    Words(
        "nombre de citations à proposer (par défaut, 3); au-delà de 3, comme --more",
        "number of quotes to suggest (default: 3); above 3, as with --more",
    ),
    Words("NOMBRE", "NUMBER"),
    convert=read_count,
)
WHY = Argument(
    ("--why",),
    Words(
        "dit aussi pourquoi les autres bonnes phrases ne sont pas proposées",
        "also say why the other good sentences are not suggested",
    ),
    options={"action": "store_true"},
)
INCLUDE_PRIVATE = Argument(
    ("--include-private",),
    Words(
        "garde dans le récit les phrases qui nomment quelqu’un ou disent une confidence",
        "keep in the story the sentences that name someone or reveal something private",
    ),
    options={"action": "store_true"},
)
