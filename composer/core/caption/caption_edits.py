"""The parts of a caption that a person writes, and puts back as composed."""

from composer.core.visual import CaptionEdits, CaptionPart, Edited


def edit(edits: CaptionEdits, part: CaptionPart, text: str, *, network: str | None = None) -> CaptionEdits:
    """`edits` with `text` for `part`, everywhere or on `network` only; ValueError for a handle without its network."""
    if network is None:
        if part == "handle":
            raise ValueError(part)
        return CaptionEdits({**edits.shared, part: text}, edits.by_network)
    own: Edited = {**edits.by_network.get(network, {}), part: text}
    return CaptionEdits(edits.shared, {**edits.by_network, network: own})


def restore(edits: CaptionEdits, part: CaptionPart, *, network: str | None = None) -> CaptionEdits:
    """`part` as composed again, everywhere; with `network`, as it is on the other networks."""
    shared = _without(edits.shared, part) if network is None else edits.shared
    by_network = {
        each: _without(own, part) if network in {None, each} else own for each, own in edits.by_network.items()
    }
    return CaptionEdits(shared, {each: own for each, own in by_network.items() if own})


def _without(edited: Edited, part: CaptionPart) -> Edited:
    return {each: text for each, text in edited.items() if each != part}
