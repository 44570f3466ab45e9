"""Words each text of a poster, from the visual and the campaign: quotation marks, theme, dates, role, language."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from composer.core.big_word.choice import big_word
from composer.core.campaign.campaign import Campaign, Texts, text_in
from composer.core.poster import Content, Marks
from composer.core.problems import Problem, at_slot
from composer.core.text.typography.correct import correct
from composer.core.text.typography.line_ends import bind
from composer.core.text.typography.marks import with_inner_marks
from composer.core.visual import Person, Visual
from composer.core.words import LANGUAGES, Language, Words, named

_NO_BREAK = "\u00a0"
#: Opening and closing marks, with the no-break spaces French puts inside them.
MARKS: dict[Language, tuple[str, str]] = {"fr": (f"«{_NO_BREAK}", f"{_NO_BREAK}»"), "en": ("“", "”")}
# Greedy throughout: each of these reads its text once.
_MARKED = re.compile(r"""(?:[«“"„]|<<)(?P<bare>.*)(?:[»”"]|>>)(?P<end>[.!?…,;]*)""", re.DOTALL)
_ANY_MARK = re.compile('[«»“”"„]|<<|>>')
# « 1er », « 1re », « 2nde », « 5e », « 5es », and « XXe » before a noun that Roman numbers count.
_ORDINAL = re.compile(
    r"(?<![\w@#./+-])(?:1(?:ers?|res?)|2nde?s?|\d{1,4}es?|[IVX]{2,}e|[IVX]e(?=\u00a0siècle))(?![\w@/+-]|\.\w)"
)
_RAISED = str.maketrans("ersnd", "ᵉʳˢⁿᵈ")
_BRACKETED = re.compile(r"[(\[](.*)[)\]]", re.DOTALL)
_CLOSING = re.compile(r'(?:\s?»|”|")[.!?…,;]*$')


def quoted(text: str, language: Language) -> str:
    """`text` in the quotation marks of `language`; marks already typed around all of it are not doubled.

    Several passages each with their own marks (« A » et « B ») stay as typed, except for the spaces inside « ». Marks
    inside those around all of it become the inner ones: “ ” in French, ‘ ’ in English.
    """
    bare, end = text.strip(), ""
    if marked := _MARKED.fullmatch(bare):
        if _ANY_MARK.search(marked["bare"]):
            return _spaced(with_inner_marks(bare, language))
        bare, end = marked["bare"].strip(), marked["end"]
    opening, closing = MARKS[language]
    return f"{opening}{with_inner_marks(bare, language, depth=1)}{closing}{end}" if bare else ""


def unquoted(text: str) -> str:
    """`text` without the marks typed around all of it, if any; those of several passages stay as typed."""
    bare = text.strip()
    marked = _MARKED.fullmatch(bare)
    if not marked or _ANY_MARK.search(marked["bare"]):
        return _spaced(bare)
    return f"{marked['bare'].strip()}{marked['end']}"


def _spaced(text: str) -> str:
    """`text` with one no-break space inside each « and »."""
    opened = f"«{_NO_BREAK}".join(part.lstrip() for part in text.split("«"))
    return f"{_NO_BREAK}»".join(part.rstrip() for part in opened.split("»"))


@lru_cache(maxsize=256)  # the texts of one kit say the same names and credits more than a hundred times
def set_in_text(text: str, language: Language, phrase: str = "") -> str:
    """`text` with the marks and spaces that it has on the picture, but for thin spaces, which networks lose."""
    return correct(unicodedata.normalize("NFC", text), language, "caption", phrase=phrase)


def opening_mark(text: str) -> str:
    """The quotation mark, with its space, at the start of `text`; empty when there is none."""
    return next((opening for opening, _ in MARKS.values() if text.startswith(opening)), "")


def closing_mark(text: str) -> str:
    """The quotation mark, with its space and the punctuation after it, at the end of `text`; empty without one."""
    found = _CLOSING.search(text)
    return found[0] if found else ""


def signature(person: Person) -> str:
    """The name, then the pronouns in parentheses: « Zoé Tremblay (elle) »; empty without a name."""
    pronouns = bare_pronouns(person)
    return f"{person.name} ({pronouns})" if pronouns else person.name


def bare_pronouns(person: Person) -> str:
    """The pronouns, without any brackets typed around them; empty without a name to follow."""
    typed = person.pronouns.strip() if person.name else ""
    bracketed = _BRACKETED.fullmatch(typed)
    return bracketed[1].strip() if bracketed else typed


def role_line(person: Person) -> str:
    """Role and organisation on one line."""
    return ", ".join(filter(None, (person.role, person.organisation)))


@lru_cache(maxsize=64)  # a layout asks several times for each text, and a keystroke changes one of them
def _drawn(text: str, language: Language, phrase: str = "") -> str:
    """`text` as a poster sets it: composed letters, Québec typography, no line break inside a number or title."""
    # The first window shows no words yet: its first paint does not wait for the rules.
    if not text:
        return ""
    composed = unicodedata.normalize("NFC", text)
    return _with_ordinals(bind(correct(composed, language, "drawn", phrase=phrase), language), language)


def _with_ordinals(text: str, language: str) -> str:
    """`text` with the letters of French ordinals raised: « 5ᵉ », « 1ʳᵉ », « XXᵉ siècle »; the person's words stay."""
    return _ORDINAL.sub(lambda found: found[0].translate(_RAISED), text) if language == "fr" else text


def wording(content: Content, visual: Visual, campaign: Campaign, day: str = "", *, marks: Marks = "drawn") -> str:
    """The text of a part of a poster, about the campaign's `day` if any; empty when there is nothing to write.

    A quote is between quotation `marks`, or has none but those inside it where the poster or the person wants none.
    """
    language = visual.language
    match content:
        case "quote":
            marked = marks == "drawn" and visual.marks == "on"
            words = quoted(visual.quote, language) if marked else unquoted(visual.quote)
            return _drawn(words, language, campaign.phrase.value)
        case "name":
            return _drawn(visual.person.name, language)
        case "role":
            return _drawn(role_line(visual.person), language)
        case "word":
            return big_word(visual.quote.strip() or text_in(campaign.theme, language), visual.word, language)
        case _:
            said = spoken(texts_of(content, campaign, day), visual, campaign)
            return _with_ordinals(said.words, said.language)


def aside(content: Content, visual: Visual) -> str:
    """What follows the text of a part if there is room: the pronouns after a name, never split between lines."""
    pronouns = bare_pronouns(visual.person) if content == "name" else ""
    return f"({_drawn(pronouns, visual.language)})".replace(" ", _NO_BREAK) if pronouns else ""


class Spoken(Struct, frozen=True):
    """A text of the campaign, and the tag of the language that it is in."""

    words: str
    language: str


def languages_of(campaign: Campaign) -> tuple[str, ...]:
    """The tags of the languages that the campaign's texts may be in: French, English, then its own."""
    return tuple(dict.fromkeys((*LANGUAGES, *campaign.languages)))


def texts_of(content: Content, campaign: Campaign, day: str) -> tuple[Texts, ...]:
    """The campaign's texts that `content` writes; empty for the words of a person.

    Where the campaign has no such day, its own name and dates stand for the day's.
    """
    known = campaign.days.get(day)
    name, line = (known.name, known.line) if known else (campaign.name, campaign.dates.line)
    written: dict[Content, tuple[Texts, ...]] = {
        "theme": (campaign.theme,),
        "dates": (campaign.dates.line,),
        "campaign": (campaign.name,),
        "day": (name, line),
        "day-name": (name,),
        "day-date": (line,),
    }
    return written.get(content, ())


def spoken(texts: Sequence[Texts], visual: Visual, campaign: Campaign) -> Spoken:
    """These texts on one line, in the language chosen for the campaign's texts where all of them are in it.

    Else in the visual's own language.
    """
    chosen = visual.campaign_language
    heard = chosen in languages_of(campaign) and all(chosen in each and each[chosen].value for each in texts)
    language = chosen if heard else visual.language
    return Spoken(" · ".join(text_in(each, language) for each in texts), language)


def family_of(content: Content, visual: Visual, campaign: Campaign, day: str) -> str:
    """The family in which the language of a text of the campaign is drawn; empty for the poster's own."""
    texts = texts_of(content, campaign, day)
    language = campaign.languages.get(spoken(texts, visual, campaign).language) if texts else None
    return language.family if language else ""


def unknown_language(visual: Visual, campaign: Campaign) -> Problem | None:
    """A notice when the language chosen for the campaign's texts is not one of the campaign's."""
    if visual.campaign_language in {"", *languages_of(campaign)}:
        return None
    words = Words(
        "Les textes de cette campagne n’existent pas dans la langue {quoted}\u00a0: ils sont dans celle du visuel.",
        "The texts of this campaign are not in the language {quoted}: they are in the visual’s.",
    ).format(quoted=named(visual.campaign_language))
    return Problem("unknown-language", "notice", words, at_slot("language"))
