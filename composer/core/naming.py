"""Names that come from outside: how a sentence shows one, and which known name was meant."""

import difflib
from collections.abc import Iterable, Sequence

from composer.core.words import Words

#: A longer name is cut: a sentence has to stay one.
_LONGEST_SHOWN = 60
_MOST_LISTED = 20


def shown(name: str) -> str:
    """`name` on one line of at most 60 characters, with a sign in the place of what cannot be printed."""
    cut = name[:_LONGEST_SHOWN]
    line = cut if cut.isprintable() else "".join(map(_printable, cut))
    return line if len(name) <= _LONGEST_SHOWN else line[:-1] + "…"


def named(name: str) -> Words:
    """`name` between the quotation marks of each language."""
    return Words(f"«\u00a0{shown(name)}\u00a0»", f"“{shown(name)}”")


def listed(names: Sequence[Words]) -> Words:
    """`names` one after the other, with « et » before the last one."""
    french, english = [each.fr for each in names], [each.en for each in names]
    return Words(_joined(french, "et"), _joined(english, "and"))


def _joined(names: Sequence[str], last: str) -> str:
    return f" {last} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def meant(name: str, known: Iterable[str]) -> Words | None:
    """A mend: the known name nearest to `name`, else the list of them; None when nothing is known."""
    names = list(known)
    near = difflib.get_close_matches(name[:_LONGEST_SHOWN], names, 1)
    if near:
        likely = named(near[0])
        return Words(f"Vouliez-vous écrire {likely.fr}?", f"Did you mean {likely.en}?")
    if not names:
        return None
    valid = ", ".join(shown(each) for each in names[:_MOST_LISTED])
    more = ", …" if len(names) > _MOST_LISTED else "."
    return Words(f"Les noms valides\u00a0: {valid}{more}", f"Valid names: {valid}{more}")


def _printable(sign: str) -> str:
    if sign.isspace():
        return " "
    return sign if sign.isprintable() else "\ufffd"
