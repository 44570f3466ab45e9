"""Builds the finished example shown in the window, by demo, by self-test and to authors of posters."""

from collections.abc import Mapping, Sequence
from itertools import cycle

from msgspec.structs import replace

from composer.app.brief import Brief, Resolved, resolve
from composer.app.context import Context
from composer.app.example import Sample, marked_whole, shipped_sample
from composer.core.person.invented import InventedPerson
from composer.core.words import Language


def persons_on(posters: Sequence[str], own: Sample | None = None) -> Mapping[str, InventedPerson]:
    """Choose whom the example shows on each of `posters`, by its place among them, so that neighbours differ.

    They are of the campaign's `own` example where it has one.
    """
    return dict(zip(posters, cycle((own or shipped_sample()).persons), strict=False))


def sample_brief(
    poster: str, language: Language = "fr", person: InventedPerson | None = None, own: Sample | None = None
) -> Brief:
    """Build the brief of the example of `person`, or of the first one, on `poster`; its visual is in `language`."""
    sample = own or shipped_sample()
    shown = person or sample.persons[0]
    words = shown.words_in(language)
    return Brief(
        poster=poster,
        photo=sample.folder / shown.picture,
        quote=words.quote,
        person={"name": shown.name, "role": words.role, "organisation": words.organisation},
        focus=shown.focus,
        language=language,
        photo_of="nobody",  # the picture is drawn, and the person invented
    )


def resolved_sample(
    poster: str, context: Context, language: Language = "fr", person: InventedPerson | None = None
) -> Resolved:
    """Resolve the example on `poster`, of `person` or of the first one: of the campaign's own where it has one.

    It is marked as the example: a person's first change replaces it.
    """
    resolved = resolve(sample_brief(poster, language, person, context.sample), context)
    return replace(resolved, visual=marked_whole(resolved.visual))
