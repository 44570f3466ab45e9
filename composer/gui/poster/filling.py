"""What fills the posters that a person chooses from: their own visual or, as long as that is empty, the example."""

from msgspec import Struct
from msgspec.structs import replace

from composer.app.context import Context
from composer.app.example import in_its_language
from composer.app.sample import resolved_sample
from composer.app.studio import Studio
from composer.core.document.edits import choose_look_of
from composer.core.person.invented import InventedPerson
from composer.core.poster import Poster
from composer.core.visual import Visual
from composer.render.logo import Logo
from composer.render.photo.photo import open_photo
from composer.render.photo.proxy import ProxyPhoto
from composer.render.scene import Scene


class Filling(Struct, frozen=True):
    """A visual, a reduced copy of its photo, and its logo."""

    visual: Visual
    photo: ProxyPhoto | None
    logo: Logo | None = None

    def on(self, poster: Poster, studio: Studio, palette: str = "") -> Scene:
        """The visual on `poster`; an empty `palette` is the one it has there, or the poster’s first."""
        visual = choose_look_of(self.visual, poster.id, palette)
        return Scene(visual, poster, studio.context.campaign, studio.fonts, self.photo, self.logo)

    def instead_of(self, empty: Visual, context: Context) -> "Filling":
        """Put this example in the place of the visual `empty`: on its poster, in its palette and its language."""
        visual = replace(self.visual, poster=empty.poster, palette=empty.palette, language=empty.language)
        return replace(self, visual=in_its_language(visual, context.sample))


def example_of(person: InventedPerson, context: Context) -> Filling:
    """Read the example of an invented person, in any thread; Refused when it cannot be read."""
    resolved = resolved_sample(context.poster_ids()[0], context, person=person)
    photo = ProxyPhoto(open_photo(resolved.photo)) if resolved.photo else None
    if photo is not None:
        photo.prepare()
    return Filling(resolved.visual, photo)
