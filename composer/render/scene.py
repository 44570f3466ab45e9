"""The inputs of a layout: the visual, its poster, the campaign, the fonts and the photo."""

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, Network
from composer.core.color import Color
from composer.core.poster import Palette, Poster
from composer.core.visual import Visual
from composer.render.fonts import Fonts
from composer.render.logo import Logo
from composer.render.photo.source import PhotoSource


class Scene(Struct, frozen=True):
    """The inputs of every layer's layout, the same for all formats of a visual."""

    visual: Visual
    poster: Poster
    campaign: Campaign
    fonts: Fonts
    photo: PhotoSource | None = None
    #: The logo of the person's organisation, else the campaign's.
    logo: Logo | None = None

    @property
    def palette(self) -> Palette:
        """The palette chosen, or the poster's first."""
        return self.poster.palettes[self.poster.palette_id(self.visual.palette)]

    @property
    def networks(self) -> tuple[Network, ...]:
        """The networks that the visual is for."""
        return tuple(self.campaign.networks[each] for each in self.campaign.chosen(self.visual.networks))

    def color(self, role: str) -> Color:
        """The colour of a palette role."""
        return self.palette.color(role)
