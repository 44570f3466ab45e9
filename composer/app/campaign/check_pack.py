"""Checks a campaign's pack for its author in one round: the pack itself, then its campaign on every poster."""

from itertools import chain
from pathlib import Path

from msgspec import Struct

from composer.app.campaign.staged import cleaned, staged
from composer.app.campaign.take_in import PackPreview, look_into
from composer.app.context import Context
from composer.app.proof.campaign_check import check_campaign
from composer.app.studio import open_studio
from composer.core.problems import Problem, tried
from composer.storage.campaigns.pack_file import read_pack


class CheckedPack(Struct, frozen=True):
    """A pack as it would be taken in, None where it would be refused; and all that is wrong with it."""

    preview: PackPreview | None
    problems: tuple[Problem, ...]


def check_pack(path: Path, context: Context) -> CheckedPack:
    """Check the pack in `path`, its campaign, and that every poster has room for its texts; nothing is kept.

    Refused only when its parts themselves cannot be read: a damaged file, an altered part, a font or a picture.
    """
    pack = cleaned(read_pack(path))
    previews, refused = tried(lambda each: look_into(each, context), [path])
    with staged(pack) as files:
        found, unread = tried(lambda each: check_campaign(each, open_studio(context)), [files.file])
    preview = next(iter(previews), None)
    problems = (*(preview.problems if preview else refused), *chain.from_iterable(found), *unread)
    return CheckedPack(preview, tuple(dict.fromkeys(problems)))
