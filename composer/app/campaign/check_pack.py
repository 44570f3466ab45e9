"""Checks a campaign's pack for its author: the pack itself, then its texts on every poster."""

from pathlib import Path

from composer.app.campaign.staged import staged
from composer.app.campaign.take_in import PackPreview, look_into
from composer.app.context import Context, context_of
from composer.app.proof.campaign_check import check_campaign
from composer.app.studio import open_studio
from composer.core.problems import Problem


def check_pack(path: Path, context: Context) -> tuple[PackPreview, tuple[Problem, ...]]:
    """Look into the pack in `path`, and report each text of its campaign that a poster has no room for.

    Its own posters are checked too. Nothing is kept. Refused, with every reason, when the pack cannot be used.
    """
    preview = look_into(path, context)
    with staged(preview.pack) as files:
        found = check_campaign(files.file, open_studio(context_of(files)))
    return preview, (*preview.problems, *found)
