"""Lists what differs between two campaigns, such as two editions, two regions or a correction, for people to read."""

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, Texts, wording_of
from composer.core.words import Words, shown

#: What changed. `typed`: a text that the person wrote in a visual, and that names a value of the campaign.
ChangeKind = Literal[
    "name",
    "theme",
    "dates",
    "day",
    "phrase",
    "organisation",
    "handle",
    "hashtags",
    "address",
    "email",
    "questions",
    "typed",
]
_BECOMES = Words("{what}\u00a0: {before} devient {after}.", "{what}: {before} becomes {after}.")
_NAMES: dict[ChangeKind, Words] = {
    "name": Words("Nom de la campagne", "Name of the campaign"),
    "theme": Words("Thème", "Theme"),
    "dates": Words("Dates", "Dates"),
    "day": Words("Jour", "Day"),
    "phrase": Words("Phrase", "Phrase"),
    "organisation": Words("Organisation", "Organisation"),
    "handle": Words("Identifiant sur {name}", "Handle on {name}"),
    "hashtags": Words("Mots-clics", "Hashtags"),
    "address": Words("Adresse «\u00a0{name}\u00a0»", "Address “{name}”"),
    "email": Words("Courriel qui reçoit les trousses", "E-mail that receives kits"),
    "questions": Words("Questions", "Questions"),
}
_TO_PROVIDE = Words("«\u00a0à fournir\u00a0»", "“to be provided”")
_NONE = Words("rien", "nothing")


class Change(Struct, frozen=True):
    """One thing that changes, in a sentence; `key` is the id of its network, day or address, or the part typed."""

    kind: ChangeKind
    words: Words
    key: str = ""


def changes(before: Campaign, after: Campaign) -> tuple[Change, ...]:
    """List what changes from `before` to `after`: what is drawn first, then what captions and QR codes have."""
    return (
        *text_change("name", before.name, after.name),
        *text_change("theme", before.theme, after.theme),
        *text_change("dates", before.dates.line, after.dates.line),
        *_days(before, after),
        *_plain("phrase", before.phrase.value, after.phrase.value),
        *_plain("organisation", before.organisation.value, after.organisation.value),
        *_handles(before, after),
        *_plain("hashtags", *(" ".join(tag.value for tag in each.hashtags) for each in (before, after))),
        *_addresses(before, after),
        *_plain("email", before.email_address, after.email_address),
        *_questions(before, after),
    )


def becomes(kind: ChangeKind, what: Words, before: Words, after: Words, key: str = "") -> Change:
    """The change of `what` from one value to another, both as they are shown."""
    return Change(kind, _BECOMES.format(what=what, before=before, after=after), key)


def quoted_value(value: str) -> Words:
    """A value between quotation marks, or that it is to be provided."""
    line = shown(value)
    return Words(f"«\u00a0{line}\u00a0»", f"“{line}”") if value else _TO_PROVIDE


def text_change(kind: ChangeKind, before: Texts, after: Texts, key: str = "") -> Iterator[Change]:
    """The change of a text, in the first language of the program in which it differs."""
    old, new = wording_of(before), wording_of(after)
    if old == new:
        return
    first, then = (old.fr, new.fr) if old.fr != new.fr else (old.en, new.en)
    yield change_of(kind, first, then, key=key)


def change_of(kind: ChangeKind, before: str, after: str, name: str = "", key: str = "") -> Change:
    """The change of a value of the campaign; `name` is that of its network or address, where it is of one."""
    return becomes(kind, _NAMES[kind].format(name=name), quoted_value(before), quoted_value(after), key)


def _plain(kind: ChangeKind, before: str, after: str) -> Iterator[Change]:
    if before != after:
        yield change_of(kind, before, after)


def _days(before: Campaign, after: Campaign) -> Iterator[Change]:
    for name, day in before.days.items():
        if name in after.days:
            yield from text_change("day", day.name, after.days[name].name, name)
            yield from text_change("day", day.line, after.days[name].line, name)


def _handles(before: Campaign, after: Campaign) -> Iterator[Change]:
    for name, network in after.networks.items():
        if name not in before.networks:
            continue
        old, new = before.networks[name].handle, network.handle
        if (old and old.value) != (new and new.value):
            what = _NAMES["handle"].format(name=network.name)
            first, then = (quoted_value(each.value) if each else _NONE for each in (old, new))
            yield becomes("handle", what, first, then, name)


def _addresses(before: Campaign, after: Campaign) -> Iterator[Change]:
    old, new = _urls(before), _urls(after)
    names = {**after.addresses, **before.addresses}
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            first, then = (quoted_value(table[key]) if key in table else _NONE for table in (old, new))
            yield becomes("address", _NAMES["address"].format(name=names[key].name), first, then, key)


def _urls(campaign: Campaign) -> Mapping[str, str]:
    return {key: address.url.value for key, address in campaign.addresses.items()}


def _questions(before: Campaign, after: Campaign) -> Iterator[Change]:
    old, new = ({key: fact.value for key, fact in each.questions.items()} for each in (before, after))
    changed = [key for key in dict.fromkeys((*old, *new)) if old.get(key) != new.get(key)]
    if changed:
        count = str(len(changed))
        words = Words(
            f"Questions changées, ajoutées ou retirées\u00a0: {count}.",
            f"Questions changed, added or removed: {count}.",
        )
        yield Change("questions", words)
