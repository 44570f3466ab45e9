"""The file types of exports: the one list that settings, command line and window use."""

from typing import Literal

from msgspec import Struct

from composer.core.words import Words

#: The id of each type. To add one: its id here, its row in EXPORT_TYPES, its encoder in `composer.export.encode`.
FileType = Literal["jpeg", "png", "webp", "pdf"]


class ExportType(Struct, frozen=True):
    """One file type: its id, its suffix, its usual name and what it is best for."""

    id: FileType
    suffix: str
    name: str
    use: Words


EXPORT_TYPES: tuple[ExportType, ...] = (
    ExportType("jpeg", "jpg", "JPEG", Words("réseaux sociaux et courriel", "social networks and email")),
    ExportType("png", "png", "PNG", Words("image sans perte, plus lourde", "lossless picture, larger")),
    ExportType("webp", "webp", "WebP", Words("site web, fichier plus léger", "web site, smaller file")),
    ExportType("pdf", "pdf", "PDF", Words("papier et imprimeur", "paper and print shops")),
)

#: The same, by id.
EXPORT_TYPE: dict[FileType, ExportType] = {each.id: each for each in EXPORT_TYPES}
