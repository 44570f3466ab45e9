"""What was chosen for the rows of a list is remembered for the list at that path, and for the latest lists alone."""

from pathlib import Path

from composer.core.lists.known_rows import Chosen, RowChoices, RowTraces
from composer.core.lists.meanings import Meaning
from composer.storage.lists.kept import keep_choices, kept_choices

CHOICES = (RowChoices(RowTraces("", "ab", ("cd",)), (Chosen(Meaning("photo"), "zoe.jpg", "ef"),)),)


def test_what_was_chosen_comes_back_for_the_same_path_alone_until_nothing_is(tmp_path: Path) -> None:
    one, other = tmp_path / "liste.csv", tmp_path / "autre" / "liste.csv"
    keep_choices(tmp_path, one, CHOICES)
    assert kept_choices(tmp_path, tmp_path / "autre" / ".." / "liste.csv") == CHOICES
    assert kept_choices(tmp_path, other) == ()
    keep_choices(tmp_path, other, CHOICES)
    keep_choices(tmp_path, one, ())
    assert (kept_choices(tmp_path, one), kept_choices(tmp_path, other)) == ((), CHOICES)


def test_only_the_latest_lists_are_remembered(tmp_path: Path) -> None:
    for number in range(60):
        keep_choices(tmp_path, tmp_path / f"{number}.csv", CHOICES)
    assert kept_choices(tmp_path, tmp_path / "59.csv") == CHOICES
    assert kept_choices(tmp_path, tmp_path / "0.csv") == ()
