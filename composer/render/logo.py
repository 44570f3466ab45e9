"""Takes in the logo of an organisation: any usual picture becomes a small cleaned PNG, an SVG stays one if it may."""

from hashlib import sha256
from io import BytesIO
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from PIL import ExifTags, Image, ImageOps
from PIL.ImageFile import ImageFile

from composer.core.art.logo import clean_logo, logo_size, reasons
from composer.core.geometry import Size
from composer.core.location import in_file
from composer.core.naming import named, shown
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.render.photo.intake import Intake, refusing, take_in
from composer.render.photo.pixels import lanczos, plain, to_srgb
from composer.render.photo_file.exif import orientation_in
from composer.render.photo_file.file_kinds import kind_of, open_clean
from composer.render.photo_file.problems import refusal

#: Bytes of the heaviest file read, and its most pixels: a logo for a building's wall.
LOGO_FILE_LIMIT, _PIXEL_LIMIT = 32 << 20, 50_000_000
#: Pixels of the longer side of a stored picture: enough for 30 % of a poster's width in print.
LONGEST_SIDE = 800

_AS_PNG = Words(
    "Exportez-le en PNG, sur fond transparent, puis choisissez ce PNG.",
    "Export it as PNG, on a transparent background, then choose that PNG.",
)
_ANOTHER = Words("Choisissez un logo en PNG ou en SVG.", "Choose a logo as PNG or SVG.")
_UNTOUCHED = Words(" Rien n’a été changé.", " Nothing was changed.")
#: By the code of what is wrong with an SVG: the sentence. Any other code is something that not every device draws.
_SVG_REFUSALS: dict[str, Words] = {
    "svg-broken": Words("{name} n’est pas un SVG bien formé.", "{name} is not well-formed SVG."),
    "svg-too-big": Words("Le dessin {name} dépasse 256\u00a0Kio.", "The drawing {name} is over 256 KiB."),
    "svg-root": Words(
        "Le dessin {name} ne dit pas sa taille par un viewBox.",
        "The drawing {name} does not give its size by a viewBox.",
    ),
}
_NOT_DRAWN = Words(
    "Le dessin {name} contient ce que le programme ne rend pas de la même façon à l’écran et sur papier ({parts}).",
    "The drawing {name} has what the program does not draw the same on screen and on paper ({parts}).",
)
#: Codes of what is no picture at all.
_NO_PICTURE = frozenset({"photo-unknown", "photo-foreign", "photo-empty"})
#: By the code of what is wrong with a picture, its sentence where the one about a photo would be odd.
_PICTURE_REFUSALS: dict[str, Words] = {
    "photo-unknown": Words("{name} n’est ni une image ni un SVG.", "{name} is neither a picture nor an SVG."),
    "photo-too-narrow": Words(
        "{name} est une bande\u00a0: un de ses côtés a plus de cent fois l’autre.",
        "{name} is a strip: one of its sides is over a hundred times the other.",
    ),
    "photo-too-large": Words("{name} est une image immense.", "{name} is an immense picture."),
}


class Logo(Struct, frozen=True):
    """A cleaned logo: the bytes of a PNG or an SVG, their SHA-256, and its upright size in units of its own."""

    data: bytes
    digest: str
    kind: Literal["png", "svg"]
    size: Size


def take_in_logo(data: bytes, name: str) -> Logo:
    """Clean a logo, called `name` in messages: a PNG of at most 800 pixels, or an SVG. Cleaned bytes come unchanged.

    Metadata is removed, transparency kept. Raises Refused, with one problem, for whatever is no readable logo.
    """
    if kind_of(data) == "svg":
        svg = _clean_svg(data, name)
        return _logo(svg.encode(), "svg", logo_size(svg))
    picture, size = _clean_picture(data, name)
    return _logo(picture, "png", size)


def _logo(data: bytes, kind: Literal["png", "svg"], size: Size) -> Logo:
    return Logo(data, sha256(data).hexdigest(), kind, size)


def _clean_svg(data: bytes, name: str) -> str:
    try:
        return clean_logo(data.decode("utf-8-sig"), shown(name))
    except UnicodeDecodeError:
        raise Refused(_refusal(_SVG_REFUSALS["svg-broken"], name)) from None
    except Refused as refused:
        words = _SVG_REFUSALS.get(refused.problems[0].code, _NOT_DRAWN)
        raise Refused(_refusal(words, name, reasons(refused.problems) or "svg")) from refused


def _clean_picture(data: bytes, name: str) -> tuple[bytes, Size]:
    try:
        return _small(take_in(data, name))
    except Refused as refused:
        problem = refused.problems[0]
        words = _PICTURE_REFUSALS.get(problem.code)
        refusal = _refusal(words, name) if words else problem
        fix = _ANOTHER if problem.code in _NO_PICTURE else _AS_PNG
        raise Refused(replace(refusal, code="logo-refused", fix=fix)) from refused


def _small(intake: Intake) -> tuple[bytes, Size]:
    """The picture as an upright PNG in sRGB of at most 800 pixels a side; one that is already so stays as it is."""
    with refusing(intake.name):
        header = open_clean(intake.data)
        if header.width * header.height > _PIXEL_LIMIT:
            raise refusal("photo-too-large", intake.name)
        share = min(1.0, LONGEST_SIDE / max(header.size))
        whole = header.format == "PNG" and share == 1 and not {"exif", "icc_profile"} & header.info.keys()
        header.load()
        upright = header if whole else _upright(header, share)
        return intake.data if whole else _png(upright), Size(*upright.size)


def _upright(picture: ImageFile, share: float) -> Image.Image:
    """The pixels of a decoded picture, upright and in sRGB, its sides `share` as long; RGBA where some are clear."""
    colored = to_srgb(plain(picture), picture.info.get("icc_profile"))
    width, height = (max(1, round(side * share)) for side in picture.size)
    # Clear pixels have a colour too, which must not bleed into those beside them.
    even = colored.convert("RGBa") if colored.mode == "RGBA" else colored
    small = lanczos(even, (width, height), (0, 0, *picture.size)).convert(colored.mode)
    small.getexif()[ExifTags.Base.Orientation] = orientation_in(picture.info.get("exif") or b"")
    return ImageOps.exif_transpose(small)


def _png(picture: Image.Image) -> bytes:
    file = BytesIO()
    Image.frombytes(picture.mode, picture.size, picture.tobytes()).save(file, "PNG", compress_level=9)
    return file.getvalue()


def _refusal(words: Words, name: str, parts: str = "") -> Problem:
    sentence = words.format(name=named(name), parts=parts)
    text = Words(sentence.fr + _UNTOUCHED.fr, sentence.en + _UNTOUCHED.en)
    return Problem("logo-refused", "error", text, in_file(shown(name)), _AS_PNG)
