"""A background job always comes back: a result, a refusal, or a sentence for an unexpected error."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QApplication

from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.gui.jobs import Jobs
from tests.gui.conftest import wait_for

_NO = Problem("not-taken", "error", Words("Non.", "No."))


def _result_of(work: Callable[[], object]) -> list[object]:
    owner, results = QObject(), list[object]()
    jobs = Jobs(owner)
    jobs.start(work, results.append, results.append)
    wait_for(lambda: bool(results))
    jobs.finish()
    return results


def test_a_result_comes_back(application: QApplication) -> None:
    assert application
    assert _result_of(lambda: 42) == [42]


def test_a_refusal_comes_back(application: QApplication) -> None:
    assert application

    def refuse() -> None:
        raise Refused(_NO)

    (refused,) = _result_of(refuse)
    assert isinstance(refused, Refused)
    assert refused.problems == (_NO,)


def test_an_unexpected_error_is_reported_and_comes_back_as_a_sentence(
    application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert application
    reported: list[BaseException] = []

    def hook(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        reported.append(error)

    monkeypatch.setattr(sys, "excepthook", hook)

    def fail() -> None:
        raise ZeroDivisionError

    (refused,) = _result_of(fail)
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "unforeseen"
    assert isinstance(reported[0], ZeroDivisionError)


def test_the_thread_stays_while_its_owner_does(application: QApplication) -> None:
    assert application
    # Fonts made in a thread are not safe in the next one, which Qt would begin after half a minute without work.
    owner = QObject()
    pool = Jobs(owner).findChild(QThreadPool)
    assert isinstance(pool, QThreadPool)
    assert pool.expiryTimeout() < 0


def test_a_module_is_imported_once_in_a_thread_beside_and_what_waits_for_it_follows(
    application: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert application
    (tmp_path / "seldom_opened.py").write_text("import threading\nthread = threading.get_ident()\n", "utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    owner, met = QObject(), list[int]()
    jobs = Jobs(owner)

    def note() -> None:
        met.append(threading.get_ident())

    jobs.load("seldom_opened", note)
    jobs.load("seldom_opened", note)
    assert met == []
    wait_for(lambda: met)
    assert sys.modules["seldom_opened"].thread != threading.get_ident()
    # It is there: nothing is waited for.
    jobs.load("seldom_opened", note)
    assert met == [threading.get_ident()] * 2
    jobs.finish()
    del sys.modules["seldom_opened"]
