"""Composes the alternative text of a visual: the words drawn on the picture, then what it shows, to be read aloud."""

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, text_in
from composer.core.caption.credit import labelled, photo_credit, sentence
from composer.core.text.length import LengthUnit, cut_index, length_in, utf16_length
from composer.core.text.wording import Spoken, quoted, role_line, set_in_text, signature, spoken
from composer.core.visual import Visual
from composer.core.web_address import readable_address
from composer.core.words import Language, Words

#: Limits of the two forms, in UTF-16 units. No network publishes its own figure, and guides disagree: docs/facts.md,
#: « Alternative text ».
SHORT_LIMIT = 100
FULL_LIMIT = 1000

# Characters that a shortened text must not end with.
_HANGING = " \u00a0\u202f,;:.…«“"
_PLURAL = ("s", "x")
_DAYS_JOINED = re.compile(r"(?<=\d)\s?[-–]\s?(?=\d)")
_FROM_DAY = re.compile(r"\d{1,2}(?:er)?\b[^\d]* au \d")
_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)

#: Composes a form of the text from the quote; the whole quote or what is left of it.
_Form = Callable[[str], str]

_POSTER, _VISUAL = Words("Affiche", "Poster"), Words("Visuel", "Visual")
_OF_CAMPAIGN = Words("{kind} de la campagne {campaign}", "{kind} of the {campaign} campaign")
_DESIGN = Words(", modèle {design}", ", {design} design")
_WITH_PHOTO = Words(", avec une photo", ", with a photo")
_PRESENTS = Words("{kind} présente {who}.", "{kind} presents {who}.")
_THE_POSTER, _THE_VISUAL = Words("L’affiche", "The poster"), Words("Le visuel", "The visual")
_READS = Words("On y lit", "It reads")
_SHOWS = Words("Photo", "Photo")
_QR = Words("Un code QR mène à {address}.", "A QR code leads to {address}.")
_SHORT = Words("affiche", "poster")
_SHORT_WITH_PHOTO = Words("affiche avec photo", "poster with a photo")


class AltText(Struct, frozen=True):
    """Alternative text in the visual's language, in two forms: at most 100 characters, and at most 1,000."""

    short: str
    full: str


def alternative_text(visual: Visual, poster_name: Words, campaign: Campaign) -> AltText:
    """Both forms, edited or composed; what else they say goes before a word of the quote does.

    Beyond that, the quote is cut after a word, with « … ».
    """
    quote = _set(re.sub(r"\s*\n\s*", " ", visual.quote.strip()), visual, campaign)
    edits = visual.alternative
    return AltText(
        edits.short or _fitted(_short_forms(visual, campaign), quote, SHORT_LIMIT),
        edits.full or _fitted(_full_forms(visual, poster_name, campaign), quote, FULL_LIMIT),
    )


def shorten(text: str, limit: int, unit: LengthUnit = "utf16") -> str:
    """`text`, cut after a word with « … » if it is longer than `limit` of `unit`; empty for a limit under 1."""
    if limit < 1:
        return ""
    if length_in(unit, text) <= limit:
        return text
    head = text[: cut_index(text, limit - 1, unit)]
    whole_words = head.rpartition(" ")[0] if text[len(head)] != " " else head
    return f"{(whole_words or head).rstrip(_HANGING)}…"


def _set(text: str, visual: Visual, campaign: Campaign) -> str:
    return set_in_text(text, visual.language, campaign.phrase.value)


def _fitted(forms: Sequence[_Form], quote: str, limit: int) -> str:
    """The first of `forms` that fits with the whole quote; else the last, its quote cut."""
    whole = (form(quote) for form in forms)
    if fitting := next((text for text in whole if utf16_length(text) <= limit), None):
        return fitting
    barest = forms[-1]
    excess = utf16_length(barest(quote)) - limit
    left = shorten(quote, max(1, utf16_length(quote) - excess)) if quote else ""
    return shorten(barest(left), limit)


def _short_forms(visual: Visual, campaign: Campaign) -> tuple[_Form, ...]:
    """The short forms, which begin with the quote; the kind of picture goes first, then who it presents."""
    language, photo = visual.language, visual.photo
    who = _set(signature(visual.person), visual, campaign)
    kind = _SHORT.to(language)
    ends = [_listed(who, _SHORT_WITH_PHOTO.to(language))] if photo else []
    ends += [_listed(who, kind), *([who] if who else []), ""]
    shown = _shown(visual, campaign)
    ends = [f"{sentence(_listed(who, kind))} {shown}", *ends] if shown else ends
    return tuple(_after_quote(end, visual, campaign) for end in ends)


def _after_quote(end: str, visual: Visual, campaign: Campaign) -> _Form:
    """The form that says the quote, or the theme without one, then `end`."""

    def form(quote: str) -> str:
        words = quoted(quote, visual.language) or _theme(visual, campaign)
        return f"{sentence(words)} {sentence(_capital(end))}" if end else words

    return form


def _listed(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _theme(visual: Visual, campaign: Campaign) -> str:
    """The theme as it is drawn, which may be in another language than the rest."""
    return spoken((campaign.theme,), visual, campaign).words


def _shown(visual: Visual, campaign: Campaign) -> str:
    """What the photo shows, as a sentence; empty when nobody has said it."""
    shows = _set(visual.photo.shows, visual, campaign) if visual.photo else ""
    return sentence(labelled(_SHOWS.to(visual.language), shows, visual.language)) if shows else ""


def _full_forms(visual: Visual, poster_name: Words, campaign: Campaign) -> tuple[_Form, ...]:
    """The full forms: the poster's name goes first, then that there is a photo."""
    language = visual.language
    kind = (_POSTER if poster_name.fr else _VISUAL).to(language)
    name = text_in(campaign.name, language)
    # « de la campagne des Journées … », when it is a plural.
    name = f"des {name}" if language == "fr" and name.partition(" ")[0].endswith(_PLURAL) else name
    begin = _OF_CAMPAIGN.to(language).format(kind=kind, campaign=name)
    photo = _WITH_PHOTO.to(language) if visual.photo and not visual.photo.shows else ""
    design = _DESIGN.to(language).format(design=poster_name.to(language)) if poster_name.fr else ""
    begins = dict.fromkeys((f"{begin}{design}{photo}.", f"{begin}{photo}.", f"{begin}."))
    return tuple(_whole(each, visual, campaign, (_THE_POSTER if poster_name.fr else _THE_VISUAL)) for each in begins)


def _whole(begin: str, visual: Visual, campaign: Campaign, kind: Words) -> _Form:
    """The form that begins with `begin`: what the photo shows, who, the words drawn, where the QR code leads."""
    language = visual.language
    who = _set(_listed(signature(visual.person), role_line(visual.person)), visual, campaign)
    presents = _PRESENTS.to(language).format(kind=kind.to(language), who=who.rstrip(".")) if who else ""
    before = " ".join(filter(None, (begin, _shown(visual, campaign), presents)))
    credit = photo_credit(visual, language) if visual.photo and visual.photo.credit == "on" else ""
    dates = _said_days(spoken((campaign.dates.line,), visual, campaign))

    def form(quote: str) -> str:
        drawn = (quoted(quote, language), _theme(visual, campaign), dates, credit)
        read = labelled(_READS.to(language), " ".join(sentence(each) for each in drawn if each), language)
        return " ".join(filter(None, (before, read, _leads(visual.qr, language))))

    return form


def _said_days(line: Spoken) -> str:
    """A line of dates as it is said aloud: “February 16 to 20”, « Du 16 au 20 février »; in its own language, as is."""
    match line.language:
        case "fr":
            return f"Du {line.words}" if _FROM_DAY.match(line.words) else _capital(line.words)
        case "en":
            return _DAYS_JOINED.sub(" to ", line.words)
        case _:
            return line.words


def _leads(address: str, language: Language) -> str:
    """Where a QR code leads, its address as one would say it; empty without one."""
    if not address:
        return ""
    said = _SCHEME.sub("", readable_address(address), count=1).rstrip("/")
    return _QR.to(language).format(address=said)
