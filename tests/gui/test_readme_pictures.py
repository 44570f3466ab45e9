"""The pictures of the READMEs can be made again, and those of the repository have the size that the program gives."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from composer.core.words import LANGUAGES, Language
from tests.gui.readme_pictures import WIDTH, poster_row

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_row_of_posters_is_made_at_the_size_that_the_readme_shows(language: Language) -> None:
    made = poster_row(language)
    assert made.width() == WIDTH
    assert QImage(str(PICTURES / f"posters-{language}.jpg")).size() == made.size()
