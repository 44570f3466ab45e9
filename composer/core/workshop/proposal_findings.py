"""The findings about what was proposed for the art of a poster: what its author should check."""

from collections.abc import Sequence

from composer.core.formats import Format
from composer.core.location import Location, in_file
from composer.core.naming import listed, named
from composer.core.poster import Content
from composer.core.problems import Problem
from composer.core.words import Words

_DRAWN: dict[Content, Words] = {"theme": Words("le thème", "the theme"), "dates": Words("les dates", "the dates")}


def text_drawn(file: str, content: Content) -> Problem:
    """The notice that the art has a text of the campaign already, so that the program does not write it again."""
    quoted, what = named(file), _DRAWN[content]
    words = Words(
        f"{quoted.fr} a déjà {what.fr} de la campagne\u00a0: l’affiche ne l’écrit pas une deuxième fois.",
        f"{quoted.en} has {what.en} of the campaign already: the poster does not write it again.",
    )
    fix = Words("Vérifiez que c’est bien celui de l’édition en cours.", "Check that it is this year’s.")
    return Problem("art-text-drawn", "notice", words, in_file(file), fix)


def no_photo(file: str) -> Problem:
    """The warning that a page has no room for a photo."""
    quoted = named(file)
    words = Words(
        f"Aucune place pour la photo n’a été trouvée dans {quoted.fr}.",
        f"No room for the photo was found in {quoted.en}.",
    )
    fix = Words(
        "Demandez un PNG transparent là où va la photo, ou un calque nommé «\u00a0photo\u00a0».",
        "Ask for a PNG that is transparent where the photo goes, or a layer named “photo”.",
    )
    return Problem("art-no-photo", "warning", words, in_file(file), fix)


def no_words(file: str, format_: Format) -> Problem:
    """The warning that a page is left out, since it has no calm surface for a quote."""
    quoted = named(file)
    words = Words(
        f"{quoted.fr} n’a pas de surface assez calme pour une citation\u00a0: le format {format_.name.fr} n’est pas "
        "fait.",
        f"{quoted.en} has no surface calm enough for a quote: the format {format_.name.en} is not made.",
    )
    fix = Words(
        "Demandez une image avec une surface unie pour les mots, ou un calque nommé «\u00a0citation\u00a0».",
        "Ask for a picture with a plain surface for the words, or a layer named “quote”.",
    )
    return Problem("art-no-words", "warning", words, in_file(file), fix)


def other_holes(file: str, count: int) -> Problem:
    """The notice that a page has more clear regions than the one that the photo takes."""
    quoted = named(file)
    words = Words(
        f"{quoted.fr} a plusieurs parties transparentes; la photo prend la plus grande ({count} de plus).",
        f"{quoted.en} has several transparent parts; the photo takes the largest ({count} more).",
    )
    return Problem("art-other-holes", "notice", words, in_file(file))


def sample_drawn(file: str) -> Problem:
    """The warning that the sample words of named layers are in the merged picture, where the person's words come."""
    quoted = named(file)
    words = Words(
        f"Les calques d’exemple de {quoted.fr} (citation, nom, rôle) sont dans son image\u00a0: les mots de la "
        "personne viendraient par-dessus.",
        f"The sample layers of {quoted.en} (quote, name, role) are in its picture: the person’s words would be "
        "written over them.",
    )
    fix = Words(
        "Masquez ces calques dans Photoshop, enregistrez, puis recommencez.",
        "Hide these layers in Photoshop, save, then try again.",
    )
    return Problem("art-sample-drawn", "warning", words, in_file(file), fix)


def to_check(formats: Sequence[Format], source: Format) -> Problem:
    """The warning that some formats were proposed from the art of another one."""
    names = listed([each.name for each in formats])
    words = Words(
        f"À vérifier\u00a0: l’agence n’a pas fourni {names.fr}; l’image du format {source.name.fr} y a été adaptée.",
        f"To check: the agency did not supply {names.en}; the picture of the format {source.name.en} was adapted.",
    )
    fix = Words(
        "Regardez l’épreuve de chacun; s’il ne convient pas, retirez-le du fichier de l’affiche.",
        "Look at the proof of each; if one will not do, remove it from the poster’s file.",
    )
    return Problem("art-formats-to-check", "warning", words, Location(tuple(each.id for each in formats)), fix)


def left_out(format_: Format, *, supplied: bool) -> Problem:
    """Tell that a format is not made, as a quote would not fit: a warning for one whose art was supplied."""
    words = Words(
        f"Le format {format_.name.fr} n’est pas fait\u00a0: une citation de 140 caractères, un nom et un rôle n’y ont "
        "pas la place.",
        f"The format {format_.name.en} is not made: a quote of 140 characters, a name and a role have no room there.",
    )
    fix = Words("Demandez l’image dans ce format.", "Ask for the picture in that format.")
    if supplied:
        fix = Words("Demandez-y une plus grande surface calme.", "Ask for a larger calm surface in it.")
    return Problem("art-no-words", "warning" if supplied else "notice", words, Location((format_.id,)), fix)
