"""One part of a text slot: its words, their marks, and the style and sizes for their length."""

from typing import get_args

from msgspec import Struct

from composer.core.codes import Code
from composer.core.geometry import Rect
from composer.core.person.fields import FIRST_IN_SLOT
from composer.core.poster import Content, Part, Style, TextSlot
from composer.core.problems import Problem, at_slot
from composer.core.text.false_starts import beginnings
from composer.core.text.fitting import Fitted
from composer.core.text.wording import aside, closing_mark, family_of, opening_mark, wording
from composer.core.words import Words
from composer.render.frame import Flat, Outline, Text
from composer.render.scene import Scene
from composer.render.text.glyphs import Setting

#: Codes of the problems of words that are not all drawn.
LACKING: frozenset[Code] = frozenset({"text-too-long", "text-absent"})
#: Codes of the problems of texts that were asked for, and left out to make room.
GIVEN_UP: frozenset[Code] = frozenset({"organisation-left-out", "role-left-out"})
#: The campaign's texts, which no ambassador can shorten.
_OF_CAMPAIGN = frozenset(get_args(Content)) - {"quote", "word", *FIRST_IN_SLOT}
_ANOTHER_POSTER = Words(
    "Ce texte est celui de la campagne; ce n’est pas à vous de le raccourcir. Choisissez une autre affiche, et "
    "prévenez l’organisation.",
    "This text is the campaign’s, and not yours to shorten. Choose another poster, and tell the organization.",
)


class Entry(Struct):
    """One part of a slot that has words: `hung`, then the words, then `ending`.

    `aside` follows the words where there is room: the first thing to give way.
    """

    part: Part
    style: Style
    size: tuple[int, int]
    words: str
    gap: float
    hung: str = ""
    ending: str = ""
    aside: str = ""
    fitted: Fitted | None = None
    #: Where the words may be broken off, from the shortest; and the false starts that are drawn above them.
    beginnings: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    #: The least size that false starts must leave the words, in design pixels.
    least: int = 0


def entries_of(slot: TextSlot, scene: Scene) -> list[Entry]:
    """The parts of `slot` that have words, in their order."""
    entries: list[Entry] = []
    for part in slot.parts:
        words = wording(part.content, scene.visual, scene.campaign, part.day, marks=part.marks)
        if words:
            entries.append(_entry(part, words, slot, scene, first=not entries))
    return entries


def _entry(part: Part, words: str, slot: TextSlot, scene: Scene, *, first: bool) -> Entry:
    long = part.long if part.long and length_of(part, words, scene) > part.long.characters else None
    style = _style(part, scene.poster.styles[long.style if long else part.style], scene)
    cased = words.upper() if style.case == "upper" else words
    hung = opening_mark(cased) if style.hanging == "marks" and slot.align == "left" else ""
    ending = closing_mark(cased) if part.content == "quote" else ""
    bare = cased.removeprefix(hung).removesuffix(ending)
    size = (long.size if long else None) or part.size
    after = aside(part.content, scene.visual)
    after = after.upper() if style.case == "upper" else after
    entry = Entry(part, style, size, bare, 0.0 if first else part.gap, hung, ending, after)
    if part.starts:
        marked = part.marks == "drawn" and scene.visual.marks == "on"
        inside = words.removeprefix(opening_mark(words)).removesuffix(closing_mark(words)) if marked else words
        found = beginnings(inside, scene.visual.language)
        entry.beginnings = tuple(each.upper() if style.case == "upper" else each for each in found)
        entry.least = part.starts.least if long is None or long.least is None else long.least
    return entry


def setting_of(entry: Entry, slot: TextSlot, scene: Scene) -> Setting:
    """How the words of `entry` are set in `slot`; of a quote, some may be in the accent colour."""
    accents = scene.visual.accents if entry.part.content == "quote" else ()
    ink, language = scene.color(entry.style.ink), scene.visual.language
    return Setting(entry.part.slot_id, entry.style, ink, slot.align, entry.hung, accents, language)


def _style(part: Part, style: Style, scene: Scene) -> Style:
    """`style`, in the family of the language that a text of the campaign is in, where it has one."""
    family = family_of(part.content, scene.visual, scene.campaign, part.day)
    return scene.fonts.nearest(style, family) if family else style


def length_of(part: Part, words: str, scene: Scene) -> int:
    """The characters of `words`: of a quote, those that the person typed, without marks and without spaces added."""
    return len(scene.visual.quote.strip()) if part.content == "quote" else len(words)


def fitting_problem(entry: Entry, fitted: Fitted) -> Problem | None:
    """The problem when some or all of the words of `entry` is not drawn, or a word is in two; else None."""
    if not fitted.excess:
        return _split(entry.part.slot_id) if fitted.splits else None
    slot, none = entry.part.slot_id, not fitted.lines or fitted.excess >= len(entry.words.rstrip())
    return _absent(slot, fitted.excess) if none else _excess(slot, fitted.excess)


def _split(slot: str) -> Problem:
    words = Words(
        "Un mot est plus large que la place du texte\u00a0: il est coupé en deux.",
        "A word is wider than the room for the text: it is split in two.",
    )
    fix = Words(
        "Choisissez un mot plus court, une autre affiche ou un autre format.",
        "Choose a shorter word, another poster or another format.",
    )
    return Problem("word-split", "warning", words, at_slot(slot), _ANOTHER_POSTER if slot in _OF_CAMPAIGN else fix)


def _absent(slot: str, count: int) -> Problem:
    words = Words(
        "Il n’y a pas de place pour ce texte : il n’est pas sur l’affiche.",
        "There is no room for this text: it is not on the poster.",
    )
    return Problem("text-absent", "error", words, at_slot(slot), _lightened(slot), excess=count)


def _lightened(slot: str) -> Words:
    """The advice that makes room for the text of `slot`."""
    if slot in _OF_CAMPAIGN:
        return Words(
            "Cadrez la photo plus large, ou choisissez une autre affiche ou un autre format.",
            "Frame the photo wider, or choose another poster or another format.",
        )
    return Words(
        "Raccourcissez les textes, cadrez la photo plus large, ou choisissez une autre affiche ou un autre format.",
        "Shorten the texts, frame the photo wider, or choose another poster or another format.",
    )


def _excess(slot: str, count: int) -> Problem:
    many = "s" if count > 1 else ""
    excess = Words(f"{count} caractère{many}", f"{count} character{many}")
    return Problem(
        "text-too-long",
        "error",
        Words(
            "Le texte a {excess} de plus que l’affiche n’en montre lisiblement\u00a0: la fin est coupée.",
            "The text is {excess} longer than the poster can show legibly: its end is cut.",
        ).format(excess=excess),
        at_slot(slot),
        _ANOTHER_POSTER
        if slot in _OF_CAMPAIGN
        else Words(
            "Retirez au moins {excess}, ou choisissez un format plus grand.",
            "Remove at least {excess}, or choose a larger format.",
        ).format(excess=excess),
        excess=count,
    )


class Placed(Struct, frozen=True):
    """The texts of one slot, positioned, their problems, and whether some text gave way and is not there.

    `blocks` is what is drawn behind the texts, `marks` what is drawn beside or above them and is not to be read, and
    `logo` the box of the organisation's logo, when it has its place.
    """

    items: tuple[Text, ...] = ()
    problems: tuple[Problem, ...] = ()
    gave_way: bool = False
    marks: tuple[Outline | Flat, ...] = ()
    blocks: tuple[Flat, ...] = ()
    logo: Rect | None = None

    @property
    def lacks(self) -> bool:
        """Whether some words are not drawn, apart from those that gave way."""
        return any(problem.code in LACKING for problem in self.problems)
