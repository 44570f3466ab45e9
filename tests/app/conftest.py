"""The use cases as a front end calls them: one studio for the whole run, and a quick order."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtGui import QGuiApplication

from composer.app.brief import Brief, resolve
from composer.app.context import Context, load_context
from composer.app.kit.make import Made, make_kit
from composer.app.kit.order import Order
from composer.app.studio import Studio, open_studio
from composer.core.formats import FileType

#: Compose a brief into a folder: `compose(brief, out, formats, types)`.
Compose: TypeAlias = Callable[..., Made]


@pytest.fixture(scope="session")
def context() -> Context:
    return load_context()


@pytest.fixture(scope="session")
def studio(application: QGuiApplication, context: Context) -> Studio:
    assert application
    return open_studio(context)


def no_progress(_done: int, _total: int, _name: str) -> None:
    """Nobody watches."""


@pytest.fixture
def compose(studio: Studio) -> Compose:
    def call(
        brief: Brief, out: Path, formats: tuple[str, ...] = ("landscape",), types: tuple[FileType, ...] = ()
    ) -> Made:
        return make_kit(Order(resolve(brief, studio.context), out, formats, types), studio, no_progress)

    return call
