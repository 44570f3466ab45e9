"""Goes through the window as a screen reader does, in both languages: `python -m tests.access [LANGUAGE]`.

On a screen, a session bus and a home of its own; what was exported is then compared with what the command line makes.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from composer.core.kit_names import slug
from shipping.virtual_screen import virtual_screen
from tests.access.journey import OPENING, PERSON, QUOTE
from tests.drawn_persons import drawn

ROOT = Path(__file__).parents[2]
#: Debian's, by what shows that it is there.
_PACKAGES = {
    "xvfb": ("Xvfb",),
    "dbus": ("dbus-run-session",),
    "python3-pyatspi": ("/usr/bin/python3", "-c", "import gi; gi.require_version('Atspi', '2.0')"),
    "at-spi2-core": ("test", "-e", "/usr/share/dbus-1/services/org.a11y.Bus.service"),
}
#: Seconds that the journey may take in one language.
_LONGEST = 600


def main(languages: list[str]) -> int:
    """Print what each journey saw; 0 when nothing is wrong, or when the system lacks what it takes, which is said."""
    if lacking := [package for package, command in _PACKAGES.items() if not _is_there(command)]:
        sys.stdout.write(f"Not checked: this system lacks {', '.join(lacking)} (names of Debian's packages).\n")
        return 0
    return max(_check(language) for language in languages or ["fr", "en"])


def _is_there(command: tuple[str, ...]) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return len(command) == 1 or subprocess.run(command, check=False, capture_output=True).returncode == 0


def _check(language: str) -> int:
    with TemporaryDirectory() as folder, virtual_screen() as display:
        home = Path(folder)
        drawn("adult").image.save(home / "portrait.jpg", quality=90)
        (home / "absent.jpg").write_text("not a photo", "utf-8")
        environment = _environment(language, home, display)
        program = [sys.executable, "-m", "composer"]
        journey = ["/usr/bin/python3", "-m", "tests.access.journey", language, str(home), *program]
        code = subprocess.run(
            ["dbus-run-session", "--", *journey], cwd=ROOT, env=environment, check=False, timeout=_LONGEST
        ).returncode
        wrong = _wrong_files(language, home, environment)
        sys.stdout.writelines(f"  {each}\n" for each in wrong)
    return code or min(1, len(wrong))


def _environment(language: str, home: Path, display: str) -> Mapping[str, str]:
    """A session of its own, with nothing of the person's."""
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "PYTHONDONTWRITEBYTECODE"}}
    return kept | {
        "HOME": str(home),
        "LANG": f"{language}_CA.UTF-8",
        "DISPLAY": display,
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }


def _wrong_files(language: str, home: Path, environment: Mapping[str, str]) -> list[str]:
    """What is wrong with the kit: it has other files than the command line makes of the saved visual."""
    visual, out = home / "zoe.jps", home / "composed"
    if not visual.is_file():
        return ["no visual was saved, so that the files cannot be compared"]
    command = [sys.executable, "-m", "composer", "compose", "--out", str(out), str(visual)]
    subprocess.run(command, cwd=ROOT, env=dict(environment), check=True, capture_output=True)
    (kit,) = (each.parent for each in home.rglob(f"{slug(PERSON)}/kit.json") if not each.is_relative_to(out))
    made, composed = _files(kit), _files(out / kit.name)
    wrong = [
        f"{name} is not as composed" for name in sorted({*made, *composed}) if made.get(name) != composed.get(name)
    ]
    captions = b"\n".join(data for name, data in made.items() if name.endswith(".txt")).decode("utf-8")
    return wrong + [f"no caption says « {words} »" for words in (QUOTE[language], OPENING) if words not in captions]


def _files(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
