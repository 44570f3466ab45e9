"""Opens the visual of a received kit: that of its `.jps`, else the one that its `kit.json` describes."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.brief import Brief, Resolved, resolve, resolve_words
from composer.app.campaign.for_visual import Opened, context_for
from composer.core.campaign.saved.saved_facts import Origin
from composer.core.document.clean_visual import clean_visual
from composer.core.kit.folder_name import PersonRecord, person_record
from composer.core.location import in_file
from composer.core.naming import named
from composer.core.problems import Problem, Refused, file_problem
from composer.core.visual import AlternativeEdits, Consent, Person, PhotoChoice, Visual
from composer.core.words import Words, listed
from composer.export.manifest import MANIFEST, MANIFEST_LIMIT, KitContent, Manifest, manifest_in, plain_names
from composer.storage.received.parcels import Parcel
from composer.storage.visual_file import LARGEST_VISUAL, origin_in, stored_in

_NO_KIT = Words(
    "Le fichier {name} de cette trousse est abîmé, ou d’une version plus récente du programme.",
    "The file {name} of this kit is damaged, or from a later version of the program.",
)
_ASK_AGAIN = Words("Redemandez la trousse, avec son visuel (.jps).", "Ask for the kit again, with its visual (.jps).")
_LOST = Words(
    "De ce que la trousse annonce, il manque\u00a0: {names}.", "Of what the kit announces, this is missing: {names}."
)
_DIFFERS = Words(
    "Les mots du visuel {name} ne sont plus ceux de la trousse.", "The words of the visual {name} are not the kit’s."
)
_ASK_FOR_NEW = Words("Demandez une trousse exportée de nouveau.", "Ask for a kit that is exported again.")


class ReceivedVisual(Struct, frozen=True):
    """A visual as it was received, the campaign it is under, and its kit, if it has one.

    `resolved` is None where it cannot be drawn: only its kit says what it is, or its poster or photo cannot be read.
    """

    visual: Visual
    opened: Opened
    kit: Manifest | None = None
    resolved: Resolved | None = None
    problems: tuple[Problem, ...] = ()


def received_visual(parcel: Parcel, campaign: str) -> ReceivedVisual:
    """Open the visual of a parcel under its own campaign, or the one asked for; Refused when nothing describes it."""
    kit, noticed = _kit_of(parcel)
    if not parcel.visuals:
        if kit is None:
            raise Refused(*noticed)
        return _visual_in_kit(kit, campaign, noticed)
    try:
        received = _opened(parcel, parcel.visuals[0], campaign)
    except Refused as refused:
        if kit is None:
            raise
        return _visual_in_kit(kit, campaign, (*noticed, *refused.problems))
    differs = _differences(received.visual, kit.content, parcel.visuals[0]) if kit and kit.content else ()
    visual = _agreed_in_both(received.visual, kit.consent) if kit else received.visual
    return replace(received, visual=visual, kit=kit, problems=(*noticed, *received.problems, *differs))


def _kit_of(parcel: Parcel) -> tuple[Manifest | None, tuple[Problem, ...]]:
    if MANIFEST not in parcel.names:
        return None, ()
    kit = manifest_in(parcel.read(MANIFEST, MANIFEST_LIMIT))
    if kit:
        return kit, tuple(_lost(kit, parcel))
    return None, (file_problem("kit-unreadable", "error", _NO_KIT, MANIFEST, _ASK_AGAIN),)


def _opened(parcel: Parcel, name: str, campaign: str) -> ReceivedVisual:
    path, data = Path(name), parcel.read(name, LARGEST_VISUAL)
    brief = Brief(file=path, content=stored_in(data, path))
    opened = context_for(origin_in(data, path), campaign)
    visual, noticed = resolve_words(brief, opened.context)
    try:
        resolved = resolve(brief, opened.context)
    except Refused as refused:
        return ReceivedVisual(visual, opened, problems=(*opened.problems, *noticed, *refused.problems))
    # Of its texts, both report the same.
    found = tuple(dict.fromkeys((*noticed, *resolved.problems)))
    return ReceivedVisual(visual, opened, resolved=resolved, problems=(*opened.problems, *found))


def _visual_in_kit(kit: Manifest, campaign: str, noticed: tuple[Problem, ...]) -> ReceivedVisual:
    """The visual as its kit describes it, its texts cleaned as those of a file."""
    opened = context_for(Origin(kit.campaign_mark), campaign)
    content = kit.content
    photographer = content.photographer if content else ""
    consent = kit.consent or Consent()
    photo = PhotoChoice("", photographer=photographer, consent=consent) if kit.inputs.photo else None
    person = content.person if content else Person(**{each: getattr(kit.person, each) for each in _PERSON})
    alternative = AlternativeEdits(content.alternative.short, content.alternative.full) if content else None
    visual = Visual(
        "",
        quote=content.quote if content else "",
        person=person,
        photo=photo,
        language=content.language if content else "fr",
        alternative=alternative or AlternativeEdits(),
        id=kit.id,
    )
    cleaned, problems = clean_visual(visual)
    return ReceivedVisual(cleaned, opened, kit, problems=(*noticed, *opened.problems, *problems))


_PERSON = Person.__struct_fields__


def _agreed_in_both(visual: Visual, consent: Consent | None) -> Visual:
    """`visual` with what both it and its kit say was agreed to: where they differ, nobody agreed."""
    if visual.photo is None or consent is None or consent == visual.photo.consent:
        return visual
    own = visual.photo.consent
    agreed = tuple(each for each in own.agreed if each in consent.agreed)
    return replace(visual, photo=replace(visual.photo, consent=replace(own, agreed=agreed)))


def _lost(kit: Manifest, parcel: Parcel) -> Iterator[Problem]:
    if lost := sorted(set(plain_names(kit.pictures)) - set(parcel.names)):
        words = _LOST.format(names=listed(list(map(named, lost))))
        yield Problem("kit-incomplete", "warning", words, in_file(MANIFEST), _ASK_FOR_NEW)


def _differences(visual: Visual, content: KitContent, name: str) -> tuple[Problem, ...]:
    if _words_of(visual.person, visual.quote) == _words_of(content.person, content.quote):
        return ()
    return (file_problem("kit-differs", "warning", _DIFFERS, name, _ASK_FOR_NEW),)


def _words_of(person: Person, quote: str) -> tuple[PersonRecord, list[str]]:
    """The words that are drawn, however they were spaced; a handle may be written in several ways."""
    return replace(person_record(person), handles={}), quote.split()
