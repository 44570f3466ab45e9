"""Makes a kit: every format asked for, the texts for each network and the manifest, in one folder."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.brief import Resolved
from composer.app.context import Context
from composer.app.example import INVENTED, empty_visual_problems, require_own
from composer.app.kit.edition import drawn_from, manifest_of
from composer.app.kit.order import ForShop, Order, OwnPicture, decode_ahead, largest_photo_first, own_pictures
from composer.app.kit.shop_sheets import shop_file_name, shop_sheet, unready
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.incomplete import incomplete_problems
from composer.core.formats import FileType, Format, Formats, usual_formats
from composer.core.kit_names import kit_name
from composer.core.layout.photo_size import NEED_SEVERITIES, needs_as_one
from composer.core.person.consent import consent_problems
from composer.core.poster import parts_of
from composer.core.problems import Insistence, Problem, Refused, Severity, in_file, in_formats, stopping
from composer.core.words import Words, decimal
from composer.export.encode import encode, encode_within, file_name, own_file_name
from composer.export.kit import locked_kit, new_kit_notices
from composer.export.kit_files import KitFiles, Replaced
from composer.export.manifest import MANIFEST, Drawn, Manifest, PrintCheck, findings, manifest_bytes
from composer.export.manifest import sha256 as digest_of
from composer.export.metadata import Labels, visual_labels
from composer.export.texts import KitTexts, kit_texts
from composer.export.undo import put_back
from composer.render.arrange import Arranged, arrange
from composer.render.photo.photo import Photo
from composer.render.scene import Scene
from composer.storage.atomic_write import write_atomic, write_beside

#: Called before each picture with how many are done, how many there are, and the name of the next; and at the end,
#: with an empty name.
Progress = Callable[[int, int, str], None]
_HEAVY = Words(
    "Le fichier pèse {megabytes}\u00a0Mo; au-delà de {most}\u00a0Mo, un réseau peut le refuser.",
    "The file is {megabytes} MB; above {most} MB, a network may refuse it.",
)
_AS_JPEG = Words("Choisissez le type JPEG.", "Choose the JPEG type.")


class Made(Struct, frozen=True):
    """The result of making a kit: its folder, the files written, every problem, and whether all was written."""

    folder: Path
    files: tuple[Path, ...]
    problems: tuple[Problem, ...]
    complete: bool
    #: What was not written because of an error: ids of formats, and names of caption files.
    withheld: tuple[str, ...] = ()
    #: The ten points of each sheet for a print shop, by the name of its file.
    prints: Mapping[str, tuple[PrintCheck, ...]] = {}


class _Job(Struct, frozen=True):
    """One picture file to make."""

    name: str
    format: Format
    type: FileType
    #: The network that it is for alone; None for a picture for all of them.
    own: OwnPicture | None = None
    #: The print shop that it is for; None for everybody.
    shop: ForShop | None = None

    @property
    def network(self) -> str:
        """The id of that network, or an empty string."""
        return self.own.network if self.own else ""


class _Plan(Struct, frozen=True):
    """A kit before it is made: its preferred folder name, its manifest, its pictures and its texts."""

    name: str
    manifest: Manifest
    jobs: list[_Job]
    texts: KitTexts
    #: What the picture of a format is drawn from, by the ids of the format and of the network it is for alone.
    drawn: Callable[[str, str], Drawn]

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the files it will contain, except the manifest."""
        return (*(job.name for job in self.jobs), *self.texts.files)

    @property
    def pictures(self) -> dict[str, Drawn]:
        """What each of its pictures is drawn from."""
        return {job.name: self.drawn(job.format.id, job.network) for job in self.jobs}


class _Run:
    """A kit being written: the files on the disk so far and the problems; a file that fails stops no other."""

    def __init__(self, kit: KitFiles, insistence: Insistence) -> None:
        self.kit = kit
        self.insistence: Insistence = insistence
        self.withheld: list[str] = []
        self.drawn: list[_Job] = []
        self.written: dict[str, str] = {}
        self.contrasts: dict[str, float] = {}
        self.prints: dict[str, tuple[PrintCheck, ...]] = {}
        self.problems: list[Problem] = []
        self.complete = True

    def write(self, name: str, data: bytes) -> bool:
        """Write one file of the kit, and return whether it is there; otherwise the reason is among the problems."""
        try:
            path = self.kit.path_for(name, data)
            # The manifest is the last one: once it is there, so are the names of all.
            (write_atomic if name == MANIFEST else write_beside)(path, data)
        except Refused as refused:
            # The location is the name alone: the manifest keeps problems, and reveals nothing about the machine.
            self.fail(replace(problem, location=in_file(name)) for problem in refused.problems)
            return False
        self.written[path.name] = digest_of(data)
        return True

    def holds_back(self, what: str, problems: Iterable[Problem]) -> bool:
        """Whether `problems` keep `what`, a format or a caption file, from being written; it is noted."""
        stopped = bool(stopping(problems, self.insistence))
        if stopped:
            self.withheld.append(what)
            self.complete = False
        return stopped

    def fail(self, problems: Iterable[Problem]) -> None:
        self.problems += problems
        self.complete = False


class Stopped(Exception):
    """Raised by a `Progress` function to stop between two files; everything is then restored."""


def make_kit(order: Order, studio: Studio, progress: Progress, photo: Photo | None = None) -> Made:
    """Write the kit. A file that could not be written, or has an error, is among the problems.

    `photo` is that of `order` where it is open already. Refused when nothing of it may be written (a minor without a
    parent's agreement, a part of the example, nothing to show), or when no folder can be used.
    """
    return make_undoable_kit(order, studio, progress, photo)[0]


def make_undoable_kit(
    order: Order, studio: Studio, progress: Progress, photo: Photo | None = None
) -> tuple[Made, tuple[Replaced, ...]]:
    """Write the kit as `make_kit` does, and return what it replaced too, to be restored on request."""
    if order.of == "person":
        require_own(order.resolved.visual)
    campaign = studio.context.campaign
    of_whole = kit_problems(order.resolved, campaign)
    if stopped := stopping(of_whole, order.insistence):
        raise Refused(*stopped)
    scene = studio.scene(order.resolved, photo)
    jobs = _jobs(order, campaign)
    if isinstance(scene.photo, Photo):
        decode_ahead(scene.photo, order, campaign.format_by_id)
    plan = _planned(order, jobs, studio.context)
    manifest = replace(plan.manifest, files=dict.fromkeys(plan.files, ""))
    with locked_kit(order.out, plan.name, manifest, lambda: progress(0, len(plan.jobs), plan.files[0])) as kit:
        run = _Run(KitFiles(kit, plan.pictures), order.insistence)
        # The command line may refresh the kit of a document without knowing its id.
        owned = replace(manifest, id=manifest.id or kit.manifest.id)
        run.kit.announce(owned)
        invented = [Problem("example", "notice", INVENTED)] if order.of == "example" else []
        run.problems += (*order.resolved.problems, *of_whole, *invented)
        try:
            _draw_all(order, plan.jobs, scene, run, progress)
        except Stopped:
            run.kit.forget_journal()
            put_back(run.kit.replaced)
            raise
        # The guide names what is there: a format may have been held back.
        whole = len(run.drawn) == len(plan.jobs)
        _write_texts(plan.texts if whole else _texts(order.resolved, run.drawn, campaign), run)
        run.problems += new_kit_notices(kit, plan.name, manifest.id, order.before)
        _finish(run, owned, plan.drawn)
    files = tuple(kit.folder / name for name in run.written)
    return Made(kit.folder, files, tuple(run.problems), run.complete, tuple(run.withheld), run.prints), run.kit.replaced


def one_picture(order: Order, studio: Studio) -> tuple[str, bytes]:
    """The first picture of `order`, by its name and its bytes, as `make_kit` writes it; nothing is written.

    Refused when nothing of the kit may be written, or that picture may not.
    """
    if order.of == "person":
        require_own(order.resolved.visual)
    campaign = studio.context.campaign
    job = _jobs(order, campaign)[0]
    of_whole = stopping(kit_problems(order.resolved, campaign), order.insistence)
    arranged = None if of_whole else arrange(studio.scene(order.resolved), job.format)
    if arranged is None or (of_whole := stopping(arranged.problems, order.insistence)):
        raise Refused(*of_whole)
    return job.name, _encoded(job, arranged, studio.scene(order.resolved), _labels(order, campaign), {})


def _draw_all(order: Order, jobs: list[_Job], scene: Scene, run: _Run, progress: Progress) -> None:
    """Write every picture, and add the problems of the photo and of its size."""
    _draw(jobs, scene, _labels(order, scene.campaign), run, progress)
    # Some problems of a photo are found only once it is decoded.
    run.problems += scene.photo.found if isinstance(scene.photo, Photo) else ()
    known = scene.campaign.format_by_id
    run.problems = list(needs_as_one(run.problems, _paper_severity(order, known), known))
    progress(len(jobs), len(jobs), "")


def _planned(order: Order, jobs: list[_Job], context: Context) -> _Plan:
    resolved, campaign = order.resolved, context.campaign
    manifest = manifest_of(resolved, context)
    texts = _texts(resolved, jobs, campaign)
    name = kit_name(resolved.visual.person, manifest.seed, manifest.id)
    folder = f"exemple-{name}" if order.of == "example" else name
    return _Plan(folder, manifest, jobs, texts, drawn_from(resolved, campaign))


def _texts(resolved: Resolved, jobs: Iterable[_Job], campaign: Campaign) -> KitTexts:
    made = tuple(jobs)
    formats = {job.format.id for job in made}
    by_network: dict[str, tuple[str, ...]] = {}
    for job in made:
        by_network |= {job.network: (*by_network.get(job.network, ()), job.name)} if job.own else {}
    return kit_texts(resolved.visual, resolved.poster.name, campaign, by_network, formats)


def _labels(order: Order, campaign: Campaign) -> Labels:
    labels = visual_labels(order.resolved.visual, order.resolved.poster.name, campaign)
    return labels if order.metadata == "alt-and-credit" else replace(labels, xmp=b"", photo="")


def _draw(jobs: list[_Job], scene: Scene, labels: Labels, run: _Run, progress: Progress) -> None:
    found: list[tuple[str, Problem]] = []
    failed: list[tuple[str, Problem]] = []
    for format_, group in groupby(enumerate(jobs), lambda numbered: numbered[1].format):
        try:
            arranged = arrange(scene, format_)
        except Refused as refused:
            failed += [(format_.id, problem) for problem in refused.problems]
            continue
        found += [(format_.id, problem) for problem in arranged.problems]
        if run.holds_back(format_.id, arranged.problems):
            continue
        for done, job in group:
            progress(done, len(jobs), job.name)
            data = _encoded(job, arranged, scene, labels, run.prints)
            if run.write(job.name, data):
                run.drawn.append(job)
                run.problems += unready(job.name, run.prints.get(job.name, ()))
            if worst := arranged.legibility.worst:
                run.contrasts[job.name] = int(100 * worst.contrast) / 100
            limit = job.own.most_bytes if job.own else scene.campaign.picture_bytes
            if format_.medium == "screen" and limit is not None and len(data) > limit:
                words = _HEAVY.format(megabytes=decimal(len(data) / 1e6), most=f"{limit / 1e6:.0f}")
                run.problems.append(Problem("file-too-large", "warning", words, in_file(job.name), _AS_JPEG))
    run.problems += in_formats(found)
    if failed:
        run.fail(in_formats(failed))


def _write_texts(texts: KitTexts, run: _Run) -> None:
    for name, text in texts.files.items():
        if not run.holds_back(name, texts.errors.get(name, ())):
            run.write(name, text.encode())
    run.problems += texts.problems


def _finish(run: _Run, manifest: Manifest, drawn: Callable[[str, str], Drawn]) -> None:
    """Remove what is out of date, unless some file failed, then list in `kit.json` what is there."""
    made = replace(manifest, contrasts=run.contrasts, prints=run.prints)
    left, notices = run.kit.settle(made, run.written, drawn, complete=run.complete)
    run.problems += notices
    run.write(MANIFEST, manifest_bytes(replace(left, findings=findings(run.problems))))
    if MANIFEST in run.written:
        run.kit.forget_journal()


def _encoded(
    job: _Job, arranged: Arranged, scene: Scene, labels: Labels, prints: dict[str, tuple[PrintCheck, ...]]
) -> bytes:
    """The file of `job`; what was checked of a sheet for a print shop is added to `prints`."""
    frame = arranged.frame
    if job.shop:
        data, prints[job.name] = shop_sheet(arranged, scene, job.format, labels, job.shop)
        return data
    if job.own:
        return encode_within(frame, job.format, labels, job.own.most_bytes)
    return encode(frame, job.format, job.type, labels)


def picture_names(order: Order, campaign: Campaign) -> tuple[str, ...]:
    """The names of the picture files that `order` asks for, those on paper too."""
    return tuple(job.name for job in _jobs(order, campaign))


def _jobs(order: Order, campaign: Campaign) -> list[_Job]:
    formats = largest_photo_first(order, campaign.format_by_id)
    return [job for format_ in formats for job in _jobs_of(format_, order, campaign)]


def _jobs_of(format_: Format, order: Order, campaign: Campaign) -> Iterator[_Job]:
    """The files of one format: one of each type, then those of networks that need their own."""
    poster, types = order.resolved.poster.id, order.types or (format_.usual_type,)
    for kind in types:
        yield _Job(file_name(poster, format_, kind), format_, kind)
    if order.shop and format_.medium == "print":
        yield _Job(shop_file_name(poster, format_), format_, "pdf", shop=order.shop)
    for own in own_pictures(order.resolved.visual, campaign, format_, types):
        yield _Job(own_file_name(poster, format_, own.network), format_, "jpeg", own)


def _paper_severity(order: Order, known: Formats) -> Severity:
    """The severity of a photo too small for paper: lower when paper only came along with all the other formats."""
    usual = set(usual_formats(order.resolved.poster.layouts, known))
    chosen = "all" not in order.formats and not set(order.formats) >= usual
    return "warning" if order.formats and chosen else NEED_SEVERITIES["print"]


def kit_problems(resolved: Resolved, campaign: Campaign) -> tuple[Problem, ...]:
    """Find the problems of the whole kit: the photo's consent, nothing to show, a campaign that lacks a text."""
    visual = resolved.visual
    days = {part.day for _, part in parts_of(resolved.poster) if part.day}
    incomplete = incomplete_problems(campaign, visual.language, sorted(days), chosen=visual.campaign_language)
    return (*incomplete, *empty_visual_problems(visual), *consent_problems(visual))


class Planned(Struct, frozen=True):
    """How many pictures, on paper too, and how many captions."""

    pictures: int
    captions: int


def planned(order: Order, campaign: Campaign) -> Planned:
    """Count what `order` asks for; a file that turns out to have an error may still be left out."""
    return Planned(len(picture_names(order, campaign)), len(campaign.chosen(order.resolved.visual.networks)))
