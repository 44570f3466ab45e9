"""Recognizes the parts of a visual that come from the finished example, and refuses to publish them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.core.document.first_change import sample_text
from composer.core.location import at_slot
from composer.core.person.fields import FIELD_BY_ID
from composer.core.person.invented import InventedPerson, InventedPersons, InventedWords
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
#: Where a sentence may begin or end, in a quote or in a caption around it.
_BREAK = re.compile(r"[.!?…:;\n«»“”\"]+")
#: From this many words on, nobody writes the same ones by chance.
_FEW_WORDS = 8
#: The parts of the example that are not fields of the person.
_PARTS: dict[SamplePart, Words] = {
    "photo": Words("la photo", "the photo"),
    "quote": Words("la citation", "the quote"),
}


class Sample(Struct, frozen=True):
    """The invented persons of an example, the first one first shown, and the folder of their pictures."""

    persons: tuple[InventedPerson, ...]
    folder: Path


def read_sample() -> tuple[InventedPerson, ...]:
    """Read the invented persons of the shipped example, once; the window shows the first."""
    return shipped_sample().persons


@cache
def shipped_sample() -> Sample:
    """Read the example that ships with the program, once."""
    path = resource("sample", "sample.toml")
    return Sample(decode(read_toml(path, path.name), InventedPersons, path.name).persons, path.parent)


def example_parts(visual: Visual) -> tuple[SamplePart, ...]:
    """List the parts of `visual` that come from the example, whichever of its persons they are of.

    They carry its mark or have exactly its content: what was typed or saved before there was a mark is recognized too.
    """
    found = {part for part in visual.sample if sample_text(visual, part)}
    found.update(part for person in read_sample() for part in _known(visual, person))
    return tuple(part for part in SAMPLE_PARTS if part in found)


def recognised(visual: Visual) -> Visual:
    """Mark every part of `visual` that comes from the example."""
    return replace(visual, sample=example_parts(visual))


def marked_whole(visual: Visual) -> Visual:
    """Mark every part of `visual`, which is an example as a whole."""
    return replace(visual, sample=tuple(part for part in SAMPLE_PARTS if sample_text(visual, part)))


def in_its_language(visual: Visual, own: Sample | None = None) -> Visual:
    """Replace the example's texts in `visual` with those of the same person in the visual's own language.

    The person is one of the shipped example, or of the campaign's `own`.
    """
    persons = (*read_sample(), *(own.persons if own else ()))
    known, person = _translations(visual.language, persons), visual.person
    theirs = {
        part: known.get((part, getattr(person, part)), getattr(person, part))
        for part in ("role", "organisation")
        if part in visual.sample
    }
    quote = known.get(("quote", visual.quote), visual.quote) if "quote" in visual.sample else visual.quote
    return replace(visual, quote=quote, person=replace(person, **theirs))


@cache
def _translations(language: Language, persons: tuple[InventedPerson, ...]) -> Mapping[tuple[str, str], str]:
    """What each text of the example, in any language, is in `language`, by its part and itself."""
    return {
        (part, getattr(person.words_in(each), part)): getattr(person.words_in(language), part)
        for person in persons
        for each in LANGUAGES
        for part in InventedWords.__struct_fields__
    }


def require_own(visual: Visual) -> None:
    """Raise Refused when a part of `visual` comes from the example: nobody may publish it."""
    parts = example_parts(visual)
    if not parts:
        return
    french, english = _named(parts, "fr"), _named(parts, "en")
    words = Words(
        f"L’exemple n’est pas à publier, et il en reste ici\u00a0: {french}. Rien n’a été écrit ni copié.",
        f"The example must not be published, and some of it is still here: {english}. Nothing was written or copied.",
    )
    fix = Words("Mettez votre photo et vos mots à la place.", "Put your own photo and words in its place.")
    raise Refused(Problem("example-leaves", "error", words, fix=fix))


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


def _known(visual: Visual, invented: InventedPerson) -> Iterator[SamplePart]:
    if sample_text(visual, "photo") in invented.photos:
        yield "photo"
    rewritten, name = _rewritten(visual), _words_of(invented.name)
    if any(_says(written, sentence) for written in (visual.quote, rewritten) for sentence in _sentences(invented)):
        yield "quote"
    if name == _words_of(visual.person.name) or name in _words_of(rewritten):
        yield "name"
    person = visual.person
    # A trade or a workshop alone may be anybody's; the two together are the example's.
    if any((person.role, person.organisation) == (each.role, each.organisation) for each in (invented.fr, invented.en)):
        yield from ("role", "organisation")


def _rewritten(visual: Visual) -> str:
    """The texts that the person wrote over the composed ones, which may have begun with the example's."""
    edits = (visual.caption.shared, *visual.caption.by_network.values())
    captions = [text for edited in edits for text in edited.values()]
    return "\n".join((*captions, visual.alternative.short, visual.alternative.full))


@cache
def _sentences(invented: InventedPerson) -> tuple[str, ...]:
    """Every sentence of the person's quote, in both languages: a quote that keeps one is still the example's."""
    return tuple(_words_of(each) for language in LANGUAGES for each in invented.words_in(language).quote.split(". "))


def _says(written: str, sentence: str) -> bool:
    """Whether `written` has the words of `sentence`; the few words of a short one may begin anybody's longer one."""
    if len(sentence.split()) < _FEW_WORDS:
        return any(_words_of(each) == sentence for each in _BREAK.split(written))
    return sentence in _words_of(written)


@lru_cache(maxsize=64)  # each text is compared with every sentence of the example, at every keystroke
def _words_of(text: str) -> str:
    """The words of `text` between single spaces, without punctuation or case, to compare texts."""
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    return f" {' '.join(words)} "


def _named(parts: tuple[SamplePart, ...], language: Language) -> str:
    return ", ".join((_PARTS[part] if part in _PARTS else FIELD_BY_ID[part].noun).to(language) for part in parts)
