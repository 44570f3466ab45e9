import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.big_word.choice import groups_of, offered
from composer.core.big_word.clauses import MOST_WORDS, clauses_of
from composer.core.big_word.proposals import proposals
from composer.core.words import LANGUAGES, Language
from tests.core.big_word.pieces import quotes
from tests.core.big_word.quotes import FRESH, KNOWN, LAST, UNSEEN, Expected

#: At most this many first proposals of 32 may be poor; of all, none may harm.
_MOST_POOR = 2
# What describes or harms a person read alone, and numbers: no proposal may have it, but a whole denial of giving up.
_HARM = re.compile(
    r"(?<!\w)(?:lâch|abandon|renonc|recul|arrêt|quit|give|gave|stop|nul|rat[ée]|échou|échec|fail|décroch|drop|pauvre|poor"
    r"|stupid|gros|gras|fou|fol|mort|mour|suicid|drog|drug|alcool|seul|alone|peur|fear|afraid|honte|asham|malad|sick|handicap"
    r"|disab|sourd|deaf|aveugl|blind|dysl|autis|tdah|bègue|stutter|timid|mauvais|bad|weak|faible|lazy|paress|perdu|lost"
    r")\w*|\b(?:sept|huit|trois|quatre|deux|dix|onze|seven|eight|two|three|ten|eleven|\d+)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:(?:je |j’|on )?n(?:e |’)|\b)(?:pas |jamais )?(?:lâch|abandon|renonc|recul|arrêt)\w*(?: (?:pas|jamais|rien))?"
    r"|(?:i |we )?(?:never|don’t|didn’t|won’t|did not|do not|will not|not) (?:quit|stop\w*|g[ia]v\w+)\b.*",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"(?<!\w)(?:ne |n’|pas\b|jamais\b|rien\b|never\b|not\b|\w+n’t\b)", re.IGNORECASE)


def _good(expected: Expected) -> set[str]:
    return {group.strip().lower() for group in expected[2].split("|")}


def _harms(group: str) -> bool:
    denied = _DENIED.fullmatch(group) and _NEGATION.search(group)
    return bool(_HARM.search(group)) and not denied


@pytest.mark.parametrize("corpus", [KNOWN, UNSEEN, FRESH, LAST], ids=["known", "unseen", "fresh", "last"])
def test_of_32_quotes_none_has_a_proposal_that_harms_and_two_at_most_a_poor_first_one(
    corpus: tuple[Expected, ...],
) -> None:
    assert len(corpus) == 32
    firsts = {quote: offered(quote, language)[0] for language, quote, _ in corpus}
    poor = {each[1]: firsts[each[1]] for each in corpus if firsts[each[1]].lower() not in _good(each)}
    assert len(poor) <= _MOST_POOR, poor
    assert not [group for language, quote, _ in corpus for group in offered(quote, language) if _harms(group)]


@pytest.mark.parametrize(
    ("quote", "language", "groups"),
    [
        ("Je ne lâche pas.", "fr", ("ne lâche pas",)),
        ("JE NE LÂCHE PAS!", "fr", ("NE LÂCHE PAS",)),
        ("Lâche pas!", "fr", ("Lâche pas",)),
        ("On ne lâche rien.", "fr", ("ne lâche rien",)),
        ("Ne me lâche pas.", "fr", ()),
        ("Je lâche.", "fr", ()),
        ("J’apprends à ne pas abandonner.", "fr", ("ne pas abandonner",)),
        ("Je n’ai jamais abandonné.", "fr", ()),
        ("Je n’ai plus de courage.", "fr", ()),
        ("J’apprends rien.", "fr", ()),
        ("Sans effort, ça irait.", "fr", ()),
        ("J’ai perdu espoir.", "fr", ()),
        ("Mon trouble d’apprentissage ne me définit pas.", "fr", ()),
        ("Ma fille s’appelle Espérance.", "fr", ()),
        ("Il nous a encouragé.", "fr", ()),
        ("C’est pas facile, mais j’avance.", "fr", ("j’avance",)),
        ("Pas à pas, on avance ensemble.", "fr", ("Pas à pas", "on avance ensemble", "ensemble", "on avance")),
        ("Trois pas, sept fois.", "fr", ()),
        ("Don't quit, don't give up.", "en", ("Don’t quit", "don’t give up")),
        ("I want to quit.", "en", ()),
        ("I stopped believing.", "en", ()),
        ("My name is Hope.", "en", ()),
        ("It’s never too late.", "en", ("never too late",)),
    ],
)
def test_a_denial_is_whole_or_absent_and_a_failing_a_number_or_a_name_is_never_proposed(
    quote: str, language: Language, groups: tuple[str, ...]
) -> None:
    assert sorted(proposals(quote, language)) == sorted(groups)


@given(quotes, st.sampled_from(LANGUAGES))
def test_every_proposal_is_a_run_of_words_of_the_quote_that_harms_nobody(quote: str, language: Language) -> None:
    for group in proposals(quote, language):
        assert group in groups_of(quote, language)
        assert 1 <= len(group.split(" ")) <= MOST_WORDS
        assert not _harms(group)


@given(quotes)
def test_no_proposal_parts_a_negation_from_what_it_denies(quote: str) -> None:
    for group in proposals(quote, "fr"):
        ((*tokens,),) = clauses_of(group, "fr")
        words = [token.plain for token in tokens]
        assert ("ne" in words or "n’" in words) <= bool({"pas", "jamais", "rien"} & set(words))
        typed = " ".join(quote.replace("\n", " . ").split())
        assert not re.search(rf"\b[nN](?:e |’){re.escape(group)}(?!\w)", typed) or typed.count(group) > 1
