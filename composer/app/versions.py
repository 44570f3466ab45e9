"""Lists the versions that determine a file's bytes."""

import msgspec
import PIL
import PySide6

import composer


def versions() -> dict[str, str]:
    """Map the names of the program and of the libraries that draw and encode to their versions."""
    return {
        "jps-composer": composer.__version__,
        "Pillow": PIL.__version__,
        "PySide6": PySide6.__version__,
        "msgspec": msgspec.__version__,
    }
