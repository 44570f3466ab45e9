"""The mark by which a visual and a kit remember the campaign they were made under."""

from msgspec import Struct

from composer.core.naming import Digest, IdOrNone


class CampaignMark(Struct, frozen=True, forbid_unknown_fields=True):
    """A campaign by its id, its version and the SHA-256 of all that it is made of; empty where it is not known."""

    id: IdOrNone = ""
    version: int = 0
    digest: Digest = ""
