"""Photos that end early, whole ones that only look as if they did, and pictures of a shape that no photo has."""

import struct
import zlib
from collections.abc import Iterator

import numpy as np
from PIL import Image

from tests.render.photo.files import Pixels, chunk, jpeg, paletted, png, saved, tiff
from tests.render.photo.reference import GREY, POSTER, SCENE, scene, three
from tests.render.photo.row import CODED, Row

_PHOTO = scene(160, 120)
#: Whose last fifth is just what a decoder puts where there is nothing.
_GREY_FLOOR: Pixels = _PHOTO.copy()
_GREY_FLOOR[96:] = 128
_BLACK_FLOOR: Pixels = _PHOTO.copy()
_BLACK_FLOOR[96:] = 0
_ENDED, _MISSING = ("photo-no-end",), ("photo-part-missing",)
#: The first block that lacks is made of the bits that are left: it may be of any colour.
_ODD_BLOCK = 128
_SIZE = struct.Struct(">HH")


def end_rows() -> Iterator[Row]:
    for maker in (_without_end, _early_jpegs, _early_pngs, _whole, _strips):
        yield from maker()


def deepened(data: bytes, times: int = 2) -> bytes:
    """A JPEG whose header says that it has so many times its rows."""
    frame = max(data.find(mark) for mark in (b"\xff\xc0", b"\xff\xc2")) + 5
    height, width = _SIZE.unpack_from(data, frame)
    return data[:frame] + _SIZE.pack(height * times, width) + data[frame + 4 :]


def _without_end() -> Iterator[Row]:
    plain = jpeg(SCENE)
    yield Row("jpeg without its end mark", plain[:-2], SCENE, _ENDED, CODED)
    yield Row("jpeg with half of its end mark", plain[:-1], SCENE, _ENDED, CODED)
    progressive = jpeg(SCENE, progressive=True)
    yield Row("jpeg progressive without its end mark", progressive[:-2], SCENE, _ENDED, CODED)
    restarting = jpeg(SCENE, restart_marker_blocks=2)
    yield Row("jpeg with restart marks, without its end mark", restarting[:-2], SCENE, _ENDED, CODED)
    flat = jpeg(_GREY_FLOOR)
    yield Row("jpeg without its end mark, grey at the bottom", flat[:-2], _GREY_FLOOR, _ENDED, CODED)
    whole = jpeg(_PHOTO, progressive=True)
    yield Row("jpeg progressive cut before its last scans", whole[: len(whole) // 2], refusal="photo-damaged")
    yield Row("jpeg cut at two thirds", jpeg(_PHOTO)[: len(jpeg(_PHOTO)) * 2 // 3], refusal="photo-damaged")


def _early_jpegs() -> Iterator[Row]:
    grey: Pixels = np.full_like(SCENE, 128)
    half: Pixels = np.vstack([SCENE, grey])
    kinds: dict[str, dict[str, object]] = {
        "of twice its rows": {},
        "of twice its rows, progressive": {"progressive": True},
        "of twice its rows, restart marks": {"restart_marker_blocks": 2},
        "of twice its rows, stored as RGB": {"keep_rgb": True},
    }
    for name, how in kinds.items():
        yield Row(f"jpeg {name}", deepened(jpeg(SCENE, **how)), half, _MISSING, _ODD_BLOCK)
    soft = deepened(jpeg(GREY))
    yield Row("jpeg of twice its rows, grey", soft, np.vstack([three(GREY), grey]), _MISSING, _ODD_BLOCK)


def shortened(data: bytes, rows: int, height: int = 32) -> bytes:
    """A PNG of one IDAT of `height` rows that holds its first `rows`, packed soundly."""
    start = data.index(b"IDAT") + 4
    length = int.from_bytes(data[start - 8 : start - 4])
    levels = zlib.decompress(data[start : start + length])
    kept = zlib.compress(levels[: len(levels) // height * rows])
    return data[: start - 8] + chunk(b"IDAT", kept) + data[start + length + 4 :]


def _early_pngs() -> Iterator[Row]:
    above: Pixels = np.vstack([SCENE[:16], np.zeros_like(SCENE[16:])])
    grey: Pixels = np.vstack([GREY[:16], np.zeros_like(GREY[16:])])
    yield Row("png of half its rows", shortened(png(SCENE, 8, 2), 16), above, _MISSING)
    clear: Pixels = np.dstack([above, np.vstack([np.full_like(GREY[:16], 255), np.zeros_like(GREY[16:])])])
    opaque: Pixels = np.dstack([SCENE, np.full_like(GREY, 255)])
    yield Row("png of half its rows, alpha", shortened(png(opaque, 8, 6), 16), clear, _MISSING)
    yield Row("png of half its rows, grey", shortened(png(GREY, 8, 0), 16), three(grey), _MISSING)
    deep = (GREY.astype(np.uint16) * 257)[..., None]
    yield Row("png of half its rows, 16 bits", shortened(png(deep, 16, 0), 16), three(grey), _MISSING)
    colors: Pixels = np.unique(POSTER.reshape(-1, 3), axis=0).astype(np.uint8)
    index: Pixels = np.asarray(paletted(POSTER), np.uint8)
    data = shortened(png(index, 8, 3, chunk(b"PLTE", colors.tobytes())), 16)
    rest: Pixels = np.tile(colors[0], (16, 48, 1))
    yield Row("png of half its rows, palette", data, np.vstack([POSTER[:16], rest]), _MISSING)


def _whole() -> Iterator[Row]:
    for name, picture in {"grey": _GREY_FLOOR, "black": _BLACK_FLOOR, "white": 255 - _BLACK_FLOOR}.items():
        yield Row(f"jpeg whole, {name} at the bottom", jpeg(picture), picture, tolerance=CODED)
        yield Row(f"png whole, {name} at the bottom", saved(picture, "PNG"), picture)
    progressive = jpeg(_GREY_FLOOR, progressive=True)
    yield Row("jpeg whole, progressive, grey at the bottom", progressive, _GREY_FLOOR, tolerance=CODED)
    level: Pixels = np.full_like(SCENE, 128)
    yield Row("jpeg of one grey", jpeg(level), level, tolerance=CODED)
    clear: Pixels = np.zeros((32, 48, 4), np.uint8)
    yield Row("png of nothing to see", saved(clear, "PNG"), clear)
    yield Row("gif whole, black at the bottom", saved(_BLACK_FLOOR[..., 0].copy(), "GIF"), three(_BLACK_FLOOR[..., 0]))


def _strips() -> Iterator[Row]:
    """Headers alone: they are refused before their pixels are read."""
    for width, height in ((1, 209_000_000), (209_000_000, 1), (20, 2001), (2001, 20)):
        header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
        yield Row(f"png of {width} by {height}", data, refusal="photo-too-narrow")
    header = struct.pack(">IIBBBBB", 700, 65_536, 1, 0, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    yield Row("png of 65,536 rows", data, refusal="photo-too-large")
    grey = ((258, 3, (8,)), (262, 3, (1,)))
    yield Row("tiff of 1 by 20,000,000", tiff(1, 20_000_000, b"\x00", *grey), refusal="photo-too-narrow")
    yield Row("jpeg of 8 by 3,200", deepened(jpeg(SCENE[:, :8].copy()), 100), refusal="photo-too-narrow")
    for kind, how in {"WEBP": {"lossless": True}, "BMP": {}, "GIF": {}, "AVIF": {}}.items():
        thin = Image.new("L" if kind == "GIF" else "RGB", (4, 401), 90)
        yield Row(f"{kind.lower()} of 4 by 401", saved(thin, kind, **how), refusal="photo-too-narrow")
    tile = ((259, 3, (5,)), (322, 4, (60_000,)), (323, 4, (60_000,)), (324, 4, (8,)), (325, 4, (8,)))
    yield Row("tiff of one immense tile", tiff(64, 48, bytes(8), *grey, *tile), refusal="photo-too-large")
    wide = Row("png of 20 by 2,000", saved(np.resize(SCENE, (2000, 20, 3)), "PNG"), np.resize(SCENE, (2000, 20, 3)))
    yield wide
