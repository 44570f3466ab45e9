"""The line that credits the ambassador when a visual is shared again, and the photographer's."""

from collections.abc import Mapping

from msgspec import Struct

from composer.core.campaign import Campaign, HandleForm
from composer.core.caption.handle import ANY_FORM, plain_handle
from composer.core.text.wording import bare_pronouns, role_line
from composer.core.visual import Person, Visual
from composer.core.words import Language, Words

_SHARED = Words("Visuel partagé par {who}", "Visual shared by {who}")
# Says nothing of the person's gender: « personne » carries the agreement.
_SOMEONE = Words("une personne ambassadrice", "an ambassador")
_LABELLED = Words("{label}\u00a0: {value}", "{label}: {value}")


class CreditLines(Struct, frozen=True):
    """The credit for a newsletter or a website, and for each network of the campaign, by its id."""

    newsletter: Words
    by_network: Mapping[str, Words]


def credit_lines(visual: Visual, campaign: Campaign) -> CreditLines:
    """Who shared the visual, their own handles where known, the photographer, the campaign and its dates."""
    own = {network: own_handle(visual.person, network, each.own_handle) for network, each in campaign.networks.items()}
    return CreditLines(
        Words(
            _line(visual, campaign, _handle_list(own, campaign, "fr"), "fr"),
            _line(visual, campaign, _handle_list(own, campaign, "en"), "en"),
        ),
        {
            network: Words(_line(visual, campaign, handle, "fr"), _line(visual, campaign, handle, "en"))
            for network, handle in own.items()
        },
    )


def own_handle(person: Person, network: str, form: HandleForm = ANY_FORM) -> str:
    """The person's own handle on `network`, whose names have this `form`, or nothing."""
    return plain_handle(person.handles.get(network, ""), form)


def photo_credit(visual: Visual, language: Language) -> str:
    """« Photo : Nom », or nothing without a photo or without its photographer."""
    name = visual.photo.photographer.strip() if visual.photo else ""
    return labelled("Photo", name, language) if name else ""


def labelled(label: str, value: str, language: Language) -> str:
    """A label, the colon as `language` spaces it (a no-break space before it in French), and a value."""
    return _LABELLED.to(language).format(label=label, value=value)


def sentence(text: str) -> str:
    """`text` with a full stop unless it ends as a sentence does, quotation marks aside; nothing stays nothing."""
    return text if not text or text.rstrip('\u00a0»”"').endswith((".", "!", "?", "…")) else f"{text}."


def _line(visual: Visual, campaign: Campaign, handles: str, language: Language) -> str:
    name = visual.person.name or _SOMEONE.to(language)
    # One pair of parentheses holds all that goes with the name.
    beside = ", ".join(filter(None, (bare_pronouns(visual.person), handles)))
    named = f"{name} ({beside})" if beside else name
    who = ", ".join(filter(None, (named, role_line(visual.person))))
    occasion = f"{campaign.name.to(language)}, {campaign.dates.line.to(language)}"
    said = (_SHARED.to(language).format(who=who), photo_credit(visual, language), occasion)
    return " ".join(sentence(each) for each in said if each)


def _handle_list(own: Mapping[str, str], campaign: Campaign, language: Language) -> str:
    return ", ".join(
        labelled(campaign.networks[network].name, handle, language) for network, handle in own.items() if handle
    )
