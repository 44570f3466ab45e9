"""Confidences told without a plain word for them, and the trouble of somebody else."""

import pytest

from composer.core.quotes.private.subjects import describes_somebody, of_somebody_else, subject_of, tells_trouble
from composer.core.quotes.proposals import parse_answers, propose_quotes
from composer.core.quotes.reading import read
from tests.core.quotes.plain_sentences import PLAIN

_TOLD = (
    ("health", "Ma mère est suivie en psychiatrie depuis que j'ai huit ans."),
    ("health", "J'ai eu un accident de char, et j'ai passé six mois à réapprendre à marcher."),
    ("health", "À dix-sept ans, j'ai accouché entre deux examens du ministère."),
    ("health", "I lost my hearing at nine and my friends at ten."),
    ("family", "Ma blonde m'a mis dehors avec mes affaires dans un sac à poubelle."),
    ("family", "Chez nous, ça criait tout le temps, fait que je restais à la bibliothèque."),
    ("addiction", "Je prends de la méthadone depuis trois ans et je suis à jeun."),
    ("addiction", "I got clean at twenty-nine and started grade ten at thirty."),
    ("violence", "Un homme du village m'a touchée quand j'avais dix ans."),
    ("violence", "My stepdad would lock me out when my marks were bad."),
    ("status", "Mon audience est en mars, et je ne sais pas si je vais pouvoir rester."),
    ("status", "We came here without papers and I was told never to say our last name."),
    ("justice", "Ma travailleuse sociale m'a inscrite à l'école."),
    ("justice", "The court took my kids and I went back to school to get them back."),
    ("poverty", "J'étais sur le chômage pis je devais trois mois de loyer."),
    ("poverty", "I slept on friends' couches for a year and showered at the Y."),
    ("death", "Je ne voulais plus me réveiller le matin."),
    ("death", "I wanted to end it all in my second year."),
    ("identity", "Quand j'ai dit à mes parents que j'aimais une fille, ils ont changé."),
    ("faith", "J'ai prié toutes les nuits, parce que seule ma foi en Jésus m'a sauvé."),
    ("untold", "Je n'ai jamais raconté ça à ma femme."),
)
_TOLD_ANOTHER_WAY = (
    ("addiction", "Ça va faire dix ans que j'ai pas touché à une bière."),
    ("addiction", "I haven't had a drop in eleven years."),
    ("addiction", "J'ai eu mon jeton de cinq ans le même mois que mon diplôme."),
    ("addiction", "J'ai rangé la bouteille le jour où mon fils est né."),
    ("identity", "J'ai fait ma transition pendant mon cours de mécanique."),
    ("identity", "My transition took four years and so did my degree."),
    ("identity", "On me mégenrait à chaque appel des présences."),
    ("status", "J'ai grandi dans un camp au Kenya avec mes cinq frères."),
    ("status", "I waited six years in a camp near Nairobi."),
    ("status", "On étudiait sous une tente du HCR, sur une caisse de savon."),
    ("health", "J'ai fait trois fausses couches pendant mon cours."),
    ("health", "I had three miscarriages while I finished my degree."),
    ("health", "Two heart attacks later, I was still behind the counter."),
    ("death", "I swallowed a whole bottle of pills the night before the exam."),
    ("death", "J'ai avalé ses somnifères un mardi."),
    ("health", "I ended up in the ER on a Tuesday, with my books."),
    ("health", "Je me suis réveillé à l'hôpital sans mes souliers."),
    ("health", "Le bébé n'a pas survécu, et j'ai repris mes cours en janvier."),
)
_TROUBLE = (
    "Mon gars a redoublé sa troisième année, il a honte d'aller à l'école.",
    "Ma sœur a lâché l'école pour un gars qui vend.",
    "Mon collègue crie après tout le monde.",
    "Ma mère pleurait dans la salle de bain pis je montais le son.",
    "My daughter stopped talking in grade eight.",
    "My brother was fired and he lost his house.",
)
_ANSWERED = (
    "Mon père ne savait pas ce qu'était un cégep, mais il m'a attendu dans l'auto le premier jour.",
    "Ma grand-mère ne savait pas lire, alors je lui lisais ses lettres.",
    "Une collègue m'a conseillé de noter un seul bon coup.",
    "Un élève qui demande de l'aide a déjà fait la moitié du travail.",
    "My coach benched me for a season, and I learned the playbook by heart.",
)
_TRADES = (
    "Comme infirmière, j'ai appris à demander de l'aide avant de tomber.",
    "Je suis travailleuse sociale parce qu'une prof a cru que je pouvais écouter.",
    "J'ai suivi mon cours d'assistance en pharmacie en apprenant les noms des sirops dans ma douche.",
    "Comme policier, j'ai écrit mon premier rapport sept fois.",
    "J'ai attendu six mois ma place, et je suis revenu d'Haïti avec un diplôme.",
    "I learned to read braille at thirty, because my bus stop was quiet.",
    "La transition vers le cégep m'a pris deux sessions et une blonde patiente.",
    "My transition from dancer to accountant took four winters.",
    "J'ai passé deux étés dans un camp de bûcherons avec un dictionnaire.",
    "J'ai grandi dans un camp de pêche, et j'ai appris à lire la rivière.",
    "On recompte des comprimés toute la journée, et j'aime ça.",
    "The last drop of paint went on the last wall, and I signed it.",
)


@pytest.mark.parametrize(("about", "text"), [*_TOLD, *_TOLD_ANOTHER_WAY])
def test_a_confidence_told_without_its_plain_word_is_known(about: str, text: str) -> None:
    found = subject_of(text)
    assert found is not None
    assert found.id == about
    assert propose_quotes(parse_answers(text), lambda _: True).quotes == ()


@pytest.mark.parametrize("text", _TROUBLE)
def test_the_trouble_of_somebody_close_is_a_confidence(text: str) -> None:
    assert tells_trouble(text)
    assert subject_of(text) is not None


@pytest.mark.parametrize("text", [*_ANSWERED, *_TRADES, *PLAIN])
def test_what_the_person_answers_and_what_a_trade_names_is_none(text: str) -> None:
    assert not tells_trouble(text)
    assert subject_of(text) is None


def test_a_relative_without_the_person_is_proposed_only_on_demand_and_stays_in_the_story() -> None:
    text = "Mon oncle réparait des horloges dans un sous-sol plein de lumière."
    assert of_somebody_else(text)
    assert [said.bar for paragraph in read(text) for said in paragraph] == ["doubtful"]
    assert propose_quotes(parse_answers(text), lambda _: True).quotes == ()
    asked = propose_quotes(parse_answers(text), lambda _: True, confidences="last")
    assert [quote.caution is not None for quote in asked.quotes] == [True]
    assert asked.rest == "" or text in asked.rest


def test_what_somebody_close_lives_is_left_out_and_what_they_did_for_the_person_is_not() -> None:
    assert describes_somebody("Mon cousin Luis, qui n'a pas encore ses papiers.")
    assert describes_somebody("My oldest friend, who slept in her car that winter.")
    assert not describes_somebody("Mon oncle, qui m'a montré à lire un plan.")
    assert not describes_somebody("Un élève qui recule prend souvent son élan.")


@pytest.mark.parametrize("text", ["Mon enfant, les jours noirs ont vingt-quatre heures.", "Ma mère m'a montré à lire."])
def test_whoever_is_spoken_to_or_acts_on_the_person_is_not_somebody_else(text: str) -> None:
    assert not of_somebody_else(text)


def test_what_came_of_a_confidence_is_one_too() -> None:
    text = "J'ai été battue par mon ex. J'ai lâché mon cours à cause de lui. J'ai repris la coiffure en janvier."
    assert [said.bar for paragraph in read(text) for said in paragraph] == ["private", "private", ""]
