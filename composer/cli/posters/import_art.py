"""`posters import` and `posters add`: posters made of official art, and posters added to one's own."""

from argparse import Namespace
from pathlib import Path

from composer.app.context import load_context
from composer.app.poster.user_posters import add_posters
from composer.app.studio import Studio, open_studio
from composer.app.workshop.import_art import Imported, import_art
from composer.cli import report
from composer.cli.report import NOT_WRITTEN, WRITTEN
from composer.core.kit_names import slug
from composer.core.problems import Problem, stopping
from composer.core.words import Language, Words, printable
from composer.core.workshop.compose import Identity
from composer.core.workshop.proposal_findings import NO_CREDIT
from composer.storage.posters.validation import LONGEST_NAME

_WRITTEN = Words("{folder}\u00a0: {formats}", "{folder}: {formats}")
_CHECKED = Words("{id} (à vérifier)", "{id} (to check)")
_NEXT = Words(
    "Regardez-la\u00a0: jps-composer check {folder}; puis ajoutez-la\u00a0: jps-composer posters add {folder}",
    "Look at it: jps-composer check {folder}; then add it: jps-composer posters add {folder}",
)
_ADDED = Words("Ajoutée à vos affiches\u00a0: {id}", "Added to your posters: {id}")
#: Characters of a credit, as a poster's rules have it; the name of what has none.
_LONGEST_CREDIT, _UNNAMED = 500, "affiche"
_NO_CREDIT = Words("Crédit à donner", "Credit to be given")
_ADD_CREDIT = Words("Ajoutez --credit, ou écrivez-le dans poster.toml.", "Add --credit, or write it in poster.toml.")


def import_poster(arguments: Namespace, language: Language) -> int:
    """Make a poster's folder of art in `--out`, print what was proposed, and return the exit code."""
    name = _line(arguments.name, LONGEST_NAME) or _line(arguments.art[0].stem, LONGEST_NAME) or _UNNAMED
    credit = _line(arguments.credit, _LONGEST_CREDIT)
    words = Words(credit, credit) if credit else _NO_CREDIT
    identity = Identity(slug(name), Words(name, name), words)
    imported = import_art(arguments.art, arguments.out, identity, _studio(arguments))
    missing = Problem("art-no-credit", "warning", NO_CREDIT, fix=_ADD_CREDIT)
    findings = (*imported.findings, *(() if credit else (missing,)))
    if arguments.json:
        report.print_json(_value(imported, findings, language))
    else:
        _print(imported, findings, language)
    return NOT_WRITTEN if stopping(findings) else WRITTEN


def _line(text: str, longest: int) -> str:
    """A text as a poster's file may have it: one line, without invisible characters."""
    return printable(" ".join(text.split()))[:longest].strip()


def add(arguments: Namespace, language: Language) -> int:
    """Add posters from folders and zips to the person's own, all of them or none, and return the exit code."""
    ids = add_posters(arguments.sources, _studio(arguments).context, arguments.existing)
    lines = (_ADDED.format(id=each).to(language) for each in ids)
    report.print_answer(arguments, language, {"added": list(ids)}, lines)
    return WRITTEN


def _studio(arguments: Namespace) -> Studio:
    studio = open_studio(load_context(arguments.campaign))
    # The typefaces are given to Qt before a poster is drawn.
    studio.fonts.apart()
    return studio


def _print(imported: Imported, findings: tuple[Problem, ...], language: Language) -> None:
    formats = ", ".join(_format(each, imported, language) for each in imported.poster.layouts)
    report.print_line(_WRITTEN.format(folder=str(imported.folder), formats=formats).to(language))
    report.print_problems(findings, language)
    report.print_line(_NEXT.format(folder=_typed(imported.folder)).to(language))


def _typed(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)


def _format(format_id: str, imported: Imported, language: Language) -> str:
    return _CHECKED.format(id=format_id).to(language) if format_id in imported.to_check else format_id


def _value(imported: Imported, findings: tuple[Problem, ...], language: Language) -> dict[str, object]:
    return {
        "id": imported.poster.id,
        "folder": str(imported.folder),
        "formats": list(imported.poster.layouts),
        "to_check": list(imported.to_check),
        "problems": report.problem_values(findings, language),
    }
