"""Whoever shares a visual again can credit the ambassador in one paste."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.campaign import Campaign
from composer.core.caption.credit import credit_lines, own_handle, photo_credit, sentence
from composer.core.visual import Person, PhotoChoice, Visual
from tests.networks import ALL_NETWORKS, NETWORKS

_MARIE = Person("Marie Tremblay", "infirmière", "CHUM", {"instagram": "@marie.t", "linkedin": "Marie Tremblay"})
_OCCASION = "Journées de la persévérance scolaire, 16 au 20 février 2026."
_WORD = st.text("abcdé", max_size=8)


def test_the_newsletter_line_names_person_handles_photographer_and_campaign(campaign: Campaign) -> None:
    line = credit_lines(
        Visual("bloc", person=_MARIE, photo=PhotoChoice("", photographer="Ana Roy")), campaign
    ).newsletter
    assert line.fr == (
        "Visuel partagé par Marie Tremblay (Instagram\u00a0: @marie.t, LinkedIn\u00a0: Marie Tremblay), infirmière, "
        f"CHUM. Photo\u00a0: Ana Roy. {_OCCASION}"
    )
    assert line.en == (
        "Visual shared by Marie Tremblay (Instagram: @marie.t, LinkedIn: Marie Tremblay), CHUM. "
        "Photo: Ana Roy. Hooked on School Days, February 16–20, 2026."
    )


def test_on_a_network_only_its_own_handle_is_named(campaign: Campaign) -> None:
    by_network = credit_lines(Visual("bloc", person=_MARIE), campaign).by_network
    assert tuple(by_network) == ALL_NETWORKS
    assert by_network["instagram"].fr.startswith("Visuel partagé par Marie Tremblay (@marie.t), infirmière, CHUM.")
    assert by_network["facebook"].fr == f"Visuel partagé par Marie Tremblay, infirmière, CHUM. {_OCCASION}"


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (Person(), "Visuel partagé par une personne ambassadrice."),
        (Person(role="infirmière"), "Visuel partagé par une personne ambassadrice, infirmière."),
        (Person(handles={"facebook": "@m"}), "Visuel partagé par une personne ambassadrice (Facebook\u00a0: @m)."),
        (Person("Équipe d’Ana Jr."), "Visuel partagé par Équipe d’Ana Jr."),
    ],
)
def test_the_line_is_a_sentence_whatever_is_known(campaign: Campaign, person: Person, expected: str) -> None:
    assert credit_lines(Visual("bloc", person=person), campaign).newsletter.fr == f"{expected} {_OCCASION}"


@given(
    st.builds(Person, _WORD, _WORD, _WORD, st.dictionaries(st.sampled_from(NETWORKS), _WORD)),
    st.sampled_from([None, PhotoChoice("", photographer="Ana"), PhotoChoice("")]),
)
def test_no_line_ever_has_a_hole_in_it(campaign: Campaign, person: Person, photo: PhotoChoice | None) -> None:
    lines = credit_lines(Visual("bloc", person=person, photo=photo), campaign)
    for line in (lines.newsletter, *lines.by_network.values()):
        for text in (line.fr, line.en):
            assert not any(hole in text for hole in ("  ", "()", ", ,", " ,", "..", " .", "@ ", "@)"))
            assert text.endswith("2026.")
            assert ("Photo" in text) == (photo is not None and photo.photographer != "")


@pytest.mark.parametrize("typed", ["@marie", "marie", " @marie ", "@@marie"])
def test_a_handle_has_one_at_sign_however_it_was_typed(typed: str) -> None:
    assert own_handle(Person(handles={"instagram": typed}), "instagram") == "@marie"


def test_a_role_is_in_the_line_of_its_language_only(campaign: Campaign) -> None:
    nurse = Visual("bloc", person=Person("Marie Tremblay", "nurse", "CHUM"), language="en")
    line = credit_lines(nurse, campaign).newsletter
    assert "Marie Tremblay, nurse, CHUM." in line.en
    assert "Marie Tremblay, CHUM." in line.fr


@pytest.mark.parametrize("typed", ["Marie Tremblay", "@Marie Tremblay", "@ Marie  Tremblay"])
def test_a_name_with_a_space_takes_no_at_sign_and_is_not_said_twice(typed: str, campaign: Campaign) -> None:
    person = Person("Marie Tremblay", handles={"linkedin": typed, "instagram": typed})
    assert own_handle(person, "linkedin", campaign.networks["linkedin"].own_handle) == "Marie Tremblay"
    by_network = credit_lines(Visual("bloc", person=person), campaign).by_network
    for network in ("linkedin", "instagram"):
        assert by_network[network].fr.startswith("Visuel partagé par Marie Tremblay. ")
    typed_straight = Person("Zoé O'Neil", handles={"linkedin": "Zoé O'Neil"})
    line = credit_lines(Visual("bloc", person=typed_straight), campaign).by_network["linkedin"]
    assert line.fr.startswith("Visuel partagé par Zoé O’Neil. ")


@pytest.mark.parametrize("typed", ["", "@", " @ "])
def test_an_empty_handle_is_no_handle(typed: str) -> None:
    assert own_handle(Person(handles={"instagram": typed}), "instagram") == ""
    assert own_handle(Person(), "instagram") == ""


def test_there_is_no_photo_credit_without_a_photographer() -> None:
    assert photo_credit(Visual("bloc"), "fr") == ""
    assert photo_credit(Visual("bloc", photo=PhotoChoice("", photographer=" ")), "fr") == ""
    assert photo_credit(Visual("bloc", photo=PhotoChoice("", photographer="Ana")), "fr") == "Photo\u00a0: Ana"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", ""), ("Oui", "Oui."), ("Oui!", "Oui!"), ("«\u00a0Oui.\u00a0»", "«\u00a0Oui.\u00a0»"), ("“Oui”", "“Oui”.")],
)
def test_a_sentence_ends_once(text: str, expected: str) -> None:
    assert sentence(text) == expected
