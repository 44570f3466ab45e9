"""The invented sets of tests/data/quotes: what an editor would take from each, and what must never come unasked."""

import re
import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path

from msgspec import Struct

from composer.core.quotes.sentences import fold

_FOLDER = Path(__file__).parents[2] / "data" / "quotes"
_MARKER = re.compile(r"^\s*(?:[-–•*]|\d\.|(?:Moi|Me|A|Guest) ?:)\s")
#: A quote that is a part of an allowed sentence holds at least this share of it.
_MOST = 0.55


class EditorSet(Struct, frozen=True):
    """A set of answers: its pieces behind the marks that careful.toml explains."""

    name: str
    kind: str
    pieces: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The answers as the person gave them."""
        return ("\n" if self.name.endswith("lines") else " ").join(words for _, words in self.pieces)

    @property
    def allowed(self) -> tuple[str, ...]:
        """What may come first: a good piece, or one beside another that may stand with it."""
        said = [(mark, _bare(words)) for mark, words in self.pieces]
        pairs = [
            f"{words} {after}"
            for (mark, words), (next_mark, after) in pairwise(said)
            if mark + next_mark in {"<>", "**", "*+", "+*", "++", "*=", "=*", "+=", "=+"}
        ]
        return (*(words for mark, words in said if mark in "*+"), *pairs)

    @property
    def best(self) -> tuple[str, ...]:
        """What an editor would choose."""
        return tuple(_bare(words) for mark, words in self.pieces if mark == "*") or self.allowed

    @property
    def forbidden(self) -> tuple[str, ...]:
        """What no proposal may contain."""
        return tuple(_bare(words) for mark, words in self.pieces if mark in "-!")

    @property
    def confidences(self) -> tuple[str, ...]:
        """What no story may tell unasked."""
        return tuple(words for mark, words in self.pieces if mark == "!")


def _bare(words: str) -> str:
    return plain(_MARKER.sub("", words))


def plain(text: str) -> str:
    """`text` folded, without marks at its ends."""
    return " ".join(fold(text).replace("[…]", " ").split()).strip(' .!:,;«»"“”')


def is_allowed(quote: str, allowed: tuple[str, ...]) -> bool:
    """Whether a quote is one of these texts, or most of one."""
    shown = plain(quote)
    return any(shown == each or (shown in each and len(shown) > _MOST * len(each)) for each in allowed)


def holds(quote: str, best: tuple[str, ...]) -> bool:
    """Whether a quote has one of these texts in it, or most of one."""
    return is_allowed(quote, best) or any(each in plain(quote) for each in best)


@cache
def editor_sets() -> tuple[EditorSet, ...]:
    """Every set of the folder."""
    return tuple(
        EditorSet(name, kind, tuple((line[0], line[2:]) for line in said.splitlines() if line.strip()))
        for path in sorted(_FOLDER.glob("*.toml"))
        for kind, sets in tomllib.loads(path.read_text("utf-8")).items()
        for name, said in sets.items()
    )
