"""The arguments of `quotes` and `script`: how many quotes, why not the others, and what the story keeps."""

from composer.cli.argument import Argument, flag
from composer.cli.argument_types import read_number
from composer.core.quotes.answer import MANY
from composer.core.words import Words

#: The most quotes that `--count` may ask for.
MOST = 50


MORE = flag(
    "--more",
    Words(
        f"propose jusqu’à {MANY} citations, et en dernier les confidences, chacune avec sa mise en garde",
        f"suggest up to {MANY} quotes, and last the confidences, each with its caution",
    ),
)
COUNT = Argument(
    ("--count",),
    Words(
        "nombre de citations à proposer (par défaut, 3); au-delà de 3, comme --more",
        "number of quotes to suggest (default: 3); above 3, as with --more",
    ),
    Words("NOMBRE", "NUMBER"),
    convert=read_number(MOST),
)
WHY = flag(
    "--why",
    Words(
        "dit aussi pourquoi les autres bonnes phrases ne sont pas proposées",
        "also say why the other good sentences are not suggested",
    ),
)
INCLUDE_PRIVATE = flag(
    "--include-private",
    Words(
        "garde dans le récit les phrases qui nomment quelqu’un ou disent une confidence",
        "keep in the story the sentences that name someone or reveal something private",
    ),
)
