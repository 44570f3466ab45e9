"""What the bundle leaves out of all that PyInstaller collects: unused parts of Qt, and libraries every desktop has."""

import sys
from pathlib import PurePath

#: A file as PyInstaller collects it: its place in the bundle, where it comes from, its kind.
Entry = tuple[str, str, str]

#: Qt's plugins that the window or the drawing uses, by folder, without prefix and suffix; the others stay out.
PLUGINS: dict[str, frozenset[str]] = {
    "platforms": frozenset({"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"}),
    "platforminputcontexts": frozenset({"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}),
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    # Pictures are read by Pillow. A PDF's photos are compressed by Qt's JPEG.
    "imageformats": frozenset({"qjpeg", "qsvg"}),
    "iconengines": frozenset({"qsvgicon"}),
    "printsupport": frozenset({"cupsprintersupport"}),
    "styles": frozenset({"qmodernwindowsstyle", "qmacstyle"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
    "wayland-decoration-client": frozenset({"adwaita", "bradient"}),
}
#: Qt's libraries that only plugins left out need.
UNUSED_LIBRARIES = frozenset(
    {"Network", "OpenGL", "EglFSDeviceIntegration", "EglFsKmsSupport", "WlShellIntegration"}
    | {"Qml", "QmlModels", "QmlMeta", "QmlWorkerScript", "Quick", "VirtualKeyboard", "Pdf"}
)
TRANSLATIONS = frozenset({"qtbase_fr", "qtbase_en"})

#: The libraries of the system that the bundle carries: what a desktop may lack, and no newer C library is needed for.
#: The others come with every desktop, or must be the machine's own: fonts, printing, the services of the system.
CARRIED = ("libxcb-", "libxkbcommon-x11.", "libbz2.", "liblzma.", "libffi.", "libpython", "libuuid.")

#: Modules that PyInstaller finds and the program never imports. Without OpenSSL, Python computes digests itself.
EXCLUDED = (
    *("tkinter", "unittest", "pydoc", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL"),
    *("_ssl", "_hashlib", "readline", "curses", "setuptools", "pip", "pkg_resources"),
    # What the tests and psd-tools could use: the program reads the names and boxes of layers only.
    *(
        "scipy",
        "skimage",
        "matplotlib",
        "IPython",
        "pytest",
        "_pytest",
        "hypothesis",
        "pygments",
        "pluggy",
        "fontTools",
    ),
    *(f"numpy.{name}" for name in ("f2py", "fft", "ma", "polynomial", "random", "testing")),
)


def wanted(entry: Entry, platform: str = sys.platform) -> bool:
    """Whether the bundle takes a collected file."""
    place = PurePath(entry[0].replace("\\", "/"))
    folder = place.parent.name
    if "plugins" in place.parts and "PySide6" in place.parts:
        return _bare(place) in PLUGINS.get(folder, ())
    if folder == "translations" and "PySide6" in place.parts:
        return place.stem in TRANSLATIONS
    if _bare(place).removeprefix("Qt6") in UNUSED_LIBRARIES and place.name.startswith(("libQt6", "Qt6")):
        return False
    if platform == "linux" and _is_systems(entry):
        return place.name.startswith(CARRIED)
    return True


def _bare(place: PurePath) -> str:
    """The name of a library without what platforms put around it: `libqxcb.so` and `qxcb.dll` are `qxcb`."""
    return place.name.partition(".")[0].removeprefix("lib")


def _is_systems(entry: Entry) -> bool:
    """Whether a library lies at the top of the bundle and comes from no wheel: the system's own, or Python's."""
    place, source, kind = entry
    return kind == "BINARY" and "/" not in place and "site-packages" not in source and "dist-packages" not in source
