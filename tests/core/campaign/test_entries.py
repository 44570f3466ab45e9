"""A campaign's values and lists as its author types them."""

import rtoml
from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.draft import Draft, with_value
from composer.core.campaign.entries import (
    add_item,
    fact_at,
    items_of,
    keys_of,
    move_entry,
    new_key,
    put_fact,
    put_text,
    remove_entry,
    text_at,
    typed,
    with_source,
    with_status,
)
from composer.core.campaign.facts import Fact
from composer.core.campaign.layers import merged
from composer.core.campaign.next_edition import AUTHOR
from tests.campaign_files import NATIONAL, REGION

_QUESTIONS = ("questions",)


def _draft() -> Draft:
    own, base = (rtoml.loads(each.read_text("utf-8")) for each in (REGION, NATIONAL))
    return Draft(own, {key: value for key, value in base.items() if key not in {"id", "base"}})


_PLACES = st.sampled_from(
    [
        ("theme", "fr"),
        ("organisation",),
        ("networks", "instagram", "handle"),
        ("hashtags", 1),
        ("questions", "defi"),
        ("days", "persevert", "name", "en"),
        ("addresses", "montreal", "url"),
    ]
)


@given(_PLACES, st.text("abé# ", max_size=6))
def test_a_typed_value_is_there_and_all_the_rest_is_as_it_was(place: tuple[str | int, ...], text: str) -> None:
    draft = _draft()
    edited = put_fact(draft, place, typed(fact_at(draft, place), text))
    assert fact_at(edited, place).value == text.strip()
    assert put_fact(edited, place, fact_at(draft, place)).tables == draft.tables


def test_what_is_typed_is_its_authors_and_what_did_not_change_keeps_its_source() -> None:
    before = Fact("A", "verified", "https://exemple.ca/")
    assert typed(before, "A ") == before
    assert typed(before, "B") == Fact("B", "given", AUTHOR)
    assert typed(before, " ") == Fact()
    assert with_status(before, "to-confirm") == Fact("A", "to-confirm", "https://exemple.ca/")
    assert with_status(before, "to-provide") == with_status(Fact(), "verified") == Fact()
    assert with_source(before, "") == Fact("A", "verified", AUTHOR)


def test_a_hashtag_keeps_whether_it_is_offered_when_it_is_retyped() -> None:
    edited = put_fact(_draft(), ("hashtags", 1), Fact("#Vert2026", "given", AUTHOR))
    assert items_of(edited, ("hashtags",))[1] == {
        "value": "#Vert2026",
        "status": "given",
        "source": AUTHOR,
        "offered": False,
    }


def test_an_entry_that_the_base_has_is_removed_and_stays_removed_when_others_move() -> None:
    draft = remove_entry(_draft(), ("questions", "echec"))
    assert "echec" not in keys_of(draft, _QUESTIONS)
    moved = move_entry(draft, ("questions", "message"), -5)
    assert keys_of(moved, _QUESTIONS) == ("message", "parcours", "defi", "conseil", "adultes", "mantra")
    assert merged(moved.base, rtoml.loads(rtoml.dumps(dict(moved.own)))) == moved.tables


def test_an_entry_of_ones_own_leaves_no_trace() -> None:
    draft = _draft()
    key = new_key(draft, _QUESTIONS, "question")
    added = put_fact(draft, ("questions", key), Fact("Et vous?", "given", AUTHOR))
    assert keys_of(added, _QUESTIONS)[-1] == key == "question-1"
    assert new_key(added, _QUESTIONS, "question") == "question-2"
    assert remove_entry(added, ("questions", key)) == draft


def test_hashtags_are_added_moved_and_removed() -> None:
    draft = add_item(_draft(), ("hashtags",), {"value": "#JPS", "status": "given", "source": AUTHOR})
    moved = move_entry(draft, ("hashtags", 2), -1)
    assert [fact_at(moved, ("hashtags", each)).value for each in range(3)] == ["#JPS2026", "#JPS", "#perséVERT2026"]
    assert move_entry(moved, ("hashtags", 0), -1) == moved
    assert remove_entry(moved, ("hashtags", 1)).tables == _draft().tables
    assert fact_at(draft, ("hashtags", 9)) == Fact()


def test_the_line_follows_the_dates_until_somebody_retypes_it() -> None:
    later = put_fact(_draft(), ("dates", "start"), Fact("2027-02-15", "given", AUTHOR))
    assert later.fact("dates", "line", "fr") == Fact()  # after the end: no line tells days that are none
    later = put_fact(later, ("dates", "end"), Fact("2027-02-19", "given", AUTHOR))
    assert later.fact("dates", "line", "fr").value == "15 au 19 février 2027"
    whole = with_value(_draft(), ("dates", "line"), {})
    empty = put_fact(whole, ("dates", "start"), Fact("2026-02-17", "given", AUTHOR))
    assert empty.fact("dates", "line", "en").value == "February 17–20, 2026"
    own = put_fact(empty, ("dates", "line", "fr"), Fact("Dès le 17 février", "given", AUTHOR))
    kept = put_fact(own, ("dates", "end"), Fact("2026-02-19", "given", AUTHOR))
    assert kept.fact("dates", "line", "fr").value == "Dès le 17 février"
    assert kept.fact("dates", "line", "en").value == "February 17–19, 2026"


def test_a_date_that_is_verified_leaves_its_line_as_it_was() -> None:
    draft = _draft()
    verified = put_fact(draft, ("dates", "start"), Fact("2026-02-16", "verified", "https://exemple.ca/"))
    assert verified.value("dates", "line") == draft.value("dates", "line")


def test_the_line_in_a_language_that_the_program_does_not_write_is_to_provide_again() -> None:
    spoken = put_fact(_draft(), ("dates", "line", "iu"), Fact("ᕕᕝᕗᐊᕆ", "given", AUTHOR))
    later = put_fact(spoken, ("dates", "end"), Fact("2026-02-19", "given", AUTHOR))
    assert later.fact("dates", "line", "iu") == Fact()


def test_a_plain_text_that_is_emptied_is_no_longer_there() -> None:
    draft = put_text(_draft(), ("region",), " Île de Montréal ")
    assert text_at(draft, ("region",)) == "Île de Montréal"
    assert text_at(put_text(draft, ("region",), ""), ("region",)) == ""
