"""Finds the faces of a photo, where the build could take the network's weights; what it finds: docs/faces.md."""

from typing import TYPE_CHECKING

from composer.core.visual import Face
from composer.render.photo.blazeface.one_core import multiply_on_one_core
from composer.render.photo.blazeface.weights_file import read_weights
from composer.render.photo.photo import Photo

if TYPE_CHECKING:
    from composer.render.photo.blazeface.network import Network


class FaceFinder:
    """Finds faces, loading the network once. One thread at a time may use it."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Face, ...]] = {}
        self._network: Network | None = None

    def find(self, photo: Photo) -> tuple[Face, ...]:
        """The reliable detections, the largest first, in fractions of the upright photo; none without the weights.

        Refused when the photo cannot be decoded.
        """
        if photo.digest not in self._known:
            self._known[photo.digest] = self._look(photo)
        return self._known[photo.digest]

    def find_first(self, photo: Photo) -> tuple[Face, ...]:
        """Those of the faces that take most of the photo, in less time than `find`; none only where it finds none.

        Refused when the photo cannot be decoded.
        """
        network = self._loaded()
        if photo.digest in self._known or network is None:
            return self._known.get(photo.digest, ())
        from composer.render.photo.blazeface.search import first_faces_in  # noqa: PLC0415 - as in `_look`

        return first_faces_in(photo, network)

    def _look(self, photo: Photo) -> tuple[Face, ...]:
        network = self._loaded()
        if network is None:
            return ()
        from composer.render.photo.blazeface.search import faces_in  # noqa: PLC0415 - numpy takes long to load

        return faces_in(photo, network)

    def _loaded(self) -> "Network | None":
        if self._network is None:
            self._network = _load()
        return self._network


def finds_faces() -> bool:
    """Whether this installation has what it takes to find faces."""
    return read_weights() is not None


def _load() -> "Network | None":
    weights = read_weights()
    if weights is None:
        return None
    multiply_on_one_core()
    from composer.render.photo.blazeface.network import network_of  # noqa: PLC0415 - numpy takes long to load

    return network_of(weights)
