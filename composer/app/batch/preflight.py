"""Checks a row of a list before anything is rendered: its words in each format, its captions, its photo at a glance."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from composer.app.batch.row_findings import as_of_list, row_findings
from composer.app.batch.row_kit import RowJob, Tools, order_of, resolved_row, tools_of
from composer.app.detect_faces import with_first_faces
from composer.app.kit.make import kit_problems
from composer.app.kit.order import Order, formats_of
from composer.app.studio import Studio
from composer.core.location import NOWHERE
from composer.core.problems import Problem, Refused, in_formats, on_networks, stopping
from composer.core.visual import Visual
from composer.render.arrange import arrange
from composer.render.legibility.legibility import UNMEASURED
from composer.render.photo.photo import open_photo
from composer.render.photo.source import UnseenPhoto
from composer.render.scene import Scene


def check_elsewhere(job: RowJob) -> tuple[Problem, ...]:
    """Check a row in a process of its own."""
    return check_row(job, tools_of(job.campaign))


def check_row(job: RowJob, tools: Tools) -> tuple[Problem, ...]:
    """Find all that can be known of a row before it is drawn; its photo is decoded small, and nothing is written.

    How legible its words are is measured only when it is made.
    """
    cells, studio = job.row.problems, tools.studio
    if stopping(cells):
        return cells
    try:
        resolved = with_first_faces(resolved_row(job, studio), job.row.brief, tools.finder)
        layout = tuple(_layout(order_of(resolved, job, studio), studio))
    except Refused as refused:
        return (*cells, *as_of_list(refused.problems))
    visual, campaign = resolved.visual, studio.context.campaign
    found = (*resolved.problems, *kit_problems(resolved, campaign), *layout, *_captions(visual, studio))
    return (*cells, *row_findings(found, visual, campaign))


def _layout(order: Order, studio: Studio) -> Iterator[Problem]:
    """The problems of the words in each format; pixels are not looked at."""
    resolved, context = order.resolved, studio.context
    photo = UnseenPhoto(open_photo(resolved.photo).size) if resolved.photo else None
    scene = Scene(resolved.visual, resolved.poster, context.campaign, studio.fonts, photo, resolved.logo)
    formats = formats_of(order, context.campaign.format_by_id)
    found = [(each.id, problem) for each in formats for problem in arrange(scene, each, UNMEASURED).problems]
    yield from in_formats(found)


def _captions(visual: Visual, studio: Studio) -> Iterable[Problem]:
    from composer.core.caption.caption import compose_caption  # noqa: PLC0415
    from composer.core.linter.lint import lint_caption  # noqa: PLC0415 - as in app.findings

    campaign = studio.context.campaign
    found = (
        (network, replace(finding.problem, location=NOWHERE))
        for network in campaign.chosen(visual.networks)
        for finding in lint_caption(compose_caption(visual, campaign, network), campaign)
    )
    return on_networks(found)
