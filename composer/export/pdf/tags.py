"""Tags a page, so that a screen reader reads each text once, in order, and says what the photo shows.

Each text and photo is painted between two marks, rectangles far off the page, which are then taken out of the drawing
and leave the operators of marked content (ISO 32000-1, 14.6 to 14.8).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.words import Language
from composer.export.metadata import Labels
from composer.export.pdf.objects import PdfObjects, stream_of, text_string, with_stream
from composer.render.frame import Flat, Frame, Item, Picture, Text, covered

#: Where the marks are, in design pixels: no poster reaches there.
_OFF = 90_000
_MARK = re.compile(rb"-(9\d{4}) -90000 1 1 re\nf\n")
_SHOWN = re.compile(rb"BT\n.*?\nET\n|/Im\d+  Do\n", re.DOTALL)
_BLACK = Color(0, 0, 0)

#: What is read: a text, or the photo.
_Read: TypeAlias = Text | Picture


class _Element(Struct, frozen=True):
    """An element of the structure: its type, its own entries, and the numbers of its pieces of the page."""

    type: bytes
    entries: bytes
    pieces: tuple[int, ...]


def marked(frame: Frame) -> Frame:
    """`frame` with a mark before each text and photo, and one after it."""
    items: list[Item] = []
    number = 0
    for item in frame.items:
        if _is_read(item):
            items += (_mark(2 * number), item, _mark(2 * number + 1))
            number += 1
        else:
            items.append(item)
    return replace(frame, items=tuple(items))


def tagged(pdf: PdfObjects, frame: Frame, labels: Labels) -> PdfObjects:
    """The page painted from `marked(frame)`, with its structure, its language and its title shown."""
    content, pieces = _bracketed(stream_of(pdf.objects[pdf.content]), frame)
    drawn = pdf.with_objects({pdf.content: with_stream(pdf.objects[pdf.content], content)})
    return _structured(drawn, list(_elements(frame, pieces, labels)), labels.language)


def _is_read(item: Item) -> bool:
    return isinstance(item, Text) or (isinstance(item, Picture) and item.slot == "photo")


def _mark(number: int) -> Flat:
    return Flat("", Rect(-_OFF - number, -_OFF, 1, 1), _BLACK)


def _bracketed(content: bytes, frame: Frame) -> tuple[bytes, list[list[int]]]:
    """The drawing with what is read in brackets instead of marks, and the numbers of the pieces of each."""
    reads = [item for item in frame.items if _is_read(item)]
    pieces: list[list[int]] = [[] for _ in reads]
    parts, count = _MARK.split(content), 0
    for at in range(1, len(parts), 2):
        number, last = divmod(int(parts[at]) - _OFF, 2)
        if last:
            continue
        tag = b"/P" if isinstance(reads[number], Text) else b"/Figure"
        parts[at + 1], numbers = _pieces(parts[at + 1], tag, count)
        pieces[number] += numbers
        count += len(numbers)
    return b"".join(parts[::2]), pieces


def _pieces(part: bytes, tag: bytes, first: int) -> tuple[bytes, list[int]]:
    """`part` of a drawing with each of its words or pictures in brackets, numbered from `first` on."""
    numbers: list[int] = []

    def bracketed(found: re.Match[bytes]) -> bytes:
        numbers.append(first + len(numbers))
        return b"%s <</MCID %d>> BDC\n%sEMC\n" % (tag, numbers[-1], found[0])

    return _SHOWN.sub(bracketed, part), numbers


def _elements(frame: Frame, pieces: Sequence[Sequence[int]], labels: Labels) -> Iterator[_Element]:
    """What is read, from the top down: the texts of a slot together, in the order they are set."""
    reads = [item for item in frame.items if isinstance(item, Text | Picture) and _is_read(item)]
    numbered = [(item, tuple(each)) for item, each in zip(reads, pieces, strict=True) if each]
    tops: dict[str, float] = {}
    for item, _ in numbered:
        tops[item.slot] = min(covered(item).y, tops.get(item.slot, covered(item).y))
    ordered = sorted(numbered, key=lambda each: (tops[each[0].slot], each[0].slot))
    for _, group in groupby(ordered, key=lambda each: each[0].slot):
        every = list(group)
        if isinstance(every[0][0], Picture):
            alternative = b"/Alt " + text_string(labels.photo) if labels.photo else b""
            yield _Element(b"/Figure", alternative, tuple(piece for _, each in every for piece in each))
        else:
            yield from (_Element(b"/P", b"", each) for _, each in every)


def _structured(pdf: PdfObjects, elements: Sequence[_Element], language: Language) -> PdfObjects:
    root = pdf.free
    tree, document, parents = root, root + 1, root + 2
    numbers = range(root + 3, root + 3 + len(elements))
    owners = {piece: number for number, each in zip(numbers, elements, strict=True) for piece in each.pieces}
    made = {
        tree: b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey 1 >>" % (document, parents),
        document: b"<< /Type /StructElem /S /Document /P %d 0 R /K [%s] >>" % (tree, _references(numbers)),
        parents: b"<< /Nums [0 [%s]] >>" % _references([owners[piece] for piece in sorted(owners)]),
    }
    for number, each in zip(numbers, elements, strict=True):
        pieces = b" ".join(b"%d" % piece for piece in each.pieces)
        entries = (each.type, document, pdf.page, pieces, each.entries)
        made[number] = b"<< /Type /StructElem /S %s /P %d 0 R /Pg %d 0 R /K [%s] %s >>" % entries
    catalogue = (
        b"/Lang (%s-CA)\n/MarkInfo << /Marked true >>\n/StructTreeRoot %d 0 R\n"
        b"/ViewerPreferences << /DisplayDocTitle true >>" % (language.encode(), tree)
    )
    return (
        pdf.with_objects(made).with_entries(pdf.page, b"/StructParents 0\n/Tabs /S").with_entries(pdf.root, catalogue)
    )


def _references(numbers: Iterable[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)
