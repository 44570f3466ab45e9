"""`review`: checks the kits that ambassadors sent, in one table, and writes a page of those that may be reshared."""

from argparse import Namespace
from collections.abc import Sequence

from composer.app.context import load_context
from composer.app.review.review import Wanted
from composer.app.review.review import review as review_all
from composer.app.review.reviewed import RULES, Reviewed
from composer.app.review.table import aligned, cells, headings
from composer.app.review.written import write_review
from composer.app.studio import Studio, open_studio
from composer.cli import report
from composer.cli.report import NOT_WRITTEN, WRITTEN
from composer.core.problems import SEVERITIES, Misused, Severity
from composer.core.words import Language, Words

_COUNT = Words(
    "Reçus\u00a0: {count}, dont {left} à corriger ou à voir; peuvent être repartagés\u00a0: {shown}.",
    "Received: {count}, {left} of them to correct or review; may be reshared: {shown}.",
)


def run(arguments: Namespace, language: Language) -> int:
    """Print the table and what was found; the exit code is 1 when a finding is at least as severe as `--fail-on`."""
    studio = open_studio(load_context(arguments.campaign))
    received = _reviewed(arguments, studio)
    if not any(each.campaign for each in received):
        # Nothing was reviewed: a program that reads the exit code must not take this for findings.
        raise Misused(*(report.in_its_file(problem, each.place) for each in received for problem in each.problems))
    files = write_review(arguments.out, received, studio, language) if arguments.out else ()
    if arguments.json:
        values = [_value(each, language) for each in received]
        report.print_json({"received": values, "files": [str(path) for path in files]})
    else:
        _print(received, studio, language)
        for path in files:
            report.print_line(str(path))
    return NOT_WRITTEN if any(_fails(each, arguments.fail_on) for each in received) else WRITTEN


def _reviewed(arguments: Namespace, studio: Studio) -> tuple[Reviewed, ...]:
    show = report.progress_on()

    def on_progress(done: int, place: str) -> None:
        # How many there are is known at the end: a zip is opened when its turn comes.
        show(done, done + 1, place)

    pictures = "drawn" if arguments.out else "none"
    received = tuple(review_all(Wanted(tuple(arguments.received), arguments.campaign, pictures), studio, on_progress))
    show(len(received), len(received), "")
    return received


def _print(received: Sequence[Reviewed], studio: Studio, language: Language) -> None:
    lines = [headings(language), *(cells(each, studio.context.campaign, language) for each in received)]
    for line in aligned(lines):
        report.print_line(line)
    for each in received:
        report.print_problems((report.in_its_file(problem, each.place) for problem in each.problems), language)
    left = sum(each.worst in {"error", "warning"} for each in received)
    shown = sum(each.may_be_reshared for each in received)
    report.print_notes((_COUNT.to(language).format(count=len(received), left=left, shown=shown),), language)


def _fails(reviewed: Reviewed, fail_on: Severity) -> bool:
    return reviewed.worst in SEVERITIES[: SEVERITIES.index(fail_on) + 1]


def _value(reviewed: Reviewed, language: Language) -> dict[str, object]:
    return {
        "file": reviewed.place,
        "name": reviewed.name,
        "campaign": reviewed.campaign,
        "networks": list(reviewed.networks),
        "broken": {rule: list(reviewed.broken_on(rule)) for rule in RULES},
        "hashtags": list(reviewed.hashtags),
        "photo_of": reviewed.consent.photo_of,
        "agreed": list(reviewed.consent.agreed),
        "may_be_reshared": reviewed.may_be_reshared,
        "contrast": reviewed.contrast,
        "cut": None if reviewed.cut is None else list(reviewed.cut),
        "photographer": reviewed.photographer,
        "credit": reviewed.credit.to(language),
        "alternative": reviewed.alternative,
        "problems": report.problem_values(reviewed.problems, language),
    }
