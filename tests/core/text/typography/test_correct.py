"""Typography: every case of the linguist's file, and what must hold for any text."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import cast
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.text.typography.change import NBSP, THIN, TextMedium, apply
from composer.core.text.typography.correct import changes, correct
from composer.core.text.typography.line_ends import bind, breaks, unbreakable_spans
from composer.core.text.typography.protected import protected_spans
from composer.core.text.typography.suggest import suggestions
from composer.core.text.typography.word_lists import OE_WORDS
from composer.core.words import LANGUAGES, Language

PHRASE = "Dans le cadre des Journées de la persévérance scolaire, je vous partage..."
MEDIA: tuple[TextMedium, ...] = ("drawn", "caption")

Case = dict[str, str]
Group = dict[str, object]
FILE = cast(
    "dict[str, list[Group]]",
    tomllib.loads((Path(__file__).parents[3] / "data" / "typography.toml").read_text(encoding="utf-8")),
)
SOURCES = cast("dict[str, Case]", FILE["sources"])


def seen(text: str) -> str:
    """The text of a case, its signs for the spaces that cannot be seen made those spaces."""
    return text.replace("⍽", NBSP).replace("⎵", THIN)


def cases(kind: str) -> Iterator[tuple[Language, Case]]:
    for group in FILE[kind]:
        for case in cast("list[Case]", group["cases"]):
            yield cast("Language", group.get("language", "fr")), {"source": cast("str", group["source"]), **case}


def label(value: object) -> str:
    return str(cast("Case", value).get("text") or cast("Case", value).get("keep")) if isinstance(value, dict) else ""


# What French-like text is made of, and what might break a rule that looks around itself.
BITS = (
    *("a", "é", "mot", "l", "s", "E", "h", "0", "1", "30", "000", "13h30", "50%", "1 000 $", "…", "...", ".", ","),
    *(" ", " ", " ", "  ", NBSP, THIN, "\n", "\n\n", "\t", '"', "'", "’", "‘", "«", "»", "“", "”", ":", ";", "!", "?"),
    *("%", "$", "(", ")", "[", "]", "-", "–", "/", "=", "*", "@", "#", "`", "_", "D", ":)", "\u0301", "🎉"),
    *(",mot", " ;mot", "''", "j' ", "Oui!Non", "M.Roy", "mot...mot", "“ mot ”", "aujourd hui", "18H30"),
    *("<<", ">>", "l'", "p.", "n°", "M. ", "Roy", "3,2 M$", "4km", "2h45min", "5 g", "aujourd' hui", "l 'an"),
    *("https://exemple.ca", "x@y.ca", "x.ca", "@nom", "#tag", "étudiant·es", "directeur(-trice)", PHRASE),
)
TEXTS = st.lists(st.sampled_from(BITS), max_size=25).map("".join) | st.text(max_size=40)


@pytest.mark.parametrize(("language", "case"), list(cases("group")), ids=label)
@pytest.mark.parametrize("medium", MEDIA)
def test_a_case_of_the_file_gives_what_the_file_says(language: Language, case: Case, medium: TextMedium) -> None:
    text = case.get("keep", case.get("text", ""))
    wanted = case.get("keep", case.get("gives", case.get(medium, "")))
    assert correct(seen(text), language, medium, phrase=PHRASE) == seen(wanted)


@pytest.mark.parametrize(("language", "case"), list(cases("bind")), ids=label)
def test_a_line_may_not_end_where_the_file_says(language: Language, case: Case) -> None:
    assert bind(case["text"], language) == seen(case["gives"])


@pytest.mark.parametrize(("_language", "case"), list(cases("ligature")), ids=label)
def test_the_words_of_the_file_are_offered_with_their_ligature(_language: Language, case: Case) -> None:
    text = case.get("keep", case.get("text", ""))
    assert apply(text, suggestions(text)) == case.get("gives", text)
    assert correct(text, "fr", "caption").replace("’", "'") == text


@pytest.mark.parametrize(("_language", "case"), list(cases("suggestion")), ids=label)
def test_letters_and_dashes_of_the_file_are_suggested_and_never_imposed(_language: Language, case: Case) -> None:
    text = case.get("keep", case.get("text", ""))
    assert apply(text, suggestions(text)) == seen(case.get("gives", text))
    assert all(correct(text, "fr", medium) == text for medium in MEDIA)


def test_the_file_holds_enough_cases_and_each_one_says_its_source() -> None:
    every = [case for kind in ("group", "bind", "ligature", "suggestion") for _, case in cases(kind)]
    assert len(list(cases("group"))) >= 120
    assert {case["source"] for case in every} == set(SOURCES)
    assert all({"text", "keep"} & set(case) for case in every)
    assert all(source["url"].startswith("http") for name, source in SOURCES.items() if name != "projet")


@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from(MEDIA))
def test_correcting_twice_is_correcting_once(text: str, language: Language, medium: TextMedium) -> None:
    once = correct(text, language, medium, phrase=PHRASE)
    assert correct(once, language, medium, phrase=PHRASE) == once


@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from(MEDIA))
def test_handles_tags_links_addresses_and_the_phrase_are_never_touched(
    text: str, language: Language, medium: TextMedium
) -> None:
    once = correct(text, language, medium, phrase=PHRASE)
    before = [text[start:end] for start, end in protected_spans(text, PHRASE)]
    assert [once[start:end] for start, end in protected_spans(once, PHRASE)] == before


@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from(MEDIA))
def test_only_spaces_apostrophes_quotation_marks_and_full_stops_change(
    text: str, language: Language, medium: TextMedium
) -> None:
    free = re.compile(rf"[ {NBSP}{THIN}\u2009\"'«»“”‘’.…<>]")
    once = correct(text, language, medium, phrase=PHRASE)
    assert free.sub("", once) == free.sub("", text)


@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from(MEDIA))
def test_changes_are_in_order_apart_and_true_to_the_text(text: str, language: Language, medium: TextMedium) -> None:
    done = 0
    for change in changes(text, language, medium, phrase=PHRASE):
        assert done <= change.start <= change.end
        assert text[change.start : change.end] == change.before != change.after
        assert change.reason.fr.endswith(".")
        done = change.end


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_binding_only_makes_ordinary_spaces_unbreakable(text: str, language: Language) -> None:
    bound = bind(text, language)
    assert bound.replace(NBSP, " ") == text.replace(NBSP, " ")
    assert bind(bound, language) == bound


@given(TEXTS)
def test_a_line_breaks_after_a_space_or_a_hyphen_and_never_in_a_protected_word(text: str) -> None:
    spans = unbreakable_spans(text)
    for at in breaks(text):
        assert text[at - 1] in " \t\n-–—"
        assert not any(start < at < end for start, end in spans)


@pytest.mark.parametrize(
    "word",
    [
        *("ambassadeurs.trices", "étudiant·es", "acteur.trice.s", "directeur(-trice)", "directeur[-trice]", "(trices)"),
        *("étudiant-e-s", "employé(e)s", "acteur/trice", "directeur/-trice", "tous-tes", "chanteur-euse"),
        *("@reseau_reussite_montreal", "@Réseauréussitemontréal", "#perséVERT2026", "info@grand-lac.ca"),
        *("https://exemple.ca/une-page", "www.grand-lac.ca", "grand-lac.quebec/jps"),
    ],
)
def test_an_inclusive_form_a_handle_or_a_link_stays_on_one_line(word: str) -> None:
    text = f"avec {word} aussi"
    assert breaks(text) == (5, 5 + len(word) + 1)
    assert (5, 5 + len(word)) in unbreakable_spans(text)


def test_a_compound_may_be_parted_after_its_hyphen_or_dash() -> None:
    assert breaks("Saguenay–Lac") == (9,)
    assert breaks("arc-boutant") == (4,)
    assert breaks("a-t-il 10-12") == (7,)
    assert not breaks(f"13{NBSP}h{NBSP}30")


def test_a_decomposed_handle_and_a_decomposed_phrase_are_protected_too() -> None:
    text = normalize("NFD", f"@Réseauréussitemontréal {PHRASE}")
    assert [text[start:end] for start, end in protected_spans(text, PHRASE)] == text.split(" ", maxsplit=1)
    assert correct(text, "fr", "caption", phrase=PHRASE) == text


def test_protection_stops_at_the_punctuation_that_follows() -> None:
    text = "Voir https://exemple.ca/jps. Et @nom, #tag! (x@y.ca)"
    kept = [text[start:end] for start, end in protected_spans(text)]
    assert kept == ["https://exemple.ca/jps", "@nom", "#tag", "x@y.ca"]


def test_without_the_phrase_its_full_stops_are_an_ellipsis_like_another() -> None:
    assert correct(PHRASE, "fr", "caption") == PHRASE.replace("...", "…")
    assert correct("Fin...", "fr", "caption", phrase="...") == "Fin…"


def test_every_word_with_a_ligature_has_one_place_for_it() -> None:
    assert all(word.count("oe") == 1 and word == word.lower() for word in OE_WORDS)


def test_each_change_says_why() -> None:
    found = changes("L'essai : 50% !", "fr", "drawn")
    assert [(change.before, change.after) for change in found] == [("'", "’"), (" ", NBSP), ("", NBSP), (" ", THIN)]
    assert [change.reason.en for change in found] == [
        "Curly apostrophe.",
        "No-break space before a colon.",
        "No-break space between a number and its symbol.",
        "Thin no-break space before this mark.",
    ]
