"""The objects of a PDF that Qt wrote, by their numbers: taken apart, changed, and written with a new table."""

import hashlib
import re
import zlib
from collections.abc import Iterator, Mapping
from uuid import UUID

from msgspec import Struct

#: The identifier of a file that has none yet.
NO_ID = str(UUID(int=0)).encode()
_TABLE = re.compile(rb"xref\n0 \d+\n(?P<rows>(?:\d{10} \d{5} [nf] \n)+)trailer\n(?P<trailer><<\n.*?\n>>)\n", re.DOTALL)
_ROW = re.compile(rb"(\d{10}) \d{5} ([nf])")
_LENGTH = re.compile(rb"/Length \d+( 0 R)?")
_STREAM, _END = b"stream\n", b"\nendstream"
#: A level that packs the drawings of a poster in a tenth of the time of the best one, to within a few hundredths.
_LEVEL = 6


class PdfObjects(Struct, frozen=True):
    """A PDF as its header line, its objects without their frames (`1 0 obj`, `endobj`), and its trailer."""

    header: bytes
    objects: Mapping[int, bytes]
    trailer: bytes

    @property
    def root(self) -> int:
        """The number of the catalogue."""
        return _number(self.trailer, b"Root")

    @property
    def page(self) -> int:
        """The number of its only page."""
        return next(number for number, body in self.objects.items() if b"/Type /Page\n" in body)

    @property
    def content(self) -> int:
        """The number of the stream that draws the page."""
        return _number(self.objects[self.page], b"Contents")

    @property
    def free(self) -> int:
        """The first number that no object has."""
        return max(self.objects) + 1

    def with_objects(self, changed: Mapping[int, bytes]) -> "PdfObjects":
        """The same with some objects replaced or added."""
        return PdfObjects(self.header, {**self.objects, **changed}, self.trailer)

    def with_entries(self, number: int, entries: bytes) -> "PdfObjects":
        """The same with `entries` added to the dictionary that the object `number` is."""
        start, end, rest = self.objects[number].rpartition(b">>")
        return self.with_objects({number: start + entries + b"\n" + end + rest})


def taken_apart(data: bytes) -> PdfObjects:
    """The objects of a PDF with one plain table of offsets; ValueError for one without."""
    table = _TABLE.search(data)
    if table is None:
        raise ValueError("no table of offsets")
    offsets = {number: int(row[1]) for number, row in enumerate(_ROW.finditer(table["rows"])) if row[2] == b"n"}
    ends = dict(zip(sorted(offsets.values()), [*sorted(offsets.values())[1:], table.start()], strict=True))
    bodies = {number: _body(data[offset : ends[offset]], number) for number, offset in offsets.items()}
    return PdfObjects(data[: min(offsets.values())], bodies, table["trailer"])


def put_together(pdf: PdfObjects) -> bytes:
    """The file: header, objects by their numbers, table, trailer; identified by its own content, for `NO_ID`."""
    parts, rows, at = [pdf.header], [b"0000000000 65535 f \n"], len(pdf.header)
    for number in range(1, pdf.free):
        whole = b"%d 0 obj\n%s\nendobj\n" % (number, pdf.objects.get(number, b"null"))
        rows.append(b"%010d 00000 n \n" % at)
        parts.append(whole)
        at += len(whole)
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % pdf.free, pdf.trailer)
    table = b"xref\n0 %d\n%s" % (pdf.free, b"".join(rows))
    return _identified(b"".join((*parts, table, b"trailer\n", trailer, b"\nstartxref\n%d\n%%%%EOF\n" % at)))


def _identified(data: bytes) -> bytes:
    """A file of which no other content has the identifier: what prints it may keep its pages by that alone."""
    own = str(UUID(bytes=hashlib.sha256(data).digest()[:16])).encode()
    return data.replace(NO_ID, own).replace(NO_ID.hex().encode(), own.hex().encode())


def stream_of(body: bytes) -> bytes:
    """The bytes of a stream, unpacked where they are deflated; empty for what is no stream."""
    head, stream = split(body)
    return zlib.decompress(stream) if b"/FlateDecode" in head else stream


def split(body: bytes) -> tuple[bytes, bytes]:
    """The dictionary of a stream and its bytes as they are."""
    head, mark, rest = body.partition(_STREAM)
    return (head, rest[: rest.rindex(_END)]) if mark else (body, b"")


def with_stream(body: bytes, data: bytes) -> bytes:
    """The stream `body` with other content, deflated."""
    head = re.sub(rb"/Filter /\w+\n", b"", split(body)[0])
    return stream(head, zlib.compress(data, _LEVEL), b"/Filter /FlateDecode")


def stream(head: bytes, data: bytes, packed: bytes) -> bytes:
    """A stream of `data`, packed as the entry `packed` says, with the other entries of `head`."""
    entries = _LENGTH.sub(b"/Length %d\n%s" % (len(data), packed), head, count=1)
    return entries + _STREAM + data + _END


def drawing_streams(pdf: PdfObjects) -> Iterator[int]:
    """The numbers of the streams that draw: the page's and those of its patterns."""
    yield pdf.content
    yield from (number for number, body in pdf.objects.items() if b"/PatternType 1\n" in body)


def text_string(text: str) -> bytes:
    """`text` as a string of a PDF, in UTF-16 and hexadecimal, which needs no escapes."""
    return b"<FEFF" + text.encode("utf-16-be", "ignore").hex().upper().encode() + b">"


def _body(whole: bytes, number: int) -> bytes:
    start = b"%d 0 obj\n" % number
    if not whole.startswith(start):
        raise ValueError(number)
    return whole[len(start) : whole.rindex(b"endobj")].removesuffix(b"\n")


def _number(body: bytes, name: bytes) -> int:
    found = re.search(rb"/%s (\d+) 0 R" % name, body)
    if found is None:
        raise ValueError(name)
    return int(found[1])
