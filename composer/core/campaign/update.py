"""Updates a visual to another campaign: what it has of the one it was made under becomes the other's."""

import re
from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.changes import Change, becomes, changes, quoted_value
from composer.core.campaign.typed_values import TypedValues
from composer.core.caption.hashtag import folded_hashtag
from composer.core.visual import AlternativeEdits, CaptionEdits, CaptionPart, ChosenHashtag, Edited, Visual
from composer.core.words import Words

_YEAR = re.compile(r"20\d\d\Z")
#: What does not tell one page from another in an address.
_SAME_PAGE = re.compile(r"\Ahttps?://(?:www\.)?|/+\Z", re.IGNORECASE)
_QR = Words("Adresse du code QR", "Address of the QR code")
_TYPED = Words("Texte que vous avez tapé", "Text that you typed")
_REMOVED = Words("rien", "nothing")
#: Characters around the first difference of a text that are shown.
_AROUND = 24


def updated(visual: Visual, before: Campaign, after: Campaign) -> Visual:
    """`visual`, made under `before`, with the values of `after`.

    Its QR code leads to the same page of `after`, by its key. In captions and alternative texts typed by hand, the
    theme, dates, handles and hashtags become those of `after`. The quote, the answers and the person stay as they are.
    """
    typed = with_typed(visual, TypedValues(before, after).updated)
    return replace(typed, qr=_address(visual.qr, before, after), hashtags=tuple(_hashtags(visual, before, after)))


def with_typed(visual: Visual, updated_text: Callable[[str, str], str]) -> Visual:
    """`visual` with each text typed in its captions and alternative texts replaced.

    `updated_text` takes the text and the id of its network, empty for every network.
    """
    shared = _part_texts(visual.caption.shared, updated_text, "")
    by_network = {
        network: _part_texts(own, updated_text, network) for network, own in visual.caption.by_network.items()
    }
    short, full = (updated_text(text, "") for text in (visual.alternative.short, visual.alternative.full))
    return replace(visual, caption=CaptionEdits(shared, by_network), alternative=AlternativeEdits(short, full))


def changes_in(visual: Visual, before: Campaign, after: Campaign) -> tuple[Change, ...]:
    """List what `updated` changes in this visual and in the files made of it: nothing that it does not have."""
    chosen = before.chosen(visual.networks)
    aside = {"address", "email", "questions", "day"}
    of_campaigns = (each for each in changes(before, after) if each.kind not in aside)
    concerned = (each for each in of_campaigns if each.kind != "handle" or each.key in chosen)
    return (*concerned, *own_changes(visual, updated(visual, before, after)))


def own_changes(visual: Visual, after: Visual) -> Iterator[Change]:
    """List the changes of the person's own choices and texts, from `visual` to the same visual `after`."""
    if visual.qr != after.qr:
        new = quoted_value(after.qr) if after.qr else _REMOVED
        yield becomes("address", _QR, quoted_value(visual.qr), new)
    texts = dict(_typed_texts(after))
    for place, text in _typed_texts(visual):
        if text != texts[place]:
            old, new = _difference(text, texts[place])
            yield becomes("typed", _TYPED, quoted_value(old), quoted_value(new), "/".join(filter(None, place)))


def _typed_texts(visual: Visual) -> Iterator[tuple[tuple[str, str], str]]:
    """Each text of the captions and alternative texts that was typed, by its network and part."""
    for network, edited in (("", visual.caption.shared), *visual.caption.by_network.items()):
        yield from (((network, part), text) for part, text in edited.items())
    yield ("alternative", "short"), visual.alternative.short
    yield ("alternative", "full"), visual.alternative.full


def _difference(old: str, new: str) -> tuple[str, str]:
    """What differs in two texts, with a few whole words on either side."""
    start = _common(old, new)
    alike = _common(old[start:][::-1], new[start:][::-1])
    return _around(old, start, len(old) - alike), _around(new, start, len(new) - alike)


def _around(text: str, start: int, end: int) -> str:
    """`text` from `start` to `end`, with the whole words beside it that are near, and « … » where some are left out."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    before, after = text[first:start], text[end:last]
    if first:
        before = "… " + before.partition(" ")[2]
    if last < len(text):
        after = after.rpartition(" ")[0] + " …"
    return (before + text[start:end] + after).strip()


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (first, second) in pairs if first != second), min(len(one), len(other)))


def _part_texts(edited: Edited, updated_text: Callable[[str, str], str], network: str) -> Edited:
    texts: dict[CaptionPart, str] = {part: updated_text(text, network) for part, text in edited.items()}
    return texts


def _address(qr: str, before: Campaign, after: Campaign) -> str:
    """The page of `after` for a QR code that leads to one of `before`: of the same key, else its first own one."""
    key = next((key for key, url in _pages(before).items() if qr and url == _SAME_PAGE.sub("", qr)), None)
    if key is None or _SAME_PAGE.sub("", qr) in _pages(after).values():
        return qr
    if key in after.addresses:
        return after.addresses[key].url.value
    return next((address.url.value for address in after.addresses.values()), "")


def _pages(campaign: Campaign) -> Mapping[str, str]:
    return {key: _SAME_PAGE.sub("", address.url.value) for key, address in campaign.addresses.items()}


def _hashtags(visual: Visual, before: Campaign, after: Campaign) -> Iterator[ChosenHashtag]:
    """The person's choices about hashtags: those about `before`'s become about the same one of `after`.

    One that the person confirmed was announced for `before` only: it stays in the captions, to be confirmed again.
    """
    own = {folded_hashtag(tag.value) for tag in before.hashtags}
    present = {folded_hashtag(tag.value): tag.value for tag in after.hashtags}
    meant = {_YEAR.sub("", folded): value for folded, value in present.items()}
    for chosen in visual.hashtags:
        folded = folded_hashtag(chosen.value)
        if folded not in own or folded in present:
            yield chosen
        elif (stem := _YEAR.sub("", folded)) in meant:
            yield ChosenHashtag(meant[stem], "added" if chosen.choice == "confirmed" else chosen.choice)
