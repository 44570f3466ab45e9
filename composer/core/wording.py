"""What each text of a poster says, from the visual and the campaign: quotation marks, theme, dates, role."""

from composer.core.campaign import Campaign
from composer.core.poster import Content
from composer.core.visual import Person, Visual
from composer.core.words import Language

_NO_BREAK = "\u00a0"
#: Opening and closing marks, with the no-break spaces French puts inside them.
MARKS: dict[Language, tuple[str, str]] = {"fr": (f"«{_NO_BREAK}", f"{_NO_BREAK}»"), "en": ("“", "”")}
_OPENING, _CLOSING = '«“"„', '»”"'


def quoted(text: str, language: Language) -> str:
    """`text` between the quotation marks of `language`; marks typed around the whole of it are not doubled."""
    bare = text.strip()
    if len(bare) > 1 and bare[0] in _OPENING and bare[-1] in _CLOSING and not any(m in bare[1:-1] for m in '«»“”"'):
        bare = bare[1:-1].strip(f" {_NO_BREAK}\u202f\n")
    opening, closing = MARKS[language]
    return f"{opening}{bare}{closing}" if bare else ""


def opening_mark(text: str) -> str:
    """The quotation mark, with its space, that `text` opens with; empty when it opens with none."""
    return next((opening for opening, _ in MARKS.values() if text.startswith(opening)), "")


def role_line(person: Person) -> str:
    """Role and organisation on one line."""
    return ", ".join(filter(None, (person.role, person.organisation)))


def wording(content: Content, visual: Visual, campaign: Campaign) -> str:
    """What a part of a poster says; empty when the visual has nothing to say there."""
    language = visual.language
    match content:
        case "quote":
            return quoted(visual.quote, language)
        case "name":
            return visual.person.name
        case "role":
            return role_line(visual.person)
        case "theme":
            return campaign.theme.to(language)
        case "dates":
            return campaign.dates.line.to(language)
        case "campaign":
            return campaign.name.to(language)
