"""Fixtures shared by all tests: the 2026 campaign word for word, Qt without a screen, and hypothesis profiles."""

import atexit
import gc
import os
import shutil
import tempfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from composer.core.campaign.campaign import (
    Address,
    Campaign,
    Dates,
    Day,
    Edition,
    Fact,
    Hashtag,
    Limit,
    Recompression,
    Status,
    Texts,
)
from composer.core.words import Words
from composer.render.photo.blazeface.one_core import multiply_on_one_core
from composer.storage.paths import poster_home
from composer.storage.posters.library import load_poster
from tests.formats import FORMATS
from tests.networks import SHIPPED
from tests.read_once import read_shipped_files_once

if TYPE_CHECKING:
    # Tests of the core run where Qt is not.
    from PySide6.QtGui import QGuiApplication

    from composer.render.fonts import Fonts
    from tests.render.stage import Stage

# Whoever runs the tests may have posters of their own: neither they nor the commands under test see them.
_NO_POSTERS = tempfile.mkdtemp()
os.environ |= {"XDG_DATA_HOME": _NO_POSTERS, "LOCALAPPDATA": _NO_POSTERS}
atexit.register(shutil.rmtree, _NO_POSTERS, ignore_errors=True)

# Pictures of tests import numpy before the program does.
multiply_on_one_core()

# The same examples on every run, and no example failed by a busy machine; `make test-exhaustive` tries more, and others
# each time.
settings.register_profile("steady", deadline=None, derandomize=True, max_examples=60)
settings.register_profile("thorough", deadline=None, max_examples=500)
settings.load_profile("steady")

# Modules read posters while they are collected too.
read_shipped_files_once()


def pytest_collection_finish() -> None:
    """Set aside what was collected: ten thousand tests are never garbage, and were looked through again and again."""
    gc.collect()
    gc.freeze()
    # Python's own but for the first.
    gc.set_threshold(10_000, 10, 10)


_INVITATION = "invitation"
_PAGE = "https://journeesperseverancescolaire.com/fr/campagne-2026"
_ENGLISH = "https://www.journeesperseverancescolaire.com/en/participate/headline-hsd-activities"
_INSTAGRAM = "https://www.imageguide.dev/platforms/instagram"
_IDS = ("parcours", "defi", "echec", "conseil", "adultes", "mantra", "message")
_QUESTIONS = (
    "Qu'est-ce que la persévérance représente pour vous dans votre parcours personnel ou professionnel?",
    "Pouvez-vous partager un moment précis où vous avez dû faire preuve de persévérance pour surmonter un défi?",
    "Avez-vous déjà vécu un échec? Quels ont été vos trucs et astuces pour continuer d'avancer et rester motivé, "
    "ou quels apprentissages avez-vous faits?",
    "Quels conseils donneriez-vous à un jeune qui a du mal à croire en lui ou en ses capacités?",
    "Quels rôles les adultes (parents, enseignants, mentors, employeur) ont-ils déjà joués dans votre parcours de "
    "persévérance?",
    "Avez-vous un mantra ou une phrase inspirante qui vous aide à garder le cap dans les moments difficiles?",
    "Si vous pouvez transmettre un seul message aux jeunes pour les encourager à persévérer, quel serait-il?",
)


def _given(value: str) -> Fact:
    return Fact(value, "given", _INVITATION)


def _both(fr: str, en: str, status: Status = "verified") -> Texts:
    return {"fr": Fact(fr, status, _PAGE), "en": Fact(en, status, _ENGLISH)}


def _limit(value: int, source: str) -> Limit:
    return Limit(value, "2026-01-15", source)


def _editions() -> dict[str, Edition]:
    theme = _given("La persévérance fait toute la différence")
    older = _given("Pour leur futur, persévérer se conjugue toujours au présent")
    return {
        "2025": Edition(_given("2025-02-10"), _given("2025-02-14"), {"fr": theme}, (_given("#JPS2025"),)),
        "2024": Edition(_given("2024-02-12"), _given("2024-02-16"), {"fr": older}),
    }


@pytest.fixture(scope="session")
def campaign() -> Campaign:
    """The campaign of 2026 in Montréal; one frozen value for the whole run."""
    return Campaign(
        id="jps-2026",
        region="Montréal",
        name=_both("Journées de la persévérance scolaire", "Hooked on School Days"),
        theme=_both("La persévérance, ça mène loin.", "Perseverance will take you far"),
        dates=Dates(_given("2026-02-16"), _given("2026-02-20"), _both("16 au 20 février 2026", "February 16–20, 2026")),
        phrase=_given("Dans le cadre des Journées de la persévérance scolaire, je vous partage..."),
        organisation=_given("Réseau réussite Montréal"),
        networks=SHIPPED.networks,
        hashtags=(
            Hashtag("#JPS2026", "to-confirm", _INVITATION),
            Hashtag("#perséVERT2026", "to-confirm", _INVITATION, offered=False),
        ),
        questions={question: Fact(text, "given", _INVITATION) for question, text in zip(_IDS, _QUESTIONS, strict=True)},
        days={
            "persevert": Day(
                _both("Jeudi PerséVERT", "PersiVERDANT Thursday"),
                Fact("2026-02-19", "to-confirm", _PAGE),
                _both("Jeudi 19 février 2026", "Thursday, February 19, 2026", "to-confirm"),
            )
        },
        addresses={
            "montreal": Address(
                Words("Page de Montréal", "Montréal page"),
                Fact("https://www.journeesperseverancescolaire.com/fr/montreal", "verified", _PAGE),
            )
        },
        recompression=Recompression(_limit(1080, _INSTAGRAM), _limit(70, _INSTAGRAM)),
        editions=_editions(),
        formats=FORMATS,
    )


@pytest.fixture(scope="session")
def application() -> "QGuiApplication":
    """The one application of the run, a window's too; it must outlive every font and picture."""
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["tests", "-platform", "offscreen"])


@pytest.fixture(scope="session")
def fonts(application: "QGuiApplication") -> "Fonts":
    """The bundled typefaces, each read once for the whole run."""
    from composer.render.fonts import Fonts

    assert application
    return Fonts()


@pytest.fixture(scope="session")
def stage(campaign: Campaign, fonts: "Fonts") -> "Stage":
    """The poster that the tests of layout use most, with all that a scene of it needs."""
    from tests.render.stage import Stage

    return Stage(campaign, fonts, load_poster("bloc", poster_home()))
