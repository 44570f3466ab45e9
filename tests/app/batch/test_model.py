"""The model of a list says what the program reads, in both languages."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from composer.app.batch.model import model_columns, write_model
from composer.app.context import Context
from composer.core.lists.cell_values import language_in, who_in_photo, yes_or_no
from composer.core.lists.columns import meaning_of
from composer.core.words import LANGUAGES, Language
from composer.storage.lists.read_list import Reading, read_list


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_of_the_model_is_recognised_as_itself(context: Context, language: Language) -> None:
    found = [meaning_of(each.heading, context.campaign) for each in model_columns(context, language)]
    assert all(each and each[1] == 0 for each in found)
    assert len({each[0] for each in found if each}) == len(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_of_the_model_is_understood(context: Context, language: Language) -> None:
    understood = {"language": language_in, "photo-of": who_in_photo, "publish": yes_or_no, "reshare": yes_or_no}
    for column in model_columns(context, language):
        found = meaning_of(column.heading, context.campaign)
        assert found
        if read := understood.get(found[0].field):
            assert column.choices
            assert all(read(each) for each in column.choices)


def test_the_model_has_drop_downs_and_one_sheet_to_fill_in(context: Context, tmp_path: Path) -> None:
    path = write_model(tmp_path / "modele.xlsx", context, "fr")
    with ZipFile(io.BytesIO(path.read_bytes())) as archive:
        filled = archive.read("xl/worksheets/sheet1.xml").decode()
    wanted = sum(bool(each.choices) for each in model_columns(context, "fr"))
    assert filled.count('<dataValidation type="list"') == wanted > 4
    assert read_list(path, Reading(sheet="Mode d’emploi")).headings[0] == "Prénom"
