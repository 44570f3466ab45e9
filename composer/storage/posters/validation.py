"""What a poster must hold to beyond its schema: formats, styles, colours, contrast, boxes and sizes that work."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product
from math import ceil

from composer.core.art.svg import art_roles
from composer.core.color import is_color
from composer.core.formats import FORMAT_BY_ID, Format
from composer.core.geometry import Rect, turn_of
from composer.core.naming import is_id, meant, named
from composer.core.poster import (
    LEAST_CAPACITY,
    OF_A_DAY,
    Art,
    Fill,
    Layer,
    Layout,
    Palette,
    Part,
    PhotoSlot,
    Poster,
    QrSlot,
    Style,
    TextSlot,
    Veil,
)
from composer.core.problems import Problem
from composer.core.words import LANGUAGES, Words
from composer.storage.decoding import Place
from composer.storage.posters.contrast_rules import contrast_problems

#: Shares of the short side and of the width: the look every poster keeps to. A bleed is a share of each side.
MARGIN, SMALLEST_TEXT, BLEED = 0.06, 0.026, 0.25
#: Nine points, in the design unit of paper, 1/100 inch.
SMALLEST_PRINT = 9 / 72 * 100
#: Design pixels: what rounding a share may cost.
_TOLERANCE = 0.5
#: Degrees, each way: beyond that, words are read with the head on the shoulder.
LARGEST_ANGLE = 45
#: Characters of a name, as buttons and sentences have room for it, and of a credit.
LONGEST_NAME, _LONGEST = 60, 500
#: Spaces that French has beside the plain one, and that Python counts among what is not printed.
_SPACES = "\u00a0\u202f"
#: Characters: nobody reads a longer quote on a poster.
MOST_CAPACITY = 600


def poster_problems(poster: Poster, folder: str, file: str) -> Iterator[Problem]:
    """Every rule that `poster`, with its art, breaks; `folder` is the name it must have, `file` what places begin with.

    Art is taken as sound: its own problems come from `composer.core.art.svg`.
    """
    place = Place(file)
    layouts = place.key("layouts")
    roles = _roles(poster)
    return chain(
        _names(poster, folder, place),
        _texts(poster, place),
        _formats(poster, layouts),
        _slots(poster, layouts),
        *(_style(style, place.key("styles").key(name)) for name, style in poster.styles.items()),
        *(_palette(palette, roles, place.key("palettes").key(name)) for name, palette in poster.palettes.items()),
        contrast_problems(poster, place),
        *(
            _layout(poster, layout, FORMAT_BY_ID[name], layouts.key(name))
            for name, layout in poster.layouts.items()
            if name in FORMAT_BY_ID
        ),
    )


def _names(poster: Poster, folder: str, place: Place) -> Iterator[Problem]:
    if poster.format < 1:
        words = Words("Le numéro de format est 1.", "The format number is 1.")
        yield Problem("wrong-format", "error", words, str(place.key("format")))
    if poster.id != folder or not is_id(poster.id):
        said = named(folder)
        words = Words(
            f"L’identifiant doit être le nom du dossier, {said.fr}, en minuscules, chiffres et traits d’union.",
            f"The id must be the name of the folder, {said.en}, in lowercase letters, digits and hyphens.",
        )
        yield Problem("wrong-id", "error", words, str(place.key("id")))
    for name, number in (("palettes", len(poster.palettes)), ("layouts", len(poster.layouts))):
        if not number:
            words = Words("Il en faut au moins une.", "At least one is needed.")
            yield Problem("nothing-there", "error", words, str(place.key(name)))


def _texts(poster: Poster, place: Place) -> Iterator[Problem]:
    """Names are shown on buttons and in sentences, the credit in the kit: each is there, and of a bounded length."""
    names = {place.key("name"): poster.name}
    names |= {place.key("palettes").key(each).key("name"): palette.name for each, palette in poster.palettes.items()}
    told = [*((at, words, LONGEST_NAME) for at, words in names.items()), (place.key("credit"), poster.credit, _LONGEST)]
    for at, words, most in told:
        for language in LANGUAGES:
            text = words.to(language)
            if not text.strip() or len(text) > most or not all(map(_is_written, text)):
                said = Words(
                    f"Il faut ici un texte d’une ligne, de 1 à {most} caractères, sans signe invisible.",
                    f"A text of one line is needed here, of 1 to {most} characters, with no invisible sign.",
                )
                yield Problem("wrong-text", "error", said, str(at.key(language)))


def _is_written(sign: str) -> bool:
    """Whether a sign may stand in a line of text: no control, no turn of direction, no line break."""
    return sign.isprintable() or sign in _SPACES


def _formats(poster: Poster, place: Place) -> Iterator[Problem]:
    for name in poster.layouts:
        if name not in FORMAT_BY_ID:
            said = named(name)
            words = Words(f"Le format {said.fr} n’existe pas.", f"The format {said.en} does not exist.")
            yield Problem("unknown-format", "error", words, str(place.key(name)), meant(name, FORMAT_BY_ID))


def _slots(poster: Poster, place: Place) -> Iterator[Problem]:
    """The same slots in all layouts, so that nothing a person gave is lost when the format changes."""
    found = {name: _slot_ids(layout) for name, layout in poster.layouts.items()}
    everywhere = frozenset[str]().union(*found.values())
    for name, ids in found.items():
        for missing in sorted(everywhere - ids):
            said = named(missing)
            words = Words(
                f"L’emplacement {said.fr} manque ici, alors qu’un autre format l’a.",
                f"The slot {said.en} is missing here, though another format has it.",
            )
            yield Problem("missing-slot", "error", words, str(place.key(name)))


def _slot_ids(layout: Layout) -> frozenset[str]:
    texts = (part.slot_id for layer in layout.layers if isinstance(layer, TextSlot) for part in layer.parts)
    kinds = {PhotoSlot: "photo", QrSlot: "qr"}
    return frozenset(texts) | {kinds[type(layer)] for layer in layout.layers if isinstance(layer, PhotoSlot | QrSlot)}


def _style(style: Style, place: Place) -> Iterator[Problem]:
    if not 1 <= style.weight <= 1000:
        yield _figure("de 1 à 1000", "from 1 to 1000", place.key("weight"))
    if not 0.5 <= style.leading <= 3:
        yield _figure("de 0,5 à 3", "from 0.5 to 3", place.key("leading"))
    if not -0.5 <= style.tracking <= 1:
        yield _figure("de -0,5 à 1", "from -0.5 to 1", place.key("tracking"))


def _palette(palette: Palette, roles: Mapping[str, str], place: Place) -> Iterator[Problem]:
    at = place.key("colors")
    for role, color in palette.colors.items():
        if not is_id(role) or role == "none":
            words = Words(
                "Le nom d’une couleur s’écrit en minuscules, chiffres et traits d’union.",
                "The name of a colour is in lowercase letters, digits and hyphens.",
            )
            yield Problem("wrong-role", "error", words, str(at.key(role)))
        elif not is_color(color):
            said = named(color)
            words = Words(f"{said.fr} n’est pas une couleur #rrggbb.", f"{said.en} is not a colour #rrggbb.")
            yield Problem("wrong-color", "error", words, str(at.key(role)))
    for role, used in roles.items():
        if role not in palette.colors:
            said = named(role)
            words = Words(
                f"Cette palette n’a pas la couleur {said.fr}, qu’utilise {used}.",
                f"This palette lacks the colour {said.en}, which {used} uses.",
            )
            yield Problem("missing-role", "error", words, str(at), meant(role, palette.colors))


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
        case Fill() | Veil():
            return (layer.role,)
        case QrSlot():
            return (layer.role, layer.ground)
        case PhotoSlot():
            return (layer.ground,) if layer.ground else ()
        case Art():
            return drawn.get(layer.file, ())
        case TextSlot():
            return ()


def _layout(poster: Poster, layout: Layout, form: Format, place: Place) -> Iterator[Problem]:
    layers = place.key("layers")
    for index, layer in enumerate(layout.layers):
        at = layers.item(index)
        yield from _box(layer, form, at.key("box"))
        if isinstance(layer, PhotoSlot) and not (0 <= layer.zone.x <= 1 and 0 <= layer.zone.y <= 1):
            yield _figure("de 0 à 1", "from 0 to 1", at.key("zone"))
        if isinstance(layer, Veil):
            yield from _veil(layer, at)
        if isinstance(layer, Fill | PhotoSlot | TextSlot) and not -LARGEST_ANGLE <= layer.angle <= LARGEST_ANGLE:
            yield _figure(
                f"de -{LARGEST_ANGLE} à {LARGEST_ANGLE}", f"from -{LARGEST_ANGLE} to {LARGEST_ANGLE}", at.key("angle")
            )
        if isinstance(layer, PhotoSlot):
            yield from _border(layer, at.key("border"))
        if isinstance(layer, TextSlot):
            yield from _text(layer, poster.styles, form, at)
    yield from _quote(layout, layers)
    if not LEAST_CAPACITY <= layout.capacity <= MOST_CAPACITY:
        yield _figure(
            f"de {LEAST_CAPACITY} à {MOST_CAPACITY}", f"from {LEAST_CAPACITY} to {MOST_CAPACITY}", place.key("capacity")
        )


def _border(slot: PhotoSlot, place: Place) -> Iterator[Problem]:
    if not 0 <= slot.border <= min(slot.box.width, slot.box.height) / 4:
        yield _figure("de 0 au quart du petit côté", "from 0 to a quarter of the short side", place)
    elif slot.border and not slot.ground:
        said = named("ground")
        words = Words(f"La bordure n’a pas de couleur\u00a0: donnez {said.fr}.", f"The border needs a {said.en}.")
        yield Problem("missing-key", "error", words, str(place))


def _text(slot: TextSlot, styles: Mapping[str, Style], form: Format, place: Place) -> Iterator[Problem]:
    for number, part in enumerate(slot.parts):
        yield from _part(part, styles, form, place.key("parts").item(number))
    if slot.steps and len(slot.parts) != 1:
        words = Words("Des marches portent un seul texte.", "Steps hold one text alone.")
        yield Problem("wrong-steps", "error", words, str(place.key("parts")))
    for number, step in enumerate(slot.steps):
        if not slot.box.contains(step, tolerance=_TOLERANCE) or step.width <= 0 or step.height <= 0:
            yield _misplaced(
                "Cette marche sort de la boîte de son texte.",
                "This step leaves the box of its text.",
                place.key("steps").item(number),
            )


def _veil(veil: Veil, place: Place) -> Iterator[Problem]:
    if not 0 <= veil.strength <= 1:
        yield _figure("de 0 à 1", "from 0 to 1", place.key("strength"))
    if not 0 <= veil.deepen <= 1:
        yield _figure("de 0 à 1", "from 0 to 1", place.key("deepen"))
    if veil.fade < 0:
        yield _figure("d’au moins 0", "at least 0", place.key("fade"))


def _box(layer: Layer, form: Format, place: Place) -> Iterator[Problem]:
    box = layer.box
    if box is None:
        return
    if box.width <= 0 or box.height <= 0:
        yield _misplaced("Cette boîte n’a pas de surface.", "This box has no area.", place)
    elif isinstance(layer, TextSlot) and not _text_box(form).contains(_turned(layer), tolerance=_TOLERANCE):
        yield _misplaced(
            f"Ce texte sort de la zone permise\u00a0: {_sides(_text_box(form))}.",
            f"This text leaves the area it may use: {_sides(_text_box(form))}.",
            place,
        )
    elif isinstance(layer, QrSlot) and not form.safe_box.contains(box, tolerance=_TOLERANCE):
        yield _misplaced("Ce code QR sort de la zone visible.", "This QR code leaves the visible area.", place)
    elif not _bleed_box(form).contains(box, tolerance=_TOLERANCE):
        yield _misplaced(
            "Cette boîte déborde de plus de 25\u00a0% de la surface.",
            "This box bleeds off by more than 25% of the surface.",
            place,
        )


def _turned(slot: TextSlot) -> Rect:
    """What the box of a text covers, turned or not."""
    turn = turn_of(slot.angle, slot.box)
    return turn.covered(slot.box) if turn else slot.box


def _text_box(form: Format) -> Rect:
    """Where text may stand: inside the margins and inside what no network covers."""
    margins = form.box.inset(MARGIN * min(form.size.width, form.size.height))
    left, top = max(margins.x, form.safe_box.x), max(margins.y, form.safe_box.y)
    right, bottom = min(margins.right, form.safe_box.right), min(margins.bottom, form.safe_box.bottom)
    return Rect(left, top, right - left, bottom - top)


def _bleed_box(form: Format) -> Rect:
    width, height = form.size.width, form.size.height
    return Rect(-BLEED * width, -BLEED * height, (1 + 2 * BLEED) * width, (1 + 2 * BLEED) * height)


def _sides(box: Rect) -> str:
    return f"x {box.x:.0f}–{box.right:.0f}, y {box.y:.0f}–{box.bottom:.0f}"


def _misplaced(fr: str, en: str, place: Place) -> Problem:
    return Problem("misplaced-box", "error", Words(fr, en), str(place))


def _part(part: Part, styles: Mapping[str, Style], form: Format, place: Place) -> Iterator[Problem]:
    yield from _lettering(part.style, part.size, styles, form, place)
    if part.long:
        at = place.key("long")
        yield from _lettering(part.long.style, part.long.size or part.size, styles, form, at)
        if not 1 <= part.long.characters <= MOST_CAPACITY:
            yield _figure(f"de 1 à {MOST_CAPACITY}", f"from 1 to {MOST_CAPACITY}", at.key("characters"))
    yield from _day(part, place)
    if not 1 <= part.lines <= 50:
        yield _figure("de 1 à 50", "from 1 to 50", place.key("lines"))
    if part.gap < 0:
        yield _figure("d’au moins 0", "at least 0", place.key("gap"))


def _day(part: Part, place: Place) -> Iterator[Problem]:
    """A part about a day of the campaign names it, and no other part does; `check` knows which days there are."""
    if (part.content in OF_A_DAY) == bool(part.day):
        return
    said, key = named(part.content), named("day")
    if part.day:
        words = Words(f"Un texte {said.fr} ne nomme pas de jour.", f"A text {said.en} names no day.")
        yield Problem("needless-key", "error", words, str(place.key("day")))
    else:
        words = Words(
            f"Un texte {said.fr} dit de quel jour de la campagne il s’agit\u00a0: donnez {key.fr}.",
            f"A text {said.en} says which day of the campaign it is about: give {key.en}.",
        )
        yield Problem("missing-key", "error", words, str(place))


def _lettering(
    style: str, size: tuple[int, int], styles: Mapping[str, Style], form: Format, place: Place
) -> Iterator[Problem]:
    if style not in styles:
        said = named(style)
        words = Words(f"Le style {said.fr} n’existe pas.", f"The style {said.en} does not exist.")
        yield Problem("unknown-style", "error", words, str(place.key("style")), meant(style, styles))
    largest, floor = size
    least = ceil(SMALLEST_TEXT * form.size.width if form.medium == "screen" else SMALLEST_PRINT)
    if largest < floor:
        words = Words("La plus grande taille vient d’abord, puis la plus petite.", "The largest size comes first.")
        yield Problem("wrong-sizes", "error", words, str(place.key("size")))
    if floor < least:
        words = Words(
            f"À la taille {floor}, ce texte serait illisible\u00a0: il faut au moins {least} dans ce format.",
            f"At size {floor} this text could not be read: at least {least} is needed in this format.",
        )
        yield Problem("text-too-small", "error", words, str(place.key("size")))


def _quote(layout: Layout, place: Place) -> Iterator[Problem]:
    """A quote is drawn exactly once, with or without a photo or a QR code, in either arrangement."""
    arrangements = ("first", "second") if layout.has_second else ("first",)
    for state in product(("photo", "no-photo"), ("qr", "no-qr"), arrangements):
        number = _quotes(layout, {*state, "quote"})
        if number != 1:
            said = ", ".join(state)
            words = Words(
                f"La citation doit paraître une fois; elle paraît {number}\u00a0fois dans ce cas\u00a0: {said}.",
                f"The quote must appear once; it appears {number} times in this case: {said}.",
            )
            yield Problem("quote-not-once", "error", words, str(place))
            return


def _quotes(layout: Layout, state: set[str]) -> int:
    slots = [each for each in layout.layers if isinstance(each, TextSlot) and state.issuperset(each.when)]
    return sum(part.content == "quote" for slot in slots for part in slot.parts)


def _figure(fr: str, en: str, place: Place) -> Problem:
    words = Words(f"Il faut ici un nombre {fr}.", f"A number {en} is needed here.")
    return Problem("wrong-figure", "error", words, str(place))
