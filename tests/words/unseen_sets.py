"""Texts that the words engine has never seen, with an editor's verdict: answers, captions and lines."""

import tomllib
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct, convert

from composer.core.words import Language

UNSEEN = Path(__file__).parent / "unseen"
#: Sets that the rules were mended on.
DEVELOPMENT = Path(__file__).parent / "development"


class AnswerSet(Struct, frozen=True, forbid_unknown_fields=True):
    """Answers as typed: what may stand on a poster, what never may, and what must be marked in the rest."""

    name: str
    language: Language
    kinds: tuple[str, ...]
    answers: str
    allowed: tuple[str, ...]
    best: tuple[str, ...]
    forbidden: tuple[str, ...]
    sensitive: tuple[str, ...]


class CaptionCase(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole caption; the heading of its file says what a verdict asks."""

    name: str
    kinds: tuple[str, ...]
    network: str
    verdict: Literal["right", "fixed", "left"]
    text: str
    fixed: str | None = None
    also: tuple[str, ...] = ()
    hint: bool = False

    @property
    def becomes(self) -> tuple[str, ...]:
        """The texts that an editor accepts, once every fix is applied."""
        return (self.text if self.fixed is None else self.fixed, *self.also)


class TypedLine(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of a caption, its correction, and the correction with what is only suggested."""

    language: Language
    text: str
    corrected: str
    suggested: str | None = None


def answer_files(folder: Path = UNSEEN) -> tuple[Path, ...]:
    """The files of answers of `folder`: `quotes.toml`, then `quotes-2.toml` and those written after it."""
    return _files(folder, "quotes")


def caption_files(folder: Path = UNSEEN) -> tuple[Path, ...]:
    """The files of captions of `folder`, in the order they were written in."""
    return _files(folder, "captions")


def line_files(folder: Path = UNSEEN) -> tuple[Path, ...]:
    """The files of lines of `folder`, in the order they were written in."""
    return _files(folder, "typography")


def answer_sets(path: Path) -> tuple[AnswerSet, ...]:
    """The sets of answers of the file `path`."""
    return convert(_tables(path, "set"), tuple[AnswerSet, ...])


def caption_cases(path: Path) -> tuple[CaptionCase, ...]:
    """The captions of the file `path`."""
    return convert(_tables(path, "caption"), tuple[CaptionCase, ...])


def typed_lines(path: Path) -> tuple[TypedLine, ...]:
    """The lines of the file `path`."""
    return convert(_tables(path, "line"), tuple[TypedLine, ...])


def _files(folder: Path, stem: str) -> tuple[Path, ...]:
    return tuple(sorted(folder.glob(f"{stem}*.toml"), key=_number))


def _number(path: Path) -> tuple[int, str]:
    """The number of a set, by the name of its file; the first one's has none."""
    figures = "".join(filter(str.isdigit, path.stem))
    return int(figures or 1), path.stem


def _tables(path: Path, key: str) -> Any:  # noqa: ANN401 - msgspec checks the tables as it converts them
    return tomllib.loads(path.read_text("utf-8"))[key]
