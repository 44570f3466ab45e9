import os
import struct
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from composer.core.problems import Problem, Refused
from composer.render.photo import intake
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo
from composer.render.photo_file.file_kinds import kind_of
from composer.render.photo_file.problems import shown
from tests.render.photo.files import jpeg, saved
from tests.render.photo.reference import SCENE


def refused(source: Path | bytes, name: str = "photo.jpg") -> Problem:
    with pytest.raises(Refused) as refusal:
        take_in(source, name)
    (problem,) = refusal.value.problems
    return problem


def test_a_file_and_its_bytes_are_imported_alike(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(jpeg(SCENE))
    assert take_in(path, "photo.jpg") == take_in(path.read_bytes(), "photo.jpg")


def test_the_imported_file_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "photo.tif"
    path.write_bytes(saved(SCENE, "TIFF"))
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    take_in(path, path.name)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_folder_is_refused_by_name(tmp_path: Path) -> None:
    problem = refused(tmp_path, "Mes photos")
    assert problem.code == "photo-folder"
    assert "dossier" in problem.words.fr
    assert "Mes photos" in problem.words.en


@pytest.mark.parametrize("name", ["nowhere.jpg", "no/where.jpg", "null\x00byte.jpg"])
def test_a_missing_file_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path / name).code == "photo-missing"


def test_a_name_longer_than_the_system_takes_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / ("n" * 5000)).code in ("photo-missing", "photo-closed")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").touch()
    assert refused(tmp_path / "photo.jpg").code == "photo-empty"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes of this kind")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "photo.jpg")
    assert refused(tmp_path / "photo.jpg").code == "photo-unknown"


def test_a_file_that_the_system_denies_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "photo.jpg").write_bytes(jpeg(SCENE))
    monkeypatch.setattr(Path, "read_bytes", deny)
    assert refused(tmp_path / "photo.jpg").code == "photo-closed"


def test_a_file_too_heavy_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "photo.tif"
    with path.open("wb") as file:
        file.truncate(intake.FILE_LIMIT + 1)  # A hole: it takes no room on the disk.
    problem = refused(path, "photo.tif")
    assert problem.code == "photo-too-heavy"
    assert f"{intake.FILE_LIMIT // 1_000_000} Mo" in problem.words.fr


def test_memory_that_runs_out_is_reported_as_a_photo_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhaust(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(intake, "clean_png", exhaust)
    assert refused(saved(SCENE, "PNG")).code == "photo-too-large"


@pytest.mark.parametrize("name", ["a{b}.jpg", "{name}.jpg", "deux\nlignes.jpg", "\udcff.jpg", "n" * 5000 + ".jpg"])
def test_any_name_is_written_on_one_line_and_can_be_printed(name: str) -> None:
    problem = refused(b"%PDF-1.7", name)
    for words in (problem.words.fr, problem.words.en, str(problem.location)):
        words.encode()
        assert shown(name) in words
        assert "\n" not in words
    assert len(shown(name)) <= 120


def test_a_name_says_nothing_about_the_kind() -> None:
    assert take_in(jpeg(SCENE), "photo.eps").problems == ()
    assert refused(b"%!PS-Adobe-3.0", "photo.jpg").code == "photo-foreign"
    assert kind_of(saved(SCENE, "WEBP")) == "WEBP"


def test_what_would_do_instead_depends_on_the_kind() -> None:
    fixes = {refused(head).fix for head in (b"%PDF-1.7", b"FUJIFILMCCD-RAW", b"<html>", b"PK\x03\x04")}
    assert len(fixes) == 4


def sized(data: bytes, width: int, height: int) -> bytes:
    """A JPEG that claims another size than the pixels it holds."""
    frame = data.index(b"\xff\xc0") + 5
    return data[:frame] + struct.pack(">HH", height, width) + data[frame + 4 :]


def test_two_hundred_megapixels_are_imported_and_cropped_without_touching_pillows_limit() -> None:
    limit = Image.MAX_IMAGE_PIXELS
    photo = open_photo(take_in(sized(jpeg(SCENE), 16_320, 12_240), "photo.jpg"))
    assert (photo.size.width, photo.size.height) == (16_320, 12_240)
    assert photo.size.width * photo.size.height > 2 * (limit or 0)
    assert limit == Image.MAX_IMAGE_PIXELS


def test_beyond_two_hundred_and_ten_megapixels_a_photo_is_refused() -> None:
    assert refused(sized(jpeg(SCENE), 16_000, 13_126)).code == "photo-too-large"
    assert take_in(sized(jpeg(SCENE), 16_000, 13_125), "photo.jpg").data


def test_a_progressive_photo_is_refused_by_the_memory_its_scans_take() -> None:
    """Two bytes a coefficient: with colours at full resolution six bytes a pixel, at a quarter three."""

    def progressive(width: int, subsampling: int) -> bytes:
        data = jpeg(SCENE, progressive=True, subsampling=subsampling).replace(b"\xff\xc2", b"\xff\xc0", 1)
        return sized(data, width, 12_000).replace(b"\xff\xc0", b"\xff\xc2", 1)

    assert refused(progressive(14_000, 0)).code == "photo-too-large"
    assert take_in(progressive(13_000, 0), "photo.jpg").data
    assert take_in(progressive(17_000, 2), "photo.jpg").data


_LAZY = """
import sys
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo
from composer.core.geometry import Rect
from composer.core.problems import Refused
open_photo(take_in(sys.stdin.buffer.read(), "photo.jpg")).cut(Rect(0, 0, 1, 1), (10, 10))
for head in (b"%!PS-Adobe-3.0 EPSF-3.0", b"\\xc5\\xd0\\xd3\\xc6" + bytes(30)):
    try:
        take_in(head, "photo.jpg")
    except Refused:
        print("refused")
unwanted = {"numpy", "pi_heif", "PIL.ImageCms", "PIL.TiffImagePlugin", "PIL.AvifImagePlugin", "PIL.EpsImagePlugin"}
print(sorted(unwanted & set(sys.modules)))
"""


def test_a_plain_jpeg_wakes_no_other_decoder_and_eps_none_at_all() -> None:
    done = subprocess.run([sys.executable, "-c", _LAZY], input=jpeg(SCENE), capture_output=True, check=True)
    assert done.stdout.split() == [b"refused", b"refused", b"[]"]


def test_a_photo_damaged_beyond_its_header_is_refused_when_it_is_cut() -> None:
    from composer.core.geometry import Rect

    data = saved(SCENE, "PNG")
    header, end = data[:33], data[-12:]
    body = BytesIO()
    body.write(struct.pack(">I", 4) + b"IDAT" + b"oops" + bytes(4))
    pixels = body.getvalue()
    import zlib

    pixels = pixels[:-4] + struct.pack(">I", zlib.crc32(pixels[4:-4]))
    photo = open_photo(take_in(header + pixels + end, "photo.png"))
    with pytest.raises(Refused) as refusal:
        photo.cut(Rect(0, 0, 1, 1), (10, 10))
    assert refusal.value.problems[0].code == "photo-damaged"
    assert "photo.png" in refusal.value.problems[0].words.fr
