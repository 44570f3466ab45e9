"""Reviews the kits and visuals that were received: one that is damaged or hostile is reported, and stops no other."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from composer.app.context import Context
from composer.app.example import require_own
from composer.app.review.captions import network_of_file
from composer.app.review.received import Layout, ReceivedVisual, laid_out, layout_in_kit, received_visual
from composer.app.review.reviewed import Reviewed
from composer.app.studio import Studio, proving
from composer.core.campaign.campaign import Campaign
from composer.core.caption.alt_text import alternative_text
from composer.core.caption.caption import Caption, compose_caption
from composer.core.caption.credit import credit_lines
from composer.core.caption.hashtag import written_hashtags
from composer.core.linter.lint import lint, lint_caption
from composer.core.person.consent import consent_problems
from composer.core.problems import NOWHERE, Problem, Refused, file_problem, on_networks, refusals
from composer.core.visual import Consent, Visual
from composer.core.words import Words, named, printable
from composer.render.fonts import Fonts
from composer.storage.received.parcels import Parcel, Unread, parcels_in
from composer.storage.received.walk import is_folder

_BROKEN = Words(
    "Une erreur imprévue a empêché de le vérifier; les autres l’ont été.",
    "An unexpected error kept it from being checked; the others were.",
)
_NO_POSTER = Words("", "")
_NOT_RESHARED = Words(
    "Rien n’indique que la personne accepte que l’organisation repartage ce visuel\u00a0: il n’est pas sur la page.",
    "Nothing indicates that the person agrees to the organisation resharing this visual: it is not on the page.",
)
_ASK = Words("Demandez-lui cet accord.", "Ask them for that agreement.")
_TWICE = Words(
    "Ce visuel est aussi dans {name}\u00a0: la page n’en a qu’un.",
    "This visual is also in {name}: the page has only one.",
)

#: Called before each kit with how many are done, and where the next one is.
Progress = Callable[[int, str], None]
#: Bytes of a caption: the longest that a network takes is a quarter of that.
_LARGEST = 250_000
_NOT_TEXT = Words("La légende {name} n’est pas du texte en UTF-8.", "The caption {name} is not text in UTF-8.")
_SAVE = Words("Demandez une trousse exportée de nouveau.", "Ask for a kit that is exported again.")


class Wanted(Struct, frozen=True):
    """What to review, under which campaign (empty: each under its own), and whether its pictures are wanted too."""

    sources: Sequence[Path]
    campaign: str = ""
    pictures: Literal["drawn", "none"] = "none"


def review(wanted: Wanted, studio: Studio, progress: Progress) -> Iterator[Reviewed]:
    """Review everything that was received, in the order of names; `studio` draws it."""
    seen: dict[tuple[str, str], str] = {}
    for done, parcel in enumerate(_each(wanted.sources)):
        progress(done, parcel.place)
        if isinstance(parcel, Unread):
            place = replace(parcel.problem.location, file=parcel.place)
            yield Reviewed(parcel.place, problems=(replace(parcel.problem, location=place),))
        else:
            yield _located(_once(_guarded(parcel, wanted, studio), seen), parcel.names)


def _each(sources: Sequence[Path]) -> Iterator[Parcel | Unread]:
    """The parcels of all sources; each further visual of a kit's folder is one of its own."""
    for source in sources:
        for parcel in parcels_in(source):
            # Of several folders, each place begins with its own.
            apart = len(sources) > 1 and is_folder(str(source))
            place = f"{source.name}/{parcel.place}" if apart else parcel.place
            placed = replace(parcel, place=printable(place))
            yield placed
            if isinstance(placed, Parcel):
                for name in placed.visuals[1:]:
                    yield replace(placed, place=printable(f"{placed.place}/{name}"), names=(name,))


def _located(reviewed: Reviewed, names: Sequence[str]) -> Reviewed:
    """Name the files of a kit from where the review began: every kit has a `kit.json`."""
    problems = (_from_outside(each, reviewed.place, names) for each in reviewed.problems)
    return replace(reviewed, problems=tuple(problems))


def _from_outside(problem: Problem, place: str, names: Sequence[str]) -> Problem:
    file = problem.location.file
    if file not in names or PurePosixPath(place).name == file:
        return problem
    return replace(problem, location=replace(problem.location, file=printable(f"{place}/{file}")))


def _guarded(parcel: Parcel, wanted: Wanted, studio: Studio) -> Reviewed:
    try:
        return _reviewed(parcel, wanted, studio)
    except Refused as refused:
        return Reviewed(parcel.place, problems=refused.problems)
    except Exception:
        # Whatever goes wrong with one must not stop the others.
        return Reviewed(parcel.place, problems=(Problem("unforeseen", "error", _BROKEN),))


def _reviewed(parcel: Parcel, wanted: Wanted, studio: Studio) -> Reviewed:
    received = received_visual(parcel, wanted.campaign)
    visual, campaign = received.visual, received.opened.context.campaign
    layout = _layout(received, parcel, wanted, studio)
    captions = captions_checked(parcel, received)
    photo = visual.photo
    found = (*received.problems, *_of_visual(visual), *layout.problems, *captions.problems)
    return Reviewed(
        parcel.place,
        visual.person.name,
        visual.id,
        campaign.id,
        captions.networks,
        captions.hashtags,
        photo is not None,
        photo.consent if photo else Consent(),
        layout.contrast,
        layout.cut,
        photo.photographer if photo else "",
        credit_lines(visual, campaign).newsletter,
        _alternative(received),
        visual.language,
        tuple(dict.fromkeys(found)),
        layout.picture,
    )


def _of_visual(visual: Visual) -> Iterator[Problem]:
    """The problems of a visual that nobody else may publish: the example's, or one without an agreement."""
    yield from consent_problems(visual)
    agreed = visual.photo.consent.agreed if visual.photo else ()
    if not {"publish", "reshare"} <= set(agreed):
        yield Problem("reshare-not-agreed", "notice", _NOT_RESHARED, fix=_ASK)
    yield from refusals(lambda: require_own(visual))


def _layout(received: ReceivedVisual, parcel: Parcel, wanted: Wanted, studio: Studio) -> Layout:
    if received.resolved is None:
        return layout_in_kit(parcel, received.kit, wanted.pictures)
    return laid_out(received.resolved, received.kit, _studio_of(received.opened.context, studio), wanted.pictures)


def _studio_of(context: Context, studio: Studio) -> Studio:
    """A studio under the campaign of a visual, with the same fonts unless that campaign brings its own."""
    if context.same_campaign(studio.context):
        return studio
    fonts = Fonts(context.fonts) if context.fonts != studio.context.fonts else studio.fonts
    return Studio(proving(context, fonts), studio.application, fonts)


def _alternative(received: ReceivedVisual) -> str:
    name = received.resolved.poster.name if received.resolved else _NO_POSTER
    return alternative_text(received.visual, name, received.opened.context.campaign).full


def _once(reviewed: Reviewed, seen: dict[tuple[str, str], str]) -> Reviewed:
    """`reviewed` with a notice when the same visual of the same person came before; `seen` is where each was."""
    if not reviewed.document:
        return reviewed
    first = seen.setdefault((reviewed.document, reviewed.name), reviewed.place)
    if first == reviewed.place:
        return reviewed
    notice = Problem("kit-twice", "notice", _TWICE.format(name=named(first)))
    return replace(reviewed, problems=(*reviewed.problems, notice))


class _CheckedCaptions(Struct, frozen=True):
    """The captions of a kit: the ids of their networks, their hashtags as written, and what is wrong with them."""

    networks: tuple[str, ...]
    hashtags: tuple[str, ...]
    problems: tuple[Problem, ...]


def captions_checked(parcel: Parcel, received: ReceivedVisual) -> _CheckedCaptions:
    """Check the captions against the rules of their campaign; a kit without its visual's file composes none."""
    campaign = received.opened.context.campaign
    texts, unread = _written(parcel, campaign)
    captions: Mapping[str, str | Caption] = texts
    if not texts and parcel.visuals:
        chosen = campaign.chosen(received.visual.networks)
        captions = {network: compose_caption(received.visual, campaign, network) for network in chosen}
    found = (
        (network, replace(problem, location=NOWHERE))
        for network, caption in captions.items()
        for problem in _problems(caption, network, campaign)
    )
    return _CheckedCaptions(tuple(captions), _hashtags(captions.values()), (*unread, *on_networks(found)))


def _written(parcel: Parcel, campaign: Campaign) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The captions in files, by network, and why others cannot be read; the newer of two for one network counts."""
    texts: dict[str, str] = {}
    unread: list[Problem] = []
    for name in sorted(parcel.names, key=len):
        network = network_of_file(name, campaign.networks)
        if network is not None:
            try:
                texts[network] = parcel.read(name, _LARGEST).decode("utf-8-sig").rstrip("\n")
            except UnicodeDecodeError:
                unread.append(file_problem("not-utf-8", "error", _NOT_TEXT, name, _SAVE))
            except Refused as refused:
                unread += refused.problems
    return {each: texts[each] for each in campaign.networks if each in texts}, tuple(unread)


def _problems(caption: str | Caption, network: str, campaign: Campaign) -> Iterator[Problem]:
    found = lint(caption, network, campaign) if isinstance(caption, str) else lint_caption(caption, campaign)
    return (each.problem for each in found)


def _hashtags(captions: Iterable[str | Caption]) -> tuple[str, ...]:
    texts = (each if isinstance(each, str) else each.text for each in captions)
    return tuple(dict.fromkeys(tag for text in texts for tag in written_hashtags(text)))
