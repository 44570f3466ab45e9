"""Pictures whose faces are known: the real portraits that test dependencies carry, turned, darkened and combined.

The circles were drawn by eye on the two originals, from hairline to chin; they follow each change by its arithmetic.
"""

from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from math import cos, radians, sin
from pathlib import Path

import matplotlib
import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageOps
from skimage import data as samples

from composer.core.visual import Face
from composer.render.photo.intake import take_in
from composer.render.photo.photo import Photo, open_photo

#: Pictures of scikit-image's wheel in which there is no face; coins are left out, as their heads are faces, and so is
#: *camera*, a man in profile.
FACELESS = (
    *("brick", "cell", "chelsea", "coffee", "colorwheel", "grass", "gravel", "horse", "hubble_deep_field"),
    *("immunohistochemistry", "moon", "page", "retina", "rocket", "text"),
)


class Head(Struct, frozen=True):
    """A face in a picture: its circle, in pixels."""

    x: float
    y: float
    radius: float


class Pictured(Struct, frozen=True):
    """A picture, what was done to it, and the faces it holds."""

    name: str
    image: Image.Image
    heads: tuple[Head, ...] = ()

    @property
    def faces(self) -> tuple[Face, ...]:
        """The faces as the program notes them."""
        width, height = self.image.size
        return tuple(Face(each.x / width, each.y / height, each.radius / min(width, height)) for each in self.heads)

    def photo(self) -> Photo:
        """The picture taken in."""
        file = BytesIO()
        self.image.save(file, "JPEG", quality=90)
        return open_photo(take_in(file.getvalue(), self.name))


@cache
def portraits() -> tuple[Pictured, Pictured]:
    """The astronaut Eileen Collins and the admiral Grace Hopper, both by the government of the United States."""
    hopper = Image.open(Path(matplotlib.get_data_path(), "sample_data", "grace_hopper.jpg")).convert("RGB")
    astronaut = sample("astronaut")
    return (
        Pictured("astronaut", astronaut, (Head(225, 121, 53),)),
        Pictured("hopper", hopper, (Head(267, 228, 106),)),
    )


@cache
def profile() -> Pictured:
    """The man behind a camera of scikit-image, in profile, his hair on his forehead."""
    return Pictured("cameraman", sample("camera"), (Head(224, 158, 37),))


@cache
def sample(name: str) -> Image.Image:
    """A picture of scikit-image by its name, in colour."""
    pixels = np.asarray(getattr(samples, name)())
    return Image.fromarray(pixels if pixels.dtype == np.uint8 else (pixels * 255).astype(np.uint8)).convert("RGB")


def turned(one: Pictured, degrees: float) -> Pictured:
    """Clockwise about the middle, on grey."""
    image = one.image.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=(120, 120, 120))
    lean, across, down = radians(degrees), one.image.width / 2, one.image.height / 2
    heads = tuple(
        replace(
            head,
            x=across + (head.x - across) * cos(lean) - (head.y - down) * sin(lean),
            y=down + (head.x - across) * sin(lean) + (head.y - down) * cos(lean),
        )
        for head in one.heads
    )
    return Pictured(f"{one.name} turned {degrees:+.0f}°", image, heads)


def small(one: Pictured, share: float, at: tuple[float, float] = (0.55, 0.4)) -> Pictured:
    """In a photo of 1200 × 800, the face that share of it wide, its middle `at`."""
    (head,), scene = one.heads, sample("gravel").resize((1200, 800))
    times = share * scene.width / (2 * head.radius)
    image = one.image.resize((round(one.image.width * times), round(one.image.height * times)))
    x, y = at[0] * scene.width, at[1] * scene.height
    scene.paste(image, (round(x - head.x * times), round(y - head.y * times)))
    return Pictured(f"{one.name} {share:.0%} wide", scene, (Head(x, y, head.radius * times),))


def mirrored(one: Pictured) -> Pictured:
    """Left to right."""
    heads = tuple(replace(head, x=one.image.width - head.x) for head in one.heads)
    return Pictured(f"{one.name} mirrored", ImageOps.mirror(one.image), heads)


def group(count: int, share: float, seed: int) -> Pictured:
    """Heads in a row before a wall, each that share of the photo wide and leaning a little."""
    chance, wall = np.random.default_rng(seed), sample("brick").resize((1600, 1000))
    heads: list[Head] = []
    for index in range(count):
        one = portraits()[(index + seed) % 2]
        (head,) = one.heads
        side = round(1.9 * share * wall.width * chance.uniform(0.85, 1.2))
        reach = 1.9 * head.radius
        box = tuple(round(each) for each in (head.x - reach, head.y - reach, head.x + reach, head.y + reach))
        cut = one.image.crop((box[0], box[1], box[2], box[3])).resize((side, side)).rotate(chance.uniform(-8, 8))
        x, y = wall.width * (0.05 + 0.9 * (index + 0.5) / count), wall.height * chance.uniform(0.35, 0.55)
        wall.paste(cut, (round(x - side / 2), round(y - side / 2)), _oval(side))
        heads.append(Head(x, y, side / 1.9 / 2))
    return Pictured(f"group of {count}, {share:.0%} wide", wall, tuple(heads))


def lit(one: Pictured) -> Iterator[Pictured]:
    """In the dark, in glare, flat, blurred, noisy, badly compressed, and lit from either side."""
    noise = Image.effect_noise(one.image.size, 50).convert("RGB")
    ramp = Image.linear_gradient("L").rotate(90).resize(one.image.size).convert("RGB")
    done: dict[str, Callable[[Image.Image], Image.Image]] = {
        "at a quarter of its light": lambda image: ImageEnhance.Brightness(image).enhance(0.25),
        "at half its light": lambda image: ImageEnhance.Brightness(image).enhance(0.5),
        "at 1.6 times its light": lambda image: ImageEnhance.Brightness(image).enhance(1.6),
        "at 0.3 of its contrast": lambda image: ImageEnhance.Contrast(image).enhance(0.3),
        "blurred by 3 pixels": lambda image: image.filter(ImageFilter.GaussianBlur(3)),
        "noisy": lambda image: ImageChops.add(image, noise, offset=-128),
        "compressed at 15": _compressed,
        "lit from one side": lambda image: ImageChops.multiply(image, ramp),
        "lit from the other side": lambda image: ImageChops.multiply(image, ImageOps.mirror(ramp)),
    }
    for what, change in done.items():
        yield Pictured(f"{one.name} {what}", change(one.image), one.heads)


def with_faces() -> Iterator[Pictured]:
    """Every picture with faces."""
    for one in portraits():
        yield one
        yield mirrored(one)
        yield from lit(one)
        yield from (turned(one, degrees) for degrees in (-22, -15, -8, 8, 15, 22))
        yield from (small(one, share) for share in (0.06, 0.08, 0.12, 0.2, 0.35))
    for count, share in ((2, 0.16), (3, 0.13), (4, 0.1), (6, 0.08)):
        yield from (group(count, share, seed) for seed in (1, 2, 3))


def harder() -> Iterator[Pictured]:
    """Faces darker, brighter, smaller, more tilted and closer than those of `with_faces`, and one in profile."""
    yield profile()
    yield mirrored(profile())
    for one in portraits():
        for what, light in (("an eighth", 0.125), ("a sixteenth", 0.0625), ("2.5 times", 2.5)):
            image = ImageEnhance.Brightness(one.image).enhance(light)
            yield Pictured(f"{one.name} at {what} of its light", image, one.heads)
        yield from (turned(one, degrees) for degrees in (-45, -35, -28, 28, 35, 45))
        yield from (small(one, share) for share in (0.04, 0.05))
        yield from (close(one, reach) for reach in (0.9, 1.1, 1.4))


def close(one: Pictured, reach: float) -> Pictured:
    """Nothing but the face, up to `reach` of its radii from its middle."""
    (head,) = one.heads
    left, top, side = round(head.x - reach * head.radius), round(head.y - reach * head.radius), 2 * reach * head.radius
    image = one.image.crop((left, top, round(left + side), round(top + side)))
    return Pictured(f"{one.name} to {reach} radii", image, (replace(head, x=head.x - left, y=head.y - top),))


def crops() -> Iterator[Pictured]:
    """The 200 crops of 25 pixels of scikit-image: 100 different people, then 100 places; enlarged eight times."""
    for index, pixels in enumerate(samples.lfw_subset()):
        image = Image.fromarray((pixels * 255).astype(np.uint8)).convert("RGB").resize((200, 200))
        yield Pictured(f"crop {index}", image, (Head(100, 104, 84),) if index < 100 else ())


def without_faces() -> Iterator[Pictured]:
    """Pictures in which nothing is a face: whole, their middle, in the dark; and the portraits below the chin."""
    for name in FACELESS:
        image = sample(name)
        width, height = image.size
        yield Pictured(name, image)
        yield Pictured(f"{name}, its middle", image.crop((width // 4, height // 4, 3 * width // 4, 3 * height // 4)))
        yield Pictured(f"{name} in the dark", ImageEnhance.Brightness(image).enhance(0.4))
    for one in portraits():
        (head,) = one.heads
        below = one.image.crop((0, round(head.y + 1.4 * head.radius), *one.image.size))
        yield Pictured(f"{one.name} below the chin", below)


def is_same(found: Face, known: Face, size: tuple[int, int]) -> bool:
    """Whether a circle found is that of a face: its middle within half a radius, and less than twice its size."""
    short = min(size)
    away = (found.x - known.x) * size[0] / short, (found.y - known.y) * size[1] / short
    return (away[0] ** 2 + away[1] ** 2) ** 0.5 < known.radius / 2 and 0.5 < found.radius / known.radius < 2


def _oval(side: int) -> Image.Image:
    mask = Image.new("L", (side, side))
    ImageDraw.Draw(mask).ellipse((side * 0.06, 0, side * 0.94, side - 1), fill=255)
    return mask.filter(ImageFilter.GaussianBlur(side / 40))


def _compressed(image: Image.Image) -> Image.Image:
    file = BytesIO()
    image.save(file, "JPEG", quality=15)
    return Image.open(file).convert("RGB")
