"""What is known of a kit that was received: what its texts, consents and pictures are, and what was found."""

import re
from collections.abc import Mapping
from typing import Literal, get_args

from msgspec import Struct

from composer.core.codes import Code
from composer.core.problems import SEVERITIES, Problem, Severity
from composer.core.visual import Consent
from composer.core.words import Language, Words

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
