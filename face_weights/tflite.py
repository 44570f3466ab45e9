"""Reads the weights in a TensorFlow Lite file: a flatbuffer, of which these few fields are read.

Source of the slots: tensorflow/lite/schema/schema.fbs (version 3); of the layout: FlatBuffers, « Internals ».
"""

import struct
from struct import unpack_from
from typing import NamedTuple

#: Slots of the fields read.
_CODES, _GRAPHS, _BUFFERS = 1, 2, 4
_TENSORS, _OPERATORS = 0, 3
_CODE, _INPUTS, _OUTPUTS = 0, 1, 2
_OLD_CODE, _NEW_CODE = 0, 3
_BUFFER, _DATA = 2, 0
#: Operations, by their number in the schema.
_CONVOLUTIONS, _DEQUANTIZE = (3, 4), 6


class Table(NamedTuple):
    """A table of a flatbuffer: its bytes, and where in them it begins."""

    data: bytes
    start: int

    def number(self, slot: int, kind: str = "<i") -> int:
        """The number in `slot`, of a `kind` as struct names it; 0 where it is left out."""
        at = self._at(slot)
        return int(unpack_from(kind, self.data, at)[0]) if at else 0

    def octets(self, slot: int) -> bytes:
        """The vector of bytes in `slot`."""
        first, count = self._vector(slot)
        return self.data[first : first + count]

    def numbers(self, slot: int) -> tuple[int, ...]:
        """The vector of whole numbers in `slot`."""
        first, count = self._vector(slot)
        return unpack_from(f"<{count}i", self.data, first)

    def tables(self, slot: int) -> list["Table"]:
        """The vector of tables in `slot`."""
        first, count = self._vector(slot)
        return [Table(self.data, _follow(self.data, first + 4 * index)) for index in range(count)]

    def _at(self, slot: int) -> int:
        """Where the field of `slot` is; 0 where it is left out."""
        fields = self.start - unpack_from("<i", self.data, self.start)[0]
        (length,) = unpack_from("<H", self.data, fields)
        place = 4 + 2 * slot
        offset = unpack_from("<H", self.data, fields + place)[0] if place < length else 0
        return self.start + offset if offset else 0

    def _vector(self, slot: int) -> tuple[int, int]:
        """Where the first element of the vector in `slot` is, and how many there are."""
        at = self._at(slot)
        if not at:
            return 0, 0
        counted = _follow(self.data, at)
        return counted + 4, int(unpack_from("<I", self.data, counted)[0])


def weights_of(data: bytes) -> bytes:
    """Kernel and bias of each convolution, in the order in which they are applied, half floats as they are stored.

    The graph widens each before its use. ValueError when `data` is no such file.
    """
    try:
        return b"".join(_stored(Table(data, _follow(data, 0))))
    except (LookupError, struct.error) as error:
        raise ValueError(error) from error


def _stored(model: Table) -> list[bytes]:
    codes = [max(code.number(_OLD_CODE, "<b"), code.number(_NEW_CODE)) for code in model.tables(_CODES)]
    graph, buffers = model.tables(_GRAPHS)[0], model.tables(_BUFFERS)
    tensors = graph.tables(_TENSORS)
    steps = [(codes[each.number(_CODE)], each) for each in graph.tables(_OPERATORS)]
    widened = {each.numbers(_OUTPUTS)[0]: each.numbers(_INPUTS)[0] for code, each in steps if code == _DEQUANTIZE}
    used = [widened[given] for code, each in steps if code in _CONVOLUTIONS for given in each.numbers(_INPUTS)[1:3]]
    return [buffers[tensors[each].number(_BUFFER, "<I")].octets(_DATA) for each in used]


def _follow(data: bytes, at: int) -> int:
    """Where the offset that is `at` leads."""
    return at + int(unpack_from("<I", data, at)[0])
