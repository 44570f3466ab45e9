from collections.abc import Callable
from pathlib import Path

import pytest

from composer.core.poster import KEPT_SHAPES, Art, PhotoSlot, QrSlot
from composer.storage.paths import poster_home
from composer.storage.posters.library import load_poster, poster_ids
from composer.storage.posters.poster_file import read_poster
from tests.formats import FORMAT_BY_ID, FORMATS
from tests.storage.conftest import ProblemsOf

_HOME = poster_home()
_BLOC = (_HOME / "bloc" / "poster.toml").read_text(encoding="utf-8")


@pytest.fixture
def bloc(tmp_path: Path) -> Callable[[str], Path]:
    """The folder of Bloc with more at the end of its file."""

    def make(more: str, text: str = _BLOC) -> Path:
        folder = tmp_path / "bloc"
        folder.mkdir()
        for file in (_HOME / "bloc").glob("*.svg"):
            (folder / file.name).write_bytes(file.read_bytes())
        (folder / "poster.toml").write_text(text + more, encoding="utf-8")
        return folder

    return make


@pytest.mark.parametrize("poster_id", poster_ids(_HOME))
def test_every_poster_offers_letter_tabloid_the_wall_and_the_grid(poster_id: str) -> None:
    layouts = load_poster(poster_id, _HOME).layouts
    assert {"letter", "tabloid", "24x36", "grid"} <= set(layouts)
    assert [*layouts] == [each.id for each in FORMATS if each.id in layouts]
    assert (layouts["24x36"].inherits, layouts["grid"].inherits) == ("tabloid", "portrait")
    # A4 is further than 4 % from each of our papers: no poster promises it.
    assert not {"a4", "a3"} & set(layouts)


@pytest.mark.parametrize("poster_id", poster_ids(_HOME))
@pytest.mark.parametrize(("heir", "parent"), [("24x36", "tabloid"), ("grid", "portrait")])
def test_nothing_drawn_is_stretched_in_a_format_that_inherits(poster_id: str, heir: str, parent: str) -> None:
    layouts = load_poster(poster_id, _HOME).layouts
    for own, made in zip(layouts[parent].layers, layouts[heir].layers, strict=True):
        if isinstance(own, Art | QrSlot) or (isinstance(own, PhotoSlot) and own.shape in KEPT_SHAPES):
            assert made.box is not None
            assert made.box.size.aspect == pytest.approx(own.box.size.aspect)


def test_a_poster_inherits_the_paper_of_elsewhere_when_it_says_so(bloc: Callable[[str], Path]) -> None:
    poster = read_poster(bloc('\n[layouts.a4]\ninherits = "letter"\n'))
    # What is near what it inherited is near no layout that was drawn.
    assert "a3" not in poster.layouts
    assert len(poster.layouts["a4"].layers) == len(poster.layouts["letter"].layers)
    ground = poster.layouts["a4"].layers[1]
    assert ground.box is not None
    assert ground.box.right == pytest.approx(FORMAT_BY_ID["a4"].size.width)


@pytest.mark.parametrize(
    ("more", "code", "place"),
    [
        ('[layouts.a4]\ninherits = "leter"', "unknown-parent", "layouts.a4.inherits"),
        ('[layouts.a4]\ninherits = "grid"', "unknown-parent", "layouts.a4.inherits"),
        ('[layouts.a4]\ninherits = "a4"', "unknown-parent", "layouts.a4.inherits"),
        ('[layouts.a5]\ninherits = "letter"', "unknown-format", "layouts.a5"),
        ('[layouts.a4]\ninherits = "letter"\ncapacity = 200', "wrong-heir", "layouts.a4"),
        (
            '[layouts.a4]\ninherits = "letter"\nlayers = [{ kind = "fill", role = "ground" }]',
            "wrong-heir",
            "layouts.a4",
        ),
        ('[layouts.a4]\ninherits = "letter"\nopens = [900, 100]', "wrong-heir", "layouts.a4.opens"),
        ('[layouts.a4]\ninherits = "letter"\nopens = [-1, 100]', "wrong-heir", "layouts.a4.opens"),
        ("[layouts.a4]\ncapacity = 200", "missing-key", "layouts.a4.layers"),
        ("[layouts.a4]\nopens = [0, 1]\nlayers = []", "missing-key", "layouts.a4.layers"),
        # Its words would stand under the buttons of a network.
        ('[layouts.story]\ninherits = "portrait"', "misplaced-box", "layouts.story"),
    ],
)
def test_what_cannot_be_inherited_is_reported_with_its_key(
    more: str, code: str, place: str, bloc: Callable[..., Path], problems_of: ProblemsOf
) -> None:
    text = _BLOC
    if "layouts.story" in more:
        text = _BLOC[: _BLOC.index("[layouts.story]")] + _BLOC[_BLOC.index("[layouts.landscape]") :]
    folder = bloc(f"\n{more}\n", text)
    found = problems_of(lambda: read_poster(folder))
    assert (code, f"bloc/poster.toml:{place}") in [(each.code, str(each.location)) for each in found]
    assert {each.location.file for each in found} == {"bloc/poster.toml"}
