"""Imports a photo: any usual file becomes a cleaned JPEG or PNG, or is refused with a reason."""

import warnings
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from msgspec import Struct
from PIL import Image
from PIL.ImageFile import ImageFile

from composer.core.codes import Code
from composer.core.problems import Problem, Refused
from composer.render.photo.pixels import (
    MEMORY_LIMIT,
    PIXEL_LIMIT,
    RATIO_LIMIT,
    SIDE_LIMIT,
    fits,
    held_bytes,
    plain,
    to_srgb,
)
from composer.render.photo_file.color_space import Profile
from composer.render.photo_file.declared_colors import other_colors
from composer.render.photo_file.exif import orientation_exif, orientation_in
from composer.render.photo_file.file_kinds import RawShot, Taken, decoder_bytes, kind_of, open_clean, open_kind
from composer.render.photo_file.icc_profile import settled, sound_profile
from composer.render.photo_file.problems import MISSING, foreign, refusal, reserve
from composer.render.photo_file.strip_metadata import Clean, Unread, Unsound, clean_jpeg, clean_png
from composer.render.photo_file.truncation import lacks_bottom, lacks_some

#: The heaviest file that is read: a sixteen-bit TIFF of 80 megapixels.
FILE_LIMIT = 500_000_000

#: The most pixels of a photo decoded at import: some milliseconds.
LOOKED_AT = 1_100_000

#: What a PNG can hold as it is.
_PNG_MODES = frozenset(("1", "L", "LA", "P", "RGB", "RGBA", "I;16"))
_PNG_PROFILE_LIMIT = 1 << 20


class Intake(Struct, frozen=True):
    """An imported photo: a cleaned JPEG or PNG, its sha-256 in hexadecimal, and the problems found."""

    data: bytes
    digest: str
    name: str
    problems: tuple[Problem, ...] = ()


def take_in(source: Path | bytes, name: str) -> Intake:
    """Clean the photo `source`, called `name` in messages. Cleaned bytes come back unchanged.

    Metadata, thumbnails, trailers and further pictures are removed. A JPEG or a PNG keeps its pixels bit for bit; any
    other format becomes a PNG. Raises Refused, with one problem, for whatever is no readable photo.
    """
    data = read_photo(source, name) if isinstance(source, Path) else source
    if not data:
        raise refusal("photo-empty", name)
    clean = _cleaned(data, name)
    with refusing(name):
        header = open_clean(clean.data)
        colors = _color_reserves(header, header.info.get("icc_profile") or b"")
    codes: tuple[Code, ...] = (*clean.reserves, *colors, *_ends(header, clean, name))
    problems = tuple(reserve(code, name) for code in dict.fromkeys(codes))
    return Intake(clean.data, sha256(clean.data).hexdigest(), name, problems)


@contextmanager
def refusing(name: str, code: Code = "photo-damaged") -> Generator[None]:
    """Convert whatever a decoder raises into the refusal `code` of the file `name`, or a more precise one.

    Decoders raise almost anything on bytes made to harm them (struct.error, KeyError, AttributeError, EOFError…), so
    everything is caught here, and only decoding is done inside.
    """
    try:
        yield
    except Refused:
        raise
    except (MemoryError, Image.DecompressionBombError):
        raise refusal("photo-too-large", name) from None
    except Unread:
        raise refusal("photo-variant", name) from None
    except Unsound:
        raise refusal("photo-damaged", name) from None
    except RawShot:
        raise foreign("raw", name) from None
    except Exception as problem:
        raise refusal(code, name) from problem


def read_photo(path: Path, name: str) -> bytes:
    """The bytes of the file `path`, called `name` in messages; Refused for what is no file, or too heavy a one."""
    try:
        if path.is_dir():
            raise refusal("photo-folder", name)
        if not path.exists():
            raise refusal("photo-missing", name)
        if not path.is_file():  # A pipe or a device: reading it may never end.
            raise refusal("photo-unknown", name)
        if path.stat().st_size > FILE_LIMIT:
            raise refusal("photo-too-heavy", name)
        return path.read_bytes()
    except OSError:
        raise refusal("photo-closed", name) from None


def _cleaned(data: bytes, name: str) -> Clean:
    kind = kind_of(data)
    match kind:
        case "JPEG":
            with refusing(name):
                clean, frame = clean_jpeg(data)
            # At an eighth, the coarsest scale: a finer one is only decoded where it fits.
            bound((frame.width, frame.height), frame.held + frame.decoded(8), name)
            return clean
        case "PNG":
            with refusing(name):
                clean = clean_png(data)
            with refusing(name, "photo-variant"):
                header = open_clean(clean.data)
            bound(header.size, held_bytes(header), name)
            return clean
        case "WEBP" | "AVIF" | "HEIF" | "TIFF" | "BMP" | "GIF":
            return _made_png(kind, data, name)
        case "unknown":
            raise refusal("photo-unknown", name)
        case _:
            raise foreign(kind, name)


def _made_png(kind: Taken, data: bytes, name: str) -> Clean:
    """A photo of another format as a PNG with its orientation in EXIF; the first picture when there are several."""
    # Pillow warns on standard error of every odd TIFF tag, which is removed anyway.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with refusing(name, "photo-variant"):
            header = open_kind(kind, data)
        bound(header.size, held_bytes(header) + decoder_bytes(kind, header), name)
        with refusing(name):
            many: tuple[Code, ...] = ("photo-many",) if getattr(header, "is_animated", False) else ()
            # Of inks and LAB, only a profile tells the colours.
            bare = header.mode not in ("CMYK", "LAB")
            colors = settled(each for each in other_colors(kind, data, header) if bare or isinstance(each, Profile))
            header.load()
            made = clean_png(_png(header, colors.profile))
    reserves = colors.reserves or _color_reserves(header, colors.profile)
    return Clean(made.data, (*many, *reserves))


def _png(picture: ImageFile, profile: bytes) -> bytes:
    turn = orientation_in(picture.info.get("exif") or b"")
    kept: Image.Image = picture
    if picture.mode not in _PNG_MODES or len(profile) > _PNG_PROFILE_LIMIT:
        kept, profile = to_srgb(plain(picture), profile), b""
    file = BytesIO()
    exif = orientation_exif(turn) if turn != 1 else None
    kept.save(file, "PNG", icc_profile=profile or None, exif=exif, compress_level=1)
    return file.getvalue()


def _ends(header: ImageFile, clean: Clean, name: str) -> tuple[Code, ...]:
    """The codes for a photo that lacks its end mark, or its bottom; Refused when it lacks both.

    Only small photos, and those that give cause, are looked at here: the others are when they are first decoded, since
    to decode twice would nearly double what a visual takes.
    """
    if not clean.unended and header.width * header.height > LOOKED_AT:
        return ()
    try:
        header.draft("L", (header.width // 8, header.height // 8))
        header.load()
        missing = lacks_bottom(clean.data, header)
        some = missing or (clean.unended and lacks_some(clean.data))
    except Exception:
        return ()  # The same error is raised again, and reported, when the photo is cropped.
    if missing and clean.unended:
        raise refusal("photo-damaged", name)
    return (MISSING,) if some else ("photo-no-end",) * clean.unended


def _color_reserves(picture: ImageFile, profile: bytes) -> tuple[Code, ...]:
    if profile:
        return () if sound_profile(profile) and fits(profile, picture) else ("photo-profile",)
    return ("photo-print-colors",) if picture.mode == "CMYK" else ()


def bound(size: tuple[int, int], held: int, name: str) -> None:
    """Refuse, before decoding, a picture that would take too much memory or has no photo's proportions."""
    short, long = sorted(size)
    if long > RATIO_LIMIT * short:
        raise refusal("photo-too-narrow", name)
    if long > SIDE_LIMIT or short * long > PIXEL_LIMIT or held > MEMORY_LIMIT:
        raise refusal("photo-too-large", name)
