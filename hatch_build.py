"""Takes the weights of the face finder when the program is built, installed for editing or not; goes on without."""

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WeightsHook(BuildHookInterface[Any]):
    """Puts into a wheel or an archive of the sources what git does not hold."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - as hatchling calls it
        """Take the weights unless they are there, and name them to the builder."""
        # The backend is started anywhere, and knows nothing of this folder.
        sys.path.insert(0, self.root)
        from composer.render.photo.blazeface.weights_file import LICENCE, WEIGHTS  # noqa: PLC0415 - once the path is set
        from face_weights.fetch import Unavailable, provide  # noqa: PLC0415

        try:
            provide()
        except Unavailable as why:
            self.app.display_warning(f"{why}\nThe program is built without them; `python -m face_weights` tries again.")
        build_data["artifacts"] += [f"/{path.relative_to(self.root).as_posix()}" for path in (LICENCE, WEIGHTS)]
