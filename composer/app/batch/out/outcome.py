"""Writes what a run gives beside its kits: the report as a table and as a page, and the contact sheets."""

from collections.abc import Sequence
from concurrent.futures import Executor
from pathlib import Path

from composer.app.batch.out.overview import write_overview
from composer.app.batch.out.report import REPORT, report_bytes
from composer.app.batch.out.report_page import PAGE, report_page
from composer.app.batch.run import Batch, RowResult
from composer.app.studio import Studio
from composer.core.words import Language
from composer.storage.atomic_write import write_atomic


def write_outcome(
    batch: Batch, results: Sequence[RowResult], studio: Studio, language: Language, executor: Executor | None = None
) -> tuple[Path, ...]:
    """Write `rapport.csv`, `rapport.pdf` and the contact sheets in the folder of kits, and return them.

    The sheets are drawn by `executor`, or in this process without one. Refused when a file cannot be written; the kits
    are all there.
    """
    name = batch.opened.table.file
    reports = {REPORT: report_bytes(results, language), PAGE: report_page(name, results, studio, language)}
    for file, data in reports.items():
        write_atomic(batch.out / file, data)
    sheets = write_overview(batch, results, studio, language, executor)
    return (*(batch.out / file for file in reports), *sheets)
