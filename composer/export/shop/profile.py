"""The profile of a print shop's press: checked as the untrusted file that it is, then used to turn colours to inks."""

import struct
from functools import cached_property
from io import BytesIO

from msgspec import Struct
from PIL import Image, ImageCms

from composer.core.problems import Refused, file_problem
from composer.core.words import Words, printable
from composer.export.raster import srgb_profile
from composer.render.photo_file.icc_profile import sound_profile

#: Bytes. The largest profiles of presses have two to three million.
PROFILE_LIMIT = 16 << 20
#: The longest name of a profile that is kept.
_LONGEST_NAME = 80
#: The header and the tables of a profile (ICC.1:2022, 7.2 and 9.2).
_SIZE, _CLASS, _SPACE, _CONNECTION = slice(0, 4), slice(12, 16), slice(16, 20), slice(20, 24)
_HEADER, _ROW = 132, 12
_NO_PROFILE = Words("ce n’est pas un profil ICC", "it is not an ICC profile")
_OTHER = Words("ce n’est pas le profil d’une presse en CMJN", "it is not the profile of a CMYK press")
_DAMAGED = Words("il est abîmé ou incomplet", "it is damaged or incomplete")
_REFUSED = Words(
    "Le profil {name} ne peut pas servir\u00a0: {cause}. Rien n’a été écrit.",
    "The profile {name} cannot be used: {cause}. Nothing was written.",
)
_ASK = Words(
    "Demandez à l’imprimeur son profil de sortie CMJN (.icc), ou exportez sans profil\u00a0: il convertira lui-même.",
    "Ask the shop for its CMYK output profile (.icc), or export without one: it will convert by itself.",
)


class PressProfile(Struct, frozen=True, dict=True):
    """A profile of a press that prints in cyan, magenta, yellow and black, and its name."""

    data: bytes
    name: str

    @cached_property
    def _transform(self) -> ImageCms.ImageCmsTransform:
        ours, press = (ImageCms.ImageCmsProfile(BytesIO(each)) for each in (srgb_profile(), self.data))
        relative, black = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        return ImageCms.buildTransform(ours, press, "RGB", "CMYK", relative, black)

    def inks(self, picture: Image.Image) -> Image.Image:
        """An sRGB picture as the inks that print it."""
        made = ImageCms.applyTransform(picture, self._transform)
        if made is None:
            raise ValueError("no picture")
        return made


def press_profile(data: bytes, name: str) -> PressProfile:
    """The profile in `data`, the bytes of the file `name`; Refused when it is not that of a press in CMYK."""
    if data[36:40] != b"acsp":
        raise Refused(file_problem("press-profile", "error", _REFUSED, name, _ASK, cause=_NO_PROFILE))
    if data[_SPACE] != b"CMYK" or data[_CLASS] != b"prtr" or data[_CONNECTION] not in {b"Lab ", b"XYZ "}:
        raise Refused(file_problem("press-profile", "error", _REFUSED, name, _ASK, cause=_OTHER))
    if not sound_profile(data) or not _is_whole(data):
        raise Refused(file_problem("press-profile", "error", _REFUSED, name, _ASK, cause=_DAMAGED))
    try:
        opened = ImageCms.ImageCmsProfile(BytesIO(data))
        profile = PressProfile(data, _name_of(opened) or name)
        profile.inks(Image.new("RGB", (1, 1)))
    except (ImageCms.PyCMSError, OSError, ValueError) as error:
        raise Refused(file_problem("press-profile", "error", _REFUSED, name, _ASK, cause=_DAMAGED)) from error
    return profile


def _is_whole(data: bytes) -> bool:
    """Whether it has all its bytes, and the tables that go from a picture to inks."""
    (count,) = struct.unpack_from(">I", data, 128)
    names = {data[at : at + 4] for at in range(_HEADER, _HEADER + _ROW * min(count, 200), _ROW)}
    return int.from_bytes(data[_SIZE]) == len(data) and b"B2A0" in names


def _name_of(profile: ImageCms.ImageCmsProfile) -> str:
    return printable(" ".join(ImageCms.getProfileDescription(profile).split()))[:_LONGEST_NAME]
