"""The columns of lists, recognised by what their headings mean in French and in English."""

import pytest

from composer.app.context import load_context
from composer.core.campaign.campaign import Campaign
from composer.core.lists.columns import columns_of, meaning_of
from composer.core.lists.meanings import Meaning
from composer.core.lists.table import Table, table_of
from composer.core.problems import Misused


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return load_context("jps-2026").campaign


def _table(*headings: str) -> Table:
    return table_of([headings, ["x"] * len(headings)], "liste.csv")


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("NOM", Meaning("name")),
        ("Nom complet", Meaning("name")),
        ("Full name", Meaning("name")),
        ("Prénom", Meaning("first-name")),
        ("prenom", Meaning("first-name")),
        ("Pronoms", Meaning("pronouns")),
        ("Citation ", Meaning("quote")),
        ("Quote", Meaning("quote")),
        ("Fichier photo", Meaning("photo")),
        ("Titre/rôle", Meaning("role")),
        ("École", Meaning("organisation")),
        ("Identifiant Instagram", Meaning("handle", "instagram")),
        ("Instagram handle", Meaning("handle", "instagram")),
        ("Facebook", Meaning("handle", "facebook")),
        ("Affiche", Meaning("poster")),
        ("Palette", Meaning("palette")),
        ("Formats", Meaning("formats")),
        ("Langue", Meaning("language")),
        ("Consentement", Meaning("publish")),
        ("Acceptez-vous que votre photo soit publiée?", Meaning("publish")),
        ("Description de photo", Meaning("shows")),
        ("Comment écrit-on votre nom complet sur l’affiche?", Meaning("name")),
    ],
)
def test_a_heading_means_what_people_mean(heading: str, meaning: Meaning, campaign: Campaign) -> None:
    found = meaning_of(heading, campaign)
    assert found
    assert found[0] == meaning


def test_a_form_that_asks_the_campaigns_questions_gives_answers(campaign: Campaign) -> None:
    questions = [fact.value for fact in campaign.questions.values()]
    asked = [f"{number}. {each.upper()}" for number, each in enumerate(questions, 1)]
    columns = columns_of(_table("Horodateur", "Nom", *asked, questions[1][:70]), campaign)
    answers = [key for key, _ in columns.of("answer")]
    assert answers == list(campaign.questions)
    assert [each.location.column for each in columns.problems] == [len(questions) + 3]


def test_two_columns_of_one_meaning_are_told_and_can_be_corrected(campaign: Campaign) -> None:
    table = _table("Citation courte", "Citation", "Photo", "Notes")
    columns = columns_of(table, campaign)
    assert columns.by_meaning[Meaning("quote")] == 1
    ambiguous, unread = columns.problems
    assert (ambiguous.severity, ambiguous.location.column) == ("warning", 1)
    assert (unread.severity, unread.location.column) == ("notice", 4)
    corrected = columns_of(table, campaign, {"CITATION": "citation courte", "photo": "D"})
    assert corrected.by_meaning == {Meaning("quote"): 0, Meaning("photo"): 3}


def test_a_correction_may_leave_a_field_without_a_column(campaign: Campaign) -> None:
    columns = columns_of(_table("Nom", "Affiche"), campaign, {"affiche": ""})
    assert columns.by_meaning == {Meaning("name"): 0}


@pytest.mark.parametrize("correction", [{"NUAGE": "Nom"}, {"CITATION": "Nuage"}])
def test_a_correction_that_names_nothing_is_refused(correction: dict[str, str], campaign: Campaign) -> None:
    with pytest.raises(Misused):
        columns_of(_table("Nom", "Affiche"), campaign, correction)
