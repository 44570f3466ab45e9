"""The warnings about what an SVG of official art lost when it was drawn: links, scripts, pictures, fonts."""

from collections.abc import Collection, Iterator, Sequence

from composer.core.location import in_file
from composer.core.naming import named
from composer.core.problems import Problem, file_problem
from composer.core.words import Words
from composer.core.workshop.svg_cleaning import Removed

_LOST: dict[Removed, tuple[Words, Words]] = {
    "link": (
        Words(
            "Le SVG {name} menait à des fichiers ou à des pages hors de lui\u00a0: ces liens ont été retirés, rien n’a "
            "été ouvert.",
            "The SVG {name} led to files or pages outside it: these links were removed, and nothing was opened.",
        ),
        Words("Demandez que ses images soient incorporées.", "Ask for its pictures to be embedded."),
    ),
    "script": (
        Words(
            "Le SVG {name} contenait des scripts ou des animations\u00a0: ils ont été retirés.",
            "The SVG {name} contained scripts or animations: they were removed.",
        ),
        Words("Vérifiez que l’image est complète.", "Check that the picture is complete."),
    ),
    "picture": (
        Words(
            "Le SVG {name} contenait une image trop grande, ou qui n’est ni PNG, ni JPEG, ni WebP\u00a0: elle a été "
            "retirée.",
            "The SVG {name} contained a picture that is too large, or neither PNG, JPEG nor WebP: it was removed.",
        ),
        Words("Demandez un PNG de l’affiche entière.", "Ask for a PNG of the whole poster."),
    ),
}


def removed_warnings(removed: Collection[Removed], name: str) -> Iterator[Problem]:
    """A warning for each kind of thing that was removed."""
    for kind, (words, fix) in _LOST.items():
        if kind in removed:
            yield file_problem("art-part-removed", "warning", words, name, fix)


def font_warnings(families: Sequence[str], name: str) -> Iterator[Problem]:
    """A warning for texts in families that the program lacks: they are not in the picture."""
    if not families:
        return
    quoted, which = named(name), ", ".join(filter(None, families[:5]))
    font = f" ({which})" if which else ""
    words = Words(
        "{quoted} a du texte dans une police que le programme n’a pas{font}\u00a0: il manque à l’image, ou il y "
        "est dans une autre police.",
        "{quoted} has text in a font that the program lacks{font}: it is missing from the picture, or in another "
        "font there.",
    ).format(quoted=quoted, font=font)
    fix = Words(
        "Demandez que les textes soient convertis en tracés, ou un PDF.",
        "Ask for the texts to be converted to paths, or for a PDF.",
    )
    yield Problem("art-font-missing", "warning", words, in_file(name), fix)
