"""Confidences and names: what is known as private, and what only has one of its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.quotes.lexicon import anywhere
from composer.core.quotes.private.people import people_in
from composer.core.quotes.private.subjects import Subject, caution, subject_of, subjects
from composer.core.words import Words
from tests.core.quotes.plain_sentences import PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "J'ai passé l'été en désintox pis je suis revenu à l'école en septembre.",
        "Mon fils est autiste et je l'accompagne à l'école tous les matins.",
        "À l'aide sociale à vingt ans, j'ai recommencé mes maths.",
        "Mon conjoint m'a envoyée à l'hôpital, et j'ai repris mes cours la semaine suivante.",
        "J'étais en dépression quand j'ai lâché, et j'ai fini quand même.",
        "Ma mère est schizophrène et c'est moi qui signais mes bulletins.",
        "I was homeless and I did my homework in a shelter.",
        "My dad went to prison when I was nine, and I kept going to school.",
        "I have epilepsy and I still graduated first in my class.",
        "J'ai été placée à huit ans, et j'ai changé d'école onze fois.",
        "J'ai avorté à dix-sept ans et j'ai repris mes études.",
        "Ma famille mangeait grâce à la soupe populaire.",
        "Mon père est alcoolique, mais j'ai réussi quand même.",
        "Je me coupais les bras dans les toilettes de l'école.",
        "J'ai voulu disparaître, pis un prof m'a vu.",
        "On m'a refusé mon statut deux fois, j'ai continué mes cours.",
        "J'ai fait de la prison, pis j'ai fini mon secondaire.",
        "Mon beau-père levait la main sur nous.",
        "J'ai perdu ma mère en secondaire deux et j'ai continué pour elle.",
        "I lived on food stamps while I studied.",
        "As a lesbian teen I had nobody at school.",
        "Mes parents se sont séparés et on a perdu la maison.",
        "J'ai fait une tentative à quinze ans.",
        "Je faisais des crises de panique avant chaque examen.",
        "My anxiety kept me home for a year.",
        "J'ai un trouble de l'attention, mais je suis rendu médecin.",
        "Les policiers sont venus chercher mon frère.",
        "I was raised in the system and aged out at eighteen.",
        "J'ai été victime d'intimidation pendant tout mon primaire.",
        "On dormait dans l'auto et j'étudiais à la lampe de poche.",
        "Ma grossesse à seize ans ne m'a pas empêchée de finir.",
        "Je sniffais avant mes cours.",
        "My mom couldn't pay the rent, so I worked nights and studied days.",
        "On s'est fait évincer pendant mes examens.",
    ],
)
def test_a_confidence_is_known_in_any_words(text: str) -> None:
    assert subject_of(text) is not None
    assert subject_of(text.upper()) == subject_of(text)


@pytest.mark.parametrize(
    "text",
    [
        *PLAIN,
        "J’avais un casier près de la fenêtre.",
        "Ma gang d’amis m’attendait à la bibliothèque.",
        "Mon premier stage de placement m’a tout appris.",
        "I took it at my own speed.",
        "I add one word a day to my notebook.",
        "I was in trouble with algebra, so I asked for help.",
        "C’est un travail de longue haleine, gai et bruyant.",
        "J’ai eu un stroke de génie en plein examen.",
        "J’étais mort de rire.",
        "J’ai perdu mes deux premières élections.",
        "J’ai perdu mon crayon, et j’ai trouvé ma voix.",
        "Le vent était fort, et la mer m’a appris à attendre.",
    ],
)
def test_an_everyday_sentence_is_no_confidence(text: str) -> None:
    assert subject_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "J'ai couché sous un pont pendant un hiver.",
        "I slept in a stairwell until spring.",
        "Y m'appellent la grosse depuis septembre.",
        "Sa gang m'a poussée dans les marches.",
        "Je me suis coupée après l'école.",
    ],
)
def test_shelter_lost_blows_and_wounds_are_confidences(text: str) -> None:
    assert subject_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mes élèves m'appellent chaque printemps.",
        "Ma prof m'a poussée à continuer.",
        "Je me suis coupée le doigt en cuisine, et j'ai fini mon service.",
        "J'ai dormi sur mes livres toute la session.",
    ],
)
def test_what_only_resembles_them_is_none(text: str) -> None:
    assert not subject_of(text)


def test_a_first_name_and_a_surname_are_one_person() -> None:
    assert people_in("Comme Nelson Mandela, j'ai attendu.") == ("Nelson Mandela",)
    assert people_in("Sophie et Karim m'ont aidée.") == ("Sophie", "Karim")
    assert people_in("MON PATRON M. GERVAIS ME DONNAIT MES MARDIS.") == ("M. GERVAIS",)
    assert people_in("Tell me a story, then watch me go.") == ()
    assert people_in("Watch us go. Karim me regarde.") == ("Karim",)
    assert people_in("Un sapin de Noël, et cher moi, Tu vas rire.") == ()
    assert people_in("Mon ami Noël est parti.") == ("Noël",)


def test_the_gravest_subject_of_a_sentence_is_the_one_named() -> None:
    both = subject_of("J’ai pensé au suicide pendant ma dépression.")
    assert both is not None
    assert both.id == "death"


def test_every_subject_has_a_caution_in_both_languages() -> None:
    assert len({subject.id for subject in subjects()}) == len(subjects())
    for subject in subjects():
        words = caution(subject)
        assert words.fr.startswith(("Ceci parle de ", "Ceci parle du ", "Ceci parle d’"))
        assert words.fr.endswith("\u00a0: êtes-vous sûr?")
        assert words.en.startswith("This speaks of ")


def test_a_campaign_may_add_a_subject_of_its_own() -> None:
    own = Subject("religion", Words("de religion", "religion"), anywhere("prières? église"))
    assert subject_of("J’allais à l’église avant l’école.") is None
    assert subject_of("J’allais à l’église avant l’école.", (own,)) == own


@pytest.mark.parametrize(
    "text",
    [
        "Sylvie Bouchard m'a appris à lire.",
        "Mon ami Mamadou a lâché, moi j'ai continué.",
        "C'est grâce à Mme Côté que je suis ici.",
        "Madame Lucie croyait en moi quand personne n'y croyait.",
        "Coach Dave never let me quit.",
        "Mon prof, Yannick, m'a prêté ses notes.",
        "Ti-Guy m'a montré à souder.",
        "Ngozi taught me to read.",
        "M. Bélanger m'a laissé une chance.",
        "J'ai étudié avec Kim et on a réussi ensemble.",
        "mon prof éric m'a dit de continuer",
    ],
)
def test_a_person_is_known_by_name_however_the_sentence_names_them(text: str) -> None:
    assert people_in(text)


@pytest.mark.parametrize("text", PLAIN)
def test_no_name_is_found_where_there_is_none(text: str) -> None:
    assert people_in(text) == ()


def test_a_name_is_found_in_a_text_without_capitals_or_with_nothing_else() -> None:
    assert people_in("mon chum kevin m’attendait") == ("kevin",)
    assert people_in("MON CHUM KEVIN M’ATTENDAIT") == ("KEVIN",)
    assert people_in("j’ai mis mon jean et j’ai marché vers la pierre") == ()


@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    assert all(name in text for name in people_in(text))
    subject_of(text)
