"""Renders a folder of visuals again under another campaign, each with its own choices, and reports what changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from composer.app.brief import Brief, resolve
from composer.app.campaign.for_visual import not_here, own_context
from composer.app.kit.make import Made, Progress, make_kit
from composer.app.kit.order import Order
from composer.app.kit.preflight import withheld_problem
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.changes import Change
from composer.core.campaign.saved_facts import Origin, facts_of
from composer.core.campaign.update import changes_from_past, changes_in, updated, updated_from_past
from composer.core.formats import EXPORT_TYPES, FileType, Formats
from composer.core.kit_names import person_record
from composer.core.problems import Problem, Refused
from composer.core.visual import Visual
from composer.core.words import Language, Words
from composer.export.manifest import Manifest, kits_in
from composer.storage.received.walk import files_in, is_visual
from composer.storage.visual_file import Stored, read_stored, write_visual

_MADE = Words("{file} → {folder}", "{file} → {folder}")
_FAILED = Words("{file}\u00a0: rien n’a été écrit", "{file}: nothing was written")


class Refreshed(Struct, frozen=True):
    """A visual made again: its path in the folder, its kit, what changed, and what is wrong with it.

    `made` is None when nothing could be written for it; `saved` is whether its own file now has the changes.
    """

    file: str
    made: Made | None
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    saved: bool = False

    @property
    def complete(self) -> bool:
        """Whether all that was asked for was written."""
        return self.made is not None and self.made.complete


class Folder(Struct, frozen=True):
    """Where visuals are, where their kits go, in the same subfolders, and whether the visuals are saved too."""

    visuals: Path
    out: Path
    originals: Literal["kept", "saved"] = "kept"


def refresh(folder: Folder, studio: Studio, progress: Progress) -> Iterator[Refreshed]:
    """Make every visual of `folder` again under the campaign of `studio`; one that is damaged stops no other.

    Links are not followed, so that nothing outside is read or written. Refused when there is no such folder, or when it
    has far too many visuals.
    """
    paths = visuals_in(folder.visuals)
    for path in paths:
        yield _refreshed(path, folder, studio, progress)


def visuals_in(folder: Path) -> tuple[Path, ...]:
    """Find the visuals in a folder and its subfolders, sorted; Refused when it is no folder, or has far too many."""
    return files_in(folder, is_visual)


def _refreshed(path: Path, folder: Folder, studio: Studio, progress: Progress) -> Refreshed:
    name, after = path.relative_to(folder.visuals), studio.context.campaign
    try:
        stored = read_stored(path)
        resolved = resolve(Brief(file=path), studio.context)
        step = _step(stored, after)
        visual = step.updated(resolved.visual)
        formats, types = _formats(_beside(path, visual), visual, after.format_by_id)
        ready = replace(resolved, visual=visual, problems=(*step.problems, *resolved.problems))
        made = make_kit(Order(ready, folder.out / name.parent, formats, types), studio, progress)
        if folder.originals == "saved":
            saved = replace(step.updated(stored.visual), campaign=studio.context.mark)
            write_visual(path, saved, stored.photo, stored.poster_digest, stored.logo, facts_of(after))
    except Refused as refused:
        return Refreshed(name.as_posix(), None, problems=refused.problems)
    return Refreshed(name.as_posix(), made, step.changes(resolved.visual), made.problems, folder.originals == "saved")


class _Step(Struct, frozen=True):
    """What brings a visual from its own campaign to another: the visual updated, and the list of what that changes."""

    updated: Callable[[Visual], Visual]
    changes: Callable[[Visual], tuple[Change, ...]]
    problems: tuple[Problem, ...] = ()


def _step(stored: Stored, after: Campaign) -> _Step:
    mark = stored.visual.campaign
    if own := own_context(Origin(mark, stored.facts)):
        before = own.campaign
        return _Step(lambda each: updated(each, before, after), lambda each: changes_in(each, before, after))
    known = partial(changes_from_past, mark=mark, after=after)
    return _Step(lambda each: updated_from_past(each, mark, after), known, (not_here(mark, after),))


def _beside(path: Path, visual: Visual) -> Manifest | None:
    photo = visual.photo.digest if visual.photo else ""
    for _, manifest in kits_in(path.parent):
        same = (manifest.person, manifest.inputs.photo) == (person_record(visual.person), photo)
        if manifest.id == visual.id if visual.id else same:
            return manifest
    return None


def _formats(kit: Manifest | None, visual: Visual, known: Formats) -> tuple[tuple[str, ...], tuple[FileType, ...]]:
    """The formats and file types of a kit on the visual's own poster; the usual ones without a kit."""
    pictures = dict(_pictures(kit, visual, known)) if kit else {}
    formats = tuple(dict.fromkeys(format_id for format_id, _ in pictures))
    if all(pictures[pair] == known[pair[0]].usual_type for pair in pictures):
        return formats, ()
    return formats, tuple(dict.fromkeys(pictures.values()))


def _pictures(kit: Manifest, visual: Visual, known: Formats) -> Iterator[tuple[tuple[str, str], FileType]]:
    """Each picture of the kit that was made for all networks, by its format and name, and its type."""
    types: Mapping[str, FileType] = {each.suffix: each.id for each in EXPORT_TYPES}
    for name, drawn in kit.pictures.items():
        suffix = name.rpartition(".")[2]
        if drawn.poster == visual.poster and not drawn.network and drawn.format in known and suffix in types:
            yield (drawn.format, name), types[suffix]


def refresh_report(done: Sequence[Refreshed], formats: Formats, language: Language) -> str:
    """Write a block for each visual: its file and its kit's folder, then what changed in it, then what is wrong."""
    return "\n\n".join("\n".join(_lines(each, formats, language)) for each in done) + "\n"


def problems_of(refreshed: Refreshed, formats: Formats) -> tuple[Problem, ...]:
    """What is wrong with a visual that was made again, what was not written for an error included."""
    held = withheld_problem(refreshed.made, formats) if refreshed.made else None
    return (*refreshed.problems, held) if held else refreshed.problems


def title_of(refreshed: Refreshed, language: Language) -> str:
    """The visual's file and its kit's folder, or that nothing was written for it."""
    folder = refreshed.made.folder if refreshed.made else ""
    return (_MADE if refreshed.made else _FAILED).to(language).format(file=refreshed.file, folder=folder)


def _lines(each: Refreshed, formats: Formats, language: Language) -> Iterator[str]:
    yield title_of(each, language)
    yield from (f"    {change.words.to(language)}" for change in each.changes)
    for problem in problems_of(each, formats):
        fix = f" {problem.fix.to(language)}" if problem.fix else ""
        yield f"    ! {problem.words.to(language)}{fix}"
