"""The reports of a run: a CSV that French Excel opens, and a page of paper, rows by their state and what to correct."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from composer.app.batch.run import RowResult, RowState
from composer.app.studio import Studio
from composer.core.campaign.campaign import text_in
from composer.core.color import Color, parse_color
from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.poster import Style
from composer.core.problems import SEVERITIES, Problem, Severity, worst_first
from composer.core.text.fitting import Column, block_height, fit
from composer.core.visual import Consent, PhotoOf
from composer.core.words import Language, Words, counted, named, printable
from composer.export.csv_table import csv_bytes
from composer.export.metadata import Labels
from composer.export.pdf.page import encode_pdf
from composer.render.fonts import Fonts
from composer.render.frame import Flat, Frame, Item
from composer.render.text.glyphs import Setting, place_text

REPORT, PAGE = "rapport.csv", "rapport.pdf"
STATES: dict[RowState, Words] = {
    "ready": Words("prêt", "ready"),
    "to-review": Words("à voir", "to review"),
    "stopped": Words("arrêté", "stopped"),
    "made": Words("fait", "made"),
    "unchanged": Words("inchangé", "unchanged"),
    "failed": Words("incomplet", "incomplete"),
    "left": Words("pas encore fait", "not made yet"),
}
_HEADINGS = (
    Words("Ligne", "Row"),
    Words("Nom", "Name"),
    Words("Dossier", "Folder"),
    Words("État", "State"),
    Words("Consentement", "Consent"),
    Words("Constats", "Findings"),
)
_UNSAID = Words("non précisé", "not stated")
_WHO: dict[PhotoOf, Words] = {
    "self": Words("la personne", "the person"),
    "adult": Words("un adulte", "an adult"),
    "minor": Words("un mineur", "a minor"),
    "nobody": Words("personne de reconnaissable", "nobody recognizable"),
}
_USES = {"publish": Words("publier", "publication"), "reshare": Words("repartager", "resharing")}
#: Hundredths of an inch, as all that follows.
_LETTER = Format("letter", Words("Lettre", "Letter"), 8.5, 11, "in")
_MARGIN, _GAP, _FOOT = 75.0, 20.0, 1025.0
_INK, _PALE, _LINE = parse_color("#1d2622"), parse_color("#55605a"), parse_color("#b9c0b9")
_TITLE = Words("Rapport de la liste {list}", "Report of the list {list}")
_ROW, _ROWS = Words("{count} ligne", "{count} row"), Words("{count} lignes", "{count} rows")
_AGREED = Words(
    "Consentement à la publication\u00a0: {publish}; au repartage\u00a0: {reshare}; non précisé\u00a0: {unsaid}.",
    "Consent to publication: {publish}; to resharing: {reshare}; not stated: {unsaid}.",
)
_TO_CORRECT = Words("À corriger ou à voir", "To correct or to review")
_NOTHING = Words("Rien à corriger.", "Nothing to correct.")
_OTHER = Words("Et {count} autre ligne", "And {count} other row")
_OTHERS = Words("Et {count} autres lignes", "And {count} other rows")
_MORE = Words("{others}\u00a0: tout est dans {report}.", "{others}: all is in {report}.")
_ALL = Words("Tous les constats sont dans {report}.", "All findings are in {report}.")


def report_bytes(results: Iterable[RowResult], language: Language) -> bytes:
    """The report, a line for each row, in UTF-8 with its mark, and semicolons between columns."""
    return csv_bytes((each.to(language) for each in _HEADINGS), (_cells(each, language) for each in results))


def _cells(result: RowResult, language: Language) -> Iterator[str]:
    yield str(result.number)
    yield result.name
    yield result.folder
    yield STATES[result.state].to(language)
    yield _consent(result.consent, language)
    yield "\n".join(each.words.to(language) for each in result.problems)


def _consent(consent: Consent, language: Language) -> str:
    if consent.photo_of is None:
        return _UNSAID.to(language)
    uses = (_USES[each].to(language) for each in consent.agreed)
    return ", ".join((_WHO[consent.photo_of].to(language), *uses))


class _Lettering(Struct, frozen=True):
    """How a text of the page is set: its size, its weight, its colour, and its most lines."""

    size: int
    weight: int
    ink: Color = _INK
    lines: int = 1

    @property
    def style(self) -> Style:
        """Its style, in the fonts of the program's own sheets."""
        return Style("Hanken Grotesk", weight=self.weight)


_H1, _H2, _COUNT = _Lettering(27, 700, lines=2), _Lettering(17, 700), _Lettering(38, 700)
_BODY, _NAME, _FINDING = _Lettering(14, 500, lines=2), _Lettering(13, 700), _Lettering(12, 400, _PALE, 2)


class _Page:
    """A page filled from its top."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self.items: list[Item] = [Flat("", _LETTER.box, parse_color("#ffffff"))]
        self.top = _MARGIN

    def write(self, words: str, lettering: _Lettering, box: tuple[float, float] | None = None) -> None:
        """Write `words` at the left edge and in the width of `box`, or across the page, and go below them."""
        left, width = box or (_MARGIN, _LETTER.size.width - 2 * _MARGIN)
        style, measure = lettering.style, self._fonts.measure(lettering.style)
        column = Column(width, 1000, lettering.size, lettering.size, lines=lettering.lines)
        fitted = fit(words, column, measure)
        if fitted.excess:
            fitted = fit(f"{words[: -fitted.excess - 2].rstrip()}…", column, measure)
        height = block_height(len(fitted.lines), fitted.size, style.leading, measure)
        setting = Setting("", style, lettering.ink, "left")
        self.items.append(place_text(fitted, setting, Rect(left, self.top, width, height), self._fonts)[0])
        self.top += height

    def space(self, height: float) -> None:
        """Leave `height` empty."""
        self.top += height

    def rule(self) -> None:
        """Draw a thin line across."""
        self.items.append(Flat("", Rect(_MARGIN, self.top, _LETTER.size.width - 2 * _MARGIN, 1), _LINE))
        self.top += _GAP


def report_page(name: str, results: Sequence[RowResult], studio: Studio, language: Language) -> bytes:
    """The report of the list `name` as a PDF of one page; the same results give the same bytes."""
    page = _Page(studio.fonts)
    title = _TITLE.format(list=named(printable(name))).to(language)
    page.write(title, _H1)
    page.space(10)
    campaign = text_in(studio.context.campaign.name, language)
    page.write(f"{campaign}, {counted(len(results), _ROW, _ROWS).to(language)}", _BODY)
    page.space(1.5 * _GAP)
    _write_counts(page, results, language)
    uses = Counter(use for each in results for use in each.consent.agreed)
    unsaid = sum(each.consent.photo_of is None for each in results)
    agreed = _AGREED.format(publish=uses["publish"], reshare=uses["reshare"], unsaid=unsaid)
    page.write(agreed.to(language), _BODY)
    page.space(_GAP)
    page.rule()
    _write_findings(page, [each for each in results if _worst(each)], language)
    return encode_pdf(Frame(_LETTER.size, tuple(page.items)), _LETTER, Labels(title))


def _write_counts(page: _Page, results: Iterable[RowResult], language: Language) -> None:
    counts = Counter(each.state for each in results)
    shown: list[RowState] = [state for state in STATES if counts[state]]
    top, width, bottom = page.top, 115.0, page.top
    for number, state in enumerate(shown):
        page.top = top
        page.write(f"{counts[state]}", _COUNT, (_MARGIN + number * width, width))
        page.space(8)
        page.write(STATES[state].to(language), _BODY, (_MARGIN + number * width, width))
        bottom = max(bottom, page.top)
    page.top = bottom + _GAP


def _write_findings(page: _Page, results: Sequence[RowResult], language: Language) -> None:
    """The rows that have something to correct, the stopped ones first, as many as the page holds."""
    page.write((_TO_CORRECT if results else _NOTHING).to(language), _H2)
    page.space(14)
    ordered = sorted(results, key=lambda each: (SEVERITIES.index(_severity(each)), each.number))
    for number, each in enumerate(ordered):
        if page.top > _FOOT - 60:
            words = _MORE.format(others=counted(len(results) - number, _OTHER, _OTHERS), report=REPORT).to(language)
            break
        page.write(" ".join(filter(None, (f"{each.number}", printable(each.name)))), _NAME)
        page.space(3)
        page.write(_sentences(_worst(each), language), _FINDING)
        page.space(9)
    else:
        words = _ALL.to(language).format(report=REPORT)
    page.top = _FOOT - 20
    page.write(words, _FINDING)


def _worst(result: RowResult) -> Problem | None:
    """The first of the worst problems of a row; hints are left to the table."""
    severe = [each for each in result.problems if each.severity != "notice"]
    return next(iter(worst_first(severe)), None)


def _sentences(problem: Problem | None, language: Language) -> str:
    sentences = (problem.words, problem.fix) if problem else ()
    return printable(" ".join(words.to(language) for words in sentences if words))


def _severity(result: RowResult) -> Severity:
    found = _worst(result)
    return found.severity if found else "notice"
