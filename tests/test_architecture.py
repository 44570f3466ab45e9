"""The rooms and doors of docs/architecture.md, each rule titled by its sentence and proved to bite on a tiny house."""

import ast
import re
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import pytest
from msgspec import Struct
from pytest_archon import archrule
from pytest_archon.failure import pop_failures

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "composer"

#: Room → the rooms it may know, and what it may import beside them and the standard library.
ROOMS: dict[str, tuple[set[str], set[str]]] = {
    "core": (set(), {"msgspec"}),
    "storage": ({"core"}, {"msgspec", "python_calamine", "rtoml", "xlsxwriter"}),
    "render": (
        {"core"},
        {"msgspec", "PySide6", "PIL", "pi_heif", "numpy", "qrcode", "pypdfium2", "psd_tools", "resvg_py"},
    ),
    "export": ({"core", "storage", "render"}, {"msgspec", "PySide6", "PIL", "av"}),
    "app": ({"core", "storage", "render", "export"}, {"msgspec", "PySide6", "PIL"}),
    "cli": ({"core", "storage", "render", "export", "app"}, {"msgspec"}),
    "gui": ({"core", "storage", "render", "export", "app"}, {"msgspec", "PySide6"}),
}

#: What reads and writes files, and so is no business of values and rules.
FILES = {"fileinput", "os", "pathlib", "shutil", "sqlite3", "tempfile", "zipfile"}
#: What opens a socket or starts a program.
OUTSIDE = {
    "PySide6.QtNetwork",
    "asyncio",
    "ftplib",
    "http",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "subprocess",
    "urllib.request",
    "webbrowser",
    "xmlrpc",
}


class Rule(Struct, frozen=True):
    """Modules (a pattern after the house's name) that must not import others; `{}` stands for the house.

    `reach` says whose imports count: its own, its own at the top of the file, or also those of what it imports.
    """

    title: str
    modules: str
    forbidden: tuple[str, ...]
    reach: Literal["own", "top", "all"] = "own"
    but: str = ""

    def check(self, house: str) -> None:
        """Tell pytest-archon of every module that breaks the rule in `house`."""
        # pytest-archon leaves its patterns' keywords untyped.
        targets = archrule(self.title).match(house + self.modules)  # pyright: ignore[reportUnknownMemberType]
        if self.but:
            targets = targets.exclude(house + self.but)  # pyright: ignore[reportUnknownMemberType]
        targets.should_not_import(  # pyright: ignore[reportUnknownMemberType]
            *(pattern.format(house) for pattern in self.forbidden)
        ).check(house, only_direct_imports=self.reach == "own", only_toplevel_imports=self.reach == "top")


def _whole(names: Iterable[str]) -> tuple[str, ...]:
    """Patterns for modules and what is inside them."""
    return tuple(pattern for name in sorted(names) for pattern in (name, f"{name}.*"))


RULES = (
    Rule("core knows no files", ".core*", _whole(FILES)),
    Rule("only gui imports QtWidgets", "*", ("PySide6.QtWidgets*",), reach="all", but=".gui*"),
    Rule(
        "the door knows no front end before it knows which is wanted", ".__main__", ("{}.cli*", "{}.gui*"), reach="top"
    ),
    Rule("app knows no command line", ".app*", ("argparse", "getpass")),
    Rule("nothing leaves the machine, and no program is started", "*", _whole(OUTSIDE)),
)


def _knows_only_what_its_room_may(house: str, room: str) -> None:
    rooms, libraries = ROOMS[room]

    def allowed(module: str) -> bool:
        top, _, inside = module.partition(".")
        if top == house:
            return not inside or inside.partition(".")[0] in rooms | {room}
        return top in libraries or top in sys.stdlib_module_names

    def knows_only_these(_module: str, direct: set[str], _all: dict[str, set[str]]) -> bool:
        return all(allowed(each) for each in direct)

    targets = archrule(f"{room} knows only {sorted(rooms | libraries)}").match(  # pyright: ignore[reportUnknownMemberType]
        f"{house}.{room}", f"{house}.{room}.*"
    )
    targets.should(knows_only_these).check(house)  # pyright: ignore[reportUnknownMemberType]


@pytest.mark.parametrize("room", [room for room in ROOMS if (HOUSE / room).is_dir()])
def test_a_room_knows_what_stands_below_it_never_upward_never_its_neighbour(room: str) -> None:
    _knows_only_what_its_room_may("composer", room)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.title)
def test_the_house_keeps_its_rules(rule: Rule) -> None:
    rule.check("composer")


#: The rooms of the window from the floor up; those of one line do not know each other.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("jobs", "widgets"),
    ("preferences", "state"),
    ("field_text", "finding_row", "guide", "guide_ticks", "panel", "thumbnails"),
    ("canvas", "notice", "table", "typesetting"),
    ("phone", "shared"),
    ("batch", "review", "workshop"),
    ("campaign", "caption", "export", "photo", "poster", "quote"),
    ("document",),
    ("start",),
    ("window",),
    ("application",),
    ("main",),
)


def _looks_upward(house: str, floors: tuple[tuple[str, ...], ...]) -> None:
    """Tell pytest-archon of every room that imports one of its own floor or above."""
    for height, floor in enumerate(floors):
        above = {each for other in floors[height:] for each in other}
        for room in floor:
            names = sorted(f"{house}.gui.{each}" for each in above - {room})
            rule = archrule(f"{room} knows only what stands below").match(*_whole([f"{house}.gui.{room}"]))  # pyright: ignore[reportUnknownMemberType]
            rule.should_not_import(*_whole(names)).check(house, only_direct_imports=True)  # pyright: ignore[reportUnknownMemberType]


def test_a_room_of_the_window_knows_only_the_floors_below() -> None:
    _looks_upward("composer", FLOORS)


def test_every_room_of_the_window_has_its_floor() -> None:
    rooms = {each.stem for each in (HOUSE / "gui").iterdir() if each.suffix == ".py" or (each / "__init__.py").exists()}
    assert rooms - {"__init__"} == {room for floor in FLOORS for room in floor}


@pytest.mark.parametrize("folder", ["", *ROOMS])
def test_no_two_rooms_of_a_folder_know_each_other_in_a_circle(folder: str) -> None:
    assert _circle(_arrows(HOUSE / folder)) == []


def _arrows(folder: Path) -> dict[str, set[str]]:
    """Each file or folder inside `folder`, and those beside it that it imports."""
    inside = ".".join((*folder.relative_to(ROOT).parts, ""))
    arrows: dict[str, set[str]] = {}
    for path in folder.rglob("*.py"):
        own = path.relative_to(folder).with_suffix("").parts[0]
        known = {
            each.removeprefix(f"{inside}.").partition(".")[0]
            for each in _imports(path)
            if each.startswith(f"{inside}.")
        }
        arrows.setdefault(own, set()).update(known - {own})
    return arrows


@cache
def _imports(path: Path) -> tuple[str, ...]:
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.extend(f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Import):
            found.extend(each.name for each in node.names)
    return tuple(found)


def _circle(arrows: dict[str, set[str]]) -> list[str]:
    """What remains once every room that knows none of the others is taken away, again and again."""
    left = {room: known & set(arrows) for room, known in arrows.items()}
    while free := {room for room, known in left.items() if not known}:
        left = {room: known - free for room, known in left.items() if room not in free}
    return sorted(left)


def test_a_circle_is_seen() -> None:
    assert _circle({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == ["a", "b", "c"]


def test_every_folder_of_the_house_is_a_known_room() -> None:
    folders = {each.parent.relative_to(HOUSE).parts[0] for each in HOUSE.glob("*/**/*.py")}
    assert folders <= set(ROOMS)


# --- The rules bite: one broken line in a tiny house, one failure. ---

Build = Callable[[str, str], str]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """A tiny house with every room empty, and one line where the test puts it; gives the house's name."""
    name = f"house_{tmp_path.name}"  # imports are remembered by name, so each house has its own
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])

    def make(module: str, line: str) -> str:
        for room in ROOMS:
            (tmp_path / name / room).mkdir(parents=True)
            (tmp_path / name / room / "__init__.py").touch()
        (tmp_path / name / "__init__.py").touch()
        (tmp_path / name / "__main__.py").touch()
        (tmp_path / name / f"{module}.py").write_text(line.replace("HOUSE", name), "utf-8")
        return name

    return make


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("core/a", "from HOUSE.storage import schema"),
        ("core/a", "import numpy"),
        ("core/a", "from PySide6.QtCore import QRectF"),
        ("storage/a", "from PIL import Image"),
        ("storage/a", "from HOUSE.render import paint"),
        ("render/a", "from HOUSE.storage import paths"),
        ("export/a", "from HOUSE.app import make"),
        ("app/a", "from HOUSE.cli.report import line"),
        ("cli/a", "from HOUSE.gui import window"),
        ("cli/a", "def late():\n    from PySide6.QtGui import QImage"),
        ("gui/a", "import HOUSE.cli"),
    ],
)
def test_an_upward_look_is_seen(build: Build, module: str, line: str) -> None:
    _knows_only_what_its_room_may(build(module, line), module.partition("/")[0])
    assert pop_failures()


@pytest.mark.parametrize(
    ("title", "module", "line"),
    [
        ("core knows no files", "core/a", "from pathlib import Path"),
        ("only gui imports QtWidgets", "render/a", "from PySide6.QtWidgets import QLabel"),
        ("only gui imports QtWidgets", "cli/a", "import PySide6.QtWidgets"),
        ("the door knows no front end", "__main__", "from HOUSE.cli import main"),
        ("app knows no command line", "app/a", "import argparse"),
        ("nothing leaves the machine", "export/a", "from urllib.request import urlopen"),
        ("nothing leaves the machine", "export/a", "def late():\n    import subprocess"),
    ],
)
def test_a_broken_rule_is_seen(build: Build, title: str, module: str, line: str) -> None:
    (rule,) = (rule for rule in RULES if rule.title.startswith(title))
    rule.check(build(module, line))
    assert pop_failures()


def test_a_sound_house_passes_every_rule(build: Build) -> None:
    house = build("render/a", "from PySide6.QtGui import QPainter\nfrom HOUSE.core import words")
    for room in ROOMS:
        _knows_only_what_its_room_may(house, room)
    for rule in RULES:
        rule.check(house)
    assert not pop_failures()


# --- What the code looks like: sizes, sentences, and who draws. ---

#: Only `render/paint.py` draws poster content; the window's own widgets paint themselves. PDFium makes a picture of a
#: page of official art, and a halftone follows the hand, before they are a poster's.
DRAWERS = ("render/paint.py", "gui/", "render/workshop/pdf_pages.py", "render/photo/halftone.py")
_DRAWS = re.compile(r"draw[A-Z]\w*|fillRect|fillPath|strokePath|eraseRect|render")

Node = ast.FunctionDef | ast.AsyncFunctionDef


def _modules(house: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(house.rglob("*.py")):
        yield path.relative_to(house).as_posix(), path.read_text("utf-8")


@cache
def _functions(source: str) -> tuple[tuple[str, int], ...]:
    """The functions of a module and how many lines each has; not the nodes themselves, which take much memory."""
    nodes = (each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))
    return tuple((each.name, _length(each)) for each in nodes)


def _length(node: Node) -> int:
    assert node.end_lineno
    return node.end_lineno - node.lineno + 1


def _long_files(house: Path) -> list[str]:
    return [name for name, source in _modules(house) if source.count("\n") > 400]


def _crowded(house: Path) -> list[str]:
    modules = Counter(Path(name).parent.as_posix() for name, _ in _modules(house) if not name.endswith("__init__.py"))
    return [folder for folder, count in modules.items() if count > 16]


def _long_functions(house: Path) -> list[str]:
    return [
        f"{name}: {function}"
        for name, source in _modules(house)
        for function, length in _functions(source)
        if length > 40
    ]


def _without_a_sentence(house: Path) -> list[str]:
    return [name for name, source in _modules(house) if not _opens_with_a_sentence(source)]


def _opens_with_a_sentence(source: str) -> bool:
    first, _, rest = (ast.get_docstring(ast.parse(source)) or "").partition("\n")
    return first.endswith(".") and (not rest or rest.startswith("\n"))


def _drawn_elsewhere(house: Path) -> list[str]:
    return [
        f"{name}: {node.func.attr}"
        for name, source in _modules(house)
        if not name.startswith(DRAWERS)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _DRAWS.fullmatch(node.func.attr)
    ]


def _hides_a_qt_module(house: Path) -> list[str]:
    # `from PySide6 import QtWidgets` reads as an import of « PySide6 » alone: the rule on QtWidgets cannot see it.
    return [
        name
        for name, source in _modules(house)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and node.module == "PySide6"
    ]


#: What shows a text is made in one module, where nothing is taken for HTML or for a key.
_FACTORY = "gui/widgets/labels.py"
#: Shows the guide, a text of the program itself: with no markup but Markdown, no link and no picture from elsewhere.
_GUIDE = "gui/guide/guide_page.py"
#: Widgets whose texts Qt reads, by guess, as HTML, or whose ampersands it takes for keys.
_READERS = {
    "QCheckBox",
    "QErrorMessage",
    "QGroupBox",
    "QInputDialog",
    "QLabel",
    "QMessageBox",
    "QProgressDialog",
    "QPushButton",
    "QRadioButton",
    "QSplashScreen",
    "QTextBrowser",
    "QTextEdit",
    "QToolButton",
    "QToolTip",
    "QWhatsThis",
}
_RICH = {
    "appendHtml",
    "insertHtml",
    "setDetailedText",
    "setHtml",
    "setInformativeText",
    "setMarkdown",
    "setTextFormat",
    "setToolTip",
    "setWhatsThis",
}


def _shows_text_by_itself(house: Path) -> list[str]:
    return [
        f"{name}: {told}"
        for name, source in _modules(house)
        if name.startswith("gui/") and name not in {_FACTORY, _GUIDE}
        for node in ast.walk(ast.parse(source))
        for told in _shown_by(node)
    ]


def _shown_by(node: ast.AST) -> list[str]:
    """The widget that `node` makes, stands on or asks by itself, or the setter that it names."""
    if isinstance(node, ast.Attribute):
        named = [node.attr] if node.attr in _RICH else []
        return [*named, *_readers(node.value)]
    if isinstance(node, ast.Call):
        return _readers(node.func)
    return [each for base in node.bases for each in _readers(base)] if isinstance(node, ast.ClassDef) else []


#: The dialog that fits the screen.
_FITTED = "gui/widgets/fitting/fitted_dialog.py"


def _opens_larger_than_the_screen(house: Path) -> list[str]:
    return [
        f"{name}: {node.name}"
        for name, source in _modules(house)
        if name.startswith("gui/") and name != _FITTED
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef) and any("QDialog" in ast.unparse(base) for base in node.bases)
    ]


def _readers(node: ast.expr) -> list[str]:
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return [name] if name in _READERS else []


def _opens_files(house: Path) -> list[str]:
    return [
        name
        for name, source in _modules(house)
        if name.startswith("core/")
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
    ]


Offenders = Callable[[Path], list[str]]


@pytest.mark.parametrize(
    "offenders",
    [
        _long_files,
        _long_functions,
        _crowded,
        _without_a_sentence,
        _drawn_elsewhere,
        _opens_files,
        _hides_a_qt_module,
        _shows_text_by_itself,
        _opens_larger_than_the_screen,
    ],
    ids=[
        "no file is longer than 400 lines",
        "no function is longer than 40 lines",
        "no folder holds more than 16 modules",
        "every module opens with one sentence",
        "only render/paint.py draws",
        "core opens no file",
        "Qt's modules are named where they are imported",
        "only gui/widgets/labels.py, and the page of the guide, make what shows a text",
        "every dialog fits the screen",
    ],
)
def test_the_code_keeps_its_shape(offenders: Offenders) -> None:
    assert not offenders(HOUSE)


def test_half_of_the_functions_are_shorter_than_ten_lines() -> None:
    lengths = [length for _, source in _modules(HOUSE) for _, length in _functions(source)]
    assert statistics.median(lengths) < 10


def test_a_crowded_folder_is_seen(tmp_path: Path) -> None:
    for index in range(17):
        (tmp_path / f"module_{index}.py").touch()
    assert _crowded(tmp_path) == ["."]


@pytest.mark.parametrize(
    ("offenders", "source"),
    [
        (_long_files, '"""A."""\n' * 401),
        (_long_functions, "def a():\n" + "    pass\n" * 40),
        (_without_a_sentence, "import re\n"),
        (_without_a_sentence, '"""A title"""\n'),
        (_without_a_sentence, '"""A sentence that\nruns over."""\n'),
        (_drawn_elsewhere, "painter.drawImage(0, 0, image)\n"),
        (_drawn_elsewhere, "art.render(painter)\n"),
        (_hides_a_qt_module, "from PySide6 import QtWidgets\n"),
        (_opens_files, "with open('a') as file: pass\n"),
    ],
)
def test_a_broken_shape_is_seen(tmp_path: Path, offenders: Offenders, source: str) -> None:
    (tmp_path / "core").mkdir()
    (tmp_path / "core" / "a.py").write_text(source, "utf-8")
    assert offenders(tmp_path)


# --- What an import brings in, asked of a fresh interpreter. ---


def _brought_in_by(modules: str) -> set[str]:
    code = f"import sys, {modules}; print(*sys.modules, sep='\\n')"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_the_door_alone_brings_in_no_front_end() -> None:
    assert not {"composer.cli", "composer.gui", "PySide6", "PIL"} & _brought_in_by("composer.__main__")


def test_the_command_line_answers_without_qt_or_pillow() -> None:
    assert not {"composer.gui", "PySide6", "PIL", "numpy"} & _brought_in_by("composer.cli.main")


def test_a_row_of_a_list_is_made_without_what_only_answers_need() -> None:
    # Each process of a list would compile their patterns, which takes as long as two rows.
    brought = _brought_in_by("composer.app.batch.row_kit, composer.gui.batch.list_state")
    assert not {"composer.app.answers", "composer.core.linter.lint", "numpy"} & brought


def test_core_brings_in_nothing_but_msgspec() -> None:
    modules = ", ".join(
        ".".join(path.relative_to(ROOT).with_suffix("").parts) for path in (HOUSE / "core").rglob("[a-z]*.py")
    )
    assert not {"PySide6", "PIL", "numpy"} & _brought_in_by(modules)


@pytest.mark.parametrize(
    "line",
    [
        "label = QLabel(name)",
        "label = QtWidgets.QLabel(name)",
        "QMessageBox.warning(None, name, name)",
        "box = QMessageBox(parent)",
        "class Box(QMessageBox): pass",
        "button.setToolTip(name)",
        "speech.say(button, button.setToolTip, name)",
        "QToolTip.showText(point, name)",
        "QInputDialog.getText(None, name, name)",
        "page.setHtml(name)",
        "button = QPushButton(name)",
        "tick = QCheckBox()",
    ],
)
def test_a_text_shown_elsewhere_is_seen(tmp_path: Path, line: str) -> None:
    (tmp_path / "gui").mkdir()
    (tmp_path / "gui" / "a.py").write_text(f"{line}\n", "utf-8")
    assert _shows_text_by_itself(tmp_path)


@pytest.mark.parametrize("line", ["class Box(QDialog): ...", "class Box(QtWidgets.QDialog): ..."])
def test_a_dialog_that_may_be_larger_than_the_screen_is_seen(tmp_path: Path, line: str) -> None:
    (tmp_path / "gui").mkdir()
    (tmp_path / "gui" / "a.py").write_text(f"{line}\n", "utf-8")
    assert _opens_larger_than_the_screen(tmp_path)


def test_what_the_factory_makes_may_be_named_and_used(tmp_path: Path) -> None:
    (tmp_path / _FACTORY).parent.mkdir(parents=True)
    source = "label: QLabel = plain_label()\nset_help(button, name)\n"
    (tmp_path / "gui" / "a.py").write_text(source, "utf-8")
    (tmp_path / _FACTORY).write_text(f"{source}label = QLabel()\n", "utf-8")
    assert not _shows_text_by_itself(tmp_path)
