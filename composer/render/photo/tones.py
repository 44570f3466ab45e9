"""Measures how light a photo and its faces are, on a small copy of it."""

from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw

from composer.core.layout.photo_light import Tones
from composer.core.visual import Face
from composer.render.photo.photo import Photo


def tones_of(photo: Photo, faces: Sequence[Face]) -> Tones:
    """The tones of `photo`, and those inside its faces' circles; see-through pixels do not count.

    Refused when the photo cannot be decoded.
    """
    sample = photo.sample()
    opaque = sample.getchannel(3).point([0] * 128 + [255] * 128) if sample.mode == "RGBA" else None
    pixels = sample.convert("RGB")
    luma = pixels.convert("L")
    if not faces:
        return Tones(luma.histogram(opaque))
    red, green, blue = pixels.split()
    lightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    largest = max(faces, key=lambda face: face.radius)
    main, every = (_inside(circles, sample.size, opaque) for circles in ([largest], faces))
    return Tones(luma.histogram(opaque), luma.histogram(main), lightest.histogram(every))


def _inside(faces: Sequence[Face], size: tuple[int, int], opaque: Image.Image | None) -> Image.Image:
    """A mask of the opaque pixels in the circles of `faces`."""
    mask = Image.new("L", size)
    draw = ImageDraw.Draw(mask)
    for face in faces:
        x, y, radius = face.x * size[0], face.y * size[1], face.radius * min(size)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
    return mask if opaque is None else ImageChops.darker(mask, opaque)
