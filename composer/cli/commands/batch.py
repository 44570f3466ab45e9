"""`batch`: makes a kit for each row of a list, or checks the list, or writes a model of one."""

import os
from argparse import Namespace
from collections.abc import Generator
from concurrent.futures import Executor
from contextlib import contextmanager

from composer.app.batch.processes import begin_ahead, processes
from composer.core.words import Language


def run(arguments: Namespace, language: Language) -> int:
    """Make the kits, print one line a row and what is wrong with it; the exit code is 1 if any row failed."""
    with _executor(arguments) as executor:
        # Imported while the processes begin, which import most of it too.
        from composer.cli.batch.making import make_list  # noqa: PLC0415
        from composer.render.qt_ready import require_qt  # noqa: PLC0415

        require_qt()
        return make_list(arguments, language, executor)


@contextmanager
def _executor(arguments: Namespace) -> Generator[Executor | None]:
    """The processes that make the rows; none where one kit is made at a time, or there is only one."""
    jobs = arguments.jobs or os.cpu_count() or 1
    jobs = min(jobs, len(arguments.only)) if arguments.only else jobs
    if jobs <= 1 or arguments.list is None:
        yield None
        return
    executor = processes(jobs)
    # A folder that is there may have all the kits: then there is nothing to make.
    if arguments.list.is_file() and (arguments.dry_run or not arguments.out.exists()):
        begin_ahead(executor, jobs, arguments.campaign)
    try:
        yield executor
    finally:
        # Whoever interrupts twice does not wait for the rows that were handed ahead.
        executor.shutdown(cancel_futures=True)
