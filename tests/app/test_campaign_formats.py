"""A campaign's own formats, from its file to the kit."""

from pathlib import Path

import msgspec
import pytest
from PIL import Image

from composer.app.brief import Brief, resolve
from composer.app.context import Context
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.proof.contact_sheet import Wanted, contact_sheet
from composer.app.studio import Studio
from composer.core.problems import Misused
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.paths import poster_home
from tests.app.conftest import no_progress
from tests.campaign_files import campaign_file

_FORMATS = """
[[formats]]
id = "18x24"
name = { fr = "Affichette 18 × 24 po", en = "Small poster 18 × 24 in" }
width = 18
height = 24
unit = "in"
dots = 72
file_type = "webp"

[[formats]]
id = "ruler"
name = { fr = "Règle", en = "Ruler" }
width = 2000
height = 200
"""


@pytest.fixture
def extended(studio: Studio, tmp_path: Path) -> Studio:
    """A studio whose campaign has two formats more."""
    path = campaign_file(tmp_path)
    path.write_text(path.read_text(encoding="utf-8") + _FORMATS, encoding="utf-8")
    return msgspec.structs.replace(studio, context=Context(read_campaign(path), poster_home()))


def test_a_paper_of_the_campaign_is_offered_by_every_poster_whose_letter_is_near_it(extended: Studio) -> None:
    context = extended.context
    layouts = [context.poster(each).layouts for each in context.poster_ids()]
    assert all(each["18x24"].inherits == "letter" for each in layouts)
    assert not any("ruler" in each for each in layouts)


def test_a_kit_has_the_formats_of_the_campaign_in_their_own_type(extended: Studio, tmp_path: Path) -> None:
    resolved = resolve(Brief(poster="bloc", quote="Un pas, puis un autre."), extended.context)
    made = make_kit(Order(resolved, tmp_path / "kits", ("18x24",)), extended, no_progress)
    assert made.complete
    with Image.open(made.folder / "bloc-18x24.webp") as picture:
        assert (picture.format, picture.size) == ("WEBP", (18 * 72, 24 * 72))


def test_a_sheet_in_a_format_that_there_is_not_is_misused(extended: Studio) -> None:
    resolved = resolve(Brief(poster="bloc", quote="Un pas."), extended.context)
    with pytest.raises(Misused) as misused:
        contact_sheet(resolved, extended, Wanted("posters", "tablod"), "fr")
    (problem,) = misused.value.problems
    assert problem.fix is not None
    assert "tabloid" in problem.fix.fr
