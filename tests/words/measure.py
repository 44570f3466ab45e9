"""Measures the words engine on the unseen sets: `python -m tests.words.measure [quotes|captions|typography] [--show]`.

Each file of answers, captions or lines is measured apart, and `--set 2` measures the second alone.
`--folder` reads other sets of the same form.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal, TypeVar

from msgspec import Struct

from composer.core.campaign.campaign import Campaign
from composer.core.linter.lint import apply_fixes, lint
from composer.core.quotes.proposals import parse_answers, propose_quotes
from composer.core.quotes.story import story
from composer.core.quotes.video_script import video_script
from composer.core.quotes.voices.headings import campaign_texts
from composer.core.text.typography.change import apply
from composer.core.text.typography.correct import correct
from composer.core.text.typography.suggest import suggestions
from composer.storage.campaigns.campaign_file import read_campaign
from tests.words.unseen_sets import (
    UNSEEN,
    AnswerSet,
    CaptionCase,
    TypedLine,
    answer_files,
    answer_sets,
    caption_cases,
    caption_files,
    line_files,
    typed_lines,
)
from tests.words.verdicts import Verdict, folded, is_best, verdict

_CAMPAIGN = Path(__file__).parents[2] / "resources" / "campaigns" / "jps-2026.toml"
# What a poster of the campaign can hold, in characters.
_LONGEST_QUOTE = 280


class Tally(Struct, frozen=True):
    """One figure: how many of how many, the aim in words, and each case that missed it."""

    what: str
    aim: str
    good: int
    of: int
    missed: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The figure in one line."""
        return (
            f"{self.what:52} {self.good:4} of {self.of:4}  {100 * self.good / max(1, self.of):5.1f} %  aim {self.aim}"
        )


class Proposed(Struct, frozen=True):
    """What the engine proposed for a set of answers, and what it would add unasked to the story and the script."""

    case: AnswerSet
    quotes: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    added: str


class Linted(Struct, frozen=True):
    """What the linter says of a caption: whether before and after its fixes, and the text that they leave."""

    case: CaptionCase
    codes: tuple[str, ...]
    warned: bool
    text: str
    left: tuple[str, ...]
    still_warned: bool

    @property
    def caught(self) -> bool:
        """Whether the person is told; a warning is needed where only the person can mend the caption."""
        return self.warned or (self._lightly and bool(self.codes))

    @property
    def still_caught(self) -> bool:
        """The same of what the fixes leave."""
        return self.still_warned or (self._lightly and bool(self.left))

    @property
    def _lightly(self) -> bool:
        return self.case.hint or self.case.verdict == "fixed"

    @property
    def sound(self) -> bool:
        """Whether the text left is a good caption."""
        good = {"right": (self.case.text,), "fixed": self.case.becomes, "left": self.case.also}
        return self.text in good[self.case.verdict]

    @property
    def fixed_right(self) -> bool:
        """Whether the fixes did what an editor does, no less and no more."""
        if self.sound:
            return not self.still_warned
        return self.case.verdict == "left" and self.text in self.case.becomes and self.still_caught


def quote_figures(path: Path, campaign: Campaign) -> Iterator[Tally]:
    """Quotes first, forbidden, best and what is kept out of the rest."""
    every = tuple(_proposed(each, campaign) for each in answer_sets(path))
    usable = [each for each in every if each.case.allowed]
    yield _tally("sets with an allowed quote first", "≥ 90 %", usable, lambda one: one.verdicts[:1] == ("allowed",))
    yield _tally("sets without a forbidden proposal", "100 %", every, lambda one: "forbidden" not in one.verdicts)
    yield _tally("sets with the best among three", "≥ 70 %", usable, _has_best)
    empty = [each for each in every if not each.case.allowed]
    yield _tally("sets with nothing to take, nothing proposed", "100 %", empty, lambda one: not one.quotes)
    yield _kept_out(every)


def caption_figures(path: Path, campaign: Campaign) -> Iterator[Tally]:
    """Right captions silent, wrong ones caught and fixed, and none that is wrong and clean."""
    every = tuple(_linted(each, campaign) for each in caption_cases(path))
    right = [each for each in every if each.case.verdict == "right"]
    wrong = [each for each in every if each.case.verdict != "right"]
    yield _tally("right captions without a warning", "≥ 98 %", right, lambda one: not one.warned)
    yield _tally("right captions without a notice either", "", right, lambda one: not one.codes)
    yield _tally("right captions untouched by fixes", "100 %", right, lambda one: one.text == one.case.text)
    yield _tally("wrong captions caught", "≥ 93 %", wrong, lambda one: one.caught)
    yield _tally("wrong captions fixed right, or left and reported", "≥ 90 %", wrong, lambda one: one.fixed_right)
    for name in ("fixed", "left"):
        some = [each for each in wrong if each.case.verdict == name]
        yield _tally(f"  of those to be {name}", "", some, lambda one: one.fixed_right)
    yield _tally(
        "wrong captions that do not end wrong and clean", "100 %", wrong, lambda one: one.sound or one.still_caught
    )
    changed = [each for each in wrong if each.text != each.case.text]
    yield _tally("  of those that a fix touched", "100 %", changed, lambda one: one.sound or one.still_caught)


def typography_figures(path: Path, campaign: Campaign) -> Iterator[Tally]:
    """Lines corrected to the character, and suggestions."""
    lines = typed_lines(path)
    yield _tally("lines right", "100 %", lines, lambda line: _corrected(line, campaign) == line.corrected)
    same = [line for line in lines if line.text == line.corrected]
    yield _tally(
        "  of those where nothing changes", "100 %", same, lambda line: _corrected(line, campaign) == line.text
    )
    offered = [line for line in lines if line.suggested is not None]
    yield _tally("lines with their suggestions", "100 %", offered, lambda line: _suggested(line) == line.suggested)


def _proposed(case: AnswerSet, campaign: Campaign) -> Proposed:
    answers = parse_answers(case.answers)
    networks = [network.name for network in campaign.networks.values()]
    own = campaign_texts(campaign)
    quotes = propose_quotes(answers, lambda quote: len(quote) <= _LONGEST_QUOTE, networks=networks, own=own).quotes
    rest = story(answers, quotes[0] if quotes else None, networks)
    script = video_script(quotes[0].text if quotes else "", rest, campaign, case.language)
    texts = tuple(each.text for each in quotes)
    return Proposed(case, texts, tuple(verdict(each, case) for each in texts), f"{rest}\n{script.text}")


def _linted(case: CaptionCase, campaign: Campaign) -> Linted:
    found = lint(case.text, case.network, campaign)
    text = apply_fixes(case.text, case.network, campaign)
    left = lint(text, case.network, campaign)
    return Linted(
        case,
        tuple(each.problem.code for each in found),
        any(each.problem.severity != "notice" for each in found),
        text,
        tuple(each.problem.code for each in left),
        any(each.problem.severity != "notice" for each in left),
    )


def _corrected(line: TypedLine, campaign: Campaign) -> str:
    return correct(line.text, line.language, "caption", phrase=campaign.phrase.value)


def _suggested(line: TypedLine) -> str:
    return apply(line.corrected, suggestions(line.corrected))


def _has_best(one: Proposed) -> bool:
    return any(is_best(quote, one.case) for quote in one.quotes[:3])


def _kept_out(every: Iterable[Proposed]) -> Tally:
    told = [(one, words) for one in every for words in one.case.sensitive]
    added = [(one, words) for one, words in told if folded(words) in folded(one.added)]
    missed = tuple(f"{one.case.name}: {words}" for one, words in added)
    return Tally("sensitive passages not added unasked", "100 %", len(told) - len(added), len(told), missed)


_Case = TypeVar("_Case", Proposed, Linted, TypedLine)


def _tally(what: str, aim: str, cases: Iterable[_Case], good: Callable[[_Case], bool]) -> Tally:
    judged = [(case, good(case)) for case in cases]
    missed = tuple(_shown(case) for case, well in judged if not well)
    return Tally(what, aim, len(judged) - len(missed), len(judged), missed)


def _shown(case: Proposed | Linted | TypedLine) -> str:
    if isinstance(case, Proposed):
        shown = [f"{said}: {quote!r}" for said, quote in zip(case.verdicts, case.quotes, strict=True)]
        return "\n        ".join((case.case.name, *shown))
    if isinstance(case, TypedLine):
        return f"{case.text!r} should be {case.corrected!r}" + (f" then {case.suggested!r}" if case.suggested else "")
    shown = f"{case.case.verdict}, {' '.join(case.case.kinds)}: {case.case.name} [{' '.join(case.codes)}]"
    return f"{shown}\n        {case.text[-160:]!r} [{' '.join(case.left)}]" if case.text != case.case.text else shown


_Part = Literal["quotes", "captions", "typography"]


class _Measure(Struct, frozen=True):
    """How a part is measured: its files in a folder, and the figures of one of them."""

    files: Callable[[Path], tuple[Path, ...]]
    figures: Callable[[Path, Campaign], Iterator[Tally]]


_PARTS: dict[_Part, _Measure] = {
    "quotes": _Measure(answer_files, quote_figures),
    "captions": _Measure(caption_files, caption_figures),
    "typography": _Measure(line_files, typography_figures),
}


class _Arguments(Struct):
    parts: list[_Part]
    show: bool
    folder: Path
    number: int | None


def _measured(part: _Part, asked: _Arguments, campaign: Campaign) -> Iterator[tuple[str, Iterator[Tally]]]:
    for number, path in enumerate(_PARTS[part].files(asked.folder), 1):
        if asked.number in {None, number}:
            yield path.stem, _PARTS[part].figures(path, campaign)


def _arguments() -> _Arguments:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*_PARTS, []], metavar="PART")
    parser.add_argument("--show", action="store_true", help="print each miss")
    parser.add_argument("--folder", type=Path, default=UNSEEN, help="other sets of the same form")
    parser.add_argument("--set", type=int, dest="number", metavar="N", help="the Nth file of each part alone")
    read = parser.parse_args()
    asked = _Arguments(read.parts or list(_PARTS), read.show, read.folder, read.number)
    for part in asked.parts:
        files = len(_PARTS[part].files(asked.folder))
        if asked.number is not None and not 1 <= asked.number <= files:
            parser.error(f"there are {files} files of {part} in {asked.folder}")
    return asked


def main() -> int:
    """Print every figure asked for; none of them fails."""
    asked = _arguments()
    campaign = read_campaign(_CAMPAIGN)
    for part in asked.parts:
        for heading, figures in _measured(part, asked, campaign):
            print(heading)
            _print(figures, asked)
    return 0


def _print(figures: Iterable[Tally], asked: _Arguments) -> None:
    for tally in figures:
        print(f"  {tally.line}")
        for missed in tally.missed if asked.show else ():
            print(f"      {missed}")


if __name__ == "__main__":
    sys.exit(main())
