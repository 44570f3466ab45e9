"""Checks the consent to show a person; a minor is shown only with a parent's agreement.

General information, not legal advice: docs/facts.md, « People and language ».
"""

from collections.abc import Iterator

from composer.core.caption.credit import labelled
from composer.core.problems import Problem, at_slot
from composer.core.visual import USES, Consent, PhotoOf, Use, Visual
from composer.core.words import Language, Words, both_from

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
CONSENT_FILE = "consentement.txt"
_NO_PHOTO = Words("Ce visuel n’a pas de photo.", "This visual has no photo.")
_UNSAID = Words("Il n’est pas dit qui est sur la photo.", "Who is in the photo is not stated.")
_WHO: dict[PhotoOf, Words] = {
    "self": Words(
        "La photo montre la personne qui envoie cette trousse.", "The photo shows the person who sends this kit."
    ),
    "adult": Words("La photo montre un autre adulte.", "The photo shows another adult."),
    "minor": Words(
        "La photo montre un mineur\u00a0: c’est un parent ou tuteur qui accepte.",
        "The photo shows a minor: a parent or tutor is the one who agrees.",
    ),
    "nobody": Words("La photo ne montre personne que l’on reconnaît.", "The photo shows nobody who can be recognized."),
}
_USES: dict[Use, Words] = {
    "publish": Words("Publication de la photo pour cette campagne", "Publication of the photo for this campaign"),
    "reshare": Words("Repartage par l’organisation", "Resharing by the organisation"),
}
_YES, _NO = Words("accepté", "agreed"), Words("pas accepté", "not agreed")
_CREDIT = Words("Crédit photo", "Photo credit")


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


def consent_page(visual: Visual) -> str:
    """The page in both languages, that of the visual first: who is in the photo, then each use and the photographer."""
    return "\n\n".join("\n".join(_lines(visual, language)) for language in both_from(visual.language)) + "\n"


def _lines(visual: Visual, language: Language) -> Iterator[str]:
    if visual.person.name:
        yield visual.person.name
    photo = visual.photo
    if photo is None:
        yield _NO_PHOTO.to(language)
        return
    whose = photo.consent.photo_of
    yield (_WHO[whose] if whose else _UNSAID).to(language)
    if whose and whose != "nobody":
        for use in USES:
            answer = _YES if use in photo.consent.agreed else _NO
            yield labelled(_USES[use].to(language), answer.to(language), language)
    if photo.photographer:
        yield labelled(_CREDIT.to(language), photo.photographer, language)
