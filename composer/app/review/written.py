"""Writes what a review gives: the table and the credits as CSV, the page to publish, and contact sheets of all."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image

from composer.app.proof.contact_sheet import headed_pages, sheet_file
from composer.app.review.page import page
from composer.app.review.reviewed import Reviewed, ShownPicture, on_one_line
from composer.app.review.table import cells, headings
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.words import Language, Words
from composer.export.csv_table import csv_bytes
from composer.export.raster import encode_jpeg, for_jpeg
from composer.render.photo.photo import qimage
from composer.render.picture import thumbnail
from composer.render.sheet import Tile, sheet
from composer.storage.atomic_write import make_folder, write_atomic

TABLE, CREDITS, PAGE = "tableau.csv", "credits.csv", "visuels.html"
_FINDINGS = Words("Constats", "Findings")
_CREDITS = (
    Words("Nom", "Name"),
    Words("Crédit photo", "Photo credit"),
    Words("Crédit en français", "Credit in French"),
    Words("Crédit en anglais", "Credit in English"),
    Words("Texte alternatif", "Alternative text"),
    Words("Peut être repartagé", "May be reshared"),
    Words("Fichier", "File"),
)
#: A mark over the picture: a sheet is passed from hand to hand.
NOT_TO_RESHARE = Words("Ne pas repartager", "Not to reshare")
_YES, _NO = Words("oui", "yes"), Words("non", "no")
_TITLE = Words("Visuels reçus", "Visuals received")


def write_review(out: Path, received: Sequence[Reviewed], studio: Studio, language: Language) -> tuple[Path, ...]:
    """Write the files of a review in the folder `out`, and return them; Refused when one cannot be written."""
    make_folder(out)
    written: list[Path] = []
    for name, data in _files(received, studio, language):
        write_atomic(out / name, data)
        written.append(out / name)
    return tuple(written)


def _files(received: Sequence[Reviewed], studio: Studio, language: Language) -> Iterator[tuple[str, bytes]]:
    """The files by their names, each made when it is asked for: all sheets at once would fill the memory."""
    campaign = studio.context.campaign
    yield TABLE, _table(received, campaign, language)
    yield CREDITS, _credits(received, language)
    yield PAGE, page(received, campaign, language).encode("utf-8", "replace")
    shown = [(each, each.picture) for each in received if each.picture]
    for number, (heading, some) in enumerate(headed_pages(_TITLE.to(language), shown, language), 1):
        tiles = [_tile(each, picture, language) for each, picture in some]
        yield sheet_file(number), encode_jpeg(for_jpeg(thumbnail(sheet(heading, tiles, studio.fonts), 1.0)))


def _table(received: Sequence[Reviewed], campaign: Campaign, language: Language) -> bytes:
    rows = ((*cells(each, campaign, language), _findings(each, language)) for each in received)
    return csv_bytes((*headings(language), _FINDINGS.to(language)), rows)


def _findings(reviewed: Reviewed, language: Language) -> str:
    return "\n".join(on_one_line(each.words.to(language)) for each in reviewed.problems)


def _credits(received: Sequence[Reviewed], language: Language) -> bytes:
    """A line for each visual that could be read: whom to credit, in both languages, and whether it may be reshared."""
    rows = (map(on_one_line, _credit(each, language)) for each in received if each.credit.fr)
    return csv_bytes((each.to(language) for each in _CREDITS), rows)


def _credit(reviewed: Reviewed, language: Language) -> Iterator[str]:
    yield reviewed.name
    yield reviewed.photographer
    yield reviewed.credit.fr
    yield reviewed.credit.en
    yield reviewed.alternative
    yield (_YES if reviewed.may_be_reshared else _NO).to(language)
    yield reviewed.place


def _tile(reviewed: Reviewed, picture: ShownPicture, language: Language) -> Tile:
    mark = "" if reviewed.may_be_reshared else NOT_TO_RESHARE.to(language)
    return Tile(reviewed.name or reviewed.place, qimage(Image.open(BytesIO(picture.jpeg), formats=["JPEG"])), mark)
