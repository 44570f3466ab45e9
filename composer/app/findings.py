"""Gathers the findings of a visual, in its layout and its captions, each with its location and its fix."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from composer.app.context import Context
from composer.app.poster.quote_room import words_only
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.incomplete import incomplete_problems
from composer.core.caption.caption import compose_caption
from composer.core.caption.handle import handle_problems
from composer.core.document.edits import choose_arrangement, choose_language, choose_poster, frame, reframe
from composer.core.formats import Formats
from composer.core.geometry import Crop, Size
from composer.core.layout.photo_size import NEED_SEVERITIES, SMALL_PHOTO, needs_as_one
from composer.core.location import NOWHERE, Location, at_slot, on_network
from composer.core.problems import SEVERITIES, Problem
from composer.core.text.language_guess import language_problem
from composer.core.visual import FormatChoice, Reframing, Visual
from composer.core.words import Language, Words
from composer.render.arrange import arrange
from composer.render.fonts import Fonts
from composer.render.legibility.legibility import UNMEASURED
from composer.render.photo.source import UnseenPhoto
from composer.render.scene import Scene
from composer.render.text.entry import LACKING

_FREE = Words("Remettre la disposition automatique.", "Return to the automatic arrangement.")
_OTHER_POSTER = Words(
    "Passer à l’affiche {poster}, qui montre tout.", "Switch to the poster {poster}, which shows everything."
)
_WIDER = Words("Cadrer plus large.", "Zoom out.")
#: How far to zoom out a photo that was zoomed in too much, in shares of the way.
_WIDENINGS = (0.25, 0.5, 0.75, 1.0)


class Fix(Struct, frozen=True):
    """The one edit that fixes a finding: its label, its name in `edit_names`, and the edit itself."""

    words: Words
    name: str
    apply: Callable[[Visual], Visual]


class Finding(Struct, frozen=True):
    """A problem with the slot or the network to go to, the format it is visible in, empty for any, and its fix.

    `where` names the formats or the networks that have it.
    """

    problem: Problem
    target: Location = NOWHERE
    format: str = ""
    where: tuple[Words, ...] = ()
    fix: Fix | None = None


def worst_first(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings: errors, then warnings, then notices; each in the order it was found."""
    return tuple(sorted(found, key=lambda each: SEVERITIES.index(each.problem.severity)))


def gathered(found: Iterable[Finding], formats: Formats) -> tuple[Finding, ...]:
    """Merge the findings that are the same in several formats and have the same fix into the worst of them."""
    groups: dict[object, list[Finding]] = {}
    for each in found:
        # A finding that is of no format is merged already.
        apart = None if each.format else each.problem
        key = (each.problem.code, each.problem.severity, each.target, each.fix and each.fix.words, apart)
        groups.setdefault(key, []).append(each)
    return tuple(_as_one(group, formats) if len(group) > 1 else group[0] for group in groups.values())


def _as_one(group: list[Finding], formats: Formats) -> Finding:
    worst = max(group, key=lambda each: each.problem.excess)
    names = (name for each in group for name in each.where or (formats[each.format].name,))
    fixes = tuple(each.fix.apply for each in group if each.fix)
    fix = worst.fix and replace(worst.fix, apply=partial(_in_turn, fixes))
    return replace(worst, where=tuple(dict.fromkeys(names)), fix=fix)


def _in_turn(edits: Iterable[Callable[[Visual], Visual]], visual: Visual) -> Visual:
    for edit in edits:
        visual = edit(visual)
    return visual


def layout_findings(problems: Iterable[Problem], formats: Formats) -> tuple[Finding, ...]:
    """Turn the problems of the layout into findings; a photo too small is one for all screens and one for all paper."""
    return tuple(_of_layout(each, formats) for each in needs_as_one(problems, NEED_SEVERITIES["print"], formats))


def _of_layout(problem: Problem, formats: Formats) -> Finding:
    # The message about a photo too small already names its formats.
    found = layout_finding(problem, formats)
    return replace(found, where=()) if problem.code == SMALL_PHOTO else found


def layout_finding(problem: Problem, formats: Formats) -> Finding:
    """Turn a problem of the layout into a finding, located in a slot and in the formats that have it."""
    ids, slots = problem.location.formats, problem.location.slots
    where = tuple(formats[each].name for each in ids)
    return Finding(problem, Location(slots=slots[:1]), ids[0] if ids else "", where)


def campaign_findings(visual: Visual, campaign: Campaign) -> Iterator[Finding]:
    """Find what the campaign must still be given before anything is exported."""
    return map(Finding, incomplete_problems(campaign, visual.language, chosen=visual.campaign_language))


def handle_findings(visual: Visual, campaign: Campaign) -> Iterator[Finding]:
    """Find the person's own handles that their network could not have given."""
    for network, known in campaign.networks.items():
        for problem in handle_problems(visual.person.handles.get(network, ""), known, on_network(network, "handle")):
            yield Finding(problem, problem.location, where=(Words(known.name, known.name),))


def language_findings(visual: Visual) -> Iterator[Finding]:
    """Find a quote in another language than the visual's; its fix changes the visual's language."""
    problem = language_problem(visual)
    if problem is not None and problem.fix is not None:
        other: Language = "en" if visual.language == "fr" else "fr"
        yield Finding(
            problem, at_slot("quote"), fix=Fix(problem.fix, "language", partial(choose_language, language=other))
        )


def caption_findings(visual: Visual, campaign: Campaign) -> tuple[Finding, ...]:
    """Check the captions against the campaign's rules; the same problem on several networks is one finding."""
    seen: dict[Problem, _Seen] = {}
    for network in campaign.chosen(visual.networks):
        for problem, label in _of_caption(visual, network, campaign):
            bare = replace(problem, location=NOWHERE)
            before = seen.get(bare, _Seen((), None))
            seen[bare] = _Seen((*before.networks, network), before.label or label)
    return tuple(_caption_finding(problem, each, campaign) for problem, each in seen.items())


class _Seen(Struct, frozen=True):
    """The networks a problem was found on, once for each time, and the label of its fix; None without a fix."""

    networks: tuple[str, ...]
    label: Words | None


def _of_caption(visual: Visual, network: str, campaign: Campaign) -> Iterator[tuple[Problem, Words | None]]:
    from composer.core.linter.caption_fixes import fixed  # noqa: PLC0415
    from composer.core.linter.lint import lint_caption  # noqa: PLC0415 - its patterns take longer to compile than a start may

    caption = compose_caption(visual, campaign, network)
    for finding in lint_caption(caption, campaign):
        fix = finding.fix
        yield finding.problem, fix.label if fix and fixed(visual, caption, fix) != visual else None


def _caption_finding(problem: Problem, seen: _Seen, campaign: Campaign) -> Finding:
    networks = tuple(dict.fromkeys(seen.networks))
    placed = replace(problem, location=Location(networks=networks))
    where = tuple(Words(campaign.networks[each].name, campaign.networks[each].name) for each in networks)
    if seen.label is None:
        return Finding(placed, on_network(networks[0]), where=where)
    apply = partial(_fixed_captions, problem, seen.networks, campaign)
    return Finding(placed, on_network(networks[0]), where=where, fix=Fix(seen.label, "caption", apply))


def _fixed_captions(problem: Problem, networks: tuple[str, ...], campaign: Campaign, visual: Visual) -> Visual:
    """`visual` without `problem`, fixed once for each time it was found, in the caption as it is by then."""
    from composer.core.linter.caption_fixes import fixed  # noqa: PLC0415
    from composer.core.linter.lint import lint_caption  # noqa: PLC0415 - as above

    for network in networks:
        caption = compose_caption(visual, campaign, network)
        for finding in lint_caption(caption, campaign):
            if replace(finding.problem, location=NOWHERE) == problem:
                visual = fixed(visual, caption, finding.fix)
                break
    return visual


class Trial(Struct, frozen=True):
    """What a fix of the layout is tried on in the background: the visual, its photo's size, and fonts of its own."""

    visual: Visual
    photo: Size | None
    context: Context
    fonts: Fonts


def with_fixes(found: tuple[Finding, ...], trial: Trial) -> tuple[Finding, ...]:
    """Add to each problem of the layout the first edit after which it is gone; no edit rewrites words."""
    return tuple(each if each.fix else replace(each, fix=_layout_fix(each, trial)) for each in found)


def _layout_fix(finding: Finding, trial: Trial) -> Fix | None:
    candidates = _CANDIDATES.get(finding.problem.code)
    if candidates is None:
        return None
    return next((each for each in candidates(finding, trial) if _gone(finding, each.apply(trial.visual), trial)), None)


def _longer_room(finding: Finding, trial: Trial) -> Iterator[Fix]:
    """The automatic arrangement where the person forced another; then other posters, in the order of the gallery."""
    yield from _automatic(finding, trial)
    for poster in trial.context.readable_posters():
        yield Fix(_OTHER_POSTER.format(poster=poster.name), "poster", partial(choose_poster, poster=poster.id))


def _automatic(finding: Finding, trial: Trial) -> Iterator[Fix]:
    """The automatic arrangement, where the person forced another."""
    chosen = trial.visual.by_format
    forced = [each for each in _formats(finding) if chosen.get(each, FormatChoice()).arrangement != "auto"]
    if forced:
        yield Fix(_FREE, "arrangement", partial(_freed, forced))


def _bared_face(finding: Finding, trial: Trial) -> Iterator[Fix]:
    """What may show a face whole: the automatic arrangement, then a wider framing."""
    yield from _automatic(finding, trial)
    yield from _wider_framings(finding, trial)


def _wider_framings(finding: Finding, trial: Trial) -> Iterator[Fix]:
    formats = _formats(finding)
    if all(_zoom(trial.visual, each) <= 1 for each in formats):
        return
    for share in _WIDENINGS:
        yield Fix(_WIDER, "frame", partial(_framed_wider, formats, share))


#: By code, the edits that may fix a problem of the layout, the best first.
_CANDIDATES: dict[str, Callable[[Finding, Trial], Iterator[Fix]]] = {
    **dict.fromkeys(LACKING, _longer_room),
    SMALL_PHOTO: _wider_framings,
    "face-covered": _bared_face,
}


def _gone(finding: Finding, after: Visual, trial: Trial) -> bool:
    """Whether `after` lacks the problem in the formats that had it or, on another poster, in all its formats."""
    poster = trial.context.poster(after.poster)
    photo = UnseenPhoto(trial.photo) if trial.photo else None
    scene = words_only(Scene(after, poster, trial.context.campaign, trial.fonts, photo))
    known = trial.context.campaign.format_by_id
    formats = _formats(finding) if after.poster == trial.visual.poster else tuple(poster.layouts)
    problems = (problem for each in formats for problem in arrange(scene, known[each], UNMEASURED).problems)
    gone = LACKING if finding.problem.code in LACKING else {finding.problem.code}
    return all(problem.code not in gone for problem in problems)


def _formats(finding: Finding) -> tuple[str, ...]:
    return finding.problem.location.formats or tuple(filter(None, (finding.format,)))


def _freed(formats: list[str], visual: Visual) -> Visual:
    for each in formats:
        visual = choose_arrangement(visual, each, "auto")
    return visual


def _framed_wider(formats: tuple[str, ...], share: float, visual: Visual) -> Visual:
    common = _reframing(visual)
    if common is not None and common.times > 1 and any(_own_crop(visual, each) is None for each in formats):
        visual = reframe(visual, replace(common, times=common.times + share * (1 - common.times)))
    for each in formats:
        crop = _own_crop(visual, each) if common else _crop(visual, each)
        if crop is not None and crop.zoom > 1:
            visual = frame(visual, replace(crop, zoom=crop.zoom + share * (1 - crop.zoom)), each)
    return visual


def _zoom(visual: Visual, format_id: str) -> float:
    crop, common = _crop(visual, format_id), _reframing(visual)
    return max(crop.zoom if crop else 1.0, common.times if common else 1.0)


def _reframing(visual: Visual) -> Reframing | None:
    return visual.photo.reframing if visual.photo else None


def _own_crop(visual: Visual, format_id: str) -> Crop | None:
    return visual.by_format.get(format_id, FormatChoice()).crop


def _crop(visual: Visual, format_id: str) -> Crop | None:
    return _own_crop(visual, format_id) or (visual.photo and visual.photo.crop)
