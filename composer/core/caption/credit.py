"""Writes the line that credits the ambassador when a visual is reshared, and the photo credit."""

from collections.abc import Mapping

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, HandleForm, text_in
from composer.core.caption.handle import ANY_FORM, plain_handle
from composer.core.text.wording import bare_pronouns, role_line, set_in_text
from composer.core.visual import Person, Visual
from composer.core.words import LANGUAGES, Language, Words

_SHARED = Words("Visuel partagé par {who}", "Visual shared by {who}")
# Gender-neutral: « ambassadrice » agrees with « personne ».
_SOMEONE = Words("une personne ambassadrice", "an ambassador")
_LABELLED = Words("{label}\u00a0: {value}", "{label}: {value}")


class CreditLines(Struct, frozen=True):
    """The credit for a newsletter or a website, and for each network of the campaign, by its id."""

    newsletter: Words
    by_network: Mapping[str, Words]


def credit_lines(visual: Visual, campaign: Campaign) -> CreditLines:
    """The credit lines: who shared the visual, their own handles if known, the photographer, the campaign and dates.

    The role is in the line of the visual's language only, as nobody has said it in the other one.
    """
    own = {network: own_handle(visual.person, network, each.own_handle) for network, each in campaign.networks.items()}
    every = Words(*(_line(visual, campaign, _handle_list(own, campaign, each), each) for each in LANGUAGES))
    by_network = {
        network: Words(*(_line(visual, campaign, handle, each) for each in LANGUAGES))
        for network, handle in own.items()
    }
    return CreditLines(every, by_network)


def own_handle(person: Person, network: str, form: HandleForm = ANY_FORM) -> str:
    """The person's own handle on `network`, whose names have this `form`; empty for none."""
    return plain_handle(person.handles.get(network, ""), form)


def photo_credit(visual: Visual, language: Language) -> str:
    """The photo credit, « Photo : Nom »; empty without a photo or a photographer."""
    name = visual.photo.photographer.strip() if visual.photo else ""
    return labelled("Photo", set_in_text(name, visual.language), language) if name else ""


def labelled(label: str, value: str, language: Language) -> str:
    """A label, a colon spaced as in `language` (after a no-break space in French), and a value."""
    return _LABELLED.to(language).format(label=label, value=value)


def sentence(text: str) -> str:
    """`text` with a full stop, unless it already ends like a sentence, ignoring quotation marks; empty stays empty."""
    return text if not text or text.rstrip('\u00a0»”"').endswith((".", "!", "?", "…")) else f"{text}."


def _line(visual: Visual, campaign: Campaign, handles: str, language: Language) -> str:
    person = visual.person
    name = set_in_text(person.name, visual.language) or _SOMEONE.to(language)
    # Pronouns and handles share one pair of parentheses; a profile that bears the person's own name adds nothing.
    handles = "" if set_in_text(handles, visual.language).casefold() == name.casefold() else handles
    beside = ", ".join(filter(None, (bare_pronouns(person), handles)))
    named = f"{name} ({beside})" if beside else name
    role = role_line(person) if language == visual.language else person.organisation
    who = ", ".join(filter(None, (named, set_in_text(role, visual.language))))
    occasion = f"{text_in(campaign.name, language)}, {text_in(campaign.dates.line, language)}"
    parts = (_SHARED.to(language).format(who=who), photo_credit(visual, language), occasion)
    return " ".join(sentence(each) for each in parts if each)


def _handle_list(own: Mapping[str, str], campaign: Campaign, language: Language) -> str:
    return ", ".join(
        labelled(campaign.networks[network].name, handle, language) for network, handle in own.items() if handle
    )
