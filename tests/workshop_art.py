"""Ten artworks drawn in code as an agency would deliver them, with the slots that each is meant to have.

They are drawings of this project: nobody's art, no logo but a made-up one. Boxes are in fractions of the page.
"""

import random
from collections.abc import Callable

from msgspec import Struct
from PIL import Image, ImageDraw
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPainterPath, QPolygonF

from composer.core.geometry import Rect
from tests.workshop_files import filled, jpeg, pdf, png, psd

GREEN, DEEP, CREAM, SUN, SKY, INK = "#1f6b4a", "#0c3b2c", "#f6efdf", "#f2b134", "#8ec3dd", "#12261e"


class Artwork(Struct, frozen=True):
    """The files of one artwork by name, and where its photo and its words are meant to go, by format."""

    files: dict[str, bytes]
    photo: dict[str, Rect | None]
    words: dict[str, Rect]


def _dice(seed: int) -> random.Random:
    """The same throws each time, so that a drawing never changes."""
    return random.Random(seed)  # noqa: S311 - for drawings


def box(size: tuple[int, int], left: float, top: float, right: float, bottom: float) -> Rect:
    """A box given by its edges in pixels, in fractions of a page of `size`."""
    width, height = size
    return Rect(left / width, top / height, (right - left) / width, (bottom - top) / height)


def _trails(draw: ImageDraw.ImageDraw, size: tuple[int, int], color: str, seed: int = 1, step: int = 46) -> None:
    """Paths that climb across the page: what a busy ground is made of."""
    source = _dice(seed)
    for start in range(-size[0], size[1] + size[0], step):
        points = [(x, start - x * 0.5 + source.randint(-14, 14)) for x in range(0, size[0] + 60, 60)]
        draw.line(points, fill=color, width=7, joint="curve")


def transparent_png() -> Artwork:
    """A portrait whose arch is clear, a cream panel for the words at its foot."""
    size = (1080, 1350)
    picture = Image.new("RGBA", size, GREEN)
    draw = ImageDraw.Draw(picture)
    _trails(draw, size, DEEP)
    draw.pieslice((250, 80, 830, 660), 180, 360, fill=(0, 0, 0, 0))
    draw.rectangle((250, 370, 830, 740), fill=(0, 0, 0, 0))
    draw.rectangle((0, 800, 1080, 1350), fill=CREAM)
    photo, words = box(size, 250, 80, 830, 740), box(size, 68, 816, 1012, 1282)
    return Artwork({"affiche-4x5.png": png(picture)}, {"portrait": photo}, {"portrait": words})


def flat_pdf() -> Artwork:
    """A letter page as one flat PDF: a grey box stands for the photo, the theme is written in live text."""

    def draw(painter: QPainter) -> None:
        filled(painter, (0, 0, 850, 1100), DEEP)
        for step in range(22):
            filled(painter, (step * 40, 40 + (step % 5) * 18, 20, 12), GREEN)
        filled(painter, (125, 150, 600, 430), "#c4c4c4")
        filled(painter, (0, 640, 850, 330), CREAM)
        font = QFont("Source Sans Pro")
        font.setPixelSize(40)
        painter.setFont(font)
        painter.setPen(QColor(CREAM))
        painter.drawText(QPointF(60, 1040), "La persévérance, ça mène loin.")

    size = (850, 1100)
    photo, words = box(size, 125, 150, 725, 580), box(size, 51, 650, 799, 960)
    return Artwork({"affiche-lettre.pdf": pdf(8.5, 11, draw)}, {"letter": photo}, {"letter": words})


def illustrator_svg() -> Artwork:
    """An SVG as Illustrator writes one: entities, a style sheet, clip paths, layers with ids, live sample text."""
    dots = "".join(f'<circle class="st1" cx="{x}" cy="{y}" r="9"/>' for x in range(30, 1080, 70) for y in (40, 90, 140))
    text = f"""<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: a drawing program. -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
  <!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
]>
<svg version="1.1" id="Calque_1" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" x="0px" y="0px" width="1080px"
 height="1350px" viewBox="0 0 1080 1350" xml:space="preserve">
<style type="text/css">.st0{{fill:{GREEN};}} .st1{{fill:{SUN};clip-path:url(#coupe);}} .st2{{fill:{CREAM};}}
.st3{{font-family:'Gotham-Bold';font-size:54px;}}</style>
<defs><rect id="coupe_1_" width="1080" height="200"/></defs>
<clipPath id="coupe"><use xlink:href="#coupe_1_" style="overflow:visible;"/></clipPath>
<g id="Fond"><rect class="st0" width="1080" height="1350"/>{dots}</g>
<g id="Photo"><rect x="90" y="240" width="900" height="480" fill="#777777"/></g>
<g id="Panneau"><rect class="st2" y="780" width="1080" height="570"/></g>
<g id="Citation"><rect x="90" y="795" width="900" height="210" fill="#ffffff" fill-opacity="0.4"/>
<text x="100" y="900" class="st3">Votre citation ici</text></g>
<g id="Nom_x5F_et_x5F_role"><rect x="90" y="1012" width="900" height="136" fill="#ffffff"/></g>
</svg>"""
    size = (1080, 1350)
    photo, words = box(size, 90, 240, 990, 720), box(size, 90, 795, 990, 1005)
    return Artwork({"affiche.svg": text.encode()}, {"portrait": photo}, {"portrait": words})


def layered_psd() -> Artwork:
    """A square PSD with named layers; their samples are hidden in the merged picture, as one asks an agency to."""
    size = (1080, 1080)
    merged = Image.new("RGB", size, SKY)
    draw = ImageDraw.Draw(merged)
    for step in range(9):
        draw.ellipse((700 + step * 30, 40 + step * 12, 760 + step * 30, 100 + step * 12), fill=CREAM)
    draw.polygon([(0, 1080), (0, 400), (300, 300), (560, 400), (1080, 330), (1080, 1080)], fill=DEEP)
    ground = merged.convert("RGBA")
    photo = Image.new("RGBA", (380, 440), "#888888")
    quote = Image.new("RGBA", (535, 390), (255, 255, 255, 60))
    name = Image.new("RGBA", (535, 205), (255, 255, 255, 90))
    theme = Image.new("RGBA", (380, 40), SUN)
    merged.paste(theme.convert("RGB"), (70, 920))
    layers = {
        "Fond": (0, 0, ground),
        "Photo de l’ambassadeur": (70, 420, photo),
        "Citation": (480, 405, quote),
        "Nom": (480, 805, name),
        "Thème": (70, 920, theme),
    }
    at, words = box(size, 70, 420, 450, 860), box(size, 480, 405, 1015, 795)
    return Artwork(
        {"carre.psd": psd(merged, layers, ("Photo de l’ambassadeur", "Citation", "Nom"))},
        {"square": at},
        {"square": words},
    )


def canva_pdf() -> Artwork:
    """A PDF as Canva prints one: every word as outlines, a gradient, a circle for the picture, 1080 × 1350 pixels."""

    def draw(painter: QPainter) -> None:
        gradient = QLinearGradient(0, 0, 0, 600)
        gradient.setColorAt(0, QColor("#2d2454"))
        gradient.setColorAt(1, QColor("#463a78"))
        filled(painter, (0, 0, 1125, 1406.25), "#463a78")
        painter.fillRect(0, 0, 1125, 600, gradient)
        for step in range(14):
            star = QPolygonF([QPointF(40 + step * 80 + dx, 60 + (step % 3) * 40 + dy) for dx, dy in _STAR])
            path = QPainterPath()
            path.addPolygon(star)
            painter.fillPath(path, QColor(SUN))
        painter.setBrush(QColor("#d9d3ee"))
        painter.setPen(QColor(0, 0, 0, 0))
        painter.drawEllipse(QPointF(562.5, 430), 260, 260)
        letters = QPainterPath()
        font = QFont("Source Sans Pro")
        font.setPixelSize(50)
        letters.addText(QPointF(250, 1370), font, "perseverancescolaire")
        painter.fillPath(letters, QColor("#ffffff"))

    size = (1125, 1406)
    photo, words = box(size, 302, 170, 823, 690), box(size, 68, 710, 1058, 1315)
    return Artwork({"Affiche Canva.pdf": pdf(11.25, 14.0625, draw)}, {"portrait": photo}, {"portrait": words})


_STAR = ((0, -16), (5, -5), (16, -5), (7, 3), (10, 15), (0, 8), (-10, 15), (-7, 3), (-16, -5), (-5, -5))


def portrait_only() -> Artwork:
    """One portrait JPEG: drawn at its top, a calm sky for the photo, a calm field for the words, no placeholder."""
    size = (1080, 1350)
    picture = Image.new("RGB", size, CREAM)
    draw = ImageDraw.Draw(picture)
    top = Image.new("RGB", (1080, 200), CREAM)
    _trails(ImageDraw.Draw(top), top.size, SUN, 3, 30)
    picture.paste(top, (0, 0))
    draw.rectangle((0, 200, 1080, 760), fill=SKY)
    _trails_band(draw, 740, 790, GREEN)
    photo, words = box(size, 65, 205, 1015, 735), box(size, 65, 795, 1015, 1285)
    return Artwork({"officielle.jpg": jpeg(picture)}, {"portrait": photo}, {"portrait": words})


def _trails_band(draw: ImageDraw.ImageDraw, top: int, bottom: int, color: str) -> None:
    for x in range(0, 1080, 24):
        draw.polygon([(x, bottom), (x + 12, top), (x + 24, bottom)], fill=color)


def five_sizes() -> Artwork:
    """The same campaign in five PNG: portrait, square, story, landscape, screen; a clear circle, a flat ground."""
    sizes = {
        "portrait": (1080, 1350),
        "square": (1080, 1080),
        "story": (1080, 1920),
        "landscape": (1200, 630),
        "screen": (1920, 1080),
    }
    holes = {
        "portrait": (290, 70, 790, 570),
        "square": (60, 60, 460, 460),
        "story": (290, 290, 790, 790),
        "landscape": (50, 115, 450, 515),
        "screen": (90, 190, 790, 890),
    }
    words = {
        "portrait": (68, 640, 1012, 1282),
        "square": (65, 500, 1015, 1015),
        "story": (65, 820, 1015, 1248),
        "landscape": (500, 38, 1162, 592),
        "screen": (860, 65, 1855, 1015),
    }
    files = {f"{name}.png": png(_holed(sizes[name], holes[name], words[name])) for name in sizes}
    photos = {name: box(sizes[name], *holes[name]) for name in sizes}
    return Artwork(files, dict(photos), {name: box(sizes[name], *words[name]) for name in sizes})


def _holed(size: tuple[int, int], hole: tuple[int, int, int, int], words: tuple[int, int, int, int]) -> Image.Image:
    picture = Image.new("RGBA", size, "#f3d9c9")
    draw = ImageDraw.Draw(picture)
    _trails(draw, size, "#c8553d", 5, 38)
    left, top, right, bottom = words
    draw.rectangle((left - 14, top - 14, right + 14, bottom + 14), fill="#fff6ec")
    draw.ellipse(hole, fill=(0, 0, 0, 0))
    return picture


def dark() -> Artwork:
    """A night scene, nearly black: a clear capsule at the right, calm night at the left."""
    size = (1080, 1350)
    picture = Image.new("RGBA", size, "#070b16")
    draw = ImageDraw.Draw(picture)
    source = _dice(8)
    for _ in range(240):
        x, y = source.randint(0, 1079), source.randint(0, 120)
        draw.ellipse((x, y, x + 4, y + 4), fill="#dfe7ff")
    draw.polygon([(0, 1350), (0, 1200), (300, 1120), (640, 1230), (1080, 1100), (1080, 1350)], fill="#16304a")
    draw.rounded_rectangle((620, 190, 1010, 980), 195, fill=(0, 0, 0, 0))
    photo, words = box(size, 620, 190, 1010, 980), box(size, 65, 140, 600, 1110)
    return Artwork({"nuit.png": png(picture)}, {"portrait": photo}, {"portrait": words})


def busy() -> Artwork:
    """A pattern all over: the photo's place is an odd outline, the words' a plain label."""
    size = (1080, 1350)
    picture = Image.new("RGBA", size, SUN)
    draw = ImageDraw.Draw(picture)
    source = _dice(9)
    colors = (GREEN, DEEP, CREAM, "#d9602f", SKY)
    for _ in range(1500):
        x, y, side = source.randint(-20, 1080), source.randint(-20, 1350), source.randint(12, 44)
        draw.regular_polygon((x, y, side), source.choice((3, 4, 6)), source.randint(0, 90), source.choice(colors))
    outline = [(300, 120), (560, 60), (820, 140), (900, 380), (790, 640), (540, 700), (290, 650), (180, 400)]
    draw.polygon(outline, fill=(0, 0, 0, 0))
    draw.rounded_rectangle((80, 770, 1000, 1270), 24, fill="#ffffff")
    photo, words = box(size, 180, 60, 900, 700), box(size, 92, 782, 988, 1258)
    return Artwork({"motif.png": png(picture)}, {"portrait": photo}, {"portrait": words})


def with_logo() -> Artwork:
    """A tabloid at 150 dots to the inch, with a made-up logo and the dates written in it, and a clear rectangle."""
    size = (1650, 2550)
    picture = Image.new("RGBA", size, "#fdfaf3")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 1650, 150), fill=GREEN)
    draw.rectangle((160, 260, 1490, 1300), fill=(0, 0, 0, 0))
    draw.ellipse((1300, 2250, 1500, 2450), fill=GREEN)
    draw.polygon([(1340, 2400), (1400, 2290), (1460, 2400)], fill=SUN)
    draw.rectangle((120, 2320, 900, 2336), fill=DEEP)
    photo, words = box(size, 160, 260, 1490, 1300), box(size, 99, 1330, 1551, 2230)
    return Artwork({"tabloid.png": png(picture, 150)}, {"tabloid": photo}, {"tabloid": words})


#: Every artwork by its name.
ARTWORKS: dict[str, Callable[[], Artwork]] = {
    each.__name__: each
    for each in (
        transparent_png,
        flat_pdf,
        illustrator_svg,
        layered_psd,
        canva_pdf,
        portrait_only,
        five_sizes,
        dark,
        busy,
        with_logo,
    )
}
