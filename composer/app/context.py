"""The context that every use case needs, built once and passed on: the campaign and the poster folders."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.pack import PEOPLE, FontFace
from composer.core.poster import Poster
from composer.core.problems import Refused
from composer.core.visual import CampaignMark
from composer.core.words import Words
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.campaigns.library import CampaignFiles, HandlesElsewhere, files_digest, find_campaign, in_force
from composer.storage.campaigns.pack_fonts import read_fonts
from composer.storage.campaigns.pack_people import has_people, read_people
from composer.storage.paths import own_campaign_home, own_poster_home, poster_home
from composer.storage.posters.library import load_poster, poster_ids, poster_name, retired_ids

if TYPE_CHECKING:
    # Both take what most contexts do without: Pillow, and what recognizes an example.
    from composer.app.example import Sample
    from composer.render.logo import Logo


class Context(Struct, frozen=True):
    """The campaign in force, the folder of the shipped posters, and those of its pack's and of the person's own."""

    campaign: Campaign
    posters: Path
    own_posters: Path | None = None
    #: The posters of the campaign's pack; None where it has none.
    pack_posters: Path | None = None
    #: What a visual remembers of the campaign.
    mark: CampaignMark = CampaignMark()
    #: « saved »: the campaign is not here, and what it said is what a visual kept of it.
    campaign_is: Literal["here", "saved"] = "here"
    #: Draws one of the person's own posters, which nobody has reviewed, before it is used; raises Refused. None where
    #: nothing is drawn.
    proof: Callable[[Poster], object] | None = None
    #: The campaign's own logo, drawn where the person has none.
    logo: "Logo | None" = None
    #: The fonts of the campaign's pack.
    fonts: tuple[FontFace, ...] = ()
    #: Whom the example shows, where the campaign's pack has persons of its own.
    sample: "Sample | None" = None
    #: The posters read so far, by their id.
    read: dict[str, Poster] = field(default_factory=dict[str, Poster])

    def poster_ids(self) -> tuple[str, ...]:
        """List the ids of the posters that can be chosen: the shipped ones, then the person's own."""
        return poster_ids(*self._homes)

    def own_ids(self) -> tuple[str, ...]:
        """List the ids of the person's own posters; a shipped poster of the same id takes precedence."""
        others = poster_ids(*self._homes[1:])
        shipped = self.shipped_ids() if others else ()
        return tuple(each for each in others if each not in shipped)

    def pack_ids(self) -> tuple[str, ...]:
        """List the ids of the posters of the campaign's pack."""
        return poster_ids(self.pack_posters) if self.pack_posters else ()

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

    def poster_name(self, poster_id: str) -> Words:
        """The name of a poster, without reading the rest of it; its id where its file does not give one."""
        return self.read[poster_id].name if poster_id in self.read else poster_name(poster_id, *self._homes)

    def readable_posters(self) -> Iterator[Poster]:
        """Read every poster but those that are not valid: such a poster is reported where it is chosen."""
        for poster_id in self.poster_ids():
            with suppress(Refused):
                yield self.poster(poster_id)

    def forget(self, *poster_ids: str) -> None:
        """Forget these posters, so that they are read again when next asked for: their files may have changed."""
        for each in poster_ids:
            self.read.pop(each, None)

    def same_campaign(self, other: "Context") -> bool:
        """Whether `other` has the same campaign, with the same values, and the same pack."""
        own, others = (replace(each.campaign, elsewhere={}) for each in (self, other))
        return (own, self.pack_posters) == (others, other.pack_posters)

    @property
    def _homes(self) -> tuple[Path, ...]:
        return tuple(each for each in (self.posters, self.pack_posters, self.own_posters) if each)


def load_context(campaign_id: str = "") -> Context:
    """Read a campaign by its id, or the one in force; no picture library is loaded for it, unless it has a logo.

    Refused when there is none of that id, or it cannot be read.
    """
    home = own_campaign_home()
    return context_of(find_campaign(campaign_id or in_force(home), home))


def context_of(files: CampaignFiles) -> Context:
    """Read the campaign in `files`; Refused when it cannot be read."""
    campaign = read_campaign(files.file, files.own)
    campaign = replace(campaign, elsewhere=HandlesElsewhere(campaign, own_campaign_home()))
    mark = CampaignMark(campaign.id, campaign.version, files.pack.name if files.pack else files_digest(files.file))
    posters = files.pack / "posters" if files.pack else None
    logo = _logo_of(campaign, files.file)
    fonts = read_fonts(files.pack) if files.pack else ()
    return Context(
        campaign,
        poster_home(),
        own_poster_home(),
        posters,
        mark=mark,
        logo=logo,
        fonts=fonts,
        sample=_sample_of(files.pack) if files.pack else None,
    )


def _sample_of(pack: Path) -> "Sample | None":
    if not has_people(pack):
        return None
    from composer.app.example import Sample  # noqa: PLC0415 - most campaigns show the program's own

    return Sample(read_people(pack), pack / PEOPLE)


def _logo_of(campaign: Campaign, path: Path) -> "Logo | None":
    if not campaign.logo:
        return None
    from composer.app.logo import campaign_logo  # noqa: PLC0415 - as above

    return campaign_logo(campaign, path)
