"""The context that every use case needs, built once and passed on: the campaign and the poster folders."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from composer.core.campaign import Campaign
from composer.core.poster import Poster
from composer.core.problems import Refused
from composer.storage.campaign_file import read_campaign
from composer.storage.paths import own_poster_home, poster_home, resource
from composer.storage.posters.library import load_poster, poster_ids, retired_ids

if TYPE_CHECKING:
    # It takes Pillow, which a context without a logo does without.
    from composer.render.logo import Logo

DEFAULT_CAMPAIGN = "jps-2026"


class Context(Struct, frozen=True):
    """The current campaign, the folder of the shipped posters, and that of the person's own, if there may be any."""

    campaign: Campaign
    posters: Path
    own_posters: Path | None = None
    #: Draws one of the person's own posters, which nobody has reviewed, before it is used; raises Refused. None where
    #: nothing is drawn.
    proof: Callable[[Poster], object] | None = None
    #: The campaign's own logo, drawn where the person has none.
    logo: "Logo | None" = None
    #: The posters read so far, by their id.
    read: dict[str, Poster] = field(default_factory=dict[str, Poster])

    def poster_ids(self) -> tuple[str, ...]:
        """List the ids of the posters that can be chosen: the shipped ones, then the person's own."""
        return poster_ids(*self._homes)

    def own_ids(self) -> tuple[str, ...]:
        """List the ids of the person's own posters; a shipped poster of the same id takes precedence."""
        shipped = self.shipped_ids()
        return tuple(each for each in self.poster_ids() if each not in shipped)

    def shipped_ids(self) -> tuple[str, ...]:
        """List the ids of the posters that come with the program: those offered, then the retired ones."""
        return (*poster_ids(self.posters), *retired_ids(self.posters))

    def has_poster(self, poster_id: str) -> bool:
        """Whether there is a poster of that id here, be it one that is no longer offered."""
        return poster_id in self.poster_ids() or poster_id in retired_ids(self.posters)

    def poster(self, poster_id: str) -> Poster:
        """Read a poster, once; Refused, with the nearest name, when there is none of that id or it is not valid."""
        if poster_id not in self.read:
            poster = load_poster(poster_id, *self._homes, formats=self.campaign.format_by_id)
            if self.proof is not None and poster_id not in self.shipped_ids():
                self.proof(poster)
            self.read[poster_id] = poster
        return self.read[poster_id]

    def readable_posters(self) -> Iterator[Poster]:
        """Read every poster but those that are not valid: such a poster is reported where it is chosen."""
        for poster_id in self.poster_ids():
            with suppress(Refused):
                yield self.poster(poster_id)

    def forget(self, *poster_ids: str) -> None:
        """Forget these posters, so that they are read again when next asked for: their files may have changed."""
        for each in poster_ids:
            self.read.pop(each, None)

    @property
    def _homes(self) -> tuple[Path, ...]:
        return (self.posters, self.own_posters) if self.own_posters else (self.posters,)


def load_context() -> Context:
    """Read the shipped campaign; no picture library is loaded for it, unless it has a logo."""
    path = resource("campaigns", f"{DEFAULT_CAMPAIGN}.toml")
    campaign = read_campaign(path)
    return Context(campaign, poster_home(), own_poster_home(), logo=_logo_of(campaign, path))


def _logo_of(campaign: Campaign, path: Path) -> "Logo | None":
    if not campaign.logo:
        return None
    from composer.app.logo import campaign_logo  # noqa: PLC0415 - as above

    return campaign_logo(campaign, path)
