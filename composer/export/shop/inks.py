"""Turns a finished page from sRGB to the inks of a press: its drawings, its gradients and its pictures."""

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO

from PIL import Image

from composer.export.pdf.objects import PdfObjects, drawing_streams, split, stream_of, with_stream
from composer.export.raster import QUALITY
from composer.export.shop.profile import PressProfile

_THREE = rb"([\d.]+) ([\d.]+) ([\d.]+)"
#: A colour set, of a line, a fill or an uncoloured pattern; one set for words; the ends of a gradient.
_SET = re.compile(rb"(?m)^%s( /Pat\d+)? (scn|SCN)$" % _THREE)
_FOR_WORDS = re.compile(rb"(?m)^%s scn(?=\n/\w+ gs\n(?:/\w+ <</MCID \d+>> BDC\n)?BT$)" % _THREE)
_ENDS = re.compile(rb"/(C[01]) \[%s ?\]" % _THREE)
_SIDE = re.compile(rb"/(Width|Height) (\d+)")
#: Words that are nearly black are printed with black alone: four plates never stand exactly on each other.
_NEARLY_BLACK, _NEARLY_GREY = 0.25, 0.1
#: Adobe's CMYK in a JPEG is inverted, as Pillow writes it.
_INVERTED = b"/ColorSpace /DeviceCMYK\n/Decode [1 0 1 0 1 0 1 0]"
_RGB, _CMYK = b"/DeviceRGB", b"/DeviceCMYK"

_Numbers = tuple[float, ...]


def in_inks(pdf: PdfObjects, profile: PressProfile) -> PdfObjects:
    """`pdf` with every colour in the inks of `profile`; no colour of a screen is left.

    Greys, and words that are nearly black, are printed with black alone.
    """
    color = _converter(profile)
    drawn = {number: _drawing(pdf.objects[number], color) for number in drawing_streams(pdf)}
    rest = {number: _other(body, profile, color) for number, body in pdf.objects.items() if number not in drawn}
    return pdf.with_objects({**drawn, **rest})


def jpeg_inks(picture: Image.Image, profile: PressProfile) -> bytes:
    """An sRGB picture as a JPEG of inks."""
    file = BytesIO()
    profile.inks(picture).save(file, "JPEG", quality=QUALITY, subsampling=0)
    return file.getvalue()


def _converter(profile: PressProfile) -> Callable[[_Numbers], _Numbers]:
    @cache
    def inks(color: _Numbers) -> _Numbers:
        if len(set(color)) == 1:
            return 0.0, 0.0, 0.0, 1 - color[0]
        pixel = profile.inks(Image.new("RGB", (1, 1), tuple(round(255 * part) for part in color)))
        return tuple(band / 255 for band in pixel.tobytes())

    return inks


def _drawing(body: bytes, color: Callable[[_Numbers], _Numbers]) -> bytes:
    def words(found: re.Match[bytes]) -> bytes:
        parts = _numbers(found)
        dark = max(parts) <= _NEARLY_BLACK and max(parts) - min(parts) <= _NEARLY_GREY
        return b"0 0 0 scn" if dark else found[0]

    def inks(found: re.Match[bytes]) -> bytes:
        return b"%s%s %s" % (_written(color(_numbers(found))), found[4] or b"", found[5])

    return _in_cmyk(with_stream(body, _SET.sub(inks, _FOR_WORDS.sub(words, stream_of(body)))))


def _other(body: bytes, profile: PressProfile, color: Callable[[_Numbers], _Numbers]) -> bytes:
    head, data = split(body)
    if b"/Subtype /Image" in head:
        return _picture(head, data, profile) if _RGB in head else body
    if data or b"/C0" not in head:
        return _in_cmyk(head) + body[len(head) :]

    def inks(found: re.Match[bytes]) -> bytes:
        return b"/%s [%s]" % (found[1], _written(color(tuple(float(each) for each in found.groups()[1:]))))

    return _ENDS.sub(inks, head)


def _picture(head: bytes, data: bytes, profile: PressProfile) -> bytes:
    """A picture as inks: a JPEG of ours has them already, and waits for its colour space only."""
    if b"/DCTDecode" not in head:
        sides = dict(_SIDE.findall(head))
        size = int(sides[b"Width"]), int(sides[b"Height"])
        return _packed(head, profile.inks(Image.frombytes("RGB", size, stream_of(_whole(head, data)))))
    with Image.open(BytesIO(data), formats=("JPEG",)) as opened:
        if opened.mode == "CMYK":
            return _whole(head.replace(b"/ColorSpace /DeviceRGB", _INVERTED), data)
        return _packed(head, profile.inks(opened.convert("RGB")))


def _packed(head: bytes, picture: Image.Image) -> bytes:
    return _in_cmyk(with_stream(_whole(head, b""), picture.tobytes()))


def _whole(head: bytes, data: bytes) -> bytes:
    return head + b"stream\n" + data + b"\nendstream"


def _in_cmyk(body: bytes) -> bytes:
    """The dictionary of an object with its colour space changed; the bytes of a stream stay as they are."""
    head, data = split(body)
    changed = head.replace(b"/CSpcmyk /DeviceCMYK\n", b"").replace(_RGB, _CMYK)
    return changed + body[len(head) :] if data or b"stream\n" in body else changed


def _numbers(found: re.Match[bytes]) -> _Numbers:
    return tuple(float(each) for each in found.groups()[:3])


def _written(parts: _Numbers) -> bytes:
    return b" ".join(b"%.4f" % part for part in parts)
