"""Lists the pictures of a kit that was just made, and reads them as thumbnails."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from composer.app.brief import Resolved
from composer.app.kit.make import Made
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.formats import EXPORT_TYPE, EXPORT_TYPES
from composer.export.manifest import read_manifest
from composer.render.arrange import arrange
from composer.render.picture import thumbnail

_PAPER_SUFFIX = f".{EXPORT_TYPE['pdf'].suffix}"


class MadePicture(Struct, frozen=True):
    """A picture file of a kit: the id of its format, and of the network that it is for alone, empty for all of them."""

    path: Path
    format: str
    network: str = ""

    @property
    def has_pixels(self) -> bool:
        """Whether networks and the clipboard take it: a page does not have pixels."""
        return self.path.suffix != _PAPER_SUFFIX


def made_pictures(made: Made, campaign: Campaign) -> tuple[MadePicture, ...]:
    """The pictures that the run wrote, in the campaign's order of formats; none where the kit is gone."""
    kit = read_manifest(made.folder)
    if kit is None:
        return ()
    drawn = kit.pictures
    order = [each.id for each in campaign.formats]
    found = [
        MadePicture(path, drawn[path.name].format, drawn[path.name].network)
        for path in made.files
        if path.name in drawn and drawn[path.name].format in order
    ]
    return tuple(sorted(found, key=lambda each: order.index(each.format)))


def posted_on(network: str, pictures: Iterable[MadePicture], campaign: Campaign) -> tuple[MadePicture, ...]:
    """Those of `pictures` to post on `network`, best first: in each format that it shows whole, its own file if any."""
    formats = campaign.networks[network].formats
    fitting = [each for each in pictures if each.format in formats and each.network in {"", network}]
    own = {each.format for each in fitting if each.network}
    kept = [each for each in fitting if each.has_pixels and (each.network or each.format not in own)]
    return tuple(sorted(kept, key=lambda each: formats.index(each.format)))


def small_picture(picture: MadePicture, resolved: Resolved, studio: Studio, side: int) -> QImage:
    """The picture within a square of `side` pixels, never enlarged: read from its file.

    A page is painted again from `resolved`, which it was made from. Null when the file is gone.
    """
    if picture.has_pixels:
        return read_picture(picture.path, side)
    frame = arrange(studio.scene(resolved), studio.context.campaign.format_by_id[picture.format]).frame
    return thumbnail(frame, side / max(frame.size.width, frame.size.height))


def read_picture(path: Path, side: int | None = None) -> QImage:
    """The pixels of an exported file, within a square of `side` pixels where one is given; null for a page, or no file.

    Read as the type that its suffix says, and no other: whoever changed the file may not choose what reads it.
    """
    kind = next((each.id for each in EXPORT_TYPES if path.suffix == f".{each.suffix}"), "pdf")
    if kind == "pdf" or not path.is_file():
        return QImage()
    reader = QImageReader(str(path), QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if side is not None and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
