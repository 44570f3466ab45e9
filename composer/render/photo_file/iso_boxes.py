"""Reads the boxes of ISO base media files (AVIF, HEIC): their colours and their metadata links."""

from collections.abc import Iterator

from composer.render.photo_file.color_space import DeclaredColors, Profile, Unusable, coded

# ISO/IEC 14496-12, 4.2; 23008-12, 6.5.5, 9.3; 14496-12, 12.1.5 for « colr ».
_DESCRIBES, _NOTHING = b"cdsc", b"skip"
#: A phone's file has some hundred boxes, most of them of tiles, and one or two of colours.
_MOST_BOXES, _MOST_COLORS = 100_000, 8


def undescribed(data: bytes) -> bytes:
    """A file whose EXIF and XMP are linked to no picture (« cdsc »: ISO/IEC 23008-12, 6).

    They are to be removed and tell no turn in these formats, and damaged ones make Pillow fail and pi-heif 1.4 crash.
    """
    for name, start, end in _boxes(data, 0, len(data)):
        if name == b"meta":
            data = data[:start] + data[start:end].replace(_DESCRIBES, _NOTHING) + data[end:]
    return data


def box_colors(data: bytes) -> tuple[DeclaredColors, ...]:
    """The colours declared by the properties (« colr ») of the primary picture: a profile, or codes of H.273.

    Where it has none, those of any picture do: the tiles of a large one, or the frames of a moving one.
    """
    holders = [(start, end) for name, start, end in _boxes(data, 0, len(data)) if name in (b"meta", b"moov")]
    for start, end in holders:
        if own := _declared(data, _own_colors(data, start + 4, end)):
            return own
    return _declared(data, [place for start, end in holders for place in _any_colors(data, start, end)])


def _declared(data: bytes, places: list[tuple[int, int]]) -> tuple[DeclaredColors, ...]:
    """The profiles first, then the codes: the range and the matrix are undone by the decoder."""
    places = places[:_MOST_COLORS]
    profiles = [Profile(data[at + 4 : end]) for at, end in places if data[at : at + 4] in (b"prof", b"rICC")]
    codes = [_codes(data[at + 4 : end]) for at, end in places if data[at : at + 4] == b"nclx"]
    return (*profiles, *codes)


def _codes(nclx: bytes) -> DeclaredColors:
    return coded(int.from_bytes(nclx[:2]), int.from_bytes(nclx[2:4])) if len(nclx) >= 4 else Unusable()


def _own_colors(data: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """The positions of the « colr » bodies of the primary item, in the « meta » from `start` to `end`."""
    inside = {name: (at, to) for name, at, to in _boxes(data, start, end)}
    parts = list(_boxes(data, *inside.get(b"iprp", (0, 0))))
    properties = [place for name, *held in parts if name == b"ipco" for place in _boxes(data, held[0], held[1])]
    at, to = inside.get(b"pitm", (0, 0))
    wanted = int.from_bytes(data[at + 4 : min(to, at + (6 if data[at : at + 1] == b"\x00" else 8))])
    links = [link for name, at, to in parts if name == b"ipma" for link in _links(data[at:to], wanted)]
    named = [properties[link - 1] for link in links if 0 < link <= len(properties)]
    return [(at, to) for name, at, to in named if name == b"colr"]


def _links(ipma: bytes, wanted: int) -> Iterator[int]:
    """The numbers, from 1, of the properties that belong to the item `wanted`; nothing past what is cut short."""
    item, link = (4 if ipma[:1] > b"\x00" else 2), (2 if ipma[3:4] and ipma[3] & 1 else 1)
    at = 8
    for _ in range(int.from_bytes(ipma[4:8])):
        if at + item >= len(ipma):
            return
        number, count = int.from_bytes(ipma[at : at + item]), ipma[at + item]
        at += item + 1
        if number == wanted:
            for place in range(at, at + count * link, link):
                # The highest bit says that a reader must know the property.
                yield int.from_bytes(ipma[place : place + link]) & (0x7FFF if link == 2 else 0x7F)
        at += count * link


def _any_colors(data: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = data.find(b"colr", start, end)
    while at != -1:
        yield at + 4, min(end, at - 4 + int.from_bytes(data[max(0, at - 4) : at]))
        at = data.find(b"colr", at + 4, end)


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Each box from `start` to `end`: its name, and where its body starts and ends. Raises ValueError for countless."""
    for count in range(_MOST_BOXES + 1):
        if start + 8 > end:
            return
        if count == _MOST_BOXES:
            raise ValueError("countless boxes")
        size, name = int.from_bytes(data[start : start + 4]), data[start + 4 : start + 8]
        head = 8
        if size == 1:
            size, head = int.from_bytes(data[start + 8 : start + 16]), 16
        after = min(start + size, end) if size >= head else end
        yield name, start + head, after
        start = after
