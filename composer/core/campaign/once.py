"""Keeps what is worked out of a campaign, so that a text checked at each keystroke works nothing out again."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from composer.core.campaign.campaign import Campaign

Value = TypeVar("Value")


def once(work: Callable[[Campaign], Value]) -> Callable[[Campaign], Value]:
    """`work`, done once for each campaign, which keeps what comes of it as long as it lives."""
    key = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(campaign: Campaign) -> Value:
        values = vars(campaign)
        if key not in values:
            values[key] = work(campaign)
        return values[key]

    return kept
