"""A row keeps its id when its list is sorted, added to or corrected."""

from composer.core.lists.known_rows import row_ids, traces_of

ZOE = traces_of("", "Zoé Roy", ["Zoé Roy", "Je continue.", "zoe.jpg"])
LEO = traces_of("", "Léo Gagnon", ["Léo Gagnon", "Un pas.", "leo.jpg"])


def test_a_row_keeps_its_id_wherever_it_is() -> None:
    ids = row_ids([ZOE, LEO], [])
    assert len(set(ids)) == 2
    known = list(zip(ids, [ZOE, LEO], strict=True))
    added = traces_of("", "Mia Côté", ["Mia Côté", "Oui.", "mia.jpg"])
    again = row_ids([added, LEO, ZOE], known)
    assert again[1:] == (ids[1], ids[0])
    assert again[0] not in ids


def test_a_corrected_name_or_quote_keeps_its_id() -> None:
    ids = row_ids([ZOE, LEO], [])
    known = list(zip(ids, [ZOE, LEO], strict=True))
    renamed = traces_of("", "Zoë Roy-Caron", ["Zoë Roy-Caron", "Je continue.", "zoe.jpg"])
    requoted = traces_of("", "Léo Gagnon", ["Léo Gagnon", "Deux pas, puis trois."])
    assert row_ids([renamed, requoted], known) == ids


def test_the_id_of_the_list_decides() -> None:
    before = traces_of("7", "Zoé Roy", ["7", "Zoé Roy", "Je continue."])
    after = traces_of("7", "Autre nom", ["7", "Autre nom", "Autre chose."])
    taken = traces_of("8", "Zoé Roy", ["8", "Zoé Roy", "Je continue."])
    ids = row_ids([taken, after], [("a", before)])
    assert ids[1] == "a"
    assert ids[0] != "a"


def test_equal_rows_have_ids_of_their_own_that_are_always_the_same() -> None:
    ids = row_ids([ZOE, ZOE], [])
    assert len(set(ids)) == 2
    assert row_ids([ZOE, ZOE], []) == ids
    assert row_ids([ZOE, ZOE], list(zip(ids, [ZOE, ZOE], strict=True))) == ids
