"""Posters to import: the shipped one under another name, as a folder or as a zip."""

import io
import zipfile
from pathlib import Path

from composer.storage.paths import poster_home


def poster_files(poster_id: str = "voisine") -> dict[str, bytes]:
    """The files of a valid poster called `poster_id`, by name."""
    files = {file.name: file.read_bytes() for file in (poster_home() / "bloc").iterdir()}
    files["poster.toml"] = files["poster.toml"].replace(b'id = "bloc"', f'id = "{poster_id}"'.encode())
    return files


def poster_folder(home: Path, poster_id: str = "voisine", *, folder: str = "") -> Path:
    """That poster as a folder of `home`, under its own name unless `folder` gives another."""
    made = home / (folder or poster_id)
    made.mkdir(parents=True)
    for name, data in poster_files(poster_id).items():
        (made / name).write_bytes(data)
    return made


def zipped(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these files, by their paths."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def poster_zip(path: Path, *poster_ids: str) -> Path:
    """A zip of posters, each in a folder of its own."""
    files = {f"{each}/{name}": data for each in poster_ids for name, data in poster_files(each).items()}
    path.write_bytes(zipped(files))
    return path
