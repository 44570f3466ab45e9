"""What is not said yet of the consent to show somebody: a notice, never an obstacle, gone once it was waved away.

General information, not legal advice: docs/facts.md, « People and language ».
"""

from composer.core.problems import Problem
from composer.core.visual import Consent, PhotoOf, Visual
from composer.core.words import Words

_UNSAID = Words(
    "Rien ne dit de qui est la photo, ni que cette personne accepte qu’on la publie.",
    "Nothing says whose photo it is, nor that they agree to its being published.",
)
_SAY = Words(
    "Dites-le à l’étape Exporter, ou avec --photo-of et --agreed.",
    "Say so at the step Export, or with --photo-of and --agreed.",
)
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


def has_answer(consent: Consent) -> bool:
    """Whether there is nothing left to ask: it was said whose photo it is, or waved away."""
    return consent.dismissed or consent.photo_of is not None


def consent_problems(visual: Visual) -> tuple[Problem, ...]:
    """What is not said of the photo's consent; nothing without a photo."""
    if visual.photo is None or visual.photo.consent.dismissed:
        return ()
    consent = visual.photo.consent
    if consent.photo_of is None:
        return (Problem("consent-unsaid", "notice", _UNSAID, "photo", _SAY),)
    unagreed = _UNAGREED.get(consent.photo_of)
    if unagreed is None or "publish" in consent.agreed:
        return ()
    return (Problem("publication-not-agreed", "notice", unagreed, "photo", _ASK),)
