"""The finished example that a person can look at, and that demo, self-test and a poster's author do."""

from msgspec.structs import replace

from composer.app.brief import Brief, Resolved, resolve
from composer.app.context import Context
from composer.app.example import read_sample, recognised
from composer.core.words import Language
from composer.storage.paths import resource


def sample_brief(poster: str, language: Language = "fr") -> Brief:
    """The brief of the example on `poster`, its visual in `language`."""
    sample = read_sample()
    words = sample.said(language)
    return Brief(
        poster=poster,
        photo=resource("sample", "portrait.jpg"),
        quote=words.quote,
        person={"name": sample.name, "role": words.role, "organisation": words.organisation},
        focus=sample.focus,
        language=language,
        photo_of="nobody",  # the portrait is drawn, and the person invented
    )


def resolved_sample(poster: str, context: Context, language: Language = "fr") -> Resolved:
    """The example on `poster`, marked as such: the first change of a person's own takes its place."""
    resolved = resolve(sample_brief(poster, language), context)
    return replace(resolved, visual=recognised(resolved.visual))
