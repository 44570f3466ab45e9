"""Asks Poppler and Ghostscript about sheets for a print shop: `python -m tests.release.print_check [POSTERS]`.

Each poster in each paper format, in sRGB and in the inks of Ghostscript's own profile, or of a made-up press.
"""

import re
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from composer.app.context import load_context
from composer.app.kit.order import ForShop
from composer.app.kit.shop_sheets import shop_sheet
from composer.app.sample import resolved_sample
from composer.app.studio import Studio, open_studio
from composer.core.formats import Format
from composer.export.metadata import visual_labels
from composer.export.shop.profile import press_profile
from composer.render.arrange import arrange
from tests.export.shop.press import press

_PROFILE = Path("/usr/share/color/icc/ghostscript/default_cmyk.icc")
_FORMATS = ("letter", "tabloid", "24x36")
#: The colour spaces that pictures may be in, in sRGB and in inks.
_SPACES = (("rgb", "gray", "icc"), ("cmyk", "gray"))
#: What rounding to whole pixels takes.
_ROUNDING = 0.97


def main(posters: list[str]) -> int:
    """Print a line for each sheet; the number of those with a fault."""
    studio = open_studio(load_context())
    inks = ForShop(press_profile(_PROFILE.read_bytes() if _PROFILE.is_file() else press(), _PROFILE.name))
    faulty = 0
    for poster in posters or studio.context.poster_ids():
        for format_id in _FORMATS:
            format_ = studio.context.campaign.format_by_id[format_id]
            for wish in (ForShop(), inks):
                faulty += bool(_sheet(poster, format_, wish, studio))
    return faulty


def _sheet(poster: str, format_: Format, wish: ForShop, studio: Studio) -> list[str]:
    resolved = resolved_sample(poster, studio.context)
    labels = visual_labels(resolved.visual, resolved.poster.name, studio.context.campaign)
    scene = studio.scene(resolved)
    wall, processor = time.perf_counter(), time.process_time()
    data, points = shop_sheet(arrange(scene, format_), scene, format_, labels, wish)
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    with TemporaryDirectory() as folder:
        file = Path(folder) / "sheet.pdf"
        file.write_bytes(data)
        found = [f"{each.point}: {each.found.en}" for each in points if not each.passed]
        found += [*_boxes(file, format_), *_fonts(file), *_pictures(file, format_, wish), *_inks(file, wish)]
    space = "CMYK" if wish.profile else "sRGB"
    seconds = f"{processor:.1f} s of processor, {wall:.1f} s"
    sys.stdout.write(f"{poster} {format_.id} {space}: {seconds}, {'; '.join(found) or 'as it should be'}\n")
    return found


def _boxes(file: Path, format_: Format) -> list[str]:
    said = _said("pdfinfo", "-box", str(file))
    boxes = {name: list(map(float, sides.split())) for name, sides in re.findall(r"(\w+Box):\s+(.*)", said)}
    sizes = {name: (box[2] - box[0], box[3] - box[1]) for name, box in boxes.items()}
    past = 0.02 * 72 * format_.bleed
    trim = (72 * format_.size.width / 100, 72 * format_.size.height / 100)
    found = [] if _near(sizes["TrimBox"], trim) else [f"TrimBox {sizes['TrimBox']}"]
    wide = (trim[0] + past, trim[1] + past)
    found += [] if _near(sizes["BleedBox"], wide) else [f"BleedBox {sizes['BleedBox']}"]
    found += [] if sizes["MediaBox"] > sizes["BleedBox"] else ["MediaBox"]
    return found + [each for each in ("Tagged:          yes", "PDF version:     1.6") if each not in said]


def _near(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(abs(each - wanted) < 0.02 for each, wanted in zip(one, other, strict=True))


def _fonts(file: Path) -> list[str]:
    rows = _said("pdffonts", str(file)).splitlines()[2:]
    return [f"font not embedded: {row}" for row in rows if not re.search(r"Identity-H\s+yes", row)]


def _pictures(file: Path, format_: Format, wish: ForShop) -> list[str]:
    found: list[str] = []
    for row in _said("pdfimages", "-list", str(file)).splitlines()[2:]:
        cells = row.split()
        least = min(int(cells[12]), int(cells[13]))
        if least < _ROUNDING * min(300, format_.dots):
            found.append(f"{least} dots per inch")
        # A veil has a table of one colour, whose space Poppler does not say; that of Ghostscript's plates does.
        if cells[2] == "image" and cells[5] not in ("index", *_SPACES[bool(wish.profile)]):
            found.append(f"picture in {cells[5]}")
    return found


def _inks(file: Path, wish: ForShop) -> list[str]:
    """In inks, the four plates as Ghostscript counts them: none is empty, and it makes no complaint."""
    if not wish.profile:
        return []
    said = _said("gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-r36", "-sDEVICE=inkcov", "-o", "-", str(file))
    plates = re.search(r"([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+) CMYK OK", said)
    return [] if plates and float(plates[4]) > 0 else [f"Ghostscript: {said.strip()[:120]}"]


def _said(*command: str) -> str:
    ran = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
    return ran.stdout + ran.stderr


if __name__ == "__main__":
    sys.exit(min(1, main(sys.argv[1:])))
