"""A folder of visuals is made again from the window: in the background, with a report, the originals untouched."""

from pathlib import Path

import pytest

from composer.core.visual import Visual
from composer.gui.window.window import Window
from composer.storage.visual_file import write_visual
from tests.gui.conftest import Answers, wait_for


@pytest.fixture
def visuals(tmp_path: Path, answers: Answers) -> Path:
    """Two visuals and one that is damaged, and an empty folder for what is made."""
    folder = tmp_path / "visuels"
    folder.mkdir()
    for number, quote in enumerate(("Un pas, puis un autre.", "On avance."), 1):
        write_visual(folder / f"{number}.jps", Visual("bloc", quote=quote, id=f"v{number}"), None)
    (folder / "abîmé.jps").write_bytes(b"PK")
    answers.visuals, answers.to_export = folder, tmp_path / "refaits"
    (tmp_path / "refaits").mkdir()
    return folder


def test_every_visual_is_made_again_and_a_report_tells_of_each(window: Window, visuals: Path) -> None:
    before = {each.name: each.read_bytes() for each in visuals.iterdir()}
    window.commands["campaign-refresh"].trigger()
    assert window.refresher.running
    wait_for(lambda: not window.refresher.running)
    assert "3 visuels refaits, dont 1 à revoir" in window.notice.text
    report = (visuals.parent / "refaits" / "rapport-jps-2026.txt").read_text("utf-8")
    assert [block.partition(" ")[0] for block in report.split("\n\n")] == ["1.jps", "2.jps", "abîmé.jps\u00a0:"]
    assert "On avance." in "".join(
        each.read_text("utf-8") for each in visuals.parent.glob("refaits/*/texte-alternatif.txt")
    )
    assert {each.name: each.read_bytes() for each in visuals.iterdir()} == before


@pytest.mark.parametrize("given", ["no visuals", "no place"])
def test_nothing_begins_without_both_folders(given: str, window: Window, visuals: Path, answers: Answers) -> None:
    if given == "no visuals":
        answers.visuals = None
    else:
        answers.to_export = None
    window.commands["campaign-refresh"].trigger()
    assert not window.refresher.running
    assert list((visuals.parent / "refaits").iterdir()) == []


def test_a_window_that_closes_stops_between_two_files(window: Window, visuals: Path) -> None:
    many = range(12)
    for number in many:
        write_visual(visuals / f"plus-{number}.jps", Visual("bloc", quote="On avance.", id=f"p{number}"), None)
    window.refresher.start()
    window.leave()
    # Closing waits for the work to end: without a stop, that of every visual.
    assert len(list(visuals.parent.glob("refaits/*/credit.txt"))) < len(many)
