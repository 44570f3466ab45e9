"""The invented answers of tests/data/answers.toml, and the editor's verdict on a quote taken from one of them."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct, convert

from composer.core.quotes.sentences import fold

_FILE = Path(__file__).parents[2] / "data" / "answers.toml"
Verdict = Literal["allowed", "passable", "forbidden"]


class Sample(Struct, frozen=True, forbid_unknown_fields=True):
    """One answer: `said` holds its pieces, each behind the mark that the file's heading explains."""

    name: str
    kind: str
    group: int
    said: str
    lines: bool = False

    @property
    def pieces(self) -> tuple[tuple[str, str], ...]:
        """Mark and words of each piece, headings left out."""
        return tuple((line[0], line[2:]) for line in self.said.splitlines() if line.strip() and line[0] != "#")

    @property
    def text(self) -> str:
        """The answer as the person gave it."""
        joint = "\n" if self.lines else " "
        return joint.join(line[2:] if line.strip() else "\n\n" for line in self.said.splitlines())

    @property
    def usable(self) -> bool:
        """Whether an editor would take something from it."""
        return any(mark in "+<" for mark, _ in self.pieces)


def samples() -> tuple[Sample, ...]:
    """Every answer of the file."""
    return convert(tomllib.loads(_FILE.read_text("utf-8"))["answer"], tuple[Sample, ...])


def verdict(quote: str, sample: Sample) -> Verdict:
    """What the editor said of `quote`: allowed when it is made of good pieces and of nothing else."""
    shown = [_bare(part) for part in quote.split("[…]") if part.strip()]
    used = [at for at, (_, words) in enumerate(sample.pieces) if any(_overlap(_bare(words), part) for part in shown)]
    if any(_is_forbidden(at, used, sample) for at in used):
        return "forbidden"
    exact = " ".join(_bare(sample.pieces[at][1]).strip() for at in used) == " ".join(part.strip() for part in shown)
    good = any(sample.pieces[at][0] in "+<" for at in used)
    return "allowed" if exact and good else "passable"


def _is_forbidden(at: int, used: list[int], sample: Sample) -> bool:
    neighbour = {"<": at + 1, ">": at - 1}
    mark = sample.pieces[at][0]
    return mark == "-" or (mark in neighbour and neighbour[mark] not in used)


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


def _bare(text: str) -> str:
    """Words alone, between spaces, so that a word is found whole."""
    return f" {' '.join(_words(text))} "


def _words(text: str) -> Iterator[str]:
    unmarked = re.sub(r"^\s*(?:[-–•*]|\w[.)])\s", "", text)
    return (found[0] for found in re.finditer(r"[\w'%-]+", fold(unmarked)))
