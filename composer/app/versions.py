"""The versions that decide a file's bytes."""

import msgspec
import PIL
import PySide6

import composer


def versions() -> dict[str, str]:
    """Name → version of the program and of the libraries that draw and encode."""
    return {
        "jps-composer": composer.__version__,
        "Pillow": PIL.__version__,
        "PySide6": PySide6.__version__,
        "msgspec": msgspec.__version__,
    }
