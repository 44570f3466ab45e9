"""What stands beside a sentence changes its worth: a scene begun, an answer to a failure, jokes around a lesson."""

import pytest

from composer.core.quotes.proposals import parse_answers, propose_quotes
from composer.core.quotes.scoring import cost_between, worth_of_two
from composer.core.quotes.sentences import split_sentences
from composer.core.quotes.standalone import is_command, leans, only_falls, takes_up, unfit


def _first(text: str) -> str:
    return next((quote.text for quote in propose_quotes(parse_answers(text), lambda _: True).quotes), "")


@pytest.mark.parametrize(
    "text",
    [
        "Six mois plus tard, j'ouvrais mon propre atelier.",
        "La deuxième tentative, j'ai respiré avant de plonger.",
        "The next evening, I sat one row closer.",
        "Five years later, the same door was mine to open.",
        "Polis-la.",
        "I framed it and hung the frame over the sink.",
    ],
)
def test_a_moment_or_thing_named_before_needs_the_sentence_before(text: str) -> None:
    assert leans(text)


def test_a_pronoun_takes_up_what_the_sentence_before_names() -> None:
    assert takes_up("Ma toque a brûlé le premier soir.", "Elle est encore sur le mur.")
    assert not takes_up("Je tremblais.", "Elle est encore sur le mur.")


def test_a_scene_begun_costs_more_than_its_end() -> None:
    begun, ended = "J'ai oublié mon texte devant la salle.", "J'ai chanté la moitié sans les mots."
    assert cost_between(begun, "", ended, "whole") > cost_between(ended, begun, "", "whole")


def test_a_return_needs_the_failure_that_it_is_a_return_from() -> None:
    back, failure = "Je suis retournée m'asseoir en avant.", "J'ai échoué trois fois."
    assert cost_between(back, failure, "", "whole") > cost_between(back, "", "", "whole")


def test_two_sentences_are_worth_less_than_the_better_one_alone() -> None:
    assert worth_of_two(3.0, 3.0, 80) < 3.0
    assert worth_of_two(2.0, 3.0, 80) < worth_of_two(3.0, 2.0, 80)


def test_what_is_said_before_one_turns_serious_is_not_proposed() -> None:
    said = "Visez la lune, la fusée est gratuite. Blague à part, j'ai fini mon cours de soudure la nuit, sans dormir."
    assert "fusée" not in _first(said)
    assert "soudure" in _first(said)


def test_beside_two_jokes_only_what_happened_to_the_person_is_proposed() -> None:
    said = (
        "Ouvrez un livre chaque soir, voyons donc. La persévérance, quel beau mot pour une tasse. "
        "Croyez en vos professeurs, même les lundis. "
        "J'ai écrit mon premier roman dans l'autobus 51, et le chauffeur en connaît la fin."
    )
    assert _first(said).startswith("J'ai écrit mon premier roman")
    assert len(propose_quotes(parse_answers(said), lambda _: True).quotes) == 1


def test_an_emoji_ends_a_message_and_is_left_out_of_the_quote() -> None:
    said = (
        "j'ai cousu ma robe de bal avec les rideaux du salon, pis j'ai dansé jusqu'à la fin 💃\nbon faut que j'y aille"
    )
    assert split_sentences(said)[0].endswith("💃")
    assert _first(said) == "j'ai cousu ma robe de bal avec les rideaux du salon, pis j'ai dansé jusqu'à la fin"


def test_the_message_that_a_mail_answers_is_not_the_person_s() -> None:
    said = (
        "J'ai réparé ma première montre avec une aiguille de ma grand-mère, et elle donne encore l'heure.\n\n"
        "Le 3 février 2026 à 10:41, Julie Roy a écrit :\n> Quand on veut vraiment, on finit par y arriver!\n"
    )
    proposals = propose_quotes(parse_answers(said), lambda _: True)
    assert "on finit par y arriver" not in proposals.rest + _first(said)
    assert "Julie Roy" not in proposals.rest


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("J'ai acheté une vieille caméra au marché.", "Cette caméra m'a appris à regarder les gens avant de parler."),
        ("On pensait que je renonçais.", "Je ne renonçais pas, je cousais mes voiles."),
        ("J'ai chanté devant dix chaises le mardi.", "C'est le mardi qui m'a appris à chanter."),
    ],
)
def test_what_takes_up_or_denies_the_sentence_before_is_worth_less_without_it(before: str, after: str) -> None:
    assert cost_between(after, before, "", "whole") > cost_between(after, "Il pleuvait.", "", "whole")


def test_a_mother_and_school_need_no_sentence_before_them() -> None:
    for before, after in (
        ("Ma mère cousait.", "Ma mère m'a appris à finir."),
        ("J'aime l'école.", "L'école m'a élevé."),
    ):
        assert cost_between(after, before, "", "whole") == 0


@pytest.mark.parametrize(
    ("text", "leaning"),
    [
        ("Le jour de ma graduation, elle portait son manteau rouge.", "pointer"),
        ("At the end of the show, she held my coat.", "pointer"),
        ("Le jour où ma mère est rentrée, elle a lu mon bulletin.", ""),
        ("Après la tempête, il faut ramasser les branches.", ""),
        ("De plus, j'ai appris à perdre.", "link"),
    ],
)
def test_a_moment_names_nobody_whom_a_pronoun_takes_up(text: str, leaning: str) -> None:
    assert leans(text) == leaning


@pytest.mark.parametrize(
    ("text", "falls"),
    [
        ("J'ai lâché l'école en quatre pis j'ai travaillé au moulin.", True),
        ("I missed so much of grade ten that my desk was given away.", True),
        ("La première année, je comprenais rien.", True),
        ("On m'a refusée trois fois, faque je suis allée frapper à la porte.", False),
        ("J'ai lâché l'école, pis j'ai travaillé deux fois plus fort pour y revenir.", False),
    ],
)
def test_work_in_place_of_school_is_no_answer_to_a_fall(text: str, *, falls: bool) -> None:
    assert only_falls(text) is falls


@pytest.mark.parametrize(
    "text",
    ["Découvrez notre nouvelle gamme de cahiers!", "Je demeure disponible pour une rencontre.", "Visit our new store."],
)
def test_what_sells_or_closes_a_letter_is_chatter(text: str) -> None:
    assert unfit(text) == "chatter"


def test_advice_to_oneself_is_an_order() -> None:
    assert is_command("Donne-toi le droit d'arriver en retard à tes rêves.")
    assert not is_command("Rendez-vous est pris avec la chance.")


def test_an_organisation_that_praises_itself_must_say_more_than_a_person() -> None:
    praise = "Notre organisation est fière de soutenir l'école. Ensemble, nous bâtissons l'avenir de la région."
    assert _first(praise) == ""
    assert _first(f"{praise} J'ai appris à lire à quarante ans, et je lis à mes filles.").startswith("J'ai appris")
