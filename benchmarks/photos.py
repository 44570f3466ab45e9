"""Makes the photos that are measured: a real portrait at the sizes of telephones. Run as a script, it writes them."""

import subprocess
import sys
from pathlib import Path

from msgspec import Struct

_TWELVE, _LARGEST = "12-megapixels.jpg", "108-megapixels.jpg"


class Photos(Struct, frozen=True):
    """A photo of 4000 × 3000 pixels as a telephone writes it, and a baseline JPEG of 12000 × 9000."""

    twelve: Path
    largest: Path


def make_photos(folder: Path) -> Photos:
    """Write the photos in `folder`, in another process: the memory that this takes would count as ours."""
    subprocess.run([sys.executable, "-m", "benchmarks.photos", str(folder)], check=True)
    return Photos(folder / _TWELVE, folder / _LARGEST)


def _write(folder: Path) -> None:
    # Imported here, so that the process that measures loads none of these libraries.
    import numpy as np  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415
    from skimage import data as samples  # noqa: PLC0415

    # The upper three quarters of a square portrait, and grain: mostly brightness, a little colour, as a sensor's.
    portrait = Image.fromarray(np.asarray(samples.astronaut(), np.uint8))
    smooth = portrait.resize((4000, 4000), Image.Resampling.BICUBIC).crop((0, 0, 4000, 3000))
    random = np.random.default_rng(2026)
    grain = 5 * random.standard_normal((3000, 4000, 1), np.float32) + 2 * random.standard_normal(
        (3000, 4000, 3), np.float32
    )
    photo = Image.fromarray(np.clip(np.asarray(smooth, np.float32) + grain, 0, 255).astype(np.uint8))
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "Maker", "Telephone", 1
    photo.save(folder / _TWELVE, quality=92, exif=exif)
    large = Image.new("RGB", (12000, 9000))
    for tile in range(9):
        large.paste(photo, (4000 * (tile % 3), 3000 * (tile // 3)))
    large.save(folder / _LARGEST, quality=92)


if __name__ == "__main__":
    _write(Path(sys.argv[1]))
