from hypothesis import given
from hypothesis import strategies as st

from composer.core.color import linear
from composer.core.layout.photo_tone import tone_curves
from composer.core.visual import MOST_TONE, Tone

SETTINGS = st.integers(-MOST_TONE, MOST_TONE)
TONES = st.builds(Tone, SETTINGS, SETTINGS, SETTINGS)


def test_without_a_setting_every_level_stays() -> None:
    assert tone_curves(Tone()) == (tuple(range(256)),) * 3


@given(TONES)
def test_levels_keep_their_order_and_only_white_is_white(tone: Tone) -> None:
    for curve in tone_curves(tone):
        assert list(curve) == sorted(curve)
        assert (curve[0], curve[255]) == (0, 255)
        assert max(curve[:255]) < 255


@given(st.integers(1, MOST_TONE))
def test_light_is_added_everywhere_and_taken_everywhere(amount: int) -> None:
    lighter, *_ = tone_curves(Tone(brightness=amount))
    darker, *_ = tone_curves(Tone(brightness=-amount))
    assert all(low <= level <= high for level, (low, high) in enumerate(zip(darker, lighter, strict=True)))


def test_skin_keeps_its_modelling_at_the_ends_of_every_setting() -> None:
    for tone in (Tone(MOST_TONE, MOST_TONE, MOST_TONE), Tone(MOST_TONE, -MOST_TONE, -MOST_TONE)):
        for curve in tone_curves(tone):
            assert len(set(curve[200:241])) >= 12
            assert curve[240] <= 252


def test_contrast_moves_levels_away_from_the_middle_and_less_of_it_brings_them_back() -> None:
    more, *_ = tone_curves(Tone(contrast=MOST_TONE))
    less, *_ = tone_curves(Tone(contrast=-MOST_TONE))
    assert more[60] < 60 < less[60]
    assert less[200] < 200 < more[200]


@given(st.integers(-MOST_TONE, MOST_TONE))
def test_warmth_changes_colours_and_not_the_light_of_a_grey(warmth: int) -> None:
    red, green, blue = tone_curves(Tone(warmth=warmth))
    grey = 110
    light = 0.2126 * linear(red[grey]) + 0.7152 * linear(green[grey]) + 0.0722 * linear(blue[grey])
    assert abs(light - linear(grey)) < 0.012
    if warmth > 20:
        assert red[grey] > grey > blue[grey]
