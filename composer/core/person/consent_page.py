"""Writes down, for those who receive a kit, whose photo it is and what that person agreed to."""

from collections.abc import Iterator

from composer.core.caption.credit import labelled
from composer.core.visual import USES, PhotoOf, Use, Visual
from composer.core.words import Language, Words, both_from

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
