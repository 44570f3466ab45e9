"""Makes text legible over its background: by the poster's ink, its other ink or a veil, in that order."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct, field

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.poster import Veil
from composer.core.problems import Problem, at_slot
from composer.core.words import Words, decimal
from composer.render.frame import Item, Scrim, Text, covered, ink_of
from composer.render.legibility.veil import bake_veil
from composer.render.scene import Scene

#: What a layer gives: a veil is baked when its strength is known.
Group = Veil | tuple[Item, ...]
Ink = Literal["own", "other"]

#: How far around its glyphs a line's ground counts, in ems: WCAG 2.2, technique G18, looks right beside the letters.
AROUND = 0.1
#: Design pixels by which a veil goes further still: stretching its picture mixes its edge with what is beyond.
_SLACK = 2.0
_FAINT = Words(
    "Ce texte ne ressort pas assez de ce qui est derrière lui\u00a0: son contraste est de "
    "{found} pour 1; il en faut {wanted}.",
    "This text does not stand out enough from what is behind it: its contrast is {found} to 1; {wanted} is needed.",
)
_OTHERWISE = Words(
    "Choisissez une autre palette, ou cadrez la photo autrement.",
    "Choose another palette, or frame the photo differently.",
)


class Choice(Struct, frozen=True):
    """What makes one text legible: an ink, the strength of its veil, and that of its own band."""

    ink: Ink = "own"
    veil: float = 0.0
    band: float = 0.0


class Worst(Struct, frozen=True):
    """The text nearest to its limit: its slot, its contrast with the worst pixel behind it, and the least wanted."""

    slot: str
    contrast: float
    wanted: float

    @property
    def part(self) -> float:
        """The contrast as a fraction of the least wanted: under 1 it is too low."""
        return self.contrast / self.wanted


class Accent(Struct, frozen=True):
    """The colour of the accented words of a text, and their contrast; without a colour, why they have none."""

    color: Color | None = None
    worst: Worst | None = None
    why: Literal["", "faint", "large"] = ""


class Legibility(Struct, frozen=True):
    """The choices for each text that needed one, by slot; and the worst text, if any was measured.

    `accents` are those of the texts that have accented words, by slot; None when they are still to be chosen.
    """

    choices: Mapping[str, Choice] = field(default_factory=dict[str, Choice])
    worst: Worst | None = None
    accents: Mapping[str, Accent] | None = None

    @property
    def problems(self) -> list[Problem]:
        """An error when the worst is under its limit, a notice for each accent that is not drawn."""
        found: list[Problem] = []
        if self.worst and self.worst.part < 1:
            # Truncated, not rounded: 4.46 must not be reported as 4.5.
            ratio = decimal(int(self.worst.contrast * 10) / 10)
            words = _FAINT.format(found=ratio, wanted=decimal(self.worst.wanted))
            found.append(Problem("words-too-faint", "error", words, at_slot(self.worst.slot), _OTHERWISE))
        for slot, each in (self.accents or {}).items():
            if not each.color:
                words = _WHY_PLAIN[each.why or "faint"]
                found.append(Problem("accent-left-out", "notice", words, at_slot(slot), _OTHER_PALETTE))
        return found

    def accented(self, accents: Mapping[str, Accent]) -> "Legibility":
        """The same with the accents chosen, whose contrast counts too."""
        found = [worst for worst in (self.worst, *(each.worst for each in accents.values())) if worst]
        worst = min(found, key=lambda each: each.part) if found else None
        return Legibility(self.choices, worst, accents)


#: The poster without any choice, when no pixel is measured: whether words fit does not depend on their background.
UNMEASURED = Legibility(accents={})


def texts_of(group: Group) -> tuple[Text, ...]:
    """The visible texts of a layer."""
    return () if isinstance(group, Veil) else tuple(item for item in group if isinstance(item, Text) and item.glyphs)


def reach(text: Text) -> list[Rect]:
    """The area under and around each line, from ascent to descent, before the text's rotation."""
    return [line.inset(-AROUND * text.size) for line in text.line_boxes]


def letters(text: Text) -> list[Rect]:
    """The area under and around each visible glyph, after the text's rotation."""
    beside = (box.inset(-AROUND * text.size) for box in ink_of(text))
    return [text.turn.covered(box) if text.turn else box for box in beside]


def veiled(text: Text) -> list[Rect]:
    """The areas a veil must cover fully; for a rotated text, letter by letter, so that it follows the slope."""
    return [box.inset(-_SLACK) for box in (letters(text) if text.turn else reach(text))]


def stands_on(text: Text, veil: Veil) -> bool:
    """Whether the veil is meant for the text."""
    return veil.box.contains(covered(text), tolerance=1.0)


def baked(veil: Veil, strength: float, groups: Sequence[Group], scene: Scene) -> list[Scrim]:
    """`veil` at `strength`, covering every text on it fully; nothing without any."""
    standing = (text for group in groups for text in texts_of(group) if stands_on(text, veil))
    # The column too, so that a veil ends where the poster's author drew it, however short the words.
    words = [box for text in standing for box in (covered(text), *veiled(text))]
    scrim = bake_veil(veil, strength, words, scene.color(veil.role))
    return [scrim] if scrim else []


_WHY_PLAIN = {
    "faint": Words(
        "Aucune couleur de la palette ne ressort assez derrière les mots choisis\u00a0: ils restent comme les autres.",
        "No colour of the palette stands out enough where the words you chose are: they stay like the others.",
    ),
    "large": Words(
        "Les mots choisis sont si grands qu’en couleur ils prendraient toute la place\u00a0: ils restent comme les "
        "autres.",
        "The words you chose are so large that they would take over in colour: they stay like the others.",
    ),
}
_OTHER_PALETTE = Words("Choisissez une autre palette ou d’autres mots.", "Choose another palette or other words.")
