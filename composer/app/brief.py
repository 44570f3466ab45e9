"""Resolves a brief, what a person asked for as typed, into a visual, its poster and its photo."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from composer.app import brief_refusals
from composer.app.context import Context
from composer.app.example import left_out, recognised
from composer.app.logo import LogoChoice, chosen_logo, with_logo
from composer.app.poster.capacity import beyond_capacity
from composer.app.poster.find_poster import look_notices, poster_at_hand
from composer.core.big_word.choice import USUAL, group_in, groups_of, offered
from composer.core.campaign.campaign import Campaign
from composer.core.caption.caption import shortened
from composer.core.caption.handle import handle_problems, plain_handle
from composer.core.caption.hashtag import exact_hashtag
from composer.core.document.edits import choose_arrangement, choose_hashtag, choose_mirror, choose_networks
from composer.core.document.first_change import as_own
from composer.core.geometry import Crop, Point
from composer.core.person.fields import PERSON_FIELDS
from composer.core.poster import Poster
from composer.core.problems import Misused, Problem, at_slot, on_network
from composer.core.text.accents import followed, offered_words, word_in
from composer.core.text.cleaning import Cleaner, clean_line, clean_quote, clean_shown
from composer.core.text.language_guess import language_problem
from composer.core.text.wording import languages_of, unknown_language
from composer.core.visual import (
    MOST_ACCENTS,
    USUAL_RADIUS,
    Arrangement,
    Brighten,
    Consent,
    Face,
    LookName,
    Mirror,
    Person,
    PhotoChoice,
    PhotoOf,
    QuoteSize,
    Switch,
    Use,
    Visual,
    is_empty,
)
from composer.core.web_address import address_problem
from composer.core.words import Language, Words
from composer.render.logo import Logo
from composer.render.photo.intake import Intake, take_in
from composer.storage.visual_file import Stored, read_stored

#: The other fields of a brief that are one line of text: the slot their problems are located at, and their cleaner.
_LINES: Mapping[str, tuple[str, Cleaner]] = {
    "photographer": ("photo", clean_line),
    "shows": ("photo", clean_shown),
    "qr": ("qr", clean_line),
}


class Brief(Struct, frozen=True, kw_only=True):
    """The words and choices of one visual; None means not given, which keeps the value in `file` or the default.

    `person` has the fields of the person by their ids in `core.person.fields`; a field that is absent is not given.
    """

    file: Path | None = None
    #: The content of `file`, where it was read already: out of a zip, it has no path of its own.
    content: Stored | None = None
    poster: str | None = None
    palette: str | None = None
    photo: Path | None = None
    quote: str | None = None
    person: Mapping[str, str] = {}
    handles: tuple[tuple[str, str], ...] = ()
    hashtags: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    #: What to do with a caption that is too long for its network: report it, or leave out what may be left out.
    too_long: Literal["reported", "shortened"] = "reported"
    photographer: str | None = None
    shows: str | None = None
    crop: Crop | None = None
    focus: Point | None = None
    look: LookName | None = None
    brighten: Brighten | None = None
    language: Language | None = None
    #: The tag of the language of the campaign's own texts; empty for the visual's.
    campaign_language: str | None = None
    qr: str | None = None
    word: str | None = None
    quote_size: QuoteSize | None = None
    marks: Switch | None = None
    #: Words of the quote; an empty one alone takes the colour off all.
    accents: tuple[str, ...] = ()
    #: Whether the photo's credit is drawn, and the settings of its tone.
    credit: Switch | None = None
    tone: Mapping[str, int] = {}
    arrangement: Arrangement | None = None
    mirror: Mirror | None = None
    photo_of: PhotoOf | None = None
    agreed: tuple[Use, ...] = ()
    #: The file of the organisation's logo; « none » removes the logo of the visual in `file`.
    logo: LogoChoice | None = None


class Resolved(Struct, frozen=True):
    """A visual ready to be arranged, its poster, its photo, the problems found so far and its logo."""

    visual: Visual
    poster: Poster
    photo: Intake | None
    problems: tuple[Problem, ...]
    #: The logo that is drawn: the person's own, else the campaign's.
    logo: Logo | None = None


class _Opened(Struct, frozen=True):
    """The content of a brief's `file`, and the brief completed with the texts of that file and cleaned.

    `before` is the visual of the file alone, its parts from the example marked.
    """

    stored: Stored
    before: Visual
    brief: Brief
    problems: tuple[Problem, ...]


def resolve(brief: Brief, context: Context) -> Resolved:
    """Read the files `brief` names and check its choices; Refused (Misused for a choice that does not exist)."""
    opened = _opened(brief, context)
    visual = _captioned(_worded(opened.before, opened.brief), brief, context.campaign)
    poster = _poster(visual, brief, context)
    _check("palette", visual.palette, ("", *poster.palettes))
    photo = _photo(brief, opened.stored.photo)
    before = opened.before if brief.photo else with_digest(opened.before, photo)
    logo = chosen_logo(brief.logo, opened.stored.logo, brief.file)
    visual = as_own(before, with_logo(_framed(visual, opened.brief, photo), logo))
    if is_empty(visual):
        raise Misused(brief_refusals.NOTHING_THERE)
    seen_on = opened.stored.poster_digest if brief.poster is None else ""
    noticed = (
        *opened.problems,
        *_other_language(visual, context.campaign),
        *look_notices(poster, seen_on),
        *(photo.problems if photo else ()),
        *beyond_capacity(visual, poster, context),
        *left_out(before, visual),
        *([brief_refusals.NO_PHOTOGRAPHER] if _is_unnamed(visual, brief) else ()),
    )
    ready = _fitting(_laid_out(visual, brief, poster), brief, context.campaign)
    return Resolved(ready, poster, photo if visual.photo else None, noticed, logo or context.logo)


def resolve_words(brief: Brief, context: Context) -> tuple[Visual, tuple[Problem, ...]]:
    """Resolve `brief` for its texts alone: no photo is opened and no poster is needed."""
    opened = _opened(brief, context)
    visual = _captioned(_worded(opened.before, opened.brief), brief, context.campaign)
    choice = (
        PhotoChoice("")
        if brief.photo
        else visual.photo or (PhotoChoice("") if brief.photographer or brief.shows else None)
    )
    worded = replace(visual, photo=_choice(choice, opened.brief) if choice else None)
    own = as_own(opened.before, worded)
    noticed = (*opened.problems, *left_out(opened.before, own), *_other_language(own, context.campaign))
    return _fitting(own, brief, context.campaign), noticed


def with_digest(visual: Visual, photo: Intake | None) -> Visual:
    """Return `visual` with the digest of `photo`: a photo that is imported again may have other bytes."""
    if visual.photo is None:
        return visual
    digested = replace(visual.photo, digest=photo.digest) if photo else None
    return replace(visual, photo=digested)


def _opened(brief: Brief, context: Context) -> _Opened:
    known = context.campaign.networks
    for network, _ in brief.handles:
        _check("handle", network, known)
    for network in brief.networks:
        _check("network", network, known)
    _check("language", brief.campaign_language or "", ("", *languages_of(context.campaign)))
    stored = brief.content or (read_stored(brief.file) if brief.file else Stored(Visual("")))
    cleaned, problems = _cleaned(_completed(brief, stored.visual), context.campaign)
    # An address in the file that the brief replaces is not checked.
    kept, _ = _cleaned(_completed(Brief(qr=brief.qr), stored.visual), context.campaign)
    # The same problem may be found in the file and again in the texts taken from it.
    found = tuple(dict.fromkeys((*stored.problems, *problems)))
    return _Opened(stored, recognised(_worded(stored.visual, kept)), cleaned, found)


def _completed(brief: Brief, visual: Visual) -> Brief:
    """`brief` with the texts of `visual` where it gives none."""
    person = visual.person
    texts = {
        "quote": visual.quote,
        "photographer": visual.photo.photographer if visual.photo else None,
        # Another photo shows something else.
        "shows": visual.photo.shows if visual.photo and not brief.photo else None,
        "qr": visual.qr,
    }
    missing = {field: text for field, text in texts.items() if getattr(brief, field) is None}
    of_person = {each.id: each.of(person) for each in PERSON_FIELDS} | dict(brief.person)
    return replace(brief, **missing, person=of_person, handles=(*person.handles.items(), *brief.handles))


def _cleaned(brief: Brief, campaign: Campaign) -> tuple[Brief, tuple[Problem, ...]]:
    """`brief` with every text cleaned, and the problems of what was removed; texts of its file are clean already."""
    person = {each.id: each.clean(brief.person.get(each.id, ""), at_slot(each.id)) for each in PERSON_FIELDS}
    lines = {field: cleaner(getattr(brief, field) or "", at_slot(slot)) for field, (slot, cleaner) in _LINES.items()}
    handles = [(network, _handle(network, handle, campaign)) for network, handle in brief.handles]
    quote, in_quote = clean_quote(brief.quote or "", at_slot("quote"))
    cleaned = replace(
        brief,
        quote=quote,
        person={field: text for field, (text, _) in person.items()},
        **{field: text for field, (text, _) in lines.items()},
        handles=tuple((network, text) for network, (text, _) in handles),
    )
    found = (in_quote, *(each for _, each in (*person.values(), *lines.values())), *(each for _, (_, each) in handles))
    return cleaned, tuple(problem for problems in found for problem in problems)


def _handle(network: str, typed: str, campaign: Campaign) -> tuple[str, tuple[Problem, ...]]:
    """A handle as a credit writes it, and its problems."""
    location = on_network(network, "handle")
    line, removed = clean_line(typed, location)
    if network not in campaign.networks:
        return plain_handle(line), removed
    known = campaign.networks[network]
    return plain_handle(line, known.own_handle), (*removed, *handle_problems(line, known, location))


def _worded(visual: Visual, brief: Brief) -> Visual:
    """The visual with the brief's words and choices, all but its photo."""
    # In this order a handle that is given again comes last, and an empty one removes the handle.
    handles = {network: handle for network, handle in dict(brief.handles).items() if handle}
    return replace(
        visual,
        poster=visual.poster if brief.poster is None else brief.poster,
        palette=visual.palette if brief.palette is None else brief.palette,
        quote=brief.quote or "",
        person=Person(**brief.person, handles=handles),
        language=brief.language or visual.language,
        campaign_language=visual.campaign_language if brief.campaign_language is None else brief.campaign_language,
        qr=_address(brief.qr or ""),
        word=_word(brief, visual),
        quote_size=brief.quote_size or visual.quote_size,
        marks=brief.marks or visual.marks,
        accents=_accents(brief, visual),
    )


def _other_language(visual: Visual, campaign: Campaign) -> tuple[Problem, ...]:
    """The problems of a language that the campaign lacks, and of a quote in the other one than the visual's.

    The fix of the latter is to change the visual's language.
    """
    unknown, problem = unknown_language(visual, campaign), language_problem(visual)
    unheard = (unknown,) if unknown else ()
    if problem is None:
        return unheard
    other = "en" if visual.language == "fr" else "fr"
    option = f"--visual-lang {other}"
    return *unheard, replace(problem, command=Words(option, option))


def _captioned(visual: Visual, brief: Brief, campaign: Campaign) -> Visual:
    """`visual` with the brief's networks and hashtags; the campaign's own are spelled as the campaign spells them."""
    for tag in brief.hashtags:
        visual = choose_hashtag(visual, exact_hashtag(tag, campaign), "added")
    return choose_networks(visual, brief.networks, campaign) if brief.networks else visual


def _fitting(visual: Visual, brief: Brief, campaign: Campaign) -> Visual:
    return shortened(visual, campaign) if brief.too_long == "shortened" else visual


def _word(brief: Brief, visual: Visual) -> str:
    """The words asked for, one to three that follow each other in the quote, or the file's when none are asked for."""
    if brief.word is None:
        return visual.word
    quote, language = brief.quote or "", brief.language or visual.language
    typed, _ = clean_line(brief.word, at_slot("word"))
    word = group_in(quote, typed, language) or typed
    _check(
        "word", word, dict.fromkeys(("", USUAL.to(language), *offered(quote, language), *groups_of(quote, language)))
    )
    return word


def _accents(brief: Brief, visual: Visual) -> tuple[str, ...]:
    """The words asked for in the accent colour; when none are, the file's that are still in the quote."""
    quote, language = brief.quote or "", brief.language or visual.language
    if not brief.accents:
        return followed(visual.accents, visual.quote, quote, language)
    if len(brief.accents) > MOST_ACCENTS:
        raise Misused(brief_refusals.TOO_MANY_ACCENTS)
    typed = [clean_line(each, at_slot("accent"))[0] for each in brief.accents]
    words = [word_in(quote, each, language) or each for each in typed]
    for word in words:
        _check("accent", word, ("", *offered_words(quote, language)))
    return tuple(dict.fromkeys(filter(None, words)))


def _photo(brief: Brief, stored: bytes | None) -> Intake | None:
    if brief.photo is not None:
        return take_in(brief.photo, brief.photo.name)
    return take_in(stored, brief.file.name if brief.file else "") if stored is not None else None


def _framed(visual: Visual, brief: Brief, photo: Intake | None) -> Visual:
    """`visual` with its photo choice; a new photo loses the framing of the one before."""
    if photo is None:
        of_photo = (brief.crop, brief.focus, brief.look, brief.brighten, brief.photo_of, brief.agreed, brief.shows)
        if any((*of_photo, brief.tone, brief.credit)):
            raise Misused(brief_refusals.NO_PHOTO)
        return replace(visual, photo=None)
    if brief.photo is not None or visual.photo is None:
        visual = replace(visual, photo=PhotoChoice(photo.digest), by_format={})
    choice = replace(visual.photo or PhotoChoice(""), digest=photo.digest)
    return replace(visual, photo=_choice(choice, brief))


def _choice(choice: PhotoChoice, brief: Brief) -> PhotoChoice:
    return replace(
        choice,
        crop=brief.crop or choice.crop,
        reframing=None if brief.crop else choice.reframing,
        faces=(Face(brief.focus.x, brief.focus.y, USUAL_RADIUS),) if brief.focus else choice.faces,
        look=brief.look or choice.look,
        brighten=brief.brighten or choice.brighten,
        tone=replace(choice.tone, **brief.tone),
        credit=brief.credit or choice.credit,
        photographer=brief.photographer or "",
        shows=brief.shows or "",
        consent=_consent(choice.consent, brief),
    )


def _is_unnamed(visual: Visual, brief: Brief) -> bool:
    return brief.credit == "on" and visual.photo is not None and not visual.photo.photographer


def _laid_out(visual: Visual, brief: Brief, poster: Poster) -> Visual:
    for format_id, layout in poster.layouts.items():
        if brief.arrangement and layout.has_second:
            visual = choose_arrangement(visual, format_id, brief.arrangement)
        if brief.mirror and layout.mirrors:
            visual = choose_mirror(visual, format_id, brief.mirror)
    return visual


def _consent(before: Consent, brief: Brief) -> Consent:
    """The consent given before, or the one in `brief`: for another person it starts from nothing."""
    if brief.photo_of is None and not brief.agreed:
        return before
    photo_of = brief.photo_of or before.photo_of
    if brief.agreed and photo_of in {None, "nobody"}:
        raise Misused(brief_refusals.AGREED_BY_NOBODY)
    return Consent(photo_of, tuple(dict.fromkeys(brief.agreed)))


def _poster(visual: Visual, brief: Brief, context: Context) -> Poster:
    if not visual.poster:
        raise Misused(brief_refusals.no_poster(context))
    if brief.poster is None:
        return poster_at_hand(visual, context)
    _check("poster", visual.poster, context.poster_ids())
    return context.poster(visual.poster)


def _check(choice: brief_refusals.Choice, name: str, known: Collection[str]) -> None:
    if name not in known:
        raise Misused(brief_refusals.unknown_choice(choice, name, tuple(filter(None, known))))


def _address(text: str) -> str:
    problem = address_problem(text) if text else None
    if problem is not None:
        raise Misused(problem)
    return text
