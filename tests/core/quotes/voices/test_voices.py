"""Whose words a sentence says, and whether they are meant: attributions, maxims, irony, speakers of an interview."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.quotes.proposals import parse_answers
from composer.core.quotes.reading import Bar, read
from composer.core.quotes.story import story_beside
from composer.core.quotes.voices.attribution import credits_another, of_another
from composer.core.quotes.voices.headings import own_words
from composer.core.quotes.voices.irony import is_ironic, takes_back
from tests.core.quotes.plain_sentences import PLAIN


def test_words_of_somebody_famous_are_left_out_as_another_s() -> None:
    answers = parse_answers("J'ai appris à coudre. Comme disait Nelson Mandela, soit je gagne, soit j'apprends.")
    assert [left.kind for left in story_beside(answers, None).left_out] == ["another"]


def _bars(text: str) -> list[Bar]:
    return [said.bar for paragraph in read(text) for said in paragraph]


@pytest.mark.parametrize(
    "text",
    [
        "Mon père répétait : « Le travail, c'est la liberté. »",
        "« Tombe sept fois, relève-toi huit » : proverbe japonais.",
        "Ma psy dit que je suis résiliente.",
        "As Maya Angelou wrote, still I rise.",
        "Un sage a dit que le savoir est une lumière.",
        "Comme le chante Ariane Moffatt, je veux tout.",
        "My mother always told me to reach for the highest branch.",
        "Mon enseignante me disait : ne lâche jamais ton crayon.",
        "Ma grand-mère avait l'habitude de dire qu'un livre, c'est un ami.",
        "Dans la chanson, y disent que la vie est belle.",
        "The Dalai Lama says happiness comes from your own actions.",
        "J'ai lu quelque part que l'échec est le fondement de la réussite.",
        "L’éducation est l’arme la plus puissante pour changer le monde.",
        "« Pierre qui roule n’amasse pas mousse », répétait mon grand-père.",
        "According to my boss, patience pays.",
        "“Keep going.” — Nelson Mandela",
    ],
)
def test_another_s_words_are_known_by_what_the_sentence_says_of_them(text: str) -> None:
    assert of_another(text)


@pytest.mark.parametrize(
    "text",
    [
        *PLAIN,
        "On m’a dit non neuf fois; c’est au dixième rendez-vous que la banque a dit oui.",
        "Tout le monde disait que l’école n’était pas pour moi, mais c’est moi qui l’ai choisie.",
        "My coach said I was too slow, so I ran one more lap every morning.",
        "J’ai dit oui à tout, et j’ai appris à dire non.",
        "Je me relisais pour savoir ce qu’elle disait.",
        "Bonne chance à tous les finissants!",
        "La lecture est pour moi une deuxième maison.",
    ],
)
def test_one_s_own_words_are_neither_another_s_nor_a_joke(text: str) -> None:
    assert not of_another(text)
    assert not is_ironic(text)
    assert not takes_back(text)


@pytest.mark.parametrize(
    "after",
    [
        "C’est de Sénèque.",
        "Nelson Mandela l’a dit bien mieux que moi.",
        "C’est mon arrière-grand-mère qui répétait cela.",
        "C’est un proverbe japonais.",
        "It’s a Japanese proverb my boss loves.",
        "Coach Brian told us that.",
        "That’s from my grandmother.",
        "C’est ce que mon oncle disait.",
    ],
)
def test_a_sentence_may_say_whose_the_words_before_it_were(after: str) -> None:
    assert credits_another(after)
    assert _bars(f"La patience ouvre toutes les portes. {after}")[0] == "another"


@pytest.mark.parametrize(
    "after",
    [
        "C’est mon plus beau souvenir.",
        "C’est de là que je viens.",
        "It’s the best thing I ever did.",
        "C’est moi qui le dis.",
        "C’était un livre de pêche.",
    ],
)
def test_a_comment_of_one_s_own_credits_nobody(after: str) -> None:
    assert not credits_another(after)


def test_words_in_marks_are_another_s_unless_the_person_claims_them() -> None:
    assert _bars("« Un pas à la fois. » Il faisait froid.")[0] == "another"
    assert _bars("« Un pas à la fois. » C’est ma devise.")[0] == ""
    assert _bars("« J’ai recommencé deux fois. »") == [""]
    assert _bars("“Keep on rollin', baby, keep on singin'.” That's my motto.")[0] == "another"
    assert _bars("Mon père disait : « Va. » J’y suis allé.")[0] == "another"


@pytest.mark.parametrize(
    "text",
    [
        "Étudie fort, comme ça tu pourras toi aussi avoir 60 000 $ de dettes.",
        "Sois toi-même, à moins que tu sois plate.",
        "L'effort, c'est surfait.",
        "Never give up, unless there's a good show on TV.",
        "Ben oui, suis tes rêves.",
        "Lâche pas la patate lol.",
        "La persévérance, ça ne sert à rien.",
        "School? Overrated.",
        "L'effort, c'est beau, surtout quand c'est pas moi qui le fais.",
        "La discipline, c'est important, surtout celle des autres.",
        "Hard work is wonderful, as long as somebody else does it.",
        "Étudier, c'est merveilleux pourvu que ce soit le voisin qui s'y colle.",
        "Studying is fantastic, especially when you're not the one doing it.",
        "Les devoirs, c'est formidable, surtout ceux du voisin.",
        "Nothing beats hard work, especially if you get to skip it.",
        "Rien de plus motivant que de voir quelqu'un d'autre faire le ménage.",
        "School is only for people with rich parents.",
        "La persévérance, c'est pour ceux qui ont le temps.",
    ],
)
def test_irony_and_blank_denial_are_known(text: str) -> None:
    assert is_ironic(text)


@pytest.mark.parametrize("after", ["Je niaise.", "Je plaisante, évidemment.", "Just kidding.", "Ben non."])
def test_a_joke_taken_back_takes_the_sentence_before_with_it(after: str) -> None:
    assert takes_back(after)
    assert _bars(f"Il faut suivre ses rêves jusqu’au bout du monde. {after}") == ["joke", "joke"]


def test_a_bare_yes_on_its_own_line_answers_another_question_and_is_no_joke() -> None:
    assert _bars("J’ai brûlé cent tartes avant d’en vendre une\nBen oui\nGoûte à tes erreurs") == ["", "", ""]
    assert _bars("J’ai brûlé cent tartes par amour de l’école. Ben oui.")[0] == "joke"


@pytest.mark.parametrize(
    "text",
    [
        "Continue, surtout quand les autres travaillent plus vite que toi.",
        "Surtout quand personne ne regarde, fais ton travail jusqu'au bout.",
        "J'aime les devoirs difficiles, surtout ceux qui me résistent trois soirs.",
        "As long as my sister believed in me, I kept studying.",
        "I watched other people work until I knew every gesture, then I asked for a brush.",
    ],
)
def test_others_in_a_sentence_make_no_joke_of_it(text: str) -> None:
    assert not is_ironic(text)


def test_a_lesson_that_says_it_is_meant_is_kept_beside_a_joke() -> None:
    joke = "La persévérance, c'est magnifique, surtout quand c'est les autres qui en font."
    assert _bars(f"{joke} Pour vrai, faites-le pour vous. Faites-le pour vous.") == ["joke", "", "joke"]


def test_a_denial_that_is_answered_in_the_same_sentence_is_no_blank_one() -> None:
    assert not is_ironic("Je pensais que l’école ne servait à rien, jusqu’au jour où j’ai bâti ma maison.")


def test_who_asks_is_left_out_and_labels_too() -> None:
    text = "Journaliste : Pourquoi?\nIl insiste.\nMoi : Parce que j’aime ça.\nEt j’y tiens."
    assert own_words(text) == "Parce que j’aime ça.\nEt j’y tiens."
    assert own_words("Q : Why? R : Because I kept going.") == "Because I kept going."


def test_in_an_interview_with_names_whoever_asks_every_question_is_left_out() -> None:
    text = "Paule : Ça va?\nRéjean : Oui.\nPaule : Et l’école?\nRéjean : J’y suis retourné."
    assert own_words(text) == "Oui.\nJ’y suis retourné."


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            "ANIM. : On reçoit un boulanger!\nINVITÉ : Bonjour.\nANIM. : Et l’école?\nINVITÉ : J’y suis.",
            "Bonjour.\nJ’y suis.",
        ),
        (
            "Chantal : Le voici.\nInvité : Salut.\nChantal : C’était dur?\nInvité : J’ai tenu.\nChantal : Ça!",
            "Salut.\nJ’ai tenu.",
        ),
        (
            "Journaliste : Votre défi?\nJ’ai refait mon cours.\nJournaliste : Ensuite?\nJ’ai réussi.",
            "J’ai refait mon cours.\nJ’ai réussi.",
        ),
    ],
    ids=["abbreviated", "by-name", "answers-without-a-label"],
)
def test_whoever_asks_is_known_beside_whoever_answers(text: str, own: str) -> None:
    assert own_words(text) == own


@pytest.mark.parametrize("text", ["Mon mantra : un pas à la fois.", "Une chose : continue.", "Pour de vrai : j’ai ri."])
def test_a_colon_in_a_sentence_is_no_speaker_s_label(text: str) -> None:
    assert own_words(text) == text


@given(st.text(alphabet="moiQR jeé:?.\n«»—-", max_size=160))
def test_any_interview_is_read_and_no_word_is_added(text: str) -> None:
    words = iter(text.split())
    assert all(word in words for word in own_words(text).split())
