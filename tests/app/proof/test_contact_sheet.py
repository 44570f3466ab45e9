import msgspec
import numpy as np
import pytest

from composer.app.brief import Resolved, resolve
from composer.app.proof.contact_sheet import Finish, Wanted, contact_sheet
from composer.app.sample import sample_brief
from composer.app.studio import Studio
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.render.sheet import MARGIN, WIDTH
from tests.render.photo.made_pixels import pixels_of


@pytest.fixture(scope="module")
def sample(studio: Studio) -> Resolved:
    return resolve(sample_brief("bloc"), studio.context)


@pytest.fixture(scope="module")
def few(sample: Resolved) -> Resolved:
    """The sample on a poster that has two formats alone."""
    layouts = {each: sample.poster.layouts[each] for each in ("square", "landscape")}
    return msgspec.structs.replace(sample, poster=msgspec.structs.replace(sample.poster, layouts=layouts))


def test_a_sheet_holds_every_format_of_the_visual(sample: Resolved, few: Resolved, studio: Studio) -> None:
    image = contact_sheet(sample, studio, Wanted(), "fr")
    assert image.width() == WIDTH
    assert contact_sheet(few, studio, Wanted(), "fr").height() < image.height()


def test_a_sheet_of_posters_shows_each_one_with_the_same_words(sample: Resolved, studio: Studio) -> None:
    whole = contact_sheet(sample, studio, Wanted("posters"), "fr")
    mute = msgspec.structs.replace(
        sample, visual=msgspec.structs.replace(sample.visual, quote="", photo=None), photo=None
    )
    before, after = pixels_of(whole), pixels_of(contact_sheet(mute, studio, Wanted("posters"), "fr"))
    assert before.shape == after.shape
    # Every poster changes: each column of the sheet that holds one has other pixels.
    changed = (before[..., :3] != after[..., :3]).any(axis=(0, 2))
    assert changed[MARGIN : WIDTH - MARGIN].mean() > 0.5


def test_a_poster_that_cannot_be_read_is_left_out(
    sample: Resolved, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = type(studio.context).poster

    def refuse(_: object, poster_id: str) -> object:
        if poster_id == "ruban":
            raise Refused(Problem("photo-damaged", "error", Words("", "")))
        return read(studio.context, poster_id)

    monkeypatch.setattr(type(studio.context), "poster", refuse)
    assert contact_sheet(sample, studio, Wanted("posters", "square"), "en").width() == WIDTH


@pytest.mark.parametrize("finish", ["grey", "published"])
def test_a_sheet_can_be_seen_without_colours_or_as_published(finish: Finish, few: Resolved, studio: Studio) -> None:
    made = pixels_of(contact_sheet(few, studio, Wanted(), "fr"))
    other = pixels_of(contact_sheet(few, studio, Wanted(finish=finish), "fr"))
    assert made.shape == other.shape
    colourful = [np.ptp(pixels[..., :3].astype(int), axis=2).mean() for pixels in (made, other)]
    assert colourful[1] < colourful[0] * (0.2 if finish == "grey" else 1.1)
    assert (made != other).any()
