"""The problems of a brief that cannot be carried out, each with the option of the command line that mends it."""

from composer.app.context import Context
from composer.app.example import NOTHING_TO_SHOW
from composer.core.location import NOWHERE, at_slot
from composer.core.problems import Problem
from composer.core.words import Words


def no_poster(context: Context) -> Problem:
    """No poster is chosen."""
    listed = ", ".join(context.poster_ids())
    return Problem(
        "no-poster",
        "error",
        Words("Aucune affiche n’est choisie.", "No poster is chosen."),
        at_slot("poster"),
        Words(f"Choisissez-en une avec --poster\u00a0: {listed}.", f"Choose one with --poster: {listed}."),
    )


def nothing_to_show() -> Problem:
    """There is neither a photo nor a quote."""
    fix = Words("Ajoutez une photo, une citation, ou les deux.", "Add a photo, a quote, or both.")
    options = Words("--photo … --quote …", "--photo … --quote …")
    return Problem("nothing-to-show", "error", NOTHING_TO_SHOW, NOWHERE, fix, command=options)


def no_photo() -> Problem:
    """An option is about a photo, and there is none."""
    return Problem(
        "no-photo",
        "error",
        Words("Il n’y a pas de photo.", "There is no photo."),
        at_slot("photo"),
        Words(
            "Donnez --photo, ou retirez les options qui la concernent "
            "(--crop, --focus, --look, --light, --photo-shows, --photo-of, --agreed).",
            "Give --photo, or remove the options about it "
            "(--crop, --focus, --look, --light, --photo-shows, --photo-of, --agreed).",
        ),
    )


def agreed_by_nobody() -> Problem:
    """An agreement is given, of nobody in particular."""
    return Problem(
        "agreed-by-nobody",
        "error",
        Words(
            "Un accord est donné sans dire de qui est la photo.",
            "Consent is given without saying whose photo it is.",
        ),
        at_slot("photo"),
        Words("Ajoutez --photo-of self, adult ou minor.", "Add --photo-of self, adult or minor."),
    )
