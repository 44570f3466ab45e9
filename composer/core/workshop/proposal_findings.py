"""The findings about what was proposed for the art of a poster: what its author should check."""

from collections.abc import Sequence

from composer.core.formats import Format
from composer.core.poster import Content
from composer.core.problems import Location, Problem, file_problem
from composer.core.words import Words, listed

_DRAWN: dict[Content, Words] = {"theme": Words("le thème", "the theme"), "dates": Words("les dates", "the dates")}

#: Of a poster whose author is not named.
NO_CREDIT = Words(
    "L’affiche n’a pas de crédit\u00a0: chaque trousse dit de qui est son image.",
    "The poster has no credit: each kit says whose work its picture is.",
)


def text_drawn(file: str, content: Content) -> Problem:
    """The notice that the art has a text of the campaign already, so that the program does not write it again."""
    words = Words(
        "{name} a déjà {what} de la campagne\u00a0: l’affiche ne l’écrit pas une deuxième fois.",
        "{name} has {what} of the campaign already: the poster does not write it again.",
    )
    fix = Words("Vérifiez que c’est bien celui de l’édition en cours.", "Check that it is this year’s.")
    return file_problem("art-text-drawn", "notice", words, file, fix, what=_DRAWN[content])


def no_photo(file: str) -> Problem:
    """The warning that a page has no room for a photo."""
    words = Words(
        "Aucune place pour la photo n’a été trouvée dans {name}.", "No room for the photo was found in {name}."
    )
    fix = Words(
        "Demandez un PNG transparent là où va la photo, ou un calque nommé «\u00a0photo\u00a0».",
        "Ask for a PNG that is transparent where the photo goes, or a layer named “photo”.",
    )
    return file_problem("art-no-photo", "warning", words, file, fix)


def no_words(file: str, format_: Format) -> Problem:
    """The warning that a page is left out, since it has no calm surface for a quote."""
    words = Words(
        "{name} n’a pas de surface assez calme pour une citation\u00a0: le format {format_} n’est pas fait.",
        "{name} has no surface calm enough for a quote: the format {format_} is not made.",
    )
    fix = Words(
        "Demandez une image avec une surface unie pour les mots, ou un calque nommé «\u00a0citation\u00a0».",
        "Ask for a picture with a plain surface for the words, or a layer named “quote”.",
    )
    return file_problem("art-no-words", "warning", words, file, fix, format_=format_.name)


def other_holes(file: str, count: int) -> Problem:
    """The notice that a page has more clear regions than the one that the photo takes."""
    words = Words(
        "{name} a plusieurs parties transparentes; la photo prend la plus grande ({count} de plus).",
        "{name} has several transparent parts; the photo takes the largest ({count} more).",
    )
    return file_problem("art-other-holes", "notice", words, file, count=count)


def sample_drawn(file: str) -> Problem:
    """The warning that the sample words of named layers are in the merged picture, where the person's words come."""
    words = Words(
        "Les calques d’exemple de {name} (citation, nom, rôle) sont dans son image\u00a0: les mots de la "
        "personne viendraient par-dessus.",
        "The sample layers of {name} (quote, name, role) are in its picture: the person’s words would be "
        "written over them.",
    )
    fix = Words(
        "Masquez ces calques dans Photoshop, enregistrez, puis recommencez.",
        "Hide these layers in Photoshop, save, then try again.",
    )
    return file_problem("art-sample-drawn", "warning", words, file, fix)


def to_check(formats: Sequence[Format], source: Format) -> Problem:
    """The warning that some formats were proposed from the art of another one."""
    words = Words(
        "À vérifier\u00a0: l’agence n’a pas fourni {names}; l’image du format {source} y a été adaptée.",
        "To check: the agency did not supply {names}; the picture of the format {source} was adapted.",
    ).format(names=listed([each.name for each in formats]), source=source.name)
    fix = Words(
        "Regardez l’épreuve de chacun; s’il ne convient pas, retirez-le du fichier de l’affiche.",
        "Look at the proof of each; if one will not do, remove it from the poster’s file.",
    )
    return Problem("art-formats-to-check", "warning", words, Location(tuple(each.id for each in formats)), fix)


def left_out(format_: Format, *, supplied: bool) -> Problem:
    """Tell that a format is not made, as a quote would not fit: a warning for one whose art was supplied."""
    words = Words(
        "Le format {format_} n’est pas fait\u00a0: une citation de 140 caractères, un nom et un rôle n’y ont "
        "pas la place.",
        "The format {format_} is not made: a quote of 140 characters, a name and a role have no room there.",
    ).format(format_=format_.name)
    fix = Words("Demandez l’image dans ce format.", "Ask for the picture in that format.")
    if supplied:
        fix = Words("Demandez-y une plus grande surface calme.", "Ask for a larger calm surface in it.")
    return Problem("art-no-words", "warning" if supplied else "notice", words, Location((format_.id,)), fix)
