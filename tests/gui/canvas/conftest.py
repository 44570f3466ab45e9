"""What the tests of the canvas ask of the photo that is displayed."""

from composer.gui.window.window import Window
from composer.render.arrange import arrange
from composer.render.frame import Frame
from composer.render.photo.source import PhotoSource
from composer.render.scene import Scene


def arranged(window: Window, photo: PhotoSource | None) -> Frame:
    """The visual laid out with this photo."""
    state, studio = window.state, window.state.studio
    scene = Scene(state.visual, state.poster, studio.context.campaign, studio.fonts, photo, state.session.logo)
    return arrange(scene, state.format).frame


def is_exact(window: Window) -> bool:
    """Whether the exact print of what is displayed is known."""
    proxy = window.frames.photo
    assert proxy is not None
    proxy.missing()
    return bool(arranged(window, proxy.in_hand()).items) and proxy.missing() == ()
