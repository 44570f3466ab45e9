"""Whatever is said of the person is in the one list, and is told everywhere: what is added there is missed nowhere."""

import pytest
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.caption.alt_text import alternative_text
from composer.core.caption.credit import credit_lines
from composer.core.document.clean_visual import clean_visual
from composer.core.document.edits import describe_person
from composer.core.document.first_change import as_own
from composer.core.kit_names import PersonRecord, person_record
from composer.core.person.fields import FIELD_BY_ID, FIRST_IN_SLOT, PERSON_FIELDS, PersonField
from composer.core.problems import Refused, at_slot
from composer.core.text.wording import aside, wording
from composer.core.visual import Person, Visual
from composer.core.words import Words

_EACH = pytest.mark.parametrize("field", PERSON_FIELDS, ids=lambda field: field.id)
#: Says something else in each field.
_PERSON = Person(**{each.id: f"Zo{each.id}" for each in PERSON_FIELDS}, handles={})
_VISUAL = Visual("bloc", quote="Oui.", person=_PERSON)


def test_the_list_has_every_text_of_a_person_once() -> None:
    texts = {name for name in Person.__struct_fields__ if isinstance(getattr(Person(), name), str)}
    assert [each.id for each in PERSON_FIELDS] == list(FIELD_BY_ID)
    assert texts == set(FIELD_BY_ID)


@_EACH
def test_what_is_given_about_the_person_is_on_the_poster_in_its_slot(field: PersonField, campaign: Campaign) -> None:
    drawn = f"{wording(field.slot, _VISUAL, campaign)} {aside(field.slot, _VISUAL)}"
    assert f"Zo{field.id}" in drawn
    assert FIELD_BY_ID[FIRST_IN_SLOT[field.slot]].slot == field.slot


@_EACH
def test_what_is_given_about_the_person_is_in_every_text_that_presents_them(
    field: PersonField, campaign: Campaign
) -> None:
    full = alternative_text(_VISUAL, Words("Bloc", "Bloc"), campaign).full
    credit = credit_lines(_VISUAL, campaign).newsletter
    assert all(f"Zo{field.id}" in text for text in (full, credit.fr))
    # A role is in the visual's language: nobody has said it in the other one.
    assert (f"Zo{field.id}" in credit.en) == (field.id != "role")


@_EACH
def test_what_is_given_about_the_person_tells_a_kit_from_another(field: PersonField) -> None:
    record = person_record(_PERSON)
    assert getattr(record, field.id) == f"zo{field.id}"
    assert record != person_record(replace(_PERSON, **{field.id: ""}))
    assert person_record(Person()) == PersonRecord()


@_EACH
def test_a_text_of_a_file_has_the_bound_of_its_field(field: PersonField) -> None:
    longest = describe_person(_VISUAL, **{field.id: "n" * field.longest})
    assert clean_visual(longest) == (longest, ())
    with pytest.raises(Refused) as refused:
        clean_visual(describe_person(_VISUAL, **{field.id: "n" * (field.longest + 1)}))
    assert [(each.code, each.location) for each in refused.value.problems] == [("text-too-large", at_slot(field.id))]


@_EACH
def test_the_first_word_in_any_field_takes_the_place_of_the_example(field: PersonField) -> None:
    example = Visual("bloc", quote="Elle a dit.", person=Person("Maïka", "Ébéniste"), sample=("quote", "name", "role"))
    own = as_own(example, describe_person(example, **{field.id: "Zoé"}))
    assert own == Visual("bloc", person=replace(Person(), **{field.id: "Zoé"}))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("elle", "(elle)"), ("elle/iel", "(elle/iel)"), ("(il)", "(il)"), (" [she/her] ", "(she/her)"), ("()", "")],
)
def test_pronouns_follow_the_name_in_one_pair_of_parentheses(typed: str, shown: str, campaign: Campaign) -> None:
    visual = Visual("bloc", person=Person("Zoé Tremblay", pronouns=typed))
    who = f"Zoé Tremblay {shown}".strip()
    assert aside("name", visual) == shown
    assert wording("name", visual, campaign) == "Zoé Tremblay"
    assert alternative_text(visual, Words("Bloc", "Bloc"), campaign).short.endswith(f" {who}, affiche.")
    assert credit_lines(visual, campaign).newsletter.fr.startswith(f"Visuel partagé par {who}.")


def test_no_line_ends_within_pronouns() -> None:
    assert aside("name", Visual("bloc", person=Person("Zoé", pronouns="elle ou iel"))) == "(elle\u00a0ou\u00a0iel)"


def test_pronouns_and_handles_share_their_parentheses(campaign: Campaign) -> None:
    person = Person("Zoé Roy", handles={"instagram": "@zoe"}, pronouns="elle")
    lines = credit_lines(Visual("bloc", person=person), campaign)
    assert lines.by_network["instagram"].en.startswith("Visual shared by Zoé Roy (elle, @zoe).")
    assert lines.by_network["facebook"].fr.startswith("Visuel partagé par Zoé Roy (elle).")
    assert lines.newsletter.fr.startswith("Visuel partagé par Zoé Roy (elle, Instagram\u00a0: @zoe).")


def test_pronouns_without_a_name_are_said_of_nobody(campaign: Campaign) -> None:
    visual = Visual("bloc", quote="Oui.", person=Person(pronouns="iel"))
    assert aside("name", visual) == ""
    assert "iel" not in alternative_text(visual, Words("Bloc", "Bloc"), campaign).full
    assert "iel" not in credit_lines(visual, campaign).newsletter.fr
