"""Validates a poster beyond its schema: formats, styles, colours, contrast, boxes and sizes."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product
from math import ceil

from msgspec.structs import replace

from composer.core.art.svg import art_roles
from composer.core.color import is_color
from composer.core.formats import MARGIN, Format, Formats, unknown_format
from composer.core.geometry import Rect, rotation_of
from composer.core.naming import is_id
from composer.core.poster import (
    FACE_SIDES,
    OF_A_DAY,
    Art,
    Fill,
    Layer,
    Layout,
    Overprint,
    Palette,
    Part,
    PhotoSlot,
    Poster,
    QrSlot,
    Style,
    TextSlot,
    Veil,
)
from composer.core.problems import Location, Problem, in_file
from composer.core.words import LANGUAGES, Words, meant, named
from composer.storage.posters.contrast_rules import contrast_problems, overprint_problems
from composer.storage.posters.slot_rules import heir_problems, quote_problems, shape_problems

#: Shares of the width, and of each side, the same on every poster.
SMALLEST_TEXT, BLEED = 0.026, 0.25
#: Nine points, in the design unit of paper, 1/100 inch.
SMALLEST_PRINT = 9 / 72 * 100
#: Design pixels: what rounding a share may cost.
_TOLERANCE = 0.5
#: Characters of a name, as many as fit on a button and in a sentence, and of a credit.
LONGEST_NAME, _LONGEST = 60, 500
#: Spaces of French besides the plain one, which Python does not count as printable.
_SPACES = "\u00a0\u202f"
_FOR_ART = Words(
    "Seul un dessin dépend du côté où est le visage.", "Only a drawing depends on the side that the face is on."
)


def poster_problems(poster: Poster, folder: str, file: str, formats: Formats) -> Iterator[Problem]:
    """Check `poster` against every rule; `folder` is the name it must have, `file` the one that locations begin with.

    Art counts as valid: its own problems come from `composer.core.art.svg`.
    """
    location = in_file(file)
    layouts = location.key("layouts")
    inheriting = heir_problems(poster, formats, layouts)
    poster = replace(poster, layouts={name: each for name, each in poster.layouts.items() if not each.inherits})
    roles = _roles(poster)
    return chain(
        inheriting,
        _names(poster, folder, location),
        _texts(poster, location),
        (unknown_format(name, formats, layouts.key(name)) for name in poster.layouts if name not in formats),
        _slots(poster, layouts),
        *(_palette(palette, roles, location.key("palettes").key(name)) for name, palette in poster.palettes.items()),
        contrast_problems(poster, location),
        *(
            layout_problems(poster, layout, formats[name], layouts.key(name))
            for name, layout in poster.layouts.items()
            if name in formats
        ),
    )


def _names(poster: Poster, folder: str, location: Location) -> Iterator[Problem]:
    if poster.id != folder or not is_id(poster.id):
        words = Words(
            "L’identifiant doit être le nom du dossier, {quoted}, en minuscules, chiffres et traits d’union.",
            "The id must be the name of the folder, {quoted}, in lowercase letters, digits and hyphens.",
        ).format(quoted=named(folder))
        yield Problem("wrong-id", "error", words, location.key("id"))
    for name, number in (("palettes", len(poster.palettes)), ("layouts", len(poster.layouts))):
        if not number:
            words = Words("Il en faut au moins une.", "At least one is needed.")
            yield Problem("nothing-there", "error", words, location.key(name))


def _texts(poster: Poster, location: Location) -> Iterator[Problem]:
    """Names are for buttons and sentences, the credit for the kit: each must be there, and within a length."""
    names = {location.key("name"): poster.name}
    names |= {location.key("palettes").key(each).key("name"): palette.name for each, palette in poster.palettes.items()}
    texts = [
        *((at, words, LONGEST_NAME) for at, words in names.items()),
        (location.key("credit"), poster.credit, _LONGEST),
    ]
    for at, words, most in texts:
        for language in LANGUAGES:
            text = words.to(language)
            if not text.strip() or len(text) > most or not all(map(_is_printable, text)):
                message = Words(
                    f"Il faut ici un texte d’une ligne, de 1 à {most} caractères, sans caractère invisible.",
                    f"A text of one line is needed here, of 1 to {most} characters, with no invisible character.",
                )
                yield Problem("wrong-text", "error", message, at.key(language))


def _is_printable(character: str) -> bool:
    """Whether a character may be in a line of text: no control, no change of direction, no line break."""
    return character.isprintable() or character in _SPACES


def _slots(poster: Poster, location: Location) -> Iterator[Problem]:
    """All layouts must have the same slots, so that nothing a person gave is lost when the format changes."""
    found = {name: _slot_ids(layout) for name, layout in poster.layouts.items()}
    everywhere = frozenset[str]().union(*found.values())
    for name, ids in found.items():
        for missing in sorted(everywhere - ids):
            words = Words(
                "L’emplacement {quoted} manque ici, alors qu’un autre format l’a.",
                "The slot {quoted} is missing here, though another format has it.",
            ).format(quoted=named(missing))
            yield Problem("missing-slot", "error", words, location.key(name))


def _slot_ids(layout: Layout) -> frozenset[str]:
    texts = (part.slot_id for layer in layout.layers if isinstance(layer, TextSlot) for part in layer.parts)
    kinds = {PhotoSlot: "photo", QrSlot: "qr"}
    return frozenset(texts) | {kinds[type(layer)] for layer in layout.layers if isinstance(layer, PhotoSlot | QrSlot)}


def _palette(palette: Palette, roles: Mapping[str, str], location: Location) -> Iterator[Problem]:
    at = location.key("colors")
    for role, color in palette.colors.items():
        if not is_id(role) or role == "none":
            words = Words(
                "Le nom d’une couleur s’écrit en minuscules, chiffres et traits d’union.",
                "The name of a colour is in lowercase letters, digits and hyphens.",
            )
            yield Problem("wrong-role", "error", words, at.key(role))
        elif not is_color(color):
            quoted = named(color)
            words = Words("{quoted} n’est pas une couleur #rrggbb.", "{quoted} is not a colour #rrggbb.").format(
                quoted=quoted
            )
            yield Problem("wrong-color", "error", words, at.key(role))
    for role, used in roles.items():
        if role not in palette.colors:
            quoted = named(role)
            words = Words(
                "Cette palette n’a pas la couleur {quoted}, qu’utilise {used}.",
                "This palette lacks the colour {quoted}, which {used} uses.",
            ).format(quoted=quoted, used=used)
            yield Problem("missing-role", "error", words, at, meant(role, palette.colors))


def _roles(poster: Poster) -> Mapping[str, str]:
    """Every role the poster draws with, and the key that first names it."""
    drawn = {file: sorted(art_roles(text)) for file, text in poster.art.items()}
    found: dict[str, str] = {}
    for role in poster.tones:
        found.setdefault(role, "tones")
    for name, style in poster.styles.items():
        for role in filter(None, (style.ink, style.ground, style.other_ink)):
            found.setdefault(role, f"styles.{name}")
    for name, layout in poster.layouts.items():
        for index, layer in enumerate(layout.layers):
            for role in _layer_roles(layer, drawn):
                found.setdefault(role, f"layouts.{name}.layers[{index}]")
    return found


def _layer_roles(layer: Layer, drawn: Mapping[str, Sequence[str]]) -> Sequence[str]:
    match layer:
        case Fill() | Overprint() | Veil():
            return (layer.role,)
        case QrSlot():
            return (layer.role, layer.ground)
        case PhotoSlot():
            return (layer.ground,) if layer.ground else ()
        case Art():
            return drawn.get(layer.file, ())
        case TextSlot():
            starts = (role for part in layer.parts if part.starts for role in (part.starts.role, part.starts.bar))
            stairs = layer.stairs.roles if layer.stairs else ()
            return (*((layer.signature,) if layer.signature else ()), *stairs, *starts)


def layout_problems(
    poster: Poster, layout: Layout, form: Format, location: Location, margin: float = MARGIN
) -> Iterator[Problem]:
    """Check one layout of `poster` against every rule in the format `form`; `margin` is a share of its short side."""
    layers, text_box = location.key("layers"), form.within(margin)
    for index, layer in enumerate(layout.layers):
        at = layers.item(index)
        yield from _box(layer, form, text_box, at.key("box"))
        if isinstance(layer, Overprint):
            yield from overprint_problems(layer, layout.layers[:index], at)
            for number, box in enumerate(layer.elsewhere):
                yield from _box(replace(layer, box=box), form, text_box, at.key("elsewhere").item(number))
        if not isinstance(layer, Art | Overprint) and not set(FACE_SIDES).isdisjoint(layer.when):
            yield Problem("needless-key", "error", _FOR_ART, at.key("when"))
        if isinstance(layer, PhotoSlot) and not (0 <= layer.zone.x <= 1 and 0 <= layer.zone.y <= 1):
            yield _figure("de 0 à 1", "from 0 to 1", at.key("zone"))
        if isinstance(layer, PhotoSlot):
            yield from _border(layer, at.key("border"))
            yield from shape_problems(layer, at)
        if isinstance(layer, TextSlot):
            yield from _text(layer, poster.styles, form, at)
    yield from _quote(layout, layers)


def _border(slot: PhotoSlot, location: Location) -> Iterator[Problem]:
    if slot.border > min(slot.box.width, slot.box.height) / 4:
        yield _figure("de 0 au quart du petit côté", "from 0 to a quarter of the short side", location)
    elif slot.border and not slot.ground:
        words = Words("La bordure n’a pas de couleur\u00a0: donnez {quoted}.", "The border needs a {quoted}.").format(
            quoted=named("ground")
        )
        yield Problem("missing-key", "error", words, location)


def _text(slot: TextSlot, styles: Mapping[str, Style], form: Format, location: Location) -> Iterator[Problem]:
    for number, part in enumerate(slot.parts):
        at = location.key("parts").item(number)
        yield from _part(part, styles, form, at)
        yield from quote_problems(part, slot, at)
    if slot.climbs and len(slot.parts) != 1:
        words = Words("Des marches portent un seul texte.", "Steps contain only one text.")
        yield Problem("wrong-steps", "error", words, location.key("parts"))
    if slot.steps and slot.stairs:
        words = Words(
            "Un texte a des marches à des places données, ou un escalier, pas les deux.",
            "A text has steps at given places, or stairs, not both.",
        )
        yield Problem("needless-key", "error", words, location.key("stairs"))
    for number, step in enumerate(slot.steps):
        if not slot.box.contains(step, tolerance=_TOLERANCE) or step.width <= 0 or step.height <= 0:
            yield _misplaced(
                "Cette marche sort de la boîte de son texte.",
                "This step is outside the box of its text.",
                location.key("steps").item(number),
            )


def _box(layer: Layer, form: Format, text_box: Rect, location: Location) -> Iterator[Problem]:
    box = layer.box
    if box is None:
        return
    if box.width <= 0 or box.height <= 0:
        yield _misplaced("Cette boîte n’a pas de surface.", "This box has no area.", location)
    elif isinstance(layer, TextSlot) and not text_box.contains(_covered(layer), tolerance=_TOLERANCE):
        yield _misplaced(
            f"Ce texte sort de la zone permise\u00a0: {_sides(text_box)}.",
            f"This text is outside the area it may use: {_sides(text_box)}.",
            location,
        )
    elif isinstance(layer, QrSlot) and not form.safe_box.contains(box, tolerance=_TOLERANCE):
        yield _misplaced("Ce code QR sort de la zone visible.", "This QR code is outside the visible area.", location)
    elif not _bleed_box(form).contains(box, tolerance=_TOLERANCE):
        yield _misplaced(
            "Cette boîte déborde de plus de 25\u00a0% de la surface.",
            "This box bleeds off by more than 25% of the surface.",
            location,
        )


def _covered(slot: TextSlot) -> Rect:
    rotation = rotation_of(slot.angle, slot.box)
    return rotation.covered(slot.box) if rotation else slot.box


def _bleed_box(form: Format) -> Rect:
    width, height = form.size.width, form.size.height
    return Rect(-BLEED * width, -BLEED * height, (1 + 2 * BLEED) * width, (1 + 2 * BLEED) * height)


def _sides(box: Rect) -> str:
    return f"x {box.x:.0f}–{box.right:.0f}, y {box.y:.0f}–{box.bottom:.0f}"


def _misplaced(fr: str, en: str, location: Location) -> Problem:
    return Problem("misplaced-box", "error", Words(fr, en), location)


def _part(part: Part, styles: Mapping[str, Style], form: Format, location: Location) -> Iterator[Problem]:
    yield from _lettering(part.style, part.size, styles, form, location)
    if part.long:
        yield from _lettering(part.long.style, part.long.size or part.size, styles, form, location.key("long"))
    yield from _day(part, location)


def _day(part: Part, location: Location) -> Iterator[Problem]:
    """A part about a day of the campaign must name it, and no other part may; `check` knows which days there are."""
    if (part.content in OF_A_DAY) == bool(part.day):
        return
    quoted, key = named(part.content), named("day")
    if part.day:
        words = Words("Un texte {quoted} ne nomme pas de jour.", "A text {quoted} names no day.").format(quoted=quoted)
        yield Problem("needless-key", "error", words, location.key("day"))
    else:
        words = Words(
            "Un texte {quoted} doit nommer un jour de la campagne\u00a0: donnez {key}.",
            "A text {quoted} must name a day of the campaign: give {key}.",
        ).format(quoted=quoted, key=key)
        yield Problem("missing-key", "error", words, location)


def _lettering(
    style: str, size: tuple[int, int], styles: Mapping[str, Style], form: Format, location: Location
) -> Iterator[Problem]:
    if style not in styles:
        words = Words("Le style {quoted} n’existe pas.", "The style {quoted} does not exist.").format(
            quoted=named(style)
        )
        yield Problem("unknown-style", "error", words, location.key("style"), meant(style, styles))
    largest, floor = size
    least = ceil(SMALLEST_TEXT * form.size.width if form.medium == "screen" else SMALLEST_PRINT)
    if largest < floor:
        words = Words(
            "La plus grande taille vient d’abord, puis la plus petite.",
            "The largest size comes first, then the smallest.",
        )
        yield Problem("wrong-sizes", "error", words, location.key("size"))
    if floor < least:
        words = Words(
            f"À la taille {floor}, ce texte serait illisible\u00a0: il faut au moins {least} dans ce format.",
            f"At size {floor} this text would be illegible: at least {least} is needed in this format.",
        )
        yield Problem("text-too-small", "error", words, location.key("size"))


def _quote(layout: Layout, location: Location) -> Iterator[Problem]:
    """A quote must be drawn exactly once, short or long, with or without photo and QR code, in either arrangement."""
    arrangements = ("first", "second") if layout.has_second else ("first",)
    for state in product(("short", "long"), ("photo", "no-photo"), ("qr", "no-qr"), arrangements):
        number = _quotes(layout, {*state, "quote"})
        if number != 1:
            case = ", ".join(state)
            words = Words(
                f"La citation doit paraître une fois; elle paraît {number}\u00a0fois dans ce cas\u00a0: {case}.",
                f"The quote must appear once; it appears {number} times in this case: {case}.",
            )
            yield Problem("quote-not-once", "error", words, location)
            return


def _quotes(layout: Layout, state: set[str]) -> int:
    slots = [each for each in layout.layers if isinstance(each, TextSlot) and state.issuperset(each.when)]
    return sum(part.content == "quote" for slot in slots for part in slot.parts)


def _figure(fr: str, en: str, location: Location) -> Problem:
    words = Words(f"Il faut ici un nombre {fr}.", f"A number {en} is needed here.")
    return Problem("wrong-figure", "error", words, location)
