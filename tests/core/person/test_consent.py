"""What is said, and not said, of the consent to show somebody."""

import pytest

from composer.core.document.edits import give_consent, remove_photo, take_photo
from composer.core.person.consent import consent_problems, has_answer
from composer.core.problems import stopping
from composer.core.visual import Consent, PhotoChoice, PhotoOf, Use, Visual


def _shown(consent: Consent) -> Visual:
    return Visual("bloc", photo=PhotoChoice("0" * 64, consent=consent))


def _codes(visual: Visual) -> list[tuple[str, str]]:
    return [(each.code, each.severity) for each in consent_problems(visual)]


def test_a_photo_of_which_nothing_is_known_is_a_notice() -> None:
    assert _codes(_shown(Consent())) == [("consent-unsaid", "notice")]


@pytest.mark.parametrize("whose", ["self", "adult"])
@pytest.mark.parametrize("agreed", [(), ("reshare",)])
def test_a_publication_that_nobody_agreed_to_is_warned_of(whose: PhotoOf, agreed: tuple[Use, ...]) -> None:
    assert _codes(_shown(Consent(whose, agreed))) == [("publication-not-agreed", "warning")]


@pytest.mark.parametrize("agreed", [(), ("reshare",)])
def test_a_minor_without_a_parents_agreement_is_an_error_that_nobody_waves_away(agreed: tuple[Use, ...]) -> None:
    for visual in (_shown(Consent("minor", agreed)), _shown(Consent("minor", agreed, dismissed=True))):
        assert _codes(visual) == [("minor-not-agreed", "error")]
        assert stopping(consent_problems(visual), "despite-errors")


def test_the_sentence_says_whose_agreement_is_missing() -> None:
    said = {consent_problems(_shown(Consent(whose)))[0].words.fr for whose in ("self", "adult", "minor")}
    assert len(said) == 3
    assert "parent" in consent_problems(_shown(Consent("minor")))[0].words.fr


def test_nobody_is_told_to_ask_themselves() -> None:
    fixes = [consent_problems(_shown(Consent(whose)))[0].fix for whose in ("self", "adult")]
    assert ["Demandez" in each.fr for each in fixes if each] == [False, True]


@pytest.mark.parametrize(
    "visual",
    [
        Visual("bloc", quote="Oui."),
        _shown(Consent("nobody")),
        _shown(Consent(dismissed=True)),
        _shown(Consent("adult", dismissed=True)),
        _shown(Consent("minor", ("publish",))),
        _shown(Consent("self", ("publish", "reshare"))),
    ],
)
def test_nothing_is_reported_where_there_is_nothing_to_ask_or_no_wish_to_be_asked(visual: Visual) -> None:
    assert not consent_problems(visual)


def test_it_is_asked_once() -> None:
    assert not has_answer(Consent())
    assert has_answer(Consent("adult"))
    assert has_answer(Consent(dismissed=True))


def test_an_answer_belongs_to_its_photo() -> None:
    answered = give_consent(_shown(Consent()), Consent("self", ("publish",)))
    assert answered.photo
    assert answered.photo.consent == Consent("self", ("publish",))
    other = take_photo(answered, "1" * 64).photo
    assert other
    assert other.consent == Consent()
    assert give_consent(remove_photo(answered), Consent("self")).photo is None
