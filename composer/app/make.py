"""Makes a kit: every format asked for, the texts for each network and the manifest, in one folder."""

from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from composer.app.brief import Resolved
from composer.app.example import INVENTED, require_publishable
from composer.app.studio import Studio
from composer.app.versions import versions
from composer.core.campaign import Campaign
from composer.core.consent import consent_problems
from composer.core.formats import FORMAT_BY_ID, Format
from composer.core.naming import meant, named
from composer.core.poster import PhotoSlot, Poster
from composer.core.problems import Misused, Problem, Refused, folded
from composer.core.shown import drawn_layers
from composer.core.slug import kit_name, person_record
from composer.core.words import Words
from composer.export.encode import FileType, encode, file_name, usual_type
from composer.export.kit import (
    KIT_FORMAT,
    MANIFEST,
    Inputs,
    Manifest,
    announced,
    claim_folder,
    findings,
    kit_folder,
    manifest_bytes,
    plain_names,
    remove_stale,
)
from composer.export.kit import sha256 as digest_of
from composer.export.metadata import Labels, visual_labels
from composer.export.texts import KitTexts, kit_texts
from composer.render.arrange import arrange
from composer.render.scene import Scene
from composer.storage.whole_write import write_whole

#: Called before each picture with how many are done, how many there are, and the name of the next; after the last one
#: with an empty name.
Progress = Callable[[int, int, str], None]


class Order(Struct, frozen=True):
    """What to make of a resolved visual and where; no format means all of the poster's, no type the usual one."""

    resolved: Resolved
    out: Path
    formats: tuple[str, ...] = ()
    types: tuple[FileType, ...] = ()
    #: Whether files carry their alternative text and credit.
    metadata: Literal["alt-and-credit", "none"] = "alt-and-credit"
    #: Whose kit it is: a person's, or the invented one's, which says so in its name.
    of: Literal["person", "example"] = "person"


class Made(Struct, frozen=True):
    """A kit as it came out: its folder, the files written, every finding, and whether all was written."""

    folder: Path
    files: tuple[Path, ...]
    problems: tuple[Problem, ...]
    complete: bool


class _Job(Struct, frozen=True):
    """One picture file to make."""

    name: str
    format: Format
    type: FileType


class _Plan(Struct, frozen=True):
    """A kit before it is made: the first choice of its folder's name, whom it is for, its pictures and its texts."""

    name: str
    manifest: Manifest
    jobs: list[_Job]
    texts: KitTexts

    @property
    def files(self) -> tuple[str, ...]:
        """Names of the files it will hold, all but the manifest."""
        return (*(job.name for job in self.jobs), *self.texts.files)


class _Run:
    """A kit being written: what is on the disk so far and what was found; a file that fails stops no other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.written: dict[str, str] = {}
        self.contrasts: dict[str, float] = {}
        self.problems: list[Problem] = []
        self.complete = True

    def write(self, name: str, data: bytes) -> None:
        try:
            write_whole(self.folder / name, data)
        except Refused as refused:
            # The place is the name alone: the manifest keeps findings, and says nothing of the machine.
            self.fail(msgspec.structs.replace(problem, place=name) for problem in refused.problems)
        else:
            self.written[name] = digest_of(data)

    def fail(self, problems: Iterable[Problem]) -> None:
        self.problems += problems
        self.complete = False


def make_kit(order: Order, studio: Studio, progress: Progress) -> Made:
    """Write the kit. A file that could not be written is among the problems.

    Refused when no folder could be had, and when there is nothing, or something of the example's, to publish.
    """
    if order.of == "person":
        require_publishable(order.resolved.visual)
    campaign = studio.context.campaign
    plan = _planned(order, campaign)
    folder = claim_folder(order.out, plan.name, plan.manifest, plan.files)
    run = _Run(folder)
    run.problems += (*order.resolved.problems, *consent_problems(order.resolved.visual))
    if order.of == "example":
        run.problems.append(Problem("example", "notice", INVENTED))
    _draw(plan.jobs, studio.scene(order.resolved), _labels(order, campaign), run, progress)
    progress(len(plan.jobs), len(plan.jobs), "")
    _write_texts(plan.texts, run)
    _finish(run, plan.manifest)
    return Made(folder, tuple(folder / name for name in run.written), tuple(run.problems), run.complete)


def touched(order: Order, campaign: Campaign) -> tuple[Path, ...]:
    """Every file that `make_kit` would write, replace or remove; nothing is made yet."""
    plan = _planned(order, campaign)
    folder = kit_folder(order.out, plan.name, plan.manifest)
    return tuple(folder / name for name in dict.fromkeys((*plan.files, *plain_names(announced(folder)), MANIFEST)))


def _planned(order: Order, campaign: Campaign) -> _Plan:
    resolved = order.resolved
    manifest = _manifest(resolved, campaign.id)
    texts = kit_texts(resolved.visual, resolved.poster.name, campaign)
    name = kit_name(resolved.visual.person, manifest.seed)
    return _Plan(f"exemple-{name}" if order.of == "example" else name, manifest, _jobs(order), texts)


def _labels(order: Order, campaign: Campaign) -> Labels:
    labels = visual_labels(order.resolved.visual, order.resolved.poster.name, campaign)
    return labels if order.metadata == "alt-and-credit" else msgspec.structs.replace(labels, xmp=b"")


def _draw(jobs: list[_Job], scene: Scene, labels: Labels, run: _Run, progress: Progress) -> None:
    """Arrange each format once, and write its files."""
    limit = scene.campaign.picture_bytes.value
    found: list[tuple[str, Problem]] = []
    failed: list[tuple[str, Problem]] = []
    for format_, group in groupby(enumerate(jobs), lambda numbered: numbered[1].format):
        try:
            arranged = arrange(scene, format_)
        except Refused as refused:
            failed += [(format_.id, problem) for problem in refused.problems]
            continue
        found += [(format_.id, problem) for problem in arranged.problems]
        for done, job in group:
            progress(done, len(jobs), job.name)
            data = encode(arranged.frame, format_, job.type, labels)
            run.write(job.name, data)
            if worst := arranged.legibility.worst:
                run.contrasts[job.name] = int(100 * worst.contrast) / 100
            if format_.medium == "screen" and len(data) >= limit:
                run.problems.append(_too_heavy(job, len(data), limit))
    run.problems += folded(found)
    if failed:
        run.fail(folded(failed))


def _write_texts(texts: KitTexts, run: _Run) -> None:
    for name, text in texts.files.items():
        run.write(name, text.encode())
    run.problems += texts.problems


def _finish(run: _Run, manifest: Manifest) -> None:
    """Remove what an earlier run left, then say in `kit.json` what is there.

    A run that failed somewhere removes nothing, and keeps what it did not get to on the list for the next one.
    """
    if run.complete:
        remove_stale(run.folder, run.written)
    listed = run.written if run.complete else {**announced(run.folder), **run.written}
    contrasts = {name: run.contrasts[name] for name in listed if name in run.contrasts}
    full = msgspec.structs.replace(manifest, files=listed, contrasts=contrasts, findings=findings(run.problems))
    run.write(MANIFEST, manifest_bytes(full))


def _jobs(order: Order) -> list[_Job]:
    """The files to make, the format with the largest photo first: the photo is then decoded once for all."""
    poster = order.resolved.poster
    formats = sorted(_formats(order.formats, poster), key=lambda each: -_photo_pixels(order.resolved, each))
    return [
        _Job(file_name(poster.id, format_, kind), format_, kind)
        for format_ in formats
        for kind in (order.types or (usual_type(format_),))
    ]


def _formats(asked: Iterable[str], poster: Poster) -> list[Format]:
    wanted = list(dict.fromkeys(asked)) or ["all"]
    if "all" in wanted:
        wanted = list(poster.layouts)
    for each in wanted:
        if each not in poster.layouts:
            raise Misused(_unknown_format(each, poster))
    return [FORMAT_BY_ID[each] for each in wanted]


def _photo_pixels(resolved: Resolved, format_: Format) -> float:
    layers = drawn_layers(resolved.visual, resolved.poster, format_)
    slots = [layer for layer in layers if isinstance(layer, PhotoSlot)]
    return max((slot.opening.width * slot.opening.height * format_.scale**2 for slot in slots), default=0.0)


def _manifest(resolved: Resolved, campaign: str) -> Manifest:
    """The manifest of a kit, all but what the run will write and find."""
    visual, photo = resolved.visual, resolved.photo.digest if resolved.photo else ""
    record = person_record(visual.person)
    anonymous = not any((record.name, record.role, record.organisation, record.handles))
    choices = digest_of(msgspec.json.encode(visual, order="deterministic"))
    return Manifest(
        KIT_FORMAT,
        record,
        digest_of(f"{visual.quote}\n{photo}".encode()) if anonymous else "",
        versions(),
        campaign,
        resolved.poster.id,
        Inputs(photo, choices, resolved.poster.digest),
        consent=visual.photo.consent if visual.photo else None,
    )


def _unknown_format(format_id: str, poster: Poster) -> Problem:
    shown, name = named(format_id), named(poster.id)
    return Problem(
        "unknown-format",
        "error",
        Words(f"L’affiche {name.fr} n’a pas de format {shown.fr}.", f"The poster {name.en} has no format {shown.en}."),
        "format",
        meant(format_id, (*poster.layouts, "all")),
    )


def _too_heavy(job: _Job, size: int, limit: int) -> Problem:
    weight, most = f"{size / 1e6:.1f}", f"{limit / 1e6:.0f}"
    weighs = weight.replace(".", ",")
    return Problem(
        "file-too-large",
        "warning",
        Words(
            f"Le fichier pèse {weighs}\u00a0Mo; à partir de {most}\u00a0Mo, un réseau peut le refuser.",
            f"The file weighs {weight} MB; from {most} MB on, a network may refuse it.",
        ),
        job.name,
        Words("Choisissez le type JPEG.", "Choose the JPEG type."),
    )
