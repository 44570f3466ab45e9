"""Photos that declare their colours without a profile, in every way that files can, and what a managed reader shows."""

import struct
import zlib
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.TiffImagePlugin import IFDRational, ImageFileDirectory_v2

from tests.render.photo.files import (
    DISPLAY_P3,
    HEIC,
    SECRET,
    Pixels,
    chunk,
    icc_segments,
    jpeg,
    png,
    rgb_profile,
    saved,
    segment,
    stored,
    with_chunks,
    with_segments,
)
from tests.render.photo.reference import (
    ALPHA,
    GREY,
    SCENE,
    SEE_THROUGH,
    from_colorants,
    srgb_levels,
    srgb_light,
    three,
)
from tests.render.photo.row import COARSE, CODED, Row

Light = NDArray[np.float64]
Curve = Callable[[Light], Light]

_D65 = (0.3127, 0.3290)
_BT709 = (0.64, 0.33, 0.30, 0.60, 0.15, 0.06, *_D65)
_ADOBE = (0.64, 0.33, 0.21, 0.71, 0.15, 0.06, *_D65)
_P3 = (0.680, 0.320, 0.265, 0.690, 0.150, 0.060, *_D65)
_BT2020 = (0.708, 0.292, 0.170, 0.797, 0.131, 0.046, *_D65)
#: Of eight bits, a lossless gamma or a linear curve leaves no more than this to a rounding of levels.
_ROUNDED = 3


def space_rows() -> Iterator[Row]:
    for maker in (_exifs, _odd_exifs, _pngs, _png_orders, _codes, _bright, _tiffs, _bmps, _gifs):
        yield from maker()


# The reference ------------------------------------------------------------------------------------------------------


def _to_xyz(primaries: Sequence[float]) -> Light:
    """Rows of red, green and blue in XYZ (SMPTE RP 177)."""
    ways = np.array([(x / y, 1, (1 - x - y) / y) for x, y in zip(primaries[::2], primaries[1::2], strict=True)])
    shares = ways[3] @ np.linalg.inv(ways[:3])
    return shares[:, None] * ways[:3]


def shown(levels: Pixels, primaries: Sequence[float], curve: Curve) -> Pixels:
    """Levels of a space whose white is D65, as sRGB."""
    return srgb_levels(curve(levels / 255) @ _to_xyz(primaries) @ np.linalg.inv(_to_xyz(_BT709)))


def power(gamma: float) -> Curve:
    return lambda value: value**gamma


def srgb(value: Light) -> Light:
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def bt709(value: Light) -> Light:
    return np.where(value < 0.081, value / 4.5, ((value + 0.099) / 1.099) ** (1 / 0.45))


_AS_ADOBE = shown(SCENE, _ADOBE, power(563 / 256))
_AS_P3 = shown(SCENE, _P3, srgb)


# Exif ----------------------------------------------------------------------------------------------------------------


def exif_with(space: int | None, index: str = "", **tags: object) -> bytes:
    """An EXIF block with a colour space, an interoperability index, and tags of the first directory or `gamma`."""
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    for tag, value in {0x013E: tags.get("white"), 0x013F: tags.get("primaries")}.items():
        if value is not None:
            exif[tag] = value
    details = exif.get_ifd(0x8769)
    if space is not None:
        details[0xA001] = space
    if "gamma" in tags:
        details[0xA500] = tags["gamma"]
    if index:
        details[0xA005] = {1: index, 2: b"0100"}
    exif[0x8769] = details
    return exif.tobytes()


def _bare(block: bytes) -> bytes:
    return block.removeprefix(b"Exif\x00\x00")


def _jpeg_with(block: bytes, picture: Pixels = SCENE) -> bytes:
    return with_segments(jpeg(picture), segment(0xE1, b"Exif\x00\x00" + _bare(block)))


def _exifs() -> Iterator[Row]:
    r03 = exif_with(0xFFFF, "R03")
    yield Row("dcf adobe rgb, jpeg", _jpeg_with(r03), _AS_ADOBE, tolerance=COARSE)
    yield Row("dcf adobe rgb, space 2", _jpeg_with(exif_with(2)), _AS_ADOBE, tolerance=COARSE)
    yield Row("dcf adobe rgb, no space", _jpeg_with(exif_with(None, "R03")), _AS_ADOBE, tolerance=COARSE)
    grey = three(srgb_levels((GREY / 255) ** (563 / 256)))
    yield Row("dcf adobe rgb, grey jpeg", _jpeg_with(r03, GREY), grey, tolerance=CODED)
    in_png = with_chunks(saved(SCENE, "PNG"), chunk(b"eXIf", _bare(r03)))
    yield Row("dcf adobe rgb, png", in_png, _AS_ADOBE)
    clear = with_chunks(saved(SEE_THROUGH, "PNG"), chunk(b"eXIf", _bare(r03)))
    yield Row("dcf adobe rgb, png with alpha", clear, np.dstack([_AS_ADOBE, ALPHA]))
    yield Row("dcf adobe rgb, webp", saved(SCENE, "WEBP", lossless=True, exif=r03), _AS_ADOBE)
    yield Row("dcf srgb", _jpeg_with(exif_with(1, "R98")), SCENE, tolerance=CODED)
    yield Row("dcf srgb, uncalibrated", _jpeg_with(exif_with(0xFFFF, "R98")), SCENE, tolerance=CODED)
    wide = with_segments(_jpeg_with(r03), *icc_segments(rgb_profile(DISPLAY_P3)))
    yield Row("dcf adobe rgb, and a profile", wide, from_colorants(srgb_light(SCENE), DISPLAY_P3), tolerance=COARSE)


def _odd_exifs() -> Iterator[Row]:
    unsaid = ("photo-colors",)
    yield Row("exif uncalibrated", _jpeg_with(exif_with(0xFFFF)), SCENE, unsaid, CODED)
    white, colors = tuple(map(IFDRational, _P3[6:])), tuple(map(IFDRational, _P3[:6]))
    block = exif_with(0xFFFF, white=white, primaries=colors)
    yield Row("exif chromaticities", _jpeg_with(block), _AS_P3, tolerance=COARSE)
    block = exif_with(0xFFFF, white=white, primaries=colors, gamma=IFDRational(18, 10))
    yield Row("exif chromaticities and gamma", _jpeg_with(block), shown(SCENE, _P3, power(1.8)), tolerance=COARSE)
    flat = exif_with(0xFFFF, white=white, primaries=tuple(map(IFDRational, (0.3, 0.3) * 3)))
    yield Row("exif chromaticities of nothing", _jpeg_with(flat), SCENE, unsaid, CODED)
    lost = with_segments(_jpeg_with(exif_with(0xFFFF, "R03")), *icc_segments(rgb_profile(DISPLAY_P3), 100)[1:])
    yield Row("dcf adobe rgb, and half a profile", lost, _AS_ADOBE, tolerance=COARSE)


# PNG -----------------------------------------------------------------------------------------------------------------


def cicp(primaries: int, transfer: int, matrix: int = 0, full: int = 1) -> bytes:
    return chunk(b"cICP", bytes((primaries, transfer, matrix, full)))


def gama(gamma: float) -> bytes:
    return chunk(b"gAMA", struct.pack(">I", round(100_000 / gamma)))


def chrm(primaries: Sequence[float]) -> bytes:
    ordered = (*primaries[6:], *primaries[:6])
    return chunk(b"cHRM", struct.pack(">8I", *(round(100_000 * each) for each in ordered)))


def _png_with(*chunks: bytes) -> bytes:
    return with_chunks(saved(SCENE, "PNG"), *chunks)


def _pngs() -> Iterator[Row]:
    yield Row("png srgb chunk", _png_with(chunk(b"sRGB", b"\x00"), gama(2.2), chrm(_BT709)), SCENE)
    yield Row("png usual gamma", _png_with(gama(2.2)), SCENE)
    yield Row("png usual gamma and primaries", _png_with(gama(2.2), chrm(_BT709)), SCENE)
    yield Row("png gamma 1.0", _png_with(gama(1.0)), shown(SCENE, _BT709, power(1.0)))
    yield Row("png gamma 1.8", _png_with(gama(1.8)), shown(SCENE, _BT709, power(1.8)))
    yield Row("png p3 primaries", _png_with(chrm(_P3)), _AS_P3)
    both = _png_with(gama(2.2), chrm(_P3))
    yield Row("png p3 primaries, gamma 2.2", both, shown(SCENE, _P3, power(2.2)))
    both = _png_with(gama(563 / 256), chrm(_ADOBE))
    yield Row("png adobe primaries, gamma 2.2", both, shown(SCENE, _ADOBE, power(2.2)), tolerance=_ROUNDED)
    both = _png_with(gama(1.0), chrm(_BT2020))
    yield Row("png bt.2020 primaries, gamma 1.0", both, shown(SCENE, _BT2020, power(1.0)))
    grey = with_chunks(saved(GREY, "PNG"), gama(1.0))
    yield Row("png grey, gamma 1.0", grey, three(srgb_levels(GREY / 255)))
    deep = png((GREY.astype(np.uint16) * 257)[..., None], 16, 0, gama(1.0))
    yield Row("png grey 16, gamma 1.0", deep, three(srgb_levels(GREY / 255)))
    clear = with_chunks(saved(SEE_THROUGH, "PNG"), chrm(_P3))
    yield Row("png p3 primaries, alpha", clear, np.dstack([_AS_P3, ALPHA]))
    lost = ("photo-colors",)
    yield Row("png gamma of nothing", _png_with(gama(1e9)), SCENE, lost)
    yield Row("png primaries of nothing", _png_with(chunk(b"cHRM", bytes(32))), SCENE, lost)
    yield Row("png primaries cut short", _png_with(chunk(b"cHRM", bytes(7))), SCENE, lost)


def _png_orders() -> Iterator[Row]:
    p3 = chunk(b"iCCP", b"x\x00\x00" + zlib.compress(rgb_profile(DISPLAY_P3)))
    swapped = chunk(b"iCCP", b"x\x00\x00" + zlib.compress(rgb_profile((DISPLAY_P3[2], DISPLAY_P3[1], DISPLAY_P3[0]))))
    yield Row("png codes of p3", _png_with(cicp(12, 13)), _AS_P3)
    yield Row("png codes of srgb", _png_with(cicp(1, 13)), SCENE)
    yield Row("png codes before a profile", _png_with(swapped, cicp(12, 13)), _AS_P3)
    yield Row(
        "png codes before all", _png_with(gama(1.0), chrm(_BT2020), chunk(b"sRGB", b"\x00"), cicp(12, 13)), _AS_P3
    )
    yield Row("png codes of srgb before a profile", _png_with(swapped, cicp(1, 13)), SCENE)
    yield Row("png profile before gamma", _png_with(gama(1.0), p3), _AS_P3)
    yield Row(
        "png gamma before exif",
        _png_with(gama(1.0), chunk(b"eXIf", _bare(exif_with(2)))),
        srgb_levels(SCENE / 255),
    )
    narrow: Pixels = (16 + SCENE * (219 / 255)).round().astype(np.uint8)
    video = with_chunks(saved(narrow, "PNG"), cicp(1, 13, full=0))
    yield Row("png codes, narrow levels", video, SCENE, tolerance=_ROUNDED)
    yield Row("png codes unknown", _png_with(cicp(99, 13)), SCENE, ("photo-colors",))
    yield Row("png codes unknown, then a profile", _png_with(cicp(1, 77), p3), _AS_P3)
    yield Row("png codes of another matrix", _png_with(cicp(12, 13, matrix=6)), SCENE, ("photo-colors",))


# Codes of H.273 ------------------------------------------------------------------------------------------------------


def nclx(primaries: int, transfer: int) -> bytes:
    return b"colrnclx" + struct.pack(">HH", primaries, transfer)


def _codes() -> Iterator[Row]:
    usual = nclx(1, 13)
    best = saved(SCENE, "AVIF", quality=100, subsampling="4:4:4")
    known: tuple[tuple[str, int, int, Pixels], ...] = (
        ("p3", 12, 13, _AS_P3),
        ("bt.2020", 9, 13, shown(SCENE, _BT2020, srgb)),
        ("bt.2020 video", 9, 14, shown(SCENE, _BT2020, bt709)),
        ("bt.709", 1, 1, shown(SCENE, _BT709, bt709)),
        ("bt.601 light", 1, 6, shown(SCENE, _BT709, bt709)),
        ("gamma 2.2", 1, 4, shown(SCENE, _BT709, power(2.2))),
        ("gamma 2.8", 1, 5, shown(SCENE, _BT709, power(2.8))),
        ("linear", 1, 8, shown(SCENE, _BT709, power(1.0))),
        ("unspecified", 2, 2, SCENE),
    )
    for name, primaries, transfer, picture in known:
        yield Row(f"png codes, {name}", _png_with(cicp(primaries, transfer)), picture)
        data = best.replace(usual, nclx(primaries, transfer))
        yield Row(f"avif codes, {name}", data, picture, tolerance=COARSE)
    turned = HEIC.replace(usual, nclx(12, 13))
    yield Row("heic codes of p3", turned, stored(_AS_P3, 8), tolerance=COARSE)
    yield Row("heic codes of gamma 2.8", HEIC.replace(usual, nclx(1, 5)), stored(known[6][3], 8), tolerance=COARSE)
    yield Row("avif codes unknown", best.replace(usual, nclx(1, 200)), SCENE, ("photo-colors",), CODED)
    countless = best[:32] + b"\x00\x00\x00\x08free" * 120_000
    yield Row("avif of countless boxes", countless, refusal="photo-variant")
    yield Row("avif codes hidden", best.replace(b"colr", b"skip"), SCENE, tolerance=CODED)
    both = saved(SCENE, "AVIF", quality=100, subsampling="4:4:4", icc_profile=rgb_profile(DISPLAY_P3))
    yield Row("avif profile and codes", both, from_colorants(srgb_light(SCENE), DISPLAY_P3), tolerance=COARSE)


#: No brighter than what stays as it is, and no stronger than eight bits of a wide space can tell.
_DIM: Pixels = (SCENE * 0.4 + 90).astype(np.uint8)


def pq(nits: Light) -> Light:
    """SMPTE ST 2084, from candelas a square metre."""
    light = (nits / 10_000) ** 0.1593017578125
    return ((0.8359375 + 18.8515625 * light) / (1 + 18.6875 * light)) ** 78.84375


def hlg(nits: Light) -> Light:
    """ITU-R BT.2100 on a screen of 1,000 candelas: the light of the screen back to the scene's, then its levels."""
    display = nits / 1000
    luminance = display @ (0.2627, 0.6780, 0.0593)
    scene = display * np.maximum(luminance, 1e-9)[..., None] ** (1 / 1.2 - 1)
    above = 0.17883277 * np.log(12 * np.maximum(scene, 1 / 12) - 0.28466892) + 0.55991073
    return np.where(scene <= 1 / 12, np.sqrt(3 * scene), above)


def _bright() -> Iterator[Row]:
    """Pictures of much light whose white is of 203 candelas (ITU-R BT.2408): what is well under it stays as it is."""
    wide = srgb_light(_DIM) @ _to_xyz(_BT709) @ np.linalg.inv(_to_xyz(_BT2020))
    for name, transfer, levels in (("pq", 16, pq(wide * 203)), ("hlg", 18, hlg(wide * 203))):
        data = with_chunks(saved((levels * 255).round().astype(np.uint8), "PNG"), cicp(9, transfer))
        yield Row(f"png codes, {name}", data, _DIM, tolerance=6)


# TIFF, BMP, GIF ------------------------------------------------------------------------------------------------------


def _tiffs() -> Iterator[Row]:
    tags = ImageFileDirectory_v2()
    tags[318], tags[319] = tuple(map(IFDRational, _P3[6:])), tuple(map(IFDRational, _P3[:6]))
    yield Row("tiff chromaticities", saved(SCENE, "TIFF", tiffinfo=tags), _AS_P3)
    yield Row("tiff chromaticities, 64-bit offsets", saved(SCENE, "TIFF", tiffinfo=tags, big_tiff=True), _AS_P3)
    table = tuple(round(65535 * (level / 255) ** 1.8) for level in range(256))
    tags[301] = table * 3
    tags.tagtype[301] = 3
    yield Row("tiff curves", saved(SCENE, "TIFF", tiffinfo=tags), shown(SCENE, _P3, power(1.8)))
    yield Row("tiff, exif of adobe rgb", saved(SCENE, "TIFF", exif=exif_with(2)), _AS_ADOBE)


def bmp_with(space: bytes, numbers: Sequence[int] = (0,) * 12, profile: bytes = b"") -> bytes:
    """A BMP of the scene with a BITMAPV5HEADER."""
    rows = b"".join(row[:, ::-1].tobytes() for row in SCENE[::-1])
    header = struct.pack("<IiiHHIIiiII", 124, 48, 32, 1, 24, 0, len(rows), 2835, 2835, 0, 0) + bytes(16) + space
    header += struct.pack("<9i3I", *numbers) + struct.pack("<4I", 4, 124 + len(rows) if profile else 0, len(profile), 0)
    return b"BM" + struct.pack("<IHHI", 14 + 124 + len(rows) + len(profile), 0, 0, 138) + header + rows + profile


def _bmps() -> Iterator[Row]:
    yield Row("bmp srgb", bmp_with(b"BGRs"), SCENE)
    yield Row("bmp of zeros", bmp_with(bytes(4)), SCENE)
    corners = [number for x, y in zip(_P3[:6:2], _P3[1:6:2], strict=True) for number in (x, y, 1 - x - y)]
    light = _to_xyz(_P3).ravel()
    gammas = (round(1.8 * 65536),) * 3
    wide = shown(SCENE, _P3, power(1.8))
    yield Row("bmp end points", bmp_with(bytes(4), (*(round(each * 2**30) for each in corners), *gammas)), wide)
    yield Row("bmp end points as light", bmp_with(bytes(4), (*(round(each * 2**30) for each in light), *gammas)), wide)
    p3 = rgb_profile(DISPLAY_P3)
    yield Row("bmp profile", bmp_with(b"DEBM", profile=p3), from_colorants(srgb_light(SCENE), DISPLAY_P3))
    yield Row("bmp profile elsewhere", bmp_with(b"KNIL", profile=b"C:\\p3.icm\x00"), SCENE, ("photo-colors",))
    yield Row("bmp profile of nonsense", bmp_with(b"DEBM", profile=b"nonsense"), SCENE, ("photo-profile",))


def _gifs() -> Iterator[Row]:
    grey: Pixels = GREY
    p3 = rgb_profile(DISPLAY_P3, 1.0)
    pieces = [p3[at : at + 255] for at in range(0, len(p3), 255)]
    block = b"\x21\xff\x0bICCRGBG1012" + b"".join(bytes((len(each),)) + each for each in pieces) + b"\x00"
    plain = saved(grey, "GIF")
    at = 13 + 3 * 256
    data = plain[:at] + block + plain[at:]
    yield Row("gif profile", data, three(srgb_levels(grey / 255)))
