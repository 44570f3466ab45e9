"""Detects the faces in a brief's photo before it is framed, and tries whether this installation can."""

from collections.abc import Callable

from msgspec.structs import replace

from composer.app.brief import Brief, Resolved
from composer.core.document.edits import mark_faces
from composer.core.problems import Problem, at_slot
from composer.core.visual import Face, Visual
from composer.core.words import Words
from composer.render.photo.faces import FaceFinder, finds_faces
from composer.render.photo.intake import take_in
from composer.render.photo.photo import Photo, open_photo
from composer.storage.paths import resource

_NO_FACE = Problem(
    "no-face",
    "warning",
    Words("Aucun visage n’a été trouvé sur la photo.", "No face was found in the photo."),
    at_slot("photo"),
    Words(
        "Vérifiez que c’est la bonne, et qu’elle est bien cadrée; si personne ne doit s’y reconnaître, dites-le.",
        "Check that it is the right one, and well framed; if nobody is to be recognized in it, say so.",
    ),
)


def with_faces(resolved: Resolved, brief: Brief, finder: FaceFinder, photo: Photo | None = None) -> Resolved:
    """Add to `resolved` the faces that `finder` is sure of, when `brief` gives a photo and no position of a face.

    The photo of a saved visual is framed as it was saved. `photo` is that of `resolved` where it is open already.
    Refused when the photo cannot be decoded.
    """
    return _marked(resolved, brief, finder.find, photo)


def with_first_faces(resolved: Resolved, brief: Brief, finder: FaceFinder) -> Resolved:
    """The same in less time, with those faces alone that take most of the photo: enough to check it beforehand."""
    return _marked(resolved, brief, finder.find_first, None)


def _marked(
    resolved: Resolved, brief: Brief, find: Callable[[Photo], tuple[Face, ...]], photo: Photo | None
) -> Resolved:
    if resolved.photo is None or brief.photo is None or brief.focus is not None:
        return resolved
    return replace(resolved, visual=mark_faces(resolved.visual, find(photo or open_photo(resolved.photo))))


def faceless_problem(visual: Visual) -> Problem | None:
    """The problem of a photo that was searched and has no face, unless the consent says that nobody is in it.

    None where this installation finds no faces.
    """
    photo = visual.photo
    if photo is None or photo.faces or photo.consent.photo_of == "nobody" or not finds_faces():
        return None
    return _NO_FACE


def try_finder() -> bool:
    """Search the example's photo, so that all it takes is loaded; False where the build left the weights out."""
    portrait = resource("sample", "adult.png")
    FaceFinder().find(open_photo(take_in(portrait, portrait.name)))
    return finds_faces()
