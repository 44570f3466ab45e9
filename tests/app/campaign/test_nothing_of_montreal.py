"""Nothing of Montréal is left in any file made under another region, whatever its type."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from composer.app.brief import Brief, resolve
from composer.app.campaign.own_values import keep_values
from composer.app.context import Context, load_context
from composer.app.kit.make import Made, make_kit
from composer.app.kit.order import Order
from composer.app.studio import open_studio
from composer.core.campaign.incomplete import incomplete_problems
from composer.core.formats import FileType
from composer.core.problems import SEVERITIES
from composer.core.words import LANGUAGES, Language
from composer.storage.campaigns.library import DEFAULT_CAMPAIGN, shipped_campaigns
from tests.app.conftest import no_progress
from tests.campaign_homes import campaign_home

_REGIONS = [each for each in shipped_campaigns() if each != DEFAULT_CAMPAIGN]
#: In the organisation's name, its handles, its address and its region, with its accents or without.
_NAMES = ("montréal", "montreal", "reussite_m", "réussitem")
_POSTERS = ("bloc", "persevert")
_TYPES: tuple[FileType, ...] = get_args(FileType)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, application: QGuiApplication) -> Path:
    assert application
    return campaign_home(tmp_path / "data", monkeypatch)


def _completed(region: str, home: Path) -> Context:
    """The campaign of a region once its person has given what its file lacks."""
    campaign = load_context(region).campaign
    handles = {each: "@chez_nous" for each in campaign.networks if campaign.lacks_handle(each)}
    texts = {f"theme.{each}": "Tenir bon" for each in LANGUAGES if incomplete_problems(campaign, each)}
    keep_values(region, handles, texts, home)
    return load_context(region)


def _made(context: Context, poster: str, language: Language, out: Path, types: tuple[FileType, ...] = _TYPES) -> Made:
    """A kit for every network, with a QR code that leads to the region's first page."""
    page = next(iter(context.campaign.addresses.values())).url.value
    brief = Brief(
        poster=poster,
        quote="Je suis arrivée quand même." if language == "fr" else "I got there all the same.",
        person={"name": "Zoé Roy", "role": "Ébéniste"},
        language=language,
        networks=tuple(context.campaign.networks),
        qr=page,
    )
    studio = open_studio(context)
    return make_kit(Order(resolve(brief, studio.context), out, ("landscape",), types), studio, no_progress)


def _texts(path: Path) -> Iterator[str]:
    """All that a file says: its bytes in the encodings of texts and metadata, and what is compressed in it."""
    data = path.read_bytes()
    yield from (data.decode(encoding, "replace") for encoding in ("utf-8", "latin-1", "utf-16-be", "utf-16-le"))
    if path.suffix == ".pdf":
        reader = PdfReader(path)
        yield from (page.extract_text() for page in reader.pages)
        yield str(reader.metadata)
        yield from (stream.decode("utf-8", "replace") for stream in _streams(data))
    elif path.suffix in {".jpg", ".png", ".webp"}:
        with Image.open(path) as picture:
            yield str(picture.info) + str(dict(picture.getexif()))


def _streams(data: bytes) -> Iterator[bytes]:
    for part in data.split(b"stream\n")[1:]:
        try:
            yield zlib.decompressobj().decompress(part, 1 << 20)
        except zlib.error:
            continue


def _left(folder: Path) -> list[str]:
    """Each file that says something of Montréal, by its name and what it says."""
    files = [each for each in folder.rglob("*") if each.is_file()]
    said = {each.name: "\n".join([each.name, *_texts(each)]).casefold() for each in files}
    return [f"{file}: {name}" for file, text in said.items() for name in _NAMES if name in text]


@pytest.mark.slow
@pytest.mark.parametrize(("turn", "region"), list(enumerate(_REGIONS)))
def test_no_file_of_a_region_says_anything_of_montreal(turn: int, region: str, home: Path, tmp_path: Path) -> None:
    context = _completed(region, home)
    for index, (poster, language) in enumerate(zip(_POSTERS, LANGUAGES, strict=True)):
        # Each type in one of the languages, in the other one for the next region.
        types = _TYPES[(turn + index) % 2 :: 2]
        made = _made(context, poster, language, tmp_path / poster, types)
        assert made.complete
        assert [each for each in made.problems if each.severity in SEVERITIES[:1]] == []
        assert len(list(made.folder.iterdir())) >= len(types) + len(context.campaign.networks)
    assert _left(tmp_path / _POSTERS[0]) + _left(tmp_path / _POSTERS[1]) == []


def test_what_is_searched_for_is_found_where_it_is(home: Path, tmp_path: Path) -> None:
    assert home.exists()
    made = _made(load_context(DEFAULT_CAMPAIGN), "bloc", "fr", tmp_path / "bloc")
    found = {each.partition(":")[0] for each in _left(made.folder)}
    assert {"legende-instagram.txt", "legende-facebook.txt", "guide-de-publication.txt"} <= found
