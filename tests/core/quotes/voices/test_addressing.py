"""What a form, a host or a letter says to somebody is never a person's quote, unlike advice in the same words."""

import pytest

from composer.core.quotes.proposals import parse_answers, propose_quotes
from composer.core.quotes.refusals import refusals
from composer.core.quotes.story import story
from composer.core.quotes.voices.addressing import asks_of_the_person, introduces, of_a_letter, thanks
from composer.core.quotes.voices.public_talk import advertises
from tests.core.quotes.plain_sentences import PLAIN

_OWN = "J'ai refait mon cours de chimie trois fois, et je l'enseigne aujourd'hui."


def _proposed(text: str) -> list[str]:
    return [quote.text for quote in propose_quotes(parse_answers(f"{text}\n{_OWN}"), lambda _: True).quotes]


@pytest.mark.parametrize(
    "text",
    [
        "Décrivez une situation où vous avez failli abandonner.",
        "Parlez-nous d'une personne qui vous a marqué.",
        "Nommez un obstacle que vous avez surmonté pendant vos études.",
        "Describe a time when you wanted to quit and what you did.",
        "Share a moment that made you proud.",
        "En quelques mots, résumez votre parcours scolaire.",
        "Un moment où vous avez dû persévérer.",
        "Votre truc pour ne pas lâcher pendant les examens.",
        "Répondez en trois phrases maximum, dans vos propres mots.",
        "Quelle personne a cru en vous et pourquoi.",
        "Décris-toi en trois mots.",
        "Choisissez un mot qui vous décrit et justifiez votre choix.",
        "What you would say to a student who doubts.",
    ],
)
def test_a_form_s_orders_and_headings_are_no_quotes(text: str) -> None:
    assert asks_of_the_person(text)
    assert _proposed(text) == [_OWN]


@pytest.mark.parametrize(
    "text",
    [
        "On accueille ce matin un boulanger qui n'a jamais lâché.",
        "Aujourd'hui, je reçois une femme qui a traversé l'Atlantique à la rame.",
        "Notre invitée a repris ses études à cinquante ans, et elle va nous raconter ça.",
        "Today we're joined by a welder who builds violins.",
        "My guest today dropped out twice and now runs a shipyard.",
        "Restez avec nous, on continue tout de suite après la pause.",
        "We sat down with a pilot who failed her exam four times.",
        "On est avec une fille qui a bâti sa maison toute seule.",
        "J'ai le plaisir de vous présenter un homme qui a recommencé à zéro.",
    ],
)
def test_a_host_s_introductions_are_no_quotes(text: str) -> None:
    assert introduces(text)
    assert _proposed(text) == [_OWN]


@pytest.mark.parametrize(
    "text",
    [
        "J'attends de vos nouvelles avant de continuer mon texte.",
        "I look forward to your reply before I go any further.",
        "Je fais suite à votre courriel de mardi dernier.",
        "J'aurais besoin d'une réponse avant vendredi pour continuer.",
        "Comme discuté au téléphone, je peux changer mon texte.",
        "Je confirme ma présence à la séance du 12 mars.",
        "Tu me diras si c'est assez long, sinon je peux en ajouter.",
        "Vous pouvez me joindre au bureau.",
        "You can reach me by email.",
    ],
)
def test_formulas_of_letters_are_no_quotes(text: str) -> None:
    assert of_a_letter(text)
    assert _proposed(text) == [_OWN]


@pytest.mark.parametrize(
    "text", ["Encore une fois, merci.", "Once again, thank you.", "Pour tout le reste, un énorme merci."]
)
def test_thanks_are_no_quote_and_not_told_in_the_story_either(text: str) -> None:
    assert thanks(text)
    assert _proposed(text) == [_OWN]
    assert story(parse_answers(f"{_OWN} {text}")) == _OWN


@pytest.mark.parametrize(
    "text",
    [
        "Votez pour une école plus forte le 5 octobre!",
        "Si je suis élue, je me battrai pour chaque élève.",
        "Venez nous rencontrer le samedi 14 mars et repartez plus fort.",
        "Signez la pétition pour que personne n'abandonne nos écoles.",
        "Apply today and build the career you deserve.",
        "Essayez notre méthode : apprenez à lire en trente jours.",
        "Get 20% off your first lesson and start believing in yourself.",
        "Le 1er novembre, votez pour celle qui n'abandonne jamais.",
        "Ne manquez pas notre grand tirage au profit de la persévérance.",
        "Votre avenir commence ici, inscrivez-vous dès maintenant.",
        "Nouveau : un cours pour apprendre à ne jamais abandonner!",
        "Nos conseillères répondent à toutes vos questions.",
        "Our advisors are here for your dreams.",
        "Nous vous invitons à découvrir la persévérance autrement.",
    ],
)
def test_publicity_and_calls_to_vote_are_no_quotes_nor_are_their_parts(text: str) -> None:
    assert _proposed(text) == [_OWN]


@pytest.mark.parametrize(
    "text",
    [
        *PLAIN,
        "Quand je reçois un jeune qui veut décrocher, je lui sers un thé.",
        "Quand vous écoutez un élève, il se redresse.",
        "What I carry with me today, I learned on that bench.",
        "Applaudissez vos échecs, ils vous ont montré la route.",
        "J'attends une réponse du cégep, et je dors quand même.",
        "J'ai appris à dire merci avant d'apprendre à dire non.",
        "Donne une fois, reçois deux fois.",
        "Dites ce que vous pensez, même si votre voix tremble.",
        "Nommez vos peurs à voix haute, elles rapetissent.",
        "What you learned, nobody can take from you.",
        "J'invite mes élèves à se tromper devant moi.",
        "Tu peux me lire les yeux fermés, j'ai appris à écrire droit.",
        "Une leçon que vous avez apprise vous suit partout.",
        "Un obstacle que vous avez franchi devient une marche.",
        "À partir de 16 ans, j'ai travaillé la nuit et étudié le jour.",
        "Votre don pour la musique ne vous demande pas la permission.",
        "Commence le 3 janvier ou le 3 mars, mais commence.",
        "Décrivez votre rêve à voix haute, et il prend des jambes.",
        "J'ai vendu des tuques au profit des élèves, et j'ai appris à compter vite.",
        "Inscris-toi, même si tu as peur.",
        "Vote for yourself every morning.",
    ],
)
def test_advice_and_scenes_in_the_same_words_are_none_of_these(text: str) -> None:
    assert not asks_of_the_person(text)
    assert not introduces(text)
    assert not of_a_letter(text)
    assert not thanks(text)
    assert not advertises(text)


def test_why_says_that_a_form_asks_and_that_an_advertisement_sells() -> None:
    asked = "Décrivez une situation où vous avez failli abandonner."
    sold = "Venez nous rencontrer le samedi 14 mars et repartez plus fort."
    codes = [each.code for each in refusals(parse_answers(f"{asked}\n{sold}"), (), lambda _: True)]
    assert codes == ["asking", "publicity"]
