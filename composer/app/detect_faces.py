"""Detects the faces in a brief's photo before it is framed."""

from msgspec.structs import replace

from composer.app.brief import Brief, Resolved
from composer.core.document.edits import mark_faces
from composer.render.photo.faces import FaceFinder
from composer.render.photo.photo import open_photo


def with_faces(resolved: Resolved, brief: Brief, finder: FaceFinder) -> Resolved:
    """Add to `resolved` the faces that `finder` is sure of, when `brief` gives a photo and no position of a face.

    The photo of a saved visual is framed as it was saved. Refused when the photo cannot be decoded.
    """
    if resolved.photo is None or brief.photo is None or brief.focus is not None:
        return resolved
    faces = finder.find(open_photo(resolved.photo))
    return replace(resolved, visual=mark_faces(resolved.visual, faces))
