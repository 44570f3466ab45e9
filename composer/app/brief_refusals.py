"""The problems of a brief that cannot be carried out, each with the command line option that fixes it."""

from typing import Literal

from composer.app.context import Context
from composer.app.example import NOTHING_TO_SHOW
from composer.core.codes import Code
from composer.core.problems import Problem, at_slot
from composer.core.visual import MOST_ACCENTS
from composer.core.words import Words, meant, named

#: What a brief chooses by its name.
Choice = Literal["word", "accent", "poster", "palette", "handle", "network", "language"]
#: By choice, the code of its problem when there is none of that name, and its noun in a sentence.
_CHOICES: dict[Choice, tuple[Code, Words]] = {
    "word": (
        "unknown-word",
        Words("Dans la citation, la suite d’un à trois mots", "In the quote, the run of one to three words"),
    ),
    "accent": ("unknown-word", Words("Dans la citation, le mot", "In the quote, the word")),
    "poster": ("unknown-poster", Words("L’affiche", "The poster")),
    "palette": ("unknown-palette", Words("La palette", "The palette")),
    "handle": ("unknown-handle", Words("Le réseau", "The network")),
    "network": ("unknown-network", Words("Le réseau", "The network")),
    "language": ("unknown-language", Words("Dans cette campagne, la langue", "In this campaign, the language")),
}
NOTHING_THERE = Problem(
    "nothing-to-show",
    "error",
    NOTHING_TO_SHOW,
    fix=Words("Ajoutez une photo, une citation, ou les deux.", "Add a photo, a quote, or both."),
    command=Words("--photo … --quote …", "--photo … --quote …"),
)
#: An option is about a photo, and there is none.
NO_PHOTO = Problem(
    "no-photo",
    "error",
    Words("Il n’y a pas de photo.", "There is no photo."),
    at_slot("photo"),
    Words(
        "Donnez --photo, ou retirez les options qui la concernent "
        "(--crop, --focus, --look, --light, --brightness, --contrast, --warmth, --credit, --photo-shows, "
        "--photo-of, --agreed).",
        "Give --photo, or remove the options about it "
        "(--crop, --focus, --look, --light, --brightness, --contrast, --warmth, --credit, --photo-shows, "
        "--photo-of, --agreed).",
    ),
)
AGREED_BY_NOBODY = Problem(
    "agreed-by-nobody",
    "error",
    Words("Un accord est donné sans dire de qui est la photo.", "Consent is given without saying whose photo it is."),
    at_slot("photo"),
    Words("Ajoutez --photo-of self, adult ou minor.", "Add --photo-of self, adult or minor."),
)
TOO_MANY_ACCENTS = Problem(
    "too-many-accents",
    "error",
    Words(
        f"Au plus {MOST_ACCENTS} mots de la citation sont en couleur.",
        f"At most {MOST_ACCENTS} words of the quote are in colour.",
    ),
    at_slot("accent"),
    Words("Gardez les plus forts.", "Keep the strongest."),
)
#: The credit of the photo is to be drawn, and nobody is named.
NO_PHOTOGRAPHER = Problem(
    "no-photographer",
    "notice",
    Words(
        "Le crédit de la photo est demandé, et personne n’est nommé\u00a0: l’affiche n’en montre pas.",
        "The photo’s credit was asked for, and nobody is named: the poster shows none.",
    ),
    at_slot("photo"),
    Words("Dites qui a pris la photo.", "Say who took the photo."),
    command=Words("--photographer NOM", "--photographer NAME"),
)


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


def unknown_choice(choice: Choice, name: str, known: tuple[str, ...]) -> Problem:
    """There is nothing of that name, and the nearest name is meant."""
    (code, noun), quoted = _CHOICES[choice], named(name)
    return Problem(
        code,
        "error",
        Words("{noun} {quoted} n’existe pas.", "{noun} {quoted} does not exist.").format(noun=noun, quoted=quoted),
        at_slot(choice),
        meant(name, known),
    )
