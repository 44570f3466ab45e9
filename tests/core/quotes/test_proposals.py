"""From the seven questions to a quote: headings, what is proposed and what never is, the story that is left."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.core.campaign.campaign import Campaign
from composer.core.problems import Refused
from composer.core.quotes.answer import Answer
from composer.core.quotes.proposals import Proposals, parse_answers, propose_quotes
from composer.core.quotes.sentences import split_sentences, squeeze
from composer.core.quotes.story import story
from composer.core.text.cleaning import ANSWERS_LIMIT
from tests.core.quotes.answers import Sample, samples, verdict

SAMPLES = samples()
_SENTENCES = sorted({words for sample in SAMPLES for _, words in sample.pieces})


def short_enough(text: str) -> bool:
    """A poster of 170 characters: the middle of what the project's posters take."""
    return len(text) <= 170


def anything(_: str) -> bool:
    return True


@cache
def proposed(sample: Sample) -> Proposals:
    return propose_quotes(parse_answers(sample.text), short_enough)


# ---------------------------------------------------------------- headings


@pytest.mark.parametrize(
    "heading",
    (
        "{}.|{})|{} :|{}-|{} -|{}°|  {}. |## {}.|**{}.**|__{}.__|Q{}."
        "|Question {}|question {} :|Question no {}|### Question {}|Réponse {}."
    ).split("|"),
)
def test_headings_are_read_as_people_type_them(heading: str) -> None:
    text = f"{heading.format(1)}\nUn.\n\n{heading.format(4)}\nQuatre.\n{heading.format(7)}\nSept."
    assert parse_answers(text) == (Answer(1, "Un."), Answer(4, "Quatre."), Answer(7, "Sept."))


def test_an_answer_may_stand_on_its_heading_s_own_line() -> None:
    assert parse_answers("2. J’ai persévéré.\nBeaucoup.\n5) Ma mère.") == (
        Answer(2, "J’ai persévéré.\nBeaucoup."),
        Answer(5, "Ma mère."),
    )


def test_the_campaign_s_own_questions_after_the_numbers_are_left_out(campaign: Campaign) -> None:
    asked = [question.value for question in campaign.questions.values()]
    below = "\n".join(f"{number}. {question}\nRéponse ici.\n" for number, question in enumerate(asked, 1))
    beside = "\n".join(f"{number}. {question} Réponse ici." for number, question in enumerate(asked, 1))
    wrapped = below.replace(" vous ", "\nvous ").replace(" ou ", "\nou ")
    expected = tuple(Answer(number, "Réponse ici.") for number in range(1, 8))
    assert parse_answers(below) == parse_answers(beside) == parse_answers(wrapped) == expected


def test_a_question_of_one_s_own_stays_in_the_answer() -> None:
    (answer,) = parse_answers("1. Pourquoi pas moi? Je l’ai essayé.")
    assert answer.text.startswith("Pourquoi pas moi?")


def test_a_list_inside_an_answer_stays_in_it() -> None:
    text = "3. Mes trucs :\n1. dormir\n2. manger\n3. courir\n4. rire\n\n4. Écoute-toi.\n"
    assert parse_answers(text) == (
        Answer(3, "Mes trucs :\n1. dormir\n2. manger\n3. courir\n4. rire"),
        Answer(4, "Écoute-toi."),
    )


@pytest.mark.parametrize(
    "text", ["3.5 km plus loin", "2:30 du matin", "5 ans plus tard", "10. Autre chose", "2e essai", "8. Trop"]
)
def test_a_number_that_opens_a_sentence_is_no_heading(text: str) -> None:
    assert parse_answers(text) == (Answer(0, text),)


def test_plain_text_is_one_answer_and_what_precedes_the_first_heading_another() -> None:
    assert parse_answers("Bonjour.\nMa réponse.") == (Answer(0, "Bonjour.\nMa réponse."),)
    assert parse_answers("Bonjour.\n1. Un.") == (Answer(0, "Bonjour."), Answer(1, "Un."))


def test_empty_answers_are_left_out_and_a_byte_order_mark_is_no_word() -> None:
    assert parse_answers("\ufeff1.\n\n2.\r\nDeux.\r\n3.\n \n") == (Answer(2, "Deux."),)
    assert parse_answers(" \n") == ()


def test_decomposed_accents_are_composed() -> None:
    assert parse_answers("pers\u0065\u0301vérer") == (Answer(0, "persévérer"),)


def test_a_text_longer_than_any_interview_is_refused_in_words() -> None:
    with pytest.raises(Refused) as refused:
        parse_answers("a" * (ANSWERS_LIMIT + 1))
    assert refused.value.problems[0].fix is not None


# ---------------------------------------------------------------- what an editor would say


def test_there_are_answers_of_every_kind() -> None:
    kinds = {sample.kind for sample in SAMPLES}
    assert {"spoken", "rambling", "one long sentence", "list", "English", "nothing usable", "headings"} <= kinds
    assert len(SAMPLES) >= 60


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_nothing_an_editor_forbids_is_ever_proposed(sample: Sample) -> None:
    quotes = [quote.text for quote in proposed(sample).quotes]
    assert [text for text in quotes if verdict(text, sample) == "forbidden"] == []


def test_in_nine_answers_of_ten_what_comes_first_is_what_an_editor_would_take() -> None:
    missed = [sample.name for sample in SAMPLES if not _as_an_editor(sample)]
    assert len(missed) <= 0.1 * len(SAMPLES), missed


def _as_an_editor(sample: Sample) -> bool:
    quotes = proposed(sample).quotes
    if not sample.usable:
        return not quotes
    return bool(quotes) and verdict(quotes[0].text, sample) == "allowed"


@pytest.mark.parametrize("sample", [each for each in SAMPLES if not each.usable], ids=lambda sample: sample.name)
def test_it_says_so_when_nothing_stands_alone(sample: Sample) -> None:
    proposals = proposed(sample)
    assert proposals.quotes == ()
    assert proposals.problem is not None
    assert proposals.problem.code == "no-quote"
    assert "Rien ne tient seul" in proposals.problem.words.fr


# ---------------------------------------------------------------- properties of any proposal

PROSE = st.lists(st.sampled_from([*_SENTENCES, "\n", "\n\n", "- ", "1. ", "et", "mais"]), max_size=9).map(" ".join)
NOISE = st.text(alphabet="jeaiétonq' ,.;:!?«»[…]\n-()", max_size=160)


@settings(deadline=None)
@given(PROSE | NOISE | st.text(max_size=80))
def test_no_word_is_ever_rewritten(text: str) -> None:
    answers = parse_answers(text)
    for quote in propose_quotes(answers, anything).quotes:
        (answer,) = (each for each in answers if each.number == quote.answer)
        rest = squeeze(answer.text)
        for piece in filter(None, (part.strip() for part in quote.text.split("[…]"))):
            assert piece in rest
            rest = rest.partition(piece)[2]


@settings(deadline=None)
@given(PROSE)
def test_a_proposal_is_short_reasoned_and_never_repeats_a_sentence(text: str) -> None:
    quotes = propose_quotes(parse_answers(text), short_enough).quotes
    assert len(quotes) <= 3
    assert all(short_enough(quote.text) and 1 <= len(quote.reasons) <= 3 for quote in quotes)
    told = [(quote.answer, sentence) for quote in quotes for sentence in quote.told]
    assert len(told) == len(set(told)) or len(set(split_sentences(text))) < len(split_sentences(text))


@settings(deadline=None)
@given(PROSE)
def test_the_story_adds_no_word_and_keeps_their_order(text: str) -> None:
    answers = parse_answers(text)
    words = iter(" ".join(answer.text for answer in answers).split())
    assert all(word in words for word in propose_quotes(answers, anything).rest.split())


# ---------------------------------------------------------------- choosing

TWO_ANSWERS = (
    Answer(4, "Crois en toi, même les jours où personne n’y croit. Ose rêver plus grand que ta peur."),
    Answer(6, "La persévérance, c’est un pas à la fois."),
)


def test_quotes_come_from_as_many_answers_as_can_be() -> None:
    proposals = propose_quotes(TWO_ANSWERS, anything)
    assert [quote.answer for quote in proposals.quotes][:2] in ([4, 6], [6, 4])
    assert len(proposals.quotes) == 3


def test_no_more_than_asked_are_proposed() -> None:
    assert len(propose_quotes(TWO_ANSWERS, anything, limit=1).quotes) == 1


def test_the_poster_is_asked_once_about_each_text_and_no_further_than_needed() -> None:
    asked: list[str] = []

    def fits(text: str) -> bool:
        asked.append(text)
        return len(asked) > 1

    proposals = propose_quotes(TWO_ANSWERS, fits, limit=1)
    assert len(asked) == len(set(asked)) == 2
    assert proposals.quotes[0].text == asked[1]


def test_a_poster_too_small_for_every_sentence_is_named_as_the_reason() -> None:
    proposals = propose_quotes(TWO_ANSWERS, lambda _: False)
    assert proposals.quotes == ()
    assert proposals.problem is not None
    assert proposals.problem.code == "no-quote-fits"


def test_no_answer_at_all_is_reported_plainly() -> None:
    proposals = propose_quotes((), anything)
    assert proposals.problem is not None
    assert proposals.problem.code == "no-answer"
    assert proposals.rest == ""


def test_a_talkative_start_is_cut_and_marked() -> None:
    (quote,) = propose_quotes((Answer(0, "Ben, je dirais que la persévérance, c’est un muscle."),), anything).quotes
    assert quote.text == "[…] la persévérance, c’est un muscle."


def test_a_sentence_is_never_cut_just_before_its_turn() -> None:
    text = (
        "J’ai détesté chaque minute de mes cours de mathématiques au secondaire, mais j’ai compris qu’apprendre, "
        "c’est accepter de ne pas comprendre tout de suite, et je suis revenue."
    )
    for quote in propose_quotes((Answer(0, text),), lambda text: len(text) < 130).quotes:
        assert "[…]" in quote.text
        assert "détesté" not in quote.text


def test_a_condition_is_never_cut_from_what_depends_on_it() -> None:
    text = (
        "Si tu acceptes de tomber devant tout le monde et de te relever sans excuse, tu vas apprendre plus vite que "
        "tous ceux qui restent assis à regarder les autres essayer."
    )
    quotes = propose_quotes((Answer(0, text),), lambda text: len(text) < 120).quotes
    assert not any(quote.text.startswith("[…] tu vas") for quote in quotes)


# ---------------------------------------------------------------- the story


def test_the_story_is_what_the_first_quote_does_not_say() -> None:
    text = "J’ai grandi à Laval. Crois en toi, même les jours de doute. Ma mère travaillait de nuit."
    proposals = propose_quotes((Answer(0, text),), anything)
    assert proposals.quotes[0].text == "Crois en toi, même les jours de doute."
    assert proposals.rest == "J’ai grandi à Laval. Ma mère travaillait de nuit."


def test_any_quote_may_be_taken_and_has_its_own_story() -> None:
    quotes = propose_quotes(TWO_ANSWERS, anything).quotes
    stories = {story(TWO_ANSWERS, quote) for quote in quotes}
    assert len(stories) == len(quotes)
    for quote in quotes:
        assert quote.text not in story(TWO_ANSWERS, quote)


def test_a_sentence_shown_in_part_stays_whole_in_the_story() -> None:
    sample = next(each for each in SAMPLES if each.name == "a mechanic without a full stop")
    proposals = proposed(sample)
    assert proposals.quotes[0].told == ()
    assert proposals.rest == squeeze(sample.text)


def test_greetings_bare_answers_and_ways_to_reach_someone_are_no_story() -> None:
    text = "Bonjour! Oui, absolument. J’ai eu peur.\n- Mon cell : 514 555-0123\n- J’ai continué.\n"
    assert story((Answer(1, text), Answer(2, "Fin."))) == "J’ai eu peur.\nJ’ai continué.\n\nFin."


def test_thanks_to_someone_who_helped_are_part_of_the_story() -> None:
    assert story((Answer(1, "Merci à mon père. Oui, en 2022, j’ai tout recommencé."),)).startswith("Merci à mon père.")


def test_what_tells_where_to_find_somebody_by_the_name_of_a_network_is_no_quote_and_no_story() -> None:
    text = "J’ai raté trois fois mon examen, puis je l’ai réussi. Toute mon histoire est sur Babillard, venez la lire."
    answers = parse_answers(text)
    proposals = propose_quotes(answers, anything, networks=("Babillard",))
    assert not any("Babillard" in quote.text for quote in proposals.quotes)
    assert "Babillard" not in story(answers, None, ("Babillard",))
    assert "Babillard" in story(answers, None)
