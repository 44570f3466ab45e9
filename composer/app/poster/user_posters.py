"""Adds posters of the person's own from folders and zips, and removes them."""

from collections.abc import Sequence
from pathlib import Path

from composer.app.context import Context
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.posters import user_library
from composer.storage.posters.user_library import Existing


def add_posters(sources: Sequence[Path], context: Context, existing: Existing = "keep") -> tuple[str, ...]:
    """Add the posters in folders and zips, and return their ids; Refused with every reason, nothing added.

    Each is drawn first, if the context can draw.
    """
    home = _home(context)
    shipped, formats = context.shipped_ids(), context.campaign.format_by_id
    return user_library.add_posters(
        sources, home, shipped=shipped, existing=existing, prove=context.proof, formats=formats
    )


def remove_poster(poster_id: str, context: Context) -> None:
    """Remove one of the person's own posters; a shipped one stays. Refused when the system does not allow it."""
    user_library.remove_poster(poster_id, _home(context))


def _home(context: Context) -> Path:
    if context.own_posters is None:
        words = Words(
            "Cette session n’a pas de dossier où garder vos affiches.",
            "This session has no folder to keep your posters in.",
        )
        raise Refused(Problem("no-poster-home", "error", words))
    return context.own_posters
