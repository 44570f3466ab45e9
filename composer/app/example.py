"""Recognises the parts of a visual that come from the finished example, and refuses to publish them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from composer.core.document.first_change import sample_text
from composer.core.geometry import Point
from composer.core.location import at_slot
from composer.core.person.fields import FIELD_BY_ID
from composer.core.problems import Problem, Refused
from composer.core.visual import SAMPLE_PARTS, SamplePart, Visual, is_empty
from composer.core.words import LANGUAGES, Language, Words
from composer.storage.decoding import decode
from composer.storage.paths import resource
from composer.storage.toml_file import read_toml

#: Reported wherever the example is made on purpose.
INVENTED = Words(
    "Ceci est un exemple\u00a0: la personne est inventée. Ne le publiez pas.",
    "This is an example: the person is invented. Do not publish it.",
)
#: The text of the mark over a picture of the example.
EXAMPLE = Words("Exemple", "Example")
NOTHING_TO_SHOW = Words("Il n’y a ni photo ni citation.", "There is neither a photo nor a quote.")
_WORD = re.compile(r"[^\W_]+")
#: The parts of the example that are not fields of the person.
_PARTS: dict[SamplePart, Words] = {
    "photo": Words("la photo", "the photo"),
    "quote": Words("la citation", "the quote"),
}


class SampleWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The texts of the example in one language."""

    quote: str
    role: str
    organisation: str


class Sample(Struct, frozen=True, forbid_unknown_fields=True):
    """The invented person; `focus` is the face in the portrait, in fractions of it, `photos` the portrait's digests."""

    name: str
    focus: Point
    photos: tuple[str, ...]
    fr: SampleWords
    en: SampleWords

    def words_in(self, language: Language) -> SampleWords:
        """Return the texts in `language`."""
        return self.fr if language == "fr" else self.en


@cache
def read_sample() -> Sample:
    """Read the shipped example, once."""
    path = resource("sample", "sample.toml")
    return decode(read_toml(path, path.name), Sample, path.name)


def example_parts(visual: Visual) -> tuple[SamplePart, ...]:
    """List the parts of `visual` that come from the example.

    They carry its mark or have exactly its content: what was typed or saved before there was a mark is recognised too.
    """
    found = {part for part in visual.sample if sample_text(visual, part)} | set(_known(visual, read_sample()))
    return tuple(part for part in SAMPLE_PARTS if part in found)


def recognised(visual: Visual) -> Visual:
    """Mark every part of `visual` that comes from the example."""
    return replace(visual, sample=example_parts(visual))


def in_its_language(visual: Visual) -> Visual:
    """Replace the example's texts in `visual` with those in the visual's own language."""
    words, person = read_sample().words_in(visual.language), visual.person
    theirs = {part: getattr(words, part) for part in ("role", "organisation") if part in visual.sample}
    quote = words.quote if "quote" in visual.sample else visual.quote
    return replace(visual, quote=quote, person=replace(person, **theirs))


def require_own(visual: Visual) -> None:
    """Raise Refused when a part of `visual` comes from the example: nobody may publish it."""
    parts = example_parts(visual)
    if parts:
        raise Refused(_not_published(parts))


def require_publishable(visual: Visual) -> None:
    """Raise Refused when `visual` has neither a photo nor a quote, or still has a part of the example."""
    require_own(visual)
    if is_empty(visual):
        fix = Words("Ajoutez une photo, une citation ou les deux.", "Add a photo, a quote or both.")
        raise Refused(Problem("nothing-to-show", "error", NOTHING_TO_SHOW, fix=fix))


def empty_visual_problems(visual: Visual) -> tuple[Problem, ...]:
    """Report an error when `visual` has neither a photo nor a quote: some posters then draw nobody’s name."""
    if visual.photo or visual.quote.strip():
        return ()
    fix = Words("Ajoutez une photo, une citation, ou les deux.", "Add a photo, a quote or both.")
    return (Problem("nothing-to-show", "error", NOTHING_TO_SHOW, at_slot("quote"), fix),)


def left_out(before: Visual, after: Visual) -> tuple[Problem, ...]:
    """Report, as a notice, that the person's own content replaced the example's."""
    if not before.sample or after.sample:
        return ()
    words = Words(
        f"Ce qui restait de l’exemple dans ce visuel a été retiré\u00a0: {_named(before.sample, 'fr')}.",
        f"What remained of the example in this visual was removed: {_named(before.sample, 'en')}.",
    )
    return (Problem("example-left-out", "notice", words),)


def _known(visual: Visual, sample: Sample) -> Iterator[SamplePart]:
    """The parts whose content is the example's."""
    if sample_text(visual, "photo") in sample.photos:
        yield "photo"
    rewritten, name = _words_of(_rewritten(visual)), _words_of(sample.name)
    if any(sentence in written for written in (_words_of(visual.quote), rewritten) for sentence in _sentences(sample)):
        yield "quote"
    if name == _words_of(visual.person.name) or name in rewritten:
        yield "name"
    person = visual.person
    # A trade or a workshop alone may be anybody's; the two together are the example's.
    if any((person.role, person.organisation) == (each.role, each.organisation) for each in (sample.fr, sample.en)):
        yield from ("role", "organisation")


def _rewritten(visual: Visual) -> str:
    """The texts that the person wrote over the composed ones, which may have begun with the example's."""
    edits = (visual.caption.shared, *visual.caption.by_network.values())
    captions = [text for edited in edits for text in edited.values()]
    return "\n".join((*captions, visual.alternative.short, visual.alternative.full))


@cache
def _sentences(sample: Sample) -> tuple[str, ...]:
    """Every sentence of the example's quote, in both languages: a quote that keeps one is still the example's."""
    return tuple(_words_of(each) for language in LANGUAGES for each in sample.words_in(language).quote.split(". "))


def _words_of(text: str) -> str:
    """The words of `text` between single spaces, without punctuation or case, to compare texts."""
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    return f" {' '.join(words)} "


def _not_published(parts: tuple[SamplePart, ...]) -> Problem:
    french, english = _named(parts, "fr"), _named(parts, "en")
    words = Words(
        f"L’exemple n’est pas à publier, et il en reste ici\u00a0: {french}. Rien n’a été écrit ni copié.",
        f"The example must not be published, and some of it is still here: {english}. Nothing was written or copied.",
    )
    fix = Words("Mettez votre photo et vos mots à la place.", "Put your own photo and words in its place.")
    return Problem("example-leaves", "error", words, fix=fix)


def _named(parts: tuple[SamplePart, ...], language: Language) -> str:
    return ", ".join((_PARTS[part] if part in _PARTS else FIELD_BY_ID[part].noun).to(language) for part in parts)
