"""Compiles the Windows installer of a bundle with NSIS, which runs on every system: `makensis`."""

import subprocess
import sys
from pathlib import Path

import composer
from shipping.document_types import DOCUMENT_TYPES
from shipping.icons import write_ico

SCRIPT = Path(__file__).with_name("windows") / "installer.nsi"
#: What a bundle for Windows has at its top, and `--stand-in` imitates where there is none.
_TOP = ("JPS composer.exe", "jps-composer.exe", "LICENSE", "LISEZMOI.md", "README.md", "_internal/base_library.zip")


def macros(bundle: Path) -> str:
    """What depends on the kinds of files and on the bundle, as the script includes it."""
    made = [f'  !insertmacro Associate "{kind.suffix}" "{kind.key}" "{kind.name.fr}"' for kind in DOCUMENT_TYPES]
    undone = [f'  !insertmacro Dissociate "{kind.suffix}" "{kind.key}"' for kind in DOCUMENT_TYPES]
    files = [f'  Delete "$INSTDIR\\{file.name}"' for file in sorted(bundle.iterdir()) if file.is_file()]
    named = {"ASSOCIATIONS": made, "DISSOCIATIONS": undone, "INSTALLED": files}
    return "".join(f"!macro {name}\n" + "\n".join(lines) + "\n!macroend\n" for name, lines in named.items())


def compile_installer(bundle: Path, out: Path) -> Path:
    """Write the installer of `bundle` to `out`; CalledProcessError when NSIS refuses, with its own words."""
    made = out.parent
    made.mkdir(parents=True, exist_ok=True)
    (made / "macros.nsh").write_text(macros(bundle), "utf-8-sig")
    places = {
        "VERSION": composer.__version__,
        "FOLDER": bundle,
        "ICON": write_ico(made / "application.ico"),
        "OUT": out,
    }
    defined = [f"-D{name}={value}" for name, value in places.items()]
    include = f"-X!include {made / 'macros.nsh'}"
    subprocess.run(["makensis", "-V2", "-WX", *defined, include, str(SCRIPT)], check=True)
    return out


def stand_in(folder: Path) -> Path:
    """Make a folder like a bundle for Windows, of empty programs, and return it."""
    for name in _TOP:
        file = folder / "jps-composer" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")
    return folder / "jps-composer"


def main(where: str, folder: str = "") -> int:
    """Compile the installer of the bundle `where`, or of a stand-in in `folder` after `--stand-in`."""
    bundle = stand_in(Path(folder).resolve()) if where == "--stand-in" else Path(where).resolve()
    out = bundle.parent / f"jps-composer-{composer.__version__}-setup.exe"
    print(compile_installer(bundle, out))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
