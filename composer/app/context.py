"""What every use case needs, built once and passed on: the campaign and where the posters are."""

from pathlib import Path

from msgspec import Struct, field

from composer.core.campaign import Campaign
from composer.core.poster import Poster
from composer.storage.campaign_file import read_campaign
from composer.storage.library import load_poster, poster_ids
from composer.storage.paths import poster_home, resource

DEFAULT_CAMPAIGN = "jps-2026"


class Context(Struct, frozen=True):
    """The campaign in force and the home of the posters."""

    campaign: Campaign
    posters: Path
    #: The posters read so far, by their home and id: « bloc/ » names the same folder, and is no poster's id.
    read: dict[tuple[Path, str], Poster] = field(default_factory=dict[tuple[Path, str], Poster])

    def poster_ids(self) -> tuple[str, ...]:
        """Ids of the posters that can be chosen."""
        return tuple(poster_ids(self.posters))

    def poster(self, poster_id: str) -> Poster:
        """The poster, read once; Refused, with the nearest name, when there is none of that id."""
        key = (self.posters, poster_id)
        if key not in self.read:
            self.read[key] = load_poster(poster_id, self.posters)
        return self.read[key]


def load_context() -> Context:
    """Read the shipped campaign; no picture library is loaded for it."""
    return Context(read_campaign(resource("campaigns", f"{DEFAULT_CAMPAIGN}.toml")), poster_home())
