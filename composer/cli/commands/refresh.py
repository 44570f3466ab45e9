"""`refresh`: renders a folder of visuals again under a campaign, and prints what changed in each."""

from argparse import Namespace

from composer.app.campaign.refresh import Folder, Refreshed, problems_of, refresh, title_of
from composer.app.context import load_context
from composer.app.studio import open_studio
from composer.cli import report
from composer.cli.report import NOT_WRITTEN, WRITTEN
from composer.core.formats import Formats
from composer.core.words import Language, Words, counted

_VISUAL, _VISUALS = Words("{count} visuel", "{count} visual"), Words("{count} visuels", "{count} visuals")
_COUNT = Words("{visuals}, dont {failed} à revoir", "{visuals}, {failed} of them to review")


def run(arguments: Namespace, language: Language) -> int:
    """Make every visual of the folder again; print one line for each, then what changed and what is wrong."""
    studio = open_studio(load_context(arguments.campaign))
    formats = studio.context.campaign.format_by_id
    folder = Folder(arguments.folder, arguments.out, "saved" if arguments.save else "kept")
    done: list[Refreshed] = []
    for each in refresh(folder, studio, report.progress_on()):
        done.append(each)
        if not arguments.json:
            _print(each, formats, language)
    if arguments.json:
        report.print_json(
            {"campaign": studio.context.campaign.id, "visuals": [_value(each, formats, language) for each in done]}
        )
    else:
        failed = sum(not each.complete for each in done)
        report.print_notes(
            (_COUNT.format(visuals=counted(len(done), _VISUAL, _VISUALS), failed=failed).to(language),), language
        )
    return WRITTEN if all(each.complete for each in done) else NOT_WRITTEN


def _print(each: Refreshed, formats: Formats, language: Language) -> None:
    report.print_line(title_of(each, language))
    for change in each.changes:
        report.print_line(f"    {change.words.to(language)}")
    report.print_problems(problems_of(each, formats), language)


def _value(each: Refreshed, formats: Formats, language: Language) -> dict[str, object]:
    made = each.made
    return {
        "file": each.file,
        "folder": str(made.folder) if made else "",
        "files": [str(path) for path in made.files] if made else [],
        "complete": each.complete,
        "saved": each.saved,
        "changes": [
            {"kind": change.kind, "key": change.key, "message": change.words.to(language)} for change in each.changes
        ],
        "problems": report.problem_values(problems_of(each, formats), language),
    }
