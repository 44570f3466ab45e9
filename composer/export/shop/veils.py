"""Puts veils into a sheet at the resolution of paper, each as one colour and a mask of how strong it is.

Qt paints the sheet with a placeholder of a few pixels for each veil: a picture of millions of pixels, all of one
colour, would be made, packed and turned to inks for nothing.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from typing import cast

from msgspec.structs import replace
from PIL import Image
from PySide6.QtGui import QColor, QImage

from composer.export.pdf.objects import PdfObjects, split, stream, stream_of
from composer.export.shop.profile import PressProfile
from composer.render.frame import Frame, Scrim

#: Pixels a side of a placeholder. It is known by its mask: as strong, of 255, as its number.
_SIDE = 8
_MASK = re.compile(rb"/Width %(side)d\n/Height %(side)d\n(?:/[^\n]*\n)*?/SMask (\d+) 0 R\n" % {b"side": _SIDE})
_WIDE, _HIGH, _SPACE = re.compile(rb"/Width \d+"), re.compile(rb"/Height \d+"), re.compile(rb"/ColorSpace [^\n]*")
_PACKED = re.compile(rb"/Filter /\w+\n")
#: What packs a ramp in a third of the time of the usual level, to as little.
_LEVEL = 1


def without_veils(frame: Frame) -> tuple[Frame, tuple[Scrim, ...]]:
    """Replace each veil of `frame` by a placeholder; return the veils in order."""
    veils = tuple(item for item in frame.items if isinstance(item, Scrim))
    places = iter([replace(veil, image=_placeholder(number)) for number, veil in enumerate(veils, 1)])
    items = tuple(next(places) if isinstance(item, Scrim) else item for item in frame.items)
    return replace(frame, items=items), veils


def with_veils(pdf: PdfObjects, veils: Sequence[Scrim], scale: float, profile: PressProfile | None) -> PdfObjects:
    """`pdf` with `veils`, at `scale` pixels to the design pixel, for their placeholders, in inks or in sRGB."""
    changed = dict[int, bytes]()
    for number, mask, veil in _places(pdf, veils):
        strength = _strength(veil, scale)
        space = b"/ColorSpace [/Indexed %s]" % _only_color(veil, profile)
        picture = _resized(pdf.objects[number], strength.size)
        changed[number] = stream(_SPACE.sub(space, picture), *_deflated(bytes(strength.width * strength.height)))
        changed[mask] = stream(_resized(pdf.objects[mask], strength.size), *_deflated(strength.tobytes()))
    return pdf.with_objects(changed)


def _placeholder(number: int) -> QImage:
    image = QImage(_SIDE, _SIDE, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, number))
    return image


def _places(pdf: PdfObjects, veils: Sequence[Scrim]) -> Iterator[tuple[int, int, Scrim]]:
    """The number of each placeholder, that of its mask, and the veil that it stands for."""
    by_mask = {bytes([number]) * _SIDE**2: veil for number, veil in enumerate(veils, 1)}
    for number, body in pdf.objects.items():
        found = _MASK.search(split(body)[0])
        veil = by_mask.get(stream_of(pdf.objects[int(found[1])])) if found else None
        if found and veil:
            yield number, int(found[1]), veil


def _strength(veil: Scrim, scale: float) -> Image.Image:
    """How strong `veil` is, at `scale` pixels to the design pixel: it is baked at those of a screen."""
    alpha = veil.image.convertToFormat(QImage.Format.Format_Alpha8)
    levels = cast("bytes", alpha.constBits())
    mask = Image.frombuffer("L", (alpha.width(), alpha.height()), levels, "raw", "L", alpha.bytesPerLine(), 1)
    size = max(1, round(veil.box.width * scale)), max(1, round(veil.box.height * scale))
    return mask.resize(size, Image.Resampling.BILINEAR)


def _only_color(veil: Scrim, profile: PressProfile | None) -> bytes:
    """The colour of `veil` as the only one of a table of colours, with its space."""
    one = Image.new("RGB", (1, 1), (veil.color.red, veil.color.green, veil.color.blue))
    space, levels = (b"/DeviceCMYK", profile.inks(one)) if profile else (b"/DeviceRGB", one)
    return b"%s 0 <%s>" % (space, levels.tobytes().hex().encode())


def _resized(body: bytes, size: tuple[int, int]) -> bytes:
    head = _PACKED.sub(b"", split(body)[0])
    return _HIGH.sub(b"/Height %d" % size[1], _WIDE.sub(b"/Width %d" % size[0], head))


def _deflated(data: bytes) -> tuple[bytes, bytes]:
    return zlib.compress(data, _LEVEL), b"/Filter /FlateDecode"
