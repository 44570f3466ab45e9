import itertools
import re
import shutil
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from PIL import Image

from composer.app.brief import resolve
from composer.app.example import read_sample
from composer.app.poster.capacity import representative
from composer.app.proof.poster_proof import Proof, check_poster, few_pixels, self_test
from composer.app.sample import sample_brief
from composer.app.studio import Studio
from composer.core.geometry import Rect
from composer.core.person.invented import InventedPerson
from composer.core.poster import MOST_CAPACITY, Art
from composer.core.problems import Problem, Refused
from composer.core.text.length import utf16_length
from composer.core.text.typography.correct import correct
from composer.core.words import LANGUAGES, Language, Words
from composer.render.photo.intake import take_in
from composer.storage.paths import poster_home, resource
from composer.storage.posters.library import poster_ids
from tests.formats import FORMAT_BY_ID


@pytest.fixture
def poster(tmp_path: Path) -> Path:
    """A copy of Bloc with one layout, to spoil."""
    folder = Path(shutil.copytree(poster_home() / "bloc", tmp_path / "bloc"))
    file = folder / "poster.toml"
    head, *layouts = re.split(r"^(?=\[layouts\.)", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (kept,) = (layout for layout in layouts if layout.startswith("[layouts.landscape]"))
    file.write_text(head + kept, encoding="utf-8")
    return folder


def test_the_quote_of_capacity_is_140_characters_of_good_french() -> None:
    assert utf16_length(representative(140)) == 140
    for length in (140, 280, MOST_CAPACITY):
        quote = representative(length)
        assert length - 12 <= utf16_length(quote) <= length
        assert correct(quote, "fr", "caption") == quote


def test_a_proof_is_a_written_file_read_back(studio: Studio) -> None:
    proofs = list(itertools.islice(self_test(studio), 2))
    for proof in proofs:
        assert proof.passed
        assert proof.problems == ()
        assert proof.data.startswith(b"\xff\xd8\xff")
        assert proof.name == f"{proof.poster}-{proof.format.id}.jpg"


@pytest.mark.parametrize(("severity", "passed"), [("error", False), ("warning", True), ("notice", True)])
def test_only_an_error_fails_a_proof(severity: str, passed: object) -> None:
    problem = Problem("not-taken", msgspec.convert(severity, Problem.__annotations__["severity"]), Words("", ""))
    assert Proof("bloc", FORMAT_BY_ID["landscape"], "bloc.jpg", b"", (problem,)).passed is passed


def test_a_check_writes_each_format_as_it_goes(poster: Path, studio: Studio, tmp_path: Path) -> None:
    (proof,) = check_poster(poster, tmp_path / "vu", studio)
    assert proof.passed
    assert (tmp_path / "vu" / "bloc-landscape.jpg").read_bytes() == proof.data


def test_a_check_of_an_unsound_poster_writes_nothing(poster: Path, studio: Studio, tmp_path: Path) -> None:
    (poster / "releve.svg").unlink()
    with pytest.raises(Refused):
        list(check_poster(poster, tmp_path / "vu", studio))
    assert not (tmp_path / "vu").exists()


def test_a_day_that_the_campaign_does_not_have_is_refused_with_the_nearest_name(studio: Studio, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(poster_home() / "persevert", tmp_path / "persevert"))
    file = folder / "poster.toml"
    file.write_text(file.read_text("utf-8").replace('day = "persevert"', 'day = "perseverd"'), "utf-8")
    with pytest.raises(Refused) as refused:
        list(check_poster(folder, tmp_path / "vu", studio))
    (problem,) = refused.value.problems
    assert problem.code == "unknown-day"
    assert re.fullmatch(r"persevert/poster\.toml:layouts\.\w+\.layers\[\d+\]\.parts\[\d\]\.day", str(problem.location))
    assert problem.fix is not None
    assert "«\u00a0persevert\u00a0»" in problem.fix.fr
    assert not (tmp_path / "vu").exists()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", read_sample(), ids=lambda person: person.id)
@pytest.mark.parametrize("poster_id", poster_ids(poster_home()))
def test_the_sample_is_whole_on_every_poster(
    poster_id: str, person: InventedPerson, language: Language, studio: Studio
) -> None:
    resolved = resolve(sample_brief(poster_id, language, person), studio.context)
    assert resolved.problems == ()
    assert resolved.visual.language == language
    assert resolved.visual.quote
    assert resolved.visual.person.name
    assert resolved.photo
    assert resolved.photo.data == take_in(resource("sample", person.picture), "").data


@pytest.mark.parametrize(("side", "soft"), [(100, True), (2000, False)])
def test_a_picture_with_too_few_pixels_for_paper_is_a_warning(side: int, soft: bool, studio: Studio) -> None:  # noqa: FBT001 - a case
    file = BytesIO()
    Image.new("RGB", (side, side)).save(file, "PNG")
    bloc = studio.context.poster("bloc")
    art = Art("a.png", Rect(0, 0, 400, 400))
    layout = replace(bloc.layouts["letter"], layers=(art,))
    poster = replace(bloc, layouts={"letter": layout, "portrait": layout}, pictures={"a.png": file.getvalue()})
    formats = studio.context.campaign.format_by_id
    found = [problem for each in ("letter", "portrait") for problem in few_pixels(poster, formats[each])]
    assert [(each.code, each.severity) for each in found] == [("art-few-pixels", "warning")] * soft
    assert [str(each.location) for each in found] == ["bloc/poster.toml:layouts.letter.layers[0]"] * soft
