"""A campaign while it is written: edits that keep the rest, its lists, the next edition, and the part of a region."""

from datetime import date

import pytest
import rtoml
from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.campaign import Fact
from composer.core.campaign.date_lines import date_line, day_in, day_line
from composer.core.campaign.draft import (
    Draft,
    add_item,
    in_order,
    items_of,
    keys_of,
    move_entry,
    new_key,
    put_fact,
    put_text,
    remove_entry,
    text_at,
    typed,
    with_fact,
    with_source,
    with_status,
    with_value,
    without,
)
from composer.core.campaign.layers import merged
from composer.core.campaign.next_edition import AUTHOR, Edition, Region, new_region, next_edition
from tests.campaign_files import NATIONAL, REGION

_KEYS = st.sampled_from("abc")
_TABLES = st.recursive(
    st.dictionaries(_KEYS, st.integers(), min_size=1, max_size=3),
    lambda inner: st.dictionaries(_KEYS, st.integers() | inner, min_size=1, max_size=3),
    max_leaves=6,
)
_PATHS = st.lists(_KEYS, min_size=1, max_size=3).map(tuple)


def _draft() -> Draft:
    own, base = (rtoml.loads(each.read_text("utf-8")) for each in (REGION, NATIONAL))
    return Draft(own, {key: value for key, value in base.items() if key not in {"id", "base"}})


@given(_TABLES, _TABLES, _PATHS, st.integers())
def test_a_value_that_is_set_is_there_and_the_base_is_never_repeated(
    own: dict[str, object], base: dict[str, object], path: tuple[str, ...], value: int
) -> None:
    edited = with_value(Draft(own, base), path, value)
    assert edited.value(*path) == value
    assert edited.base == base
    assert with_value(edited, path, value) == edited
    bare = without(edited, path)
    assert bare.value(*path) == Draft({}, base).value(*path) or bare.value(*path) is None or len(path) > 1


@given(_TABLES, _PATHS)
def test_what_is_removed_leaves_no_empty_table(own: dict[str, object], path: tuple[str, ...]) -> None:
    left = without(Draft(own, {}), path).own

    def holds_none(table: dict[str, object]) -> bool:
        return all(holds_none(each) and each for each in table.values() if isinstance(each, dict))  # pyright: ignore[reportUnknownArgumentType] - tables of tables

    assert holds_none(dict(left))
    assert Draft(left, {}).value(*path) is None


def test_a_fact_to_provide_has_no_value() -> None:
    draft = with_fact(_draft(), ("organisation",), Fact())
    assert draft.own["organisation"] == {"status": "to-provide"}
    assert draft.fact("organisation") == Fact()
    assert draft.fact("absent", "altogether") == Fact()


def test_tables_are_put_in_the_order_asked_for() -> None:
    draft = in_order(_draft(), ("questions",), ("message", "mantra"))
    questions = draft.own["questions"]
    assert isinstance(questions, dict)
    assert list(questions)[:2] == ["message", "mantra"]  # pyright: ignore[reportUnknownArgumentType] - parsed tables
    assert len(questions) == 7  # pyright: ignore[reportUnknownArgumentType] - as above


@pytest.mark.parametrize(
    ("start", "end", "fr", "en"),
    [
        ("2026-02-16", "2026-02-20", "16 au 20 février 2026", "February 16–20, 2026"),
        ("2027-02-01", "2027-02-05", "1er au 5 février 2027", "February 1–5, 2027"),
        ("2027-02-26", "2027-03-02", "26 février au 2 mars 2027", "February 26–March 2, 2027"),
        ("2027-12-30", "2028-01-03", "30 décembre 2027 au 3 janvier 2028", "December 30, 2027 – January 3, 2028"),
        ("2027-02-17", "2027-02-17", "17 février 2027", "February 17, 2027"),
    ],
)
def test_days_are_written_as_a_poster_prints_them(start: str, end: str, fr: str, en: str) -> None:
    line = date_line(date.fromisoformat(start), date.fromisoformat(end))
    assert (line.fr, line.en) == (fr, en)


def test_days_in_the_wrong_order_are_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="2027"):
        date_line(date(2027, 2, 5), date(2027, 2, 1))


def test_the_next_edition_has_its_own_values_and_remembers_the_former_one() -> None:
    edition = Edition("jps-2027", "Un pas à la fois.", "One step at a time", date(2027, 2, 15), date(2027, 2, 19))
    later = next_edition(_draft(), edition)
    assert later.fact("theme", "fr").value == "Un pas à la fois."
    assert later.fact("dates", "line", "en").value == "February 15–19, 2027"
    assert later.fact("days", "persevert", "date") == Fact("2027-02-18", "to-confirm", "author")
    assert later.fact("days", "persevert", "line", "fr").value == day_line(date(2027, 2, 18)).fr
    assert later.value("hashtags") == []
    assert later.own["facts"] is False, "the number of the former edition is not the next one’s"
    assert later.value("facts") is None
    editions = later.value("editions")
    assert isinstance(editions, dict)
    assert set(editions) == {"2026", "2025", "2024", "2023", "2022", "2018"}  # pyright: ignore[reportUnknownArgumentType] - parsed tables
    assert later.fact("editions", "2026", "themes", "fr").value == "La persévérance, ça mène loin."
    assert later.fact("editions", "2026", "handles", "instagram").value == "@reseau_reussite_montreal"
    assert later.fact("networks", "instagram", "handle") == _draft().fact("networks", "instagram", "handle")
    assert "2027" not in str(_draft().tables)


def test_a_theme_that_is_not_known_yet_is_to_provide() -> None:
    later = next_edition(_draft(), Edition("jps-2027", " ", "", date(2027, 2, 15), date(2027, 2, 19)))
    assert later.fact("theme", "fr") == later.fact("theme", "en") == Fact()


def test_a_new_region_has_what_was_given_and_nothing_of_a_sibling() -> None:
    base = rtoml.loads(NATIONAL.read_text("utf-8"))
    region = Region("jps-2026-ici", "Ici", "Table d’ici", {"facebook": "@ici", "instagram": ""})
    draft = new_region(base, region)
    assert draft.own == {
        "id": "jps-2026-ici",
        "extends": "jps-2026-national",
        "region": "Ici",
        "organisation": {"value": "Table d’ici", "status": "given", "source": "author"},
        "networks": {"facebook": {"handle": {"value": "@ici", "status": "given", "source": "author"}}},
        "addresses": {},
    }
    assert draft.fact("networks", "instagram", "handle") == Fact()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-02-15", date(2027, 2, 15)),
        ("2027/2/5", date(2027, 2, 5)),
        (" 15 février  2027 ", date(2027, 2, 15)),
        ("lundi 1er Février 2027", date(2027, 2, 1)),
        ("February 15, 2027", date(2027, 2, 15)),
        ("Monday, February 15 2027", date(2027, 2, 15)),
        ("2027-02-30", None),
        ("15 brumaire 2027", None),
        ("15 février", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it_and_never_guessed(text: str, day: date | None) -> None:
    assert day_in(text) == day


def test_a_day_that_is_written_is_read_again() -> None:
    for month in range(1, 13):
        line = day_line(day := date(2027, month, 1))
        assert (day_in(line.fr), day_in(line.en)) == (day, day)


def _edition(address: str) -> Edition:
    return Edition("jps-2027", "", "", date(2027, 2, 15), date(2027, 2, 19), address=address)


def test_the_next_edition_has_no_text_of_the_former_one_in_any_language() -> None:
    spoken = with_fact(_draft(), ("theme", "iu"), Fact("ᐊᔪᙱᑦᑐᖅ", "given", "ESUMA"))
    assert next_edition(spoken, _edition("")).fact("theme", "iu") == Fact()


def test_an_address_of_the_former_year_is_the_new_one_or_is_left_out() -> None:
    told = next_edition(_draft(), _edition("https://exemple.ca/2027"))
    assert told.value("addresses", "campaign", "name") == {"fr": "Campagne 2027", "en": "2027 campaign"}
    assert told.fact("addresses", "campaign", "url").value == "https://exemple.ca/2027"
    assert told.fact("addresses", "montreal", "url") == _draft().fact("addresses", "montreal", "url")
    assert next_edition(_draft(), _edition("")).value("addresses", "campaign") is None


_QUESTIONS = ("questions",)


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
    edited = put_fact(draft, place, typed(draft.fact(*place), text))
    assert edited.fact(*place).value == text.strip()
    assert put_fact(edited, place, draft.fact(*place)).tables == draft.tables


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
    assert [moved.fact("hashtags", each).value for each in range(3)] == ["#JPS2026", "#JPS", "#perséVERT2026"]
    assert move_entry(moved, ("hashtags", 0), -1) == moved
    assert remove_entry(moved, ("hashtags", 1)).tables == _draft().tables
    assert draft.fact("hashtags", 9) == Fact()


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
