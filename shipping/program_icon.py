"""The program's icon at the sizes and in the containers of each system, made from its one drawing."""

import io
import sys
from pathlib import Path

import resvg_py
from PIL import Image

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "application.svg"
#: Pixels: the sizes of the hicolor theme of freedesktop.org, those of a Windows icon, the one an .icns starts from.
LINUX_SIDES = (16, 24, 32, 48, 64, 128, 256, 512)
_WINDOWS_SIDES = (16, 24, 32, 48, 64, 128, 256)
_MAC_SIDE = 1024


def picture(side: int) -> Image.Image:
    """Draw the icon, `side` pixels wide."""
    data = resvg_py.svg_to_bytes(svg_string=DRAWING.read_text("utf-8"), width=side, height=side)
    return Image.open(io.BytesIO(bytes(data))).convert("RGBA")


def write_ico(file: Path) -> Path:
    """Write the icon for Windows, each size drawn for itself, and return its file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    *smaller, largest = map(picture, _WINDOWS_SIDES)
    largest.save(file, sizes=[(side, side) for side in _WINDOWS_SIDES], append_images=smaller)
    return file


def write_icns(file: Path) -> Path:
    """Write the icon for macOS and return its file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    picture(_MAC_SIDE).save(file)
    return file


def main(folder: Path) -> int:
    """Write an .ico and an .icns to `folder`."""
    write_ico(folder / "application.ico")
    write_icns(folder / "application.icns")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
