"""Photos as layouts need them: any part of the upright photo, in sRGB, at exactly the pixels asked for."""

import math
from collections import OrderedDict
from collections.abc import Iterable
from contextlib import suppress
from threading import Event, Lock, Thread

from msgspec import Struct
from PIL import Image
from PySide6.QtGui import QImage

from composer.core.formats import Format
from composer.core.geometry import Rect, Size
from composer.core.layout.photo_size import NEED_SEVERITIES, SMALL_PHOTO, small_photo_words
from composer.core.location import at_slot
from composer.core.problems import Problem
from composer.core.words import Words, grouped
from composer.render.photo.intake import Intake, refusing
from composer.render.photo.looks import NATURAL, Look, finished
from composer.render.photo.pixels import MEMORY_LIMIT, lanczos, plain, to_srgb
from composer.render.photo_file.exif import orientation_in
from composer.render.photo_file.file_kinds import open_clean
from composer.render.photo_file.problems import MISSING, reserve
from composer.render.photo_file.strip_metadata import jpeg_frame
from composer.render.photo_file.truncation import lacks_bottom

#: Bytes that a photo's decodes may keep beside the latest: 12 megapixels take 64 million at all scales.
KEPT_LIMIT = 80_000_000

#: The least pixels of the scale that coarser ones are averaged from. Reading a JPEG takes most of the time of a decode,
#: at any scale, and the averages are nearer the whole photo than libjpeg's own: 0.39 level off for 0.54 at a quarter,
#: 0.33 for 0.54 at an eighth (root mean square, 12 megapixels).
_SHARED = 1_200_000

#: Pixels: the longer side of a sample, which is enough to tell how light a face is.
_SAMPLE = 160

#: Below this many pixels a JPEG fits in memory at full size, however it is coded: 4 bytes decoded, 6 of coefficients.
_ALWAYS_FITS = 100_000_000


class Orientation(Struct, frozen=True):
    """How a stored picture becomes upright, and a point of the upright one a point of the stored one.

    Places are carried over by swapping x and y, then mirroring the stored x or the stored y.
    """

    method: Image.Transpose | None = None
    swaps: bool = False
    mirrors_x: bool = False
    mirrors_y: bool = False

    def stored(self, rect: Rect) -> Rect:
        """The position in the stored picture of `rect`, in fractions of the upright one."""
        x, y, width, height = rect.x, rect.y, rect.width, rect.height
        if self.swaps:
            x, y, width, height = y, x, height, width
        return Rect(1 - x - width if self.mirrors_x else x, 1 - y - height if self.mirrors_y else y, width, height)


_METHOD = Image.Transpose
#: By EXIF orientation (EXIF 2.32, table 6).
TURNS: dict[int, Orientation] = {
    1: Orientation(),
    2: Orientation(_METHOD.FLIP_LEFT_RIGHT, mirrors_x=True),
    3: Orientation(_METHOD.ROTATE_180, mirrors_x=True, mirrors_y=True),
    4: Orientation(_METHOD.FLIP_TOP_BOTTOM, mirrors_y=True),
    5: Orientation(_METHOD.TRANSPOSE, swaps=True),
    6: Orientation(_METHOD.ROTATE_270, swaps=True, mirrors_y=True),
    7: Orientation(_METHOD.TRANSVERSE, swaps=True, mirrors_x=True, mirrors_y=True),
    8: Orientation(_METHOD.ROTATE_90, swaps=True, mirrors_x=True),
}


class Photo:
    """A photo that decodes itself at the scale a crop needs, once for each; when it is large, once for all coarse ones.

    A cut depends on its arguments alone, never on the cuts made before it: the same visual gives the same bytes
    whether one format of it is made or all. That is why a finer decode at hand does not stand in for a coarser one.
    """

    def __init__(self, intake: Intake) -> None:
        """Read the header; Refused when it cannot be."""
        with refusing(intake.name):
            header = open_clean(intake.data)
            self._divisors = _divisors(intake.data, header.size)
        self.digest = intake.digest
        self._data, self._name = intake.data, intake.name
        self._profile: bytes | None = header.info.get("icc_profile")
        self._stored = header.size
        #: The scale that coarser ones are averaged from.
        self._shared = _shared(header.size, self._divisors)
        self._turn = TURNS[orientation_in(header.info.get("exif") or b"")]
        self._decoded: OrderedDict[int, Image.Image] = OrderedDict()
        self._keeping = Lock()
        #: The scales being decoded in the background, each with what tells that it is done.
        self._ahead: dict[int, Event] = {}
        self._sample: Image.Image | None = None
        self._sampling = Lock()
        #: The problems found while decoding; None until then.
        self._found: tuple[Problem, ...] | None = None
        if any(problem.code == MISSING for problem in intake.problems):
            self._found = ()

    @property
    def found(self) -> tuple[Problem, ...]:
        """The problems its first decode found that import had not; none before."""
        return self._found or ()

    @property
    def size(self) -> Size:
        """Upright size in pixels."""
        width, height = reversed(self._stored) if self._turn.swaps else self._stored
        return Size(width, height)

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:
        """The part `rect` (fractions of the upright photo) at exactly `pixels`, in sRGB and in `look`.

        An opaque photo gives Format_RGB32, a see-through one Format_ARGB32_Premultiplied. Refused when the photo
        cannot be decoded after all.
        """
        turn = self._turn
        size = self._stored_size(pixels)
        with refusing(self._name):
            cut = self._resized(turn.stored(rect), size)
            upright = cut.transpose(turn.method) if turn.method is not None else cut
            in_srgb = upright if upright.mode == "RGBa" else to_srgb(upright, self._profile)
            return qimage(finished(in_srgb, look))

    def sample(self) -> Image.Image:
        """The whole upright photo in sRGB, small, to measure its light on; as RGBA when it is see-through.

        Made once, in any thread. Refused when the photo cannot be decoded.
        """
        with self._sampling, refusing(self._name):
            if self._sample is None:
                self._sample = self._sampled()
            return self._sample

    def _sampled(self) -> Image.Image:
        shrink = min(1.0, _SAMPLE / max(self._stored))
        size = max(1, round(self._stored[0] * shrink)), max(1, round(self._stored[1] * shrink))
        divisor = self._divisor(Rect(0, 0, 1, 1), size)
        # Kept out of the decodes, which one thread at a time may change.
        kept = self._decoded.get(divisor)
        picture = self._made(divisor) if kept is None else kept
        small = lanczos(picture, size, (0, 0, picture.width, picture.height))
        upright = small.transpose(self._turn.method) if self._turn.method is not None else small
        return upright.convert("RGBA") if upright.mode == "RGBa" else to_srgb(upright, self._profile).convert("RGB")

    def decode_ahead(self, cuts: Iterable[tuple[Rect, tuple[int, int]]]) -> None:
        """Start decoding in the background, in order, at the scales that `cut` may need for each of these arguments.

        What cannot be decoded is refused by `cut`, which tries again.
        """
        if self._ahead:
            return
        asked = (self._divisor(self._turn.stored(rect), self._stored_size(pixels)) for rect, pixels in cuts)
        scales = (min(scale, self._shared) for scale in asked)
        self._ahead = {scale: Event() for scale in scales if scale not in self._decoded}
        if self._ahead:
            Thread(target=self._decode_scales, args=(tuple(self._ahead.items()),), daemon=True).start()

    def _decode_scales(self, scales: Iterable[tuple[int, Event]]) -> None:
        for divisor, done in scales:
            # As in `refusing`: a decoder meets what no list of exceptions foresees.
            with suppress(Exception):
                self._keep(divisor)
            done.set()

    def _stored_size(self, pixels: tuple[int, int]) -> tuple[int, int]:
        """The size in the stored picture of `pixels` of the upright one."""
        return (pixels[1], pixels[0]) if self._turn.swaps else pixels

    def _resized(self, part: Rect, size: tuple[int, int]) -> Image.Image:
        divisor = self._divisor(part, size)
        picture = self._decode(divisor)
        # The last column or row of a scaled decode may stand for fewer pixels: the exact width is not a whole number.
        width, height = (side / divisor for side in self._stored)
        left, top = max(part.x * width, 0.0), max(part.y * height, 0.0)
        right, bottom = min(part.right * width, picture.width), min(part.bottom * height, picture.height)
        if self._turn.swaps:
            # Levels are clipped between the pass over rows and the one over columns: in the other order strong edges
            # come out several levels apart. So what will be rows goes first here, as in an upright photo.
            picture = lanczos(picture, (picture.width, size[1]), (0, top, picture.width, bottom))
            top, bottom = 0, size[1]
        return lanczos(picture, size, (left, top, right, bottom))

    def _decode(self, divisor: int) -> Image.Image:
        """The stored picture at this scale; the oldest scales are freed beyond the memory allowed."""
        if ahead := self._ahead.get(divisor):
            ahead.wait()
        kept = self._decoded.get(divisor)
        if kept is None and divisor > self._shared:
            self._decode(self._shared)
        return self._keep(divisor) if kept is None else kept

    def _made(self, divisor: int) -> Image.Image:
        """The stored picture at this scale, averaged from the shared one where it is coarser."""
        decoded = min(divisor, self._shared)
        kept = self._decoded.get(decoded)
        picture = _decode(self._data, decoded, self._profile) if kept is None else kept
        return picture if decoded == divisor else picture.reduce(divisor // decoded)

    def _keep(self, divisor: int) -> Image.Image:
        picture = self._made(divisor)
        with self._keeping:
            self._decoded[divisor] = picture
            if self._found is None:
                self._found = (reserve(MISSING, self._name),) if lacks_bottom(self._data, picture) else ()
            while len(self._decoded) > 1 and sum(map(_memory, self._decoded.values())) > KEPT_LIMIT:
                self._decoded.popitem(last=False)
        return picture

    def _divisor(self, part: Rect, size: tuple[int, int]) -> int:
        """The coarsest decode that still has at least the pixels asked for, else the finest there is."""
        reduction = min(part.width * self._stored[0] / size[0], part.height * self._stored[1] / size[1])
        return next((divisor for divisor in self._divisors if divisor <= reduction), self._divisors[-1])


def open_photo(intake: Intake) -> Photo:
    """An imported photo, read as far as its header."""
    return Photo(intake)


def small_photo_problem(photo_size: Size, rect: Rect, pixels: tuple[int, int], format_: Format) -> Problem | None:
    """The problem of a part `rect` (fractions) of a photo enlarged too much to fill `pixels` of `format_`.

    Too much is 1.15 times on a screen, and on paper twice: 150 dots an inch. `photo_size` is the upright photo's, in
    pixels. `core.photo_need` says it once for several formats.
    """
    enlargement = max(pixels[0] / (rect.width * photo_size.width), pixels[1] / (rect.height * photo_size.height))
    if enlargement <= format_.enlargement:
        return None
    words, fix = small_photo_words(enlargement, (format_,)), _larger(photo_size, enlargement, rect)
    severity, excess = NEED_SEVERITIES[format_.medium], enlargement / format_.enlargement
    return Problem(SMALL_PHOTO, severity, words, at_slot("photo", format_.id), fix, excess)


def _larger(photo_size: Size, enlargement: float, rect: Rect) -> Words:
    width = grouped(math.ceil(photo_size.width * enlargement))
    height = grouped(math.ceil(photo_size.height * enlargement))
    zoomed = rect.width < 0.999 and rect.height < 0.999
    return Words(
        f"Prenez une photo d’au moins {width.fr} × {height.fr} pixels{', ou cadrez plus large' if zoomed else ''}.",
        f"Use a photo of at least {width.en} × {height.en} pixels{', or frame it wider' if zoomed else ''}.",
    )


def qimage(picture: Image.Image) -> QImage:
    """An RGB or RGBa picture of Pillow as an image that owns its pixels: RGB32, or ARGB32 premultiplied."""
    width, height = picture.size
    if picture.mode == "RGBa" and picture.getchannel(3).getextrema() != (255, 255):
        formats = QImage.Format.Format_RGBA8888_Premultiplied, QImage.Format.Format_ARGB32_Premultiplied
        packed = picture.tobytes("raw", "RGBa")
    else:
        formats = QImage.Format.Format_RGBX8888, QImage.Format.Format_RGB32
        packed = picture.tobytes("raw", "RGBX" if picture.mode == "RGB" else "RGBa")
    # The change of format is a fast pass that Qt would make at the first painting, and the copy that frees `packed`.
    return QImage(packed, width, height, 4 * width, formats[0]).convertToFormat(formats[1])


def _decode(data: bytes, divisor: int, profile: bytes | None) -> Image.Image:
    """The plain pixels in the photo's own colours; premultiplied in sRGB where some are see-through."""
    picture = open_clean(data)
    if divisor > 1:
        # Whole division: Pillow takes the coarsest scale of which at least this size comes out.
        picture.draft(None, (picture.width // divisor, picture.height // divisor))
    picture.load()
    pixels = plain(picture)
    # Colours are best converted after the resize, being fewer then; but a premultiplied pixel has lost too much of its
    # colour, and only a premultiplied one can be resized.
    return to_srgb(pixels, profile).convert("RGBa") if pixels.mode == "RGBA" else pixels


def _memory(picture: Image.Image) -> int:
    """Bytes, as Pillow keeps them: four for a pixel of colours, one for one of grey."""
    return picture.width * picture.height * (1 if picture.mode == "L" else 4)


def _divisors(data: bytes, size: tuple[int, int]) -> list[int]:
    """The scales at which a photo decodes within the memory it may take, from coarse to fine; a PNG has but one."""
    if not data.startswith(b"\xff\xd8"):
        return [1]
    if size[0] * size[1] < _ALWAYS_FITS:
        return [8, 4, 2, 1]
    frame = jpeg_frame(data)
    return [divisor for divisor in (8, 4, 2, 1) if frame.held + frame.decoded(divisor) <= MEMORY_LIMIT] or [8]


def _shared(size: tuple[int, int], divisors: list[int]) -> int:
    """The scale that coarser ones are averaged from: the coarsest with pixels enough for most crops.

    Of a photo that is small itself, each scale is decoded apart: all of them take less than the whole of it.
    """
    enough = (each for each in divisors if each > 1 and size[0] * size[1] >= _SHARED * each * each)
    return next(enough, divisors[0])
