"""What drawing needs, made once: Qt without a screen, and the fonts."""

from msgspec import Struct
from PySide6.QtGui import QGuiApplication

from composer.app.brief import Resolved
from composer.app.context import Context
from composer.render.fonts import Fonts
from composer.render.photos import open_photo
from composer.render.qt_ready import offscreen_application
from composer.render.scene import Scene


class Studio(Struct, frozen=True):
    """Everything a scene is set with; the application must outlive every font and picture."""

    context: Context
    application: QGuiApplication
    fonts: Fonts

    def scene(self, resolved: Resolved) -> Scene:
        """`resolved` ready to be arranged in any format; its photo is not decoded yet."""
        photo = open_photo(resolved.photo) if resolved.photo else None
        return Scene(resolved.visual, resolved.poster, self.context.campaign, self.fonts, photo)


def open_studio(context: Context) -> Studio:
    """Start Qt on no screen; Refused, with the line that installs what is missing, when it cannot start."""
    application = offscreen_application()
    return Studio(context, application, Fonts())
