"""The names of slots and of their contents, as shown on the sheet, in menus and in the panel."""

from collections.abc import Sequence

from composer.core.poster import Content, Shape
from composer.core.words import LANGUAGES, Words
from composer.core.workshop.board.board import Place
from composer.core.workshop.slots import PhotoPlace, QrPlace, WordsPlace

PHOTO_NAME, CODE_NAME = Words("Photo", "Photo"), Words("Code QR", "QR code")
#: What each text is called.
CONTENT_NAMES: dict[Content, Words] = {
    "quote": Words("Citation", "Quote"),
    "word": Words("Grand mot", "Large word"),
    "name": Words("Nom", "Name"),
    "role": Words("Rôle, organisation", "Role, organisation"),
    "theme": Words("Thème", "Theme"),
    "dates": Words("Dates", "Dates"),
    "campaign": Words("Nom de la campagne", "Campaign’s name"),
}
#: What each shape of a photo is called.
SHAPE_NAMES: dict[Shape, Words] = {
    "rectangle": Words("Rectangle", "Rectangle"),
    "rounded": Words("Rectangle arrondi", "Rounded rectangle"),
    "ellipse": Words("Ellipse ou cercle", "Ellipse or circle"),
    "capsule": Words("Capsule", "Capsule"),
    "arch": Words("Arche", "Arch"),
    "half-disc": Words("Demi-disque", "Half disc"),
    "chevrons": Words("Chevrons", "Chevrons"),
    "blob": Words("Contour de l’image", "Outline of the art"),
}


def name_of(place: Place) -> Words:
    """The name of a slot: what is in it, or all its contents."""
    match place:
        case PhotoPlace():
            return PHOTO_NAME
        case QrPlace():
            return CODE_NAME
        case WordsPlace():
            said = [CONTENT_NAMES[each] for each in place.contents]
            french, english = (_sentence([each.to(language) for each in said]) for language in LANGUAGES)
            return Words(french, english)


def _sentence(names: Sequence[str]) -> str:
    """Names one after the other, only the first of them with its capital."""
    first, *others = names
    return ", ".join((first, *(each[0].lower() + each[1:] for each in others)))
