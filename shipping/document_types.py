"""The two kinds of files that a double click opens in the program: their endings, names and types on each system."""

from msgspec import Struct

from composer.core.campaign.pack import PACK_MIME
from composer.core.file_kinds import CAMPAIGN, VISUAL
from composer.core.words import Words


class DocumentType(Struct, frozen=True):
    """One kind of file: its ending with the dot, its media type, its key on Windows, its identifier on macOS."""

    suffix: str
    mime: str
    key: str
    uti: str
    name: Words


DOCUMENT_TYPES = (
    DocumentType(
        VISUAL,
        "application/vnd.jps-composer.visual+zip",
        "JPSComposer.Visual",
        "jps-composer.visual",
        Words("Visuel des JPS", "JPS visual"),
    ),
    DocumentType(
        CAMPAIGN,
        PACK_MIME,
        "JPSComposer.Campaign",
        "jps-composer.campaign",
        Words("Campagne des JPS", "JPS campaign"),
    ),
)
