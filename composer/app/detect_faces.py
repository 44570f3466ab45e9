"""Detects the faces in a brief's photo before it is framed, and tries whether this installation can."""

from msgspec.structs import replace

from composer.app.brief import Brief, Resolved
from composer.core.document.edits import mark_faces
from composer.render.photo.faces import FaceFinder, finds_faces
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo
from composer.storage.paths import resource


def with_faces(resolved: Resolved, brief: Brief, finder: FaceFinder) -> Resolved:
    """Add to `resolved` the faces that `finder` is sure of, when `brief` gives a photo and no position of a face.

    The photo of a saved visual is framed as it was saved. Refused when the photo cannot be decoded.
    """
    if resolved.photo is None or brief.photo is None or brief.focus is not None:
        return resolved
    faces = finder.find(open_photo(resolved.photo))
    return replace(resolved, visual=mark_faces(resolved.visual, faces))


def try_finder() -> bool:
    """Search the example's photo, so that all it takes is loaded; False where the build left the weights out."""
    portrait = resource("sample", "adult.png")
    FaceFinder().find(open_photo(take_in(portrait, portrait.name)))
    return finds_faces()
