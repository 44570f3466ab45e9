"""The version resource of the Windows programs, which their properties show."""

from pathlib import Path

import composer

_TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable("0c0c04b0", [{strings}])]),
    VarFileInfo([VarStruct("Translation", [0x0c0c, 1200])]),
  ],
)
"""


def version_text(version: str = composer.__version__) -> str:
    """The resource as PyInstaller reads it; its language is the French of Canada, its text Unicode."""
    numbers = (*map(int, version.split(".")), 0)
    said = {
        "CompanyName": "The JPS composer's authors",
        "FileDescription": "Compositeur des JPS",
        "FileVersion": version,
        "LegalCopyright": "Licence MIT",
        "ProductName": "JPS composer",
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in said.items())
    return _TEMPLATE.format(numbers=numbers, strings=strings)


def write_version(file: Path) -> Path:
    """Write it to `file`, and return it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(version_text(), "utf-8")
    return file
