"""What the documentation says of the tree is true: files, folders, pictures and the links between pages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_architecture import FLOORS
from tests.test_sentences import FRENCH_FAULTS

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "composer"
READMES = ("README.md", "LISEZMOI.md")
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))
#: The folders whose files a page may name.
_TREES = ("composer", "tests", "benchmarks", "face_weights", "shipping", "texts", "docs", "resources", "assets")
#: Bytes: a README opens at once on a telephone.
_HEAVIEST = 250_000


def _text(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def _in_backticks(text: str) -> Iterator[str]:
    yield from re.findall(r"(?<!`)`([^`\n]+)`(?!`)", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL))


def _sources() -> list[str]:
    return [f"/{path.relative_to(ROOT).as_posix()}" for tree in _TREES for path in (ROOT / tree).rglob("*.py")]


def _misnamed(text: str, sources: list[str]) -> list[str]:
    """Every name of a Python file in backticks that no file has, or several."""
    names = [name for name in _in_backticks(text) if re.fullmatch(r"[\w/]+\.py", name)]
    return [name for name in names if sum(path.endswith(f"/{name}") for path in sources) != 1]


def _missing(text: str) -> list[str]:
    """Every path in backticks from the top of the tree that leads nowhere; `<id>` stands for what varies."""
    paths = [name for name in _in_backticks(text) if re.fullmatch(rf"(?:{'|'.join(_TREES)})/[\w./-]*", name)]
    return [path for path in paths if not (ROOT / path).exists()]


@pytest.mark.parametrize("page", PAGES)
def test_every_python_file_that_a_page_names_is_one_file_of_the_tree(page: str) -> None:
    assert not _misnamed(_text(page), _sources())


@pytest.mark.parametrize("page", PAGES)
def test_every_path_that_a_page_names_exists(page: str) -> None:
    assert not _missing(_text(page))


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_leads_somewhere(page: str) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", _text(page))
    assert not [target for target in targets if not (ROOT / page).parent.joinpath(target).exists()]


def test_a_wrong_name_is_seen() -> None:
    sources = ["/composer/gui/main.py", "/composer/cli/main.py"]
    assert _misnamed("`gui/main.py`, `main.py` and `door.py`, not ```main.py```", sources) == ["main.py", "door.py"]
    assert _missing("`composer/core/`, `composer/attic/` and `assets/posters/<id>/`") == ["composer/attic/"]


def _drawn_tree(page: str) -> set[str]:
    """The folders of `composer` in the tree that the page draws, by the width of their indents."""
    (block,) = re.findall(r"^```\ncomposer/.*?\n(.*?)^```", _text(page), re.MULTILINE | re.DOTALL)
    folders: set[str] = set()
    above: list[str] = []
    for indent, name in re.findall(r"^( +)(\w+)/", block, re.MULTILINE):
        above = [*above[: len(indent) // 2 - 1], name]
        folders.add("/".join(above))
    return folders


def test_the_page_on_architecture_draws_every_folder_of_the_program() -> None:
    packages = {path.parent.relative_to(HOUSE).as_posix() for path in HOUSE.rglob("__init__.py")} - {"."}
    assert _drawn_tree("docs/architecture.md") == packages


def test_the_page_on_architecture_stacks_the_window_as_it_is_tested() -> None:
    drawn = re.findall(r"^```\nmain\n(.*?)^```", _text("docs/architecture.md"), re.MULTILINE | re.DOTALL)
    stack = [frozenset(line.partition("   ")[0].split(" · ")) for line in drawn[0].splitlines()]
    assert [frozenset({"main"}), *stack] == [frozenset(floor) for floor in reversed(FLOORS)]


def test_each_question_of_the_page_on_architecture_leads_to_a_file_of_its_folder() -> None:
    rows = re.findall(r"^\| [^|]+ \| `([\w/]+/)` \| (.+) \|$", _text("docs/architecture.md"), re.MULTILINE)
    assert len(rows) == 14
    named = [(folder, re.findall(r"`([\w./-]+\.\w+)`", there)[0]) for folder, there in rows]
    assert not [each for each in named if not (ROOT / each[0] / Path(each[1]).name).exists()]


def test_the_french_readme_follows_quebecs_typography() -> None:
    prose = re.sub(r"^```.*?^```|^\*\[[^\n]*$", "", _text("LISEZMOI.md"), flags=re.MULTILINE | re.DOTALL)
    words = re.sub(r"`[^`]+`|\]\([^)]*\)", "x", prose).replace("*", "")
    assert not {fault: found for fault, pattern in FRENCH_FAULTS.items() if (found := re.findall(pattern, words))}


def _pictures(text: str) -> list[tuple[str, str]]:
    """Alternative text and file of each picture of a page."""
    return re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text)


@pytest.mark.parametrize("page", PAGES)
def test_every_picture_of_a_page_says_what_it_shows(page: str) -> None:
    assert all(len(alternative.split()) >= 4 for alternative, _ in _pictures(_text(page)))


@pytest.mark.parametrize("page", READMES)
def test_a_readme_opens_on_two_light_pictures(page: str) -> None:
    shown = _pictures(_text(page).partition("\n## ")[0])
    assert len(shown) == 2
    assert all((ROOT / file).stat().st_size <= _HEAVIEST for _, file in shown)


def test_each_readme_has_pictures_in_its_own_language() -> None:
    english, french = ([file for _, file in _pictures(_text(page))] for page in READMES)
    assert [file.replace("-en.", "-fr.") for file in english] == french
    assert not set(english) & set(french)
