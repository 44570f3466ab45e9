"""Builds the finished example shown in the window, by demo, by self-test and to authors of posters."""

from msgspec.structs import replace

from composer.app.brief import Brief, Resolved, resolve
from composer.app.context import Context
from composer.app.example import read_sample, recognised
from composer.core.words import Language
from composer.storage.paths import resource


def sample_brief(poster: str, language: Language = "fr") -> Brief:
    """Build the brief of the example on `poster`, its visual in `language`."""
    sample = read_sample()
    words = sample.words_in(language)
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
    """Resolve the example on `poster`, marked as such: a person's first change replaces it."""
    resolved = resolve(sample_brief(poster, language), context)
    return replace(resolved, visual=recognised(resolved.visual))
