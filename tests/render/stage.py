"""What a scene is set with, but for the visual; and quotes and people of the lengths that posters must take."""

from msgspec import Struct

from composer.core.campaign.campaign import Campaign
from composer.core.poster import Poster
from composer.core.visual import Person, PhotoChoice, Visual
from composer.core.words import Language
from composer.render.arrange import Arranged, arrange
from composer.render.fonts import Fonts
from composer.render.photo.source import PhotoSource
from composer.render.scene import Scene
from tests.formats import FORMAT_BY_ID

#: By length in characters, each to the character.
QUOTES: dict[Language, dict[int, str]] = {
    "fr": {
        40: "Tomber, c’est encore avancer un peu plus",
        140: "J’ai repris mon secondaire trois fois. La troisième, j’ai compris que personne ne réussit seul: demander "
        "de l’aide, c’est déjà avancer loin.",
        280: "À seize ans, je pensais que lâcher l’école réglerait tout. Un enseignant m’a dit que le plus long "
        "chemin commence toujours par une seule journée. J’y suis retourné le lundi, puis le mardi, et aujourd’hui je "
        "dirige l’atelier où d’autres jeunes apprennent le métier que j’aime tant.",
    },
    "en": {
        40: "To fall is to move ahead a little, again",
        140: "I started high school over twice. The third time, I understood that nobody makes it alone: to ask for "
        "help is already to be moving on ahead.",
        280: "At fifteen, I thought that dropping out would settle everything. A teacher told me that the longest way "
        "always starts with a single day. I went back on Monday, then on Tuesday, and today I run the workshop where "
        "other young people learn the trade that I have come to love so much.",
    },
}
PERSON = Person("Mireille Tremblay", "Directrice d’atelier", "École des métiers du Sud")
LONG_PERSON = Person(
    "Marie-Hélène Lapointe-Beauregard",
    "Directrice adjointe des services éducatifs",
    "Centre de services scolaire Marguerite-Bourgeoys",
)
PHOTO = PhotoChoice("0" * 64)


class Stage(Struct, frozen=True):
    """A campaign, the bundled faces and a poster."""

    campaign: Campaign
    fonts: Fonts
    poster: Poster

    def scene(self, visual: Visual, photo: PhotoSource | None = None) -> Scene:
        """`visual` ready to be arranged in any format."""
        return Scene(visual, self.poster, self.campaign, self.fonts, photo)

    def arranged(self, visual: Visual, format_id: str, photo: PhotoSource | None = None) -> Arranged:
        """`visual` laid out in one format."""
        return arrange(self.scene(visual, photo), FORMAT_BY_ID[format_id])
