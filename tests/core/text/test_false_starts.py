import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.text.false_starts import beginnings, chosen, most_starts
from composer.core.text.line_breaking import binding
from composer.core.words import LANGUAGES, Language
from tests.core.big_word.pieces import quotes
from tests.core.big_word.quotes import FRESH, KNOWN, LAST, UNSEEN

languages = st.sampled_from(LANGUAGES)
_DENIAL = re.compile(
    r"(?<!\w)(?:ne|pas|jamais|rien|personne|aucune?|sans|ni|never|not|no|nobody|without|cannot)(?!\w)|n’t\b|(?<!\w)n’",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"(?<!\w)(?:lâch|abandon|renonc|recul|arrêt|quit|gives?|gave|stop|nul|rat[ée]|échou|échec|fail|décroch|drop|pauvre"
    r"|poor|stupid|gros|gras|fou(?=s?\b)|folle|mort|mour|suicid|drog|alcool|seul|alone|peur|fear|afraid|honte|asham|malad|sick"
    r"|handicap|disab|sourd|aveugl|blind|dysl|autis|tdah|timid|mauvais|bad|weak|faible|lazy|paress|perdu|lost|tomb"
    r"|fell|redoubl|pleur|hate|poverty|mistake)\w*",
    re.IGNORECASE,
)


@given(quote=quotes, language=languages)
def test_each_false_start_is_the_beginning_of_the_quote_up_to_a_word_that_another_follows(
    quote: str, language: Language
) -> None:
    found = beginnings(quote, language)
    assert sorted(set(found), key=len) == list(found)
    for each in found:
        assert quote.startswith(each)
        assert quote[len(each)] == " "
        assert quote[len(each) :].partition("\n")[0].strip(" ")
        assert not each.endswith(" ")
        assert "\n" not in each


@given(quote=quotes, language=languages)
def test_no_false_start_holds_a_negation_or_a_failing(quote: str, language: Language) -> None:
    # « un pas » is a step; the pieces have no other meaning of it before « à ».
    found = [each for each in beginnings(quote, language) if not re.search(r"un\W+pas|pas à", each)]
    assert not [each for each in found if _DENIAL.search(each) or _HARM.search(each)]


@pytest.mark.parametrize("corpus", [KNOWN, UNSEEN, FRESH, LAST], ids=["known", "unseen", "fresh", "last"])
def test_no_false_start_of_quotes_that_people_send_harms(corpus: tuple[tuple[Language, str, str], ...]) -> None:
    found = [each for language, quote, _ in corpus for each in beginnings(quote, language)]
    assert len(found) >= len(corpus)
    assert not [each for each in found if _DENIAL.search(each) or _HARM.search(each)]


@pytest.mark.parametrize(
    ("quote", "language", "found"),
    [
        ("Je me relance.", "fr", "Je | Je me"),
        ("J’ai recommencé trois fois.", "fr", "J’ai | J’ai recommencé"),
        ("J’AI RECOMMENCÉ TROIS FOIS.", "fr", "J’AI | J’AI RECOMMENCÉ"),
        ("J’ai échoué trois fois. Pas une de plus.", "fr", "J’ai"),
        ("Je ne lâche jamais.", "fr", "Je"),
        ("Je comprends pas tout.", "fr", "Je"),
        ("J’ai pas lâché.", "fr", ""),
        ("Je n’ai pas réussi seul.", "fr", "Je"),
        ("Personne ne réussit seul.", "fr", ""),
        ("Je suis sourde et j’enseigne.", "fr", "Je | Je suis"),
        ("Je me suis relevée huit fois.", "fr", "Je | Je me | Je me suis"),
        ("Je recule pour mieux sauter.", "fr", "Je"),
        ("Mon TDAH m’a appris.", "fr", "Mon"),
        ("J’ai vu Montréal, puis Québec.", "fr", "J’ai | J’ai vu"),
        ("Le 19 février, j’ai commencé.", "fr", "Le | Le 19 février, j’ai"),
        ("J’ai\u00a0osé dire oui.", "fr", "J’ai\u00a0osé | J’ai\u00a0osé dire"),
        ("J’ai osé\ndire oui.", "fr", "J’ai"),
        ("J’ai osé dire oui. Et voilà tout.", "fr", "J’ai | J’ai osé | J’ai osé dire"),
        ("J’ai osé, et voilà tout.", "fr", "J’ai | J’ai osé, et"),
        ("Continue!", "fr", ""),
        ("", "fr", ""),
        ("I tried again.", "en", "I | I tried"),
        ("I did not quit.", "en", "I"),
        ("I can’t stop.", "en", "I"),
        ("I was the weak one.", "en", "I | I was | I was the"),
        ("Give yourself time.", "en", ""),
        ("My teacher, Anna, said yes.", "en", "My"),
        ("👍 Bravo à tous", "fr", ""),
    ],
)
def test_a_quote_is_broken_off_where_nobody_is_hurt(quote: str, language: Language, found: str) -> None:
    assert " | ".join(beginnings(quote, language)) == found


@given(quote=quotes)
def test_a_false_start_ends_on_no_pause(quote: str) -> None:
    for each in beginnings(quote, "fr"):
        assert each[-1] not in ",.;:!?…»"


def test_an_auxiliary_is_where_a_voice_hesitates_but_a_number_is_not_left_alone() -> None:
    assert binding("J’ai") == ("fr",)
    assert "J’ai" in beginnings("J’ai recommencé dix fois", "fr")
    assert "J’ai recommencé dix" not in beginnings("J’ai recommencé dix fois encore", "fr")


@pytest.mark.parametrize(("characters", "most"), [(1, 3), (60, 3), (61, 2), (109, 2), (110, 1), (280, 1)])
def test_the_longer_a_quote_the_fewer_its_false_starts(characters: int, most: int) -> None:
    assert most_starts(characters) == most


@given(quote=quotes, count=st.integers(0, 4), language=languages)
def test_false_starts_are_of_different_lengths_and_the_third_is_shorter_than_the_second(
    quote: str, count: int, language: Language
) -> None:
    found = beginnings(quote, language)
    starts = chosen(found, count)
    assert len(starts) == min(count, 3, len(found))
    assert len(set(map(len, starts))) == len(starts)
    assert set(starts) <= set(found)
    if len(starts) == 3:
        assert len(starts[0]) < len(starts[2]) < len(starts[1])
