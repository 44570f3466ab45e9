"""Made logos: no organisation's."""

from io import BytesIO

from msgspec.structs import replace
from PIL import Image, ImageDraw

from composer.core.poster import Poster, TextSlot
from composer.render.logo import Logo, take_in_logo

#: Two shapes in literal colours, and one that names none: black.
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">'
    '<rect width="200" height="100" rx="20" fill="#1A5"/><circle cx="50" cy="50" r="30" fill="white"/>'
    '<path d="M100 20L180 80H100Z"/></svg>'
)


def png(width: int = 300, height: int = 100, kind: str = "PNG") -> bytes:
    """A red ellipse on nothing, with a hole; on white where the kind of file has no transparency."""
    picture = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    drawing = ImageDraw.Draw(picture)
    drawing.ellipse((0, 0, width - 1, height - 1), fill=(200, 30, 60, 255))
    drawing.rectangle((width // 2 - 1, height // 2 - 1, width // 2 + 1, height // 2 + 1), fill=(0, 0, 0, 0))
    file = BytesIO()
    (picture if kind != "JPEG" else picture.convert("RGB")).save(file, kind)
    return file.getvalue()


def a_logo(width: int = 300, height: int = 100) -> Logo:
    """A cleaned picture of these proportions."""
    return take_in_logo(png(width, height), "logo.png")


def signed(poster: Poster) -> Poster:
    """`poster` with the campaign's signature, in room enough, wherever it has the theme alone."""
    layouts = {
        name: replace(
            layout,
            layers=tuple(
                replace(layer, signature="accent", box=replace(layer.box, width=800), align="left")
                if isinstance(layer, TextSlot) and layer.parts[0].style == "theme"
                else layer
                for layer in layout.layers
            ),
        )
        for name, layout in poster.layouts.items()
    }
    return replace(poster, layouts=layouts)
