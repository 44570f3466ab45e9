"""The mark of tests that find faces, which a build without a network leaves out."""

import pytest

from composer.render.photo.faces import finds_faces

needs_faces = pytest.mark.skipif(
    not finds_faces(), reason="the weights of the face finder are absent; `python -m face_weights` fetches them"
)
