"""What a process works on rows with: the fonts, the campaign and the face finder, opened once."""

from functools import cache

from msgspec import Struct

from composer.app.context import load_context
from composer.app.studio import Studio, open_studio
from composer.render.photo.faces import FaceFinder
from composer.render.qt_ready import require_qt


class Tools(Struct, frozen=True):
    """What rows are checked and made with, opened once."""

    studio: Studio
    finder: FaceFinder


@cache
def tools_of(campaign: str) -> Tools:
    """The tools of this process under a campaign, opened at the first call."""
    require_qt()
    return Tools(open_studio(load_context(campaign)), FaceFinder())
