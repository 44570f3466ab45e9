"""Edits the parts of a caption, or resets them to their composed text."""

from composer.core.visual import CaptionEdits, CaptionPart, Edited


def edit(edits: CaptionEdits, part: CaptionPart, text: str, *, network: str | None = None) -> CaptionEdits:
    """Set `part` to `text`, everywhere or on `network` only; raises ValueError for a handle without its network."""
    if network is None:
        if part == "handle":
            raise ValueError(part)
        return CaptionEdits({**edits.shared, part: text}, edits.by_network)
    own: Edited = {**edits.by_network.get(network, {}), part: text}
    return CaptionEdits(edits.shared, {**edits.by_network, network: own})


def restore(edits: CaptionEdits, part: CaptionPart, *, network: str | None = None) -> CaptionEdits:
    """Reset `part` to its composed text everywhere; with `network`, to the text of the other networks."""
    shared = _without(edits.shared, part) if network is None else edits.shared
    by_network = {
        each: _without(own, part) if network in {None, each} else own for each, own in edits.by_network.items()
    }
    return CaptionEdits(shared, {each: own for each, own in by_network.items() if own})


def _without(edited: Edited, part: CaptionPart) -> Edited:
    return {each: text for each, text in edited.items() if each != part}
