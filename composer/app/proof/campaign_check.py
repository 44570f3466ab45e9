"""Checks a campaign's file for its author in one round: its values, its fonts, and its texts on every poster."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.context import Context
from composer.app.drawable import prove
from composer.app.logo import campaign_logo
from composer.app.proof.campaign_languages import language_problems, letter_problems
from composer.app.proof.campaign_room import room_problems
from composer.app.proof.picture_pixels import few_pixels
from composer.app.studio import Studio
from composer.core.poster import Poster
from composer.core.problems import Problem, refusals
from composer.render.fonts import Fonts
from composer.storage.campaigns.campaign_file import PACKED
from composer.storage.campaigns.faulty_campaign import FaultyCampaign, read_faulty
from composer.storage.campaigns.library import DEFAULT_CAMPAIGN
from composer.storage.campaigns.pack_fonts import read_fonts
from composer.storage.paths import resource


class _Checked(Struct, frozen=True):
    """What can be read of a campaign and of its pack, and the problems of what cannot."""

    read: FaultyCampaign
    posters: tuple[Poster, ...]
    fonts: Fonts
    problems: tuple[Problem, ...]


def check_campaign(path: Path, studio: Studio) -> tuple[Problem, ...]:
    """Report all that is wrong with the campaign in the file `path`, or with the pack in that folder, with its keys.

    Its texts are tried on every poster, in every format and language: one that is cut is an error, one that is near its
    limit a warning. What the file lacks is a stand-in's meanwhile, so that the part that regions share can be checked
    too. Refused only when the file cannot be read as TOML.
    """
    file = path / PACKED if path.is_dir() else path
    checked = _read(file, studio)
    on_posters = map(
        checked.read.located,
        (
            *language_problems(checked.read.campaign, checked.posters, checked.fonts, file.name),
            *room_problems(checked.read.campaign, checked.posters, checked.fonts, file.name),
        ),
    )
    return (*checked.problems, *on_posters)


def _read(file: Path, studio: Studio) -> _Checked:
    read = read_faulty(file, resource("campaigns", f"{DEFAULT_CAMPAIGN}.toml"))
    problems = [*read.problems, *refusals(lambda: campaign_logo(read.campaign, file))]
    fonts = studio.fonts
    packed = file.name == PACKED
    if packed:
        unread = refusals(lambda: read_fonts(file.parent))
        fonts = fonts if unread else fonts.carrying(read_fonts(file.parent))
        problems += unread
    posters = file.parent / "posters" if packed else studio.context.pack_posters
    context = replace(studio.context, campaign=read.campaign, pack_posters=posters, proof=None, read={})
    problems += _poster_problems(context, fonts) if packed else ()
    return _Checked(read, tuple(_drawable(context, fonts)), fonts, tuple(problems))


def _drawable(context: Context, fonts: Fonts) -> Iterator[Poster]:
    """The posters whose typefaces are all there; the others are reported, or are not the campaign's."""
    for poster in context.readable_posters():
        if all(map(fonts.has, poster.styles.values())):
            yield poster


def _poster_problems(context: Context, fonts: Fonts) -> Iterator[Problem]:
    """Why the posters of the campaign's pack cannot be read, or not be drawn."""
    shipped = context.shipped_ids()
    for poster_id in context.poster_ids():
        if poster_id not in shipped:
            found = refusals(lambda: prove(context.poster(poster_id), context.campaign, fonts))  # noqa: B023 - at once
            yield from found or _regrets(context.poster(poster_id), context, fonts)


def _regrets(poster: Poster, context: Context, fonts: Fonts) -> Iterator[Problem]:
    yield from letter_problems(poster, fonts)
    for format_id in poster.layouts:
        yield from few_pixels(poster, context.campaign.format_by_id[format_id])
