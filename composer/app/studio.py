"""The drawing studio, built once: Qt without a screen, and the fonts."""

from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from composer.app.brief import Resolved
from composer.app.context import Context
from composer.core.campaign.campaign import Campaign
from composer.core.poster import Poster
from composer.render.fonts import Fonts
from composer.render.photo.photo import Photo, open_photo
from composer.render.qt_ready import offscreen_application
from composer.render.scene import Scene


class Studio(Struct, frozen=True):
    """All that a scene is built from; the application must outlive every font and picture."""

    context: Context
    application: QGuiApplication
    fonts: Fonts

    def apart(self) -> "Studio":
        """The same with metrics of its own for another thread: Qt's are not shared."""
        return replace(self, fonts=self.fonts.apart())

    def scene(self, resolved: Resolved, photo: Photo | None = None) -> Scene:
        """Return `resolved` ready to be arranged in any format; its photo is `photo`, or opened and not decoded yet."""
        photo = photo or photo_in(resolved)
        return Scene(resolved.visual, resolved.poster, self.context.campaign, self.fonts, photo, resolved.logo)


def photo_in(resolved: Resolved) -> Photo | None:
    """The photo of a visual, open but not decoded yet; None without one."""
    return open_photo(resolved.photo) if resolved.photo else None


def open_studio(context: Context) -> Studio:
    """Start Qt without a screen; Refused, with the command that installs what is missing, when it cannot start."""
    application, fonts = offscreen_application(), Fonts(context.fonts)
    return Studio(proving(context, fonts), application, fonts)


def for_one_thread(studio: Studio) -> Studio:
    """The same with typefaces of its own: Qt's serve one thread. To be asked for in the application's thread."""
    fonts = studio.fonts.apart()
    return Studio(proving(studio.context, fonts), studio.application, fonts)


def proving(context: Context, fonts: Fonts) -> Context:
    """Make `context` draw a person's own posters with `fonts` before use; call in the application's thread."""
    if context.own_ids():
        # The typefaces are given to Qt in this thread, whichever thread then reads a poster.
        fonts.apart()
    return replace(context, proof=partial(_proved, campaign=context.campaign, fonts=fonts))


def _proved(poster: Poster, campaign: Campaign, fonts: Fonts) -> None:
    from composer.app.drawable import prove  # noqa: PLC0415 - most commands draw no poster of a person's own

    prove(poster, campaign, fonts)
