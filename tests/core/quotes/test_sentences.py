"""How prose is cut into sentences: abbreviations, hesitations, quotations, lists and wrapped lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.quotes.sentences import fold, split_paragraphs, split_sentences, squeeze

PROSE = st.text(alphabet="aéI M.!?…«» ’'\n-•1,)\u00a0:\t", max_size=120)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("J’ai échoué. J’ai recommencé.", ("J’ai échoué.", "J’ai recommencé.")),
        ("Vraiment?! Oui!!! Bon…", ("Vraiment?!", "Oui!!!", "Bon…")),
        ("Mme Roy et M. Dubé sont venus. Merci.", ("Mme Roy et M. Dubé sont venus.", "Merci.")),
        ("Dr. Smith and J. Doe came. They left.", ("Dr. Smith and J. Doe came.", "They left.")),
        ("J’ai couru 3.5 km en 20 min. Ouf.", ("J’ai couru 3.5 km en 20 min.", "Ouf.")),
        ("Voir le no. 3 et la p. 12. Fin.", ("Voir le no. 3 et la p. 12.", "Fin.")),
        ("Le pain, les livres, etc. et le reste, etc. Fin.", ("Le pain, les livres, etc. et le reste, etc.", "Fin.")),
        ("Un sport, p. ex. le hockey. Bon.", ("Un sport, p. ex. le hockey.", "Bon.")),
        ("J’aimais mon prof. Il riait.", ("J’aimais mon prof.", "Il riait.")),
        ("Honestly, no. Every poem starts somewhere.", ("Honestly, no.", "Every poem starts somewhere.")),
        ("J’ai… comment dire… essayé. Oui.", ("J’ai… comment dire… essayé.", "Oui.")),
        ("Bon... on recommence. Oui.", ("Bon... on recommence.", "Oui.")),
        ("Il a dit « Non. Jamais. » ce jour-là. Puis oui.", ("Il a dit « Non. Jamais. » ce jour-là.", "Puis oui.")),
        ("« Fonce! » dit-elle. J’ai foncé.", ("« Fonce! » dit-elle.", "J’ai foncé.")),
        ("She said “Go. Now.” and left. I went.", ("She said “Go. Now.” and left.", "I went.")),
        ("(J’ai ri.) Puis pleuré.", ("(J’ai ri.)", "Puis pleuré.")),
        ("j’ai échoué. pis j’ai recommencé.", ("j’ai échoué.", "pis j’ai recommencé.")),
        ("Sans point", ("Sans point",)),
        ("", ()),
        (" \n\t ", ()),
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(text) == sentences


def test_items_of_a_list_are_apart_and_lose_their_markers() -> None:
    text = "Mes trucs :\n- dormir\n• manger mieux\n1. bouger\n2) lire\n– rire un peu\nplus"
    assert split_paragraphs(text) == (
        ("Mes trucs :",),
        ("dormir",),
        ("manger mieux",),
        ("bouger",),
        ("lire",),
        ("rire un peu plus",),
    )


def test_a_number_that_opens_a_sentence_is_no_marker() -> None:
    assert split_sentences("2026 sera mon année.") == ("2026 sera mon année.",)
    assert split_sentences("3,5 km plus loin, je riais.") == ("3,5 km plus loin, je riais.",)


def test_a_line_wrapped_by_a_mail_program_goes_on() -> None:
    text = "Je me suis levée tous les matins à cinq heures pendant trois ans pour aller à\nMontréal étudier."
    assert len(split_sentences(text)) == 1


def test_a_short_line_without_a_full_stop_ends_there() -> None:
    assert split_sentences("Ne lâche pas\nTu vas y arriver") == ("Ne lâche pas", "Tu vas y arriver")


def test_an_empty_line_ends_a_paragraph() -> None:
    assert split_paragraphs("Un.\nDeux.\n\nTrois.") == (("Un.", "Deux."), ("Trois.",))


def test_a_quotation_mark_that_nobody_closed_swallows_nothing() -> None:
    assert len(split_sentences("Il a dit « non. J’ai insisté. J’ai gagné.")) == 3


@given(PROSE)
def test_no_letter_is_lost_and_none_is_added(text: str) -> None:
    words = squeeze(text).split()
    kept = " ".join(split_sentences(text)).split()
    position = iter(words)
    assert all(any(word == other for other in position) for word in kept)


@given(PROSE)
def test_every_sentence_stands_in_the_text_as_typed(text: str) -> None:
    for sentence in split_sentences(text):
        assert sentence in squeeze(text)


@given(PROSE)
def test_splitting_what_was_split_changes_nothing(text: str) -> None:
    for sentence in split_sentences(text):
        assert sentence == squeeze(sentence)
        assert sentence.strip()


@given(st.text(max_size=60))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_folding_evens_out_case_apostrophes_and_spaces() -> None:
    assert fold("J’AI\u00a0ÉTÉ") == "j'ai été"
    assert fold("İ") == "İ"


def test_what_a_dictation_says_for_a_stop_ends_a_sentence_where_no_mark_does() -> None:
    assert split_sentences("je nage point à la ligne ma fille plonge point final") == ("je nage", "ma fille plonge")
    assert split_sentences("Un point final. Le point final, je le pose.") == (
        "Un point final.",
        "Le point final, je le pose.",
    )


def test_a_line_in_bold_is_a_heading_apart_from_the_next() -> None:
    assert split_sentences("**Mon défi**\nJ'ai appris à lire.") == ("**Mon défi**", "J'ai appris à lire.")


def test_lines_without_marks_that_nothing_wrapped_are_sentences_of_their_own() -> None:
    lines = (
        "la 4e fois la prof a resté apres le cours pis moi aussi",
        "demande de l'aide avant d'etre mal pris",
        "les prof ils me saluent par mon nom, ca compte",
        "lache pas la patate",
        "si le concierge a pu tu peux",
    )
    assert split_sentences("\n".join(("j'ai coulé mes maths 3 fois. Pis là,", *lines)))[-4:] == lines[1:]
