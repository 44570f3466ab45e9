"""Builds the finished example shown in the window, by demo, by self-test and to authors of posters."""

from collections.abc import Mapping, Sequence
from itertools import cycle

from msgspec.structs import replace

from composer.app.brief import Brief, Resolved, resolve
from composer.app.context import Context
from composer.app.example import InventedPerson, read_sample, recognised
from composer.core.words import Language
from composer.storage.paths import resource


def persons_on(posters: Sequence[str]) -> Mapping[str, InventedPerson]:
    """Choose whom the example shows on each of `posters`, by its place among them, so that neighbours differ."""
    return dict(zip(posters, cycle(read_sample()), strict=False))


def sample_brief(poster: str, language: Language = "fr", person: InventedPerson | None = None) -> Brief:
    """Build the brief of the example of `person`, or of the first one, on `poster`; its visual is in `language`."""
    shown = person or read_sample()[0]
    words = shown.words_in(language)
    return Brief(
        poster=poster,
        photo=resource("sample", shown.picture),
        quote=words.quote,
        person={"name": shown.name, "role": words.role, "organisation": words.organisation},
        focus=shown.focus,
        language=language,
        photo_of="nobody",  # the picture is drawn, and the person invented
    )


def resolved_sample(
    poster: str, context: Context, language: Language = "fr", person: InventedPerson | None = None
) -> Resolved:
    """Resolve the example on `poster`, of `person` or of the first one.

    It is marked as the example: a person's first change replaces it.
    """
    resolved = resolve(sample_brief(poster, language, person), context)
    return replace(resolved, visual=recognised(resolved.visual))
