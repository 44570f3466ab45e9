"""Nothing covers, cuts or loses: on every poster, whoever signs and wherever the face is, all asked for is there."""

from collections.abc import Iterator
from itertools import product

import pytest
from msgspec.structs import replace

from composer.app.poster.capacity import LONG_PERSON, representative
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.visual import Face, Person, PhotoChoice, Visual
from composer.render.arrange import arrange
from composer.render.legibility.legibility import UNMEASURED
from composer.render.scene import Scene
from composer.render.text.entry import GIVEN_UP, LACKING
from composer.storage.paths import poster_home
from composer.storage.posters.library import poster_ids
from tests.formats import FORMAT_BY_ID
from tests.render.poster_figures import QUOTES as MEASURED
from tests.render.poster_figures import Grey

_PEOPLE = (Person("Zoé Roy", "Ébéniste"), Person(LONG_PERSON.name, "Tutrice"), LONG_PERSON)
#: Nine places and four sizes, from somebody far away to a head that fills the photo.
_FACES = tuple(Face(x, y, r) for x, y, r in product((0.25, 0.5, 0.75), (0.25, 0.45, 0.65), (0.06, 0.12, 0.2, 0.3)))
_LOST = LACKING | GIVEN_UP | {"face-covered", "text-covered", "text-clipped"}
#: A prime, so that a sample of the settings goes through every value of each.
_STEP = 97

#: A theme as long as any that posters must take.
_THEME = "Persévérer ensemble, un pas à la fois, malgré les obstacles."
_CODE = "https://www.perseverancescolaire.com/ambassadeurs"

_Setting = tuple[str, Person, str, Face | None]
#: What a code leads to, if there is one, and the campaign.
_Asked = tuple[str, Campaign]


def _settings(poster_id: str, studio: Studio) -> Iterator[_Setting]:
    layouts = studio.context.poster(poster_id).layouts
    for format_id, layout in layouts.items():
        if not layout.inherits:
            quotes = [MEASURED[14], MEASURED[40], MEASURED[85], MEASURED[140], representative(layout.capacity)]
            yield from product([format_id], _PEOPLE, quotes, (None, *_FACES))


def _lost(poster_id: str, setting: _Setting, asked: _Asked, studio: Studio) -> set[str]:
    (format_id, person, quote, face), (code, campaign) = setting, asked
    choice = PhotoChoice("0" * 64, faces=(face,)) if face else None
    visual = Visual(poster_id, quote=quote, person=person, photo=choice, qr=code)
    poster = studio.context.poster(poster_id)
    scene = Scene(visual, poster, campaign, studio.fonts, Grey() if face else None)
    found = arrange(scene, FORMAT_BY_ID[format_id], UNMEASURED).problems
    return {f"{one.code} {'.'.join(one.location.slots)}" for one in found if one.code in _LOST}


def _assert_whole(poster_id: str, asked: _Asked, studio: Studio, step: int) -> None:
    lost = [
        (format_id, person.name, len(quote), face, found)
        for format_id, person, quote, face in list(_settings(poster_id, studio))[::step]
        if (found := _lost(poster_id, (format_id, person, quote, face), asked, studio))
    ]
    assert lost == []


def _most(campaign: Campaign) -> _Asked:
    """A code, and a theme as long as any."""
    assert len(_THEME) == 60
    theme = {language: replace(fact, value=_THEME) for language, fact in campaign.theme.items()}
    return _CODE, replace(campaign, theme=theme)


_POSTERS = poster_ids(poster_home())
_every_poster = pytest.mark.parametrize("poster_id", _POSTERS)


@pytest.mark.slow
@_every_poster
def test_all_that_was_asked_is_there(poster_id: str, studio: Studio) -> None:
    _assert_whole(poster_id, ("", studio.context.campaign), studio, _STEP)


@pytest.mark.slow
@_every_poster
def test_all_that_was_asked_is_there_with_a_code_and_a_long_theme(poster_id: str, studio: Studio) -> None:
    _assert_whole(poster_id, _most(studio.context.campaign), studio, _STEP)


@pytest.mark.exhaustive
@_every_poster
def test_all_that_was_asked_is_there_in_every_setting(poster_id: str, studio: Studio) -> None:
    _assert_whole(poster_id, ("", studio.context.campaign), studio, 1)


@pytest.mark.exhaustive
@_every_poster
def test_all_that_was_asked_is_there_in_every_setting_with_a_code_and_a_long_theme(
    poster_id: str, studio: Studio
) -> None:
    _assert_whole(poster_id, _most(studio.context.campaign), studio, 1)
