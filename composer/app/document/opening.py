"""Opens a visual's file under the campaign it was saved under."""

from pathlib import Path

from msgspec.structs import replace

from composer.app.campaign.for_visual import lost_logo, own_context
from composer.app.context import Context, load_context
from composer.app.document.session import Session, open_session
from composer.storage.visual_file import read_origin


def open_own(context: Context, path: Path) -> Session:
    """Open the visual of a .jps under its own campaign, or that of `context` when it is the same.

    The campaign in force takes the place of one that is not here. Refused when the file cannot be read.
    """
    origin = read_origin(path)
    own = own_context(origin)
    followed = own or load_context()
    if not followed.same_campaign(context):
        context = replace(followed, own_posters=context.own_posters)
    session = open_session(context, path)
    if own is None:
        # The card over the visual says it, and asks.
        session.notices = tuple(each for each in session.notices if each.code != "other-campaign")
    session.notices = (*session.notices, *lost_logo(origin, session.context))
    return session
