"""The looks of a photo: natural, black and white, two tones of the palette, or the greys of a halftone's dots.

All keep skin tones well.
"""

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from composer.core.color import Color, luminance
from composer.core.layout.photo_light import curve
from composer.core.layout.photo_tone import tone_curves
from composer.core.poster import Poster
from composer.core.visual import Light, LookName, Tone, Visual

# Skin of every depth is brightest in red: a grey that leans on red keeps its modelling and shows fewer blemishes than
# the luminance of a screen (0.30, 0.59, 0.11), while a lip or a cheek stays darker than the skin around it.
_SKIN_GREY = (0.42, 0.48, 0.10, 0)
# How far the curve goes from a straight line to a full S: enough snap for print, no dark face driven into black.
_SNAP = 0.3
_CURVE = [round(255 * ((1 - _SNAP) * x + _SNAP * x * x * (3 - 2 * x))) for x in (level / 255 for level in range(256))]

_AS_IT_CAME = Tone()


class Look(Struct, frozen=True):
    """A look, its two tones, the darker and the lighter of two of the palette, and the light that the photo is given.

    `brighter` is what was measured for it, `tone` what the person asked for.
    """

    name: LookName = "natural"
    dark: Color = Color(0, 0, 0)
    light: Color = Color(255, 255, 255)
    brighter: Light | None = None
    tone: Tone = Tone()


NATURAL = Look()


def look_of(name: LookName, one: Color, other: Color, brighter: Light | None = None, tone: Tone = _AS_IT_CAME) -> Look:
    """The look called `name`, its tones from two colours of a palette, on a photo brightened by `brighter` and `tone`.

    Only the natural look has colours to make warmer. It has no tones: it is the same in every palette.
    """
    if name == "natural":
        return Look(brighter=brighter, tone=tone)
    dark, light = sorted((one, other), key=luminance)
    return Look(name, dark, light, brighter, replace(tone, warmth=0))


def chosen_look(visual: Visual, poster: Poster) -> Look:
    """The look the person chose, else the poster's own; its tones are the poster's two roles in the palette."""
    choice, palette = visual.photo, poster.palettes[poster.palette_id(visual.palette)]
    name = poster.look if choice is None or choice.look == "poster" else choice.look
    one, other = map(palette.color, poster.tones)
    return look_of(name, one, other, choice.light, choice.tone) if choice else look_of(name, one, other)


def finished(picture: Image.Image, look: Look) -> Image.Image:
    """An RGB or RGBA picture in `look`; transparency is kept.

    A halftone is still grey here: its dots stand on the slot, which a photo that is cropped or rotated does not know.
    """
    if look.brighter is not None or look.tone != _AS_IT_CAME:
        picture = _lit(picture, look)
    if look.name == "natural":
        return picture
    opaque = picture if picture.mode == "RGB" else picture.convert("RGBA").convert("RGB")
    grey = opaque.convert("L", _SKIN_GREY).point(_CURVE)
    toned = Image.merge("RGB", [grey.point(levels) for levels in _ramps(look)])
    if picture.mode == "RGB":
        return toned
    toned.putalpha(picture.getchannel(3))
    return toned.convert("RGBa")


def _lit(picture: Image.Image, look: Look) -> Image.Image:
    """`picture` in the light that was measured for it, then in the person's tone, each level looked up once."""
    lit = curve(look.brighter) if look.brighter is not None else range(256)
    levels = [toned[level] for toned in tone_curves(look.tone) for level in lit]
    if picture.mode == "RGB":
        return picture.point(levels)
    # The curve is one of whole colours, not of those that their transparency has darkened.
    return picture.convert("RGBA").point([*levels, *range(256)]).convert("RGBa")


def _ramps(look: Look) -> list[list[int]]:
    """For red, green and blue, the value of each grey level."""
    if look.name in {"black-and-white", "halftone"}:
        return [list(range(256))] * 3
    ends = zip(look.dark.channels, look.light.channels, strict=True)
    return [[round(low + (high - low) * level / 255) for level in range(256)] for low, high in ends]
