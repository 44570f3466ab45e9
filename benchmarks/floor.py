"""The codec floor: the least that any program must do to make a smaller JPEG of a JPEG.

One decode, scaled by libjpeg as far as the result allows, one Lanczos pass to the size that fills the format, one
encode as the program writes JPEG; all on one core. Run as a script, on a photo and the file to write, it is the bare
process that a cold start is compared with: so it imports Pillow alone.
"""

import sys
from io import BytesIO

from PIL import Image

Size = tuple[int, int]
PORTRAIT: Size = (1080, 1350)


def floor(photo: str, *sizes: Size) -> list[bytes]:
    """Make a JPEG of the photo at each of `sizes`, from the coarsest decode that has its pixels, decoded once."""
    pictures: dict[Size, Image.Image] = {}
    made: list[bytes] = []
    for size in sizes:
        header = Image.open(photo, formats=["JPEG"])
        # What `draft` chooses is known before the decode, which waits for the resize.
        header.draft("RGB", size)
        made.append(_encoded(_filling(pictures.setdefault(header.size, header), size)))
    return made


def _filling(picture: Image.Image, size: Size) -> Image.Image:
    """The middle of the picture at `size`, by one Lanczos pass."""
    scale = min(picture.width / size[0], picture.height / size[1])
    width, height = size[0] * scale, size[1] * scale
    # The divisions may leave the box a hair outside the picture, which Pillow refuses.
    left, top = max(0.0, (picture.width - width) / 2), max(0.0, (picture.height - height) / 2)
    box = (left, top, min(left + width, picture.width), min(top + height, picture.height))
    return picture.resize(size, Image.Resampling.LANCZOS, box=box)


def _encoded(picture: Image.Image) -> bytes:
    file = BytesIO()
    picture.save(file, "JPEG", quality=92, subsampling=0)
    return file.getvalue()


if __name__ == "__main__":
    (made,) = floor(sys.argv[1], PORTRAIT)
    with open(sys.argv[2], "wb") as written:  # noqa: PTH123 - pathlib takes 3 ms to import, which would flatter us
        written.write(made)
