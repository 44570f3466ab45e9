"""The fonts of packs: what their own tables say of them, and which are refused."""

from importlib.resources import files

import pytest

from composer.core.problems import Refused
from composer.storage.campaigns.font_file import FontFacts, font_facts
from tests.fonts_in_packs import font, with_number

_SHIPPED = sorted(
    (each.name, each.read_bytes())
    for package in ("font_manrope", "font_caladea", "font_amatic_sc", "font_source_serif_pro", "font_hanken_grotesk")
    for each in (files(package) / "files").iterdir()
    if each.name.endswith((".ttf", ".otf"))
)


@pytest.mark.parametrize(("name", "data"), _SHIPPED, ids=[name for name, _ in _SHIPPED])
def test_a_font_that_people_use_is_taken(name: str, data: bytes) -> None:
    facts = font_facts(data, name)
    assert facts.family.replace(" ", "").casefold()[:6] == name.casefold()[:6]


def test_a_font_says_its_family_weight_and_slant() -> None:
    assert font_facts(font(), "a.ttf") == FontFacts("Manrope", 400, italic=False)
    assert font_facts(with_number("OS/2", 62, 1), "a.ttf").italic


@pytest.mark.parametrize(("bits", "taken"), [(0, True), (4, True), (8, True), (2, False), (6, True), (0x104, False)])
def test_the_least_restrictive_of_the_embedding_bits_counts(bits: int, *, taken: bool) -> None:
    data = with_number("OS/2", 8, bits)
    if taken:
        assert font_facts(data, "a.ttf").family == "Manrope"
        return
    with pytest.raises(Refused) as refused:
        font_facts(data, "a.ttf")
    (problem,) = refused.value.problems
    assert "incorpore" in problem.words.fr
    assert "embedding" in problem.words.en
    assert problem.fix is not None


@pytest.mark.parametrize("length", range(0, 600, 7))
def test_a_font_cut_anywhere_in_its_list_is_refused(length: int) -> None:
    with pytest.raises(Refused):
        font_facts(font()[:length], "a.ttf")
