"""The finished example that demo, self-test and a poster's author look at."""

from msgspec import Struct

from composer.app.brief import Brief
from composer.core.geometry import Point
from composer.core.words import Language
from composer.storage.paths import resource
from composer.storage.schema import decode
from composer.storage.toml_file import read_toml


class SampleWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What the invented person says, and who they are, in one language."""

    quote: str
    role: str
    organisation: str


class Sample(Struct, frozen=True, forbid_unknown_fields=True):
    """The invented person; `focus` is the face in the portrait, in fractions of it."""

    name: str
    focus: Point
    fr: SampleWords
    en: SampleWords


def sample_brief(poster: str, language: Language = "fr") -> Brief:
    """The brief of the example on `poster`, its visual in `language`."""
    path = resource("sample", "sample.toml")
    sample = decode(read_toml(path, path.name), Sample, path.name)
    words = sample.fr if language == "fr" else sample.en
    return Brief(
        poster=poster,
        photo=resource("sample", "portrait.jpg"),
        quote=words.quote,
        name=sample.name,
        role=words.role,
        organisation=words.organisation,
        focus=sample.focus,
        language=language,
        photo_of="nobody",  # the portrait is drawn, and the person invented
    )
