from pathlib import Path

import pytest
from PIL import Image

from composer.gui.window.window import Window
from tests.gui.conftest import Answers, wait_for


@pytest.mark.parametrize("shown", ["formats", "posters"])
def test_a_contact_sheet_is_saved_where_the_person_says(
    shown: str, window: Window, answers: Answers, tmp_path: Path
) -> None:
    answers.picture = tmp_path / "ma planche.png"
    window.commands[f"sheet-{shown}"].trigger()
    assert window.notice.text.startswith("• La planche se prépare")
    wait_for(lambda: "ma planche.png" in window.notice.text)
    assert window.notice.text.startswith("✓ ")
    with Image.open(answers.picture, formats=["PNG"]) as image:
        assert image.width == 1920
    assert [each.split(":")[0] for each in answers.asked] == ["new sheet"]


def test_no_file_no_sheet(window: Window, answers: Answers) -> None:
    window.commands["sheet-formats"].trigger()
    assert answers.picture is None
    assert window.notice.text == ""


def test_a_sheet_that_cannot_be_written_is_reported(window: Window, answers: Answers, tmp_path: Path) -> None:
    answers.picture = tmp_path / "nulle part" / "planche.png"
    window.commands["sheet-formats"].trigger()
    wait_for(lambda: "n’existe pas" in window.notice.text)
