"""One row of a list as a kit: resolved as a single visual is, checked, made and copied."""

import re
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from composer.app.batch.out.copies import Copies, Delivery, copied, discard
from composer.app.batch.row_brief import RowBrief
from composer.app.batch.row_findings import as_of_list, row_findings
from composer.app.brief import Resolved, resolve
from composer.app.brightening import with_light
from composer.app.context import load_context
from composer.app.detect_faces import with_faces
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.studio import Studio, open_studio, photo_in
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.saved_facts import facts_of
from composer.core.formats import usual_formats
from composer.core.kit_names import kit_name, person_record
from composer.core.problems import Problem, Refused, stopping
from composer.core.visual import Visual
from composer.core.words import Words, named
from composer.export.manifest import MANIFEST, manifest_bytes, plain_names, read_manifest, sha256
from composer.render.photo.faces import FaceFinder
from composer.render.qt_ready import require_qt
from composer.storage.atomic_write import write_atomic
from composer.storage.file_stamp import stamp_of
from composer.storage.visual_file import VISUAL_FILE, visual_bytes

_FROM_ANSWERS = Words(
    "La citation est tirée des réponses\u00a0: {quote}.", "The quote is taken from the answers: {quote}."
)
_READ_IT = Words("Relisez-la, ou écrivez-en une dans la liste.", "Read it, or write one in the list.")
_KEPT = Words(
    "Le visuel {name} a été changé à la main\u00a0: il reste comme il est.",
    "The visual {name} was changed by hand: it stays as it is.",
)
#: Paper is made only when it is asked for.
Media = Literal["screens", "screens-and-paper"]
_MOST_NAMESAKES = 999


class Tools(Struct, frozen=True):
    """What rows are checked and made with, opened once."""

    studio: Studio
    finder: FaceFinder


@cache
def tools_of(campaign: str) -> Tools:
    """The tools of this process under a campaign, opened at the first call."""
    require_qt()
    return Tools(open_studio(load_context(campaign)), FaceFinder())


class RowJob(Struct, frozen=True):
    """What it takes to make one row in any process: its brief, its id, where it goes, and what was there before."""

    row: RowBrief
    id: str
    out: Path
    campaign: str = ""
    #: The formats of rows that ask for none; without any, the poster's usual ones for these media.
    formats: tuple[str, ...] = ()
    media: Media = "screens"
    #: The name of its folder, the SHA-256 of its visual, and its copies, as they were last made.
    folder: str = ""
    visual: str = ""
    copies: Mapping[str, str] = {}
    #: What to copy of its kit: what is asked for now, and what was asked for once.
    deliveries: frozenset[Delivery] = frozenset()


class RowKit(Struct, frozen=True):
    """A row made: its kit's folder, the SHA-256 of its visual, its problems, and whether all of it was written."""

    number: int
    folder: str = ""
    visual: str = ""
    problems: tuple[Problem, ...] = ()
    complete: bool = False
    copies: Copies = Copies()


def make_elsewhere(job: RowJob) -> RowKit:
    """Make a row in a process of its own."""
    return make_row(job, tools_of(job.campaign))


def make_row(job: RowJob, tools: Tools) -> RowKit:
    """Make the kit of a row, its visual and its copies; what stops it is among its problems, and stops nothing else."""
    kit = _kit(job, tools)
    return replace(kit, copies=kit_copies(job, kit, tools.studio.context.campaign))


def kit_copies(job: RowJob, kit: RowKit, campaign: Campaign) -> Copies:
    """Bring the copies of a row's kit up to date; of one that is not whole there are none, as they would be sent."""
    if not kit.complete:
        discard(job.out, job.copies)
        return Copies()
    try:
        return copied(job.out / kit.folder, job.deliveries, campaign, job.copies)
    except Refused as refused:
        return Copies(job.copies, refused.problems)


def _kit(job: RowJob, tools: Tools) -> RowKit:
    number, studio = job.row.number, tools.studio
    if stopping(job.row.problems):
        return RowKit(number, job.folder, job.visual, job.row.problems)
    problems = job.row.problems
    try:
        brief = job.row.brief
        resolved = resolved_row(job, studio)
        photo = photo_in(resolved)
        resolved = with_light(with_faces(resolved, brief, tools.finder, photo), brief, photo)
        moved_kit(job.out, job.folder, resolved.visual)
        made = make_kit(order_of(resolved, job, studio), studio, lambda _done, _total, _name: None, photo)
        problems = (*problems, *row_findings(made.problems, resolved.visual, studio.context.campaign))
        visual, kept = _written(made.folder, resolved, job, studio)
    except Refused as refused:
        return RowKit(number, job.folder, job.visual, (*problems, *as_of_list(refused.problems)))
    return RowKit(number, made.folder.name, visual, (*problems, *kept), made.complete)


def order_of(resolved: Resolved, job: RowJob, studio: Studio) -> Order:
    """What to make of a row: paper only when it is asked for."""
    known = studio.context.campaign.format_by_id
    usual = usual_formats(resolved.poster.layouts, known)
    shown = tuple(each for each in usual if job.media == "screens-and-paper" or known[each].medium == "screen")
    return Order(resolved, job.out, job.row.formats or job.formats or shown, before=job.folder)


def resolved_row(job: RowJob, studio: Studio) -> Resolved:
    """The row's visual, with a quote from its answers where it gives none."""
    row, noticed = job.row, ()
    if row.answers and not row.brief.quote:
        row, noticed = _quoted(row, studio)
    resolved = resolve(row.brief, studio.context)
    visual = replace(resolved.visual, id=job.id, answers=dict(row.answers), campaign=studio.context.mark)
    return replace(resolved, visual=visual, problems=(*noticed, *resolved.problems))


def _quoted(row: RowBrief, studio: Studio) -> tuple[RowBrief, tuple[Problem, ...]]:
    # Their patterns take longer to compile than two rows to make: no process does for a list that has quotes.
    from composer.app.answers import GivenAnswers, propose  # noqa: PLC0415
    from composer.core.quotes.answer import Answer  # noqa: PLC0415

    numbers = {each: number for number, each in enumerate(studio.context.campaign.questions, 1)}
    answers = tuple(Answer(numbers.get(each, 0), text) for each, text in row.answers.items())
    worded = Visual(row.brief.poster or "", language=row.brief.language or "fr")
    proposals = propose(GivenAnswers(answers, worded), studio)
    if not proposals.quotes:
        return row, tuple(filter(None, (proposals.problem,)))
    quote = proposals.quotes[0].text
    warning = Problem("list-quote", "warning", _FROM_ANSWERS.format(quote=named(quote)), fix=_READ_IT)
    return replace(row, brief=replace(row.brief, quote=quote)), (warning,)


def _written(folder: Path, resolved: Resolved, job: RowJob, studio: Studio) -> tuple[str, tuple[Problem, ...]]:
    """Write the row's visual beside its pictures, unless a person changed it; its SHA-256, and a notice if kept."""
    path = folder / VISUAL_FILE
    logo = resolved.logo if resolved.visual.logo else None
    data = visual_bytes(
        path, resolved.visual, resolved.photo, resolved.poster.digest, logo, facts_of(studio.context.campaign)
    )
    digest, before = sha256(data), stamp_of(path)
    if before and before.digest not in {digest, job.visual}:
        return job.visual, (Problem("changed-by-hand", "warning", _KEPT.format(name=named(path.name))),)
    write_atomic(path, data)
    return digest, ()


def moved_kit(out: Path, folder: str, visual: Visual) -> None:
    """Rename the folder of the document of `visual` as its person is now called, and write that in its manifest.

    Nothing is done for a folder that is not there, is not this document's, or has the right name already; where the
    system does not allow it, the kit is made in a new folder, which says so.
    """
    before = out / folder
    manifest = read_manifest(before) if plain_names([folder]) else None
    if manifest is None or manifest.id != visual.id:
        return
    name = kit_name(visual.person, manifest.seed, visual.id)
    if re.fullmatch(re.escape(name) + "(?:-[0-9]{1,3})?", folder):
        return
    # First, so that a run cut short in between finds the folder as this person's all the same.
    write_atomic(before / MANIFEST, manifest_bytes(replace(manifest, person=person_record(visual.person))))
    numbered = (name, *(f"{name}-{number}" for number in range(2, _MOST_NAMESAKES)))
    free = next((out / each for each in numbered if not (out / each).exists()), None)
    if free is not None:
        with suppress(OSError):
            before.rename(free)
