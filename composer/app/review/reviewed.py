"""What is known of a kit that was received, and the same as the line of a table, on screen and in a CSV."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, get_args

from msgspec import Struct

from composer.core.campaign.campaign import Campaign
from composer.core.codes import Code
from composer.core.problems import SEVERITIES, Problem, Severity
from composer.core.visual import Consent, Use
from composer.core.words import Language, Words, decimal

#: What a campaign asks of a caption, each with how the codes of its problems begin.
Rule = Literal["phrase", "handle", "hashtags", "dates"]
RULES: tuple[Rule, ...] = get_args(Rule)
_CODES: Mapping[Rule, tuple[str, ...]] = {
    "phrase": ("phrase-",),
    "handle": ("handle-", "organisation-missing"),
    "hashtags": ("hashtag",),
    "dates": ("dates-", "weekday-", "edition-"),
}
#: Problems for which a visual is on no page: it is not theirs, or it is there already.
_NOT_SHOWN: frozenset[Code] = frozenset({"example-leaves", "kit-twice", "minor-not-agreed"})


# What would break a line, or control whatever shows it; texts of a visual have no other unseen character left.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_YES, _NO, _UNKNOWN = Words("oui", "yes"), Words("non", "no"), Words("—", "—")
_BROKEN = Words("à corriger\u00a0: {networks}", "to correct: {networks}")
_NO_PHOTO = Words("sans photo", "no photo")
_UNSAID = Words("non précisé", "not stated")
_NOBODY = Words("personne de reconnaissable", "nobody recognizable")
_RIGHT = Words("rien", "none")
_STATES: dict[Severity | None, Words] = {
    None: Words("prêt", "ready"),
    "notice": Words("prêt", "ready"),
    "warning": Words("à voir", "to review"),
    "error": Words("à corriger", "to correct"),
}


def on_one_line(text: str) -> str:
    """`text` on one line, its no-break spaces kept."""
    return _CONTROLS.sub(" ", text)


class ShownPicture(Struct, frozen=True):
    """A small picture of a visual: a JPEG, and its size in pixels."""

    jpeg: bytes
    width: int
    height: int


class Reviewed(Struct, frozen=True):
    """A kit or a visual as it was received; what is not known of one that cannot be read is empty or None.

    `place` is where it is in what was given, `document` the id by which the same visual is known again. `networks` are
    the ids of those it has captions for, `hashtags` those of its captions as written. `contrast` is that of the text
    nearest to the minimum it needs, `cut` the formats in which a text is cut or absent. `consent` and `photographer`
    are of its photo.
    """

    place: str
    name: str = ""
    document: str = ""
    campaign: str = ""
    networks: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    has_photo: bool = False
    consent: Consent = Consent()
    contrast: float | None = None
    cut: tuple[str, ...] | None = None
    photographer: str = ""
    credit: Words = Words("", "")
    alternative: str = ""
    language: Language = "fr"
    problems: tuple[Problem, ...] = ()
    picture: ShownPicture | None = None

    @property
    def worst(self) -> Severity | None:
        """The severity of the worst of its problems; None when there are none."""
        found = {each.severity for each in self.problems}
        return next((each for each in SEVERITIES if each in found), None)

    @property
    def may_be_reshared(self) -> bool:
        """Whether the person, or the parent of a minor, agreed to be published and to be reshared."""
        agreed = {"publish", "reshare"} <= set(self.consent.agreed)
        return agreed and not any(each.code in _NOT_SHOWN for each in self.problems)

    def broken_on(self, rule: Rule) -> tuple[str, ...]:
        """The ids of the networks whose captions break `rule`."""
        found = (each.location.networks for each in self.problems if each.code.startswith(_CODES[rule]))
        return tuple(dict.fromkeys(network for networks in found for network in networks))


class Column(Struct, frozen=True):
    """One column: its heading, and its cell for a kit."""

    heading: Words
    cell: Callable[[Reviewed, Campaign], Words]


def _same(text: str) -> Words:
    return Words(text, text)


def _rule(rule: Rule) -> Callable[[Reviewed, Campaign], Words]:
    def cell(reviewed: Reviewed, campaign: Campaign) -> Words:
        if not reviewed.networks:
            return _UNKNOWN
        broken = reviewed.broken_on(rule)
        # Another campaign may have networks of its own.
        names = [campaign.networks[each].name if each in campaign.networks else each for each in broken]
        return _BROKEN.format(networks=", ".join(names)) if names else _YES

    return cell


def _hashtags(reviewed: Reviewed, campaign: Campaign) -> Words:
    broken = reviewed.broken_on("hashtags")
    written = _same(" ".join(reviewed.hashtags)) if reviewed.hashtags else _UNKNOWN
    if not broken:
        return written
    return Words("{written} ({broken_on})", "{written} ({broken_on})").format(
        written=written, broken_on=_rule("hashtags")(reviewed, campaign)
    )


def _agreed(use: Use) -> Callable[[Reviewed, Campaign], Words]:
    def cell(reviewed: Reviewed, _: Campaign) -> Words:
        if not reviewed.has_photo:
            return _NO_PHOTO if reviewed.campaign else _UNKNOWN
        if reviewed.consent.photo_of is None:
            return _UNSAID
        if reviewed.consent.photo_of == "nobody":
            return _NOBODY
        return _YES if use in reviewed.consent.agreed else _NO

    return cell


def _cut(reviewed: Reviewed, campaign: Campaign) -> Words:
    if reviewed.cut is None:
        return _UNKNOWN
    known = campaign.format_by_id
    names = [known[each].name if each in known else _same(each) for each in reviewed.cut]
    return Words(", ".join(each.fr for each in names), ", ".join(each.en for each in names)) if names else _RIGHT


def _photographer(reviewed: Reviewed, _: Campaign) -> Words:
    if not reviewed.has_photo:
        return _NO_PHOTO if reviewed.campaign else _UNKNOWN
    return _same(reviewed.photographer) if reviewed.photographer else _NO


COLUMNS: tuple[Column, ...] = (
    Column(Words("Nom", "Name"), lambda each, _: _same(each.name)),
    Column(Words("État", "State"), lambda each, _: _STATES[each.worst]),
    Column(Words("Campagne", "Campaign"), lambda each, _: _same(each.campaign)),
    Column(Words("Phrase", "Phrase"), _rule("phrase")),
    Column(Words("Identifiant", "Handle"), _rule("handle")),
    Column(Words("Mots-clics", "Hashtags"), _hashtags),
    Column(Words("Dates", "Dates"), _rule("dates")),
    Column(Words("Publier", "Publish"), _agreed("publish")),
    Column(Words("Repartager", "Reshare"), _agreed("reshare")),
    Column(
        Words("Contraste", "Contrast"), lambda each, _: _UNKNOWN if each.contrast is None else decimal(each.contrast)
    ),
    Column(Words("Textes coupés", "Cut texts"), _cut),
    Column(Words("Crédit photo", "Photo credit"), _photographer),
    Column(Words("Fichier", "File"), lambda each, _: _same(each.place)),
)


def headings(language: Language) -> tuple[str, ...]:
    """The headings of the columns."""
    return tuple(each.heading.to(language) for each in COLUMNS)


def cells(reviewed: Reviewed, campaign: Campaign, language: Language) -> tuple[str, ...]:
    """The cells of one line, each on one line; `campaign` names the networks and formats."""
    return tuple(on_one_line(each.cell(reviewed, campaign).to(language)) for each in COLUMNS)


def aligned(lines: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The lines of a table for a terminal, each column as wide as its longest cell."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    padded = (zip(line, widths, strict=True) for line in lines)
    return tuple("  ".join(cell.ljust(width) for cell, width in pairs).rstrip() for pairs in padded)
