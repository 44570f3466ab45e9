"""What the project says of itself is true: the two READMEs, the commands they show, the pages the code cites."""

import re
import shlex
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import composer
from composer.cli.main import build_parser

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "LISEZMOI.md")
#: What belongs to one machine or one registry and not to the project. Split so that this file does not hold them.
FORBIDDEN = re.compile(
    "|".join(
        [
            r"/wo" r"rk/",
            r"/ro" r"ot/",
            r"(?<![\w.])/ho" r"me/\w",
            r"C:\\Us" r"ers",
            r"pypi\.o" r"rg",
            r"pythonho" r"sted",
            r"index-u" r"rl",
            r"find-li" r"nks",
            r"brie" r"fs/",
        ]
    )
)


def _text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _shown(name: str, program: str) -> list[list[str]]:
    """The lines of the page's code blocks that call `program`, as a shell would split them, without redirections."""
    blocks = re.findall(r"^```console\n(.*?)^```", _text(name), re.MULTILINE | re.DOTALL)
    lines = [shlex.split(line.partition(" < ")[0]) for block in blocks for line in block.splitlines()]
    return [words[1:] for words in lines if words[0] == program]


def _outline(words: list[str]) -> tuple[str, ...]:
    """A command without the words a language changes: the command and its options."""
    return (words[0], *(word for word in words if word.startswith("--")))


@pytest.mark.parametrize("program", ["jps-composer", "make", "python"])
def test_both_readmes_show_the_same_commands(program: str) -> None:
    english, french = (_shown(name, program) for name in READMES)
    assert english
    assert [_outline(words) for words in english] == [_outline(words) for words in french]


def test_both_readmes_have_the_same_chapters() -> None:
    english, french = (len(re.findall(r"^## ", _text(name), re.MULTILINE)) for name in READMES)
    assert english == french


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", READMES)
def test_every_command_of_the_readme_is_understood(name: str, language: str) -> None:
    parser = build_parser("fr" if language == "fr" else "en")
    for words in _shown(name, "jps-composer"):
        assert parser.parse_args(words).command == words[0]


@pytest.mark.parametrize("name", READMES)
def test_every_target_of_the_readme_is_in_the_makefile(name: str) -> None:
    phony = set(" ".join(re.findall(r"^\.PHONY:(.*)$", _text("Makefile"), re.MULTILINE)).split())
    assert {words[0] for words in _shown(name, "make")} <= phony


@pytest.mark.parametrize("name", READMES)
def test_the_table_names_every_command(name: str) -> None:
    rows = re.findall(r"^\| `([\w-]+)` \|", _text(name), re.MULTILINE)
    parser = build_parser("fr")
    for row in rows:
        with pytest.raises(SystemExit) as leaving:
            parser.parse_args([row, "--help"])
        assert leaving.value.code == 0
    assert {words[0] for words in _shown(name, "jps-composer")} == set(rows)


def test_the_version_is_printed_once() -> None:
    project = tomllib.loads(_text("pyproject.toml"))
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "composer/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", composer.__version__)


def test_the_changelog_says_what_is_new() -> None:
    versions = re.findall(r"^## \[(.+?)\]", _text("CHANGELOG.md"), re.MULTILINE)
    assert versions[0] in {"Unreleased", composer.__version__}


def _tracked() -> Iterator[tuple[str, str]]:
    """The project's text files: what git knows or would add, or, without git, what an archive holds."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    names = listing.stdout.decode().split("\0") if listing.returncode == 0 else _unpacked()
    for name in filter(None, names):
        path = ROOT / name
        if path.is_file() and b"\0" not in (data := path.read_bytes()):
            yield name, data.decode("utf-8")


def _unpacked() -> list[str]:
    tops = ("composer", "tests", "docs", "resources", "assets", "benchmarks", "texts", "face_weights", "shipping")
    inside = [path for top in tops for path in (ROOT / top).rglob("*") if path.suffix not in {".pyc", ".pyo"}]
    return [path.relative_to(ROOT).as_posix() for path in (*inside, *ROOT.glob("*.md"), *ROOT.glob("*.toml"))]


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = {name: match[0] for name, text in _tracked() if (match := FORBIDDEN.search(text))}
    assert not found


def test_the_forbidden_words_are_seen() -> None:
    assert FORBIDDEN.search("see /wo" + "rk/main/a.py")
    assert FORBIDDEN.search("https://pypi.o" + "rg/simple")


def test_every_page_that_a_file_cites_exists() -> None:
    cited = {
        (name, page)
        for name, text in _tracked()
        if not name.startswith("tests/")
        for page in re.findall(r"(?<![\w./])docs/[\w./-]*\w", text)
    }
    assert cited
    missing = {
        (name, page) for name, page in cited if not (ROOT / page).exists() and not list(ROOT.glob(f"{page}-*.md"))
    }
    assert not missing


def test_every_chapter_that_the_code_cites_is_in_the_facts() -> None:
    chapters = set(re.findall(r"^## (.+)$", _text("docs/facts.md"), re.MULTILINE))
    cited = {
        chapter.replace("\u00a0", " ").strip()
        for name, text in _tracked()
        if name.endswith((".py", ".toml"))
        for chapter in re.findall(r"docs/facts\.md, «(.+?)»", text)
    }
    assert "Picture sizes" in cited
    assert cited <= chapters


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md", "docs/facts.md"])
def test_every_link_between_pages_leads_somewhere(name: str) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", _text(name))
    assert all(((ROOT / name).parent / target).exists() for target in targets)
