"""What keeps a sentence from standing alone, what only looks as if it did, and how sentences are weighed and cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.quotes.candidates import MARK, passages, trim
from composer.core.quotes.reading import read
from composer.core.quotes.scoring import WORTH, reasons, strength
from composer.core.quotes.standalone import is_aside, leans, only_falls, refuses


@pytest.mark.parametrize(
    "text",
    [
        "Celui-ci m’a aidé.",
        "Elle m’a toujours encouragée.",
        "Ils ont bien ri.",
        "Il m’a montré le chemin.",
        "C’est pourquoi j’ai continué.",
        "C’est elle qui m’a donné le goût.",
        "C’est là que j’ai compris.",
        "Cette défaite m’a appris beaucoup.",
        "Ces années m’ont forgé.",
        "Je l’ai fait quand même.",
        "Je lui dois tout.",
        "J’en ai pleuré.",
        "J’y suis retourné.",
        "Quand elle m’a dit ça, j’ai pleuré.",
        "This taught me patience.",
        "She never gave up on me.",
        "Because of that I kept going.",
    ],
)
def test_a_sentence_that_points_at_something_unsaid_is_known(text: str) -> None:
    assert leans(text) == "pointer"


@pytest.mark.parametrize(
    "text",
    [
        "Mais je n’ai jamais lâché.",
        "Ça s’entraîne tous les jours.",
        "Donc j’ai recommencé.",
        "Et puis je suis revenue.",
        "C’est difficile.",
        "À la quinzième, j’ai chanté.",
        "La troisième fois j’ai réussi.",
        "But I kept going.",
        "It takes a whole year.",
        "J’ai demandé pourquoi, et la réponse m’est restée.",
        "I asked why, and the answer stayed with me.",
        "Personne s’en est aperçu, sauf moi.",
        "Oublie pas ton lunch non plus.",
        "I finished the degree six years later.",
    ],
)
def test_a_sentence_that_goes_on_from_the_one_before_is_known(text: str) -> None:
    assert leans(text) == "link"


@pytest.mark.parametrize(
    "text",
    [
        "Il faut tomber pour apprendre à se relever.",
        "Il n’est jamais trop tard.",
        "Il suffit d’un adulte qui écoute.",
        "Celui qui n’essaie pas a déjà perdu.",
        "Ceux qui tombent apprennent.",
        "Ce qui compte, c’est le prochain pas.",
        "Ce n’est pas le talent qui fait la différence.",
        "C’est en tombant qu’on apprend à marcher.",
        "C’est l’effort qui paie.",
        "Après la pluie, on replante.",
        "La persévérance, je l’ai apprise sur la glace.",
        "Ma mère disait qu’elle était fière de moi.",
        "It’s never too late to learn.",
        "Those who fall learn to stand.",
        "Là où il y a un chemin, on avance.",
        "J’ai demandé pourquoi on comptait en base dix.",
        "Je ne savais pas lire, et mon père non plus.",
        "J’ai lâché l’école à seize ans et je l’ai finie douze ans plus tard.",
    ],
)
def test_a_sentence_that_only_looks_as_if_it_pointed_stands_alone(text: str) -> None:
    assert leans(text) == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Est-ce que ça répond à votre question?", "question"),
        ("Oui, absolument.", "chatter"),
        ("Bonjour à tous et à toutes.", "chatter"),
        ("Vous savez, la vie est longue.", "chatter"),
        ("J’espère que ça vous convient.", "chatter"),
        ("Demandez plutôt à ma sœur.", "chatter"),
        ("Écrivez-moi à moi@exemple.ca pour la suite.", "chatter"),
        ("Mon numéro est le 514 555-0123.", "chatter"),
        ("Tout est sur https://exemple.ca/jps, venez voir.", "chatter"),
        ("Suivez le mot-clic #JPS2026 partout.", "chatter"),
        ("J’ai travaillé en crisse.", "rough"),
        ("It was damn hard work.", "rough"),
        ("J’ai appris, tsé, à recommencer.", "tic"),
        ("I was like you know, keep going.", "tic"),
        ("Mon coach Sylvain m’a tout appris.", "named"),
        ("Julie m’a tout appris.", "named"),
        ("Grâce à Nguyen, j’ai recommencé.", "named"),
        ("À ce moment-là, j’ai compris.", "elsewhere"),
        ("Personne ne m’avait dit ça.", "elsewhere"),
        ("Voici ce qui m’a aidée :", "unfinished"),
        ("J’ai voulu arrêter…", "unfinished"),
        ("J’ai recommencé (deux fois).", "enclosed"),
        ("Il m’a dit « continue.", "enclosed"),
        ("La discipline", "fragment"),
        ("Mon entraîneuse, qui m’attendait au bout.", "fragment"),
        ("**Mon parcours** J’ai appris à lire.", "enclosed"),
        ("Mes parents, mes amis.", "fragment"),
    ],
)
def test_what_is_not_for_print_is_refused_by_name(text: str, why: str) -> None:
    assert refuses(text) == why


@pytest.mark.parametrize(
    "text",
    [
        "J’ai recommencé ma vie à Montréal.",
        "La Gaspésie m’a appris la patience du vent.",
        "Le TDAH n’est pas une excuse, c’est un moteur.",
        "I kept skating, and I learned to fall.",
        "Ce genre de défaite m’a fait grandir.",
        "Le bon chemin, c’est le tien.",
        "J’ai grandi à la campagne.",
        "Les crapauds ne deviennent pas des princes, ils sautent plus loin.",
        "Accepter de recommencer.",
        "Un jour à la fois.",
        "L’entrevue pour mon premier emploi a duré quatre minutes.",
        "Le prochain match compte plus que mon dernier but.",
        "Do what nobody asked you to.",
        "Mon premier sapin de Noël, je l’ai vendu pour payer mes livres.",
        "J’ai appris la virgule à trente ans, dans une dictée de ma fille.",
    ],
)
def test_good_words_that_resemble_bad_ones_are_kept(text: str) -> None:
    assert refuses(text) == ""


@pytest.mark.parametrize(
    ("text", "falls"),
    [
        ("J’ai tout abandonné.", True),
        ("J’étais nulle en tout.", True),
        ("I failed everything.", True),
        ("J’ai échoué, mais j’ai recommencé.", False),
        ("Je n’ai jamais abandonné.", False),
        ("N’aie pas honte de demander ton chemin.", False),
        ("I failed until I learned.", False),
        ("J’ai appris à lire à soixante ans.", False),
    ],
)
def test_a_fall_with_nothing_after_it_is_told_from_one_that_is_overcome(text: str, *, falls: bool) -> None:
    assert only_falls(text) is falls


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Bonjour!", True),
        ("Non, pas vraiment.", True),
        ("Mon courriel : moi@exemple.ca", True),
        ("Oui, en 2022, quand mon genou a lâché pendant un match.", False),
        ("Merci à ma mère, qui travaillait de nuit.", False),
    ],
)
def test_only_what_tells_nothing_is_an_aside(text: str, *, aside: bool) -> None:
    assert is_aside(text) is aside


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("La persévérance, c’est retourner sur la glace.", "Je suis infirmière à Laval."),
        ("J’ai raté mille pains avant d’en réussir un seul.", "J’ai enseigné trente ans dans la région."),
        ("Crois en toi, même les jours de doute.", "Les répétitions ont lieu le jeudi."),
        ("J’ai échoué, mais j’ai recommencé.", "J’ai échoué à mon examen."),
        ("On avance un pas à la fois.", "[…] on avance un pas à la fois […]"),
        ("Never shrink your voice to fit a small room.", "We serve about three hundred clients."),
    ],
)
def test_an_editor_s_preference_is_that_of_the_weights(better: str, worse: str) -> None:
    assert strength(better) > strength(worse)
    assert strength(better) >= WORTH


def test_reasons_are_said_in_both_languages_the_best_first() -> None:
    first, *_ = reasons("Un pas à la fois.")
    assert (first.fr, first.en) == ("Un mantra qui se retient", "A memorable mantra")
    assert len(reasons("Crois en toi, même les jours de doute, et recommence toujours.", limit=2)) == 2


@pytest.mark.parametrize(
    ("typed", "trimmed"),
    [
        ("Ben, je dirais que tomber, ça s’apprend.", "[…] tomber, ça s’apprend."),
        ("Euh… moi je pense qu’il faut rêver.", "[…] il faut rêver."),
        ("En fait, la vie est longue.", "[…] la vie est longue."),
        ("Mon mantra : un pas à la fois.", "[…] un pas à la fois."),
        ("J’ai appris, tsé, à tomber.", "J’ai appris […] à tomber."),
        ("On recommence, hein.", "On recommence […]"),
        ("Well, you know, I kept going.", "[…] I kept going."),
        ("Bien des jeunes abandonnent.", "Bien des jeunes abandonnent."),
        ("Moi aussi, j’ai douté.", "Moi aussi, j’ai douté."),
        ("Like a river, I go on.", "Like a river, I go on."),
    ],
)
def test_only_talk_is_trimmed_and_each_cut_is_marked(typed: str, trimmed: str) -> None:
    assert trim(typed) == trimmed


def test_two_sentences_go_together_when_the_second_answers_the_first() -> None:
    texts = [each.text for each in passages(read("J’ai échoué trois fois. Mais j’ai recommencé quatre fois."))]
    assert "J’ai échoué trois fois. Mais j’ai recommencé quatre fois." in texts
    assert "Mais j’ai recommencé quatre fois." not in texts


def test_a_comment_does_not_make_a_pair() -> None:
    texts = [each.text for each in passages(read("Un pas à la fois. C’est écrit sur mon casier."))]
    assert texts == ["Un pas à la fois."]


@given(
    st.lists(
        st.sampled_from(["Ben, ", "pis ", "tsé ", "je ", "mais ", "tombe ", "que ", ", ", "et ", ". "]), max_size=60
    )
)
def test_a_passage_never_holds_more_marks_than_a_reader_bears(parts: list[str]) -> None:
    for passage in passages(read("".join(parts))):
        assert passage.text.count(MARK) <= 2


def test_what_is_still_known_of_a_thing_named_before_is_no_quote_alone() -> None:
    text = "I fell off the stage on opening night. I climbed back before the second verse. I still remember the stage."
    assert "I still remember the stage." not in [each.text for each in passages(read(text))]
    assert "I still remember the stage." in [each.text for each in passages(read("I still remember the stage."))]
