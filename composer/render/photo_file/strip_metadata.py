"""Strips JPEG and PNG files to their pixels, colour profile and orientation, without decoding them."""

import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TypeVar

from msgspec import Struct

from composer.core.codes import Code
from composer.render.photo_file.color_space import DeclaredColors, Profile
from composer.render.photo_file.declared_colors import png_colors
from composer.render.photo_file.exif import EXIF_NAME, exif_colors, orientation_exif, orientation_in
from composer.render.photo_file.icc_profile import settled

# Marker and chunk names: ITU-T T.81 table B.1, JFIF 1.02, ICC.1:2022 annex B.4, PNG third edition (W3C, 2025).
_START, _END, _SCAN = b"\xff\xd8", b"\xff\xd9", 0xDA
_FRAMES = frozenset((0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF))
#: Baseline, extended and progressive, with Huffman or arithmetic coding: what libjpeg-turbo decodes to eight bits.
_FRAMES_READ = frozenset((0xC0, 0xC1, 0xC2, 0xC9, 0xCA))
_PROGRESSIVE = frozenset((0xC2, 0xCA))
_TABLES = frozenset((0xC4, 0xCC, 0xDB, 0xDD))
# Within a scan 0xFF is followed by 0x00 (a stuffed byte) or a restart mark; neither opens a segment.
_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
#: A real file has a dozen scans; thousands of empty ones over a large picture keep a decoder busy for minutes.
_MOST_SCANS = 200
#: A PNG of 210 megapixels in pieces of 8 KB has some 80,000.
_MOST_PARTS = 200_000

_T = TypeVar("_T")
_Part = tuple[int, memoryview]
_Chunk = tuple[bytes, memoryview]

_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
_ICC_NAME, _ADOBE_NAME = b"ICC_PROFILE\x00", b"Adobe"

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_PIXELS = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"))

#: A JPEG of four components is of inks.
_INKS = 4
#: Press profiles reach 3 MB; beyond this it is no profile.
_JPEG_PROFILE_LIMIT = 4 << 20
#: Pillow refuses a whole PNG whose profile inflates beyond 1 MiB.
_PNG_PROFILE_LIMIT = 1 << 20


class Unsound(ValueError):
    """Raised when the file is truncated or contradicts itself."""


class Unread(ValueError):
    """Raised when the file seems sound, but is of a variant that is not supported."""


class JpegFrame(Struct, frozen=True):
    """A JPEG's frame header: its size in pixels, and the bytes a decoder needs besides its output."""

    width: int
    height: int
    components: int
    held: int

    def decoded(self, divisor: int) -> int:
        """Bytes that its pixels take in Pillow when decoded at 1/`divisor` of their size, printing colours undone."""
        channels = {1: 1, 3: 4, 4: 8}[self.components]
        return -(-self.width // divisor) * -(-self.height // divisor) * channels


class Clean(Struct, frozen=True):
    """A cleaned file, the codes of its problems, and whether its end mark is missing."""

    data: bytes
    reserves: tuple[Code, ...] = ()
    unended: bool = False


def clean_jpeg(data: bytes) -> tuple[Clean, JpegFrame]:
    """The first picture of a JPEG with nothing but what decides its pixels, bit for bit, and its frame header.

    A file that stops in its last scan gets its end mark back: its pixels may be all there, or not.
    Raises Unread or Unsound.
    """
    segments = _listed(_segments(data))
    frame = _sound_frame(segments)
    profile, reserves = _jpeg_colors(segments, frame)
    head = _jfif(segments) + _jpeg_orientation(segments) + _adobe(segments)
    pixels = [segment for marker, segment in segments if marker in _TABLES | _FRAMES or marker == _SCAN]
    unended = segments[-1][0] != _END[1]
    if unended:
        pixels[-1] = _without_end(segments)
    return Clean(b"".join((_START, head, profile, *pixels, _END)), reserves, unended), frame


def jpeg_frame(data: bytes) -> JpegFrame:
    """The frame header of a JPEG that `clean_jpeg` made."""
    return _sound_frame(_listed(_segments(data)))


def first_scan_end(data: bytes) -> int:
    """Where the pixels of the first scan end in a JPEG that `clean_jpeg` made."""
    at = len(_START)
    for marker, segment in _segments(data):
        at += len(segment)
        if marker == _SCAN:
            break
    return at


def clean_png(data: bytes) -> Clean:
    """A PNG with nothing but what decides its pixels, bit for bit; an animation keeps its still. Raises Unsound."""
    chunks = _listed(_chunks(data))
    if chunks[0][0] != b"IHDR" or chunks[-1][0] != b"IEND" or all(name != b"IDAT" for name, _ in chunks):
        raise Unsound("a PNG without its header, its pixels or its end")
    profile, reserves = _png_colors(chunks)
    turn = orientation_in(_first(chunks, b"eXIf"))
    head = [_PNG_SIGNATURE, _whole_chunk(*chunks[0]), profile]
    if turn != 1:
        head.append(_chunk(b"eXIf", orientation_exif(turn)))
    rest = (_whole_chunk(name, chunk) for name, chunk in chunks[1:] if name in _PNG_PIXELS)
    many = any(name == b"acTL" for name, _ in chunks)
    return Clean(b"".join((*head, *rest)), reserves + ("photo-many",) * many)


def _listed(parts: Iterable[_T]) -> list[_T]:
    kept = list(islice(parts, _MOST_PARTS + 1))
    if len(kept) > _MOST_PARTS:
        raise Unread("countless pieces")
    return kept


# JPEG ----------------------------------------------------------------------------------------------------------------


def _segments(data: bytes) -> Iterator[_Part]:
    """Each segment with its marker, a scan's together with its pixels, up to the end mark."""
    view, at = memoryview(data), len(_START)
    while found := _MARKER.search(data, at):
        start = found.start()
        marker = data[start + 1]
        if marker in (0x01, _START[1]):
            at = start + 2
            continue
        if marker == _END[1]:
            yield marker, view[start : start + 2]
            return
        at = _segment_end(data, start)
        if marker == _SCAN:
            next_marker = _MARKER.search(data, at)
            at = next_marker.start() if next_marker else len(data)
        yield marker, view[start:at]


def _without_end(segments: list[_Part]) -> memoryview:
    """The last scan of a JPEG that has no end mark. Raises Unsound unless every scan it needs has begun."""
    marker, scan = segments[-1]
    if marker != _SCAN or not _scanned(segments):
        raise Unsound("a JPEG that stops before its last scan")
    # Half of the mark may be there.
    return scan[: len(scan.tobytes().rstrip(b"\xff"))]


def _scanned(segments: list[_Part]) -> bool:
    """Whether every coefficient of every component has a scan down to its last bit (ITU-T T.81, G.1.1.1)."""
    (frame,) = (segment for marker, segment in segments if marker in _FRAMES)
    left = {(frame[10 + 3 * at], place) for at in range(frame[9]) for place in range(64)}
    for scan in (segment for marker, segment in segments if marker == _SCAN):
        count = scan[4]
        first, last, bits = scan[5 + 2 * count : 8 + 2 * count]
        if bits & 15 == 0:
            left -= {(scan[5 + 2 * at], place) for at in range(count) for place in range(first, last + 1)}
    return not left


def _segment_end(data: bytes, start: int) -> int:
    length = int.from_bytes(data[start + 2 : start + 4])
    end = start + 2 + length
    if length < 2 or end > len(data):
        raise Unsound("a JPEG segment runs past the end")
    return end


def _sound_frame(segments: list[_Part]) -> JpegFrame:
    frames = [segment for marker, segment in segments if marker in _FRAMES]
    scans = sum(marker == _SCAN for marker, _ in segments)
    if len(frames) != 1 or not scans:
        raise Unsound("a JPEG has one frame and at least one scan")
    if frames[0][1] not in _FRAMES_READ or scans > _MOST_SCANS:
        raise Unread("a lossless or hierarchical JPEG, or one of countless scans")
    try:
        precision, height, width, count = struct.unpack_from(">BHHB", frames[0], 4)
        sampling = [frames[0][11 + 3 * index] for index in range(count)]
    except (struct.error, IndexError):
        raise Unsound("a JPEG frame cut short") from None
    if precision != 8 or count not in (1, 3, 4):
        raise Unread("a JPEG of more than eight bits, or of two channels")
    factors = [(each >> 4, each & 15) for each in sampling]
    if not width or not height or not all(1 <= across <= 4 and 1 <= down <= 4 for across, down in factors):
        raise Unsound("a JPEG without a size")
    return JpegFrame(width, height, count, _memory(frames[0][1], width * height, factors, scans))


def _memory(marker: int, pixels: int, factors: list[tuple[int, int]], scans: int) -> int:
    """Two bytes a coefficient, for the whole picture, whenever it comes in several scans."""
    if marker not in _PROGRESSIVE and scans == 1:
        return 0
    full = max(across for across, _ in factors) * max(down for _, down in factors)
    return 2 * pixels * sum(across * down for across, down in factors) // full


def _jfif(segments: list[_Part]) -> bytes:
    """A JFIF mark of our own where there was one: it says that the colours are YCbCr."""
    return _JFIF if any(marker == 0xE0 and _opens(segment, b"JFIF\x00") for marker, segment in segments) else b""


def _jpeg_orientation(segments: list[_Part]) -> bytes:
    turn = orientation_in(_jpeg_exif(segments))
    return b"" if turn == 1 else _segment(0xE1, EXIF_NAME + orientation_exif(turn))


def _jpeg_exif(segments: list[_Part]) -> bytes:
    return next((bytes(each[4:]) for marker, each in segments if marker == 0xE1 and _opens(each, EXIF_NAME)), b"")


def _adobe(segments: list[_Part]) -> bytes:
    """Adobe's marker, whose last byte gives the coding of colours, and whose presence means inverted CMYK."""
    marks = [each for marker, each in segments if marker == 0xEE and _opens(each, _ADOBE_NAME) and len(each) >= 16]
    return _segment(0xEE, _ADOBE_NAME + b"\x00\x64\x00\x00\x00\x00" + bytes(marks[-1][15:16])) if marks else b""


def _jpeg_colors(segments: list[_Part], frame: JpegFrame) -> tuple[bytes, tuple[Code, ...]]:
    """The segments of the colour profile, from the file or made from its declarations, and what was lost."""
    parts = {each[16]: each for marker, each in segments if marker == 0xE2 and _opens(each, _ICC_NAME) and each[16:18]}
    pieces = [parts[index][18:].tobytes() for index in sorted(parts)]
    profile = b"".join(pieces)
    whole = sorted(parts) == list(range(1, len(parts) + 1)) and len(profile) <= _JPEG_PROFILE_LIMIT
    declared: list[DeclaredColors] = [Profile(profile if whole else b"")] if parts else []
    # Exif declares red, green and blue, and the grey that they make.
    declared += exif_colors(_jpeg_exif(segments)) if frame.components != _INKS else ()
    colors = settled(declared)
    if colors.profile != profile:
        pieces = [colors.profile] if colors.profile else []
    counted = (_ICC_NAME + bytes((index, len(pieces))) + piece for index, piece in enumerate(pieces, 1))
    return b"".join(_segment(0xE2, part) for part in counted), colors.reserves


def _opens(segment: memoryview, name: bytes) -> bool:
    return segment[4 : 4 + len(name)].tobytes() == name


def _segment(marker: int, payload: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2) + payload


# PNG -----------------------------------------------------------------------------------------------------------------


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """Each chunk's name, and the whole of it from its length to its checksum, up to IEND."""
    view, at, name = memoryview(data), len(_PNG_SIGNATURE), b""
    while name != b"IEND":
        end = at + 12 + int.from_bytes(data[at : at + 4])
        name = data[at + 4 : at + 8]
        if end > len(data) or len(name) != 4:
            raise Unsound("a PNG chunk runs past the end")
        yield name, view[at:end]
        at = end


def _whole_chunk(name: bytes, chunk: memoryview) -> memoryview:
    if zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:]):
        raise Unsound(f"the checksum of {name!r} is wrong")
    return chunk


def _first(chunks: list[_Chunk], wanted: bytes) -> bytes:
    return next((bytes(chunk[8:-4]) for name, chunk in chunks if name == wanted), b"")


def _png_colors(chunks: list[_Chunk]) -> tuple[bytes, tuple[Code, ...]]:
    """The colour profile's chunk, from the file or made from its declarations, and what was lost."""
    stream, profile = _unpacked(_first(chunks, b"iCCP"))
    colors = settled(png_colors(partial(_first, chunks), profile))
    if not colors.profile:
        return b"", colors.reserves
    packed = stream if colors.profile == profile else zlib.compress(colors.profile)
    # A neutral name, and the code of zlib compression.
    return _chunk(b"iCCP", b"icc\x00\x00" + packed), colors.reserves


def _unpacked(iccp: bytes) -> tuple[bytes, bytes]:
    """The packed stream in an iCCP chunk, without what stands around it, and the profile; empty when unreadable."""
    _, _, packed = iccp.partition(b"\x00")
    inflater = zlib.decompressobj()
    try:
        profile = inflater.decompress(packed[1:], _PNG_PROFILE_LIMIT)
    except zlib.error:
        return b"", b""
    if packed[:1] != b"\x00" or not inflater.eof:
        return b"", b""
    return packed[1 : len(packed) - len(inflater.unused_data)], profile


def _chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)
