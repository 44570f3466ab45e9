"""The table of photos: every kind that telephones and press kits hold, sound or damaged, with what must come of it."""

import struct
import zlib
from collections.abc import Iterator

import numpy as np
from PIL import Image

from tests.render.photo.end_rows import end_rows
from tests.render.photo.files import (
    ADOBE_RGB,
    DISPLAY_P3,
    HEIC,
    SECRET,
    SRGB,
    Pixels,
    chunk,
    exif,
    grey_profile,
    icc_segments,
    ink_lab,
    ink_profile,
    jpeg,
    jpeg_exif,
    paletted,
    png,
    rgb_profile,
    saved,
    segment,
    stored,
    tiff,
    with_chunks,
    with_segments,
    without_segment,
)
from tests.render.photo.reference import (
    ALPHA,
    BLACK_AND_WHITE,
    GREY,
    POSTER,
    SCENE,
    SEE_THROUGH,
    from_colorants,
    from_ink,
    from_lab,
    scene,
    srgb_levels,
    srgb_light,
    three,
)
from tests.render.photo.row import COARSE, CODED, Row
from tests.render.photo.space_rows import space_rows

# The rows ------------------------------------------------------------------------------------------------------------


def table() -> list[Row]:
    """All rows; names are unique."""
    makers = (_jpegs, _turns, _inks, _profiles, _damaged_jpegs, _pngs, _deep_pngs, _damaged_pngs, _webps_and_avifs)
    return [
        row for maker in (*makers, _tiffs, _odd_tiffs, _others, _no_photos, space_rows, end_rows) for row in maker()
    ]


def _jpegs() -> Iterator[Row]:
    plain, soft = jpeg(SCENE), three(GREY)
    thumbnail = jpeg(scene(16, 12), comment=SECRET)
    yield Row("jpeg 4:4:4", plain, SCENE, tolerance=CODED)
    yield Row("jpeg 4:2:0", jpeg(SCENE, subsampling=2), SCENE, tolerance=COARSE)
    yield Row("jpeg progressive", jpeg(SCENE, progressive=True), SCENE, tolerance=CODED)
    yield Row("jpeg restart marks", jpeg(SCENE, restart_marker_blocks=2), SCENE, tolerance=CODED)
    yield Row("jpeg grey", jpeg(GREY), soft, tolerance=CODED)
    yield Row("jpeg stored as RGB", jpeg(SCENE, keep_rgb=True), SCENE, tolerance=CODED)
    yield Row("jpeg without JFIF", without_segment(plain, 0xE0), SCENE, tolerance=CODED)
    yield Row("jpeg with a comment", jpeg(SCENE, comment=SECRET), SCENE, tolerance=CODED)
    segments = (
        segment(0xE0, b"JFXX\x00\x10" + thumbnail),
        jpeg_exif(1),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + SECRET),
        segment(0xED, b"Photoshop 3.0\x008BIM" + SECRET),
        segment(0xE2, b"FPXR\x00" + SECRET),
    )
    yield Row("jpeg full of metadata", with_segments(plain, *segments), SCENE, tolerance=CODED)
    yield Row("jpeg with a film after it", plain + b"\x00\x00\x00\x18ftypmp42" + SECRET, SCENE, tolerance=CODED)
    yield Row("jpeg with a gain map", plain + jpeg(GREY, comment=SECRET), SCENE, tolerance=CODED)
    pair = saved(SCENE, "MPO", save_all=True, append_images=[Image.fromarray(GREY)], quality=97, subsampling=0)
    yield Row("mpo, first picture", pair + SECRET, SCENE, tolerance=CODED)
    yield Row("jpeg of one pixel", jpeg(SCENE[:1, :1]), SCENE[:1, :1], tolerance=CODED)


def _turns() -> Iterator[Row]:
    for turn in range(1, 9):
        data = with_segments(jpeg(stored(SCENE, turn)), jpeg_exif(turn))
        yield Row(f"jpeg turn {turn}", data, SCENE, tolerance=CODED)
        data = with_chunks(saved(stored(SEE_THROUGH, turn), "PNG"), chunk(b"eXIf", exif(turn, "<")))
        yield Row(f"png turn {turn}", data, SEE_THROUGH)
    sideways = jpeg(stored(SCENE, 6))
    yield Row("exif little-endian", with_segments(sideways, jpeg_exif(6, "<")), SCENE, tolerance=CODED)
    yield Row("exif LONG", with_segments(sideways, jpeg_exif(6, kind=4)), SCENE, tolerance=CODED)
    for name, block in {
        "nonsense": b"nonsense" + SECRET,
        "empty": b"",
        "cut short": exif(6)[:16],
        "far away": b"MM\x00*\xff\xff\xff\xf0" + SECRET,
        "a turn of 9": exif(9),
        "countless entries": b"II*\x00\x08\x00\x00\x00\xff\xff" + SECRET,
    }.items():
        data = with_segments(jpeg(SCENE), segment(0xE1, b"Exif\x00\x00" + block))
        yield Row(f"jpeg, exif {name}", data, SCENE, tolerance=CODED)
        yield Row(f"png, exif {name}", with_chunks(saved(SCENE, "PNG"), chunk(b"eXIf", block)), SCENE)


def _inks() -> Iterator[Row]:
    ink: Pixels = np.dstack([255 - SCENE, 255 - ALPHA])
    estimated, unsure = from_ink(ink), ("photo-print-colors",)
    with_mark = jpeg(Image.fromarray(ink, "CMYK"))
    yield Row("cmyk jpeg, Adobe's mark", with_mark, estimated, unsure, CODED)
    without_mark = without_segment(jpeg(Image.fromarray(255 - ink, "CMYK")), 0xEE)
    yield Row("cmyk jpeg, no mark", without_mark, estimated, unsure, CODED)
    as_light = np.asarray(Image.fromarray(ink[..., :3]).convert("YCbCr"))
    mixed = jpeg(Image.fromarray(np.dstack([255 - as_light, ink[..., 3]]), "CMYK"))
    mark = mixed.index(b"Adobe") + 11
    yield Row("ycck jpeg", mixed[:mark] + b"\x02" + mixed[mark + 1 :], estimated, unsure, CODED)
    printed = from_lab(ink_lab(ink / 255))
    profile = ink_profile()
    yield Row("cmyk jpeg, profile", with_segments(with_mark, *icc_segments(profile)), printed, tolerance=COARSE)
    yield Row("cmyk tiff", saved(Image.fromarray(ink, "CMYK"), "TIFF"), estimated, unsure)
    yield Row("cmyk tiff, profile", saved(Image.fromarray(ink, "CMYK"), "TIFF", icc_profile=profile), printed)
    lab: Pixels = np.dstack([GREY, SCENE[..., 1] // 3 + 90, SCENE[..., 2] // 3 + 90])
    bands = [Image.fromarray(lab[..., band].copy()) for band in range(3)]
    levels = lab.astype(np.float64) * (100 / 255, 1, 1) - (0, 128, 128)
    yield Row("lab tiff", saved(Image.merge("LAB", bands), "TIFF"), from_lab(levels))


def _profiles() -> Iterator[Row]:
    wide = from_colorants(srgb_light(SCENE), DISPLAY_P3)
    adobe = from_colorants((SCENE / 255) ** 2.19921875, ADOBE_RGB)
    p3, adobe_rgb = rgb_profile(DISPLAY_P3), rgb_profile(ADOBE_RGB, 2.19921875)
    swapped = rgb_profile((SRGB[2], SRGB[1], SRGB[0]))
    yield Row("jpeg display p3", with_segments(jpeg(SCENE), *icc_segments(p3)), wide, tolerance=COARSE)
    yield Row("jpeg profile in pieces", with_segments(jpeg(SCENE), *icc_segments(p3, 100)), wide, tolerance=COARSE)
    pieces = icc_segments(p3, 100)[::-1]
    yield Row("jpeg profile in disorder", with_segments(jpeg(SCENE), *pieces), wide, tolerance=COARSE)
    yield Row("png display p3", saved(SCENE, "PNG", icc_profile=p3), wide)
    yield Row("png display p3, alpha", saved(SEE_THROUGH, "PNG", icc_profile=p3), np.dstack([wide, ALPHA]))
    yield Row("png adobe rgb", saved(SCENE, "PNG", icc_profile=adobe_rgb), adobe)
    yield Row("png srgb", saved(SCENE, "PNG", icc_profile=rgb_profile(SRGB)), SCENE)
    yield Row("png channels swapped", saved(SCENE, "PNG", icc_profile=swapped), SCENE[..., ::-1])
    yield Row("png palette, swapped", saved(paletted(POSTER), "PNG", icc_profile=swapped), POSTER[..., ::-1])
    dark = three(srgb_levels((GREY / 255) ** 2.5))
    yield Row("png grey, gamma 2.5", saved(GREY, "PNG", icc_profile=grey_profile(2.5)), dark)
    yield Row("png grey, rgb profile", saved(GREY, "PNG", icc_profile=rgb_profile(SRGB, 2.5)), dark)
    yield Row("webp display p3", saved(SCENE, "WEBP", lossless=True, icc_profile=p3), wide)
    yield Row("tiff display p3", saved(SCENE, "TIFF", icc_profile=p3), wide)
    yield Row("avif display p3", saved(SCENE, "AVIF", quality=100, icc_profile=p3), wide, tolerance=COARSE)
    lost = ("photo-profile",)
    yield Row("png, grey profile on rgb", saved(SCENE, "PNG", icc_profile=grey_profile(2.5)), SCENE, lost)
    yield Row("tiff, profile of nonsense", saved(SCENE, "TIFF", icc_profile=b"nonsense" * 40), SCENE, lost)
    gap = icc_segments(p3, 100)[1:]
    yield Row("jpeg, profile with a gap", with_segments(jpeg(SCENE), *gap), SCENE, lost, CODED)
    hollow = p3[:132] + bytes(len(p3) - 132)
    yield Row("png, hollow profile", saved(SCENE, "PNG", icc_profile=hollow), SCENE, lost)
    broken = p3[:-60] + bytes(60)
    yield Row("png, profile with broken curves", saved(SCENE, "PNG", icc_profile=broken), SCENE)
    bomb = chunk(b"iCCP", b"x\x00\x00" + zlib.compress(bytes(40_000_000)))
    yield Row("png, profile that inflates", with_chunks(saved(SCENE, "PNG"), bomb), SCENE, lost)
    yield Row("png, profile undone", with_chunks(saved(SCENE, "PNG"), chunk(b"iCCP", b"x\x00\x00zzz")), SCENE, lost)
    hidden = chunk(b"iCCP", SECRET + b"\x00\x00" + zlib.compress(p3) + SECRET)
    yield Row("png, secret by the profile", with_chunks(saved(SCENE, "PNG"), hidden), wide)


def _damaged_jpegs() -> Iterator[Row]:
    data = jpeg(scene(160, 120))
    scan = data.index(b"\xff\xda")
    frame = data.index(b"\xff\xc0")
    yield Row("jpeg cut in its pixels", data[: (scan + len(data)) // 2], refusal="photo-damaged")
    yield Row("jpeg cut at its pixels", data[: scan + 14], refusal="photo-damaged")
    yield Row("jpeg cut in its header", data[:30], refusal="photo-damaged")
    yield Row("jpeg of three bytes", data[:3], refusal="photo-damaged")
    yield Row("jpeg lossless", data.replace(b"\xff\xc0", b"\xff\xc3", 1), refusal="photo-variant")
    deep = data[: frame + 4] + b"\x0c" + data[frame + 5 :]
    yield Row("jpeg of twelve bits", deep, refusal="photo-variant")
    yield Row("jpeg without a size", data[: frame + 5] + bytes(4) + data[frame + 9 :], refusal="photo-damaged")
    immense = data[: frame + 5] + b"\xff\xdc\xff\xdc" + data[frame + 9 :]
    yield Row("jpeg of 4 gigapixels", immense, refusal="photo-too-large")
    slow = immense.replace(b"\xff\xc0", b"\xff\xc2", 1).replace(b"\xff\xdc\xff\xdc", b"\x36\xb0\x36\xb0", 1)
    yield Row("jpeg progressive of 196 megapixels", slow, refusal="photo-too-large")
    scans = data[: data.index(b"\xff\xda")] + data[scan : scan + 14] * 5000 + b"\xff\xd9"
    yield Row("jpeg of countless scans", scans, refusal="photo-variant")


def _pngs() -> Iterator[Row]:
    plain = saved(SCENE, "PNG")
    bits = np.packbits(BLACK_AND_WHITE > 0, axis=1)
    quarters: Pixels = (GREY // 64).astype(np.uint8)
    packed = np.packbits(np.unpackbits(quarters[..., None], axis=2)[..., 6:].reshape(32, -1), axis=1)
    yield Row("png rgb", plain, SCENE)
    yield Row("png rgba", saved(SEE_THROUGH, "PNG"), SEE_THROUGH)
    opaque: Pixels = np.dstack([SCENE, np.full_like(GREY, 255)])
    yield Row("png rgba, all opaque", saved(opaque, "PNG"), SCENE)
    yield Row("png grey", saved(GREY, "PNG"), three(GREY))
    yield Row("png grey and alpha", png(np.dstack([GREY, ALPHA]), 8, 4), np.dstack([three(GREY), ALPHA]))
    yield Row("png of one bit", png(bits, 1, 0), three(BLACK_AND_WHITE))
    clear: Pixels = np.dstack([three(BLACK_AND_WHITE), 255 - BLACK_AND_WHITE])
    yield Row("png of one bit, white clear", png(bits, 1, 0, chunk(b"tRNS", b"\x00\x01")), clear)
    yield Row("png of two bits", png(packed, 2, 0), three(quarters * 85))
    yield Row("png palette", saved(paletted(POSTER), "PNG"), POSTER)
    index = paletted(POSTER)
    first: Pixels = np.where(np.asarray(index) == 0, 0, 255).astype(np.uint8)
    yield Row("png palette, one clear", saved(index, "PNG", transparency=0), np.dstack([POSTER, first]))
    shades = bytes(255 - 3 * at for at in range(64))
    soft: Pixels = (255 - 3 * np.asarray(index).astype(int)).astype(np.uint8)
    yield Row("png palette, shades", saved(index, "PNG", transparency=shades), np.dstack([POSTER, soft]))
    key = struct.pack(">HHH", *(int(level) for level in POSTER[0, 0]))
    keyed: Pixels = np.where(np.all(POSTER[0, 0] == POSTER, -1), 0, 255).astype(np.uint8)
    yield Row("png rgb, one clear", png(POSTER, 8, 2, chunk(b"tRNS", key)), np.dstack([POSTER, keyed]))
    yield Row("png interlaced", png(SCENE, 8, 2, interlaced=True), SCENE)
    metadata = (chunk(b"tEXt", b"GPS\x00" + SECRET), chunk(b"tIME", bytes(7)), chunk(b"iTXt", SECRET))
    yield Row("png full of metadata", with_chunks(plain, *metadata) + SECRET, SCENE)
    moving = saved(SCENE, "PNG", save_all=True, append_images=[Image.fromarray(SCENE[::-1].copy())])
    yield Row("png in motion", moving, SCENE, ("photo-many",))


def _deep_pngs() -> Iterator[Row]:
    deep = SCENE.astype(np.uint16) * 257 + 40
    grey, alpha = deep[..., :1], ALPHA.astype(np.uint16)[..., None] * 257
    yield Row("png rgb 16", png(deep, 16, 2), SCENE)
    yield Row("png rgba 16", png(np.dstack([deep, alpha]), 16, 6), SEE_THROUGH)
    yield Row("png grey 16", png(grey, 16, 0), three(GREY))
    yield Row("png grey 16, interlaced", png(grey, 16, 0, interlaced=True), three(GREY))
    yield Row("png grey and alpha 16", png(np.dstack([grey, alpha]), 16, 4), np.dstack([three(GREY), ALPHA]))
    yield Row("png grey 16, one clear", png(grey, 16, 0, chunk(b"tRNS", b"\x00\x01")), three(GREY))
    gamma = three(srgb_levels((GREY / 255) ** 2.5))
    packed = b"x\x00\x00" + zlib.compress(grey_profile(2.5))
    yield Row("png grey 16, gamma 2.5", png(grey, 16, 0, chunk(b"iCCP", packed)), gamma)


def _damaged_pngs() -> Iterator[Row]:
    data = saved(SCENE, "PNG")
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    pixels = data.index(b"IDAT") + 20
    yield Row("png cut in its pixels", data[:pixels], refusal="photo-damaged")
    yield Row("png without its end", data[:-12], refusal="photo-damaged")
    flipped = data[:pixels] + bytes((data[pixels] ^ 1,)) + data[pixels + 1 :]
    yield Row("png with a wrong bit", flipped, refusal="photo-damaged")
    yield Row("png of 8 bytes", data[:8], refusal="photo-damaged")
    bomb = data[:8] + chunk(b"IHDR", header) + data[33:]
    yield Row("png of 3.6 gigapixels", bomb, refusal="photo-too-large")
    nothing = data[:8] + chunk(b"IHDR", bytes(8) + header[8:]) + data[33:]
    yield Row("png without a size", nothing, refusal="photo-variant")
    odd = data[:8] + chunk(b"IHDR", data[16:24] + b"\x07" + data[25:29]) + data[33:]
    yield Row("png of seven bits", odd, refusal="photo-variant")


def _webps_and_avifs() -> Iterator[Row]:
    flipped = Image.fromarray(SCENE[::-1].copy())
    yield Row("webp", saved(SCENE, "WEBP", quality=95, exif=exif(1)), SCENE, tolerance=COARSE)
    yield Row("webp lossless", saved(SCENE, "WEBP", lossless=True), SCENE)
    yield Row("webp alpha", saved(SEE_THROUGH, "WEBP", lossless=True, exact=True), SEE_THROUGH)
    yield Row("webp turn 6", saved(stored(SCENE, 6), "WEBP", lossless=True, exif=exif(6)), SCENE)
    yield Row("webp, exif nonsense", saved(SCENE, "WEBP", lossless=True, exif=b"nonsense" + SECRET), SCENE)
    moving = saved(SCENE, "WEBP", lossless=True, save_all=True, append_images=[flipped])
    yield Row("webp in motion", moving, SCENE, ("photo-many",))
    yield Row("webp cut short", saved(SCENE, "WEBP")[:60], refusal="photo-variant")
    best = {"quality": 100, "subsampling": "4:4:4"}
    yield Row("avif", saved(SCENE, "AVIF", **best, exif=exif(1)), SCENE, tolerance=CODED)
    yield Row("avif alpha", saved(SEE_THROUGH, "AVIF", **best), SEE_THROUGH, tolerance=CODED)
    yield Row("avif turn 8", saved(stored(SCENE, 8), "AVIF", **best, exif=exif(8)), SCENE, tolerance=CODED)
    torn = saved(SCENE, "AVIF", **best, exif=exif(1)).replace(exif(1)[:6], b"XX\x00*\xff\xff")
    yield Row("avif, exif nonsense", torn, SCENE, tolerance=CODED)
    yield Row("avif cut short", saved(SCENE, "AVIF")[:200], refusal="photo-variant")


def _tiffs() -> Iterator[Row]:
    yield Row("tiff", saved(SCENE, "TIFF", description=SECRET.decode()), SCENE)
    for name in ("tiff_lzw", "tiff_adobe_deflate", "packbits"):
        yield Row(f"tiff {name}", saved(SCENE, "TIFF", compression=name), SCENE)
    photo = saved(SCENE, "TIFF", compression="jpeg", quality=97)
    yield Row("tiff jpeg", photo, SCENE, tolerance=COARSE)
    yield Row("tiff alpha", saved(SEE_THROUGH, "TIFF"), SEE_THROUGH)
    yield Row("tiff palette", saved(paletted(POSTER), "TIFF"), POSTER)
    bits = Image.fromarray(BLACK_AND_WHITE).convert("1", dither=Image.Dither.NONE)
    yield Row("tiff of one bit", saved(bits, "TIFF", compression="group4"), three(BLACK_AND_WHITE))
    yield Row("tiff ycbcr", saved(Image.fromarray(SCENE).convert("YCbCr"), "TIFF"), SCENE, tolerance=CODED)
    yield Row("tiff turn 6", saved(stored(SCENE, 6), "TIFF", tiffinfo={274: 6}), SCENE)
    pages = saved(SCENE, "TIFF", save_all=True, append_images=[Image.fromarray(GREY)])
    yield Row("tiff of two pages", pages, SCENE, ("photo-many",))
    yield Row("tiff, 64-bit offsets", saved(SCENE, "TIFF", big_tiff=True), SCENE)


def _odd_tiffs() -> Iterator[Row]:
    deep = GREY.astype("<u2") * 257
    grey16 = ((258, 3, (16,)), (262, 3, (1,)))
    yield Row("tiff grey 16", tiff(48, 32, deep.tobytes(), *grey16), three(GREY))
    big = saved(Image.frombytes("I;16B", (48, 32), deep.astype(">u2").tobytes()), "TIFF")
    yield Row("tiff grey 16, big-endian", big, three(GREY))
    negative = tiff(48, 32, deep.tobytes(), (258, 3, (16,)), (262, 3, (0,)))
    yield Row("tiff grey 16, white is 0", negative, refusal="photo-variant")
    negative = tiff(48, 32, (255 - GREY).tobytes(), (258, 3, (8,)), (262, 3, (0,)))
    yield Row("tiff grey, white is 0", negative, three(GREY))
    yield Row("tiff with a broken tag", tiff(48, 32, deep.tobytes(), *grey16, (270, 2, (9999,))), three(GREY))
    yield Row("tiff of floats", saved(Image.fromarray(GREY.astype(np.float32)), "TIFF"), refusal="photo-variant")
    yield Row("tiff of 32 bits", saved(Image.fromarray(GREY.astype(np.int32)), "TIFF"), refusal="photo-variant")
    twelve = tiff(48, 32, bytes(48 * 32 * 3 // 2), (258, 3, (12,)), (262, 3, (1,)))
    yield Row("tiff of twelve bits", twelve, refusal="photo-variant")
    unknown = tiff(48, 32, GREY.tobytes(), (258, 3, (8,)), (262, 3, (1,)), (259, 3, (34712,)))
    yield Row("tiff of unknown compression", unknown, refusal="photo-variant")
    yield Row("tiff cut short", saved(SCENE, "TIFF", compression="tiff_lzw")[:400], refusal="photo-variant")
    wide = tiff(40_000, 40_000, b"\x00", (258, 3, (8,)), (262, 3, (1,)))
    yield Row("tiff of 1.6 gigapixels", wide, refusal="photo-too-large")
    hole = tiff(48, 32, GREY.tobytes(), (258, 3, (8,)), (262, 3, (1,)), (278, 4, (16,)))
    yield Row("tiff without its last strip", hole, refusal="photo-damaged")
    small = ((254, 4, (1,)), *grey16)
    yield Row("raw shot, thumbnail first", tiff(48, 32, deep.tobytes(), *small), refusal="photo-foreign")
    yield Row("raw shot, dng", tiff(48, 32, deep.tobytes(), *grey16, (50706, 4, (1,))), refusal="photo-foreign")


def _others() -> Iterator[Row]:
    yield Row("bmp", saved(SCENE, "BMP") + SECRET, SCENE)
    yield Row("bmp palette", saved(paletted(POSTER), "BMP"), POSTER)
    bits = Image.fromarray(BLACK_AND_WHITE).convert("1", dither=Image.Dither.NONE)
    yield Row("bmp of one bit", saved(bits, "BMP"), three(BLACK_AND_WHITE))
    yield Row("bmp cut short", saved(SCENE, "BMP")[:200], refusal="photo-damaged")
    index = paletted(POSTER)
    yield Row("gif", saved(index, "GIF", comment=SECRET), POSTER)
    clear: Pixels = np.where(np.asarray(index) == 0, 0, 255).astype(np.uint8)
    yield Row("gif, one clear", saved(index, "GIF", transparency=0), np.dstack([POSTER, clear]))
    moving = saved(index, "GIF", save_all=True, append_images=[paletted(POSTER[::-1])])
    yield Row("gif in motion", moving, POSTER, ("photo-many",))
    yield Row("gif cut short", saved(index, "GIF")[:300], refusal="photo-damaged")
    yield Row("heic turned", HEIC, stored(SCENE, 8), tolerance=CODED)
    torn = HEIC.replace(b"Exif\x00\x00\x00\x00\x0e", b"Exif\xa2\x00\x00\x00\x0e", 1)
    yield Row("heic, exif named awry", torn, stored(SCENE, 8), tolerance=CODED)
    yield Row("heic cut short", HEIC[:700], refusal="photo-variant")
    yield Row("heic cut in its header", HEIC[:100], refusal="photo-variant")


def _no_photos() -> Iterator[Row]:
    yield Row("empty", b"", refusal="photo-empty")
    for name, head in {
        "text": b"Bonjour, voici la photo demandee.",
        "noise": bytes(range(200, 256)) * 20,
        "bmp by its name only": b"BMW, 2019, rouge",
    }.items():
        yield Row(name, head, refusal="photo-variant" if head.startswith(b"BM") else "photo-unknown")
    for name, head in {
        "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
        "eps with a preview": b"\xc5\xd0\xd3\xc6" + bytes(28),
        "pdf": b"%PDF-1.7\n",
        "svg": b"<?xml version='1.0'?>\n<!-- a drawing --><svg xmlns='http://www.w3.org/2000/svg'/>",
        "psd": b"8BPS\x00\x01" + bytes(20),
        "jpeg xl": b"\x00\x00\x00\x0cJXL \r\n\x87\n",
        "jpeg 2000": b"\x00\x00\x00\x0cjP  \r\n\x87\n",
        "video": b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom",
        "raw shot, canon": b"II*\x00\x10\x00\x00\x00CR\x02\x00",
        "raw shot, canon 3": b"\x00\x00\x00\x18ftypcrx \x00\x00\x00\x01crx isom",
        "raw shot, fujifilm": b"FUJIFILMCCD-RAW 0201",
        "web page": b"\n<!DOCTYPE html><html><head><title>Photo</title>",
        "zip": b"PK\x03\x04" + bytes(26),
    }.items():
        yield Row(name, head, refusal="photo-foreign")
