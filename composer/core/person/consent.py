"""Checks the consent to show a person; a minor is shown only with a parent's agreement.

General information, not legal advice: docs/facts.md, « People and language ».
"""

from composer.core.location import at_slot
from composer.core.problems import Problem
from composer.core.visual import Consent, PhotoOf, Visual
from composer.core.words import Words

_UNKNOWN = Words(
    "Rien n’indique qui est sur la photo, ni que cette personne accepte sa publication.",
    "Nothing indicates who is in the photo, or that they agree to its publication.",
)
_INDICATE = Words("Indiquez-le.", "Indicate it.")
_UNAGREED: dict[PhotoOf, Words] = {
    "self": Words(
        "Rien n’indique que vous acceptez la publication de votre photo.",
        "Nothing indicates that you agree to the publication of your photo.",
    ),
    "adult": Words(
        "Rien n’indique que la personne photographiée accepte la publication de sa photo.",
        "Nothing indicates that the person in the photo agrees to its publication.",
    ),
    "minor": Words(
        "Il n’est pas dit qu’un parent accepte que la photo de son enfant soit publiée.",
        "Nothing states that a parent agrees to their child’s photo being published.",
    ),
}
_ASK = Words("Demandez cet accord avant de publier.", "Ask for that agreement before you post.")
_IF_AGREED = Words("Si vous l’acceptez, indiquez-le.", "If you do, indicate it.")
_ASK_PARENT = Words(
    "Demandez cet accord; s’il est donné, indiquez-le.", "Ask for that agreement; if it is given, indicate it."
)
_AGREED, _OPTIONS = (
    Words("--agreed publish", "--agreed publish"),
    Words("--photo-of … --agreed …", "--photo-of … --agreed …"),
)


def has_answer(consent: Consent) -> bool:
    """Whether there is nothing left to ask: it was said whose photo it is, or waved away."""
    return consent.dismissed or consent.photo_of is not None


def consent_problems(visual: Visual) -> tuple[Problem, ...]:
    """The problems with the consent for the photo; none without a photo.

    A minor without a parent's agreement is an error, even where the person dismissed the question; an adult, a warning.
    """
    if visual.photo is None:
        return ()
    consent = visual.photo.consent
    if consent.photo_of is None:
        return (
            ()
            if consent.dismissed
            else (Problem("consent-unsaid", "notice", _UNKNOWN, at_slot("photo"), _INDICATE, command=_OPTIONS),)
        )
    unagreed = _UNAGREED.get(consent.photo_of)
    if unagreed is None or "publish" in consent.agreed:
        return ()
    if consent.photo_of == "minor":
        return (Problem("minor-not-agreed", "error", unagreed, at_slot("photo"), _ASK_PARENT, command=_AGREED),)
    fix = _IF_AGREED if consent.photo_of == "self" else _ASK
    return () if consent.dismissed else (Problem("publication-not-agreed", "warning", unagreed, at_slot("photo"), fix),)
