"""What is not said yet of the consent to show somebody; a minor is shown only with a parent's agreement.

General information, not legal advice: docs/facts.md, « People and language ».
"""

from composer.core.location import at_slot
from composer.core.problems import Problem
from composer.core.visual import Consent, PhotoOf, Visual
from composer.core.words import Words

_UNSAID = Words(
    "Rien ne dit de qui est la photo, ni que cette personne accepte qu’on la publie.",
    "Nothing says whose photo it is, nor that they agree to its being published.",
)
# The window asks before it writes: only the command line can leave this unsaid.
_SAY = Words("Dites-le avec --photo-of et --agreed.", "Say so with --photo-of and --agreed.")
_UNAGREED: dict[PhotoOf, Words] = {
    "self": Words(
        "Il n’est pas dit que vous acceptez que votre photo soit publiée.",
        "It is not said that you agree to your photo being published.",
    ),
    "adult": Words(
        "Il n’est pas dit que la personne photographiée accepte que sa photo soit publiée.",
        "It is not said that the person in the photo agrees to its being published.",
    ),
    "minor": Words(
        "Il n’est pas dit qu’un parent accepte que la photo de son enfant soit publiée.",
        "It is not said that a parent agrees to their child’s photo being published.",
    ),
}
_ASK = Words("Demandez cet accord avant de publier.", "Ask for that agreement before you post.")
_ASK_PARENT = Words(
    "Demandez cet accord; s’il est donné, ajoutez --agreed publish.",
    "Ask for that agreement; if it is given, add --agreed publish.",
)


def has_answer(consent: Consent) -> bool:
    """Whether there is nothing left to ask: it was said whose photo it is, or waved away."""
    return consent.dismissed or consent.photo_of is not None


def consent_problems(visual: Visual) -> tuple[Problem, ...]:
    """What is not said of the photo's consent; nothing without a photo.

    An error for a minor without a parent's agreement, even where nobody wants to be asked; a warning for an adult.
    """
    if visual.photo is None:
        return ()
    consent = visual.photo.consent
    if consent.photo_of is None:
        return () if consent.dismissed else (Problem("consent-unsaid", "notice", _UNSAID, at_slot("photo"), _SAY),)
    unagreed = _UNAGREED.get(consent.photo_of)
    if unagreed is None or "publish" in consent.agreed:
        return ()
    if consent.photo_of == "minor":
        return (Problem("minor-not-agreed", "error", unagreed, at_slot("photo"), _ASK_PARENT),)
    return (
        () if consent.dismissed else (Problem("publication-not-agreed", "warning", unagreed, at_slot("photo"), _ASK),)
    )
