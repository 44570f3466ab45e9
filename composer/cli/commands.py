"""Each command: arguments in, the use case called, its result said; the exit code out."""

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from composer.cli.report import problem_value, say, say_json, say_problems, say_progress
from composer.core.naming import meant, named
from composer.core.problems import Misused, Problem
from composer.core.words import Language, Words

if TYPE_CHECKING:
    from composer.app.brief import Brief
    from composer.app.make import Made
    from composer.app.studio import Studio

WRITTEN, NOT_WRITTEN = 0, 1


def compose(arguments: Namespace, language: Language) -> int:
    """Compose a kit."""
    studio = _studio()
    from composer.app.brief import resolve  # noqa: PLC0415 - Qt and Pillow only once a command needs them
    from composer.app.make import Order, make_kit  # noqa: PLC0415 - the same

    resolved = resolve(_brief(arguments), studio.context)
    order = Order(resolved, arguments.out, tuple(arguments.format), tuple(dict.fromkeys(arguments.type)))
    return _say_made(make_kit(order, studio, say_progress), arguments, language)
